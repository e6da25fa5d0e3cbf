import type { SheetModel } from "../files/model";
import { emptySheet } from "../files/sheet";
import type { Session } from "./session";

export function newSheet(session: Session, name: string): SheetModel {
  // Excel's ids look like this and are not the ones of the next time (#38, #1390).
  const number = String(session.nextNumber()).padStart(4, "0");
  return emptySheet(`{00000000-0001-0000-${number}-${session.nonce}}`, name, undefined);
}
