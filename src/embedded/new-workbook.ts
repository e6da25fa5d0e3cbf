import type { WorkbookModel } from "../files/model";
import { emptySheet } from "../files/sheet";

/** A workbook as Excel's "Blank workbook": sheets without anything in them. */
export function newWorkbook(sheetNames: readonly string[] = ["Sheet1"]): WorkbookModel {
  return {
    sheets: sheetNames.map((name, at) =>
      emptySheet(`{00000000-0001-0000-${String(at).padStart(4, "0")}-000000000000}`, name, undefined),
    ),
    activeSheet: 0,
    date1904: false,
    names: [],
    customXml: [],
    structureProtected: false,
    defaultFont: { name: "Calibri", size: 11 },
  };
}
