import { cellsIn, seriesOf } from "./chart-xml";
import type { CellModel, ChartModel, SheetModel } from "./model";
import { shownText } from "./shown-text";

const mostPoints = 40;

/**
 * A new chart in words, for who cannot see it: Office.js cannot give a chart its alternative text, so a file gets the
 * title and the numbers of the cells that it draws.
 */
export function chartInWords(chart: ChartModel, sheet: SheetModel | undefined): string {
  const kind = chart.type.startsWith("Line") ? "Line chart" : "Bar chart";
  const title = chart.title ?? chart.name;
  let left = mostPoints;
  const said = seriesOf(chart.source.area, chart.seriesBy).map(({ name, labels, values }) => {
    const [heading] = cellsIn(sheet, name).map(textOf);
    const names = cellsIn(sheet, labels).map(textOf);
    const points = cellsIn(sheet, values).flatMap((cell, at) => {
      const value = textOf(cell);
      return value === "" ? [] : [`${names[at] ?? ""} ${value}`.trim()];
    });
    const shown = points.slice(0, Math.max(0, left));
    left -= points.length;
    const more = points.length > shown.length ? ` and ${String(points.length - shown.length)} more` : "";
    return `${heading ?? ""}: ${shown.join(", ")}${more}.`;
  });
  return [`${kind}. ${title}.`, ...said].join(" ");
}

function textOf(cell: CellModel | undefined): string {
  return cell === undefined ? "" : shownText({ date1904: false }, cell).trim();
}
