import type { CellModel, CellRow, SheetModel } from "./model";

/** Rows that one sheet alone holds: they can be written to as they are. */
const own = new WeakSet<CellRow>();

/** The row's cells for writing; made where there are none yet, and copied where another sheet holds them as well. */
export function rowForWriting(sheet: SheetModel, row: number): Map<number, CellModel> {
  const held = sheet.cells.get(row);
  if (held && own.has(held)) return held as Map<number, CellModel>;
  const copy = new Map(held);
  own.add(copy);
  sheet.cells.set(row, copy);
  return copy;
}

/** The same rows for another sheet: who writes to one first gets a copy of it. */
export function sharedRows(cells: SheetModel["cells"]): SheetModel["cells"] {
  for (const row of cells.values()) own.delete(row);
  return new Map(cells);
}
