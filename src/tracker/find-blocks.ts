import { groupAt, headingAt, type Heading } from "./block-heading";
import { reachOf } from "./block-reach";
import { headerRow, headerRows, looksLikeLabel, type HeaderRow } from "./find-header";
import type { Grid } from "./grid";
import { matchHeading } from "./match-heading";
import type { TableSnapshot } from "./snapshot";
import type { Steps } from "./steps";

/** A table on a sheet: its heading rows, its columns and the rows that may hold its data. */
export interface Block {
  readonly headerRows: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** One for each column from `firstColumn` to `lastColumn`; text "" where it has none. */
  readonly headings: readonly Heading[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Words of the single-cell row right above the heading. */
  readonly title: string | undefined;
  readonly score: number;
  /** Columns of other tables in the same rows, left or right of this one. */
  readonly beside: readonly number[];
}

const deepestHeader = 3;

/** Every table of the sheet whose heading could be a tracker's, from the top. */
export function* findBlocks(grid: Grid, headerAt?: number): Steps<readonly Block[]> {
  const candidates = headerAt === undefined ? yield* headerRows(grid) : [headerRow(grid, headerAt)];
  const spans: { header: HeaderRow; rows: readonly number[] }[] = [];
  for (const header of candidates) {
    const before = spans[spans.length - 1];
    if (before?.rows.includes(header.row) === true) {
      // Two rows of one heading: the one that names more fields speaks for it.
      if (header.score.score > before.header.score.score) before.header = header;
      continue;
    }
    spans.push({ header, rows: headerSpan(grid, header.row) });
  }
  return spans.map(({ header, rows }, index) => {
    const next = spans[index + 1]?.rows[0];
    const last = next === undefined ? grid.lastRow : titleStart(grid, next) - 1;
    return blockAt(grid, header, rows, last);
  });
}

/** The first of the single-cell rows right above a heading. */
function titleStart(grid: Grid, headerRow: number): number {
  let row = headerRow;
  while (row > grid.firstRow && headerRow - row < 3 && grid.count(row - 1) === 1) row--;
  return row;
}

/** All rows of the heading of which `row` is one: group rows above it, sub-headings below it. */
function headerSpan(grid: Grid, row: number): readonly number[] {
  const rows = [row];
  for (let top = row; rows.length < deepestHeader && isGroupRow(grid, top - 1, top); top--) rows.unshift(top - 1);
  for (let below = row + 1; rows.length < deepestHeader && belongsBelow(grid, below - 1, below); below++)
    rows.push(below);
  return rows;
}

function belongsBelow(grid: Grid, row: number, below: number): boolean {
  return isSubRow(grid, row, below) || isSecondLine(grid, row, below);
}

/** Confidence from which two halves make a heading. */
const whole = 0.85;
/** Half a heading is short. */
const longestLine = 40;

/** True where people went on in the next row for want of room: "Person" above "responsible", "Area of" above "concern". */
function isSecondLine(grid: Grid, upper: number, row: number): boolean {
  if (upper < grid.firstRow || row > grid.lastRow) return false;
  const above = grid.filled(upper);
  const below = grid.filled(row);
  if (below.length < 3 || below.length * 2 < above.length) return false;
  if (!labelsOnly(grid, row, longestLine) || !labelsOnly(grid, upper, longestLine)) return false;
  if (below.some((column) => grid.text(upper, column) === "")) return false;
  let better = 0;
  for (const column of below) {
    const [alone] = matchHeading(grid.text(upper, column));
    const [together] = matchHeading(`${grid.text(upper, column)} ${grid.text(row, column)}`);
    const [before, now] = [alone?.confidence ?? 0, together?.confidence ?? 0];
    if (now < before - 0.05) return false;
    if (now >= whole && (together?.field !== alone?.field || now > before + 0.05)) better++;
  }
  return better >= 3 && better * 2 >= below.length;
}

function labelsOnly(grid: Grid, row: number, longest: number): boolean {
  return grid.filled(row).every((column) => {
    const text = grid.text(row, column);
    return typeof grid.at(row, column) === "string" && looksLikeLabel(text) && text.length <= longest;
  });
}

function mergedThrough(grid: Grid, upper: number, lower: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const area = grid.merge(upper, column);
    return area !== undefined && area.row <= upper && area.row + area.rows > lower && area.columns < 8;
  });
}

/** True where `upper` groups the headings of `row`: "Target" over "Date" and "%". */
function isGroupRow(grid: Grid, upper: number, row: number): boolean {
  if (upper < grid.firstRow) return false;
  const above = grid.filled(upper);
  const below = grid.filled(row);
  if (above.length === 0 || below.length === 0) return false;
  const width = (below[below.length - 1] ?? 0) - (below[0] ?? 0) + 1;
  const [only] = above;
  if (above.length === 1 && only !== undefined) {
    // A lone cell is a title, unless it spans some of the headings and the rest reach up to it.
    const area = grid.merge(upper, only);
    const part = area !== undefined && area.columns > 1 && area.columns <= width / 2 && only > (below[0] ?? 0);
    return (
      part && labelsOnly(grid, upper, 50) && below.every((column) => column >= only || grid.text(row, column) !== "")
    );
  }
  if (!labelsOnly(grid, upper, 60)) return false;
  if (mergedThrough(grid, upper, row, above)) return true;
  if (above.some((column) => /:\s*$|:\s/.test(grid.text(upper, column)))) return false;
  const spanning = above.filter(
    (column) => (grid.merge(upper, column)?.columns ?? 1) > 1 && (grid.merge(upper, column)?.columns ?? 1) < width,
  );
  // Headings of their own, above nothing, stand beside the groups.
  const within = above.filter(
    (column) =>
      (column >= (below[0] ?? 0) - 1 && column <= (below[below.length - 1] ?? 0) + 1) ||
      (spanning.length >= 2 && grid.text(row, column) === "" && matchHeading(grid.text(upper, column)).length > 0),
  );
  if (spanning.length >= 2 && within.length === above.length) return true;
  const alone = above.filter(
    (column) => grid.text(row, column) === "" && matchHeading(grid.text(upper, column)).length > 0,
  );
  if (alone.length >= 2 && within.length === above.length) return true;
  if (spanning.length >= 1 && within.length === above.length && above.length <= width / 2) return true;
  return improves(grid, upper, row, above, below);
}

