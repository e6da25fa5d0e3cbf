import { ExcelError } from "../errors";
import type { HostType } from "../object";
import type { RangeTarget } from "../session";
import type { JsonObject } from "../wire";
import { sortRows } from "../sorting";

/** `Excel.RangeSort`: rows by the values of columns. */
export const sortType: HostType<RangeTarget> = {
  name: "RangeSort",
  call: {
    Apply: (target, args, session) => {
      const fields = args.raw(0);
      if (!Array.isArray(fields)) throw new ExcelError("InvalidArgument", "RangeSort.apply");
      const keys = (fields as readonly JsonObject[]).map((field) => ({
        column: typeof field["key"] === "number" ? field["key"] : 0,
        ascending: field["ascending"] !== false,
      }));
      sortRows(target, keys, args.boolean(2, false), session, "Local");
    },
  },
};
