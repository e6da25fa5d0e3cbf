import type { Area, CellValue, SheetSnapshot } from "./snapshot";
import { isBlank, plainText } from "./text";

/** A snapshot by sheet position, with the extent of what it really holds. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  /** First and last sheet row and column with content; `last` is less than `first` on an empty sheet. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  at(row: number, column: number): CellValue;
  text(row: number, column: number): string;
  /** Columns of the row that hold something, ascending; of those from `first` to `last` where that is asked. */
  filled(row: number, first?: number, last?: number): readonly number[];
  /** How many cells of the row hold something, counted up to 4. */
  count(row: number): number;
  /** The merged area over a cell, where there is one. */
  merge(row: number, column: number): Area | undefined;
}

const nothing: readonly number[] = [];

export function gridOf(sheet: SheetSnapshot): Grid {
  const { values, top, left, merges } = sheet;
  let first = 0;
  let last = values.length - 1;
  const isEmpty = (index: number): boolean => (values[index] ?? []).every((value) => value === "" || isBlank(value));
  while (last >= first && isEmpty(last)) last--;
  while (first <= last && isEmpty(first)) first++;
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (let index = first; index <= last; index++) {
    const line = values[index] ?? [];
    for (let column = 0; column < Math.min(line.length, from); column++) if (!isBlank(line[column])) from = column;
    for (let column = line.length - 1; column > to; column--) if (!isBlank(line[column])) to = column;
  }
  const merged = new Map<string, Area>();
  for (const area of merges) {
    // Areas over whole rows or columns are decoration: only what can carry a heading or a value is kept.
    if (area.rows * area.columns > 20_000) continue;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        merged.set(`${String(row)},${String(column)}`, area);
  }
  const at = (row: number, column: number): CellValue => values[row - top]?.[column - left] ?? "";
  return {
    sheet,
    firstRow: first + top,
    lastRow: last + top,
    firstColumn: (to < 0 ? 0 : from) + left,
    lastColumn: to + left,
    at,
    text: (row, column) => plainText(at(row, column)),
    filled(row, first = left, last = Number.POSITIVE_INFINITY) {
      const line = values[row - top];
      if (line === undefined) return nothing;
      const columns: number[] = [];
      const end = Math.min(line.length - 1, last - left);
      for (let column = Math.max(0, first - left); column <= end; column++) {
        const value = line[column];
        if (value !== "" && !isBlank(value)) columns.push(column + left);
      }
      return columns;
    },
    count(row) {
      let count = 0;
      for (const value of values[row - top] ?? []) {
        if (value !== "" && !isBlank(value)) count++;
        if (count === 4) break;
      }
      return count;
    },
    merge: merged.size === 0 ? () => undefined : (row, column) => merged.get(`${String(row)},${String(column)}`),
  };
}
