import { intersection } from "../address";
import type { HostType } from "../object";
import type { RangeTarget } from "../session";
import type { Json } from "../wire";

function validationOf({ sheet, area }: RangeTarget): { items: string[] | undefined } | undefined {
  return sheet.validations.find((validation) => validation.areas.some((own) => intersection(own, area)));
}

/** `Excel.DataValidation`: drop-downs with their plain items; of the others only that they are there. */
export const validationType: HostType<RangeTarget> = {
  name: "DataValidation",
  get: {
    Type: (target): Json => {
      const validation = validationOf(target);
      if (!validation) return "None";
      return validation.items ? "List" : "Custom";
    },
    Rule: (target): Json => {
      const items = validationOf(target)?.items;
      return items ? { list: { inCellDropDown: true, source: items.join(",") } } : {};
    },
  },
};
