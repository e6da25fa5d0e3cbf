import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import {
  checkedArea,
  columnLimit,
  intersection,
  isWholeColumns,
  isWholeRows,
  localAddress,
  rowLimit,
  sheetPrefix,
} from "../address";
import { usedArea } from "../cells";
import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import type { Session } from "../session";
import { conditionalFormatsType } from "./conditional-formats";
import { rangeFormatType } from "./range-format";
import { areaArgument, rangeObject } from "./range";
import { clearArea } from "./range-structure";
import { specialAreas } from "./special-cells";
import { tablesType } from "./tables";
import { areaByText, worksheetType } from "./worksheet";

export interface AreasTarget {
  readonly sheet: SheetModel;
  areas: readonly Area[];
}

/** Worksheet.getRanges: longer address texts are refused (#5198). */
const addressTextLimit = 8_192;

export function areasObject(sheet: SheetModel, areas: readonly Area[], session: Session): HostObject {
  const target: AreasTarget = { sheet, areas };
  session.areaGroups.add(target);
  return object(rangeAreasType, target, session);
}

/** "A1:B2,D4": comma or semicolon between the areas, each with or without its sheet. */
export function parseAreas(sheet: SheetModel, text: string, session: Session, where: string): Area[] {
  if (text.length > addressTextLimit) throw new ExcelError("InvalidArgument", where);
  const parts = text.matchAll(/(?:^|[,;])((?:'[^']*'|[^,;])*)/g);
  const areas = [...parts].map(([, part = ""]) => areaByText(sheet, part.trim(), session, where));
  if (areas.length === 0) throw new ExcelError("InvalidArgument", where);
  return areas;
}

function address({ sheet, areas }: AreasTarget): string {
  return areas.map((area) => `${sheetPrefix(sheet.name)}!${localAddress(area)}`).join(",");
}

function cellCount({ areas }: AreasTarget): number {
  return areas.reduce((total, area) => total + area.rows * area.columns, 0);
}

function groupOf(target: AreasTarget, areas: readonly (Area | undefined)[], session: Session): HostObject | null {
  const there = areas.filter((area) => area !== undefined);
  return there.length > 0 ? areasObject(target.sheet, there, session) : null;
}

function existing(group: HostObject | null, where: string): HostObject {
  if (!group) throw new ExcelError("ItemNotFound", where);
  return group;
}

/** `Excel.RangeCollection`: the areas of a group one by one. */
const rangeCollectionType: HostType<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheet, areas }, session) => areas.map((area) => rangeObject(sheet, area, session)),
  call: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args, session) => {
      const area = areas[args.integer(0)];
      if (!area) throw args.wrong();
      return rangeObject(sheet, area, session);
    },
  },
};

export const rangeAreasType: HostType<AreasTarget> = {
  name: "RangeAreas",
  check: ({ sheet, areas }, session) => {
    if (areas.length === 0 || !session.model.sheets.includes(sheet))
      throw new ExcelError("InvalidReference", "RangeAreas");
  },
  get: {
    Address: address,
    AddressLocal: address,
    AreaCount: ({ areas }) => areas.length,
    CellCount: (target) => cellCount(target),
    IsEntireColumn: ({ areas }) => areas.every(isWholeColumns),
    IsEntireRow: ({ areas }) => areas.every(isWholeRows),
  },
  navigate: {
    Areas: (target, session) => object(rangeCollectionType, target, session),
    ConditionalFormats: (target, session) => object(conditionalFormatsType, target, session),
    Format: (target, session) => object(rangeFormatType, target, session),
    Worksheet: ({ sheet }, session) => object(worksheetType, sheet, session),
  },
  call: {
    Calculate: () => undefined,
    Clear: ({ sheet, areas }, args, session) => {
      const what = args.choice(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const) ?? "All";
      for (const area of areas) clearArea(sheet, area, what, session);
    },
    GetEntireRow: ({ sheet, areas }, _, session) =>
      areasObject(
        sheet,
        areas.map((area) => ({ ...area, column: 0, columns: columnLimit })),
        session,
      ),
    GetEntireColumn: ({ sheet, areas }, _, session) =>
      areasObject(
        sheet,
        areas.map((area) => ({ ...area, row: 0, rows: rowLimit })),
        session,
      ),
    GetIntersection: (target, args, session) =>
      existing(
        intersected(target, areaArgument(target.sheet, args, 0, session), session),
        "RangeAreas.getIntersection",
      ),
    GetIntersectionOrNullObject: (target, args, session) =>
      intersected(target, areaArgument(target.sheet, args, 0, session), session),
    GetOffsetRangeAreas: ({ sheet, areas }, args, session) =>
      areasObject(
        sheet,
        areas.map((area) =>
          checkedArea(
            { ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) },
            "RangeAreas.getOffsetRangeAreas",
          ),
        ),
        session,
      ),
    GetSpecialCells: (target, args, session) =>
      existing(groupOf(target, specialAreas(target.sheet, target.areas, args), session), "RangeAreas.getSpecialCells"),
    GetSpecialCellsOrNullObject: (target, args, session) =>
      groupOf(target, specialAreas(target.sheet, target.areas, args), session),
    GetTables: ({ sheet, areas }, args, session) =>
      object(tablesType, { sheet, within: areas[0], whole: args.boolean(0, false) }, session),
    GetUsedRangeAreasOrNullObject: (target, args, session) =>
      groupOf(
        target,
        target.areas.map((area) => usedArea(target.sheet, args.boolean(0, false), area)),
        session,
      ),
  },
};

function intersected(target: AreasTarget, other: Area, session: Session): HostObject | null {
  return groupOf(
    target,
    target.areas.map((area) => intersection(area, other)),
    session,
  );
}
