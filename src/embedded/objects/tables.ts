import type { SheetModel, TableModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { containsArea, intersection } from "../address";
import type { Arguments } from "../arguments";
import { putValue } from "../cells";
import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import { mustBeUnprotected } from "../protection";
import type { Session } from "../session";
import { textOf, type Json } from "../wire";
import { rangeType } from "./range";
import { headerNames, tableType, type TableTarget } from "./table";
import { areaByText } from "./worksheet";
import { splitSheet } from "../address";

export interface TablesTarget {
  /** Undefined for the tables of the whole workbook. */
  readonly sheet: SheetModel | undefined;
  /** Only tables that touch this area. */
  readonly within: Area | undefined;
  /** Only tables that lie wholly in it. */
  readonly whole?: boolean;
}

function tablesOf({ sheet, within, whole }: TablesTarget, session: Session): TableTarget[] {
  const sheets = sheet ? [sheet] : session.model.sheets;
  return sheets.flatMap((own) =>
    own.tables
      .filter((table) => {
        if (!within) return true;
        return whole ? containsArea(within, table.area) : intersection(within, table.area) !== undefined;
      })
      .map((table) => ({ sheet: own, table })),
  );
}

function byKey(target: TablesTarget, key: Json, session: Session): TableTarget | undefined {
  const text = textOf(key).toLowerCase();
  return tablesOf(target, session).find(({ table }) => String(table.id) === text || table.name.toLowerCase() === text);
}

function found(table: TableTarget | undefined, session: Session, where: string): HostObject {
  if (!table) throw new ExcelError("ItemNotFound", `TableCollection.${where}`);
  return object(tableType, table, session);
}

function place(target: TablesTarget, args: Arguments, session: Session): { sheet: SheetModel; area: Area } {
  const range = args.optionalObject(0, rangeType);
  if (range) return range;
  const text = args.text(0);
  const named = splitSheet(text).sheet;
  const sheet = named === undefined ? (target.sheet ?? session.activeSheet) : session.sheetNamed(named);
  if (!sheet) throw args.wrong();
  return { sheet, area: areaByText(sheet, text, session, "TableCollection.add") };
}

function add(target: TablesTarget, args: Arguments, session: Session): HostObject {
  const { sheet, area } = place(target, args, session);
  const where = "TableCollection.add";
  mustBeUnprotected(sheet, where);
  // "A table cannot overlap another table"; merged cells cannot be part of one.
  if (sheet.tables.some((table) => intersection(table.area, area))) throw new ExcelError("InvalidArgument", where);
  if (sheet.merges.some((merge) => intersection(merge, area))) throw new ExcelError("InvalidOperation", where);
  const hasHeaders = args.boolean(1, false);
  const all = session.model.sheets.flatMap((own) => own.tables);
  const id = Math.max(0, ...all.map((table) => table.id)) + 1;
  const taken = new Set(all.map((table) => table.name.toLowerCase()));
  let number = id;
  while (taken.has(`table${number}`)) number += 1;
  const table: TableModel = {
    id,
    name: `Table${number}`,
    area,
    headerRow: true,
    totalsRow: false,
    columns: headerNames(sheet, area, hasHeaders),
    styleName: "TableStyleMedium2",
  };
  for (const [at, name] of table.columns.entries()) putValue(sheet, area.row, area.column + at, name, session.styles);
  sheet.tables.push(table);
  session.valuesChanged(sheet, area, "Local");
  return object(tableType, { sheet, table }, session);
}

export const tablesType: HostType<TablesTarget> = {
  name: "TableCollection",
  get: { Count: (target, session) => tablesOf(target, session).length },
  items: (target, session) => tablesOf(target, session).map((table) => object(tableType, table, session)),
  item: (target, key, session) => found(byKey(target, key, session), session, "getItem"),
  call: {
    Add: add,
    GetCount: (target, _, session) => tablesOf(target, session).length,
    GetFirst: (target, _, session) => found(tablesOf(target, session)[0], session, "getFirst"),
    GetItemAt: (target, args, session) => found(tablesOf(target, session)[args.integer(0)], session, "getItemAt"),
    GetItemOrNullObject: (target, args, session) => {
      const table = byKey(target, args.raw(0), session);
      return table ? object(tableType, table, session) : null;
    },
  },
};
