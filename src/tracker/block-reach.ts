import { headingAt } from "./block-heading";
import type { Grid } from "./grid";
import { matchHeading } from "./match-heading";
import type { TableSnapshot } from "./snapshot";

interface Segment {
  readonly first: number;
  readonly last: number;
}

/** From which to which column a block reaches, and which columns beside it belong to others. */
export interface Reach extends Segment {
  readonly beside: readonly number[];
  /** The Excel table that it is; undefined for a plain range. */
  readonly table: TableSnapshot | undefined;
}

interface Candidate extends Segment {
  readonly table: TableSnapshot | undefined;
  /** Sum of the confidences of what its headings name. */
  readonly worth: number;
}

/** Widest run of empty columns that a table goes on behind. */
const widestSpacer = 3;

/** Of what stands side by side under one row of headings, the table or range whose headings say most. */
export function reachOf(grid: Grid, rows: readonly number[], tables: readonly TableSnapshot[], last: number): Reach {
  const named = namedColumns(grid, rows);
  const plain = plainReach(
    grid,
    rows,
    named.filter((column) => !tables.some(({ area }) => isWithin(area, column))),
    last,
  );
  let best: Candidate | undefined = plain;
  for (const table of tables) {
    const segment = { first: table.area.column, last: table.area.column + table.area.columns - 1 };
    const worth = weight(fieldsOf(grid, rows, segment));
    if (best === undefined || worth > best.worth || (best === plain && worth === best.worth))
      best = { ...segment, worth, table };
  }
  if (best === undefined) return { first: 0, last: 0, beside: [], table: undefined };
  const { first, last: end, table } = best;
  return { first, last: end, beside: named.filter((column) => column < first || column > end), table };
}

function namedColumns(grid: Grid, rows: readonly number[]): readonly number[] {
  const named = new Set<number>();
  for (const row of rows)
    for (const column of grid.filled(row)) {
      const area = grid.merge(row, column);
      const width = area === undefined || area.row !== row ? 1 : area.columns;
      for (let at = column; at < column + width; at++) named.add(at);
    }
  return [...named].sort((a, b) => a - b);
}

function isWithin({ column, columns }: TableSnapshot["area"], at: number): boolean {
  return at >= column && at < column + columns;
}

/** The plain range whose headings say most, with those beside it that read as its own behind a gap. */
function plainReach(
  grid: Grid,
  rows: readonly number[],
  named: readonly number[],
  last: number,
): Candidate | undefined {
  const bottom = rows[rows.length - 1] ?? 0;
  const segments: { first: number; last: number }[] = [];
  for (const column of named) {
    const open = segments[segments.length - 1];
    if (open !== undefined && (column === open.last + 1 || bridged(grid, bottom, open.last + 1, column - 1, last)))
      open.last = column;
    else segments.push({ first: column, last: column });
  }
  const worth = segments.map((segment) => fieldsOf(grid, rows, segment));
  let main = 0;
  worth.forEach((each, index) => {
    if (weight(each) > weight(worth[main] ?? new Map())) main = index;
  });
  const widest = segments[main];
  if (widest === undefined) return undefined;
  let { first, last: end } = widest;
  const fields = new Map(worth[main] ?? []);
  const join = (index: number, gap: number): void => {
    const segment = segments[index];
    const own = worth[index];
    if (segment === undefined || own === undefined) return;
    const repeated = [...own.keys()].filter((field) => fields.has(field)).length;
    const width = segment.last - segment.first + 1;
    // A spacer column is one wide; behind a wider gap, or where half of the words are strange, stands another table.
    const known = own.size / width;
    const fits =
      gap <= widestSpacer &&
      repeated <= own.size * 0.34 &&
      (gap === 1 ? known > 0.5 && weight(own) / width > 0.55 : own.size > 1 && known > 0.6);
    if (!fits) return;
    first = Math.min(first, segment.first);
    end = Math.max(end, segment.last);
    for (const [field, sure] of own) fields.set(field, sure);
  };
  for (let index = main + 1; index < segments.length; index++) join(index, (segments[index]?.first ?? 0) - end - 1);
  for (let index = main - 1; index >= 0; index--) join(index, first - (segments[index]?.last ?? 0) - 1);
  return { first, last: end, worth: weight(fields), table: undefined };
}

function fieldsOf(grid: Grid, rows: readonly number[], segment: { first: number; last: number }): Map<string, number> {
  const fields = new Map<string, number>();
  for (let column = segment.first; column <= segment.last; column++) {
    const heading = headingAt(grid, rows, column);
    const [best] = matchHeading(heading.text);
    if (best !== undefined && best.confidence >= 0.4)
      fields.set(best.field, Math.max(best.confidence, fields.get(best.field) ?? 0));
  }
  return fields;
}

function weight(fields: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const sure of fields.values()) sum += sure;
  return sum;
}

/** True where the columns between two headings hold data: a column that was never given a name. */
function bridged(grid: Grid, header: number, from: number, to: number, last: number): boolean {
  if (to - from > 2) return false;
  for (let column = from; column <= to; column++) {
    let held = 0;
    const end = Math.min(last, header + 12);
    for (let row = header + 1; row <= end; row++) if (grid.text(row, column) !== "") held++;
    if (held < 2) return false;
  }
  return true;
}
