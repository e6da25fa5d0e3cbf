import { compileFormula } from "../../src/embedded/formulas/compile";
import { legend, marker, markStyles, type HighlightPlan, type Mark, type MarkKind } from "../../src/review/highlight";
import { planHighlights } from "../../src/review/plan-highlights";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { RuleId } from "../../src/rules/define";
import { defaultSettings } from "../../src/rules/settings";
import { fields, type FieldKey } from "../../src/tracker/fields";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { dayOf } from "../../src/tracker/day";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/tracker/snapshot";
import { sheetOf } from "../tracker/sheet";
import { acceptanceRows, acceptanceToday as today, acceptanceWorkbook, workbookOfRows } from "../tracker/acceptance";

const rules: Partial<Record<MarkKind, RuleId>> = {
  overdue: "DAT-01",
  "review missed": "REV-01",
  "due soon": "DAT-02",
  "cause missing": "CMP-02",
  "owner missing": "CMP-04",
  "measure missing": "CMP-05",
  "review date missing": "CMP-06",
};

/** The acceptance rows as Excel keeps them: dates that were typed are numbers. */
function withRealDates(without?: FieldKey): WorkbookSnapshot {
  const dated = acceptanceRows.map((row) => {
    const cells: Partial<Record<FieldKey, string | number>> = {};
    for (const field of Object.keys(fields) as FieldKey[]) {
      const typed = row[field];
      if (typed === undefined || field === without) continue;
      const [, date, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typed) ?? [];
      cells[field] = date === undefined ? typed : (dayOf(Number(year), Number(month), Number(date)) ?? typed);
    }
    return cells;
  });
  return workbookOfRows(dated);
}

function planOf(snapshot: WorkbookSnapshot, on = today) {
  const review = reviewWorkbook(readWorkbook(snapshot, { today: on, choices: [] }), {
    today: on,
    settings: defaultSettings,
  });
  const plans = planHighlights(review, snapshot, defaultSettings);
  return { review, plan: plans[0]! };
}

const valueAt = ({ values, top, left }: SheetSnapshot, row: number, column: number) =>
  values[row - top]?.[column - left] ?? "";

/** Cells that a mark shows, as an evaluator that knows nothing of ours comes to it. */
function shownBy(mark: Mark, sheet: SheetSnapshot, on: number): string[] {
  const compiled = compileFormula(`=${mark.formula}`);
  expect(compiled).toBeDefined();
  const [origin] = mark.areas;
  const shown: string[] = [];
  for (const area of mark.areas)
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = (_sheet: string | undefined, at: number, from: number) => {
          const value = valueAt(sheet, at, from);
          return value === "" ? null : value;
        };
        const result = compiled!.evaluate({
          cell,
          area: (_name, { row: top, column: left, rows, columns }) =>
            Array.from({ length: rows }, (_row, down) =>
              Array.from({ length: columns }, (_column, right) => cell(undefined, top + down, left + right)),
            ),
          ...{ row, column },
          down: row - origin!.row,
          right: column - origin!.column,
          today: on,
        });
        if (result === true) shown.push(`${String(row)},${String(column)}`);
      }
  return shown;
}

function shownOf(kind: MarkKind, plan: HighlightPlan, sheet: SheetSnapshot, on: number): string[] {
  const marks = plan.marks.filter((mark) => mark.kind === kind);
  return [...new Set(marks.flatMap((mark) => shownBy(mark, sheet, on)))].sort();
}

describe.each([
  ["typed as text", acceptanceWorkbook()],
  ["kept as dates", withRealDates()],
] as const)("Highlights of rows whose dates are %s", (name, snapshot) => {
  const { review, plan } = planOf(snapshot);
  const [sheet] = snapshot.sheets;

  it.each(Object.entries(rules) as [MarkKind, RuleId][])("show %s exactly where the review finds it", (kind, rule) => {
    const expected = review.trackers
      .flatMap(({ rows }) => rows)
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.rule === rule)
      .map(({ row, column }) => `${String(row)},${String(column)}`)
      .sort();
    expect(shownOf(kind, plan, sheet!, today)).toEqual(expected);
  });

  it("lie over the whole data column wherever a formula can tell", () => {
    const { firstRow, lastRow } = review.trackers[0]!.tracker;
    for (const { live, areas } of plan.marks)
      if (live) expect(areas).toEqual([{ ...areas[0], row: firstRow, rows: lastRow - firstRow + 1, columns: 1 }]);
    const judgedDates = plan.marks.filter(
      ({ live, kind }) => !live && (kind === "overdue" || kind === "review missed"),
    );
    expect(judgedDates.length > 0).toBe(name === "typed as text");
  });

  it("keep what they saw of every judged cell, of what names its row and of the headings above", () => {
    for (const { row, column, value } of plan.seen) expect(value).toBe(valueAt(sheet!, row, column));
    const { tracker } = review.trackers[0]!;
    const ref = tracker.columns.find(({ field }) => field === "ref")!.column;
    const judged = plan.marks
      .filter(({ live }) => !live)
      .flatMap(({ areas }) => areas)
      .flatMap((area) =>
        Array.from({ length: area.rows * area.columns }, (_none, at) => ({
          row: area.row + Math.floor(at / area.columns),
          column: area.column + (at % area.columns),
        })),
      );
    const key = (row: number, column: number) => `${String(row)},${String(column)}`;
    const expected = new Set([
      ...judged.flatMap(({ row, column }) => [key(row, column), key(row, ref)]),
      ...plan.marks.flatMap(({ areas }) => areas.map(({ column }) => key(tracker.headerRows.at(-1)!, column))),
      key(tracker.firstRow, ref),
      key(tracker.lastRow, ref),
    ]);
    expect(new Set(plan.seen.map(({ row, column }) => key(row, column)))).toEqual(expected);
    expect(plan.seen).toHaveLength(expected.size);
  });

  it("mark the triggered rows at their reference", () => {
    const refs = plan.marks
      .filter(({ kind }) => kind === "triggered")
      .flatMap(({ areas }) => areas)
      .map(({ row, column }) => valueAt(sheet!, row, column));
    expect(refs).toEqual(["CR4", "CR6", "MR4", "IL4"]);
  });
});

