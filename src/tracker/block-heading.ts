import type { Grid } from "./grid";

/** A column's heading: its own words and those of the group above it. */
export interface Heading {
  readonly column: number;
  /** All group and own words together, as people see them, line breaks as spaces. */
  readonly text: string;
  readonly own: string;
  /** Its own words up to the first line break, where people often go on with a hint. */
  readonly firstLine: string;
  /** The words right above its own. */
  readonly group: string;
}

export function headingAt(grid: Grid, rows: readonly number[], column: number): Heading {
  const parts: string[] = [];
  let firstLine = "";
  const [lowest = 0] = rows.slice(-1);
  for (const row of rows) {
    const area = grid.merge(row, column);
    const covered = area !== undefined && (area.row !== row || area.column !== column);
    let text = covered && area.row === row ? grid.text(area.row, area.column) : grid.text(row, column);
    if (row === lowest && covered && area.row === row && rows.length === 1) text = area.column === column ? text : "";
    if (text === "" && row !== lowest) text = groupAt(grid, row, column);
    const words = text.replace(/\s*\n\s*/g, " ");
    if (words === "") continue;
    firstLine = firstLineOf(text);
    if (parts[parts.length - 1] !== words) parts.push(words);
  }
  const own = parts[parts.length - 1] ?? "";
  return { column, text: parts.join(" "), own, firstLine, group: parts[parts.length - 2] ?? "" };
}

/** The first line where a hint follows it; "" where the words are only broken to fit the column. */
function firstLineOf(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const hint = rest.join(" ").trim();
  const goesOn = !/\S\s+\S/.test(first.trim()) || !(/[/:?]|\be\.?g\b/.test(hint) || hint.split(/\s+/).length > 4);
  return goesOn && !/^[([]/.test(hint) ? "" : first.trim();
}

/** The words that a row gives to a column: its own, its merged area's, or the nearest to the left over empty cells. */
export function groupAt(grid: Grid, row: number, column: number): string {
  const own = grid.text(row, column);
  if (own !== "") return own;
  const area = grid.merge(row, column);
  if (area !== undefined) return area.row === row ? grid.text(area.row, area.column) : "";
  for (let left = column - 1; left >= grid.firstColumn && column - left < 12; left--) {
    const text = grid.text(row, left);
    if (text === "") continue;
    const wide = grid.merge(row, left);
    if (wide !== undefined && (wide.columns > 1 || wide.rows > 1)) return "";
    return grid.text(row + 1, left) === "" ? "" : text;
  }
  return "";
}
