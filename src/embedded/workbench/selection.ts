import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { intersection } from "../address";
import type { SheetLayout } from "./sheet-layout";

/** The merged area that covers a cell, or the cell itself. */
export function wholeCell(sheet: SheetModel, row: number, column: number): Area {
  const cell = { row, column, rows: 1, columns: 1 };
  return sheet.merges.find((merge) => intersection(merge, cell)) ?? cell;
}

/** Where a key leads from a cell; undefined where the key does not move the selection. */
export function moved(
  key: string,
  control: boolean,
  from: Area,
  page: number,
  sheet: SheetModel,
  { rows, columns }: SheetLayout,
): Area | undefined {
  const to = (row: number, column: number): Area => wholeCell(sheet, row, column);
  switch (key) {
    case "ArrowDown":
      return to(rows.next(from.row + from.rows - 1, 1), from.column);
    case "ArrowUp":
      return to(rows.next(from.row, -1), from.column);
    case "ArrowRight":
      return to(from.row, columns.next(from.column + from.columns - 1, 1));
    case "ArrowLeft":
      return to(from.row, columns.next(from.column, -1));
    case "PageDown":
      return to(Math.min(rows.count - 1, from.row + page), from.column);
    case "PageUp":
      return to(Math.max(0, from.row - page), from.column);
    case "Home":
      return to(control ? 0 : from.row, 0);
    default:
      return undefined;
  }
}
