import type { PlanLink, SheetPlan } from "../summary/plan";
import type { Area, CellValue } from "../tracker/snapshot";
import { addressOf, columnLetters, referenceTo } from "./addresses";
import type { Filling } from "./batches";
import { textAsTyped } from "./typed-text";
import { bytesOf } from "./read-blocks";
import { drawChart } from "./write-charts";
import { setUpPrinting } from "./write-print";
import { putStyles } from "./write-styles";

/** What is put together in one go: values, links below each other, heights. */
const blockBytes = 100_000;
const mostLinks = 250;
const mostHeights = 1_000;
/** What naming an area and doing one thing to it costs, what a row's height does, and what a chart does. */
const bytesPerArea = 400;
const bytesPerHeight = 30;
const bytesPerChart = 6_000;

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
export async function fill(sheet: Excel.Worksheet, plan: SheetPlan, filling: Filling): Promise<void> {
  await putCells(sheet, plan, filling);
  await putLinks(sheet, plan, filling);
  await putStyles(sheet, plan, filling);
  for (const area of plan.merges) {
    await filling.room(bytesPerArea);
    sheet.getRange(addressOf(area)).merge(false);
  }
  putWidths(sheet, plan.widths);
  await putHeights(sheet, plan, filling);
  sheet.showGridlines = false;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  await setUpPrinting(sheet, plan.print, filling);
  for (const chart of plan.charts) {
    await filling.room(bytesPerChart);
    drawChart(sheet, chart);
  }
}

function putCells(sheet: Excel.Worksheet, { rows, widths }: SheetPlan, filling: Filling): Promise<void> {
  let columns = widths.length;
  for (const { cells } of rows) columns = Math.max(columns, cells.length);
  const across = Array.from({ length: columns }, (_, column) => column);
  const lineOf = (row: number): CellValue[] => across.map((column) => rows[row]?.cells[column]?.value ?? "");
  return putValues(sheet, { row: 0, column: 0, rows: rows.length, columns }, lineOf, filling);
}

/** Writes values row by row, text as text. */
export async function putValues(
  sheet: Excel.Worksheet,
  area: Area,
  lineOf: (row: number) => readonly CellValue[],
  filling: Filling,
): Promise<void> {
  for (let from = 0; from < area.rows;) {
    const values: CellValue[][] = [];
    let bytes = 0;
    while (from + values.length < area.rows && bytes < blockBytes) {
      const line = lineOf(from + values.length).map((value) =>
        typeof value === "string" ? textAsTyped(value) : value,
      );
      bytes += bytesOf([line]);
      values.push(line);
    }
    await filling.room(bytes);
    sheet.getRangeByIndexes(area.row + from, area.column, values.length, area.columns).values = values;
    from += values.length;
  }
}

/**
 * Before the styles: a link brings Excel's link colour with it. Links below each other go in together: each by itself
 * costs half as much again, and three things that office.js has to keep in mind.
 */
async function putLinks(sheet: Excel.Worksheet, plan: SheetPlan, filling: Filling): Promise<void> {
  for (const run of runsOf(plan.links)) {
    const [first] = run;
    if (!first) continue;
    const cells = run.map(({ row, column, to, tip }): [Excel.SettableCellProperties] => {
      const text = String(plan.rows[row]?.cells[column]?.value ?? "");
      const documentReference = referenceTo(to.sheet, to.row, to.column);
      return [{ hyperlink: { documentReference, screenTip: tip, textToDisplay: text } }];
    });
    await filling.room(bytesPerArea + JSON.stringify(cells).length);
    sheet.getRangeByIndexes(first.row, first.column, run.length, 1).setCellProperties(cells);
  }
}

/** Links in neighbouring rows of a column, as many as are put together in a moment. */
function runsOf(links: readonly PlanLink[]): readonly (readonly PlanLink[])[] {
  const runs: PlanLink[][] = [];
  const open = new Map<number, PlanLink[]>();
  for (const link of links) {
    const run = open.get(link.column);
    if (run && run.at(-1)?.row === link.row - 1 && run.length < mostLinks) run.push(link);
    else {
      const begun = [link];
      runs.push(begun);
      open.set(link.column, begun);
    }
  }
  return runs;
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

/** Heights of many rows at once: they differ from row to row, and each by itself costs ten times as much. */
async function putHeights(sheet: Excel.Worksheet, { rows }: SheetPlan, filling: Filling): Promise<void> {
  for (let first = 0; first < rows.length;) {
    const isFitted = rows[first]?.height === undefined;
    let last = first;
    while (
      last + 1 < rows.length &&
      (rows[last + 1]?.height === undefined) === isFitted &&
      (isFitted || last + 1 - first < mostHeights)
    )
      last += 1;
    const some = rows.slice(first, last + 1);
    await filling.room(bytesPerArea + (isFitted ? 0 : some.length * bytesPerHeight));
    if (isFitted) sheet.getRange(`${first + 1}:${last + 1}`).format.autofitRows();
    else
      sheet
        .getRangeByIndexes(first, 0, some.length, 1)
        .setRowProperties(some.map(({ height = 0 }) => ({ format: { rowHeight: height } })));
    first = last + 1;
  }
}
