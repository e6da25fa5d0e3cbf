import type { FillsAsked } from "../host";
import type { Area, CellValue, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../tracker/snapshot";
import { areasOf } from "./addresses";
import { can } from "./capabilities";
import type { AskedMemory, Memory } from "./memory";
import { contentOf } from "./outline";
import { officeCode } from "./problems";
import { bytesOf, leastBytesPerCell, readBlocks, type Wanted } from "./read-blocks";
import { fillsWanted } from "./read-fills";
import { formatsWanted, type ColumnFormats } from "./read-formats";
import type { RunContext } from "./run";
import { visible, type Sheets } from "./sheets";

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
  readonly sheet: Excel.Worksheet;
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
  sheet.load("id,name,visibility");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const sample = sheet.getRange(`A1:${sampleColumns}${rows}`).getUsedRangeOrNullObject(true);
  sample.load("rowIndex,columnIndex,rowCount,columnCount,values");
  const { tables, protection, autoFilter: filter } = sheet;
  tables.load("items/name,items/showHeaders,items/showTotals");
  protection.load("protected,options");
  filter.load("isDataFiltered");
  return {
    sheet,
    used,
    sample,
    tables,
    protection,
    filter,
    merged: can("mergedAreas") ? askMerged(sheet) : undefined,
    comments: can("commentCount") ? sheet.comments.getCount() : undefined,
  };
}

interface Beside {
  readonly remembered: AskedMemory;
  readonly serial: Excel.FunctionResult<number>;
}

function askBeside(workbook: Excel.Workbook, memory: Memory): Beside {
  // Office.js does not tell the date system of a workbook; the serial of a day does: 1463 from 1900, 1 from 1904.
  const serial = workbook.functions.date(1904, 1, 2);
  serial.load("value");
  return { remembered: memory.ask(workbook), serial };
}

interface Answer {
  readonly asked: readonly Asked[];
  readonly beside: Beside;
}

async function askSheets(
  context: RunContext,
  sheets: Sheets,
  memory: Memory,
  names: readonly string[] | undefined,
  rows: number,
): Promise<Answer> {
  const perSheet = (count: number) => Math.max(1, Math.min(mostSampleRows, Math.floor(rows / Math.max(count, 1))));
  if (!names) {
    const all = await sheets.askAll(
      context,
      (sheet) => ask(sheet, perSheet(sheets.count)),
      (workbook) => askBeside(workbook, memory),
    );
    return { asked: all.sheets.map(({ asked }) => asked), beside: all.beside };
  }
  const asked = names.map((name) => ask(context.workbook.worksheets.getItem(name), perSheet(names.length)));
  const beside = askBeside(context.workbook, memory);
  await context.sync();
  return { asked, beside };
}

