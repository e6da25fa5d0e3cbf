import type { SheetModel } from "../files/model";
import type { Area } from "../tracker/snapshot";
import { columnLimit, rowLimit } from "./address";
import { ExcelError } from "./errors";
import type { RangeTarget, Session } from "./session";
import { pointsOfWidth } from "./sizes";

/** True or false where all are alike, null where they differ, as `rowHidden` answers. */
function alike(first: number, count: number, isSo: ReadonlySet<number>): boolean | null {
  let hits = 0;
  if (isSo.size < count) {
    for (const at of isSo) if (at >= first && at < first + count) hits += 1;
  } else {
    for (let at = first; at < first + count; at += 1) if (isSo.has(at)) hits += 1;
  }
  if (hits === 0) return false;
  return hits === count ? true : null;
}

export function rowsHidden(sheet: SheetModel, area: Area): boolean | null {
  return alike(area.row, area.rows, sheet.hiddenRows);
}

export function columnsHidden(sheet: SheetModel, area: Area): boolean | null {
  return alike(area.column, area.columns, sheet.hiddenColumns);
}

export function setRowsHidden({ sheet, area }: RangeTarget, hidden: boolean, session: Session): void {
  if (sheet.protection.on) throw new ExcelError("AccessDenied", "Range.rowHidden");
  for (let row = area.row; row < area.row + area.rows; row += 1)
    if (hidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  session.events.raise("rowHiddenChanged", sheet.id, {
    address: `${area.row + 1}:${area.row + area.rows}`,
    changeType: hidden ? "Hidden" : "Unhidden",
    source: "Local",
    worksheetId: sheet.id,
  });
  session.lookChanged(sheet, undefined);
}

export function setColumnsHidden({ sheet, area }: RangeTarget, hidden: boolean, session: Session): void {
  if (sheet.protection.on) throw new ExcelError("AccessDenied", "Range.columnHidden");
  for (let column = area.column; column < area.column + area.columns; column += 1)
    if (hidden) sheet.hiddenColumns.add(column);
    else sheet.hiddenColumns.delete(column);
  session.lookChanged(sheet, undefined);
}

function heightOfRow(sheet: SheetModel, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? sheet.defaultRowHeight);
}

function widthOfColumn(sheet: SheetModel, column: number, session: Session): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return pointsOfWidth(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth, session.model.defaultFont);
}

function sum(first: number, count: number, of: (at: number) => number): number {
  let total = 0;
  for (let at = first; at < first + count; at += 1) total += of(at);
  return total;
}

/** Points from the sheet's top-left corner. */
export function placeOf(
  sheet: SheetModel,
  area: Area,
  session: Session,
): { left: number; top: number; width: number; height: number } {
  const height = (row: number): number => heightOfRow(sheet, row);
  const width = (column: number): number => widthOfColumn(sheet, column, session);
  return {
    left: sum(0, area.column, width),
    top: sum(0, area.row, height),
    width: sum(area.column, Math.min(area.columns, columnLimit), width),
    height: area.rows === rowLimit ? sheet.defaultRowHeight * rowLimit : sum(area.row, area.rows, height),
  };
}
