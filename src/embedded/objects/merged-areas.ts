import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { intersection } from "../address";
import { emptyCell } from "../cells";
import { ExcelError } from "../errors";
import { mustBeUnprotected } from "../protection";
import type { RangeTarget, Session } from "../session";

/** Merged areas whose top-left cell lies in the areas asked about; Excel keeps silent about the others (#3611). */
export function mergedAreas(sheet: SheetModel, areas: readonly Area[]): Area[] {
  return sheet.merges.filter((merge) => areas.some((area) => intersection({ ...merge, rows: 1, columns: 1 }, area)));
}

/** "Merge cells": the top-left value stays, the others are lost. */
export function mergeArea({ sheet, area }: RangeTarget, across: boolean, session: Session): void {
  mustBeUnprotected(sheet, "Range.merge");
  // Cells of a table cannot be merged.
  if (sheet.tables.some((table) => intersection(table.area, area)))
    throw new ExcelError("InvalidOperation", "Range.merge");
  const merges = across
    ? Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }))
    : [area];
  for (const merge of merges) {
    sheet.merges = sheet.merges.filter((other) => !intersection(other, merge));
    if (merge.rows * merge.columns < 2) continue;
    sheet.merges.push(merge);
    for (let row = merge.row; row < merge.row + merge.rows; row += 1)
      for (let column = merge.column; column < merge.column + merge.columns; column += 1)
        if (row !== merge.row || column !== merge.column) emptyCell(sheet, row, column);
  }
  session.valuesChanged(sheet, area, "Local");
}

export function unmergeArea({ sheet, area }: RangeTarget, session: Session): void {
  mustBeUnprotected(sheet, "Range.unmerge");
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  session.lookChanged(sheet, area);
}
