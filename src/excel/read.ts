import type { LooksAsked, SheetsChosen, WorkbookRead } from "../host";
import type { Area, CellValue, SheetSnapshot, TableSnapshot } from "../tracker/snapshot";
import { areasOf } from "./addresses";
import { can } from "./capabilities";
import type { Memory } from "./memory";
import { askMark } from "./marks";
import { askOutline, askView, contentOf, outlineOf } from "./outline";
import { officeCode } from "./problems";
import { bytesOf, leastBytesPerCell, readBlocks, type Wanted } from "./read-blocks";
import { looksWanted, type CellLooks } from "./read-looks";
import { ColumnFormats } from "./read-formats";
import type { RunContext } from "./run";
import type { KnownSheet, Sheets } from "./sheets";

/**
 * The first request brings the top of every sheet along with its size: small sheets are then read, and of large ones
 * it is known how many bytes a row costs. Rows for all sheets together; fewer where Excel finds that too much.
 */
const sampleRows = [1_500, 100, 1];
const mostSampleRows = 150;
const sampleColumns = "CV";
/** First guess for a row that no sample showed. */
const guessedBytesPerCell = 24;
/** Estimates are taken a little larger than measured, for rows differ. */
const caution = 1.2;

interface Asked {
  readonly used: Excel.Range;
  readonly sample: Excel.Range;
  readonly tables: Excel.TableCollection;
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
  readonly merged: { readonly areas: Excel.RangeAreas; readonly items: Excel.RangeCollection } | undefined;
  readonly comments: OfficeExtension.ClientResult<number> | undefined;
}

/**
 * Asked of the whole sheet: of a smaller range, Excel gives only merges whose top-left cell lies in it (#3611). Their
 * common address names top-left cells alone (#1590); each area by itself is whole.
 */
function askMerged(sheet: Excel.Worksheet): NonNullable<Asked["merged"]> {
  const areas = sheet.getRange().getMergedAreasOrNullObject();
  areas.load("areaCount");
  const items = areas.areas;
  items.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return { areas, items };
}

function mergesOf({ merged }: Asked): Area[] {
  if (!merged || merged.areas.isNullObject) return [];
  return merged.items.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
}

function ask(sheet: Excel.Worksheet, rows: number): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/font/strikethrough");
  const sample = sheet.getRange(`A1:${sampleColumns}${rows}`).getUsedRangeOrNullObject(true);
  sample.load("rowIndex,columnIndex,rowCount,columnCount,values");
  const { tables, protection, autoFilter: filter } = sheet;
  tables.load("items/name,items/showHeaders,items/showTotals");
  protection.load("protected,options");
  filter.load("isDataFiltered");
  return {
    used,
    sample,
    tables,
    protection,
    filter,
    merged: can("mergedAreas") ? askMerged(sheet) : undefined,
    comments: can("commentCount") ? sheet.comments.getCount() : undefined,
  };
}

