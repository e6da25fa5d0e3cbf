import { cellName } from "./address";
import type { BlockRows } from "./block-rows";
import { calendarDate } from "./day";
import type { Block } from "./find-blocks";
import { fields, type FieldKey } from "./fields";
import { struckColumn } from "./struck-column";
import { readDateText } from "./read-date";
import type { SheetSnapshot } from "./snapshot";
import { isErrorCode } from "./text";
import {
  sureEnough,
  type DateCell,
  type MappedColumn,
  type SheetNote,
  type TrackerLayout,
  type TrackerRow,
} from "./tracker";

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** Everything that is said once about a tracker, apart from its rows (SHT-05, SHT-06, SHT-07, DAT-07). */
export function notesOf(
  sheet: SheetSnapshot,
  block: Block,
  columns: readonly MappedColumn[],
  rows: readonly TrackerRow[],
  {
    examples,
    below,
    wrapped,
    statusKey,
  }: Pick<BlockRows, "examples" | "below"> & Pick<TrackerLayout, "statusKey"> & { readonly wrapped: number },
): readonly SheetNote[] {
  const notes: SheetNote[] = [];
  const say = (code: SheetNote["code"], text: string, on: readonly number[] = []): void => {
    notes.push({ code, text, columns: on });
  };
  const hidden = rows.filter((row) => row.hidden).length;
  if (hidden > 0) say("hidden rows", `${plural(hidden, "hidden row was", "hidden rows were")} checked too.`);
  if (sheet.comments > 0)
    say(
      "comments",
      `This sheet has ${plural(sheet.comments, "comment", "comments")}; Clear Line does not read comments.`,
    );
  if (sheet.protection.on)
    say(
      "protected",
      sheet.protection.formatCells
        ? "This sheet is protected."
        : "This sheet is protected, so Clear Line cannot highlight cells on it.",
    );
  if (block.score < certainHeading)
    say(
      "header uncertain",
      `Row ${String((block.headerRows[0] ?? 0) + 1)} was taken for the heading; point at the right row if it is not.`,
    );
  const unsure = columns.filter((column) => !column.chosen && column.confidence < sureEnough);
  if (unsure.length > 0)
    say(
      "column uncertain",
      `Check ${plural(unsure.length, "column", "columns")}: ${unsure.map(({ header, field }) => `"${header}" was read as ${fields[field].label.toLowerCase()}`).join("; ")}.`,
      unsure.map(({ column }) => column),
    );
  for (const { field, column, header } of columns)
    if (fields[field].kind === "date" && isSwapped(rows, field))
      say(
        "ambiguous dates",
        `In "${header}" every real date has a day of 12 or less while typed ones go past it: Excel may have swapped days and months.`,
        [column],
      );
  const shown = colourOnly(sheet, columns, rows);
  if (shown.length > 0) say("status by colour", "Status is shown by colour only in some rows.", shown);
  const struck = struckOpen(sheet, columns, rows);
  if (struck.length > 0)
    say(
      "struck through",
      `${plural(struck.length, "row is struck through and was", "rows are struck through and were")} checked as open: ${rowNumbers(struck)}.`,
      [struckColumn(columns) ?? 0],
    );
  const errors = errorsIn(sheet, rows, columns);
  if (errors.length > 0)
    say("error cells", errorsText(errors.map(({ name }) => name)), [...new Set(errors.map(({ column }) => column))]);
  if (examples.length > 0)
    say(
      "example rows",
      `${plural(examples.length, "row under the heading explains", "rows under the heading explain")} how to fill in the tracker and ${examples.length === 1 ? "was" : "were"} left out.`,
    );
  if (wrapped > 0)
    say(
      "wrapped rows",
      `In ${plural(wrapped, "row", "rows")} the texts go on in the rows below; each was read as one row.`,
    );
  if (statusKey !== undefined) {
    const [code = "", meaning = ""] = Object.entries(statusKey.says).at(-1) ?? [];
    say(
      "status key",
      `The key in ${cellName(statusKey.row, statusKey.column)} tells what the status codes mean, such as ${code} = ${meaning}.`,
    );
  }
  const more = moreActions(block, columns);
  if (more.length > 0)
    say(
      "more actions",
      `One action of a row is checked; ${more.map(({ text }) => `"${text}"`).join(", ")} ${more.length === 1 ? "was" : "were"} left out. Give each action its own row.`,
      more.map(({ column }) => column),
    );
  if (block.beside.length > 0)
    say("second table", "Another table stands beside the tracker and was left alone.", block.beside);
  if (below !== undefined)
    say("second table", `The table below the tracker, in row ${String(below + 1)}, was left alone.`);
  return notes;
}

