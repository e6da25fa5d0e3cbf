import type { RuleId } from "../rules/define";
import type { Settings } from "../rules/settings";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../tracker/snapshot";
import { isErrorCode } from "../tracker/text";
import type { Tracker } from "../tracker/tracker";
import { areasOf, type Cell } from "./areas";
import { all, type Condition } from "./conditions";
import { marker, markStyles, type HighlightPlan, type Mark, type MarkKind } from "./highlight";
import type { Finding, RowReview, TrackerReview, WorkbookReview } from "./review";
import { rowConditions, type Marked } from "./row-conditions";

/** Findings that ask about words: their cells are marked as the review judged them. */
const weak: ReadonlySet<RuleId> = new Set([
  "CAU-01",
  "CAU-02",
  "CAU-03",
  "CAU-05",
  "ACT-01",
  "ACT-02",
  "ACT-05",
  "OWN-01",
  "OWN-02",
  "MEA-01",
  "MEA-02",
  "EVD-02",
  "LRN-01",
]);
const liveKinds: readonly (readonly [MarkKind, RuleId])[] = [
  ["overdue", "DAT-01"],
  ["review missed", "REV-01"],
  ["cause missing", "CMP-02"],
  ["owner missing", "CMP-04"],
  ["measure missing", "CMP-05"],
  ["review date missing", "CMP-06"],
  ["due soon", "DAT-02"],
];

/**
 * What to highlight on each sheet that holds a tracker. Dates and blanks become formulas over the whole data column,
 * which stay true when nobody runs the add-in; what such a formula cannot see, a date typed as text, is marked as the
 * review judged it. Where a formula would say more than the review does, its kind is judged for that tracker.
 */
export function planHighlights(
  review: WorkbookReview,
  snapshot: WorkbookSnapshot,
  settings: Settings,
): readonly HighlightPlan[] {
  return review.reading.sheets.flatMap(({ name, trackers }) => {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    const reviews = review.trackers.filter(({ tracker }) => trackers.includes(tracker));
    if (sheet === undefined || reviews.length === 0) return [];
    const today = review.today - (snapshot.date1904 ? days1904 : 0);
    const planned = reviews.map((one) => planTracker(one, sheet, settings, today));
    const judged = planned.flatMap(({ judged: cells }) => cells);
    const places = planned.flatMap((one, at) => placesOf(reviews[at]?.tracker, one));
    const marks = planned.flatMap((one) => one.marks);
    return [{ sheet: name, marks, seen: marks.length === 0 ? [] : seenOf([...judged, ...places], sheet) }];
  });
}

/** Days between the 1900 and the 1904 system. */
const days1904 = 1462;

interface Planned {
  readonly marks: readonly Mark[];
  readonly judged: readonly Cell[];
}

function planTracker(review: TrackerReview, sheet: SheetSnapshot, settings: Settings, today: number): Planned {
  const { tracker } = review;
  const conditions = rowConditions(tracker, settings);
  const marks: Mark[] = [];
  const judged: Cell[] = [];
  const judge = (kind: MarkKind, cells: readonly Cell[]) => {
    if (cells.length === 0) return;
    judged.push(...cells);
    marks.push({
      kind,
      areas: areasOf(cells),
      formula: `N("${marker}${kind}")=0`,
      style: markStyles[kind],
      live: false,
    });
  };
  judge(
    "triggered",
    review.rows.filter(({ state }) => state === "Triggered").map((row) => rowCell(tracker, row)),
  );
  for (const [kind, rule] of liveKinds) {
    const expected = review.rows.flatMap(({ findings }) => cellsOf(findings, rule));
    const { live, rest } = liveMarks(kind, markedBy(kind, conditions, tracker), expected, tracker, sheet, today);
    marks.push(...live);
    judge(kind, rest);
  }
  judge(
    "weak",
    review.rows.flatMap(({ findings }) =>
      findings.flatMap((finding) => (weak.has(finding.rule) ? cellOf(finding) : [])),
    ),
  );
  return { marks, judged };
}

function markedBy(kind: MarkKind, conditions: ReturnType<typeof rowConditions>, tracker: Tracker): Marked {
  const missing = (field: keyof typeof conditions.missing): Marked => {
    const column = tracker.columns.find((one) => one.field === field)?.column;
    const condition = conditions.missing[field];
    return column === undefined || condition === undefined ? [] : [{ column, condition }];
  };
  switch (kind) {
    case "overdue":
      return conditions.overdue;
    case "review missed":
      return conditions.reviewMissed;
    case "due soon":
      return conditions.dueSoon;
    case "cause missing":
      return missing("cause");
    case "owner missing":
      return missing("owner");
    case "measure missing":
      return missing("measure");
    case "review date missing":
      return missing("nextReview");
    case "triggered":
    case "weak":
      return [];
  }
}

