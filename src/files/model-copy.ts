import type { CellModel, SheetModel, WorkbookModel } from "./model";

/** The model as it is now, apart from what is done to it later. Styles are immutable and stay the same objects. */
export function copyOfModel(model: WorkbookModel): WorkbookModel {
  const { sheets, ...rest } = model;
  return { ...structuredClone(rest), sheets: sheets.map(copyOfSheet) };
}

function copyOfSheet({ cells, rowStyles, columnStyles, ...rest }: SheetModel): SheetModel {
  return {
    ...structuredClone(rest),
    cells: copyOfCells(cells),
    rowStyles: new Map(rowStyles),
    columnStyles: new Map(columnStyles),
  };
}

function copyOfCells(rows: SheetModel["cells"]): SheetModel["cells"] {
  const copy: SheetModel["cells"] = new Map();
  for (const [row, cells] of rows) {
    const line = new Map<number, CellModel>();
    for (const [column, { value, formula, style, error }] of cells) line.set(column, { value, formula, style, error });
    copy.set(row, line);
  }
  return copy;
}
