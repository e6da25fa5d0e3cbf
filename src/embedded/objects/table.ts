import type { SheetModel, TableModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import type { Arguments } from "../arguments";
import { columnLimit } from "../address";
import { cellAt, putValue, usedArea } from "../cells";
import { ExcelError, lacking } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import { copyFrom } from "../copying";
import { mustBeUnprotected } from "../protection";
import { readValues, writeCells } from "../range-content";
import type { Session } from "../session";
import { textOf, type Json } from "../wire";
import { rangeObject } from "./range";
import { clearArea } from "./range-structure";
import { worksheetType } from "./worksheet";

export interface TableTarget {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

export type TablePart = "whole" | "header" | "body" | "totals";

export function areaOfTable(table: TableModel, part: TablePart): Area {
  const { area } = table;
  const header = table.headerRow ? 1 : 0;
  const totals = table.totalsRow ? 1 : 0;
  switch (part) {
    case "whole":
      return area;
    case "header":
      return { ...area, rows: 1 };
    case "body":
      return { ...area, row: area.row + header, rows: area.rows - header - totals };
    case "totals":
      return { ...area, row: area.row + area.rows - 1, rows: 1 };
  }
}

function part(target: TableTarget, which: TablePart, where: string, session: Session, column?: number): HostObject {
  const { sheet, table } = target;
  const missing = (which === "header" && !table.headerRow) || (which === "totals" && !table.totalsRow);
  if (missing) throw new ExcelError("InvalidOperation", where);
  const area = areaOfTable(table, which);
  return rangeObject(
    sheet,
    column === undefined ? area : { ...area, column: area.column + column, columns: 1 },
    session,
  );
}

function rename(target: TableTarget, value: Json, session: Session): void {
  const where = "Table.name";
  mustBeUnprotected(target.sheet, where);
  if (typeof value !== "string" || !/^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/.test(value))
    throw new ExcelError("InvalidArgument", where);
  const taken = session.model.sheets.some((sheet) =>
    sheet.tables.some((table) => table !== target.table && table.name.toLowerCase() === value.toLowerCase()),
  );
  if (taken) throw new ExcelError("InvalidArgument", where);
  target.table.name = value;
}

export const tableType: HostType<TableTarget> = {
  name: "Table",
  identify: ({ table }) => ({ Id: String(table.id) }),
  check: ({ sheet, table }) => {
    if (!sheet.tables.includes(table)) throw new ExcelError("ItemNotFound", "Table");
  },
  get: {
    Id: ({ table }) => String(table.id),
    Name: ({ table }) => table.name,
    ShowHeaders: ({ table }) => table.headerRow,
    ShowTotals: ({ table }) => table.totalsRow,
    Style: ({ table }) => table.styleName ?? "",
  },
  set: {
    Name: rename,
    Style: ({ sheet, table }, value, session) => {
      table.styleName = typeof value === "string" && value !== "" ? value : undefined;
      session.lookChanged(sheet, table.area);
    },
  },
  navigate: {
    Columns: (target, session) => object(columnsType, target, session),
    Worksheet: ({ sheet }, session) => object(worksheetType, sheet, session),
  },
  call: {
    GetRange: (target, _, session) => part(target, "whole", "Table.getRange", session),
    GetHeaderRowRange: (target, _, session) => part(target, "header", "Table.getHeaderRowRange", session),
    GetDataBodyRange: (target, _, session) => part(target, "body", "Table.getDataBodyRange", session),
    GetTotalRowRange: (target, _, session) => part(target, "totals", "Table.getTotalRowRange", session),
    ConvertToRange: (target, _, session) => {
      const { sheet, table } = target;
      mustBeUnprotected(sheet, "Table.convertToRange");
      sheet.tables = sheet.tables.filter((other) => other !== table);
      session.lookChanged(sheet, table.area);
      return rangeObject(sheet, table.area, session);
    },
  },
};

interface ColumnTarget extends TableTarget {
  readonly at: number;
}

/** By the heading as it stands in its cell, for who types another one there renames the column. */
function columnByKey({ sheet, table }: TableTarget, key: Json): number {
  const columns = table.headerRow ? headerNames(sheet, table.area, true) : table.columns;
  if (typeof key === "number") return columns[key - 1] === undefined ? -1 : key - 1;
  return columns.findIndex((name) => name.toLowerCase() === textOf(key).toLowerCase());
}

function column(target: TableTarget, at: number, where: string, session: Session): HostObject {
  if (target.table.columns[at] === undefined) throw new ExcelError("ItemNotFound", where);
  return object(columnType, { ...target, at }, session);
}

/** A column at the table's right-hand end; Excel takes -1 or nothing for that place. */
function addColumn(target: TableTarget, args: Arguments, session: Session): HostObject {
  const { sheet, table } = target;
  const where = "TableColumnCollection.add";
  mustBeUnprotected(sheet, where);
  const at = args.integer(0, -1);
  if (at !== -1 && at !== table.columns.length) throw lacking("TableColumnCollection", "add between columns");
  const beside = { ...table.area, column: table.area.column + table.area.columns, columns: 1 };
  // Excel pushes what lies beside the table to the right; that is not done here.
  if (usedArea(sheet, true, beside)) throw lacking("TableColumnCollection", "add where the cells beside are taken");
  const look = { sheet, area: beside, gone: false };
  copyFrom(look, { sheet, area: { ...beside, column: beside.column - 1 } }, "Formats", session);
  const values = args.raw(1);
  if (values !== null) writeCells(look, values, session, where);
  table.area = { ...table.area, columns: table.area.columns + 1 };
  const wanted = args.given(2) ? args.text(2) : `Column${table.columns.length + 1}`;
  let name = wanted;
  for (let number = 2; table.columns.includes(name); number += 1) name = `${wanted}${number}`;
  table.columns.push(name);
  if (table.headerRow) putValue(sheet, beside.row, beside.column, name, session.styles);
  session.valuesChanged(sheet, beside, "Local");
  return object(columnType, { ...target, at: table.columns.length - 1 }, session);
}

/**
 * "Deletes the column from the table" with its cells (TableColumn.delete, ExcelApi 1.1). Excel moves what stands to its
 * right; that is not done here.
 */
function deleteColumn({ sheet, table, at }: ColumnTarget, session: Session): null {
  const where = "TableColumn.delete";
  mustBeUnprotected(sheet, where);
  if (table.columns.length === 1) throw new ExcelError("InvalidOperation", where);
  const { area } = table;
  const own = { ...area, column: area.column + at, columns: 1 };
  const right = { ...own, column: own.column + 1, columns: columnLimit - own.column - 1 };
  if (right.columns > 0 && usedArea(sheet, true, right)) throw lacking("TableColumn", "delete before other cells");
  clearArea(sheet, own, "All", session);
  table.columns.splice(at, 1);
  table.area = { ...area, columns: area.columns - 1 };
  return null;
}

const columnsType: HostType<TableTarget> = {
  name: "TableColumnCollection",
  get: { Count: ({ table }) => table.columns.length },
  items: (target, session) => target.table.columns.map((_, at) => object(columnType, { ...target, at }, session)),
  item: (target, key, session) => column(target, columnByKey(target, key), "TableColumnCollection.getItem", session),
  call: {
    Add: addColumn,
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (target, args, session) => column(target, args.integer(0), "TableColumnCollection.getItemAt", session),
    GetItemOrNullObject: (target, args, session) => {
      const at = columnByKey(target, args.raw(0));
      return at < 0 ? null : object(columnType, { ...target, at }, session);
    },
  },
};

const columnType: HostType<ColumnTarget> = {
  name: "TableColumn",
  identify: ({ at }) => ({ Id: at + 1 }),
  get: {
    Id: ({ at }) => at + 1,
    Index: ({ at }) => at,
    Name: ({ table, at }) => table.columns[at] ?? "",
    Values: ({ sheet, table, at }, session) => {
      const { area } = table;
      return readValues({ sheet, area: { ...area, column: area.column + at, columns: 1 }, gone: false }, session);
    },
  },
  call: {
    Delete: (target, _, session) => deleteColumn(target, session),
    GetRange: (target, _, session) => part(target, "whole", "TableColumn.getRange", session, target.at),
    GetHeaderRowRange: (target, _, session) =>
      part(target, "header", "TableColumn.getHeaderRowRange", session, target.at),
    GetDataBodyRange: (target, _, session) => part(target, "body", "TableColumn.getDataBodyRange", session, target.at),
    GetTotalRowRange: (target, _, session) =>
      part(target, "totals", "TableColumn.getTotalRowRange", session, target.at),
  },
};

/** Names of the columns from the header cells; blank ones become "Column1", doubles get a number (as Excel does). */
export function headerNames(sheet: SheetModel, area: Area, hasHeaders: boolean): string[] {
  const names: string[] = [];
  for (let at = 0; at < area.columns; at += 1) {
    const value = hasHeaders ? cellAt(sheet, area.row, area.column + at)?.value : undefined;
    const base = value === undefined || value === "" ? `Column${at + 1}` : String(value);
    let name = base;
    for (let number = 2; names.includes(name); number += 1) name = `${base}${number}`;
    names.push(name);
  }
  return names;
}
