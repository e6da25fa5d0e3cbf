import type { CellModel } from "../files/model";
import type { Area, CellValue } from "../tracker/snapshot";
import { columnLimit, rowLimit } from "./address";
import { eachCell, emptyCell, putStyle, putValue, styleAt } from "./cells";
import { ExcelError } from "./errors";
import { mustBeFormattable, mustBeWritable } from "./protection";
import { valueType, type RangeTarget, type Session } from "./session";
import { shownText } from "./shown-text";
import { readTyped } from "./typed";
import type { Json } from "./wire";

/** "Resource limits and performance optimization": at most five million cells are read at once. */
const readLimit = 5_000_000;

/**
 * One answer per cell. Whole rows and columns answer null, as Excel does for ranges too large to be read
 * ("Get unbounded range": values come back as null).
 */
function grid(area: Area, blank: (row: number, column: number) => Json, where: string): Json[][] | null {
  if (area.rows === rowLimit || area.columns === columnLimit) return null;
  if (area.rows * area.columns > readLimit) throw new ExcelError("InvalidArgument", where);
  const rows: Json[][] = new Array<Json[]>(area.rows);
  for (let row = 0; row < area.rows; row += 1) {
    const cells: Json[] = new Array<Json>(area.columns);
    for (let column = 0; column < area.columns; column += 1) cells[column] = blank(row, column);
    rows[row] = cells;
  }
  return rows;
}

function ofCells(target: RangeTarget, blank: Json, answer: (cell: CellModel) => Json, where: string): Json {
  const { sheet, area } = target;
  const rows = grid(area, () => blank, where);
  if (rows)
    eachCell(sheet, area, (cell, row, column) => {
      const cells = rows[row - area.row];
      if (cells) cells[column - area.column] = answer(cell);
    });
  return rows;
}

export function readValues(target: RangeTarget, session: Session): Json {
  session.calculate();
  return ofCells(target, "", (cell) => cell.value, "Range.values");
}

export function readFormulas(target: RangeTarget): Json {
  return ofCells(target, "", (cell) => cell.formula ?? cell.value, "Range.formulas");
}

export function readValueTypes(target: RangeTarget, session: Session): Json {
  session.calculate();
  return ofCells(target, "Empty", (cell) => valueType(cell.value, cell.error), "Range.valueTypes");
}

export function readFormats({ sheet, area }: RangeTarget, session: Session): Json {
  return grid(
    area,
    (row, column) => styleAt(sheet, area.row + row, area.column + column, session.styles).numberFormat,
    "Range.numberFormat",
  );
}

export function readTexts(target: RangeTarget, session: Session): Json {
  session.calculate();
  const { sheet, area } = target;
  const rows = grid(area, () => "", "Range.text");
  if (rows)
    eachCell(sheet, area, (cell, row, column) => {
      const cells = rows[row - area.row];
      if (cells) cells[column - area.column] = shownText(sheet, cell, column, session);
    });
  return rows;
}

/** The value for each cell of the area: one for all, or a grid of exactly its size. */
function laidOut(value: Json, area: Area, where: string): (row: number, column: number) => Json {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly Json[];
  // "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw new ExcelError("InvalidArgument", where);
  return (row, column) => (rows[row] as readonly Json[])[column] ?? null;
}

/** `values` and `formulas`: null leaves a cell as it is, "" empties it. */
export function writeCells(target: RangeTarget, value: Json, session: Session, where: string): void {
  const { sheet, area } = target;
  const at = laidOut(value, area, where);
  if (area.rows === rowLimit || area.columns === columnLimit) throw new ExcelError("InvalidArgument", where);
  mustBeWritable(sheet, area, session, where);
  const single = area.rows === 1 && area.columns === 1;
  const before = single ? (sheet.cells.get(area.row)?.get(area.column)?.value ?? "") : undefined;
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const given = at(row, column);
      if (given === null) continue;
      if (typeof given === "object") throw new ExcelError("InvalidArgument", where);
      putTyped(target, area.row + row, area.column + column, given, session, where);
    }
  session.calculationNeeded(sheet, area);
  const after = single ? (sheet.cells.get(area.row)?.get(area.column)?.value ?? "") : undefined;
  session.valuesChanged(sheet, area, "Local", {
    ...(before === undefined || after === undefined ? {} : { before, after }),
  });
}

/** Puts one value into one cell as if it had been typed there. */
export function putTyped(
  { sheet }: RangeTarget,
  row: number,
  column: number,
  given: CellValue,
  session: Session,
  where: string,
): void {
  if (given === "") {
    emptyCell(sheet, row, column);
    return;
  }
  const { styles, options, model } = session;
  const style = styleAt(sheet, row, column, styles);
  const typed = readTyped(given, style.numberFormat, options.locale, model.date1904, where);
  if (typed.kind === "formula") {
    putValue(sheet, row, column, "", styles, typed.formula);
    return;
  }
  putValue(sheet, row, column, typed.value, styles);
  if (typed.numberFormat === undefined) return;
  putStyle(sheet, row, column, styles.patch(style, { numberFormat: typed.numberFormat }));
}

export function writeFormats(target: RangeTarget, value: Json, session: Session): void {
  const { sheet, area } = target;
  const where = "Range.numberFormat";
  const at = laidOut(value, area, where);
  mustBeFormattable(sheet, session, where);
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const format = at(row, column);
      if (format === null) continue;
      if (typeof format !== "string") throw new ExcelError("InvalidArgument", where);
      const place = [sheet, area.row + row, area.column + column] as const;
      putStyle(...place, session.styles.patch(styleAt(...place, session.styles), { numberFormat: format }));
    }
  session.lookChanged(sheet, area);
}
