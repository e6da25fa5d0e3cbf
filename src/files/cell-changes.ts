import type { CellModel, CellStyleModel, SheetModel } from "./model";
import { sameStyle } from "./styles-write";

export interface CellChange {
  /** Undefined where the cell is to be empty. */
  readonly cell: CellModel | undefined;
  /** Style it has now, its own or its row's or column's. */
  readonly style: CellStyleModel;
  readonly before: CellModel | undefined;
  readonly styleBefore: CellStyleModel;
  /** False where only the look changed, so that everything else about the cell stays. */
  readonly content: boolean;
}

export interface RowChange {
  readonly cells: Map<number, CellChange>;
  /** Attributes of the row that changed: undefined takes one away. */
  height: { readonly points: number | undefined } | undefined;
  hidden: boolean | undefined;
  style: { readonly now: CellStyleModel | undefined } | undefined;
}

/** The cells and rows in which a sheet differs from a fresh reading of the file, by row. */
export function changedRows(before: SheetModel, now: SheetModel, plain: CellStyleModel): Map<number, RowChange> {
  const changes = new Map<number, RowChange>();
  const change = (row: number): RowChange => {
    let found = changes.get(row);
    if (found === undefined) {
      found = { cells: new Map(), height: undefined, hidden: undefined, style: undefined };
      changes.set(row, found);
    }
    return found;
  };
  for (const row of union(before.cells, now.cells)) {
    const old = before.cells.get(row);
    const current = now.cells.get(row);
    for (const column of union(old ?? empty, current ?? empty)) {
      const cell = current?.get(column);
      const was = old?.get(column);
      const style = cell?.style ?? now.rowStyles.get(row) ?? now.columnStyles.get(column) ?? plain;
      const styleBefore = was?.style ?? before.rowStyles.get(row) ?? before.columnStyles.get(column) ?? plain;
      const content = !sameContent(cell, was);
      if (!content && sameStyle(style, styleBefore)) continue;
      change(row).cells.set(column, { cell, style, before: was, styleBefore, content });
    }
  }
  for (const row of union(before.rowHeights, now.rowHeights))
    if (before.rowHeights.get(row) !== now.rowHeights.get(row))
      change(row).height = { points: now.rowHeights.get(row) };
  for (const row of new Set([...before.hiddenRows, ...now.hiddenRows]))
    if (before.hiddenRows.has(row) !== now.hiddenRows.has(row)) change(row).hidden = now.hiddenRows.has(row);
  for (const row of union(before.rowStyles, now.rowStyles)) {
    const [old, current] = [before.rowStyles.get(row), now.rowStyles.get(row)];
    if (old === undefined || current === undefined ? old !== current : !sameStyle(old, current))
      change(row).style = { now: current };
  }
  return changes;
}

const empty: ReadonlyMap<number, CellModel> = new Map();

function union(one: ReadonlyMap<number, unknown>, other: ReadonlyMap<number, unknown>): Set<number> {
  return new Set([...one.keys(), ...other.keys()]);
}

function sameContent(one: CellModel | undefined, other: CellModel | undefined): boolean {
  return (
    (one?.value ?? "") === (other?.value ?? "") &&
    one?.formula === other?.formula &&
    (one?.error ?? false) === (other?.error ?? false)
  );
}
