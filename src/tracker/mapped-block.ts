import type { FieldKey } from "./fields";
import type { Block } from "./find-blocks";
import type { Grid } from "./grid";
import type { MappedColumn } from "./tracker";

/** A block whose columns are known: what a row of it is looked at with. */
export interface MappedBlock {
  readonly grid: Grid;
  readonly block: Block;
  readonly columns: readonly MappedColumn[];
  readonly fieldAt: ReadonlyMap<number, FieldKey>;
  readonly columnOf: ReadonlyMap<FieldKey, number>;
}

export function mappedBlock(grid: Grid, block: Block, columns: readonly MappedColumn[]): MappedBlock {
  return {
    grid,
    block,
    columns,
    fieldAt: new Map(columns.map(({ column, field }) => [column, field])),
    columnOf: new Map(columns.map(({ column, field }) => [field, column])),
  };
}

/** The cell of the field in the row as text; "" where no column holds the field. */
export function textOf({ grid, columnOf }: MappedBlock, row: number, field: FieldKey): string {
  const column = columnOf.get(field);
  return column === undefined ? "" : grid.text(row, column);
}

/** Concern and action: a cell below one of them makes a row worth a second look. */
export function isCore({ fieldAt }: MappedBlock, column: number): boolean {
  const field = fieldAt.get(column);
  return field === "concern" || field === "action";
}
