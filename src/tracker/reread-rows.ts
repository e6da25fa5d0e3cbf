import { fillsIn } from "./filled-in";
import { dayOfSerial } from "./read-date";
import { concernSide, rowReader } from "./read-rows";
import { fields, type FieldKey } from "./fields";
import { foundNothing } from "./found-nothing";
import type { CellValue } from "./snapshot";
import { plainText } from "./text";
import type { Tracker, TrackerRow } from "./tracker";

/** Rows of a sheet as they are now; whole rows of the tracker's columns, or more. */
export interface ChangedRows {
  /** Sheet row of `values[0]`. */
  readonly row: number;
  /** Sheet column of `values[0][0]`. */
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface Reread {
  readonly tracker: Tracker;
  /** Positions in `tracker.rows` that were read again: the changed ones and those that take cells from them. */
  readonly changed: readonly number[];
}

/**
 * Reads changed rows again without the rest of the sheet. `undefined` where that is not enough and the sheet must be
 * read afresh: the heading or a row between or below the known ones changed, a row or its concern was emptied, or the values do
 * not reach over all of the tracker's columns.
 */
export function rereadRows(tracker: Tracker, changed: ChangedRows): Reread | undefined {
  if (tracker.layout.wrapped) return undefined;
  const width = Math.min(...changed.values.map((line) => line.length));
  const mapped = [...tracker.columns.map(({ column }) => column), ...(tracker.layout.reviews?.results ?? [])];
  if (mapped.some((column) => column < changed.column || column >= changed.column + width)) return undefined;
  const from = positionOf(tracker.rows, changed.row);
  for (let index = 0; index < changed.values.length; index++) {
    const line = changed.values[index] ?? [];
    if (tracker.rows[from + index]?.row !== changed.row + index) return undefined;
    const before = tracker.rows[from + index];
    const at = (column: number): CellValue => line[column - changed.column] ?? "";
    if (before === undefined || !keepsItsPlace(tracker, before, at)) return undefined;
    if (isRenumbered(tracker, before, at) && [before, tracker.rows[from + index + 1]].some(hasNoConcern))
      return undefined;
  }
  const reader = rowReader(tracker.sheet, tracker.columns, tracker.layout);
  const rows = tracker.rows.slice();
  const touched: number[] = [];
  for (let position = from; position < rows.length; position++) {
    const before = rows[position];
    if (before === undefined) break;
    const line = changed.values[position - from];
    if (line === undefined && !inherits(before)) break;
    // What it takes may stand in a row that only names the concern, and is no record.
    if (continuesAbove(before) && rows[position - 1]?.row !== before.row - 1) return undefined;
    const at =
      line === undefined
        ? storedValues(before, mapped, tracker)
        : (column: number) => line[column - changed.column] ?? "";
    const place = {
      row: before.row,
      section: before.section,
      hidden: before.hidden,
      continues: continuesAbove(before),
    };
    rows[position] = reader.read(place, at, rows[position - 1]);
    touched.push(position);
  }
  return { tracker: { ...tracker, rows }, changed: touched };
}

/** First position whose sheet row is not before `row`. */
function positionOf(rows: readonly TrackerRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inherits(row: TrackerRow): boolean {
  return Object.values(row.cells).some((cell) => cell.inherited);
}

function continuesAbove(row: TrackerRow): boolean {
  return concernSide.some((field) => row.cells[field].inherited);
}

const plan: readonly FieldKey[] = ["action", "owner", "due", "revised", "status", "closedDate"];

/** Fewer filled cells could make a row a section title or no record at all. */
const leastCells = 2;

/** True where a changed row is still a record of the same kind, so that its neighbours need not be looked at. */
function keepsItsPlace(tracker: Tracker, before: TrackerRow, at: (column: number) => CellValue): boolean {
  let filled = 0;
  let written = false;
  let planned = false;
  for (const { field, column } of tracker.columns) {
    const raw = at(column);
    if (raw !== "") filled++;
    // Days alone may be no record, which their merges tell.
    written ||= fillsIn(field, raw) && fields[field].kind !== "date";
    planned ||= raw !== "" && plan.includes(field);
    if (field === "risk" && typeof raw === "number" && raw > tracker.layout.largestRisk) return false;
    const own = !before.cells[field].blank && !before.cells[field].inherited;
    if (typeof raw === "number" && raw !== before.cells[field].raw && formatTells(tracker, field, column, raw))
      return false;
    // An emptied or filled concern decides whether the row goes on with the one above.
    if (field === "concern" && own !== (raw !== "")) return false;
    if ((field === "ref" || field === "action") && continuesAbove(before) && own !== (raw !== "")) return false;
  }
  const columnOf = new Map(tracker.columns.map(({ field, column }) => [field, column]));
  if (columnOf.has("concern") && columnOf.has("action") && foundNothing((field) => textOf(columnOf.get(field))))
    return false;
  // Without a plan of its own a row may only name the concern of the rows below it.
  const hadPlan = plan.some((field) => !before.cells[field].blank);
  return written && filled >= leastCells && (planned || !hadPlan);

  function textOf(column: number | undefined): string {
    return column === undefined ? "" : plainText(at(column));
  }
}

function hasNoConcern(row: TrackerRow | undefined): boolean {
  return row !== undefined && (row.cells.concern.blank || row.cells.concern.inherited);
}

/** Its reference tells whether a row without a concern goes on with the one above. */
function isRenumbered(tracker: Tracker, { cells }: TrackerRow, at: (column: number) => CellValue): boolean {
  const ref = tracker.columns.find(({ field }) => field === "ref");
  return ref !== undefined && at(ref.column) !== (cells.ref.inherited ? "" : cells.ref.raw);
}

/**
 * True where only its format tells what a number is, 50% or 0.5, a day of 1900 or 2, and the cells of the column have
 * formats of their own: these went along with their rows, and are not read with them.
 */
function formatTells({ layout }: Tracker, field: FieldKey, column: number, raw: number): boolean {
  if (!Array.isArray(layout.formats[column])) return false;
  const { date1904 } = layout;
  return fields[field].kind !== "date" || dayOfSerial(raw, { date1904 }) === undefined;
}

/** The values that stood in a row's own cells; what it took from above is left out. */
function storedValues(row: TrackerRow, mapped: readonly number[], tracker: Tracker): (column: number) => CellValue {
  const values = new Map<number, CellValue>();
  for (const { field, column } of tracker.columns) {
    const cell = row.cells[field];
    values.set(column, cell.inherited || cell.column !== column ? "" : cell.raw);
  }
  // What was taken from above is taken again.
  if (!row.cells.nextReview.inherited)
    for (const { column, raw } of row.reviews?.results ?? []) values.set(column, raw);
  return (column) => (mapped.includes(column) ? (values.get(column) ?? "") : "");
}