/** Sub-headings stand only under a heading that spans them; the rest of the row is empty. */
function isSubRow(grid: Grid, row: number, below: number): boolean {
  const subs = grid.filled(below);
  if (below <= grid.lastRow && isMergedDown(grid, row, below)) return true;
  if (subs.length < 2 || below > grid.lastRow || !labelsOnly(grid, below, 60)) return false;
  const upper = grid.filled(row);
  const spanned = subs.filter(
    (column) => isSpanned(grid, row, column) || grid.text(row, column) === grid.text(below, column),
  );
  const wide = subs.filter((column) => (grid.merge(row, column)?.columns ?? 1) > 1);
  const mostlyWide = wide.length >= 4 && wide.length * 4 >= subs.length * 3 && labelsOnly(grid, below, 25);
  if (spanned.length !== subs.length && !mostlyWide) return false;
  const merged = mergedThrough(grid, row, below, upper);
  if (subs.length >= upper.length && !merged && !mostlyWide) return false;
  const known = subs.filter((column) => {
    const group = groupAt(grid, row, column);
    return (
      matchHeading(grid.text(below, column)).length > 0 ||
      matchHeading(`${group} ${grid.text(below, column)}`).length > 0 ||
      /^%|^[A-Za-z]{1,3}$/.test(grid.text(below, column))
    );
  });
  return known.length >= subs.length * (merged ? 0.3 : 0.6);
}

/** Headings that are merged down over two rows make both of them heading, whatever stands under the others. */
function isMergedDown(grid: Grid, row: number, below: number): boolean {
  const upper = grid.filled(row);
  const down = upper.filter((column) => {
    const area = grid.merge(row, column);
    return area !== undefined && area.row <= row && area.row + area.rows - 1 === below;
  });
  return down.length >= 3 && down.length * 2 >= upper.length;
}

/** Under a merged heading, or under a heading with empty cells to its right. */
function isSpanned(grid: Grid, row: number, column: number): boolean {
  const area = grid.merge(row, column);
  // In a grid of merged cells every value is as wide as its heading.
  if (area !== undefined && area.columns > 1) return (grid.merge(row + 1, column)?.columns ?? 1) < area.columns;
  if (grid.text(row, column) === "") return true;
  return grid.text(row, column + 1) === "" && grid.text(row + 1, column + 1) !== "";
}

/** Words that make little sense alone and much under their group. */
function improves(grid: Grid, upper: number, row: number, above: readonly number[], below: readonly number[]): boolean {
  if (above.length >= below.length || above.some((column) => grid.text(row, column) === "")) return false;
  let better = 0;
  for (const column of below) {
    const group = groupAt(grid, upper, column);
    if (group === "") continue;
    const own = grid.text(row, column);
    const alone = matchHeading(own)[0]?.confidence ?? 0;
    const together = matchHeading(`${group} ${own}`)[0]?.confidence ?? 0;
    if (together > alone + 0.05) better++;
  }
  return better >= 1 && better >= above.length / 2;
}

function blockAt(grid: Grid, header: HeaderRow, rows: readonly number[], last: number): Block {
  const bottom = rows[rows.length - 1] ?? header.row;
  const reach = reachOf(grid, rows, tablesOver(grid, header.row), last);
  const { table } = reach;
  const headings: Heading[] = [];
  for (let column = reach.first; column <= reach.last; column++) headings.push(headingAt(grid, rows, column));
  // A table of a heading alone was never stretched over the rows that were typed below it.
  const lastRow =
    table === undefined || table.area.rows < 2
      ? last
      : Math.min(last, table.area.row + table.area.rows - 1 - (table.totalsRow ? 1 : 0));
  const top = rows[0] ?? header.row;
  const above = grid.filled(top - 1);
  const [only] = above;
  return {
    headerRows: rows,
    firstColumn: reach.first,
    lastColumn: reach.last,
    headings,
    firstRow: bottom + 1,
    lastRow: Math.max(lastRow, bottom),
    title: above.length === 1 && only !== undefined ? grid.text(top - 1, only) : undefined,
    score: header.score.score,
    beside: reach.beside,
  };
}

function tablesOver(grid: Grid, row: number): readonly TableSnapshot[] {
  const filled = grid.filled(row);
  return grid.sheet.tables.filter(
    ({ area }) =>
      // A table made over a heading that stood there already has Column1, Column2 … above it.
      (area.row === row || area.row + 1 === row) &&
      filled.some((column) => column >= area.column && column < area.column + area.columns),
  );
}
