import { columnLetters } from "../files/address";
import { sheetColumns as columnLimit, sheetRows as rowLimit } from "../files/limits";
import type { Area } from "../tracker/snapshot";
import { ExcelError } from "./errors";

export { columnLimit, rowLimit };

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columns === columnLimit;
}

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rows === rowLimit;
}

/** "A1", "B2:C4", "2:3" or "B:C", without a sheet. */
export function localAddress(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = columnLetters(area.column + area.columns - 1);
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow}`;
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${lastColumn}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** A sheet's name as it stands before "!": quoted where a formula would need it. */
export function sheetPrefix(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const columnPattern = /^\$?([A-Za-z]{1,3})$/;
const rowPattern = /^\$?(\d{1,7})$/;

function corner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const cell = cellPattern.exec(text);
  if (cell) return { column: columnNumber(cell[1] ?? ""), row: Number(cell[2]) - 1 };
  const column = columnPattern.exec(text);
  if (column) return { column: columnNumber(column[1] ?? ""), row: undefined };
  const row = rowPattern.exec(text);
  if (row) return { column: undefined, row: Number(row[1]) - 1 };
  return undefined;
}

/** One area in A1 notation, "$" allowed, or undefined where the text is none or lies outside the grid. */
export function parseArea(text: string): Area | undefined {
  const [from = "", to, ...more] = text.trim().split(":");
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (!first || !last || more.length > 0) return undefined;
  if (to === undefined && (first.row === undefined || first.column === undefined)) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  const rows = [first.row ?? 0, last.row ?? rowLimit - 1];
  const columns = [first.column ?? 0, last.column ?? columnLimit - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const area = {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
  return insideGrid(area) ? area : undefined;
}

/** "'My sheet'!A1:B2" taken apart; `sheet` is undefined where the text names none. */
export function splitSheet(text: string): { sheet: string | undefined; address: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, address: text };
  const name = text.slice(0, mark).replace(/^=/, "");
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, address: text.slice(mark + 1) };
}

function insideGrid(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= rowLimit &&
    area.column + area.columns <= columnLimit
  );
}

/** The area, or Excel's error for a place outside the grid. */
export function checkedArea(area: Area, where: string): Area {
  if (!insideGrid(area)) throw new ExcelError("InvalidArgument", where);
  return area;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function containsArea(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && sameArea(common, inner);
}

/** What is left of `area` when `hole` is cut out: at most four rectangles. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  const pieces = [
    { ...area, rows: common.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: common.row, rows: common.rows, column: area.column, columns: common.column - area.column },
    { row: common.row, rows: common.rows, column: right, columns: area.column + area.columns - right },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
