import type { Block } from "./find-blocks";
import type { MappedBlock } from "./mapped-block";
import { readKeyQuestion } from "./read-key-question";
import { matchStatement } from "./reference/match-statement";

/** The theme that the title above the headings gives all rows, where it is one. */
export function themeOf({ title }: Block): string | undefined {
  return title !== undefined && isTheme(title) ? plainTheme(title) : undefined;
}

/** Words of a row that titles those below it ("SAFE", "Medicines"); undefined for any other row. */
export function sectionTitle(
  { grid, block, fieldAt }: MappedBlock,
  row: number,
  filled: readonly number[],
): string | undefined {
  const isFuller = (each: number): boolean => each <= block.lastRow && grid.count(each) >= 3;
  if (filled.length > 2) return undefined;
  const texts = filled.filter((column) => typeof grid.at(row, column) === "string");
  const [column] = texts.slice(-1);
  if (column === undefined) return undefined;
  const text = grid.text(row, column);
  if (filled.length === 2) {
    const other = filled.find((each) => each !== column) ?? column;
    const numbered = fieldAt.get(other) === "ref" || /^\d[\d.]*$/.test(grid.text(row, other));
    return numbered && isTheme(text) && text.length < 60 ? plainTheme(text) : undefined;
  }
  const words = text.split(/\s+/).length;
  const area = grid.merge(row, column);
  const wide = area !== undefined && area.columns >= Math.max(3, (block.lastColumn - block.firstColumn + 1) / 2);
  if (wide) return words <= 25 ? plainTheme(text) : undefined;
  if (isTheme(text)) return plainTheme(text);
  if (words > 8) return undefined;
  const field = fieldAt.get(column);
  const holdsText =
    field === "concern" || field === "action" || field === "cause" || field === "progress" || field === "measure";
  if (holdsText && column !== block.firstColumn) return undefined;
  if (holdsText && (words > 5 || !isFuller(row + 1))) return undefined;
  return isFuller(row + 1) || isFuller(row + 2) || grid.count(row + 1) === 1 ? plainTheme(text) : undefined;
}

/** The theme of a cell left of the tracker that is merged down over this row ("SAFE", written upwards). */
export function bandAt({ grid, block }: MappedBlock, row: number): string | undefined {
  const area = grid.merge(row, block.firstColumn - 1);
  if (area === undefined || area.rows < 2 || area.row + area.rows <= block.firstRow) return undefined;
  const text = grid.text(area.row, area.column);
  return isTheme(text) ? plainTheme(text) : undefined;
}

function isTheme(text: string): boolean {
  if (text.length > 60) return false;
  if (readKeyQuestion(text) !== undefined && text.split(/\s+/).length <= 6) return true;
  if (matchStatement(text) !== undefined && text.split(/\s+/).length <= 8) return true;
  return (
    text.length >= 4 &&
    text === text.toUpperCase() &&
    /\p{L}{4}/u.test(text) &&
    text.split(/\s+/).length <= 6 &&
    !/\d/.test(text)
  );
}

function plainTheme(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/\s*[:–-]\s*$/, "");
}
