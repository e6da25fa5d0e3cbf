import type { SheetModel } from "../../files/model";
import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import type { Session } from "../session";
import { parseArea } from "../address";
import { rangeObject, rangeType } from "./range";

interface BreakTarget {
  readonly sheet: SheetModel;
  readonly row: number;
}

function pageBreak(sheet: SheetModel, row: number | undefined, session: Session): HostObject {
  if (row === undefined) throw new ExcelError("ItemNotFound", "PageBreakCollection.getItem");
  return object(pageBreakType, { sheet, row }, session);
}

/** `Worksheet.horizontalPageBreaks`: a break lies above the first row of the range it is added at. */
export const pageBreaksType: HostType<SheetModel> = {
  name: "PageBreakCollection",
  items: (sheet, session) => sheet.pageLayout.rowBreaks.map((row) => pageBreak(sheet, row, session)),
  item: (sheet, key, session) =>
    pageBreak(sheet, sheet.pageLayout.rowBreaks[typeof key === "number" ? key : -1], session),
  call: {
    Add: (sheet, args, session) => {
      const area = args.optionalObject(0, rangeType)?.area ?? parseArea(args.text(0));
      if (!area || area.row === 0) throw args.wrong();
      const rows = new Set([...sheet.pageLayout.rowBreaks, area.row]);
      sheet.pageLayout.rowBreaks = [...rows].toSorted((a, b) => a - b);
      return object(pageBreakType, { sheet, row: area.row }, session);
    },
    GetCount: (sheet) => sheet.pageLayout.rowBreaks.length,
    RemovePageBreaks: (sheet) => {
      sheet.pageLayout.rowBreaks = [];
    },
  },
};

const pageBreakType: HostType<BreakTarget> = {
  name: "PageBreak",
  identify: ({ sheet, row }) => ({ _Id: sheet.pageLayout.rowBreaks.indexOf(row) }),
  get: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
  call: {
    Delete: ({ sheet, row }) => {
      sheet.pageLayout.rowBreaks = sheet.pageLayout.rowBreaks.filter((other) => other !== row);
    },
    GetCellAfterBreak: ({ sheet, row }, _, session) =>
      rangeObject(sheet, { row, column: 0, rows: 1, columns: 1 }, session),
  },
};
