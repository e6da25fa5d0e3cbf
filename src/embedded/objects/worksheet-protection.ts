import type { SheetModel } from "../../files/model";
import { ExcelError } from "../errors";
import type { HostType } from "../object";

/** `Excel.WorksheetProtection`. What the model does not keep is answered as not allowed, Excel's default. */
export const worksheetProtectionType: HostType<SheetModel> = {
  name: "WorksheetProtection",
  get: {
    Protected: (sheet) => sheet.protection.on,
    Options: ({ protection }) =>
      protection.on
        ? {
            allowFormatCells: protection.allowFormatCells,
            allowFormatColumns: false,
            allowFormatRows: false,
            allowInsertColumns: false,
            allowInsertRows: protection.allowInsertRows,
            allowInsertHyperlinks: false,
            allowDeleteColumns: false,
            allowDeleteRows: false,
            allowSort: protection.allowSort,
            allowAutoFilter: protection.allowAutoFilter,
            allowPivotTables: false,
            allowEditObjects: false,
            allowEditScenarios: false,
            selectionMode: "Normal",
          }
        : null,
  },
  call: {
    Protect: (sheet, args, session) => {
      // "WorksheetProtection.protect … fails if the worksheet has already been protected."
      if (sheet.protection.on) throw new ExcelError("InvalidOperation", "WorksheetProtection.protect");
      const options = args.plain(0);
      sheet.protection = {
        on: true,
        allowFormatCells: options["allowFormatCells"] === true,
        allowInsertRows: options["allowInsertRows"] === true,
        allowSort: options["allowSort"] === true,
        allowAutoFilter: options["allowAutoFilter"] === true,
      };
      session.events.raise("protectionChanged", sheet.id, {
        isProtected: true,
        source: "Local",
        worksheetId: sheet.id,
      });
    },
    Unprotect: (sheet, _, session) => {
      sheet.protection = { ...sheet.protection, on: false };
      session.events.raise("protectionChanged", sheet.id, {
        isProtected: false,
        source: "Local",
        worksheetId: sheet.id,
      });
    },
  },
};
