import type { SheetModel } from "../files/model";
import { emptySheet } from "../files/sheet";
import type { Session } from "./session";

/** A blank sheet as Excel makes it: its columns are 64 pixels wide, a little more than a file without widths says. */
export function blankSheet(id: string, name: string): SheetModel {
  return { ...emptySheet(id, name, undefined), defaultColumnWidth: 9.140625 };
}

export function newSheet(session: Session, name: string): SheetModel {
  // Excel's ids look like this and are not the ones of the next time (#38, #1390).
  const number = String(session.nextNumber()).padStart(4, "0");
  return blankSheet(`{00000000-0001-0000-${number}-${session.nonce}}`, name);
}
