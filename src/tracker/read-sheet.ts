import { rowsOf } from "./block-rows";
import { choiceFor, findChosen, fingerprintOf, type MappingChoice } from "./choices";
import { profileOf } from "./column-profile";
import type { FieldKey } from "./fields";
import { findBlocks, type Block } from "./find-blocks";
import { formReason } from "./form-shape";
import { gridOf, type Grid } from "./grid";
import { mapColumns, type ColumnToMap, type Mapping } from "./map-columns";
import { readKeyQuestion } from "./read-key-question";
import { readStatus } from "./read-status";
import { reviewColumnsOf } from "./review-columns";
import { rowReader } from "./read-rows";
import { statusKeyOf } from "./read-status-key";
import { matchHeading } from "./match-heading";
import { notesOf } from "./sheet-notes";
import type { CellValue, SheetSnapshot } from "./snapshot";
import { joinedValue } from "./wrapped-rows";
import type { Day, SheetNote, SheetReading, Tracker, TrackerLayout, TrackerRow } from "./tracker";
import { judge } from "./is-tracker";
import { withoutStates, type StateHeading } from "./state-column";
import { stretch, type Steps } from "./steps";

export interface SheetOptions {
  readonly today: Day;
  readonly choices: readonly MappingChoice[];
  readonly date1904: boolean;
  /** The home that the workbook names for this sheet. */
  readonly home?: string | undefined;
}

/** The share of a sheet's reading after which its tables are found; of a table's, after which its columns are mapped. */
const found = 0.1;
const mapped = 0.2;
/** The share of a table's rows after which it is known which of them are records. */
const sorted = 0.3;

/** Reads one sheet: its trackers, or the reason why it has none. */
export function* readSheet(given: SheetSnapshot, options: SheetOptions): Steps<SheetReading> {
  const { sheet, headings } = withoutStates(given);
  const reading = yield* readAsTyped(sheet, options);
  if (headings.length === 0) return reading;
  return { ...reading, trackers: reading.trackers.map((tracker) => withStateColumn(tracker, headings)) };
}

function withStateColumn(tracker: Tracker, headings: readonly StateHeading[]): Tracker {
  const ours = headings.find(({ row, column }) => tracker.headerRows.includes(row) && column > tracker.firstColumn);
  return ours === undefined ? tracker : { ...tracker, stateColumn: ours.column };
}

function* readAsTyped(sheet: SheetSnapshot, options: SheetOptions): Steps<SheetReading> {
  const { name } = sheet;
  const no = (reason: string): SheetReading => ({ name, reason, trackers: [] });
  const grid = gridOf(sheet);
  if (grid.lastRow < grid.firstRow || grid.lastColumn < 0) return no("The sheet is empty.");
  const own = options.choices.find((choice) => choice.sheet === name);
  if (own?.notTracker === true) return no("You said that this sheet is not a tracker.");
  const blocks = yield* stretch(findBlocks(grid, own?.headerRow), 0, found);
  if (blocks.length === 0) return no(formReason(grid) ?? "No row reads as the heading of a tracker.");
  const trackers: Tracker[] = [];
  const left: string[] = [];
  let reason = "";
  const seen: { readonly block: Block; readonly mapping: Mapping }[] = [];
  for (const [at, block] of blocks.entries()) {
    const share = (1 - found) / blocks.length;
    const from = found + share * at;
    // A heading that is repeated means what it meant the first time, however few rows stand below it.
    const first = seen.find(({ block: one }) => sameHeadings(one, block));
    const mapping = first?.mapping ?? (yield* stretch(mapBlock(grid, block, options), from, from + share * mapped));
    if (first === undefined) seen.push({ block, mapping });
    const verdict = judge(grid, block, mapping, own?.headerRow !== undefined);
    if (reason === "" || (verdict.yes && trackers.length === 0)) reason = verdict.reason;
    const reading = readBlock(grid, block, mapping, options, blocks.length > 1);
    if (verdict.yes) trackers.push(yield* stretch(reading, from + share * mapped, from + share));
    else left.push(`The table in row ${String((block.headerRows[0] ?? 0) + 1)} was left alone.`);
  }
  const [first, ...others] = trackers;
  if (first === undefined) return no(formReason(grid) ?? reason);
  if (left.length === 0) return { name, reason, trackers };
  const second: SheetNote = { code: "second table", text: left.join(" "), columns: [] };
  return { name, reason, trackers: [{ ...first, notes: [...first.notes, second] }, ...others] };
}

