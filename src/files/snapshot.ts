import type { Area, CellValue, SheetSnapshot, WorkbookSnapshot } from "../tracker/snapshot";
import type { SheetModel, WorkbookModel } from "./model";

/** The workbook as the reading of trackers sees it. Blank margins are cut off. */
export function snapshotOf(model: WorkbookModel): WorkbookSnapshot {
  return { sheets: model.sheets.map(sheetSnapshot), date1904: model.date1904 };
}

export function sheetSnapshot(sheet: SheetModel): SheetSnapshot {
  const content = contentArea(sheet);
  const { row: top, column: left, rows, columns } = content ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const values: CellValue[][] = [];
  const formats = new Map<number, string[]>();
  const uniform = new Map<number, string | undefined>();
  const fills: Record<string, string> = {};
  const struck: Record<string, true> = {};
  for (let row = 0; row < rows; row++) {
    const line: CellValue[] = new Array<CellValue>(columns).fill("");
    values.push(line);
    for (const [column, cell] of sheet.cells.get(top + row) ?? []) {
      const { fill, numberFormat, strikethrough } = cell.style;
      if (fill !== undefined) fills[`${top + row},${column}`] = fill;
      if (cell.value === "" || column < left || column >= left + columns) continue;
      line[column - left] = cell.value;
      if (strikethrough) struck[`${top + row},${column}`] = true;
      if (typeof cell.value !== "number") continue;
      const known = uniform.get(column);
      if (!uniform.has(column)) uniform.set(column, numberFormat);
      else if (known !== numberFormat) uniform.set(column, undefined);
      let list = formats.get(column);
      if (list === undefined) {
        list = new Array<string>(rows).fill("General");
        formats.set(column, list);
      }
      list[row] = numberFormat;
    }
  }
  const numberFormats: Record<number, string | readonly string[]> = {};
  for (const [column, list] of formats) numberFormats[column] = uniform.get(column) ?? list;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    top,
    left,
    values,
    numberFormats,
    fills,
    struck,
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area, headerRow, totalsRow }) => ({ name, area, headerRow, totalsRow })),
    hiddenRows: ascending(sheet.hiddenRows),
    hiddenColumns: ascending(sheet.hiddenColumns),
    filtered: sheet.hiddenRows.size > 0 && (sheet.autoFilter !== undefined || sheet.tables.length > 0),
    protection: { on: sheet.protection.on, formatCells: sheet.protection.allowFormatCells },
    comments: sheet.comments,
  };
}

/** The smallest area around every cell that holds something; undefined where none does. */
function contentArea(sheet: SheetModel): Area | undefined {
  let box: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells) {
      if (cell.value === "") continue;
      if (box === undefined) {
        box = { top: row, left: column, bottom: row, right: column };
        continue;
      }
      if (row < box.top) box.top = row;
      if (row > box.bottom) box.bottom = row;
      if (column < box.left) box.left = column;
      if (column > box.right) box.right = column;
    }
  if (box === undefined) return undefined;
  return { row: box.top, column: box.left, rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}

function ascending(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
