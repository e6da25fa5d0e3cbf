import { rowForWriting } from "../files/cell-rows";
import type { CellModel } from "../files/model";
import type { CellValue } from "../tracker/snapshot";
import { ExcelError } from "./errors";
import { movedFormula } from "./references";
import type { Author, RangeTarget, Session } from "./session";
import { localAddress } from "./address";

/** Numbers before texts before FALSE and TRUE, blanks always last ("Sort data in a range or table"). */
function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

function compare(a: CellValue, b: CellValue): number {
  const difference = rank(a) - rank(b);
  if (difference !== 0) return difference;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en", { sensitivity: "base" });
}

/** Sorts whole rows of the area; their formats go with them, conditional formats stay where they are. */
export function sortRows(
  { sheet, area }: RangeTarget,
  keys: readonly { readonly column: number; readonly ascending: boolean }[],
  hasHeaders: boolean,
  session: Session,
  by: Author,
): void {
  if (sheet.protection.on && !sheet.protection.allowSort) throw new ExcelError("AccessDenied", "RangeSort.apply");
  const first = area.row + (hasHeaders ? 1 : 0);
  const rows = Array.from({ length: area.row + area.rows - first }, (_, at) => first + at);
  const cellsOf = (row: number): (CellModel | undefined)[] =>
    Array.from({ length: area.columns }, (_, at) => sheet.cells.get(row)?.get(area.column + at));
  const taken = rows.map((row) => ({ row, cells: cellsOf(row) }));
  taken.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const left = a.cells[column]?.value ?? "";
      const right = b.cells[column]?.value ?? "";
      if (left === "" || right === "") {
        if (left !== right) return left === "" ? 1 : -1;
        continue;
      }
      const order = compare(left, right);
      if (order !== 0) return ascending ? order : -order;
    }
    return a.row - b.row;
  });
  for (const [at, { row: from, cells }] of taken.entries()) {
    const to = first + at;
    const row = rowForWriting(sheet, to);
    for (const [offset, cell] of cells.entries()) {
      const column = area.column + offset;
      if (!cell) row.delete(column);
      else row.set(column, { ...cell, formula: cell.formula && movedFormula(cell.formula, to - from, 0) });
    }
    if (row.size === 0) sheet.cells.delete(to);
  }
  session.calculationNeeded(sheet, area);
  session.events.raise("rowSorted", sheet.id, { address: localAddress(area), source: by, worksheetId: sheet.id });
  session.valuesChanged(sheet, area, by);
}
