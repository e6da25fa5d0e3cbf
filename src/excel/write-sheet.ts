import type { SheetPlan } from "../summary/plan";
import { addressOf, columnLetters, referenceTo } from "./addresses";
import type { RunContext } from "./run";
import { textAsTyped } from "./typed-text";
import { bytesOf } from "./read-blocks";
import { drawCharts } from "./write-charts";
import { setUpPrinting } from "./write-print";
import { putStyles } from "./write-styles";

/** Cells of one request; Excel on the web takes 5 MB, and styles, links and the rest come along. */
const mostCellBytes = 2_000_000;

/** Empties a sheet of ours without deleting it: deleting clears the person's undo list on the desktop. */
export function clearOurs(sheet: Excel.Worksheet, charts: readonly string[]): void {
  for (const name of charts) sheet.charts.getItem(name).delete();
  const everything = sheet.getRange();
  everything.conditionalFormats.clearAll();
  everything.unmerge();
  everything.clear("All");
  everything.rowHidden = false;
  everything.columnHidden = false;
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}

/** Writes all of the plan onto an empty sheet; the last of it goes with the next request. */
export async function fill(sheet: Excel.Worksheet, plan: SheetPlan, context: RunContext): Promise<void> {
  await putCells(sheet, plan, context);
  await putLinks(sheet, plan, context);
  await putStyles(sheet, plan, context);
  for (const area of plan.merges) {
    sheet.getRange(addressOf(area)).merge(false);
    await context.rest();
  }
  putWidths(sheet, plan.widths);
  await putHeights(sheet, plan, context);
  sheet.showGridlines = false;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  setUpPrinting(sheet, plan.print);
  drawCharts(sheet, plan.charts);
}

async function putCells(sheet: Excel.Worksheet, plan: SheetPlan, context: RunContext): Promise<void> {
  const columns = Math.max(plan.widths.length, ...plan.rows.map(({ cells }) => cells.length));
  const across = Array.from({ length: columns }, (_, column) => column);
  const values = plan.rows.map(({ cells }) =>
    across.map((column) => {
      const value = cells[column]?.value ?? "";
      return typeof value === "string" ? textAsTyped(value) : value;
    }),
  );
  const formats = plan.rows.map(({ cells }) =>
    across.map((column) => plan.styles[cells[column]?.style ?? ""]?.numberFormat ?? "General"),
  );
  let from = 0;
  await context.rest();
  while (from < values.length) {
    const rows = rowsOfOneRequest(values, formats, from);
    const range = sheet.getRangeByIndexes(from, 0, rows, columns);
    await context.rest();
    range.numberFormat = formats.slice(from, from + rows);
    await context.rest();
    range.values = values.slice(from, from + rows);
    await context.rest();
    from += rows;
    if (from < values.length) await send(context);
  }
}

function send(context: RunContext): Promise<void> {
  return context.sync();
}

function rowsOfOneRequest(values: readonly unknown[][], formats: readonly unknown[][], from: number): number {
  let bytes = 0;
  let rows = 0;
  for (; from + rows < values.length && bytes < mostCellBytes; rows++)
    bytes += bytesOf([values[from + rows] ?? [], formats[from + rows] ?? []]);
  return rows;
}

/** Before the styles: a link brings Excel's link colour with it. */
async function putLinks(sheet: Excel.Worksheet, plan: SheetPlan, context: RunContext): Promise<void> {
  for (const { row, column, to, tip } of plan.links) {
    sheet.getCell(row, column).hyperlink = {
      documentReference: referenceTo(to.sheet, to.row, to.column),
      screenTip: tip,
      textToDisplay: String(plan.rows[row]?.cells[column]?.value ?? ""),
    };
    await context.rest();
  }
}

/** Office.js measures columns in points: a character of Calibri 11 is 7 pixels, 5 more are margin, 96 make an inch. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function putWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  for (let first = 0; first < widths.length;) {
    const width = widths[first] ?? 0;
    let last = first;
    while (widths[last + 1] === width) last += 1;
    const columns = sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);
    if (width === 0) columns.columnHidden = true;
    else columns.format.columnWidth = pointsOf(width);
    first = last + 1;
  }
}

async function putHeights(sheet: Excel.Worksheet, { rows }: SheetPlan, context: RunContext): Promise<void> {
  for (let first = 0; first < rows.length;) {
    const height = rows[first]?.height;
    let last = first;
    while (last + 1 < rows.length && rows[last + 1]?.height === height) last += 1;
    const { format } = sheet.getRange(`${first + 1}:${last + 1}`);
    if (height === undefined) format.autofitRows();
    else format.rowHeight = height;
    first = last + 1;
    await context.rest();
  }
}
