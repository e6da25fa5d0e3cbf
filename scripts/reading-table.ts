/**
 * Prints how a folder of workbooks is read: heading row, block and columns, with hits and misses where a label is
 * known. `npx tsx scripts/reading-table.ts [folder] [--columns]`
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openWorkbook, snapshotOf } from "../src/files";
import { columnName } from "../src/tracker/address";
import { readWorkbook } from "../src/tracker/read-workbook";
import { sureEnough, type Tracker } from "../src/tracker/tracker";
import { accuracyOf } from "../test/tracker/heading-accuracy";
import { headingLists, moreHeadingLists } from "../test/tracker/heading-lists";
import { trackerLabels, type TrackerLabel } from "../test/tracker/tracker-labels";

const today = 46_188;
const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const showColumns = process.argv.includes("--columns");
const folder = resolve(given[0] ?? join(__dirname, "../../shared/trackers"));

interface Line {
  readonly file: string;
  readonly sheet: string;
  readonly trackers: number;
  readonly header: string;
  readonly block: string;
  readonly rows: number;
  readonly columns: string;
  readonly open: number;
}

const lines: Line[] = [];
const misses: string[] = [];
const total = { labelled: 0, headers: 0, blocks: 0, columns: 0, right: 0, sure: 0, wrong: 0 };

for (const file of readdirSync(folder)
  .filter((name) => /\.xls[xm]?$/i.test(name))
  .sort()) {
  const opened = openWorkbook(readFileSync(join(folder, file)), file);
  if (!opened.ok) {
    misses.push(`${file}: ${opened.problem.what}`);
    continue;
  }
  const reading = readWorkbook(snapshotOf(opened.workbook.model), { today, choices: [] });
  const label = trackerLabels.find((each) => each.file === file);
  for (const sheet of reading.sheets) {
    const [tracker] = sheet.trackers;
    if (tracker !== undefined) lines.push(lineOf(file, tracker, sheet.trackers.length));
    if (label?.sheet === sheet.name) compare(label, tracker);
    if (showColumns) {
      console.log(`${file} / ${sheet.name}: ${sheet.reason}`);
      for (const each of sheet.trackers) listColumns(each);
    }
  }
}

function lineOf(file: string, tracker: Tracker, trackers: number): Line {
  return {
    file: file.slice(0, 34),
    sheet: tracker.sheet.slice(0, 22),
    trackers,
    header: tracker.headerRows.map((row) => row + 1).join("+"),
    block: `${columnName(tracker.firstColumn)}${tracker.firstRow + 1}:${columnName(tracker.lastColumn)}${tracker.lastRow + 1}`,
    rows: tracker.rows.length,
    columns: `${tracker.columns.length} of ${tracker.columns.length + tracker.unmapped.length}`,
    open: tracker.unmapped.filter(({ candidates }) => candidates.length > 0).length,
  };
}

function compare(label: TrackerLabel, tracker: Tracker | undefined): void {
  total.labelled++;
  if (tracker?.headerRows.includes(label.headerRow - 1) === true) total.headers++;
  else misses.push(`${label.file}: the heading is in row ${label.headerRow}`);
  if (
    tracker !== undefined &&
    columnName(tracker.firstColumn) === label.from &&
    columnName(tracker.lastColumn) === label.to
  )
    total.blocks++;
  else misses.push(`${label.file}: the table reaches from ${label.from} to ${label.to}`);
  const got = new Map(tracker?.columns.map((column) => [columnName(column.column), column]));
  for (const [name, wanted] of Object.entries(label.columns)) {
    const field = got.get(name)?.field ?? "-";
    if (wanted.includes("-")) continue;
    total.columns++;
    if (wanted.includes(field)) total.right++;
    else misses.push(`${label.file} ${name}: ${field}, not ${wanted.join(" or ")}`);
  }
  for (const [name, column] of got) {
    if (column.confidence < sureEnough) continue;
    total.sure++;
    if (label.columns[name]?.includes(column.field) === true) continue;
    total.wrong++;
    misses.push(`${label.file} ${name}: "${column.header}" was taken for ${column.field} with ${column.confidence}`);
  }
}

function listColumns(tracker: Tracker): void {
  for (const { column, header, field, confidence } of tracker.columns)
    console.log(`  ${columnName(column)} ${header.slice(0, 60)} → ${field} ${confidence}`);
  for (const { column, header, candidates } of tracker.unmapped)
    console.log(
      `  ${columnName(column)} ${header.slice(0, 60)} → ? ${candidates.map(({ field }) => field).join(", ")}`,
    );
}

console.table(lines);
if (total.labelled > 0)
  console.log(
    `Labelled workbooks: heading row ${total.headers} of ${total.labelled}, table ${total.blocks} of ${total.labelled}, ` +
      `columns ${total.right} of ${total.columns}, wrong with confidence ${total.wrong} of ${total.sure}.`,
  );
for (const [name, lists] of [
  ["Heading lists", headingLists],
  ["Second heading lists", moreHeadingLists],
] as const) {
  const { lists: count, headersRight, columns, right, sure, sureAndWrong, misses: missed } = accuracyOf(lists);
  console.log(
    `${name}: heading row ${headersRight} of ${count}, columns ${right} of ${columns} ` +
      `(${((100 * right) / columns).toFixed(1)}%), wrong with confidence ${sureAndWrong} of ${sure}.`,
  );
  misses.push(...missed);
}
if (misses.length > 0) console.log(`\nMisses:\n${misses.join("\n")}`);
