import { SSF } from "@e965/xlsx";
import type { CellModel, SheetModel } from "../files/model";
import type { Session } from "./session";
import { pointsOfWidth } from "./sizes";

/** The library does not type its formatter. */
const formatter = SSF as { format(format: string, value: unknown, options: { date1904: boolean }): string };

/** A value as its number format shows it, without regard to the column's width. */
export function formattedText(value: CellModel["value"], numberFormat: string, date1904: boolean): string {
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formatter.format(britishDates(numberFormat), value, { date1904 });
}

/** Format 14 follows the system; here the system is British. */
function britishDates(numberFormat: string): string {
  return numberFormat === "m/d/yy" || numberFormat === "m/d/yyyy" ? "dd/mm/yyyy" : numberFormat;
}

/** Text as the cell shows it: "####" where a number or a date does not fit its column (Range.text). */
export function shownText(sheet: SheetModel, cell: CellModel, column: number, session: Session): string {
  const { model } = session;
  const text = formattedText(cell.value, cell.style.numberFormat, model.date1904);
  if (typeof cell.value !== "number" || cell.style.wrap) return text;
  const width = sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth;
  const points = pointsOfWidth(width, model.defaultFont);
  const needed = text.length * cell.style.fontSize * 0.5;
  // General numbers are rounded to fit before they become hashes.
  return needed > points && cell.style.numberFormat !== "General" ? "#".repeat(Math.max(1, Math.floor(width))) : text;
}
