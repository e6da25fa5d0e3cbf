import { foundNothing } from "./found-nothing";
import type { Grid } from "./grid";
import { isCore, textOf, type MappedBlock } from "./mapped-block";
import { matchHeading } from "./match-heading";

const toSign =
  /^(?:(?:signed|signature|(?:completed|prepared|reviewed|approved|signed) by)\b.{0,50}|(?:print(?:ed)? name|name|position|job title|role|date)(?:\(s\))?(?: ?\([^)]*\))?:?)$/i;
const totals = /^(?:grand |sub-? ?)?totals?\b|^(?:average|count|sum|mean|overall)\b(?: of\b.*|:)?$/i;
const scaleItem = /^\d{1,2}\s*[:=–-]+\s*\p{L}/u;

/** A row that only says that nothing was found. */
export function nothingFound(mapped: MappedBlock, row: number): boolean {
  if (!mapped.columnOf.has("concern") || !mapped.columnOf.has("action")) return false;
  return foundNothing((field) => textOf(mapped, row, field));
}

export function isTotal(mapped: MappedBlock, row: number, filled: readonly number[]): boolean {
  const { grid } = mapped;
  const first = filled.find((column) => typeof grid.at(row, column) === "string");
  if (first === undefined || !totals.test(grid.text(row, first))) return false;
  const labels = filled.filter(
    (column) => typeof grid.at(row, column) !== "number" && !/^[\d.,%£ ]*$/.test(grid.text(row, column)),
  );
  const core = labels.some((column) => isCore(mapped, column));
  return labels.length === 1 || (!core && labels.length === 2 && filled.length > 2);
}

/** Below the rows and a gap, a key to the scores: headings again in other columns, or "5: High" beside "5: High". */
export function isScale({ grid, block, columns }: MappedBlock, row: number, filled: readonly number[]): boolean {
  if (filled.length < 2 || filled.length * 2 > columns.length) return false;
  const again = new Set(block.headings.map(({ text }) => text.toLowerCase()).filter((text) => text !== ""));
  let elsewhere = false;
  for (const column of filled) {
    const text = grid.text(row, column).toLowerCase();
    if (scaleItem.test(text)) elsewhere = true;
    else if (!again.has(text)) return false;
    else if (block.headings[column - block.firstColumn]?.text.toLowerCase() !== text) elsewhere = true;
  }
  return elsewhere;
}

/** A lone note after a gap ("Completed by: …", "Key: …") and lines to sign on are not rows of the tracker. */
export function isFootnote(mapped: MappedBlock, row: number, filled: readonly number[]): boolean {
  const { grid, columns } = mapped;
  if (columns.length < 4) return false;
  if (isToSign(grid, row, filled)) return true;
  if (filled.length > 2) return false;
  const core = filled.some((column) => isCore(mapped, column));
  if (core && filled.length === 2) return false;
  const [first = 0] = filled;
  const text = grid.text(row, first);
  return (
    /:\s*$|:\s|^(?:key|note|legend|signed|completed by|prepared by|reviewed by|approved by|source|\*)/i.test(text) ||
    !core ||
    text.split(/\s+/).length > 25
  );
}

/** "Regulated activity | Regulation" above their answers: the particulars of the next table of a form. */
export function headsParticulars({ grid, fieldAt }: MappedBlock, row: number, filled: readonly number[]): boolean {
  return (
    filled.length === 2 &&
    grid.count(row + 1) === 2 &&
    filled.every((column) => {
      const [named] = matchHeading(grid.text(row, column));
      return named !== undefined && named.confidence >= 0.95 && named.field !== fieldAt.get(column);
    })
  );
}

/** "Signed (quality lead):" with a name and "Date:" beside it. */
function isToSign(grid: Grid, row: number, filled: readonly number[]): boolean {
  const [first = 0, ...others] = filled;
  const text = grid.text(row, first);
  if (!toSign.test(text)) return false;
  return filled.length === 2 || (text.endsWith(":") && others.some((column) => grid.text(row, column).endsWith(":")));
}
