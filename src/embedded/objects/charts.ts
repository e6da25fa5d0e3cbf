import type { ChartModel, SheetModel } from "../../files/model";
import type { Arguments } from "../arguments";
import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import { mustBeUnprotected } from "../protection";
import type { Session } from "../session";
import { textOf, type Json } from "../wire";
import { chartType, type ChartTarget } from "./chart";
import { rangeType } from "./range";

function chart(sheet: SheetModel, found: ChartModel | undefined, where: string, session: Session): HostObject {
  if (!found) throw new ExcelError("ItemNotFound", `ChartCollection.${where}`);
  return object(chartType, { sheet, chart: found }, session);
}

function byKey(sheet: SheetModel, key: Json): ChartModel | undefined {
  const text = textOf(key).toLowerCase();
  return sheet.charts.find((own) => own.id.toLowerCase() === text || own.name.toLowerCase() === text);
}

export function seriesByOf(args: Arguments): ChartModel["seriesBy"] {
  return args.choice(1, ["Auto", "Columns", "Rows"] as const) ?? "Auto";
}

function add(sheet: SheetModel, args: Arguments, session: Session): HostObject {
  mustBeUnprotected(sheet, "ChartCollection.add");
  const source = args.object(1, rangeType);
  const seriesBy = args.choice(2, ["Auto", "Columns", "Rows"] as const) ?? "Auto";
  const number = session.nextNumber();
  const added: ChartModel = {
    id: `{${session.nonce}-chart-${number}}`,
    name: `Chart ${sheet.charts.length + 1}`,
    type: args.text(0),
    title: undefined,
    alternativeText: "",
    source: { sheet: source.sheet.name, area: source.area },
    seriesBy,
    top: 0,
    left: 0,
    width: 360,
    height: 216,
    showLegend: true,
    showDataLabels: false,
    series: [],
    categoryAxisTitle: undefined,
    valueAxisTitle: undefined,
    valueAxisNumberFormat: undefined,
  };
  sheet.charts.push(added);
  session.lookChanged(sheet, undefined);
  const target: ChartTarget = { sheet, chart: added };
  return object(chartType, target, session);
}

/** `Worksheet.charts`. */
export const chartsType: HostType<SheetModel> = {
  name: "ChartCollection",
  get: { Count: (sheet) => sheet.charts.length },
  items: (sheet, session) => sheet.charts.map((own) => object(chartType, { sheet, chart: own }, session)),
  item: (sheet, key, session) => chart(sheet, byKey(sheet, key), "getItem", session),
  call: {
    Add: add,
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args, session) => chart(sheet, byKey(sheet, args.raw(0)), "getItem", session),
    GetItemAt: (sheet, args, session) => chart(sheet, sheet.charts[args.integer(0)], "getItemAt", session),
    GetItemOrNullObject: (sheet, args, session) => {
      const found = byKey(sheet, args.raw(0));
      return found ? object(chartType, { sheet, chart: found }, session) : null;
    },
  },
};
