import type { Area, CellValue } from "../tracker/snapshot";
import { officeCode } from "./problems";
import type { RunContext } from "./run";

/** Excel on the web stops at 5 MB a response and at 5,000,000 cells a read; a fifth is left for what lies around. */
const mostBytes = 4_000_000;
const mostCells = 1_000_000;
/** What `"",` or `12345,` costs at least, and what a cell is taken for before any was seen. */
export const leastBytesPerCell = 3;

/** What is read of a cell: its value, its format code, or its fill as "#RRGGBB". */
export type Told = "values" | "numberFormat" | "fill";

export interface Wanted<T> {
  readonly what: Told;
  readonly sheet: string;
  readonly area: Area;
  /** Measured or estimated. */
  readonly bytesPerRow: number;
  readonly take: (rows: readonly (readonly T[])[], from: number) => void;
}

/** Bytes of these rows as JSON, near enough to cut by: strings cost their length and quotes. */
export function bytesOf(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows)
    for (const value of row) bytes += typeof value === "string" ? utf8Length(value) + 3 : leastBytesPerCell + 8;
  return bytes;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) bytes += 2;
  return bytes;
}

interface Block<T> {
  readonly wanted: Wanted<T>;
  readonly from: number;
  readonly rows: number;
}

function rowsThatFit(
  { area, bytesPerRow }: { readonly area: Area; readonly bytesPerRow: number },
  bytes: number,
  cells: number,
): number {
  return Math.min(Math.floor(bytes / Math.max(bytesPerRow, 1)), Math.floor(cells / area.columns));
}

/** Row blocks, each round trip's together small enough; blocks of several sheets share one. */
function trips<T>(wanted: readonly Wanted<T>[]): Block<T>[][] {
  const all: Block<T>[][] = [];
  let trip: Block<T>[] = [];
  let [bytes, cells] = [mostBytes, mostCells];
  for (const one of wanted) {
    let from = 0;
    while (from < one.area.rows) {
      const fit = rowsThatFit(one, bytes, cells);
      if (fit < 1 && trip.length > 0) {
        all.push(trip);
        trip = [];
        [bytes, cells] = [mostBytes, mostCells];
        continue;
      }
      const rows = Math.min(Math.max(fit, 1), one.area.rows - from);
      trip.push({ wanted: one, from, rows });
      bytes -= rows * one.bytesPerRow;
      cells -= rows * one.area.columns;
      from += rows;
    }
  }
  return trip.length > 0 ? [...all, trip] : all;
}

function halves<T>(trip: readonly Block<T>[]): Block<T>[][] {
  const [only] = trip;
  if (trip.length > 1) {
    const middle = Math.ceil(trip.length / 2);
    return [trip.slice(0, middle), trip.slice(middle)];
  }
  if (!only || only.rows < 2) return [];
  const rows = Math.ceil(only.rows / 2);
  return [[{ ...only, rows }], [{ ...only, from: only.from + rows, rows: only.rows - rows }]];
}

interface Pending {
  readonly range: Excel.Range;
  readonly fills: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

function askBlock<T>(context: RunContext, { wanted, from, rows }: Block<T>): Pending {
  const { what, sheet, area } = wanted;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row + from, area.column, rows, area.columns);
  if (what === "values") range.load("values");
  else if (what === "numberFormat") range.load("numberFormat");
  return { range, fills: what === "fill" ? range.getCellProperties({ format: { fill: { color: true } } }) : undefined };
}

function answerOf(what: Told, { range, fills }: Pending): readonly (readonly unknown[])[] {
  if (what !== "fill") return range[what] as unknown[][];
  return fills?.value.map((row) => row.map(({ format }) => format?.fill?.color ?? "")) ?? [];
}

async function readTrip<T extends CellValue>(context: RunContext, trip: readonly Block<T>[]): Promise<T[][][]> {
  const pending = trip.map((block) => askBlock(context, block));
  await context.sync();
  return trip.map(({ wanted }, at) => {
    const asked = pending[at];
    return (asked === undefined ? [] : answerOf(wanted.what, asked)) as T[][];
  });
}

/**
 * Reads values, number formats or fills of many areas in as few answers as fit. An estimate that was too low is found out by
 * Excel's refusal, and that answer is asked for again in halves.
 */
export async function readBlocks<T extends CellValue>(
  context: RunContext,
  wanted: readonly Wanted<T>[],
  report: (rows: number) => void,
): Promise<void> {
  const queue = trips(wanted);
  for (let trip = queue.shift(); trip; trip = queue.shift()) {
    let answers: T[][][];
    try {
      answers = await readTrip(context, trip);
    } catch (error) {
      const smaller = halves(trip);
      if (officeCode(error) !== "ResponsePayloadSizeLimitExceeded" || smaller.length === 0) throw error;
      queue.unshift(...smaller);
      continue;
    }
    for (const [at, { wanted: one, from, rows }] of trip.entries()) {
      one.take(answers[at] ?? [], from);
      report(rows);
    }
  }
}
