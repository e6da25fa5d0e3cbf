import { findBlocks } from "./find-blocks";
import { gridOf } from "./grid";
import { judge } from "./is-tracker";
import { fillKeyCells } from "./read-colour-key";
import { keyReach } from "./read-fill-key";
import { mapBlock, type SheetOptions } from "./read-sheet";
import type { Area, LookArea, SheetSnapshot } from "./snapshot";
import type { Steps } from "./steps";
import { struckColumn } from "./struck-column";

/** Fewer filled cells are a section, a note or a number that waits. */
const record = 3;

/**
 * Where the look of a cell may say what no word does: fills in the status and colour columns of the trackers of a sheet,
 * from the first to the last record that leaves them empty (SHT-07), and around a key of colours; struck text in the
 * column of the action (SHT-11). Asked before looks are read, for they cost as much as texts.
 */
export function* looksThatTell(sheet: SheetSnapshot, options: SheetOptions): Steps<readonly LookArea[]> {
  const grid = gridOf(sheet);
  if (grid.lastRow < grid.firstRow || grid.lastColumn < 0) return [];
  const own = options.choices.find((choice) => choice.sheet === sheet.name);
  if (own?.notTracker === true) return [];
  const areas: LookArea[] = [];
  const tables: { readonly headerRows: readonly number[]; readonly lastRow: number }[] = [];
  for (const block of yield* findBlocks(grid, own?.headerRow)) {
    const mapping = yield* mapBlock(grid, block, options);
    const columns = mapping.columns.filter(({ field }) => field === "status" || field === "rag");
    const named = struckColumn(mapping.columns);
    const asksStruck = sheet.struck === undefined && named !== undefined;
    if (columns.length === 0 && !asksStruck) continue;
    if (!judge(grid, block, mapping, own?.headerRow !== undefined).yes) continue;
    if (asksStruck)
      areas.push({
        row: block.firstRow,
        column: named,
        rows: block.lastRow - block.firstRow + 1,
        columns: 1,
        struck: true,
      });
    if (columns.length > 0) tables.push(block);
    for (const { column } of columns) {
      let first: number | undefined;
      let last = 0;
      for (let row = block.firstRow; row <= block.lastRow; row++) {
        if (grid.text(row, column) !== "" || grid.count(row) < record) continue;
        first ??= row;
        last = row;
      }
      if (first !== undefined) areas.push({ row: first, column, rows: last - first + 1, columns: 1 });
      yield 1;
    }
  }
  if (tables.length > 0)
    for (const { row, column } of fillKeyCells(sheet, tables).slice(0, mostKeys)) areas.push(around(row, column));
  return areas;
}

/** Words of a key without names of colours whose fills are asked for; a list of more is none. */
const mostKeys = 4;

function around(row: number, column: number): Area {
  const [top, left] = [Math.max(0, row - keyReach), Math.max(0, column - keyReach)];
  return { row: top, column: left, rows: row + keyReach - top + 1, columns: column + keyReach - left + 1 };
}
