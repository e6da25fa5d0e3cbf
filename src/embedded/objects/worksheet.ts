import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { checkedArea, parseArea, rowLimit, columnLimit, splitSheet } from "../address";
import { usedArea } from "../cells";
import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import type { Session } from "../session";
import { textOf, type Json } from "../wire";
import { autoFilterType } from "./auto-filter";
import { chartsType } from "./charts";
import { commentsType } from "./comments";
import { customPropertiesType } from "./custom-properties";
import { freezePanesType } from "./freeze-panes";
import { namesType } from "./names";
import { pageBreaksType } from "./page-breaks";
import { pageLayoutType } from "./page-layout";
import { worksheetProtectionType } from "./worksheet-protection";
import { rangeObject } from "./range";
import { areasObject, parseAreas } from "./range-areas";
import { tablesType } from "./tables";
import { registering } from "./worksheets";
import { visibilityNames, visibilityOf } from "./visibility";
import { areaOfTable } from "./table";

const wholeSheet: Area = { row: 0, column: 0, rows: rowLimit, columns: columnLimit };

/** "Rename a worksheet": not blank, at most 31 characters, none of \ / ? * : [ ], no apostrophe at an end, unique. */
export function checkedSheetName(name: string, own: SheetModel | undefined, session: Session, where: string): string {
  const fits = name.length >= 1 && name.length <= 31 && !/[\\/?*:[\]]/.test(name) && !/^'|'$/.test(name);
  if (!fits || name.toLowerCase() === "history") throw new ExcelError("InvalidArgument", where);
  const other = session.sheetNamed(name);
  if (other && other !== own) throw new ExcelError("ItemAlreadyExists", where);
  return name;
}

function structureMustBeFree(session: Session, where: string): void {
  if (session.model.structureProtected) throw new ExcelError("AccessDenied", where);
}

/** A range by A1 text, the name of a range or of a table; nothing at all is the whole sheet. */
export function areaByText(sheet: SheetModel, text: string, session: Session, where: string): Area {
  const { sheet: named, address } = splitSheet(text);
  if (named !== undefined && session.sheetNamed(named) !== sheet) throw new ExcelError("InvalidArgument", where);
  const area = parseArea(address);
  if (area) return area;
  const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === address.toLowerCase());
  if (table) return areaOfTable(table, "body");
  const name = session.model.names.find(
    (candidate) =>
      candidate.name.toLowerCase() === address.toLowerCase() &&
      (candidate.sheet === undefined || candidate.sheet === sheet.name),
  );
  const place = name ? splitSheet(name.formula) : undefined;
  const placed =
    place && session.sheetNamed(place.sheet ?? sheet.name) === sheet ? parseArea(place.address) : undefined;
  if (!placed) throw new ExcelError("InvalidArgument", where);
  return placed;
}

function usedRange(sheet: SheetModel, valuesOnly: boolean, session: Session): HostObject | null {
  const used = usedArea(sheet, valuesOnly);
  return used ? rangeObject(sheet, used, session) : null;
}

function neighbour(sheet: SheetModel, step: 1 | -1, visibleOnly: boolean, session: Session): HostObject | null {
  const { sheets } = session.model;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other && (!visibleOnly || other.visibility === "visible")) return object(worksheetType, other, session);
  }
  return null;
}

function found(sheet: HostObject | null, where: string): HostObject {
  if (!sheet) throw new ExcelError("ItemNotFound", where);
  return sheet;
}

function setVisibility(sheet: SheetModel, value: Json, session: Session): void {
  structureMustBeFree(session, "Worksheet.visibility");
  const after = visibilityOf(value);
  if (!after) throw new ExcelError("InvalidArgument", "Worksheet.visibility");
  const before = sheet.visibility;
  const others = session.model.sheets.filter((other) => other !== sheet && other.visibility === "visible");
  // "Hide or unhide worksheets": a workbook must contain at least one visible worksheet.
  const next = others[0];
  if (after !== "visible" && !next) throw new ExcelError("InvalidOperation", "Worksheet.visibility");
  sheet.visibility = after;
  if (after !== "visible" && next && session.activeSheet === sheet) session.activate(next);
  session.events.raise("visibilityChanged", sheet.id, {
    source: "Local",
    visibilityBefore: visibilityNames[before],
    visibilityAfter: visibilityNames[after],
    worksheetId: sheet.id,
  });
  session.tell({ sheet, area: undefined, kind: "sheets" });
}

/** Takes the sheet out of the workbook; references to it die with it. */
export function removeSheet(sheet: SheetModel, session: Session, by: "Local" | "Remote"): void {
  const { model } = session;
  structureMustBeFree(session, "Worksheet.delete");
  const visible = model.sheets.filter((other) => other.visibility === "visible");
  if (visible.length === 1 && visible[0] === sheet) throw new ExcelError("InvalidOperation", "Worksheet.delete");
  const active = session.activeSheet;
  const place = model.sheets.indexOf(sheet);
  const next = [...visible.filter((other) => model.sheets.indexOf(other) > place), ...visible.toReversed()].find(
    (other) => other !== sheet,
  );
  if (active === sheet && next) session.activate(next);
  const stays = session.activeSheet;
  model.sheets.splice(place, 1);
  model.activeSheet = model.sheets.indexOf(stays);
  model.names = model.names.filter((name) => name.sheet !== sheet.name);
  session.events.raise("deleted", sheet.id, { source: by, worksheetId: sheet.id });
  session.tell({ sheet, area: undefined, kind: "sheets" });
}

