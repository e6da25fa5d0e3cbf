import type { ChartModel, SeriesLook, SheetModel } from "../../files/model";
import { boundingArea } from "../address";
import { colorOf } from "../colors";
import { ExcelError } from "../errors";
import { object, type HostType } from "../object";
import { placeOf } from "../rows-and-columns";
import type { Session } from "../session";
import { textOf, type Json } from "../wire";
import { seriesByOf } from "./charts";
import { areaArgument, rangeType } from "./range";
import { worksheetType } from "./worksheet";

export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

type Measure = "top" | "left" | "width" | "height";

function setMeasure({ sheet, chart }: ChartTarget, which: Measure, value: Json, session: Session): void {
  if (typeof value !== "number" || value < 0) throw new ExcelError("InvalidArgument", `Chart.${which}`);
  chart[which] = value;
  session.lookChanged(sheet, undefined);
}

/** Numbers that a chart shows: how many series and points its source makes. */
function seriesCount({ seriesBy, source }: ChartModel): number {
  const { rows, columns } = source.area;
  // "Auto": the longer side makes the points.
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && columns > rows);
  return Math.max(1, (byRows ? rows : columns) - 1);
}

export const chartType: HostType<ChartTarget> = {
  name: "Chart",
  identify: ({ chart }) => ({ Id: chart.id }),
  check: ({ sheet, chart }) => {
    if (!sheet.charts.includes(chart)) throw new ExcelError("ItemNotFound", "Chart");
  },
  get: {
    Id: ({ chart }) => chart.id,
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) => chart.type,
    Top: ({ chart }) => chart.top,
    Left: ({ chart }) => chart.left,
    Width: ({ chart }) => chart.width,
    Height: ({ chart }) => chart.height,
  },
  set: {
    Name: ({ chart }, value) => {
      if (typeof value !== "string" || value === "") throw new ExcelError("InvalidArgument", "Chart.name");
      chart.name = value;
    },
    ChartType: ({ sheet, chart }, value, session) => {
      if (typeof value !== "string") throw new ExcelError("InvalidArgument", "Chart.chartType");
      chart.type = value;
      session.lookChanged(sheet, undefined);
    },
    Top: (target, value, session) => {
      setMeasure(target, "top", value, session);
    },
    Left: (target, value, session) => {
      setMeasure(target, "left", value, session);
    },
    Width: (target, value, session) => {
      setMeasure(target, "width", value, session);
    },
    Height: (target, value, session) => {
      setMeasure(target, "height", value, session);
    },
  },
  navigate: {
    Axes: (target, session) => object(axesType, target, session),
    DataLabels: (target, session) => object(dataLabelsType, target, session),
    Legend: (target, session) => object(legendType, target, session),
    Series: (target, session) => object(seriesCollectionType, target, session),
    Title: (target, session) => object(titleType, target, session),
    Worksheet: ({ sheet }, session) => object(worksheetType, sheet, session),
  },
  call: {
    Delete: ({ sheet, chart }, _, session) => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      session.lookChanged(sheet, undefined);
    },
    SetData: ({ sheet, chart }, args, session) => {
      const source = args.object(0, rangeType);
      chart.source = { sheet: source.sheet.name, area: source.area };
      chart.seriesBy = seriesByOf(args);
      session.lookChanged(sheet, undefined);
    },
    SetPosition: ({ sheet, chart }, args, session) => {
      const first = areaArgument(sheet, args, 0, session);
      const last = args.given(1) ? areaArgument(sheet, args, 1, session) : undefined;
      const place = placeOf(sheet, last ? boundingArea(first, last) : first, session);
      chart.top = place.top;
      chart.left = place.left;
      if (last) {
        chart.width = place.width;
        chart.height = place.height;
      }
      session.lookChanged(sheet, undefined);
    },
  },
};

const titleType: HostType<ChartTarget> = {
  name: "ChartTitle",
  get: { Text: ({ chart }) => chart.title ?? "", Visible: ({ chart }) => chart.title !== undefined },
  set: {
    Text: ({ sheet, chart }, value, session) => {
      chart.title = textOf(value);
      session.lookChanged(sheet, undefined);
    },
    Visible: ({ sheet, chart }, value, session) => {
      chart.title = value === true ? (chart.title ?? "Chart Title") : undefined;
      session.lookChanged(sheet, undefined);
    },
  },
};

const legendType: HostType<ChartTarget> = {
  name: "ChartLegend",
  get: { Visible: ({ chart }) => chart.showLegend },
  set: {
    Visible: ({ sheet, chart }, value, session) => {
      chart.showLegend = value === true;
      session.lookChanged(sheet, undefined);
    },
  },
};

const dataLabelsType: HostType<ChartTarget> = {
  name: "ChartDataLabels",
  get: { ShowValue: ({ chart }) => chart.showDataLabels },
  set: {
    ShowValue: ({ sheet, chart }, value, session) => {
      chart.showDataLabels = value === true;
      session.lookChanged(sheet, undefined);
    },
  },
};

interface AxisTarget extends ChartTarget {
  readonly axis: "categoryAxisTitle" | "valueAxisTitle";
}

