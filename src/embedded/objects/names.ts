import type { NameModel, SheetModel, WorkbookModel } from "../../files/model";
import type { Arguments } from "../arguments";
import { localAddress, parseArea, sheetPrefix, splitSheet } from "../address";
import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import type { Session } from "../session";
import { textOf, type Json } from "../wire";
import { rangeObject, rangeType } from "./range";
import { worksheetType } from "./worksheet";

interface NamesTarget {
  /** Undefined for the workbook's own names. */
  readonly sheet: SheetModel | undefined;
  readonly model: WorkbookModel;
}

interface NameTarget {
  readonly model: WorkbookModel;
  readonly name: NameModel;
}

function namesOf({ sheet, model }: NamesTarget): NameModel[] {
  return model.names.filter((name) => name.sheet === sheet?.name);
}

function named(target: NamesTarget, key: Json): NameModel | undefined {
  const text = textOf(key).toLowerCase();
  return namesOf(target).find((name) => name.name.toLowerCase() === text);
}

function nameObject(target: NamesTarget, name: NameModel, session: Session): HostObject {
  return object(nameType, { model: target.model, name }, session);
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function formulaOf(args: Arguments): string {
  const range = args.optionalObject(1, rangeType);
  if (range) return `${sheetPrefix(range.sheet.name)}!${absolute(localAddress(range.area))}`;
  return args.text(1).replace(/^=/, "");
}

function rangeOf({ name }: NameTarget, session: Session): HostObject | null {
  const { sheet: sheetName, address } = splitSheet(name.formula);
  const sheet = session.sheetNamed(sheetName ?? name.sheet ?? "");
  const area = parseArea(address);
  return sheet && area ? rangeObject(sheet, area, session) : null;
}

/** `Excel.NamedItemCollection`. */
export const namesType: HostType<NamesTarget> = {
  name: "NamedItemCollection",
  items: (target, session) => namesOf(target).map((name) => nameObject(target, name, session)),
  item: (target, key, session) => {
    const name = named(target, key);
    if (!name) throw new ExcelError("ItemNotFound", "NamedItemCollection.getItem");
    return nameObject(target, name, session);
  },
  call: {
    Add: (target, args, session) => {
      const where = "NamedItemCollection.add";
      const text = args.text(0);
      // "Names in formulas": a letter, underscore or backslash first, no blanks, at most 255 characters, no reference.
      const fits = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(text) && !parseArea(text) && !/^[rc]$/i.test(text);
      if (!fits) throw new ExcelError("InvalidArgument", where);
      if (named(target, text)) throw new ExcelError("ItemAlreadyExists", where);
      const name: NameModel = { name: text, formula: formulaOf(args), sheet: target.sheet?.name, hidden: false };
      target.model.names.push(name);
      return nameObject(target, name, session);
    },
    GetCount: (target) => namesOf(target).length,
    GetItemOrNullObject: (target, args, session) => {
      const name = named(target, args.raw(0));
      return name ? nameObject(target, name, session) : null;
    },
  },
};

const nameType: HostType<NameTarget> = {
  name: "NamedItem",
  identify: ({ name }) => ({ _Id: name.name }),
  check: ({ model, name }) => {
    if (!model.names.includes(name)) throw new ExcelError("ItemNotFound", "NamedItem");
  },
  get: {
    Name: ({ name }) => name.name,
    Formula: ({ name }) => `=${name.formula}`,
    Scope: ({ name }) => (name.sheet === undefined ? "Workbook" : "Worksheet"),
    Type: (target, session) => (rangeOf(target, session) ? "Range" : "String"),
    Value: ({ name }) => name.formula,
    Visible: ({ name }) => !name.hidden,
  },
  set: {
    Formula: ({ name }, value) => {
      if (typeof value !== "string") throw new ExcelError("InvalidArgument", "NamedItem.formula");
      name.formula = value.replace(/^=/, "");
    },
    Visible: ({ name }, value) => {
      name.hidden = value !== true;
    },
  },
  navigate: {
    WorksheetOrNullObject: ({ name }, session) => {
      const sheet = name.sheet === undefined ? undefined : session.sheetNamed(name.sheet);
      return sheet ? object(worksheetType, sheet, session) : null;
    },
  },
  call: {
    Delete: ({ model, name }) => {
      model.names = model.names.filter((other) => other !== name);
    },
    GetRange: (target, _, session) => {
      const range = rangeOf(target, session);
      if (!range) throw new ExcelError("ItemNotFound", "NamedItem.getRange");
      return range;
    },
    GetRangeOrNullObject: (target, _, session) => rangeOf(target, session),
  },
};