export function renameSheet(sheet: SheetModel, name: string, session: Session, by: "Local" | "Remote"): void {
  structureMustBeFree(session, "Worksheet.name");
  checkedSheetName(name, sheet, session, "Worksheet.name");
  const before = sheet.name;
  sheet.name = name;
  for (const own of session.model.names) if (own.sheet === before) own.sheet = name;
  session.events.raise("nameChanged", sheet.id, {
    nameBefore: before,
    nameAfter: name,
    source: by,
    worksheetId: sheet.id,
  });
  session.tell({ sheet, area: undefined, kind: "sheets" });
}

export const worksheetType: HostType<SheetModel> = {
  name: "Worksheet",
  identify: (sheet) => ({ Id: sheet.id }),
  check: (sheet, session) => {
    if (!session.model.sheets.includes(sheet)) throw new ExcelError("ItemNotFound", "Worksheet");
  },
  get: {
    Name: (sheet) => sheet.name,
    Id: (sheet) => sheet.id,
    Position: (sheet, session) => session.model.sheets.indexOf(sheet),
    Visibility: (sheet) => visibilityNames[sheet.visibility],
    TabColor: (sheet) => sheet.tabColor ?? "",
    StandardHeight: (sheet) => sheet.defaultRowHeight,
    ShowGridlines: (sheet) => sheet.showGridlines,
  },
  set: {
    Name: (sheet, value, session) => {
      renameSheet(sheet, textOf(value), session, "Local");
    },
    Position: (sheet, value, session) => {
      structureMustBeFree(session, "Worksheet.position");
      const { model } = session;
      if (typeof value !== "number" || value < 0 || value >= model.sheets.length)
        throw new ExcelError("InvalidArgument", "Worksheet.position");
      const active = session.activeSheet;
      model.sheets.splice(model.sheets.indexOf(sheet), 1);
      model.sheets.splice(value, 0, sheet);
      model.activeSheet = model.sheets.indexOf(active);
      session.tell({ sheet, area: undefined, kind: "sheets" });
    },
    Visibility: setVisibility,
    TabColor: (sheet, value, session) => {
      sheet.tabColor = typeof value === "string" && value !== "" ? value : undefined;
      session.tell({ sheet, area: undefined, kind: "sheets" });
    },
    ShowGridlines: setGridlines,
    // The runtime sends the setter under this name (its override of `showGridlines`).
    Gridlines: setGridlines,
  },
  navigate: {
    AutoFilter: (sheet, session) => object(autoFilterType, sheet, session),
    Charts: (sheet, session) => object(chartsType, sheet, session),
    Comments: (sheet, session) => object(commentsType, sheet, session),
    CustomProperties: (sheet, session) => object(customPropertiesType, sheet, session),
    FreezePanes: (sheet, session) => object(freezePanesType, sheet, session),
    HorizontalPageBreaks: (sheet, session) => object(pageBreaksType, sheet, session),
    Names: (sheet, session) => object(namesType, { sheet, model: session.model }, session),
    PageLayout: (sheet, session) => object(pageLayoutType, sheet, session),
    Protection: (sheet, session) => object(worksheetProtectionType, sheet, session),
    Tables: (sheet, session) => object(tablesType, { sheet, within: undefined }, session),
  },
  call: {
    ...registering<SheetModel>((sheet) => sheet.id),
    Activate: (sheet, _, session) => {
      if (sheet.visibility !== "visible") throw new ExcelError("InvalidOperation", "Worksheet.activate");
      session.activate(sheet);
    },
    Calculate: () => undefined,
    Delete: (sheet, _, session) => {
      removeSheet(sheet, session, "Local");
    },
    GetCell: (sheet, args, session) =>
      rangeObject(
        sheet,
        checkedArea({ row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }, "Worksheet.getCell"),
        session,
      ),
    GetRange: (sheet, args, session) =>
      rangeObject(
        sheet,
        args.given(0) && args.text(0) !== ""
          ? areaByText(sheet, args.text(0), session, "Worksheet.getRange")
          : wholeSheet,
        session,
      ),
    GetRangeByIndexes: (sheet, args, session) =>
      rangeObject(
        sheet,
        checkedArea(
          { row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) },
          "Worksheet.getRangeByIndexes",
        ),
        session,
      ),
    GetRanges: (sheet, args, session) =>
      areasObject(
        sheet,
        args.given(0) ? parseAreas(sheet, args.text(0), session, "Worksheet.getRanges") : [wholeSheet],
        session,
      ),
    // "If the entire worksheet is blank, this function will return the top left cell."
    GetUsedRange: (sheet, args, session) =>
      usedRange(sheet, args.boolean(0, false), session) ??
      rangeObject(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, session),
    GetUsedRangeOrNullObject: (sheet, args, session) => usedRange(sheet, args.boolean(0, false), session),
    GetNext: (sheet, args, session) => found(neighbour(sheet, 1, args.boolean(0, false), session), "Worksheet.getNext"),
    GetNextOrNullObject: (sheet, args, session) => neighbour(sheet, 1, args.boolean(0, false), session),
    GetPrevious: (sheet, args, session) =>
      found(neighbour(sheet, -1, args.boolean(0, false), session), "Worksheet.getPrevious"),
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, -1, args.boolean(0, false), session),
    _GetSheetById: sheetById,
    _GetAnotherWorksheetById: sheetById,
  },
};

function sheetById(_: SheetModel, args: { text(at: number): string }, session: Session): HostObject {
  const sheet = session.model.sheets.find((candidate) => candidate.id === args.text(0));
  return found(sheet ? object(worksheetType, sheet, session) : null, "Worksheet");
}

function setGridlines(sheet: SheetModel, value: Json, session: Session): void {
  sheet.showGridlines = value === true;
  session.lookChanged(sheet, undefined);
}
