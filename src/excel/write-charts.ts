import type { PlanChart } from "../summary/plan";
import { addressOf } from "./addresses";

const kinds = { bar: "BarClustered", line: "LineMarkers" } as const;

/**
 * Office.js cannot set the alternative text of a chart in any version; who cannot see it has the chart's title and the
 * table beside it with the same numbers. A saved file carries alternative text.
 */
export function drawChart(sheet: Excel.Worksheet, plan: PlanChart): void {
  const chart = sheet.charts.add(kinds[plan.kind], sheet.getRange(addressOf(plan.data)), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  const [from = "A1", to = from] = addressOf(plan.at).split(":");
  chart.setPosition(sheet.getRange(from), sheet.getRange(to));
  chart.legend.visible = plan.data.columns > 2;
  chart.axes.valueAxis.title.text = plan.axisTitle;
  if (plan.axisFormat !== undefined) chart.axes.valueAxis.numberFormat = plan.axisFormat;
  plan.series.forEach(({ color, marker }, at) => {
    const series = chart.series.getItemAt(at);
    series.hasDataLabels = plan.valueLabels;
    if (plan.kind === "bar") {
      series.format.fill.setSolidColor(color);
      return;
    }
    series.format.line.color = color;
    series.markerStyle = marker;
    series.markerBackgroundColor = color;
    series.markerForegroundColor = color;
  });
}
