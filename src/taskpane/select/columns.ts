import { lackingColumns } from "../../rules/reading/needed-columns";
import type { FieldKey } from "../../tracker/fields";
import type { SheetSnapshot } from "../../tracker/snapshot";
import { sureEnough, type Tracker } from "../../tracker/tracker";

/** A column of a tracker as the person sees it when correcting the mapping. */
export interface ShownColumn {
  readonly column: number;
  readonly header: string;
  readonly field: FieldKey | undefined;
  /** Why it was taken as that field, in words; undefined where it was not taken. */
  readonly reason: string | undefined;
  /** Whether the person should choose: it could be more than one field, or what it was taken for is not certain. */
  readonly unsure: boolean;
  /** The first values below the heading, as they are stored. */
  readonly values: readonly string[];
}

const valuesShown = 3;

/** All columns of a tracker in the sheet's order, with three real values under each heading (SPEC 2.3). */
export function shownColumns(tracker: Tracker, sheet: SheetSnapshot | undefined): readonly ShownColumn[] {
  const mapped = tracker.columns.map(({ column, header, field, reason, chosen, confidence }) => ({
    column,
    header,
    field,
    reason,
    unsure: !chosen && confidence < sureEnough,
    values: firstOf(tracker.rows, ({ cells }) => (cells[field].column === column ? cells[field].text : "")),
  }));
  const unmapped = tracker.unmapped.map(({ column, header, candidates }) => ({
    column,
    header,
    field: undefined,
    reason: undefined,
    unsure: candidates.length > 0,
    values: sheet ? valuesBelow(sheet, tracker.firstRow, column) : [],
  }));
  return [...mapped, ...unmapped].sort((one, other) => one.column - other.column);
}

function firstOf<T>(rows: readonly T[], textOf: (row: T) => string): readonly string[] {
  const texts: string[] = [];
  for (const row of rows) {
    const text = textOf(row);
    if (text !== "") texts.push(text);
    if (texts.length === valuesShown) break;
  }
  return texts;
}

function valuesBelow({ values, top, left }: SheetSnapshot, row: number, column: number): readonly string[] {
  return firstOf(values.slice(Math.max(0, row - top)), (line) => String(line[column - left] ?? ""));
}

/** Fields that every tracker needs and this one has no column for, as SHT-01 finds them. */
export function lackingIn(tracker: Tracker): readonly FieldKey[] {
  const columns = new Set(tracker.columns.map(({ field }) => field));
  return lackingColumns((field) => columns.has(field));
}
