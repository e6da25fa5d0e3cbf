/** The provider's own key of codes ("1 = not started, 4 = complete and evidenced"), by which a status column is read. */
import { saysStanding } from "./column-profile";
import type { Block } from "./find-blocks";
import type { Grid } from "./grid";
import { headingKey } from "./text";
import type { StatusKey } from "./tracker";

/** A key stands near the top of a sheet or beside the table. */
const firstRows = 60;
/** A key is a line, not a paragraph. */
const longestKey = 300;
const code = /^(?:\d{1,2}|[A-Z]{1,3})$/;
const item = /^(?:status(?: (?:key|codes?))?\s*[:=–-]?\s*)?\(?(\d{1,2}|[A-Z]{1,3})\)?\s*[=:–-]+>?\s*(\p{L}[^]{2,60})$/u;
/** Entries that stand below each other are looked at this far. */
const longestList = 20;
/** Fewer entries are no key, and of those that are this share must tell how things stand. */
const fewest = 2;
const leastStanding = 0.5;
/** Of the filled cells of the column this share must be codes of the key. */
const leastCoded = 0.5;

/** Undefined where the status column holds words, or where no key outside the table tells what its codes mean. */
export function statusKeyOf(grid: Grid, block: Block, column: number | undefined): StatusKey | undefined {
  if (column === undefined) return undefined;
  const codes = codesIn(grid, block, column);
  if (codes === undefined) return undefined;
  const top = block.headerRows[0] ?? 0;
  const heading = grid.text(block.headerRows.at(-1) ?? 0, column);
  const own = entriesOf(/\(([^)]*)\)/.exec(heading)?.[1] ?? heading.split("\n").slice(1).join("\n"));
  if (isKey(own, codes)) return { row: top, column, says: Object.fromEntries(own) };
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + firstRows); row++)
    for (const at of grid.filled(row)) {
      if (row >= top && at >= block.firstColumn && at <= block.lastColumn) continue;
      if (entriesAt(grid, row, at).length === 0) continue;
      const across = [...grid.filled(row)].filter((each) => each >= at && (row < top || each > block.lastColumn));
      const down = [row, ...following(grid, row, at, top)];
      for (const cells of [across.map((each) => [row, each] as const), down.map((each) => [each, at] as const)]) {
        const entries = cells.flatMap(([r, c]) => entriesAt(grid, r, c));
        if (isKey(entries, codes)) return { row, column: at, says: Object.fromEntries(entries) };
      }
    }
  return undefined;
}

type Entry = readonly [code: string, meaning: string];

/** The codes that the column holds; undefined where most of its cells hold words. */
function codesIn(grid: Grid, block: Block, column: number): ReadonlySet<string> | undefined {
  const codes = new Set<string>();
  let coded = 0;
  let filled = 0;
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const text = grid.text(row, column);
    if (text === "") continue;
    filled++;
    if (!code.test(text)) continue;
    coded++;
    codes.add(text);
  }
  return coded > 0 && coded >= filled * leastCoded ? codes : undefined;
}

function following(grid: Grid, row: number, column: number, top: number): number[] {
  const rows: number[] = [];
  for (
    let at = row + 1;
    at <= Math.min(grid.lastRow, row + longestList) && grid.text(at, column) !== "" && (at < top || row >= top);
    at++
  )
    rows.push(at);
  return rows;
}

/** "1 = not started", or "1" with its meaning in the next cell. */
function entriesAt(grid: Grid, row: number, column: number): readonly Entry[] {
  const text = grid.text(row, column);
  if (text.length > longestKey) return [];
  const beside = grid.text(row, column + 1);
  return code.test(text) && /^\p{L}{2}/u.test(beside) && !code.test(beside) ? [[text, beside]] : entriesOf(text);
}

function entriesOf(text: string): readonly Entry[] {
  const parts = text.split(/[;|\n]|,\s*(?=\(?(?:\d{1,2}|[A-Z]{1,3})\)?\s*[=:–-])/);
  return parts.flatMap((part): Entry[] => {
    const [, sign, meaning] = item.exec(part.trim()) ?? [];
    return sign === undefined || meaning === undefined ? [] : [[sign, meaning.trim()]];
  });
}

/** True where the entries tell how things stand and speak of codes that are in use. */
function isKey(entries: readonly Entry[], codes: ReadonlySet<string>): boolean {
  if (entries.length < fewest || new Set(entries.map(([sign]) => sign)).size < entries.length) return false;
  const standing = entries.filter(([, meaning]) => saysStanding(headingKey(meaning)));
  return (
    standing.length >= entries.length * leastStanding &&
    [...codes].some((each) => entries.some(([sign]) => sign === each))
  );
}
