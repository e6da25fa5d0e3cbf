import type { SheetModel } from "../../files/model";
import { columnLimit, rowLimit } from "../address";
import type { HostObject, HostType } from "../object";
import type { Session } from "../session";
import { areaArgument, rangeObject } from "./range";

function location(sheet: SheetModel, session: Session): HostObject | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return rangeObject(
    sheet,
    {
      row: 0,
      column: 0,
      rows: rows === 0 ? rowLimit : rows,
      columns: columns === 0 ? columnLimit : columns,
    },
    session,
  );
}

function freeze(sheet: SheetModel, rows: number, columns: number, session: Session): void {
  sheet.freeze = { rows, columns };
  session.lookChanged(sheet, undefined);
}

/** `Excel.WorksheetFreezePanes`. */
export const freezePanesType: HostType<SheetModel> = {
  name: "WorksheetFreezePanes",
  call: {
    FreezeAt: (sheet, args, session) => {
      const area = areaArgument(sheet, args, 0, session);
      const rows = area.rows === rowLimit ? 0 : area.row + area.rows;
      const columns = area.columns === columnLimit ? 0 : area.column + area.columns;
      freeze(sheet, rows, columns, session);
    },
    FreezeRows: (sheet, args, session) => {
      freeze(sheet, args.integer(0, 1), 0, session);
    },
    FreezeColumns: (sheet, args, session) => {
      freeze(sheet, 0, args.integer(0, 1), session);
    },
    // "Returns null object if there is no frozen pane", and so does getLocation here.
    GetLocation: (sheet, args, session) => {
      const place = location(sheet, session);
      if (!place) throw args.wrong();
      return place;
    },
    GetLocationOrNullObject: (sheet, _, session) => location(sheet, session),
    Unfreeze: (sheet, _, session) => {
      freeze(sheet, 0, 0, session);
    },
  },
};