/** Sheet rows whose action is struck through though nothing else says that they are done or closed. */
function struckOpen(
  { struck }: SheetSnapshot,
  columns: readonly MappedColumn[],
  rows: readonly TrackerRow[],
): readonly number[] {
  const column = struckColumn(columns);
  if (column === undefined || struck === undefined) return [];
  const isOver = ({ cells: { status, closedDate } }: TrackerRow): boolean =>
    status.status === "closed" || status.status === "task done" || closedDate.day !== undefined;
  return rows.filter((row) => struck[`${String(row.row)},${String(column)}`] && !isOver(row)).map(({ row }) => row);
}

/** Excel's own numbers; beyond the first ones they are counted. */
function rowNumbers(rows: readonly number[]): string {
  const more = rows.length > mostRows ? `${String(rows.length - mostRows)} more` : undefined;
  const told = [...rows.slice(0, mostRows).map((row) => String(row + 1)), ...(more === undefined ? [] : [more])];
  const last = told.pop() ?? "";
  return told.length === 0 ? last : `${told.join(", ")} and ${last}`;
}

const mostRows = 8;

/** "Action 2" and "Action 3" of a tracker that has its actions side by side. */
function moreActions(block: Block, columns: readonly MappedColumn[]): Block["headings"] {
  const read = new Set(columns.map(({ column }) => column));
  if (!columns.some(({ field }) => field === "action")) return [];
  return block.headings.filter(
    ({ column, text }) => !read.has(column) && /^(?:action|step|task)\s*(?:no\.?\s*|#\s*)?[2-9]$/i.test(text),
  );
}

/** Cells of the mapped columns in which Excel shows an error. */
function errorsIn(
  { values, top, left }: SheetSnapshot,
  rows: readonly TrackerRow[],
  columns: readonly MappedColumn[],
): readonly { readonly name: string; readonly column: number }[] {
  const errors: { name: string; column: number }[] = [];
  for (const { row } of rows) {
    const line = values[row - top] ?? [];
    for (const { column } of columns) {
      const raw = line[column - left];
      if (typeof raw === "string" && isErrorCode(raw)) errors.push({ name: cellName(row, column), column });
    }
  }
  return errors;
}

/** Cells that are named; more of them are counted. */
const named = 5;

function errorsText(cells: readonly string[]): string {
  const more = cells.length > named ? ` and ${String(cells.length - named)} more` : "";
  return `Excel shows an error instead of a value in ${cells.slice(0, named).join(", ")}${more}; repair the formula or type the value.`;
}

/** Sum of the confidences of a heading of three clear words. */
const certainHeading = 2.6;

/** Text dates that only read day first beside real dates whose day is always 12 or less (TRACKERS, DAT-07). */
function isSwapped(rows: readonly TrackerRow[], field: FieldKey): boolean {
  let typed = false;
  let real = 0;
  for (const row of rows) {
    const cell = row.cells[field] as DateCell;
    if (cell.blank || cell.inherited) continue;
    if (typeof cell.raw === "number") {
      if (cell.day === undefined) continue;
      if (calendarDate(cell.day).date > 12) return false;
      real++;
    } else if (!typed && cell.day !== undefined) {
      const text = readDateText(cell.text);
      typed = text.kind === "date" && text.oneWay;
    }
  }
  return typed && real >= 2;
}

/** Columns of status or colour where a fill stands in cells without a word. */
function colourOnly(
  sheet: SheetSnapshot,
  columns: readonly MappedColumn[],
  rows: readonly TrackerRow[],
): readonly number[] {
  if (Object.keys(sheet.fills).length === 0) return [];
  return columns.flatMap(({ field, column }) => {
    if (field !== "status" && field !== "rag") return [];
    const filled = rows.filter(
      (row) => row.cells[field].blank && sheet.fills[`${String(row.row)},${String(column)}`] !== undefined,
    );
    const colours = new Set(filled.map((row) => sheet.fills[`${String(row.row)},${String(column)}`]));
    return filled.length > 0 && (field === "rag" || colours.size > 1) ? [column] : [];
  });
}
