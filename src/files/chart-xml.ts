import type { Area } from "../tracker/snapshot";
import type { CellModel, ChartModel, SeriesLook, SheetModel } from "./model";
import { cellAddress, quotedSheet } from "./address";
import { declaration, type Dialect } from "./package-edit";
import { escapeXml } from "./xml";

/** A chart part, with the numbers of its cells kept inside for programs that do not look them up. */
export function chartXml(chart: ChartModel, sheet: SheetModel | undefined, dialect: Dialect): string {
  const bar = chart.type.startsWith("Bar");
  const line = chart.type.startsWith("Line");
  const stacked = chart.type.endsWith("Stacked");
  const title = chart.title === undefined ? "" : titleXml(chart.title, 1200);
  const series = seriesOf(chart.source.area, chart.seriesBy).map(({ name, labels, values }, index) => {
    const look = chart.series[index];
    const colour = solidFill(look?.color);
    const shape =
      colour === "" ? "" : line ? `<c:spPr><a:ln w="28575">${colour}</a:ln></c:spPr>` : `<c:spPr>${colour}</c:spPr>`;
    const marker = line ? markerXml(chart.type, look) : '<c:invertIfNegative val="0"/>';
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
      `<c:tx><c:strRef><c:f>${reference(chart.source.sheet, name)}</c:f>${texts(sheet, name)}</c:strRef></c:tx>` +
      `${shape}${marker}` +
      `<c:cat><c:strRef><c:f>${reference(chart.source.sheet, labels)}</c:f>${texts(sheet, labels)}</c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${reference(chart.source.sheet, values)}</c:f>${numbers(sheet, values)}</c:numRef></c:val>` +
      `${line ? '<c:smooth val="0"/>' : ""}</c:ser>`
    );
  });
  const labels = `<c:dLbls><c:showLegendKey val="0"/><c:showVal val="${chart.showDataLabels ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  const axes = '<c:axId val="100000001"/><c:axId val="100000002"/>';
  const plot = line
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}${labels}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="${bar ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series.join("")}${labels}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`;
  const axisTitle = (text: string | undefined): string => (text === undefined ? "" : titleXml(text, 900));
  // In the usual size LibreOffice leaves out every second name; Excel goes by tickLblSkip.
  const names =
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:latin typeface="Calibri"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>';
  // Bars are drawn from the bottom up: turned round, the first row of the table is the first bar; each has its label.
  const category = `<c:catAx><c:axId val="100000001"/><c:scaling><c:orientation val="${bar ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${bar ? "l" : "b"}"/>${axisTitle(chart.categoryAxisTitle)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${bar ? names : ""}<c:crossAx val="100000002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${bar ? '<c:tickLblSkip val="1"/>' : ""}<c:noMultiLvlLbl val="1"/></c:catAx>`;
  const value = `<c:valAx><c:axId val="100000002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${bar ? "t" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>${axisTitle(chart.valueAxisTitle)}<c:numFmt formatCode="${escapeXml(chart.valueAxisNumberFormat ?? "General")}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="100000001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  const legend = chart.showLegend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return `${declaration}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}"><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/><c:plotArea><c:layout/>${plot}${category}${value}</c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function solidFill(color: string | undefined): string {
  return color === undefined ? "" : `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function markerXml(type: string, look: SeriesLook | undefined): string {
  const symbol = type === "LineMarkers" ? (look?.marker ?? "Circle").toLowerCase() : "none";
  const fill = solidFill(look?.markerColor);
  const shape = fill === "" ? "" : `<c:size val="7"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr>`;
  return `<c:marker><c:symbol val="${symbol}"/>${symbol === "none" ? "" : shape}</c:marker>`;
}

function titleXml(text: string, size: number): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="${size}" b="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

export interface Series {
  readonly name: Area;
  readonly labels: Area;
  readonly values: Area;
}

/** The source has a header row and a label column; a series is each further column, or each further row. */
export function seriesOf(source: Area, by: ChartModel["seriesBy"]): Series[] {
  const { row, column, rows, columns } = source;
  const inColumns = by === "Columns" || (by === "Auto" && rows >= columns);
  const series: Series[] = [];
  if (inColumns)
    for (let i = 1; i < columns; i++)
      series.push({
        name: { row, column: column + i, rows: 1, columns: 1 },
        labels: { row: row + 1, column, rows: rows - 1, columns: 1 },
        values: { row: row + 1, column: column + i, rows: rows - 1, columns: 1 },
      });
  else
    for (let i = 1; i < rows; i++)
      series.push({
        name: { row: row + i, column, rows: 1, columns: 1 },
        labels: { row, column: column + 1, rows: 1, columns: columns - 1 },
        values: { row: row + i, column: column + 1, rows: 1, columns: columns - 1 },
      });
  return series;
}

function reference(sheet: string, area: Area): string {
  const absolute = (row: number, column: number): string => cellAddress(row, column).replace(/^([A-Z]+)/, "$$$1$$");
  const first = absolute(area.row, area.column);
  const last = absolute(area.row + area.rows - 1, area.column + area.columns - 1);
  return escapeXml(`${quotedSheet(sheet)}!${first}${first === last ? "" : `:${last}`}`);
}

export function cellsIn(sheet: SheetModel | undefined, area: Area): (CellModel | undefined)[] {
  const cells: (CellModel | undefined)[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      cells.push(sheet?.cells.get(row)?.get(column));
  return cells;
}

function texts(sheet: SheetModel | undefined, area: Area): string {
  const cells = cellsIn(sheet, area);
  const points = cells.map((cell, i) =>
    cell === undefined || cell.value === ""
      ? ""
      : `<c:pt idx="${i}"><c:v>${escapeXml(String(cell.value))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${cells.length}"/>${points.join("")}</c:strCache>`;
}

function numbers(sheet: SheetModel | undefined, area: Area): string {
  const cells = cellsIn(sheet, area);
  const points = cells.map((cell, i) =>
    typeof cell?.value === "number" ? `<c:pt idx="${i}"><c:v>${cell.value}</c:v></c:pt>` : "",
  );
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${cells.length}"/>${points.join("")}</c:numCache>`;
}
