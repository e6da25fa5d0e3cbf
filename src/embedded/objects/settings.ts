import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import type { Session } from "../session";
import type { Json } from "../wire";

interface SettingTarget {
  readonly settings: Map<string, string>;
  readonly key: string;
}

function keyOf(value: Json, where: string): string {
  // "SettingCollection.add": keys are limited to 255 characters.
  if (typeof value !== "string" || value === "" || value.length > 255) throw new ExcelError("InvalidArgument", where);
  return value;
}

function setting(settings: Map<string, string>, key: Json, session: Session): HostObject | null {
  return typeof key === "string" && settings.has(key) ? object(settingType, { settings, key }, session) : null;
}

export const settingsType: HostType<Map<string, string>> = {
  name: "SettingCollection",
  items: (settings, session) => [...settings.keys()].map((key) => object(settingType, { settings, key }, session)),
  item: (settings, key, session) => {
    const found = setting(settings, key, session);
    if (!found) throw new ExcelError("ItemNotFound", "SettingCollection.getItem");
    return found;
  },
  call: {
    Add: (settings, args, session) => {
      const key = keyOf(args.raw(0), "SettingCollection.add");
      settings.set(key, JSON.stringify(args.raw(1)));
      return object(settingType, { settings, key }, session);
    },
    GetCount: (settings) => settings.size,
    GetItemOrNullObject: (settings, args, session) => setting(settings, args.raw(0), session),
  },
};

export const settingType: HostType<SettingTarget> = {
  name: "Setting",
  identify: ({ key }) => ({ _Id: key }),
  check: ({ settings, key }) => {
    if (!settings.has(key)) throw new ExcelError("ItemNotFound", "Setting");
  },
  get: {
    Key: ({ key }) => key,
    Value: ({ settings, key }) => JSON.parse(settings.get(key) ?? "null") as Json,
  },
  set: {
    Value: ({ settings, key }, value) => {
      settings.set(key, JSON.stringify(value));
    },
  },
  call: {
    Delete: ({ settings, key }) => {
      settings.delete(key);
    },
  },
};
