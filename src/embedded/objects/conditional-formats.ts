import type { ConditionalFormatModel, SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { intersection, subtractArea } from "../address";
import { colorOf } from "../colors";
import { ExcelError, lacking } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import { mustBeFormattable } from "../protection";
import { isConditionRefused, movedFormula } from "../references";
import type { Session } from "../session";
import type { Json } from "../wire";
import { areasObject } from "./range-areas";
import { rangeObject } from "./range";

interface FormatsTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

interface FormatTarget extends FormatsTarget {
  readonly format: ConditionalFormatModel;
}

/** `Excel.ConditionalFormatType` by the type that files have (ECMA-376 18.18.12). */
const typeNames: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

function typeNameOf(format: ConditionalFormatModel): string {
  return typeNames[format.type] ?? "PresetCriteria";
}

/** Those that touch the cells asked about, first in priority first. */
function touching({ sheet, areas }: FormatsTarget): ConditionalFormatModel[] {
  return inOrder(sheet).filter((format) =>
    format.areas.some((own) => areas.some((area) => intersection(own, area) !== undefined)),
  );
}

function inOrder(sheet: SheetModel): ConditionalFormatModel[] {
  return sheet.conditionalFormats.toSorted((a, b) => a.priority - b.priority);
}

/** Priorities follow each other without gaps ("to allow for a contiguous priority order"). */
function renumber(sheet: SheetModel, order: readonly ConditionalFormatModel[]): void {
  for (const [at, format] of order.entries()) format.priority = at + 1;
  sheet.conditionalFormats = [...order];
}

function found(
  target: FormatsTarget,
  format: ConditionalFormatModel | undefined,
  session: Session,
  where: string,
): HostObject {
  if (!format) throw new ExcelError("ItemNotFound", `ConditionalFormatCollection.${where}`);
  return object(conditionalFormatType, { ...target, format }, session);
}

function byId(target: FormatsTarget, key: Json): ConditionalFormatModel | undefined {
  return touching(target).find((format) => format.id === key);
}

function clearAll(target: FormatsTarget, session: Session): void {
  mustBeFormattable(target.sheet, session, "ConditionalFormatCollection.clearAll");
  const { sheet, areas } = target;
  const kept: ConditionalFormatModel[] = [];
  for (const format of inOrder(sheet)) {
    const before = format.areas[0];
    const left = areas.reduce<Area[]>(
      (pieces, hole) => pieces.flatMap((piece) => subtractArea(piece, hole)),
      [...format.areas],
    );
    const first = left[0];
    if (!first || !before) continue;
    // The formula is told from the first cell, which may have gone.
    if (first.row !== before.row || first.column !== before.column)
      format.formulas = format.formulas.map((formula) =>
        movedFormula(formula, first.row - before.row, first.column - before.column),
      );
    format.areas = left;
    kept.push(format);
  }
  renumber(sheet, kept);
  session.lookChanged(sheet, undefined);
}

function add(target: FormatsTarget, type: string, session: Session): HostObject {
  const { sheet, areas } = target;
  mustBeFormattable(sheet, session, "ConditionalFormatCollection.add");
  if (type !== "Custom") throw lacking("ConditionalFormatCollection", `add(${type})`);
  const format: ConditionalFormatModel = {
    id: `{${session.nonce}-${session.nextNumber()}}`,
    areas: [...areas],
    priority: 0,
    stopIfTrue: false,
    type: "expression",
    formulas: [],
    operator: undefined,
    text: undefined,
    format: {
      fill: undefined,
      fontColor: undefined,
      bold: undefined,
      italic: undefined,
      strikethrough: undefined,
    },
  };
  // ConditionalFormatCollection.add: "at the first/top priority".
  renumber(sheet, [format, ...inOrder(sheet)]);
  session.lookChanged(sheet, undefined);
  return object(conditionalFormatType, { ...target, format }, session);
}

export const conditionalFormatsType: HostType<FormatsTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, session) =>
    touching(target).map((format) => object(conditionalFormatType, { ...target, format }, session)),
  item: (target, key, session) => found(target, byId(target, key), session, "getItem"),
  call: {
    Add: (target, args, session) => add(target, args.text(0), session),
    ClearAll: (target, _, session) => {
      clearAll(target, session);
    },
    GetCount: (target) => touching(target).length,
    GetItemAt: (target, args, session) => found(target, touching(target)[args.integer(0)], session, "getItemAt"),
    GetItemOrNullObject: (target, args, session) => {
      const format = byId(target, args.raw(0));
      return format ? object(conditionalFormatType, { ...target, format }, session) : null;
    },
  },
};

function custom(target: FormatTarget, session: Session): HostObject {
  if (target.format.type !== "expression") throw new ExcelError("InvalidOperation", "ConditionalFormat.custom");
  return object(customType, target, session);
}

