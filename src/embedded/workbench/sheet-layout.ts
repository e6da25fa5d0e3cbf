import type { CellModel, SheetModel, WorkbookModel } from "../../files/model";
import { columnLimit, rowLimit } from "../address";
import { usedArea } from "../cells";
import { pointsOfWidth } from "../sizes";

const pixelsPerPoint = 96 / 72;
/** Blank rows and columns after the last one that is used, to write in. */
const spareRows = 40;
const spareColumns = 6;
const leastRows = 60;
const leastColumns = 20;

/** Where the rows or the columns of a sheet begin, in pixels; `starts` has one entry more than there are. */
export class Axis {
  constructor(private readonly starts: Float64Array) {}

  get count(): number {
    return this.starts.length - 1;
  }

  get length(): number {
    return this.starts[this.count] ?? 0;
  }

  start(at: number): number {
    return this.starts[Math.min(Math.max(at, 0), this.count)] ?? 0;
  }

  size(at: number): number {
    return this.start(at + 1) - this.start(at);
  }

  /** The row or column at a distance from the sheet's corner. */
  at(pixels: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next one that is not hidden in that direction, or the same where there is none. */
  next(from: number, step: 1 | -1): number {
    for (let at = from + step; at >= 0 && at < this.count; at += step) if (this.size(at) > 0) return at;
    return from;
  }
}

export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
}

function axis(count: number, sizeOf: (at: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) starts[at + 1] = (starts[at] ?? 0) + sizeOf(at);
  return new Axis(starts);
}

export function layoutOf(sheet: SheetModel, model: WorkbookModel): SheetLayout {
  const used = usedArea(sheet, false);
  const rowCount = Math.min(rowLimit, Math.max(leastRows, (used ? used.row + used.rows : 0) + spareRows));
  const columnCount = Math.min(
    columnLimit,
    Math.max(leastColumns, (used ? used.column + used.columns : 0) + spareColumns),
  );
  const width = (column: number): number =>
    sheet.hiddenColumns.has(column)
      ? 0
      : Math.round(
          pointsOfWidth(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth, model.defaultFont) * pixelsPerPoint,
        );
  const columns = axis(columnCount, width);
  const merged = new Set(sheet.merges.map(({ row, column }) => `${row},${column}`));
  const height = (row: number): number => {
    if (sheet.hiddenRows.has(row)) return 0;
    const points = sheet.rowHeights.get(row) ?? fittingHeight(sheet, row, columns, merged);
    return Math.round(points * pixelsPerPoint);
  };
  return { rows: axis(rowCount, height), columns };
}

/** Excel fits rows without a height of their own to their text when it opens a file; merged cells do not count. */
function fittingHeight(sheet: SheetModel, row: number, columns: Axis, merged: ReadonlySet<string>): number {
  let points = sheet.defaultRowHeight;
  for (const [column, cell] of sheet.cells.get(row) ?? []) {
    if (cell.value === "" || merged.has(`${row},${column}`)) continue;
    const lines = cell.style.wrap ? linesOf(cell, columns.size(column)) : 1;
    points = Math.max(points, lines * cell.style.fontSize * 1.36);
  }
  return Math.min(points, 409);
}

/** An estimate: letters are about half as wide as they are high. */
function linesOf({ value, style }: CellModel, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 6) / (style.fontSize * pixelsPerPoint * 0.48)));
  return String(value)
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / perLine)), 0);
}