function sameHeadings(one: Block, other: Block): boolean {
  return (
    one.firstColumn === other.firstColumn &&
    one.headings.length === other.headings.length &&
    one.headings.every(({ text }, at) => text === other.headings[at]?.text)
  );
}

/** Rows whose cells are looked at to tell what a column holds. */
const sampled = 240;

export function* mapBlock(grid: Grid, block: Block, options: SheetOptions): Steps<Mapping> {
  const rows = sampleRows(grid, block);
  const texts = block.headings.map(({ text }) => text);
  const choice = choiceFor(options.choices, grid.sheet.name, texts);
  const chosen = new Map<number, FieldKey | "none">();
  for (const column of choice?.columns ?? []) {
    const position = choice === undefined ? undefined : findChosen(choice, column, texts);
    if (position !== undefined) chosen.set(position, column.field);
  }
  const status = block.headings.find(({ text }) => matchHeading(text)[0]?.field === "status");
  const done =
    status === undefined
      ? undefined
      : rows.map((row) => {
          const read = readStatus(grid.text(row, status.column), status.text).status;
          return read === "closed" || read === "task done";
        });
  const toMap: ColumnToMap[] = [];
  for (const [position, heading] of block.headings.entries()) {
    const cells = rows.map((row) => ({
      raw: grid.at(row, heading.column),
      format: formatAt(grid, row, heading.column),
    }));
    toMap.push({
      heading,
      profile: profileOf(cells, options.today, options.date1904),
      chosen: chosen.get(position),
      filledBy: filledBy(cells, done),
    });
    yield toMap.length / block.headings.length;
  }
  // A column with neither a heading nor contents is a spacer.
  return mapColumns(toMap.filter(({ heading, profile }) => heading.text !== "" || profile.filled >= 3));
}

function filledBy(
  cells: readonly { readonly raw: CellValue }[],
  done: readonly boolean[] | undefined,
): { done: number; open: number } | undefined {
  if (done === undefined) return undefined;
  const all = { done: 0, open: 0 };
  const filled = { done: 0, open: 0 };
  cells.forEach(({ raw }, index) => {
    const kind = done[index] === true ? "done" : "open";
    all[kind]++;
    if (raw !== "" && raw !== 0) filled[kind]++;
  });
  if (all.done === 0 || all.open === 0) return undefined;
  return { done: filled.done / all.done, open: filled.open / all.open };
}

/** Rows of the block that hold something in at least three columns, spread over its length. */
function sampleRows(grid: Grid, block: Block): readonly number[] {
  const length = block.lastRow - block.firstRow + 1;
  const step = Math.max(1, Math.floor(length / sampled));
  const rows: number[] = [];
  for (let row = block.firstRow; row <= block.lastRow && rows.length < sampled; row += step)
    if (grid.count(row) >= 3) rows.push(row);
  return rows;
}

function formatAt(grid: Grid, row: number, column: number): string | undefined {
  const formats = grid.sheet.numberFormats[column];
  return typeof formats === "string" ? formats : formats?.[row - grid.sheet.top];
}

/** Rows that are read in one step. */
const atOnce = 16;

