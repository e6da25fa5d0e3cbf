import type { SheetModel, WorkbookModel } from "../../files/model";
import { cellAt, cutToUsed, eachCell } from "../cells";
import type { Place } from "./compile";
import { FormulaError, type Scalar } from "./value";

/** A stored cell as formulas see it: blank where it holds nothing. */
export function storedValue(sheet: SheetModel, row: number, column: number): Scalar {
  const cell = cellAt(sheet, row, column);
  if (!cell || (cell.value === "" && cell.formula === undefined)) return null;
  return cell.error ? FormulaError.of(String(cell.value)) : cell.value;
}

/** Reads for formulas of one sheet; `before` may bring a cell up to date first. */
export function placeIn(
  model: WorkbookModel,
  own: SheetModel,
  at: Pick<Place, "row" | "column" | "down" | "right">,
  today: number,
  before?: (sheet: SheetModel, row: number, column: number) => void,
): Place {
  const named = (name: string | undefined): SheetModel | undefined =>
    name === undefined ? own : model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const missing = FormulaError.of("#REF!");
  return {
    ...at,
    today: model.date1904 ? today - 1462 : today,
    cell: (name, row, column) => {
      const sheet = named(name);
      if (!sheet) return missing;
      before?.(sheet, row, column);
      return storedValue(sheet, row, column);
    },
    area: (name, area) => {
      const sheet = named(name);
      if (!sheet) return [[missing]];
      const cut = cutToUsed(sheet, area);
      const rows: Scalar[][] = Array.from({ length: Math.max(1, cut.rows) }, () =>
        new Array<Scalar>(Math.max(1, cut.columns)).fill(null),
      );
      eachCell(sheet, cut, (_, row, column) => {
        before?.(sheet, row, column);
        const cells = rows[row - cut.row];
        if (cells) cells[column - cut.column] = storedValue(sheet, row, column);
      });
      return rows;
    },
  };
}
