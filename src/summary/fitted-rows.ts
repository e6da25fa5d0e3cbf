import type { TableRow } from "./block";
import type { PlanCell } from "./plan";
import { bodySize, isBold, styles } from "./styles";
import { heightOfLines, lineCount, mostLinesOf, shortened } from "./text-fit";

const mostLines = mostLinesOf(bodySize);
/** How many rows begin a table on one page, in at most so many points. */
const rowsTogether = 3;
const heightTogether = 80;

/** A row of a table with the height, in points, that its texts need in columns of given widths. */
export interface FittedRow {
  readonly source: TableRow;
  readonly cells: readonly PlanCell[];
  readonly height: number;
}

/** Low rows are not left alone at the foot of a page: the first few of them, or the first where it is high. */
export function beginningOf(rows: readonly FittedRow[]): readonly FittedRow[] {
  let height = 0;
  return rows.slice(0, rowsTogether).filter((row, at) => {
    height += row.height;
    return at === 0 || height <= heightTogether;
  });
}

/** A computed text that no row is tall enough for ends with "…"; a person's own words never do. */
export function fitted(row: TableRow, widths: readonly number[]): FittedRow {
  let height = heightOfLines(1, bodySize);
  const cells = row.cells.map((source, column): PlanCell => {
    const style = styles[source.style];
    const face = { size: style.size, bold: isBold(source.style) };
    const width = widths[column] ?? bodySize;
    let { value } = source;
    let lines = typeof value === "number" ? 1 : lineCount(value, width, face);
    while (typeof value === "string" && lines > mostLines && source.typed === undefined && !source.keeps) {
      value = shortened(value, Math.floor(value.length * 0.8));
      lines = lineCount(value, width, face);
    }
    height = Math.max(height, heightOfLines(lines, style.size));
    return { value, style: source.style };
  });
  return { source: row, cells, height };
}