const axesType: HostType<ChartTarget> = {
  name: "ChartAxes",
  navigate: {
    CategoryAxis: (target, session) => object(axisType, { ...target, axis: "categoryAxisTitle" }, session),
    ValueAxis: (target, session) => object(axisType, { ...target, axis: "valueAxisTitle" }, session),
  },
};

const axisType: HostType<AxisTarget> = {
  name: "ChartAxis",
  get: { NumberFormat: ({ chart }) => chart.valueAxisNumberFormat ?? "General" },
  set: {
    NumberFormat: ({ chart, axis }, value) => {
      if (axis !== "valueAxisTitle" || typeof value !== "string")
        throw new ExcelError("InvalidArgument", "ChartAxis.numberFormat");
      chart.valueAxisNumberFormat = value;
    },
  },
  navigate: { Title: (target, session) => object(axisTitleType, target, session) },
};

const axisTitleType: HostType<AxisTarget> = {
  name: "ChartAxisTitle",
  get: { Text: ({ chart, axis }) => chart[axis] ?? "", Visible: ({ chart, axis }) => chart[axis] !== undefined },
  set: {
    Text: ({ sheet, chart, axis }, value, session) => {
      chart[axis] = textOf(value);
      session.lookChanged(sheet, undefined);
    },
    Visible: ({ sheet, chart, axis }, value, session) => {
      chart[axis] = value === true ? (chart[axis] ?? "Axis Title") : undefined;
      session.lookChanged(sheet, undefined);
    },
  },
};

interface SeriesTarget extends ChartTarget {
  readonly at: number;
}

const seriesCollectionType: HostType<ChartTarget> = {
  name: "ChartSeriesCollection",
  get: { Count: ({ chart }) => seriesCount(chart) },
  items: (target, session) =>
    Array.from({ length: seriesCount(target.chart) }, (_, at) => object(seriesType, { ...target, at }, session)),
  call: {
    GetCount: ({ chart }) => seriesCount(chart),
    GetItemAt: (target, args, session) => {
      const at = args.integer(0);
      if (at < 0 || at >= seriesCount(target.chart)) throw args.wrong();
      return object(seriesType, { ...target, at }, session);
    },
  },
};

/** Those of ChartMarkerStyle that a file can hold by the same name. */
const markerStyles: ReadonlySet<string> = new Set(
  "Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus".split(" "),
);

const seriesType: HostType<SeriesTarget> = {
  name: "ChartSeries",
  get: {
    HasDataLabels: ({ chart }) => chart.showDataLabels,
    MarkerBackgroundColor: ({ chart, at }) => chart.series[at]?.markerColor ?? "",
    MarkerForegroundColor: ({ chart, at }) => chart.series[at]?.markerColor ?? "",
    MarkerStyle: ({ chart, at }) => chart.series[at]?.marker ?? "Automatic",
  },
  set: {
    HasDataLabels: ({ sheet, chart }, value, session) => {
      chart.showDataLabels = value === true;
      session.lookChanged(sheet, undefined);
    },
    // The model has one colour for a marker; Excel has one for its face and one for its edge.
    MarkerBackgroundColor: (target, value, session) => {
      recolour(target, "markerColor", value, "ChartSeries.markerBackgroundColor", session);
    },
    MarkerForegroundColor: (target, value, session) => {
      recolour(target, "markerColor", value, "ChartSeries.markerForegroundColor", session);
    },
    MarkerStyle: (target, value, session) => {
      if (typeof value !== "string" || !markerStyles.has(value))
        throw new ExcelError("InvalidArgument", "ChartSeries.markerStyle");
      lookOf(target).marker = value === "Automatic" ? undefined : value;
      session.lookChanged(target.sheet, undefined);
    },
  },
  navigate: {
    DataLabels: (target, session) => object(dataLabelsType, target, session),
    Format: (target, session) => object(seriesFormatType, target, session),
  },
};

const seriesFormatType: HostType<SeriesTarget> = {
  name: "ChartSeriesFormat",
  navigate: {
    Fill: (target, session) => object(seriesFillType, target, session),
    Line: (target, session) => object(seriesLineType, target, session),
  },
};

/** What the model keeps of one series; looks of the series before it stay open. */
function lookOf({ chart, at }: SeriesTarget): SeriesLook {
  while (chart.series.length <= at) chart.series.push({ color: undefined, marker: undefined, markerColor: undefined });
  const look = chart.series[at];
  if (!look) throw new ExcelError("ItemNotFound", "ChartSeries");
  return look;
}

function recolour(target: SeriesTarget, which: "color" | "markerColor", value: Json, where: string, session: Session) {
  lookOf(target)[which] = colorOf(value, where);
  session.lookChanged(target.sheet, undefined);
}

const seriesFillType: HostType<SeriesTarget> = {
  name: "ChartFill",
  call: {
    SetSolidColor: (target, args, session) => {
      recolour(target, "color", args.raw(0), "ChartFill.setSolidColor", session);
    },
  },
};

const seriesLineType: HostType<SeriesTarget> = {
  name: "ChartLineFormat",
  get: { Color: ({ chart, at }) => chart.series[at]?.color ?? "" },
  set: {
    Color: (target, value, session) => {
      recolour(target, "color", value, "ChartLineFormat.color", session);
    },
  },
};
