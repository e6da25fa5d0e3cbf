import type { RuleId, Severity } from "../../src/rules/define";
import type { FieldKey } from "../../src/tracker/fields";
import type { Day, Tracker, TrackerRow, WorkbookReading } from "../../src/tracker/tracker";
import {
  rowStates,
  type Figures,
  type Finding,
  type LineBreak,
  type LinePart,
  type RowReview,
  type RowState,
  type WorkbookReview,
} from "../../src/review/review";

const must = /^(CMP-0[1-7]|OWN-01|DAT-0[13]|REV-01|EVD-0[236]|TRG-|PRV-02)/;
const advice = /^(DAT-02|MEA-0[57]|ACT-03|EVD-09|CMP-10)/;
const breaking: readonly (readonly [LinePart, RegExp, string])[] = [
  ["cause", /^CMP-02/, "not recorded"],
  ["cause", /^CAU-01/, "restates concern"],
  ["cause", /^CAU-0[23]/, "blames a person"],
  ["action", /^ACT-01/, "training alone"],
  ["action", /^ACT-02/, "policy alone"],
  ["action", /^(ACT-05|CMP-03)/, "too vague"],
  ["outcome", /^CMP-05/, "no measure"],
  ["outcome", /^MEA-01/, "not measurable"],
  ["outcome", /^MEA-02/, "task only"],
  ["outcome", /^EVD-0[23]/, "not shown"],
  ["outcome", /^MEA-04/, "no current value"],
  ["governance", /^TRG-07/, "no escalation"],
  ["governance", /^GOV-01/, "nobody above the owner"],
  ["governance", /^REV-01/, "review missed"],
  ["governance", /^CMP-06/, "no review date"],
];

const fieldOf: Partial<Record<string, FieldKey>> = { "PRV-01": "concern", "DAT-01": "due", "CMP-06": "nextReview" };

export interface HandRow {
  readonly row: TrackerRow;
  readonly state: RowState;
  readonly expect: readonly string[];
  readonly triggers?: readonly string[];
}

/** A review written by hand, so that the summary can be tested apart from the rules. */
export function handReview(
  trackers: readonly { readonly tracker: Tracker; readonly rows: readonly HandRow[] }[],
  today: Day,
): WorkbookReview {
  const reviewed = trackers.map(({ tracker, rows }) => ({
    tracker,
    findings: [],
    notes: [],
    setAside: [],
    notRun: [],
    rows: rows.map((row) => rowReview(row, today)),
  }));
  const reading: WorkbookReading = {
    sheets: reviewed.map(({ tracker }) => ({ name: tracker.sheet, reason: "Read by hand.", trackers: [tracker] })),
  };
  return { today, reading, trackers: reviewed, figures: figuresOf(reviewed.flatMap(({ rows }) => rows)) };
}

export function handRows(
  tracker: Tracker,
  expected: readonly { readonly state: string; readonly expect: readonly string[] }[],
): readonly HandRow[] {
  return tracker.rows.map((row, at) => ({
    row,
    state: rowStates.find((state) => state === expected[at]?.state) ?? "In date",
    expect: expected[at]?.expect ?? [],
  }));
}

function rowReview({ row, state, expect, triggers }: HandRow, today: Day): RowReview {
  const findings = expect.map((rule): Finding => finding(row, rule, state));
  const live = !state.startsWith("Closed");
  const due = row.cells.revised.day ?? row.cells.due.day;
  const overdue = expect.includes("DAT-01");
  const breaks = breaksOf(findings);
  return {
    row,
    state,
    findings,
    setAside: [],
    live,
    overdue,
    reviewMissed: expect.includes("REV-01"),
    repeat: expect.includes("EVD-06"),
    cameBack: expect.includes("EVD-06") && live,
    due,
    nextReview: row.cells.nextReview.day,
    daysLate: overdue && due !== undefined ? today - due : 0,
    triggers: triggers ?? (state === "Triggered" ? findings.filter(isTrigger).map(({ what }) => what) : []),
    factors: row.cells.factors.text === "" ? [] : row.cells.factors.text.toLowerCase().split(/; ?/),
    currentValueTold: row.cells.actual.value !== undefined,
    goodWay: (row.cells.target.value ?? 0) < (row.cells.baseline.value ?? 0) ? "lower" : "higher",
    ends: {
      baseline: row.cells.baseline.value,
      target: row.cells.target.value,
      percent: [row.cells.baseline, row.cells.target, row.cells.actual].some(({ percent }) => percent),
    },
    breaks,
    clear: breaks.length === 0 && findings.every(({ severity }) => severity !== "must"),
  };
}

function isTrigger({ rule }: Finding): boolean {
  return /^(TRG-0[1-6]|REV-01|EVD-06)/.test(rule);
}

function finding(row: TrackerRow, rule: string, state: RowState): Finding {
  const severity: Severity = must.test(rule)
    ? "must"
    : advice.test(rule) || (rule === "EVD-01" && !state.startsWith("Closed"))
      ? "advice"
      : "should";
  const field = fieldOf[rule];
  return {
    rule: rule as RuleId,
    name: rule.toLowerCase(),
    severity,
    sheet: row.sheet,
    row: row.row,
    field,
    column: field === undefined ? undefined : row.cells[field].column,
    what: `${rule} was seen in ${row.ref}.`,
    why: "It matters.",
    fix: "Write what is missing.",
    related: [],
    basis: `${rule}-${row.ref}`,
  };
}

function breaksOf(findings: readonly Finding[]): readonly LineBreak[] {
  return breaking.flatMap(([part, pattern, why]) => {
    const found = findings.find(({ rule }) => pattern.test(rule));
    return found ? [{ part, why, rule: found.rule }] : [];
  });
}

function figuresOf(rows: readonly RowReview[]): Figures {
  const of = (test: (row: RowReview) => boolean): number => rows.filter(test).length;
  const findings = rows.flatMap((row) => row.findings);
  const severity = (wanted: Severity): number => findings.filter((found) => found.severity === wanted).length;
  const byState = Object.fromEntries(rowStates.map((state) => [state, of((row) => row.state === state)])) as Record<
    RowState,
    number
  >;
  return {
    rows: rows.length,
    live: of((row) => row.live),
    closed: of((row) => !row.live),
    byState,
    triggered: byState.Triggered,
    overdue: of((row) => row.overdue),
    reviewsMissed: of((row) => row.reviewMissed),
    planIncomplete: byState["Plan incomplete"],
    repeats: Math.floor(of((row) => row.repeat) / 2),
    closedEvidenced: byState["Closed - evidenced"],
    closedChallenge: byState["Closed - challenge"],
    clearLines: of((row) => row.clear),
    rowsWithMustFix: of((row) => row.findings.some((found) => found.severity === "must")),
    findings: { must: severity("must"), should: severity("should"), advice: severity("advice") },
    setAsideMust: 0,
  };
}
