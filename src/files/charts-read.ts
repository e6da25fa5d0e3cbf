import type { Area } from "../tracker/snapshot";
import type { ChartModel, SeriesLook, SheetModel } from "./model";
import { parseArea } from "./address";
import { sheetColumns, sheetRows } from "./limits";
import { relationshipsOf } from "./opc";
import { walkXml, type XmlElement } from "./xml";
import type { ZipPackage } from "./zip";

/** EMU, the unit of drawings, in a point. */
export const emuPerPoint = 12_700;

export interface ChartPlace {
  readonly chart: ChartModel;
  /** Parts and relationship by which the chart hangs on its sheet. */
  readonly drawing: string;
  readonly relationship: string;
  readonly part: string;
}

interface Anchor {
  from: { row: number; column: number; x: number; y: number };
  to: { row: number; column: number; x: number; y: number };
  size: { width: number; height: number } | undefined;
  name: string;
  shape: string;
  description: string;
  relationship: string | undefined;
}

/** The charts on a sheet, those of other programs as far as they are understood. */
export function readCharts(zip: ZipPackage, sheet: SheetModel, drawing: string): ChartPlace[] {
  const targets = new Map(relationshipsOf(zip, drawing).map(({ id, target }) => [id, target]));
  const places: ChartPlace[] = [];
  for (const anchor of readAnchors(zip.text(drawing))) {
    const part = anchor.relationship === undefined ? undefined : zip.find(targets.get(anchor.relationship) ?? "");
    if (part === undefined || anchor.relationship === undefined) continue;
    const left = columnsWidth(sheet, anchor.from.column) + anchor.from.x / emuPerPoint;
    const top = rowsHeight(sheet, anchor.from.row) + anchor.from.y / emuPerPoint;
    const right = columnsWidth(sheet, anchor.to.column) + anchor.to.x / emuPerPoint;
    const bottom = rowsHeight(sheet, anchor.to.row) + anchor.to.y / emuPerPoint;
    const chart: ChartModel = {
      ...readChart(zip.text(part)),
      id: `${drawing}#${anchor.shape}`,
      name: anchor.name,
      alternativeText: anchor.description,
      left,
      top,
      width: anchor.size?.width ?? right - left,
      height: anchor.size?.height ?? bottom - top,
    };
    places.push({ chart, drawing, relationship: anchor.relationship, part });
  }
  return places;
}

function readAnchors(text: string): Anchor[] {
  const anchors: Anchor[] = [];
  let anchor: Anchor | undefined;
  let corner: Anchor["from"] | undefined;
  let field = "";
  walkXml(text, {
    open(element) {
      if (element.name.endsWith("Anchor")) {
        const zero = { row: 0, column: 0, x: 0, y: 0 };
        anchor = {
          from: { ...zero },
          to: { ...zero },
          size: undefined,
          name: "",
          shape: "",
          description: "",
          relationship: undefined,
        };
      }
      if (anchor === undefined) return;
      if (element.name === "from") corner = anchor.from;
      if (element.name === "to") corner = anchor.to;
      if (element.name === "ext" && element.attribute("cx") !== undefined && anchor.size === undefined)
        anchor.size = sizeOf(element);
      if (element.name === "cNvPr" && anchor.shape === "") {
        anchor.name = element.attribute("name") ?? "";
        anchor.shape = element.attribute("id") ?? "";
        anchor.description = element.attribute("descr") ?? "";
      }
      if (element.name === "chart") anchor.relationship = element.prefixed("id");
      field = element.name;
    },
    text(part) {
      if (corner === undefined) return;
      if (field === "col") corner.column = Number(part);
      if (field === "row") corner.row = Number(part);
      if (field === "colOff") corner.x = Number(part);
      if (field === "rowOff") corner.y = Number(part);
    },
    close(name) {
      field = "";
      if (name === "from" || name === "to") corner = undefined;
      if (!name.endsWith("Anchor") || anchor === undefined) return;
      // A graphic frame's own size is usually left at nothing; the two corners tell then.
      if (anchor.size !== undefined && anchor.size.width === 0) anchor.size = undefined;
      if (anchor.to.row > 0 || anchor.to.column > 0) anchor.size = undefined;
      anchors.push(anchor);
      anchor = undefined;
    },
  });
  return anchors;
}

function sizeOf(element: XmlElement): { width: number; height: number } {
  return {
    width: Number(element.attribute("cx")) / emuPerPoint,
    height: Number(element.attribute("cy")) / emuPerPoint,
  };
}

/** A column of n characters is n × 7 + 5 pixels wide in the usual font, a pixel being three quarters of a point. */
export function columnWidthPoints(sheet: SheetModel, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  const characters = sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth + 0.71;
  return Math.trunc(characters * 7 + 0.5) * 0.75;
}

export function rowHeightPoints(sheet: SheetModel, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? sheet.defaultRowHeight);
}

function columnsWidth(sheet: SheetModel, before: number): number {
  let width = 0;
  for (let column = 0; column < Math.min(before, sheetColumns); column++) width += columnWidthPoints(sheet, column);
  return width;
}

