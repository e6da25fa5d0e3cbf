import { goesOn, opensParts } from "./continued-rows";
import { filledInRows } from "./filled-in";
import type { Block } from "./find-blocks";
import type { Grid } from "./grid";
import { mappedBlock } from "./mapped-block";
import { headsParticulars, isFootnote, isScale, isTotal, nothingFound } from "./no-records";
import type { RowPlace } from "./read-rows";
import { bandAt, sectionTitle, themeOf } from "./section-titles";
import { isExample, isGuidance } from "./shown-rows";
import type { Steps } from "./steps";
import { beginsAnotherTable } from "./table-below";
import type { MappedColumn } from "./tracker";
import { joinWrapped } from "./wrapped-rows";

export interface BlockRows {
  readonly places: readonly RowPlace[];
  /** Sheet rows of places that only name the concern of the parts below them ("1" above "1.1"): no records of their own. */
  readonly openings: ReadonlySet<number>;
  /** Sheet rows under the heading that explain or show how to fill it in. */
  readonly examples: readonly number[];
  /** Sheet row in which another table begins that is no tracker. */
  readonly below: number | undefined;
}

/** Rows above a gap that are looked at to tell whether what follows it belongs to them. */
const longestLook = 50;

/** Rows that are sorted in one step. */
const atOnce = 16;

/** Sorts the rows below a heading: data, section titles, totals, examples, rows that nobody has filled in. */
export function* rowsOf(grid: Grid, block: Block, columns: readonly MappedColumn[]): Steps<BlockRows> {
  const mapped = mappedBlock(grid, block, columns);
  const isFilledIn = filledInRows(grid, columns);
  const hidden = new Set(grid.sheet.hiddenRows);
  const places: RowPlace[] = [];
  const examples: number[] = [];
  const openings = new Set<number>();
  let section = themeOf(block);
  let adjoining = false;
  let below: number | undefined;

  for (let row = block.firstRow; row <= block.lastRow; row++) {
    if (row % atOnce === 0) yield (row - block.firstRow) / (block.lastRow - block.firstRow + 1);
    const filled = grid.filled(row, block.firstColumn, block.lastColumn);
    if (filled.length === 0) {
      adjoining = false;
      continue;
    }
    const title = sectionTitle(mapped, row, filled);
    if (title !== undefined) {
      section = title;
      adjoining = false;
      continue;
    }
    if (!adjoining && places.length > 0) {
      if (isScale(mapped, row, filled) || headsParticulars(mapped, row, filled)) break;
      const earlier = places.slice(-longestLook).map((place) => place.row);
      if (beginsAnotherTable(grid, block, columns, row, earlier)) {
        below = row;
        break;
      }
    }
    if (!isFilledIn(row) || isTotal(mapped, row, filled) || nothingFound(mapped, row)) continue;
    if (!adjoining && isFootnote(mapped, row, filled)) continue;
    const isFirst = places.length === 0;
    if ((isFirst && isGuidance(mapped, row, filled)) || isExample(mapped, row, filled, isFirst)) {
      examples.push(row);
      continue;
    }
    places.push({
      row,
      section: bandAt(mapped, row) ?? section,
      hidden: hidden.has(row),
      continues: adjoining && goesOn(mapped, row),
    });
    adjoining = true;
    if (opensParts(mapped, row)) openings.add(row);
  }
  return { places: joinWrapped(grid, columns, places), openings, examples, below };
}
