import { rowForWriting } from "../files/cell-rows";
import type { CellModel, CellRow, CellStyleModel, SheetModel } from "../files/model";
import type { Area, CellValue } from "../tracker/snapshot";
import { columnLimit, rowLimit } from "./address";
import type { StyleBook, StylePatch } from "./styles";

export function cellAt(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function styleAt(sheet: SheetModel, row: number, column: number, styles: StyleBook): CellStyleModel {
  return (
    cellAt(sheet, row, column)?.style ?? sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? styles.normal
  );
}

export function putCell(sheet: SheetModel, row: number, column: number, cell: CellModel): void {
  rowForWriting(sheet, row).set(column, cell);
}

/** Gives a cell another look; an empty one is made where there is none yet. */
export function putStyle(sheet: SheetModel, row: number, column: number, style: CellStyleModel): void {
  const { value, formula, error } = cellAt(sheet, row, column) ?? nothing;
  putCell(sheet, row, column, { value, formula, style, error });
}

const nothing = { value: "", formula: undefined, error: false } as const;

export function putValue(
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellValue,
  styles: StyleBook,
  formula?: string,
): void {
  const style = styleAt(sheet, row, column, styles);
  const error = typeof value === "string" && formula !== undefined && /^#[A-Z/0!?]+$/.test(value);
  putCell(sheet, row, column, { value, formula, style, error });
}

/** Takes what a cell says and leaves how it looks. */
export function emptyCell(sheet: SheetModel, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (cell) putCell(sheet, row, column, { ...nothing, style: cell.style });
}

/** Rows and columns of an area at which something may lie; whole rows and columns are cut to what is used. */
export function cutToUsed(sheet: SheetModel, area: Area): Area {
  const endless = area.rows === rowLimit || area.columns === columnLimit;
  if (!endless) return area;
  const used = usedArea(sheet, false);
  const rows = area.rows === rowLimit ? Math.max(0, used ? used.row + used.rows - area.row : 0) : area.rows;
  const columns =
    area.columns === columnLimit ? Math.max(0, used ? used.column + used.columns - area.column : 0) : area.columns;
  return { row: area.row, column: area.column, rows, columns };
}

/** Calls with the cells that exist inside the area, without walking over the blank rest. */
export function eachCell(
  sheet: SheetModel,
  area: Area,
  visit: (cell: CellModel, row: number, column: number) => void,
): void {
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns;
  const inRow = (cells: CellRow, row: number): void => {
    for (const [column, cell] of cells) if (column >= area.column && column < lastColumn) visit(cell, row, column);
  };
  if (area.rows > sheet.cells.size) {
    for (const [row, cells] of sheet.cells) if (row >= area.row && row < lastRow) inRow(cells, row);
    return;
  }
  for (let row = area.row; row < lastRow; row += 1) {
    const cells = sheet.cells.get(row);
    if (cells) inRow(cells, row);
  }
}

/** Extent of the cells that hold something: with formats as Excel's used range has it, or of values alone. */
export function usedArea(sheet: SheetModel, valuesOnly: boolean, within?: Area): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, cells] of sheet.cells) {
    if (within && (row < within.row || row >= within.row + within.rows)) continue;
    for (const [column, cell] of cells) {
      if (valuesOnly && cell.value === "" && cell.formula === undefined) continue;
      if (within && (column < within.column || column >= within.column + within.columns)) continue;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
    }
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * Lays a style over an area. Whole rows and columns take it as their own, as in Excel, where a million cells of one
 * column are one entry of the file.
 */
export function styleArea(sheet: SheetModel, area: Area, patch: StylePatch, styles: StyleBook): void {
  const patched = styles.patcher(patch);
  if (area.rows === rowLimit || area.columns === columnLimit) {
    eachCell(sheet, area, ({ style }, row, column) => putStyle(sheet, row, column, patched(style)));
    const own = area.rows === rowLimit ? sheet.columnStyles : sheet.rowStyles;
    const [first, count] = area.rows === rowLimit ? [area.column, area.columns] : [area.row, area.rows];
    for (let at = first; at < first + Math.min(count, columnLimit); at += 1)
      own.set(at, styles.patch(own.get(at) ?? styles.normal, patch));
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      putStyle(sheet, row, column, patched(styleAt(sheet, row, column, styles)));
}