function rowsHeight(sheet: SheetModel, before: number): number {
  let height = Math.min(before, sheetRows) * sheet.defaultRowHeight;
  for (const [row, own] of sheet.rowHeights)
    if (row < before && !sheet.hiddenRows.has(row)) height += own - sheet.defaultRowHeight;
  for (const row of sheet.hiddenRows) if (row < before) height -= sheet.defaultRowHeight;
  return height;
}

const plotTypes: Readonly<Record<string, string>> = {
  pieChart: "Pie",
  doughnutChart: "Doughnut",
  areaChart: "Area",
  scatterChart: "XYScatter",
  radarChart: "Radar",
  bubbleChart: "Bubble",
};

function readChart(
  text: string,
): Omit<ChartModel, "id" | "name" | "alternativeText" | "left" | "top" | "width" | "height"> {
  let type = "";
  let title = "";
  let category = "";
  let value = "";
  let reference = "";
  let showLegend = false;
  let showDataLabels = false;
  const series: SeriesLook[] = [];
  let valueAxisNumberFormat: string | undefined;
  let markers = false;
  const references: string[] = [];
  const path: string[] = [];
  walkXml(text, {
    open(element) {
      const parent = path[path.length - 1];
      if (element.name === "ser") series.push({ color: undefined, marker: undefined, markerColor: undefined });
      const look = path.includes("ser") ? series.at(-1) : undefined;
      path.push(element.name);
      const val = element.attribute("val");
      type = type === "" ? (plotTypes[element.name] ?? type) : type;
      if (element.name === "lineChart") type ||= "Line";
      if (element.name === "barDir") type ||= val === "bar" ? "BarClustered" : "ColumnClustered";
      if (element.name === "grouping" && val === "stacked" && type.endsWith("Clustered"))
        type = type.replace("Clustered", "Stacked");
      if (element.name === "marker" && val !== "0") markers = true;
      if (element.name === "legend") showLegend = true;
      if (element.name === "showVal" && val === "1" && path.includes("dLbls")) showDataLabels = true;
      if (element.name === "numFmt" && parent === "valAx") valueAxisNumberFormat = element.attribute("formatCode");
      if (look && element.name === "symbol") look.marker = markerName(val);
      if (look && element.name === "srgbClr" && path.includes("spPr"))
        look[path.includes("marker") ? "markerColor" : "color"] ??= `#${(val ?? "").toUpperCase()}`;
      reference = "";
      return element.name === "extLst" || element.name === "txPr" ? "skip" : undefined;
    },
    text(part) {
      const last = path[path.length - 1];
      if (last === "f") reference += part;
      if (last !== "t" || !path.includes("title")) return;
      if (path.includes("catAx") || path.includes("dateAx")) category += part;
      else if (path.includes("valAx")) value += part;
      else title += part;
    },
    close(name) {
      if (name === "f" && path.includes("ser")) references.push(reference);
      path.pop();
    },
  });
  const source = sourceOf(references);
  return {
    type: chartType(type, markers),
    title: title === "" ? undefined : title,
    source: source ?? { sheet: "", area: { row: 0, column: 0, rows: 1, columns: 1 } },
    seriesBy: "Auto",
    showLegend,
    showDataLabels,
    series: series.some(({ color, marker }) => color !== undefined || marker !== undefined) ? series : [],
    categoryAxisTitle: category === "" ? undefined : category,
    valueAxisTitle: value === "" ? undefined : value,
    valueAxisNumberFormat,
  };
}

/** "Diamond" of "diamond"; undefined where the program that wrote it leaves the choice to Excel. */
function markerName(symbol: string | undefined): string | undefined {
  if (symbol === undefined || symbol === "none" || symbol === "auto") return undefined;
  return symbol.charAt(0).toUpperCase() + symbol.slice(1);
}

function chartType(type: string, markers: boolean): string {
  if (type === "Line" && markers) return "LineMarkers";
  return type === "" ? "Other" : type;
}

/** The smallest area around everything that the series refer to. */
function sourceOf(references: readonly string[]): { sheet: string; area: Area } | undefined {
  let sheet: string | undefined;
  let box: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const reference of references) {
    const cut = reference.lastIndexOf("!");
    const name = reference.slice(0, Math.max(cut, 0)).replace(/^'|'$/g, "").replace(/''/g, "'");
    const area = parseArea(reference.slice(cut + 1));
    if (area === undefined || (sheet !== undefined && sheet !== name)) continue;
    sheet = name;
    const bottom = area.row + area.rows;
    const right = area.column + area.columns;
    box ??= { top: area.row, left: area.column, bottom, right };
    box = {
      top: Math.min(box.top, area.row),
      left: Math.min(box.left, area.column),
      bottom: Math.max(box.bottom, bottom),
      right: Math.max(box.right, right),
    };
  }
  if (sheet === undefined || box === undefined) return undefined;
  const area = { row: box.top, column: box.left, rows: box.bottom - box.top, columns: box.right - box.left };
  return { sheet, area };
}
