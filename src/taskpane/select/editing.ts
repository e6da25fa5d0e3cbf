import type { CellEdit } from "../../host";
import { dayOfIso, isoDate } from "../../tracker/day";
import { fields, type FieldKey } from "../../tracker/fields";
import type { TrackerRow } from "../../tracker/tracker";
import { rowKey } from "../session/state";

/** Days between the two date systems that a workbook may count in. */
const days1904 = 1462;

const dateFormat = "dd/mm/yyyy";

export function isDateField(field: FieldKey): boolean {
  return fields[field].kind === "date";
}

/** Fields whose cells hold a word or two; the others get room for a sentence. */
const short: ReadonlySet<FieldKey> = new Set(["owner", "contributors", "signoff", "unit", "ref", "service", "link"]);

export function isShortField(field: FieldKey): boolean {
  return fields[field].kind !== "text" || short.has(field);
}

/** Names a cell for words that are typed and not saved yet. */
export function typingKey(row: TrackerRow, field: FieldKey): string {
  return `${rowKey(row)}:${field}`;
}

/** What stands in the field when it opens: the cell's own words, so that they are mended and not written anew. */
export function startingText(row: TrackerRow, field: FieldKey): string {
  const cell = row.cells[field];
  if (isDateField(field)) return "day" in cell && cell.day !== undefined ? isoDate(cell.day) : "";
  return cell.placeholder || cell.error ? "" : cell.text;
}

/**
 * The one cell to be written; undefined where what was typed is no date and the field needs one, and where nothing was
 * typed: a browser gives a half-typed date as empty, and "TBC" is not mended by taking it out.
 */
export function cellEdit(row: TrackerRow, field: FieldKey, typed: string, date1904: boolean): CellEdit | undefined {
  const { column, raw } = row.cells[field];
  const place = { sheet: row.sheet, row: row.row, column, was: raw };
  if (!isDateField(field)) {
    const value = typed.trim();
    return value === "" && startingText(row, field) === "" ? undefined : { ...place, value };
  }
  const day = dayOfIso(typed);
  if (day === undefined) return undefined;
  return { ...place, value: date1904 ? day - days1904 : day, numberFormat: dateFormat };
}