const conditionalFormatType: HostType<FormatTarget> = {
  name: "ConditionalFormat",
  identify: ({ format }) => ({ Id: format.id }),
  check: ({ sheet, format }) => {
    if (!sheet.conditionalFormats.includes(format)) throw new ExcelError("ItemNotFound", "ConditionalFormat");
  },
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => typeNameOf(format),
    Priority: ({ format }) => format.priority - 1,
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  set: {
    Priority: ({ sheet, format }, value, session) => {
      if (typeof value !== "number") throw new ExcelError("InvalidArgument", "ConditionalFormat.priority");
      mustBeFormattable(sheet, session, "ConditionalFormat.priority");
      const others = inOrder(sheet).filter((other) => other !== format);
      // "Use a negative priority to begin from the back."
      const at = value < 0 ? others.length + 1 + value : value;
      renumber(sheet, others.toSpliced(Math.max(0, at), 0, format));
      session.lookChanged(sheet, undefined);
    },
    StopIfTrue: ({ sheet, format }, value, session) => {
      mustBeFormattable(sheet, session, "ConditionalFormat.stopIfTrue");
      format.stopIfTrue = value === true;
      session.lookChanged(sheet, undefined);
    },
  },
  navigate: {
    Custom: custom,
    CustomOrNullObject: (target, session) =>
      target.format.type === "expression" ? object(customType, target, session) : null,
  },
  call: {
    Delete: ({ sheet, format }, _, session) => {
      mustBeFormattable(sheet, session, "ConditionalFormat.delete");
      renumber(
        sheet,
        inOrder(sheet).filter((other) => other !== format),
      );
      session.lookChanged(sheet, undefined);
    },
    // "Throws an error if the conditional format is applied to multiple ranges."
    GetRange: ({ sheet, format }, _, session) => {
      const [area, ...more] = format.areas;
      if (!area || more.length > 0) throw new ExcelError("InvalidOperation", "ConditionalFormat.getRange");
      return rangeObject(sheet, area, session);
    },
    GetRangeOrNullObject: ({ sheet, format }, _, session) => {
      const [area, ...more] = format.areas;
      return area && more.length === 0 ? rangeObject(sheet, area, session) : null;
    },
    GetRanges: ({ sheet, format }, _, session) => areasObject(sheet, format.areas, session),
  },
};

const customType: HostType<FormatTarget> = {
  name: "CustomConditionalFormat",
  navigate: {
    Rule: (target, session) => object(ruleType, target, session),
    Format: (target, session) => object(formatType, target, session),
  },
};

function formulaOf({ format }: FormatTarget): string {
  return format.formulas[0] === undefined ? "" : `=${format.formulas[0]}`;
}

/**
 * A formula is read as it stands from the format's own first cell, but written from the first cell of the range that
 * the format was fetched through (#5194, by design).
 */
function setFormula({ sheet, areas, format }: FormatTarget, value: Json, session: Session): void {
  mustBeFormattable(sheet, session, "ConditionalFormatRule.formula");
  const text = typeof value === "string" ? value.replace(/^=/, "").trim() : "";
  if (text === "" || isConditionRefused(text)) throw new ExcelError("InvalidArgument", "ConditionalFormatRule.formula");
  const [own] = format.areas;
  const [through] = areas;
  format.formulas = [own && through ? movedFormula(text, own.row - through.row, own.column - through.column) : text];
  session.lookChanged(sheet, undefined);
}

const ruleType: HostType<FormatTarget> = {
  name: "ConditionalFormatRule",
  get: { Formula: formulaOf, FormulaLocal: formulaOf },
  set: { Formula: setFormula, FormulaLocal: setFormula },
};

const formatType: HostType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  navigate: {
    Fill: (target, session) => object(fillType, target, session),
    Font: (target, session) => object(fontType, target, session),
  },
};

function restyle(
  { sheet, format }: FormatTarget,
  patch: Partial<ConditionalFormatModel["format"]>,
  session: Session,
): void {
  mustBeFormattable(sheet, session, "ConditionalRangeFormat");
  format.format = { ...format.format, ...patch };
  session.lookChanged(sheet, undefined);
}

const fillType: HostType<FormatTarget> = {
  name: "ConditionalRangeFill",
  get: { Color: ({ format }) => format.format.fill ?? "" },
  set: {
    Color: (target, value, session) => {
      restyle(target, { fill: colorOf(value, "ConditionalRangeFill.color") }, session);
    },
  },
  call: {
    Clear: (target, _, session) => {
      restyle(target, { fill: undefined }, session);
    },
  },
};

const fontType: HostType<FormatTarget> = {
  name: "ConditionalRangeFont",
  get: {
    Color: ({ format }) => format.format.fontColor ?? "",
    Bold: ({ format }) => format.format.bold ?? null,
    Italic: ({ format }) => format.format.italic ?? null,
    Strikethrough: ({ format }) => format.format.strikethrough ?? null,
  },
  set: {
    Color: (target, value, session) => {
      restyle(target, { fontColor: colorOf(value, "ConditionalRangeFont.color") }, session);
    },
    Bold: (target, value, session) => {
      restyle(target, { bold: value === true }, session);
    },
    Italic: (target, value, session) => {
      restyle(target, { italic: value === true }, session);
    },
    Strikethrough: (target, value, session) => {
      restyle(target, { strikethrough: value === true }, session);
    },
  },
  call: {
    Clear: (target, _, session) => {
      restyle(target, { fontColor: undefined, bold: undefined, italic: undefined, strikethrough: undefined }, session);
    },
  },
};
