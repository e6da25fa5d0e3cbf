import type { SheetModel, WorkbookModel } from "../../files/model";
import { ExcelError } from "../errors";
import { workbookTarget, type EventName } from "../events";
import { object, type Given, type HostObject, type HostType } from "../object";
import type { Arguments } from "../arguments";
import type { Session } from "../session";
import { textOf, type Json } from "../wire";
import { newSheet } from "../new-sheet";
import { checkedSheetName, worksheetType } from "./worksheet";

function worksheet(sheet: SheetModel | undefined, session: Session, where: string): HostObject {
  if (!sheet) throw new ExcelError("ItemNotFound", where);
  return object(worksheetType, sheet, session);
}

/** By id or by name, as `getItem` takes both. */
function sheetByKey(key: Json, session: Session): SheetModel | undefined {
  const text = textOf(key);
  return session.model.sheets.find((sheet) => sheet.id === text) ?? session.sheetNamed(text);
}

function counted(model: WorkbookModel, visibleOnly: boolean): SheetModel[] {
  return model.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "visible");
}

/** "Sheet1", "Sheet2" …: the first that is free. */
function freeName(session: Session): string {
  for (let number = session.model.sheets.length + 1; ; number += 1)
    if (!session.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
}

const registrations: Readonly<Record<string, EventName>> = {
  ActivatedEvent: "activated",
  AddedEvent: "added",
  CalculatedEvent: "calculated",
  ColumnSortedEvent: "columnSorted",
  DataChangedEvent: "changed",
  DeactivatedEvent: "deactivated",
  DeletedEvent: "deleted",
  EventMoved: "moved",
  EventNameChanged: "nameChanged",
  EventVisibilityChanged: "visibilityChanged",
  FormatChangedEvent: "formatChanged",
  FormulaChangedEvent: "formulaChanged",
  ProtectionChangedEvent: "protectionChanged",
  RowHiddenChangedEvent: "rowHiddenChanged",
  RowSortedEvent: "rowSorted",
  SelectionChangedEvent: "selectionChanged",
  SingleClickedEvent: "singleClicked",
};

/** `_Register…` and `_Unregister…` of a sheet or of the collection. */
export function registering<T>(
  target: (of: T) => string,
): Record<string, (of: T, args: Arguments, session: Session) => Given> {
  const calls: Record<string, (of: T, args: Arguments, session: Session) => Given> = {};
  for (const [name, event] of Object.entries(registrations)) {
    calls[`_Register${name}`] = (of, _, session) => {
      session.events.register(event, target(of));
    };
    calls[`_Unregister${name}`] = (of, _, session) => {
      session.events.unregister(event, target(of));
    };
  }
  return calls;
}

export const worksheetsType: HostType<WorkbookModel> = {
  name: "WorksheetCollection",
  items: (model, session) => model.sheets.map((sheet) => object(worksheetType, sheet, session)),
  item: (_, key, session) => worksheet(sheetByKey(key, session), session, "WorksheetCollection.getItem"),
  call: {
    ...registering<WorkbookModel>(() => workbookTarget),
    Add: (model, args, session) => {
      // Protected structure: "Protect a workbook", nobody can add, move, rename, hide or delete sheets.
      if (model.structureProtected) throw new ExcelError("AccessDenied", "WorksheetCollection.add");
      const name = args.given(0) ? args.text(0) : freeName(session);
      checkedSheetName(name, undefined, session, "WorksheetCollection.add");
      const sheet = newSheet(session, name);
      model.sheets.push(sheet);
      session.events.raise("added", sheet.id, { worksheetId: sheet.id, source: "Local" });
      session.tell({ sheet, area: undefined, kind: "sheets" });
      return object(worksheetType, sheet, session);
    },
    GetActiveWorksheet: (_, _args, session) => object(worksheetType, session.activeSheet, session),
    GetCount: (model, args) => counted(model, args.boolean(0, false)).length,
    GetFirst: (model, args, session) =>
      worksheet(counted(model, args.boolean(0, false))[0], session, "WorksheetCollection.getFirst"),
    GetLast: (model, args, session) =>
      worksheet(counted(model, args.boolean(0, false)).at(-1), session, "WorksheetCollection.getLast"),
    GetItemOrNullObject: (_, args, session) => {
      const sheet = sheetByKey(args.raw(0), session);
      return sheet ? object(worksheetType, sheet, session) : null;
    },
  },
};