/**
 * Cells that tell that rows and columns are still where they were: the heading above each mark, what names each judged
 * row, and what names the first and the last row under a live formula.
 */
function placesOf(tracker: Tracker | undefined, { marks, judged }: Planned): readonly Cell[] {
  if (!tracker) return [];
  const heading = tracker.headerRows.at(-1) ?? tracker.firstRow;
  const columns = new Set(marks.flatMap(({ areas }) => areas.map(({ column }) => column)));
  const rows = new Set([...judged.map(({ row }) => row), tracker.firstRow, tracker.lastRow]);
  const naming = namingColumn(tracker);
  return [
    ...[...columns].map((column) => ({ row: heading, column })),
    ...[...rows].map((row) => ({ row, column: naming })),
  ];
}

/** The live marks of a kind, and the cells that the review expects besides them. */
function liveMarks(
  kind: MarkKind,
  marked: Marked,
  expected: readonly Cell[],
  tracker: Tracker,
  sheet: SheetSnapshot,
  today: number,
): { readonly live: readonly Mark[]; readonly rest: readonly Cell[] } {
  const wanted = new Set(expected.map(keyOf));
  const live: Mark[] = [];
  for (const { column, condition } of marked) {
    const shown = shownBy(condition, column, tracker, sheet, today);
    if (shown.some((cell) => !wanted.has(keyOf(cell)))) continue;
    for (const cell of shown) wanted.delete(keyOf(cell));
    const area = { row: tracker.firstRow, column, rows: tracker.lastRow - tracker.firstRow + 1, columns: 1 };
    const formula = `AND(N("${marker}${kind}")=0,${all(condition).formula(tracker.firstRow)})`;
    if (formula.length <= longestFormula)
      live.push({ kind, areas: [area], formula, style: markStyles[kind], live: true });
    else for (const cell of shown) wanted.add(keyOf(cell));
  }
  return { live, rest: expected.filter((cell) => wanted.has(keyOf(cell))) };
}

/** Excel takes 8,192 characters in a formula. */
const longestFormula = 8_000;

/** Cells of the column for which the formula comes to TRUE on the values as they stand. */
function shownBy(
  condition: Condition,
  column: number,
  { firstRow, lastRow }: Tracker,
  sheet: SheetSnapshot,
  today: number,
): readonly Cell[] {
  const shown: Cell[] = [];
  const read = [...new Set(condition.columns)];
  for (let row = firstRow; row <= lastRow; row++) {
    const values = (at: number) => valueAt(sheet, row, at);
    if (!condition.holds(values, { today })) continue;
    if (!read.some((at) => isError(values(at)))) shown.push({ row, column });
  }
  return shown;
}

function isError(value: CellValue): boolean {
  return typeof value === "string" && isErrorCode(value);
}

function valueAt({ values, top, left }: SheetSnapshot, row: number, column: number): CellValue {
  return values[row - top]?.[column - left] ?? "";
}

function cellsOf(findings: readonly Finding[], rule: RuleId): readonly Cell[] {
  return findings.flatMap((finding) => (finding.rule === rule ? cellOf(finding) : []));
}

function cellOf({ row, column }: Finding): readonly Cell[] {
  return row === undefined || column === undefined ? [] : [{ row, column }];
}

/** The column whose cells stand for their rows: the reference, else the concern, else the first. */
function namingColumn({ columns, firstColumn }: Tracker): number {
  const at = (["ref", "concern"] as const).map((field) => columns.find((one) => one.field === field)?.column);
  return at[0] ?? at[1] ?? firstColumn;
}

function rowCell(tracker: Tracker, { row }: RowReview): Cell {
  return { row: row.row, column: namingColumn(tracker) };
}

function keyOf({ row, column }: Cell): string {
  return `${String(row)},${String(column)}`;
}

function seenOf(cells: readonly Cell[], sheet: SheetSnapshot): HighlightPlan["seen"] {
  const distinct = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return [...distinct.values()].map(({ row, column }) => ({ row, column, value: valueAt(sheet, row, column) }));
}
