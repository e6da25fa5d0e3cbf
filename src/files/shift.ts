import { columnLetters } from "./address";
import { sheetColumns, sheetRows } from "./limits";

/**
 * Pieces of a formula that a shift must not touch (texts, quoted sheet names, structured references, numbers, names
 * and function names), or a reference, which it must.
 */
const piece =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\](?:\])?|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|[A-Za-z_\\][\w.\\?]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const wholeColumns = /^(\$?)([A-Za-z]{1,3})$/;

/** A formula as it reads some rows and columns away, as Excel fills it. References that leave the sheet become #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula
    .replace(piece, (whole: string, ...groups: unknown[]) => {
      const letters = groups[1];
      const number = groups[3];
      if (typeof letters !== "string" || typeof number !== "string") return whole;
      const column = groups[0] === "$" ? letters.toUpperCase() : movedColumn(letters, columns);
      const row = groups[2] === "$" ? Number(number) : Number(number) + rows;
      if (column === undefined || row < 1 || row > sheetRows) return "#REF!";
      return `${String(groups[0])}${column}${String(groups[2])}${row}`;
    })
    .replace(
      /("(?:[^"]|"")*"|'(?:[^']|'')*')|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\w.(!])/g,
      (whole, quoted, from, to) =>
        quoted === undefined ? `${movedWhole(String(from), columns)}:${movedWhole(String(to), columns)}` : whole,
    );
}

function movedColumn(letters: string, by: number): string | undefined {
  let column = -1;
  for (const letter of letters.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  const moved = column + by;
  return moved < 0 || moved >= sheetColumns ? undefined : columnLetters(moved);
}

function movedWhole(text: string, by: number): string {
  const match = wholeColumns.exec(text);
  if (match === null || match[1] === "$") return text;
  return movedColumn(match[2] ?? "", by) ?? "#REF!";
}
