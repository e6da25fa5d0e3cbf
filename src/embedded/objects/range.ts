import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import {
  boundingArea,
  checkedArea,
  columnLimit,
  intersection,
  isWholeColumns,
  isWholeRows,
  localAddress,
  rowLimit,
  sheetPrefix,
} from "../address";
import { usedArea } from "../cells";
import { copyFrom } from "../copying";
import { ExcelError, lacking } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import type { RangeTarget, Session } from "../session";
import type { Arguments } from "../arguments";
import { cellProperties, setCellProperties, setRowProperties } from "./cell-properties";
import { conditionalFormatsType } from "./conditional-formats";
import { clearArea, deleteCells, insertCells } from "./range-structure";
import { hyperlinkOf, setHyperlink } from "./hyperlinks";
import { mergeArea, mergedAreas, unmergeArea } from "./merged-areas";
import { rangeFormatType } from "./range-format";
import { areasObject } from "./range-areas";
import { specialAreas } from "./special-cells";
import { sortType } from "./range-sort";
import { tablesType } from "./tables";
import { validationType } from "./data-validation";
import {
  readFormats,
  readFormulas,
  readTexts,
  readValues,
  readValueTypes,
  writeCells,
  writeFormats,
} from "../range-content";
import { columnsHidden, placeOf, rowsHidden, setColumnsHidden, setRowsHidden } from "../rows-and-columns";
import { areaByText, worksheetType } from "./worksheet";

export function rangeObject(sheet: SheetModel, area: Area, session: Session): HostObject {
  const target: RangeTarget = { sheet, area, gone: false };
  session.ranges.add(target);
  return object(rangeType, target, session);
}

function rangeWithin(target: RangeTarget, area: Area, where: string, session: Session): HostObject {
  return rangeObject(target.sheet, checkedArea(area, `Range.${where}`), session);
}

/** The range of that sheet that an argument names, as an object or as text. */
export function areaArgument(sheet: SheetModel, args: Arguments, at: number, session: Session): Area {
  const other = args.optionalObject(at, rangeType);
  if (!other) return areaByText(sheet, args.text(at), session, args.where);
  if (other.sheet !== sheet) throw args.wrong();
  return other.area;
}

function usedWithin(target: RangeTarget, args: Arguments): Area | undefined {
  return usedArea(target.sheet, args.boolean(0, false), target.area);
}

function address({ sheet, area }: RangeTarget): string {
  return `${sheetPrefix(sheet.name)}!${localAddress(area)}`;
}

