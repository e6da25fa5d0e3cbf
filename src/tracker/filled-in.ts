import { fields, type FieldKey } from "./fields";
import type { Grid } from "./grid";
import type { CellValue } from "./snapshot";
import { plainText } from "./text";
import type { MappedColumn } from "./tracker";

/** Fields that stand in rows which nobody has used yet: numbers, defaults of lists, results of formulas. */
const prefilled = new Set<FieldKey>([
  "ref",
  "service",
  "keyQuestion",
  "qs",
  "regulation",
  "status",
  "rag",
  "risk",
  "riskReduced",
  "unit",
  "cycle",
  "pattern",
]);
/** A formula over an empty cell shows a day in 1900. */
const firstRealSerial = 400;

/** A dash or a question mark in a cell is nothing that anybody filled in. */
const signsOnly = /^[^\p{L}\p{N}\p{Extended_Pictographic}✓✗]*$/u;

/** True where somebody wrote something: no number that was there before, no zero of a formula, no lone dash. */
export function fillsIn(field: FieldKey, raw: CellValue): boolean {
  if (raw === "" || raw === 0 || prefilled.has(field)) return false;
  if (typeof raw === "number" && fields[field].kind === "date") return raw >= firstRealSerial;
  const text = plainText(raw);
  return text.length > 3 || (text !== "" && !signsOnly.test(text));
}

/** Tells the rows of a table in which somebody wrote something. */
export function filledInRows(grid: Grid, columns: readonly MappedColumn[]): (row: number) => boolean {
  const telling = columns.filter(({ field }) => !prefilled.has(field));
  const dated = telling.filter(({ field }) => fields[field].kind === "date");
  const worded = telling.filter(({ field }) => fields[field].kind !== "date");

  const isUnderMerge = (row: number, column: number): boolean => {
    const area = grid.merge(row, column);
    return area !== undefined && area.rows > 1 && area.row < row;
  };

  return (row) => {
    const holds = ({ column, field }: MappedColumn): boolean => fillsIn(field, grid.at(row, column));
    if (worded.some(holds)) return true;
    // Days alone, as a board of tasks sums up a group with, are no record; a merged cell may say what they belong to.
    return dated.some(holds) && telling.some(({ column }) => isUnderMerge(row, column));
  };
}
