import type { Area, CellValue } from "../tracker/snapshot";
import { officeCode } from "./problems";
import type { RunContext } from "./run";

/** Excel on the web stops at 5 MB a response and at 5,000,000 cells a read; a fifth is left for what lies around. */
const mostBytes = 4_000_000;
const mostCells = 1_000_000;
/** What `"",` or `12345,` costs at least, and what a cell is taken for before any was seen. */
export const leastBytesPerCell = 3;
/** Rows to come are taken a little larger than those that were read, for rows differ. */
const caution = 1.05;
/** Rows of an answer that are measured, evenly spread. */
const measuredRows = 250;

/** Rows of an answer that are not gone through in the same moment in which office.js read it. */
const manyRows = 1_000;

/** What is read of a cell: its value, its format code, its fill as "#RRGGBB", or whether its text is struck through. */
export type Told = "values" | "numberFormat" | "fill" | "struck";

export interface Wanted {
  readonly what: Told;
  readonly sheet: string;
  readonly area: Area;
  /** A first estimate; what was read of the area corrects it. */
  readonly bytesPerRow: number;
  readonly take: (rows: readonly (readonly CellValue[])[], from: number) => void;
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

interface Block {
  readonly wanted: Wanted;
  readonly from: number;
  readonly rows: number;
}

/** What is still to be asked, in row blocks: those of one round trip together small enough, also of several sheets. */
class Rest {
  private at = 0;
  private from = 0;
  private readonly bytesPerRow = new Map<Wanted, number>();

  constructor(private readonly wanted: readonly Wanted[]) {}

  /** The next round trip; none where everything was asked. */
  next(): Block[] | undefined {
    const trip: Block[] = [];
    let [bytes, cells] = [mostBytes, mostCells];
    for (let one = this.wanted[this.at]; one; one = this.wanted[this.at]) {
      const { area } = one;
      const perRow = this.costOf(one);
      const fit = Math.min(Math.floor(bytes / perRow), Math.floor(cells / area.columns));
      if (fit < 1 && trip.length > 0) return trip;
      const rows = Math.min(Math.max(fit, 1), area.rows - this.from);
      trip.push({ wanted: one, from: this.from, rows });
      bytes -= rows * perRow;
      cells -= rows * area.columns;
      this.from += rows;
      if (this.from < area.rows) return trip;
      [this.at, this.from] = [this.at + 1, 0];
    }
    return trip.length > 0 ? trip : undefined;
  }

  /** How large the answer was tells how large the next may be. */
  learn({ wanted }: Block, answer: Answer): void {
    if (answer.length === 0) return;
    const step = Math.ceil(answer.length / measuredRows);
    const some = answer.filter((_, at) => at % step === 0);
    const measured =
      wanted.what === "fill" || wanted.what === "struck" ? wanted.bytesPerRow : (bytesOf(some) / some.length) * caution;
    // Blank rows do not say what comes after them.
    this.bytesPerRow.set(wanted, Math.max(measured, this.costOf(wanted) / 2));
  }

  private costOf(wanted: Wanted): number {
    return Math.max(this.bytesPerRow.get(wanted) ?? wanted.bytesPerRow, 1);
  }
}

function halves(trip: readonly Block[]): Block[][] {
  const [only] = trip;
  if (trip.length > 1) {
    const middle = Math.ceil(trip.length / 2);
    return [trip.slice(0, middle), trip.slice(middle)];
  }
  if (!only || only.rows < 2) return [];
  const rows = Math.ceil(only.rows / 2);
  return [[{ ...only, rows }], [{ ...only, from: only.from + rows, rows: only.rows - rows }]];
}

type Answer = readonly (readonly CellValue[])[];

interface Pending {
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

function askBlock(context: RunContext, { wanted, from, rows }: Block): Pending {
  const { what, sheet, area } = wanted;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row + from, area.column, rows, area.columns);
  if (what === "values") range.load("values");
  else if (what === "numberFormat") range.load("numberFormat");
  else {
    const format = what === "fill" ? { fill: { color: true } } : { font: { strikethrough: true } };
    return { range, looks: range.getCellProperties({ format }) };
  }
  return { range, looks: undefined };
}

function answerOf(what: Told, { range, looks }: Pending): Answer {
  if (what === "values" || what === "numberFormat") return range[what] as CellValue[][];
  const told = ({ format }: Excel.CellProperties): CellValue =>
    (what === "fill" ? format?.fill?.color : format?.font?.strikethrough) ?? "";
  return looks?.value.map((row) => row.map(told)) ?? [];
}

async function readTrip(context: RunContext, trip: readonly Block[]): Promise<Answer[]> {
  const pending = trip.map((block) => askBlock(context, block));
  await context.sync();
  return trip.map(({ wanted }, at) => {
    const asked = pending[at];
    return asked === undefined ? [] : answerOf(wanted.what, asked);
  });
}

/**
 * Reads values, number formats or fills of many areas in as few answers as fit. An estimate that was too low is found out by
 * Excel's refusal, and that answer is asked for again in halves. `askBeside` asks more along with the first answer, and
 * again where that was refused.
 */
export async function readBlocks(
  context: RunContext,
  wanted: readonly Wanted[],
  report: (rows: number) => void,
  askBeside: () => void = () => undefined,
): Promise<void> {
  const rest = new Rest(wanted);
  const again: Block[][] = [];
  let answered = false;
  for (let trip = rest.next(); trip; trip = again.shift() ?? rest.next()) {
    let answers: Answer[];
    try {
      if (!answered) askBeside();
      answers = await readTrip(context, trip);
      answered = true;
    } catch (error) {
      const smaller = halves(trip);
      if (officeCode(error) !== "ResponsePayloadSizeLimitExceeded" || smaller.length === 0) throw error;
      again.unshift(...smaller);
      continue;
    }
    if (trip.reduce((rows, block) => rows + block.rows, 0) > manyRows) await context.letOthersGo();
    for (const [at, block] of trip.entries()) {
      const answer = answers[at] ?? [];
      block.wanted.take(answer, block.from);
      rest.learn(block, answer);
      report(block.rows);
    }
  }
}
