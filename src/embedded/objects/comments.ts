import type { SheetModel } from "../../files/model";
import type { HostType } from "../object";

/** `Excel.CommentCollection`: how many there are; what they say is not kept. */
export const commentsType: HostType<SheetModel> = {
  name: "CommentCollection",
  call: { GetCount: (sheet) => sheet.comments },
};
