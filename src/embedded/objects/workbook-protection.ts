import type { WorkbookModel } from "../../files/model";
import { ExcelError } from "../errors";
import type { HostType } from "../object";

/** `Excel.WorkbookProtection`: the structure of the workbook. */
export const workbookProtectionType: HostType<WorkbookModel> = {
  name: "WorkbookProtection",
  get: { Protected: (model) => model.structureProtected },
  call: {
    Protect: (model) => {
      // "WorkbookProtection.protect … fails if the workbook has been protected."
      if (model.structureProtected) throw new ExcelError("InvalidOperation", "WorkbookProtection.protect");
      model.structureProtected = true;
    },
    Unprotect: (model) => {
      model.structureProtected = false;
    },
  },
};
