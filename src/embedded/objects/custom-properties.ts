import type { SheetModel } from "../../files/model";
import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import type { Session } from "../session";
import { textOf, type Json } from "../wire";

interface PropertyTarget {
  readonly sheet: SheetModel;
  readonly key: string;
}

function property(sheet: SheetModel, key: Json, session: Session): HostObject | null {
  const wanted = textOf(key).toLowerCase();
  // WorksheetCustomProperty.key: keys are case-insensitive.
  const known = [...sheet.customProperties.keys()].find((name) => name.toLowerCase() === wanted);
  return known === undefined ? null : object(customPropertyType, { sheet, key: known }, session);
}

/** A custom property's key and value: at most 255 characters each ("WorksheetCustomProperty"). */
function shortText(value: Json, where: string): string {
  if (typeof value !== "string" || value.length > 255) throw new ExcelError("InvalidArgument", where);
  return value;
}

/** `Worksheet.customProperties`, ExcelApi 1.12. */
export const customPropertiesType: HostType<SheetModel> = {
  name: "WorksheetCustomPropertyCollection",
  items: (sheet, session) =>
    [...sheet.customProperties.keys()].map((key) => object(customPropertyType, { sheet, key }, session)),
  item: (sheet, key, session) => {
    const found = property(sheet, key, session);
    if (!found) throw new ExcelError("ItemNotFound", "WorksheetCustomPropertyCollection.getItem");
    return found;
  },
  call: {
    Add: (sheet, args, session) => {
      const key = shortText(args.raw(0), "WorksheetCustomPropertyCollection.add");
      const value = shortText(args.raw(1), "WorksheetCustomPropertyCollection.add");
      const known = [...sheet.customProperties.keys()].find((name) => name.toLowerCase() === key.toLowerCase());
      sheet.customProperties.set(known ?? key, value);
      return object(customPropertyType, { sheet, key: known ?? key }, session);
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: (sheet, args, session) => property(sheet, args.raw(0), session),
  },
};

const customPropertyType: HostType<PropertyTarget> = {
  name: "WorksheetCustomProperty",
  identify: ({ key }) => ({ _Id: key }),
  check: ({ sheet, key }) => {
    if (!sheet.customProperties.has(key)) throw new ExcelError("ItemNotFound", "WorksheetCustomProperty");
  },
  get: {
    Key: ({ key }) => key,
    Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
  },
  set: {
    Value: ({ sheet, key }, value) => {
      sheet.customProperties.set(key, shortText(value, "WorksheetCustomProperty.value"));
    },
  },
  call: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
};