async function askWhatFits(
  context: RunContext,
  sheets: Sheets,
  memory: Memory,
  names: readonly string[] | undefined,
): Promise<Answer> {
  let refusal: unknown;
  for (const rows of sampleRows) {
    try {
      return await askSheets(context, sheets, memory, names, rows);
    } catch (error) {
      if (officeCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/** The values of a sheet while they arrive; rows without any value share one array, however many they are. */
interface Reading {
  readonly asked: Asked;
  readonly area: Area | undefined;
  readonly values: (readonly CellValue[])[];
  formats: Record<number, string | readonly string[]>;
  fills: Record<string, string>;
  tables: TableSnapshot[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

function startReading(asked: Asked): Reading {
  const area = contentOf(asked.used);
  const blank: readonly CellValue[] = new Array<CellValue>(area?.columns ?? 0).fill("");
  return {
    asked,
    area,
    values: new Array<readonly CellValue[]>(area?.rows ?? 0).fill(blank),
    formats: {},
    fills: {},
    tables: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function keepRows(reading: Reading, rows: readonly (readonly CellValue[])[], from: number): void {
  for (const [at, row] of rows.entries()) if (row.some((value) => value !== "")) reading.values[from + at] = row;
}

/** What is still to be read of a sheet after its sample: nothing where that held it all. */
function restWanted(reading: Reading): Wanted<CellValue>[] {
  const { area, asked } = reading;
  if (!area) return [];
  const { sample } = asked;
  if (!sample.isNullObject) {
    const rows = sample.values as CellValue[][];
    const whole =
      sample.rowIndex === area.row &&
      sample.columnIndex === area.column &&
      sample.rowCount === area.rows &&
      sample.columnCount === area.columns;
    if (whole) {
      keepRows(reading, rows, 0);
      return [];
    }
  }
  const measured = sample.isNullObject
    ? area.columns * guessedBytesPerCell
    : (bytesOf(sample.values as CellValue[][]) / sample.rowCount) * (area.columns / sample.columnCount) * caution;
  return [
    {
      what: "values",
      sheet: asked.sheet.id,
      area,
      bytesPerRow: Math.max(measured, area.columns * leastBytesPerCell),
      take: (rows, from) => keepRows(reading, rows, from),
    },
  ];
}

/** Excel says null where some are hidden and some are not. */
function hidesSome(asked: boolean | null): boolean {
  return asked !== false;
}

interface Rest {
  /** False where there is nothing to wait for. */
  readonly asked: boolean;
  take(): void;
}

/** Asks what the first answer gave the names for; goes along with the next request. */
function askRest(reading: Reading): Rest {
  const { asked, area } = reading;
  const tables = asked.tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  const rowsHidden = area !== undefined && hidesSome(asked.used.rowHidden);
  const columnsHidden = area !== undefined && hidesSome(asked.used.columnHidden);
  const shown =
    rowsHidden || columnsHidden
      ? asked.sheet
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

function snapshotOf(reading: Reading): SheetSnapshot {
  const { asked, area } = reading;
  const { name, visibility } = asked.sheet;
  const { protected: on, options } = asked.protection;
  return {
    name,
    visibility: visible(visibility),
    top: area?.row ?? 0,
    left: area?.column ?? 0,
    values: reading.values,
    numberFormats: reading.formats,
    fills: reading.fills,
    merges: mergesOf(asked),
    tables: reading.tables,
    hiddenRows: reading.hiddenRows,
    hiddenColumns: reading.hiddenColumns,
    filtered: asked.filter.isDataFiltered,
    protection: { on, formatCells: !on || options.allowFormatCells === true },
    comments: asked.comments?.value ?? 0,
  };
}

export async function read(
  sheets: Sheets,
  memory: Memory,
  names: readonly string[] | undefined,
  asksFills: FillsAsked | undefined,
  context: RunContext,
): Promise<WorkbookSnapshot> {
  const { asked, beside } = await askWhatFits(context, sheets, memory, names);
  memory.take(beside.remembered);
  const readings = asked.map(startReading);
  const rests = readings.map(askRest);

  const wanted = readings.flatMap(restWanted);
  const rows = wanted.reduce((sum, { area }) => sum + area.rows, 0);
  let done = 0;
  await readBlocks(context, wanted, (read) => {
    done += read;
    context.report(0.1 + (0.7 * done) / rows);
  });

  const formats: ColumnFormats[] = readings.map(({ area, values, asked: { sheet } }) =>
    formatsWanted(sheet.id, area, values),
  );
  // Fills are asked along with the formats, so that they cost no round trip of their own.
  const fills = readings.map((reading) =>
    fillsWanted(reading.asked.sheet.id, asksFills === undefined ? [] : asksFills(snapshotOf(reading))),
  );
  const looks = [...formats, ...fills].flatMap((one) => one.wanted);
  if (looks.length > 0) await readBlocks(context, looks, () => context.report(0.9));
  else if (wanted.length === 0 && rests.some((rest) => rest.asked)) await context.sync();

  for (const rest of rests) rest.take();
  for (const [at, reading] of readings.entries()) {
    reading.formats = formats[at]?.result() ?? {};
    reading.fills = fills[at]?.result() ?? {};
  }
  context.report(1);
  return { sheets: readings.map(snapshotOf), date1904: beside.serial.value === 1 };
}