async function whatFits<T>(work: (rows: number) => Promise<T>): Promise<T> {
  let refusal: unknown;
  for (const rows of sampleRows) {
    try {
      return await work(rows);
    } catch (error) {
      if (officeCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
      refusal = error;
    }
  }
  throw refusal;
}

function sampleOf(rows: number, sheets: number): number {
  return Math.max(1, Math.min(mostSampleRows, Math.floor(rows / Math.max(sheets, 1))));
}

/** The values of a sheet while they arrive; rows without any value share one array, however many they are. */
interface Reading {
  readonly sheet: KnownSheet;
  readonly asked: Asked;
  readonly area: Area | undefined;
  readonly values: (readonly CellValue[])[];
  readonly formats: ColumnFormats;
  looks: CellLooks | undefined;
  tables: TableSnapshot[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

function startReading({ sheet, asked }: Chosen): Reading {
  const area = contentOf(asked.used);
  const blank: readonly CellValue[] = new Array<CellValue>(area?.columns ?? 0).fill("");
  return {
    sheet,
    asked,
    area,
    values: new Array<readonly CellValue[]>(area?.rows ?? 0).fill(blank),
    formats: new ColumnFormats(sheet.id, area),
    looks: undefined,
    tables: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function keepRows(reading: Reading, rows: readonly (readonly CellValue[])[], from: number): void {
  for (const [at, row] of rows.entries()) if (row.some((value) => value !== "")) reading.values[from + at] = row;
}

/** The fills and struck texts that tell something by the values that are there. */
async function wantedLooks(reading: Reading, asksLooks: LooksAsked | undefined): Promise<readonly Wanted[]> {
  if (!asksLooks) return [];
  reading.looks = looksWanted(reading.sheet.id, await asksLooks(snapshotOf(reading, {})));
  return reading.looks.wanted;
}

/** What is to be read of a sheet after its sample, and whether values are among it: none where that held them all. */
interface Next {
  readonly whole: boolean;
  readonly values: readonly Wanted[];
  readonly looks: readonly Wanted[];
}

async function nextOf(reading: Reading, asksLooks: LooksAsked | undefined): Promise<Next> {
  const { sheet, area, asked, formats } = reading;
  if (!area) return { whole: true, values: [], looks: [] };
  const { sample } = asked;
  const rows = sample.isNullObject ? [] : (sample.values as CellValue[][]);
  const whole =
    !sample.isNullObject &&
    sample.rowIndex === area.row &&
    sample.columnIndex === area.column &&
    sample.rowCount === area.rows &&
    sample.columnCount === area.columns;
  if (whole) keepRows(reading, rows, 0);
  // What the top of a sheet tells of its columns is mostly true of the rest: their formats come along with the values.
  const looks = sample.isNullObject ? [] : formats.wanted(rows, sample.columnIndex);
  if (whole) return { whole, values: [], looks: [...looks, ...(await wantedLooks(reading, asksLooks))] };
  const measured = sample.isNullObject
    ? area.columns * guessedBytesPerCell
    : (bytesOf(rows) / sample.rowCount) * (area.columns / sample.columnCount) * caution;
  const values: Wanted = {
    what: "values",
    sheet: sheet.id,
    area,
    bytesPerRow: Math.max(measured, area.columns * leastBytesPerCell),
    take: (answer, from) => keepRows(reading, answer, from),
  };
  return { whole, values: [values], looks };
}

/** Excel says null where some are hidden or struck through and some are not. */
function isSome(asked: boolean | null): boolean {
  return asked !== false;
}

interface Rest {
  /** False where there is nothing to wait for. */
  readonly asked: boolean;
  take(): void;
}

/** Asks what the first answer gave the names for; goes along with the next request. */
function askRest(reading: Reading, context: RunContext): Rest {
  const { asked, area, sheet } = reading;
  const tables = asked.tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  const rowsHidden = area !== undefined && isSome(asked.used.rowHidden);
  const columnsHidden = area !== undefined && isSome(asked.used.columnHidden);
  const shown =
    rowsHidden || columnsHidden
      ? context.workbook.worksheets
          .getItem(sheet.id)
          .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
          .getSpecialCellsOrNullObject("Visible")
      : undefined;
  shown?.load("address");
  return {
    asked: tables.length > 0 || shown !== undefined,
    take: () => {
      reading.tables = tables.flatMap(({ table, range }): TableSnapshot[] => {
        const [of] = areasOf(range.address);
        const { name, showHeaders, showTotals } = table;
        return of ? [{ name, area: of, headerRow: showHeaders, totalsRow: showTotals }] : [];
      });
      if (!shown || !area) return;
      const seen = shown.isNullObject ? [] : areasOf(shown.address);
      const rows = seen.map((one) => [one.row, one.rows] as const);
      const columns = seen.map((one) => [one.column, one.columns] as const);
      if (rowsHidden) reading.hiddenRows = uncovered(area.row, area.rows, rows);
      if (columnsHidden) reading.hiddenColumns = uncovered(area.column, area.columns, columns);
    },
  };
}

/** Which of `count` rows or columns from `first` no span covers. */
function uncovered(first: number, count: number, spans: readonly (readonly [number, number])[]): number[] {
  const covered = new Uint8Array(count);
  for (const [from, length] of spans) covered.fill(1, Math.max(0, from - first), Math.max(0, from - first + length));
  const bare: number[] = [];
  for (let at = 0; at < count; at++) if (!covered[at]) bare.push(first + at);
  return bare;
}

function snapshotOf(reading: Reading, numberFormats: SheetSnapshot["numberFormats"]): SheetSnapshot {
  const { asked, area } = reading;
  const { name, visibility } = reading.sheet;
  const { protected: on, options } = asked.protection;
  return {
    name,
    visibility,
    top: area?.row ?? 0,
    left: area?.column ?? 0,
    values: reading.values,
    numberFormats,
    fills: reading.looks?.fills ?? {},
    struck: reading.looks?.struck ?? (area && isSome(asked.used.format.font.strikethrough) ? undefined : {}),
    merges: mergesOf(asked),
    tables: reading.tables,
    hiddenRows: reading.hiddenRows,
    hiddenColumns: reading.hiddenColumns,
    filtered: asked.filter.isDataFiltered,
    protection: { on, formatCells: !on || options.allowFormatCells === true },
    comments: asked.comments?.value ?? 0,
  };
}

interface Chosen {
  readonly sheet: KnownSheet;
  readonly asked: Asked;
}

export class Reader {
  /** Ids of sheets that the last reading left out: not worth a sample until they are chosen. */
  private left: ReadonlySet<string> = new Set();

  constructor(
    private readonly sheets: Sheets,
    private readonly memory: Memory,
  ) {}

  /** What tells which sheets to read comes in the request that brings the top of each. */
  async read(
    choose: SheetsChosen | undefined,
    asksLooks: LooksAsked | undefined,
    context: RunContext,
  ): Promise<WorkbookRead> {
    const { outline, chosen, date1904 } = await whatFits((rows) => this.start(choose, rows, context));
    const readings = chosen.map(startReading);
    const nexts: Next[] = [];
    for (const reading of readings) nexts.push(await nextOf(reading, asksLooks));
    const wanted = [...nexts.flatMap(({ values }) => values), ...nexts.flatMap(({ looks }) => looks)];
    const rows = wanted.reduce((sum, { area }) => sum + area.rows, 0);

    let rests: readonly Rest[] = [];
    const askRests = (): void => {
      rests = readings.map((reading) => askRest(reading, context));
    };
    let done = 0;
    const report = (read: number): void => {
      done += read;
      context.report(0.1 + (0.7 * done) / rows);
    };
    if (wanted.length > 0) await readBlocks(context, wanted, report, askRests);
    else {
      askRests();
      if (rests.some((rest) => rest.asked)) await context.sync();
    }
    for (const rest of rests) rest.take();

    // What only the values further down tell is asked once they are there.
    const late: Wanted[] = [];
    for (const [at, reading] of readings.entries()) {
      if (nexts[at]?.whole !== false) continue;
      await context.rest();
      late.push(...reading.formats.wanted(reading.values, reading.area?.column ?? 0));
      await context.rest();
      late.push(...(await wantedLooks(reading, asksLooks)));
    }
    await readBlocks(context, late, () => context.report(0.9));
    context.report(1);
    return { sheets: readings.map((reading) => snapshotOf(reading, reading.formats.result())), date1904, outline };
  }

  private async start(choose: SheetsChosen | undefined, rows: number, context: RunContext) {
    const { sheets, memory, left } = this;
    const answer = await sheets.askAll(
      context,
      (sheet, id) => {
        if (left.has(id)) return { outline: askOutline(sheet), content: undefined };
        const content = ask(sheet, sampleOf(rows, sheets.count));
        return { outline: { content: content.used, mark: askMark(sheet) }, content };
      },
      (workbook) => {
        // Office.js does not tell the date system of a workbook; the serial of a day does: 1463 from 1900, 1 from 1904.
        const serial = workbook.functions.date(1904, 1, 2);
        serial.load("value");
        return { view: askView(workbook), remembered: memory.ask(workbook), serial };
      },
    );
    const { view, remembered, serial } = answer.beside;
    memory.take(remembered);
    const outline = outlineOf(
      answer.sheets.map(({ sheet, asked }) => ({ sheet, asked: asked.outline })),
      view,
    );
    const names = choose && new Set(choose(outline));
    const wanted = answer.sheets.filter(({ sheet }) => names?.has(sheet.name) ?? true);
    const chosen = wanted.map(({ sheet, asked }): Chosen => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      return { sheet, asked: asked.content ?? ask(worksheet, sampleOf(rows, wanted.length)) };
    });
    if (wanted.some(({ asked }) => asked.content === undefined)) await context.sync();
    const read = new Set(chosen.map(({ sheet }) => sheet.id));
    this.left = new Set(sheets.all.map(({ id }) => id).filter((id) => !read.has(id)));
    return { outline, chosen, date1904: serial.value === 1 };
  }
}
