import { dayNumber } from "../typed";
import type { HostType } from "../object";
import { object } from "../object";
import type { WorkbookModel } from "../../files/model";

/** `Excel.FunctionResult`. */
const resultType: HostType<{ readonly value: number | string }> = {
  name: "FunctionResult",
  get: { Value: ({ value }) => value, Error: () => null },
};

/** `Workbook.functions`: worksheet functions called by an add-in. */
export const functionsType: HostType<WorkbookModel> = {
  name: "Functions",
  call: {
    /** DATE gives the serial of a day in the workbook's own date system. */
    Date: (model, args, session) => {
      const day = dayNumber(args.integer(0), args.integer(1), args.integer(2));
      return object(resultType, { value: model.date1904 ? day - 1462 : day }, session);
    },
  },
};
