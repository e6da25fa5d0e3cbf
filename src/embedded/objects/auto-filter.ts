import type { SheetModel } from "../../files/model";
import { ExcelError } from "../errors";
import type { HostObject, HostType } from "../object";
import type { Session } from "../session";
import { rangeObject } from "./range";

function filtered(sheet: SheetModel): boolean {
  const { autoFilter } = sheet;
  if (!autoFilter) return false;
  for (const row of sheet.hiddenRows) if (row > autoFilter.row && row < autoFilter.row + autoFilter.rows) return true;
  return false;
}

function place(sheet: SheetModel, session: Session): HostObject | null {
  return sheet.autoFilter ? rangeObject(sheet, sheet.autoFilter, session) : null;
}

/** `Excel.AutoFilter`: that there is one, where, and whether it hides rows; its criteria are not kept. */
export const autoFilterType: HostType<SheetModel> = {
  name: "AutoFilter",
  get: {
    Enabled: (sheet) => sheet.autoFilter !== undefined,
    IsDataFiltered: filtered,
  },
  call: {
    GetRange: (sheet, _, session) => {
      const range = place(sheet, session);
      if (!range) throw new ExcelError("ItemNotFound", "AutoFilter.getRange");
      return range;
    },
    GetRangeOrNullObject: (sheet, _, session) => place(sheet, session),
    ClearCriteria: (sheet, _, session) => {
      const { autoFilter } = sheet;
      if (!autoFilter) return;
      for (const row of [...sheet.hiddenRows])
        if (row > autoFilter.row && row < autoFilter.row + autoFilter.rows) sheet.hiddenRows.delete(row);
      session.lookChanged(sheet, undefined);
    },
    Remove: (sheet, _, session) => {
      sheet.autoFilter = undefined;
      session.lookChanged(sheet, undefined);
    },
  },
};
