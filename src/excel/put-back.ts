import { textAsTyped } from "./typed-text";

/**
 * Brings back what a request wrote over. `over` is the range as it was read in that request, before the writing, with its
 * values and formulas; a text goes back as text, also where it looks like a number or a formula.
 */
export function putBack(cell: Excel.Range, over: Excel.Range): void {
  const values: unknown[][] = over.values;
  const formulas: unknown[][] = over.formulas;
  cell.formulas = formulas.map((line, row) =>
    line.map((one, column) => (typeof one === "string" && one === values[row]?.[column] ? textAsTyped(one) : one)),
  );
}
