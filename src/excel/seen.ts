import type { SeenCell } from "../host";

/** A cell that other ones stand between is still read along where the gap is shorter: fewer, longer ranges. */
const longestGap = 200;

interface Span {
  readonly column: number;
  readonly first: number;
  last: number;
  readonly cells: SeenCell[];
}

/** Asks what the review saw, column by column; `holds` tells after the answer whether it still stands there. */
export function askSeen(sheet: Excel.Worksheet, seen: readonly SeenCell[]): { holds(): boolean } {
  const spans: Span[] = [];
  const sorted = [...seen].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const cell of sorted) {
    const { row, column } = cell;
    const span = spans.at(-1);
    if (span?.column === column && row - span.last <= longestGap) {
      span.last = row;
      span.cells.push(cell);
    } else spans.push({ column, first: row, last: row, cells: [cell] });
  }
  const ranges = spans.map((span) => {
    const range = sheet.getRangeByIndexes(span.first, span.column, span.last - span.first + 1, 1);
    range.load("values");
    return { span, range };
  });
  return {
    holds: () =>
      ranges.every(({ span, range }) => {
        const now = range.values as unknown[][];
        return span.cells.every(({ row, value }) => now[row - span.first]?.[0] === value);
      }),
  };
}
