import type { CellModel, CellStyleModel, SheetModel } from "./model";
import { sameStyle } from "./styles-write";

export interface CellChange {
  /** Undefined where the cell is to be empty. */
  readonly cell: CellModel | undefined;
  /** Style it has now, its own or its row's or column's. */
  readonly style: CellStyleModel;
  readonly before: CellModel | undefined;
  readonly styleBefore: CellStyleModel;
  /**
   * "content": another value or formula. "result": the same formula came to another result. "look": the style alone,
   * so that everything else about the cell stays.
   */
  readonly kind: "content" | "result" | "look";
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
  const compare = (row: number, column: number, was: CellModel | undefined, cell: CellModel | undefined): void => {
    const style = cell?.style ?? now.rowStyles.get(row) ?? now.columnStyles.get(column) ?? plain;
    const styleBefore = was?.style ?? before.rowStyles.get(row) ?? before.columnStyles.get(column) ?? plain;
    const kind = kindOf(cell, was);
    if (kind === "look" && sameStyle(style, styleBefore)) return;
    change(row).cells.set(column, { cell, style, before: was, styleBefore, kind });
  };
  for (const [row, current] of now.cells) {
    const old = before.cells.get(row) ?? empty;
    for (const [column, cell] of current) compare(row, column, old.get(column), cell);
    for (const [column, was] of old) if (!current.has(column)) compare(row, column, was, undefined);
  }
  for (const [row, old] of before.cells)
    if (!now.cells.has(row)) for (const [column, was] of old) compare(row, column, was, undefined);
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

function kindOf(cell: CellModel | undefined, was: CellModel | undefined): CellChange["kind"] {
  if (cell?.formula !== was?.formula) return "content";
  const same = (cell?.value ?? "") === (was?.value ?? "") && (cell?.error ?? false) === (was?.error ?? false);
  if (same) return "look";
  return cell?.formula === undefined ? "content" : "result";
}

/** True where a person's cell was given another value or formula. */
export function holdsEdits(rows: ReadonlyMap<number, RowChange>): boolean {
  for (const { cells } of rows.values()) for (const { kind } of cells.values()) if (kind === "content") return true;
  return false;
}

/**
 * Leaves results of unchanged formulas as the file has them. They are written only after an edit, for programs that
 * do not calculate, and never an error in place of a result: Excel knows functions that we do not.
 */
export function withoutResults(rows: Map<number, RowChange>, edited: boolean): Map<number, RowChange> {
  for (const [row, change] of rows) {
    for (const [column, cell] of change.cells) {
      if (cell.kind !== "result" || (edited && cell.cell?.error === false)) continue;
      if (sameStyle(cell.style, cell.styleBefore)) change.cells.delete(column);
      else change.cells.set(column, { ...cell, kind: "look" });
    }
    const { cells, height, hidden, style } = change;
    if (cells.size === 0 && height === undefined && hidden === undefined && style === undefined) rows.delete(row);
  }
  return rows;
}
