import { sharedRows } from "./cell-rows";
import type { SheetModel, WorkbookModel } from "./model";

/** The model as it is now, apart from what is done to it later. Cells and styles are immutable and stay the same objects. */
export function copyOfModel(model: WorkbookModel): WorkbookModel {
  const { sheets, ...rest } = model;
  return { ...structuredClone(rest), sheets: sheets.map(copyOfSheet) };
}

export function copyOfSheet({ cells, rowStyles, columnStyles, ...rest }: SheetModel): SheetModel {
  return {
    ...structuredClone(rest),
    cells: sharedRows(cells),
    rowStyles: new Map(rowStyles),
    columnStyles: new Map(columnStyles),
  };
}
