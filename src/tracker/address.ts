import type { Area } from "./snapshot";

/** "A", "Z", "AA" … for a column counted from 0. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** Column from 0 of "A", "AA" …; the name must be letters. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "P8" for row 7 and column 15. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "B7:P40", or "B7" for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}