function* readBlock(
  grid: Grid,
  block: Block,
  { columns, unmapped }: Mapping,
  options: SheetOptions,
  stacked: boolean,
): Steps<Tracker> {
  const { sheet } = grid;
  const { places, openings, examples, below } = yield* stretch(rowsOf(grid, block, columns), 0, sorted);
  const wrapped = places.filter(({ lines }) => lines !== undefined).length;
  const layout = { ...layoutOf(grid, block, { columns, unmapped }, options, stacked), wrapped: wrapped > 0 };
  const reader = rowReader(sheet.name, columns, layout);
  const rows: TrackerRow[] = [];
  let previous: TrackerRow | undefined;
  for (const place of places) {
    const line = sheet.values[place.row - sheet.top] ?? [];
    const { lines } = place;
    const at =
      lines === undefined
        ? (column: number) => line[column - sheet.left] ?? ""
        : (column: number) => joinedValue([place.row, ...lines].map((row) => grid.at(row, column)));
    previous = reader.read(place, at, previous);
    if (!openings.has(place.row)) rows.push(previous);
    if (rows.length % atOnce === 0) yield sorted + ((1 - sorted) * rows.length) / places.length;
  }
  return {
    sheet: sheet.name,
    headerRows: block.headerRows,
    firstRow: rows[0]?.row ?? block.firstRow,
    lastRow: places.at(-1)?.lines?.at(-1) ?? rows[rows.length - 1]?.row ?? block.firstRow - 1,
    firstColumn: block.firstColumn,
    lastColumn: block.lastColumn,
    columns,
    unmapped,
    rows,
    notes: notesOf(sheet, block, columns, rows, { examples, below, wrapped, statusKey: layout.statusKey }),
    fingerprint: fingerprintOf(block.headings.map(({ text }) => text)),
    layout,
    ...(options.home === undefined ? {} : { home: options.home }),
  };
}

function layoutOf(
  grid: Grid,
  block: Block,
  { columns, unmapped }: Mapping,
  { date1904 }: SheetOptions,
  stacked: boolean,
): Omit<TrackerLayout, "wrapped"> {
  const { sheet } = grid;
  const formats: Record<number, string | readonly string[]> = {};
  for (const { column, field } of columns) {
    const format = sheet.numberFormats[column];
    if (format !== undefined && field !== "ref") formats[column] = format;
  }
  const risk = columns.find(({ field }) => field === "risk");
  let largestRisk = 0;
  if (risk !== undefined)
    for (let row = block.firstRow; row <= block.lastRow; row++) {
      const raw = grid.at(row, risk.column);
      const value = typeof raw === "number" ? raw : Number.parseInt(raw === true || raw === false ? "" : raw, 10);
      if (value > largestRisk && value <= 100) largestRisk = value;
    }
  const title = stacked && block.title !== undefined ? readKeyQuestion(block.title) : undefined;
  return {
    date1904,
    formats,
    formatsTop: sheet.top,
    merges: sheet.merges.filter(({ row, rows }) => rows > 1 && row + rows > block.firstRow && row <= block.lastRow),
    fills: sheet.fills,
    reviews: reviewColumnsOf(columns, unmapped),
    largestRisk,
    statusKey: statusKeyOf(grid, block, columns.find(({ field }) => field === "status")?.column),
    keyQuestion: title ?? readKeyQuestion(sheet.name),
    roomsForServices: hasRooms(grid, block, columns),
  };
}

/** Headings that mean a home in one tracker and a room in the next. */
const placeHeading = /^(?:location|area|where|place|room|department|floor)\b(?!.*\b(?:service|home|site)\b)/i;
/** With fewer rows nothing can be told; a larger part of different values are rooms, a smaller one homes. */
const fewestPlaces = 5;
const mostlyDifferent = 0.6;

function hasRooms(grid: Grid, block: Block, columns: Mapping["columns"]): boolean {
  const service = columns.find(({ field }) => field === "service");
  if (service === undefined || !placeHeading.test(service.header)) return false;
  const texts = sampleRows(grid, block)
    .map((row) => grid.text(row, service.column).toLowerCase())
    .filter((text) => text !== "");
  return texts.length >= fewestPlaces && new Set(texts).size > texts.length * mostlyDifferent;
}