function hidden(target: RangeTarget): boolean | null {
  const rows = rowsHidden(target.sheet, target.area);
  const columns = columnsHidden(target.sheet, target.area);
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function row(area: Area, at: number): Area {
  return { ...area, row: area.row + at, rows: 1 };
}

function column(area: Area, at: number): Area {
  return { ...area, column: area.column + at, columns: 1 };
}

/** Positive counts lie beyond the range, negative ones go back into it (Range.getRowsBelow). */
function beyond(first: number, length: number, count: number): { start: number; length: number } {
  return count >= 0 ? { start: first + length, length: count } : { start: first + length + count, length: -count };
}

function before(first: number, count: number): { start: number; length: number } {
  return count >= 0 ? { start: first - count, length: count } : { start: first, length: -count };
}

export const rangeType: HostType<RangeTarget> = {
  name: "Range",
  check: (target, session) => {
    if (target.gone || !session.model.sheets.includes(target.sheet)) throw new ExcelError("InvalidReference", "Range");
  },
  get: {
    Address: address,
    AddressLocal: address,
    CellCount: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    ColumnCount: ({ area }) => area.columns,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    RowIndex: ({ area }) => area.row,
    ColumnHidden: ({ sheet, area }) => columnsHidden(sheet, area),
    RowHidden: ({ sheet, area }) => rowsHidden(sheet, area),
    Hidden: hidden,
    Values: readValues,
    Formulas: readFormulas,
    FormulasLocal: readFormulas,
    NumberFormat: readFormats,
    NumberFormatLocal: readFormats,
    Text: readTexts,
    ValueTypes: readValueTypes,
    Hyperlink: ({ sheet, area }) => hyperlinkOf(sheet, area),
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    IsEntireRow: ({ area }) => isWholeRows(area),
    Left: ({ sheet, area }, session) => placeOf(sheet, area, session).left,
    Top: ({ sheet, area }, session) => placeOf(sheet, area, session).top,
    Width: ({ sheet, area }, session) => placeOf(sheet, area, session).width,
    Height: ({ sheet, area }, session) => placeOf(sheet, area, session).height,
    HasSpill: () => false,
  },
  onlyByName: ["Hyperlink", "HasSpill", "Left", "Top", "Width", "Height", "NumberFormatLocal", "FormulasLocal"],
  set: {
    Values: (target, value, session) => {
      writeCells(target, value, session, "Range.values");
    },
    Formulas: (target, value, session) => {
      writeCells(target, value, session, "Range.formulas");
    },
    FormulasLocal: (target, value, session) => {
      writeCells(target, value, session, "Range.formulasLocal");
    },
    NumberFormat: writeFormats,
    RowHidden: (target, value, session) => {
      setRowsHidden(target, value === true, session);
    },
    ColumnHidden: (target, value, session) => {
      setColumnsHidden(target, value === true, session);
    },
    Hyperlink: (target, value, session) => {
      setHyperlink(target, value, session);
    },
  },
  navigate: {
    Format: (target, session) => object(rangeFormatType, { sheet: target.sheet, areas: [target.area] }, session),
    ConditionalFormats: (target, session) =>
      object(conditionalFormatsType, { sheet: target.sheet, areas: [target.area] }, session),
    DataValidation: (target, session) => object(validationType, target, session),
    Sort: (target, session) => object(sortType, target, session),
    Worksheet: (target, session) => object(worksheetType, target.sheet, session),
  },
  call: {
    Calculate: () => undefined,
    Clear: (target, args, session) => {
      const what = args.choice(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const) ?? "All";
      clearArea(target.sheet, target.area, what, session);
    },
    CopyFrom: (target, args, session) => {
      const range = args.optionalObject(0, rangeType);
      const source = range ?? { sheet: target.sheet, area: areaArgument(target.sheet, args, 0, session) };
      if (args.boolean(2, false) || args.boolean(3, false)) throw lacking("Range", "copyFrom skipping or transposing");
      copyFrom(target, source, args.choice(1, ["All", "Formulas", "Values", "Formats"] as const) ?? "All", session);
    },
    Delete: (target, _, session) => {
      deleteCells(target, session, "Local");
    },
    Insert: (target, _, session) => {
      const place = target.area;
      insertCells(target, session, "Local");
      return rangeObject(target.sheet, place, session);
    },
    Merge: (target, args, session) => {
      mergeArea(target, args.boolean(0, false), session);
    },
    Unmerge: (target, _, session) => {
      unmergeArea(target, session);
    },
    Select: (target, _, session) => {
      if (target.sheet.visibility !== "visible") throw new ExcelError("InvalidOperation", "Range.select");
      session.select(target.sheet, target.area);
    },
    GetCell: (target, args, session) =>
      rangeWithin(
        target,
        {
          row: target.area.row + args.integer(0),
          column: target.area.column + args.integer(1),
          rows: 1,
          columns: 1,
        },
        "getCell",
        session,
      ),
    GetRow: (target, args, session) => rangeWithin(target, row(target.area, args.integer(0)), "getRow", session),
    GetColumn: (target, args, session) =>
      rangeWithin(target, column(target.area, args.integer(0)), "getColumn", session),
    GetLastRow: (target, _, session) =>
      rangeWithin(target, row(target.area, target.area.rows - 1), "getLastRow", session),
    GetLastColumn: (target, _, session) =>
      rangeWithin(target, column(target.area, target.area.columns - 1), "getLastColumn", session),
    GetLastCell: (target, _, session) =>
      rangeWithin(
        target,
        row(column(target.area, target.area.columns - 1), target.area.rows - 1),
        "getLastCell",
        session,
      ),
    GetEntireRow: (target, _, session) =>
      rangeWithin(target, { ...target.area, column: 0, columns: columnLimit }, "getEntireRow", session),
    GetEntireColumn: (target, _, session) =>
      rangeWithin(target, { ...target.area, row: 0, rows: rowLimit }, "getEntireColumn", session),
    GetOffsetRange: (target, args, session) =>
      rangeWithin(
        target,
        {
          ...target.area,
          row: target.area.row + args.integer(0),
          column: target.area.column + args.integer(1),
        },
        "getOffsetRange",
        session,
      ),
    GetResizedRange: (target, args, session) =>
      rangeWithin(
        target,
        {
          ...target.area,
          rows: target.area.rows + args.integer(0),
          columns: target.area.columns + args.integer(1),
        },
        "getResizedRange",
        session,
      ),
    GetAbsoluteResizedRange: (target, args, session) =>
      rangeWithin(
        target,
        { ...target.area, rows: args.integer(0), columns: args.integer(1) },
        "getAbsoluteResizedRange",
        session,
      ),
    GetRowsAbove: (target, args, session) => {
      const { start, length } = before(target.area.row, args.integer(0, 1));
      return rangeWithin(target, { ...target.area, row: start, rows: length }, "getRowsAbove", session);
    },
    GetRowsBelow: (target, args, session) => {
      const { start, length } = beyond(target.area.row, target.area.rows, args.integer(0, 1));
      return rangeWithin(target, { ...target.area, row: start, rows: length }, "getRowsBelow", session);
    },
    GetColumnsBefore: (target, args, session) => {
      const { start, length } = before(target.area.column, args.integer(0, 1));
      return rangeWithin(target, { ...target.area, column: start, columns: length }, "getColumnsBefore", session);
    },
    GetColumnsAfter: (target, args, session) => {
      const { start, length } = beyond(target.area.column, target.area.columns, args.integer(0, 1));
      return rangeWithin(target, { ...target.area, column: start, columns: length }, "getColumnsAfter", session);
    },
    GetBoundingRect: (target, args, session) =>
      rangeWithin(
        target,
        boundingArea(target.area, areaArgument(target.sheet, args, 0, session)),
        "getBoundingRect",
        session,
      ),
    GetIntersection: (target, args, session) => {
      const common = intersection(target.area, areaArgument(target.sheet, args, 0, session));
      if (!common) throw new ExcelError("ItemNotFound", "Range.getIntersection");
      return rangeWithin(target, common, "getIntersection", session);
    },
    GetIntersectionOrNullObject: (target, args, session) => {
      const common = intersection(target.area, areaArgument(target.sheet, args, 0, session));
      return common ? rangeObject(target.sheet, common, session) : null;
    },
    GetUsedRange: (target, args, session) => {
      const { row: top, column: left } = target.area;
      const used = usedWithin(target, args) ?? { row: top, column: left, rows: 1, columns: 1 };
      return rangeObject(target.sheet, used, session);
    },
    GetUsedRangeOrNullObject: (target, args, session) => {
      const used = usedWithin(target, args);
      return used ? rangeObject(target.sheet, used, session) : null;
    },
    GetMergedAreasOrNullObject: (target, _, session) => {
      const areas = mergedAreas(target.sheet, [target.area]);
      return areas.length > 0 ? areasObject(target.sheet, areas, session) : null;
    },
    GetSpecialCells: (target, args, session) => {
      const areas = specialAreas(target.sheet, [target.area], args);
      if (areas.length === 0) throw new ExcelError("ItemNotFound", "Range.getSpecialCells");
      return areasObject(target.sheet, areas, session);
    },
    GetSpecialCellsOrNullObject: (target, args, session) => {
      const areas = specialAreas(target.sheet, [target.area], args);
      return areas.length > 0 ? areasObject(target.sheet, areas, session) : null;
    },
    GetCellProperties: cellProperties,
    SetCellProperties: (target, args, session) => {
      setCellProperties(target, args, session);
    },
    SetRowProperties: (target, args, session) => {
      setRowProperties(target, args, session);
    },
    GetTables: (target, args, session) =>
      object(tablesType, { sheet: target.sheet, within: target.area, whole: args.boolean(0, false) }, session),
    // The runtime cuts large writes into blocks and asks first whether they fit as a whole.
    _ValidateArraySize: (target, args) => {
      if (args.integer(0) !== target.area.rows || args.integer(1) !== target.area.columns) throw args.wrong();
    },
  },
};
