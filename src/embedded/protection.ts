import type { SheetModel } from "../files/model";
import type { Area } from "../tracker/snapshot";
import { cutToUsed, styleAt } from "./cells";
import { ExcelError } from "./errors";
import type { Session } from "./session";

/**
 * "Protect a worksheet": locked cells of a protected sheet cannot be written to, unlocked ones can. Through the API
 * that is AccessDenied (#6784).
 */
export function mustBeWritable(sheet: SheetModel, area: Area, session: Session, where: string): void {
  if (!sheet.protection.on) return;
  const { row: top, column: left, rows, columns } = cutToUsed(sheet, area);
  for (let row = top; row < top + rows; row += 1)
    for (let column = left; column < left + columns; column += 1)
      if (styleAt(sheet, row, column, session.styles).locked) throw new ExcelError("AccessDenied", where);
}

/** Formats and conditional formats need "Format cells" to be allowed. */
export function mustBeFormattable(sheet: SheetModel, _session: Session, where: string): void {
  if (sheet.protection.on && !sheet.protection.allowFormatCells) throw new ExcelError("AccessDenied", where);
}

/** What protection forbids whatever is allowed: tables, charts, merges, names of the sheet. */
export function mustBeUnprotected(sheet: SheetModel, where: string): void {
  if (sheet.protection.on) throw new ExcelError("AccessDenied", where);
}
