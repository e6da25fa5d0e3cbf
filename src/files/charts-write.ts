import type { ChartModel, SheetModel } from "./model";
import { chartInWords } from "./chart-words";
import { chartXml } from "./chart-xml";
import { columnWidthPoints, emuPerPoint, rowHeightPoints } from "./charts-read";
import { declaration, type PackageEdit } from "./package-edit";
import type { SheetTools } from "./sheet-write";
import { attributes, Sections, Splice } from "./splice";
import { walkXml } from "./xml";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Adds the charts that are new to the sheet's drawing and takes away those that are gone; pictures and shapes stay. */
export function writeCharts(
  sections: Sections,
  part: string,
  before: SheetModel,
  now: SheetModel,
  { edit, model, charts }: SheetTools,
): void {
  const left = before.charts.map((chart) => ({ chart, key: keyOf(chart), gone: true }));
  const added = now.charts.filter((chart) => {
    const same = left.find((other) => other.gone && other.key === keyOf(chart));
    if (same !== undefined) same.gone = false;
    return same === undefined;
  });
  for (const { chart, gone } of left) {
    const place = charts.find((other) => other.chart.id === chart.id);
    if (!gone || place === undefined) continue;
    removeAnchor(edit, place.drawing, place.relationship);
    edit.unrelate(place.drawing, place.relationship);
  }
  if (added.length === 0) return;
  const drawing = drawingOf(sections, part, edit);
  const drawingSections = new Sections(edit.text(drawing), []);
  const used = [...edit.text(drawing).matchAll(/<\w*:?cNvPr[^>]*\sid="(\d+)"/g)].map((match) => Number(match[1]));
  let shape = Math.max(1, ...used);
  let xml = "";
  for (const chart of added) {
    const source = model.sheets.find(({ name }) => name === chart.source.sheet);
    const target = edit.add("xl/charts/chart#.xml", chartType, chartXml(chart, source, edit.dialect));
    const words = chart.alternativeText === "" ? chartInWords(chart, source) : chart.alternativeText;
    const described = { ...chart, alternativeText: words };
    xml += anchorXml(described, now, edit, edit.relate(drawing, "chart", target), ++shape);
  }
  drawingSections.append(drawingSections.root, xml);
  edit.write(drawing, drawingSections.splice.result());
}

function keyOf(chart: ChartModel): string {
  const emu = (points: number): number => Math.round(points * 10) / 10;
  const place = [chart.top, chart.left, chart.width, chart.height].map(emu);
  return JSON.stringify({ ...chart, id: "", top: 0, left: 0, width: 0, height: 0, place });
}

/** The sheet's drawing part; a new one where it has none. */
function drawingOf(sections: Sections, part: string, edit: PackageEdit): string {
  const known = edit.relationships(part).find(({ type }) => type === "drawing")?.target;
  const found = known === undefined ? undefined : edit.find(known);
  if (found !== undefined) return found;
  const { sheetDrawing, drawing, relationships } = edit.dialect;
  const xml = `${declaration}<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}"></xdr:wsDr>`;
  const added = edit.add("xl/drawings/drawing#.xml", drawingType, xml);
  const id = edit.relate(part, "drawing", added);
  sections.put("drawing", `<${sections.prefix}drawing${attributes({ "xmlns:r": relationships, "r:id": id })}/>`);
  return added;
}

function removeAnchor(edit: PackageEdit, drawing: string, relationship: string): void {
  const text = edit.text(drawing);
  const splice = new Splice(text);
  let start = 0;
  let ours = false;
  walkXml(text, {
    open(element) {
      if (element.depth === 1) {
        start = element.start;
        ours = false;
      }
      if (element.name === "chart" && element.prefixed("id") === relationship) ours = true;
      return undefined;
    },
    close(_, __, end, depth) {
      if (depth === 1 && ours) splice.replace(start, end, "");
    },
  });
  edit.write(drawing, splice.result());
}

function anchorXml(chart: ChartModel, sheet: SheetModel, edit: PackageEdit, id: string, shape: number): string {
  const { chart: chartSpace, relationships, drawing, sheetDrawing } = edit.dialect;
  const across = cornerOf(chart.left, (column) => columnWidthPoints(sheet, column));
  const down = cornerOf(chart.top, (row) => rowHeightPoints(sheet, row));
  const emu = (points: number): number => Math.max(0, Math.round(points * emuPerPoint));
  const names = attributes({ id: shape, name: chart.name, descr: chart.alternativeText });
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}"><xdr:from><xdr:col>${across.index}</xdr:col><xdr:colOff>${emu(across.rest)}</xdr:colOff><xdr:row>${down.index}</xdr:row><xdr:rowOff>${emu(down.rest)}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${emu(chart.width)}" cy="${emu(chart.height)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${names}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chartSpace}"><c:chart xmlns:c="${chartSpace}" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
  );
}

/** The column or row in which a distance from the sheet's corner ends, and what is left of it there. */
function cornerOf(distance: number, size: (index: number) => number): { index: number; rest: number } {
  let rest = Math.max(0, distance);
  for (let index = 0; index < 16_384; index++) {
    const own = size(index);
    if (rest < own) return { index, rest };
    rest -= own;
  }
  return { index: 0, rest: 0 };
}
