import type { SheetModel } from "../files/model";
import type { Area, CellValue } from "../tracker/snapshot";
import { columnLimit, rowLimit } from "./address";
import { cellAt } from "./cells";
import { newSheet } from "./new-sheet";
import { mustBeWritable } from "./protection";
import { putTyped } from "./range-content";
import type { Author, Session } from "./session";
import { sortRows } from "./sorting";
import { deleteCells, insertCells } from "./objects/range-structure";
import { checkedSheetName, removeSheet, renameSheet as rename } from "./objects/worksheet";

/** What people do at the grid, or another author elsewhere; each raises the events that Excel raises. */
export function edit(
  session: Session,
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellValue,
  by: Author,
): void {
  const area = { row, column, rows: 1, columns: 1 };
  mustBeWritable(sheet, area, session, "cell");
  const before = cellAt(sheet, row, column)?.value ?? "";
  putTyped({ sheet, area, gone: false }, row, column, value, session, "cell");
  session.calculationNeeded(sheet, area);
  session.calculate();
  session.valuesChanged(sheet, area, by, { before, after: cellAt(sheet, row, column)?.value ?? "" });
}

function wholeRows(row: number, count: number): Area {
  return { row, column: 0, rows: count, columns: columnLimit };
}

export function insertRows(session: Session, sheet: SheetModel, row: number, count: number, by: Author): void {
  insertCells({ sheet, area: wholeRows(row, count), gone: false }, session, by);
}

export function deleteRows(session: Session, sheet: SheetModel, row: number, count: number, by: Author): void {
  deleteCells({ sheet, area: wholeRows(row, count), gone: false }, session, by);
}

function wholeColumns(column: number, count: number): Area {
  return { row: 0, column, rows: rowLimit, columns: count };
}

export function insertColumns(session: Session, sheet: SheetModel, column: number, count: number, by: Author): void {
  insertCells({ sheet, area: wholeColumns(column, count), gone: false }, session, by);
}

export function deleteColumns(session: Session, sheet: SheetModel, column: number, count: number, by: Author): void {
  deleteCells({ sheet, area: wholeColumns(column, count), gone: false }, session, by);
}

export function sort(
  session: Session,
  sheet: SheetModel,
  area: Area,
  column: number,
  ascending: boolean,
  by: Author,
): void {
  sortRows({ sheet, area, gone: false }, [{ column, ascending }], false, session, by);
}

export function hideRows(session: Session, sheet: SheetModel, rows: readonly number[], hidden: boolean): void {
  for (const row of rows) {
    if (hidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
    session.events.raise("rowHiddenChanged", sheet.id, {
      address: `${row + 1}:${row + 1}`,
      changeType: hidden ? "Hidden" : "Unhidden",
      source: "Local",
      worksheetId: sheet.id,
    });
  }
  session.lookChanged(sheet, undefined);
}

export function filter(session: Session, sheet: SheetModel, area: Area, passes: (row: number) => boolean): void {
  sheet.autoFilter = area;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1)
    if (passes(row)) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  session.lookChanged(sheet, undefined);
}

export function addSheet(session: Session, name: string, by: Author): void {
  checkedSheetName(name, undefined, session, "sheet");
  const sheet = newSheet(session, name);
  session.model.sheets.push(sheet);
  session.events.raise("added", sheet.id, { worksheetId: sheet.id, source: by });
  session.tell({ sheet, area: undefined, kind: "sheets" });
}

export function renameSheet(session: Session, sheet: SheetModel, name: string, by: Author): void {
  rename(sheet, name, session, by);
}

export function deleteSheet(session: Session, sheet: SheetModel, by: Author): void {
  removeSheet(sheet, session, by);
}

export function protect(
  session: Session,
  sheet: SheetModel,
  allow: Partial<Omit<SheetModel["protection"], "on">>,
): void {
  sheet.protection = {
    allowFormatCells: false,
    allowInsertRows: false,
    allowSort: false,
    allowAutoFilter: false,
    ...allow,
    on: true,
  };
  session.events.raise("protectionChanged", sheet.id, { isProtected: true, source: "Local", worksheetId: sheet.id });
}

export function unprotect(session: Session, sheet: SheetModel): void {
  sheet.protection = { ...sheet.protection, on: false };
  session.events.raise("protectionChanged", sheet.id, { isProtected: false, source: "Local", worksheetId: sheet.id });
}
