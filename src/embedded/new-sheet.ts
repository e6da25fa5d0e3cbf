import type { SheetModel } from "../files/model";
import type { Session } from "./session";

/** A blank sheet as Excel makes it: Calibri 11 gives rows of 15 points and columns of 64 pixels. */
export function blankSheet(id: string, name: string): SheetModel {
  return {
    id,
    part: undefined,
    name,
    visibility: "visible",
    tabColor: undefined,
    cells: new Map(),
    rowStyles: new Map(),
    columnStyles: new Map(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    defaultRowHeight: 15,
    defaultColumnWidth: 9.140625,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
    autoFilter: undefined,
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    showGridlines: true,
    protection: {
      on: false,
      allowFormatCells: false,
      allowInsertRows: false,
      allowSort: false,
      allowAutoFilter: false,
    },
    hyperlinks: [],
    pageLayout: {
      orientation: "portrait",
      paperSize: undefined,
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      fit: undefined,
      scale: 100,
      printArea: undefined,
      titleRows: undefined,
      rowBreaks: [],
      header: { left: "", center: "", right: "" },
      footer: { left: "", center: "", right: "" },
      printGridlines: false,
      centerHorizontally: false,
    },
    charts: [],
    customProperties: new Map(),
    comments: 0,
    validations: [],
  };
}

export function newSheet(session: Session, name: string): SheetModel {
  // Excel's ids look like this and are not the ones of the next time (#38, #1390).
  const number = String(session.nextNumber()).padStart(4, "0");
  return blankSheet(`{00000000-0001-0000-${number}-${session.nonce}}`, name);
}
