import type { SeenCell } from "../host";
import type { Area } from "../tracker/snapshot";
import { addressOf, longestAddress } from "./addresses";
import type { Piece } from "./batches";
import { bytesOf } from "./read-blocks";

/** A cell that other ones stand between is still read along where the gap is shorter: fewer, longer ranges. */
const longestGap = 200;
/** Of one range, so that no answer grows with the tracker. */
const mostRows = 2_000;
const mostAnswer = 1_000_000;
/** What a group of ranges costs besides its address, and a range besides its values. */
const bytesPerGroup = 700;
const bytesPerRange = 90;
const caution = 1.1;
const columnsOfASheet = 16_384;

interface Group {
  address: string;
  answer: number;
}

export interface AskedSeen {
  /** What is to be asked; nothing where nothing was seen. */
  readonly pieces: readonly Piece[];
  /** Once all was answered: whether what was seen still stands there. */
  holds(): boolean;
}

function spansOf(seen: readonly SeenCell[]): Area[] {
  const spans: { row: number; column: number; rows: number; columns: 1 }[] = [];
  const sorted = [...seen].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column } of sorted) {
    const span = spans.at(-1);
    const near = span?.column === column && row - (span.row + span.rows - 1) <= longestGap;
    if (span && near && row - span.row < mostRows) span.rows = row - span.row + 1;
    else spans.push({ row, column, rows: 1, columns: 1 });
  }
  return spans;
}

/** By column: what stands between the cells that were seen is taken for as long as they are. */
function bytesPerCell(seen: readonly SeenCell[]): ReadonlyMap<number, number> {
  const columns = new Map<number, unknown[]>();
  for (const { column, value } of seen) {
    const values = columns.get(column);
    if (values) values.push(value);
    else columns.set(column, [value]);
  }
  return new Map([...columns].map(([column, values]) => [column, (bytesOf([values]) / values.length + 4) * caution]));
}

function groupsOf(seen: readonly SeenCell[]): Group[] {
  const groups: Group[] = [];
  const perCell = bytesPerCell(seen);
  for (const span of spansOf(seen)) {
    const address = addressOf(span);
    const answer = bytesPerRange + span.rows * (perCell.get(span.column) ?? 0);
    const group = groups.at(-1);
    if (!group || group.address.length + 1 + address.length > longestAddress || group.answer + answer > mostAnswer)
      groups.push({ address, answer });
    else {
      group.address += `,${address}`;
      group.answer += answer;
    }
  }
  return groups;
}

/** Asks what the review saw, column by column, as groups of ranges: a range by itself costs twenty times its address. */
export function askSeen(sheet: () => Excel.Worksheet, seen: readonly SeenCell[]): AskedSeen {
  const asked: Excel.RangeCollection[] = [];
  const pieces = groupsOf(seen).map(({ address, answer }): Piece => ({
    request: bytesPerGroup + address.length,
    answer,
    ask: () => {
      const { areas } = sheet().getRanges(address);
      areas.load("items/rowIndex,items/columnIndex,items/values");
      asked.push(areas);
    },
  }));
  return {
    pieces,
    holds: () => {
      const now = new Map<number, unknown>();
      for (const { items } of asked)
        for (const { rowIndex, columnIndex, values } of items)
          for (const [at, [value]] of values.entries()) now.set(placeOf(rowIndex + at, columnIndex), value);
      return seen.every(({ row, column, value }) => now.get(placeOf(row, column)) === value);
    },
  };
}

/** One number for each cell: a key of text for each of 50,000 takes a moment that the pane has not. */
function placeOf(row: number, column: number): number {
  return row * columnsOfASheet + column;
}
