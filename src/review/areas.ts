import type { Area } from "../tracker/snapshot";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells as few rectangles: runs down a column, joined with equal runs beside them; a long list stays a short request. */
export function areasOf(cells: readonly Cell[]): readonly Area[] {
  const rowsOf = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = rowsOf.get(column);
    if (rows) rows.push(row);
    else rowsOf.set(column, [row]);
  }
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  // Rows come in order nearly always, and sorting what is sorted costs little.
  for (const [column, rows] of [...rowsOf].sort(([one], [other]) => one - other))
    for (const row of rows.sort((one, other) => one - other)) {
      const last = runs.at(-1);
      if (last?.column === column && row <= last.row + last.rows) last.rows = Math.max(last.rows, row - last.row + 1);
      else runs.push({ row, column, rows: 1, columns: 1 });
    }
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  const open = new Map<string, { row: number; column: number; rows: number; columns: number }>();
  for (const run of runs) {
    const key = `${String(run.row)},${String(run.rows)}`;
    const beside = open.get(key);
    if (beside && beside.column + beside.columns === run.column) beside.columns++;
    else {
      areas.push(run);
      open.set(key, run);
    }
  }
  return areas;
}
