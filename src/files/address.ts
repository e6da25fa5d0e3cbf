import type { Area } from "../tracker/snapshot";
import { sheetColumns, sheetRows } from "./limits";

/** "C" for 2. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:D9", "B3" for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Row and column from 0 as `row * sheetColumns + column`; -1 where it is no cell address. Made for millions of calls. */
export function packedCell(address: string): number {
  let column = 0;
  let row = 0;
  let letters = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code === 36) continue;
    const letter = code & ~32;
    if (letter >= 65 && letter <= 90 && row === 0) {
      column = column * 26 + letter - 64;
      letters++;
    } else if (code >= 48 && code <= 57 && letters > 0) row = row * 10 + code - 48;
    else return -1;
  }
  if (row < 1 || row > sheetRows || column < 1 || column > sheetColumns) return -1;
  return (row - 1) * sheetColumns + column - 1;
}

/** "A1", "$A$1:B2", "3:5" and "C:D"; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const [first = "", last = first] = text.replace(/\$/g, "").split(":");
  const rows = /^\d+$/.test(first) && /^\d+$/.test(last);
  const columns = /^[A-Za-z]+$/.test(first) && /^[A-Za-z]+$/.test(last);
  const from = packedCell(rows ? `A${first}` : columns ? `${first}1` : first);
  const to = packedCell(rows ? `XFD${last}` : columns ? `${last}${sheetRows}` : last);
  if (from < 0 || to < 0) return undefined;
  const top = Math.floor(from / sheetColumns);
  const left = from % sheetColumns;
  const bottom = Math.floor(to / sheetColumns);
  const right = to % sheetColumns;
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** Areas of a list with spaces between, as `sqref` has them. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}
