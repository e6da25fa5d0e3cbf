import type { RuleId } from "../rules/define";
import type { Settings } from "../rules/settings";
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../tracker/snapshot";
import { stretch, toTheEnd, type Steps } from "../tracker/steps";
import { isErrorCode } from "../tracker/text";
import type { Tracker } from "../tracker/tracker";
import { areasOf, type Cell } from "./areas";
import { all, type Condition } from "./conditions";
import { marker, markStyles, type HighlightPlan, type Mark, type MarkKind } from "./highlight";
import { namingColumn } from "./naming-column";
import type { TrackerReview, WorkbookReview } from "./review";
import { rowConditions, type Marked, type RowConditions } from "./row-conditions";
import { settingsInForce } from "./settings-in-force";

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
  return toTheEnd(planHighlightsInSteps(review, snapshot, settings));
}

/** The same a few rows at a time. */
export function* planHighlightsInSteps(
  review: WorkbookReview,
  snapshot: WorkbookSnapshot,
  settings: Settings,
): Steps<readonly HighlightPlan[]> {
  const inForce = settingsInForce(settings, review.reading);
  const today = review.today - (snapshot.date1904 ? days1904 : 0);
  const plans: HighlightPlan[] = [];
  let done = 0;
  for (const { name, trackers } of review.reading.sheets) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    const reviews = review.trackers.filter(({ tracker }) => trackers.includes(tracker));
    if (sheet === undefined || reviews.length === 0) continue;
    const planned: Planned[] = [];
    for (const one of reviews) {
      const from = done++ / review.trackers.length;
      planned.push(yield* stretch(planTracker(one, sheet, inForce, today), from, done / review.trackers.length));
    }
    const marks = planned.flatMap((one) => one.marks);
    const telling = [
      ...planned.flatMap(({ judged }) => judged),
      ...planned.flatMap((one, at) => placesOf(reviews[at]?.tracker, one)),
    ];
    plans.push({ sheet: name, marks, seen: marks.length === 0 ? [] : yield* seenOf(telling, sheet) });
  }
  return plans;
}

/** Days between the 1900 and the 1904 system. */
const days1904 = 1462;

interface Planned {
  readonly marks: readonly Mark[];
  readonly judged: readonly Cell[];
}

/** Rows or cells that are looked at in one step. */
const atOnce = 64;
/** The share of a tracker's plan after which it is known what the review found where. */
const gathered = 0.2;

function* planTracker(review: TrackerReview, sheet: SheetSnapshot, settings: Settings, today: number): Steps<Planned> {
  const { tracker } = review;
  const conditions = yield* stretch(rowConditions(tracker, settings), 0, gathered / 2);
  const found = yield* stretch(foundIn(review), gathered / 2, gathered);
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
  judge("triggered", found.triggered);
  yield gathered;
  for (const [at, [kind, rule]] of liveKinds.entries()) {
    const expected = found.byRule.get(rule) ?? [];
    const planned = liveMarks(kind, markedBy(kind, conditions, tracker), expected, tracker, sheet, today);
    const share = (1 - gathered) / liveKinds.length;
    const { live, rest } = yield* stretch(planned, gathered + share * at, gathered + share * (at + 1));
    marks.push(...live);
    judge(kind, rest);
    yield gathered + share * (at + 1);
  }
  judge("weak", found.weak);
  yield 1;
  return { marks, judged };
}

/** Cells that the review spoke of, rows in order. */
interface Found {
  /** What names the rows whose state is triggered. */
  readonly triggered: readonly Cell[];
  readonly weak: readonly Cell[];
  readonly byRule: ReadonlyMap<RuleId, readonly Cell[]>;
}

function* foundIn({ tracker, rows }: TrackerReview): Steps<Found> {
  const found = { triggered: [] as Cell[], weak: [] as Cell[], byRule: new Map<RuleId, Cell[]>() };
  for (const [, rule] of liveKinds) found.byRule.set(rule, []);
  const naming = namingColumn(tracker);
  for (const [at, { row, state, findings }] of rows.entries()) {
    if (at % atOnce === 0) yield at / rows.length;
    if (state === "Triggered") found.triggered.push({ row: row.row, column: naming });
    for (const { rule, row: inRow, column } of findings) {
      const cells = weak.has(rule) ? found.weak : found.byRule.get(rule);
      if (cells && inRow !== undefined && column !== undefined) cells.push({ row: inRow, column });
    }
  }
  return found;
}

function markedBy(kind: MarkKind, conditions: RowConditions, tracker: Tracker): Marked {
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
function* liveMarks(
  kind: MarkKind,
  marked: Marked,
  expected: readonly Cell[],
  tracker: Tracker,
  sheet: SheetSnapshot,
  today: number,
): Steps<{ readonly live: readonly Mark[]; readonly rest: readonly Cell[] }> {
  const wanted = new Set(expected.map(keyOf));
  const live: Mark[] = [];
  for (const { column, condition } of marked) {
    const shown = yield* shownBy(condition, column, tracker, sheet, today);
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
function* shownBy(
  condition: Condition,
  column: number,
  { firstRow, lastRow }: Tracker,
  sheet: SheetSnapshot,
  today: number,
): Steps<readonly Cell[]> {
  const shown: Cell[] = [];
  const read = [...new Set(condition.columns)];
  for (let row = firstRow; row <= lastRow; row++) {
    if (row % atOnce === 0) yield (row - firstRow) / (lastRow - firstRow + 1);
    const values = (at: number) => valueAt(sheet, row, at);
    if (!condition.holds(values, { today })) continue;
    if (!read.some((at) => isError(values(at)))) shown.push({ row, column });
  }
  return shown;
}

function isError(value: CellValue): boolean {
  return typeof value === "string" && isErrorCode(value);
}

/** Excel has 16,384 columns. */
function keyOf({ row, column }: Cell): number {
  return row * 16_384 + column;
}

function* seenOf(cells: readonly Cell[], sheet: SheetSnapshot): Steps<HighlightPlan["seen"]> {
  const known = new Set<number>();
  const seen: { row: number; column: number; value: CellValue }[] = [];
  for (const [at, { row, column }] of cells.entries()) {
    if (at % atOnce === 0) yield 1;
    const before = known.size;
    if (known.add(keyOf({ row, column })).size > before) seen.push({ row, column, value: valueAt(sheet, row, column) });
  }
  return seen;
}