describe("Live formulas", () => {
  it("know the codes of a status by the key of the sheet, and a tick in the place of a colour", () => {
    const key = ["1 = not started", "2 = complete, evidence awaited", "3 = complete and evidenced"];
    const heads = ["Concern", "Cause", "Action", "Owner", "Due", "Measure", "Next review"];
    const line = ["Bells", "One pager", "A second pager", "RM", today - 9, "95% in time", today + 9];
    const sheets = [
      sheetOf({ name: "Coded", rows: [key, [], [...heads, "Status"], ...[1, 2, 3].map((code) => [...line, code])] }),
      sheetOf({ name: "Ticked", rows: [[...heads, "RAG"], ...["G", "✔", "Red"].map((sign) => [...line, sign])] }),
    ].map((sheet) => ({ ...sheet, numberFormats: { 4: "dd/mm/yyyy", 6: "dd/mm/yyyy" } }));
    for (const [sheet, late] of [
      [sheets[0]!, ["3,4"]],
      [sheets[1]!, ["1,4", "3,4"]],
    ] as const)
      expect(shownOf("overdue", planOf({ sheets: [sheet], date1904: false }).plan, sheet, today)).toEqual(late);
  });

  it("tell the truth three weeks later, when nobody has run the check again", () => {
    const snapshot = withRealDates();
    const { plan } = planOf(snapshot);
    const later = planOf(snapshot, today + 21);
    for (const kind of ["overdue", "review missed"] as const)
      expect(shownOf(kind, plan, snapshot.sheets[0]!, today + 21)).toEqual(
        shownOf(kind, later.plan, snapshot.sheets[0]!, today + 21),
      );
  });

  it("work a missed review out of the last one and its cycle where nobody types the next", () => {
    const snapshot = withRealDates("nextReview");
    const { review, plan } = planOf(snapshot);
    const missed = review.trackers[0]!.rows.filter(({ reviewMissed }) => reviewMissed).map(({ row }) => row.row);
    const marks = plan.marks.filter(({ kind, live }) => kind === "review missed" && live);
    const shown = marks.flatMap((mark) => shownBy(mark, snapshot.sheets[0]!, today));
    expect(missed.length).toBeGreaterThan(0);
    expect(shown.map((cell) => Number(cell.split(",")[0])).sort((one, other) => one - other)).toEqual(missed);
  });

  it("carry the marker, and nothing that Excel refuses in a conditional format", () => {
    const { plan } = planOf(withRealDates());
    for (const { kind, formula } of plan.marks) {
      expect(formula).toContain(`N("${marker}${kind}")=0`);
      expect(formula).not.toMatch(/[{}]|;/);
      expect(formula.length).toBeLessThan(8192);
      for (const [, text = ""] of formula.matchAll(/"((?:[^"]|"")*)"/g)) expect(text.length).toBeLessThanOrEqual(255);
    }
  });

  it("keep a request small, whatever the number of rows", () => {
    const { plan } = planOf(withRealDates());
    const bytes = plan.marks.filter(({ live }) => live).reduce((sum, { formula }) => sum + formula.length + 2_600, 0);
    expect(bytes).toBeLessThan(64_000);
  });
});

describe("The legend", () => {
  it("has a sentence for every mark", () => {
    expect(legend.map(({ kind }) => kind).sort()).toEqual(Object.keys(markStyles).sort());
    for (const { text } of legend) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  it("uses colours that can be read: a contrast of at least 4.5 to 1", () => {
    const light = (colour: string) => {
      const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
      const [red = 0, green = 0, blue = 0] = parts.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (const { fill, font } of Object.values(markStyles)) {
      const [high = 0, low = 0] = [light(fill), light(font)].sort((a, b) => b - a);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
