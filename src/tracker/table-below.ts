import { fields } from "./fields";
import type { Block } from "./find-blocks";
import type { Grid } from "./grid";
import { matchHeading } from "./match-heading";
import { isPlaceholder } from "./placeholder";
import { readDateText } from "./read-date";
import type { MappedColumn } from "./tracker";

/** A heading has no figure in it and is no sentence. */
const label = /^[^\d.!?]{2,40}$/;
const mostWords = 5;
/** Words that people type where a date should stand; nobody heads a column with them. */
const loosely =
  /\b(?:asap|immediate(?:ly)?|on ?going|urgent|monthly|weekly|daily|quarterly|end|next|week|month|year)\b/i;
/** Confidence from which a cell reads as a heading. */
const names = 0.5;
/** Cells that hold a word for how things stand, a level or a person read as headings without being any. */
const valuesLikeHeadings = new Set(["owner", "status", "rag", "risk", "cycle", "keyQuestion", "pattern", "signoff"]);
/** What follows a concern up; a list of other things leaves it empty. */
const follows = new Set(["owner", "due", "status", "rag", "closedDate", "nextReview", "cycle"]);

/**
 * True where a row below a gap heads another table, such as an attendance list, that nothing else told apart from the
 * tracker: a row of labels of which two things say that they do not belong under the tracker's headings.
 */
export function beginsAnotherTable(
  grid: Grid,
  block: Block,
  columns: readonly MappedColumn[],
  row: number,
  earlier: readonly number[],
): boolean {
  const filled = grid.filled(row, block.firstColumn, block.lastColumn);
  if (filled.length < 3 || grid.count(row + 1) < 2) return false;
  const texts = new Map(filled.map((column) => [column, grid.text(row, column)]));
  for (const text of texts.values()) if (!label.test(text) || text.split(/\s+/).length > mostWords) return false;

  const fieldAt = new Map(columns.map(({ column, field }) => [column, field]));
  const headings = filled.filter(readsAsHeading).length;
  if (headings === 0) return false;

  const ends = endOf(grid, block, row);
  const dates = columns.filter(({ field }) => fields[field].kind === "date");
  const signs = [
    numbersStop(grid, columns, row, earlier),
    dates.some(({ column }) => isHeading(texts.get(column) ?? "")),
    headings >= 2,
    !earlier.every((each) => followedUp(each) === 0) && sumUp(row, ends, followedUp) === 0,
    sumUp(row, ends, datelessAt) >= 2 && sumUp(row, ends, datedAt) === 0,
  ];
  return signs.filter(Boolean).length >= 2;

  /** "Closed" under the status is a value of the tracker; "Date" under it is none. */
  function readsAsHeading(column: number): boolean {
    const [match] = matchHeading(texts.get(column) ?? "");
    if (match === undefined || match.confidence < names) return false;
    const value = valuesLikeHeadings.has(fieldAt.get(column) ?? "");
    return !value || (fields[match.field].kind === "date" && match.field !== "closedDate");
  }

  function followedUp(at: number): number {
    return columns.filter(({ column, field }) => follows.has(field) && grid.text(at, column) !== "").length;
  }

  function datedAt(at: number): number {
    return dates.filter(({ column }) => isDate(grid, at, column)).length;
  }

  function datelessAt(at: number): number {
    return dates.filter(({ column }) => {
      const text = grid.text(at, column);
      return text !== "" && !isDate(grid, at, column) && !isPlaceholder(text) && !loosely.test(text);
    }).length;
  }
}

function isHeading(text: string): boolean {
  return (matchHeading(text)[0]?.confidence ?? 0) >= names;
}

function isDate(grid: Grid, row: number, column: number): boolean {
  return typeof grid.at(row, column) === "number" || readDateText(grid.text(row, column)).kind !== "unreadable";
}

/** The references above have a figure in them, and this row has a word in their place. */
function numbersStop(grid: Grid, columns: readonly MappedColumn[], row: number, earlier: readonly number[]): boolean {
  const ref = columns.find(({ field }) => field === "ref");
  if (ref === undefined || grid.text(row, ref.column) === "") return false;
  const figures = earlier.filter((each) => /\d/.test(grid.text(each, ref.column))).length;
  return figures > 0 && figures >= earlier.length * 0.8;
}

/** The last row before the next empty one. */
function endOf(grid: Grid, block: Block, row: number): number {
  let last = row;
  while (last < block.lastRow && grid.count(last + 1) > 0) last++;
  return last;
}

function sumUp(from: number, to: number, count: (row: number) => number): number {
  let sum = 0;
  for (let row = from; row <= to; row++) sum += count(row);
  return sum;
}
