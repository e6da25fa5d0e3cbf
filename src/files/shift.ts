import { columnLetters } from "./address";
import { sheetColumns, sheetRows } from "./limits";

/**
 * Pieces of a formula. A shift moves whole columns, whole rows and cells; it must not touch texts, quoted sheet names,
 * structured references, names, function names and numbers, so those are matched as well.
 */
const piece = new RegExp(
  [
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]/,
    /(?<firstColumn>\$?[A-Za-z]{1,3}):(?<lastColumn>\$?[A-Za-z]{1,3})(?![\w.(!])/,
    /(?<firstRow>\$?[1-9]\d{0,6}):(?<lastRow>\$?[1-9]\d{0,6})(?![\w.])/,
    /(?<column>\$?[A-Za-z]{1,3})(?<row>\$?[1-9]\d{0,6})(?![\w.(!])/,
    /[A-Za-z_\\][\w.\\?]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/** A formula as it reads some rows and columns away, as Excel fills it. References that leave the sheet become #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(piece, (...found: unknown[]) => {
    const { firstColumn, lastColumn, firstRow, lastRow, column, row } = found[found.length - 1] as Partial<
      Record<string, string>
    >;
    if (column !== undefined && row !== undefined) return pair(movedColumn(column, columns), movedRow(row, rows), "");
    if (firstColumn !== undefined && lastColumn !== undefined)
      return pair(movedColumn(firstColumn, columns), movedColumn(lastColumn, columns), ":");
    if (firstRow !== undefined && lastRow !== undefined)
      return pair(movedRow(firstRow, rows), movedRow(lastRow, rows), ":");
    return String(found[0]);
  });
}

function pair(first: string | undefined, last: string | undefined, between: string): string {
  return first === undefined || last === undefined ? "#REF!" : first + between + last;
}

function movedColumn(text: string, by: number): string | undefined {
  if (text.startsWith("$")) return text;
  let column = -1;
  for (const letter of text.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  const moved = column + by;
  return moved < 0 || moved >= sheetColumns ? undefined : columnLetters(moved);
}

function movedRow(text: string, by: number): string | undefined {
  if (text.startsWith("$")) return text;
  const moved = Number(text) + by;
  return moved < 1 || moved > sheetRows ? undefined : String(moved);
}
