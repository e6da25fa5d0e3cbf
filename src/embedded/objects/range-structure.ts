import { rowForWriting } from "../../files/cell-rows";
import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { columnLimit, intersection, isWholeColumns, isWholeRows, rowLimit } from "../address";
import { cellAt, cutToUsed, eachCell, emptyCell, putStyle, usedArea } from "../cells";
import { ExcelError, lacking } from "../errors";
import { mustBeFormattable, mustBeWritable } from "../protection";
import type { Author, RangeTarget, Session } from "../session";
import { shiftSheet, type Shift } from "../shifting";
import { removeHyperlinks } from "./hyperlinks";

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** `Range.clear`. Clearing everything takes conditional formats away as well, as in Excel. */
export function clearArea(sheet: SheetModel, whole: Area, what: ClearWhat, session: Session): void {
  const area = cutToUsed(sheet, whole);
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  if (contents) mustBeWritable(sheet, area, session, "Range.clear");
  else mustBeFormattable(sheet, session, "Range.clear");
  eachCell(sheet, area, (cell, row, column) => {
    if (contents) emptyCell(sheet, row, column);
    if (formats) putStyle(sheet, row, column, session.styles.normal);
    const { value, formula, style } = cellAt(sheet, row, column) ?? cell;
    const blank = value === "" && formula === undefined && style === session.styles.normal;
    if (blank) rowForWriting(sheet, row).delete(column);
  });
  for (const [row, cells] of sheet.cells) if (cells.size === 0) sheet.cells.delete(row);
  if (formats) clearLook(sheet, whole);
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") removeHyperlinks(sheet, whole);
  if (contents) {
    session.calculationNeeded(sheet, whole);
    session.valuesChanged(sheet, whole, "Local");
  } else session.lookChanged(sheet, whole);
}

function clearLook(sheet: SheetModel, area: Area): void {
  if (area.rows === rowLimit)
    for (const column of [...sheet.columnStyles.keys()])
      if (column >= area.column && column < area.column + area.columns) sheet.columnStyles.delete(column);
  if (area.columns === columnLimit)
    for (const row of [...sheet.rowStyles.keys()])
      if (row >= area.row && row < area.row + area.rows) sheet.rowStyles.delete(row);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}

function lines(area: Area, where: string): Pick<Shift, "along" | "at" | "count"> {
  if (isWholeRows(area)) return { along: "rows", at: area.row, count: area.rows };
  if (isWholeColumns(area)) return { along: "columns", at: area.column, count: area.columns };
  throw lacking("Range", `${where} of cells that are not whole rows or columns`);
}

/** Rows may go in and out of a protected sheet only where that is allowed; columns never here. */
function mustAllow(sheet: SheetModel, along: Shift["along"], kind: Shift["kind"], where: string): void {
  if (!sheet.protection.on) return;
  const allowed = along === "rows" && kind === "insert" && sheet.protection.allowInsertRows;
  if (!allowed) throw new ExcelError("AccessDenied", where);
}

export function insertCells(target: RangeTarget, session: Session, by: Author): void {
  const { sheet, area } = target;
  const where = lines(area, "insert");
  mustAllow(sheet, where.along, "insert", "Range.insert");
  const used = usedArea(sheet, false);
  const last = where.along === "rows" ? (used ? used.row + used.rows : 0) : used ? used.column + used.columns : 0;
  // Cells that hold something cannot be pushed off the sheet.
  if (last > where.at && last + where.count > (where.along === "rows" ? rowLimit : columnLimit))
    throw new ExcelError("InsertDeleteConflict", "Range.insert");
  shiftSheet(sheet, { ...where, kind: "insert" }, session);
  session.calculationNeeded(sheet, area);
  session.valuesChanged(sheet, area, by, { type: where.along === "rows" ? "RowInserted" : "ColumnInserted" });
}

export function deleteCells(target: RangeTarget, session: Session, by: Author): void {
  const { sheet, area } = target;
  const where = lines(area, "delete");
  mustAllow(sheet, where.along, "delete", "Range.delete");
  shiftSheet(sheet, { ...where, kind: "delete" }, session);
  session.calculationNeeded(sheet, area);
  session.valuesChanged(sheet, area, by, { type: where.along === "rows" ? "RowDeleted" : "ColumnDeleted" });
}
