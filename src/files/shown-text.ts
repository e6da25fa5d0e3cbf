import { SSF } from "@e965/xlsx";
import type { CellModel, WorkbookModel } from "./model";

interface Formatter {
  format(code: string, value: string | number | boolean, options: { date1904: boolean }): string;
}
const formatter = SSF as Formatter;

/** The system's own dates and times, which a file leaves to the machine: an English one here. */
const system: readonly (readonly [RegExp, string])[] = [
  [/^m\/d\/yyyy$/, "dd/mm/yyyy"],
  [/^m\/d\/yyyy h:mm$/, "dd/mm/yyyy hh:mm"],
  [/^\[\$-F800\].*$/, "dd mmmm yyyy"],
  [/^\[\$-F400\].*$/, "hh:mm:ss"],
];

/** A cell's text as Excel in England shows it, in a column wide enough. */
export function shownText(model: Pick<WorkbookModel, "date1904">, cell: CellModel): string {
  const { value, error } = cell;
  if (error || value === "") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formatValue(cell.style.numberFormat, value, model.date1904);
}

/** `value` under a number format code (en-US). A code that cannot be understood shows the plain value, as in Excel. */
export function formatValue(code: string, value: string | number, date1904: boolean): string {
  if (typeof value === "string" && !code.includes("@")) return value;
  const local = system.find(([pattern]) => pattern.test(code))?.[1] ?? code;
  try {
    return formatter.format(local, value, { date1904 });
  } catch {
    return String(value);
  }
}
