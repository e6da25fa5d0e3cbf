import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { dayOfIso } from "../../src/tracker/day";
import { fields } from "../../src/tracker/fields";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "../tracker/sheet";
import type { LabelledRow, LabelledSet } from "./labelled-rows";

export interface Disagreement {
  readonly kind: "missed" | "false alarm" | "state";
  readonly rule: string;
  readonly row: LabelledRow;
  /** What the product said. */
  readonly said: string;
}

export interface RuleScore {
  readonly rule: string;
  readonly right: number;
  readonly missed: number;
  readonly falseAlarms: number;
}

export interface LabelledScore {
  readonly rules: readonly RuleScore[];
  readonly right: number;
  readonly missed: number;
  readonly falseAlarms: number;
  /** Of the must-fix and should-fix findings, the part that the labels agree with. */
  readonly precision: number;
  /** Of the labelled ones, the part that was found. */
  readonly recall: number;
  readonly statesRight: number;
  readonly rows: number;
  readonly disagreements: readonly Disagreement[];
}

/** Checks the labelled rows as their trackers, one workbook each, and compares finding by finding. */
export function scoreLabelled(set: LabelledSet): LabelledScore {
  const disagreements: Disagreement[] = [];
  const scores = new Map<string, { right: number; missed: number; falseAlarms: number }>();
  const scoreOf = (rule: string): { right: number; missed: number; falseAlarms: number } => {
    const known = scores.get(rule) ?? { right: 0, missed: 0, falseAlarms: 0 };
    scores.set(rule, known);
    return known;
  };
  let statesRight = 0;
  for (const name of Object.keys(set.trackers)) {
    const rows = set.rows.filter((row) => row.tracker === name);
    for (const { row, found, state } of reviewed(set, name, rows)) {
      if (state === row.state) statesRight++;
      else disagreements.push({ kind: "state", rule: row.state, row, said: state });
      for (const [rule, message] of found) {
        if (row.either.includes(rule)) continue;
        if (row.expect.includes(rule)) scoreOf(rule).right++;
        else {
          scoreOf(rule).falseAlarms++;
          disagreements.push({ kind: "false alarm", rule, row, said: message });
        }
      }
      for (const rule of row.expect) {
        if (found.has(rule) || row.either.includes(rule)) continue;
        scoreOf(rule).missed++;
        disagreements.push({ kind: "missed", rule, row, said: "" });
      }
    }
  }
  return summed(
    [...scores].map(([rule, score]) => ({ rule, ...score })),
    { statesRight, rows: set.rows.length, disagreements },
  );
}

/** The score over several sets, every finding counting once. */
export function together(scores: readonly LabelledScore[]): LabelledScore {
  const rules = new Map<string, RuleScore>();
  for (const score of scores.flatMap((one) => one.rules)) {
    const { right, missed, falseAlarms } = rules.get(score.rule) ?? { right: 0, missed: 0, falseAlarms: 0 };
    rules.set(score.rule, {
      rule: score.rule,
      right: right + score.right,
      missed: missed + score.missed,
      falseAlarms: falseAlarms + score.falseAlarms,
    });
  }
  return summed([...rules.values()], {
    statesRight: scores.reduce((all, score) => all + score.statesRight, 0),
    rows: scores.reduce((all, score) => all + score.rows, 0),
    disagreements: scores.flatMap((score) => score.disagreements),
  });
}

function summed(
  scores: readonly RuleScore[],
  rest: Pick<LabelledScore, "statesRight" | "rows" | "disagreements">,
): LabelledScore {
  const sum = (part: "right" | "missed" | "falseAlarms"): number => scores.reduce((all, score) => all + score[part], 0);
  const [right, missed, falseAlarms] = [sum("right"), sum("missed"), sum("falseAlarms")];
  return {
    ...rest,
    rules: [...scores].sort((a, b) => a.rule.localeCompare(b.rule)),
    right,
    missed,
    falseAlarms,
    precision: right / (right + falseAlarms),
    recall: right / (right + missed),
  };
}

interface ReviewedRow {
  readonly row: LabelledRow;
  /** Message by rule, must-fix and should-fix alone. */
  readonly found: ReadonlyMap<string, string>;
  readonly state: string;
}

function reviewed(set: LabelledSet, name: string, rows: readonly LabelledRow[]): readonly ReviewedRow[] {
  const columns = set.trackers[name]?.columns ?? [];
  const today = dayOfIso(set.today);
  if (today === undefined) throw new Error(`${set.today} is no date.`);
  const sheet = sheetOf({
    name,
    rows: [
      columns.map((field) => fields[field].label),
      ...rows.map(({ cells }) => columns.map((field) => cells[field] ?? "")),
    ],
  });
  const reading = readWorkbook(workbookOf(sheet), { today, choices: [] });
  const tracker = reviewWorkbook(reading, { today, settings: defaultSettings }).trackers[0];
  if (!tracker || tracker.rows.length !== rows.length) {
    const read = String(tracker?.rows.length ?? 0);
    throw new Error(`"${name}" has ${String(rows.length)} labelled rows and was read as ${read}.`);
  }
  return rows.map((row, at) => {
    const review = tracker.rows[at];
    const told = review?.findings.filter(({ severity }) => severity !== "advice") ?? [];
    return {
      row,
      found: new Map(told.map(({ rule, what }) => [rule, what])),
      state: review?.state ?? "",
    };
  });
}
