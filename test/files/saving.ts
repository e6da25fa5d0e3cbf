import { unzipSync } from "fflate";
import { openWorkbook, saveCopy, type OpenedWorkbook } from "../../src/files";
import { rowForWriting } from "../../src/files/cell-rows";
import type { CellModel, CellStyleModel, ChartModel, SheetModel, WorkbookModel } from "../../src/files/model";
import { emptySheet } from "../../src/files/sheet";
import { plainStyle } from "../../src/files/styles";

export function opened(bytes: Uint8Array): OpenedWorkbook {
  const result = openWorkbook(bytes, "fixture.xlsx");
  if (!result.ok) throw new Error(result.problem.what);
  return result.workbook;
}

export function saved(workbook: OpenedWorkbook, model: WorkbookModel = workbook.model): Uint8Array {
  const result = saveCopy(workbook, model);
  if (!result.ok) throw new Error(result.problem.what);
  return result.bytes;
}

export function reopened(workbook: OpenedWorkbook): OpenedWorkbook {
  return opened(saved(workbook));
}

export function cell(value: CellModel["value"], style: Partial<CellStyleModel> = {}): CellModel {
  return { value, formula: undefined, style: { ...plainStyle(undefined), ...style }, error: false };
}

export function setCell(sheet: SheetModel, row: number, column: number, content: CellModel): void {
  rowForWriting(sheet, row).set(column, content);
}

/** Gives a cell that is there another value or look. */
export function changeCell(sheet: SheetModel, row: number, column: number, change: Partial<CellModel>): void {
  setCell(sheet, row, column, { ...(sheet.cells.get(row)?.get(column) ?? cell("")), ...change });
}

/** What an add-in keeps in the workbook. */
export function addCustomXml(model: WorkbookModel, xml = '<kept xmlns="urn:ours">1</kept>'): void {
  model.customXml.push({ id: `{0000-${String(model.customXml.length + 1)}}`, part: undefined, xml });
}

/** A highlight such as Clear Line's own, on the first sheet's first rows. */
export function addHighlight(sheet: SheetModel, formula = 'AND(N("clear-line:overdue")=0,$C3<TODAY())'): void {
  sheet.conditionalFormats.forEach((format) => (format.priority += 1));
  sheet.conditionalFormats.push({
    id: "new",
    areas: [{ row: 2, column: 2, rows: 40, columns: 1 }],
    priority: 1,
    stopIfTrue: false,
    type: "expression",
    formulas: [formula],
    operator: undefined,
    text: undefined,
    format: { fill: "#FDE7E9", fontColor: "#A4262C", bold: true, italic: undefined, strikethrough: undefined },
  });
}

function chart(sheet: string): ChartModel {
  return {
    id: "new",
    name: "Rows by state",
    type: "BarClustered",
    title: "Rows by state",
    alternativeText: "Overdue 3, on track 5",
    source: { sheet, area: { row: 2, column: 0, rows: 3, columns: 2 } },
    seriesBy: "Columns",
    top: 90,
    left: 10,
    width: 240,
    height: 120,
    showLegend: false,
    showDataLabels: true,
    series: [{ color: "#0F6CBD", marker: undefined, markerColor: undefined }],
    categoryAxisTitle: undefined,
    valueAxisTitle: "Rows",
    valueAxisNumberFormat: "0",
  };
}

/** A sheet with something of everything that the summary has. */
export function addSummary(model: WorkbookModel, name = "Governance summary"): SheetModel {
  const sheet = emptySheet("new", name, undefined);
  sheet.tabColor = "#0F6CBD";
  sheet.showGridlines = false;
  sheet.freeze = { rows: 2, columns: 0 };
  sheet.columnWidths.set(0, 24).set(1, 12);
  sheet.rowHeights.set(0, 30);
  setCell(sheet, 0, 0, cell("Recovery governance summary", { bold: true, fontSize: 14, fill: "#DEECF9" }));
  setCell(sheet, 2, 0, cell("State", { borders: { bottom: { style: "thin", color: "#323130" } } }));
  setCell(sheet, 2, 1, cell("Rows", { horizontal: "right", wrap: true }));
  setCell(sheet, 3, 0, cell("Overdue"));
  setCell(sheet, 3, 1, cell(3, { numberFormat: "0" }));
  setCell(sheet, 4, 0, cell("=On track", { italic: true }));
  setCell(sheet, 4, 1, cell(46188, { numberFormat: "d mmmm yyyy" }));
  sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 2 }];
  sheet.hyperlinks = [
    {
      area: { row: 3, column: 0, rows: 1, columns: 1 },
      address: undefined,
      documentReference: `'${model.sheets[0]!.name.replace(/'/g, "''")}'!A1`,
      screenTip: "Row 1, first",
    },
  ];
  sheet.customProperties.set("clear-line", "summary 1");
  Object.assign(sheet.pageLayout, {
    orientation: "landscape",
    paperSize: "A4",
    fit: { wide: 1, tall: undefined },
    printArea: { row: 0, column: 0, rows: 5, columns: 2 },
    titleRows: { first: 0, last: 1 },
    rowBreaks: [4],
    header: { left: "", center: "Oak House – summary", right: "" },
    footer: { left: "Page &P of &N", center: "", right: "" },
    centerHorizontally: true,
  });
  sheet.charts = [chart(name)];
  model.sheets.push(sheet);
  return sheet;
}

export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** Names of the parts that are not byte for byte the same; those that are new or gone have a + or - before them. */
export function touchedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const touched: string[] = [];
  for (const [name, bytes] of Object.entries(old)) {
    const other = now[name];
    if (other === undefined) touched.push(`-${name}`);
    else if (!Buffer.from(bytes).equals(Buffer.from(other))) touched.push(name);
  }
  for (const name of Object.keys(now)) if (old[name] === undefined) touched.push(`+${name}`);
  return touched.sort();
}

const looks = new WeakMap<CellStyleModel, string>();

function lookOf(style: CellStyleModel): string {
  const look = looks.get(style) ?? JSON.stringify(Object.entries({ ...style, xf: undefined }).sort());
  looks.set(style, look);
  return look;
}

const plainLook = lookOf(plainStyle(undefined));

/** A blank cell that looks as its row, its column or any cell does tells nothing. */
function tells(sheet: SheetModel, row: number, column: number, content: CellModel): boolean {
  if (content.value !== "" || content.formula !== undefined) return true;
  const inherited = sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column);
  return lookOf(content.style) !== (inherited === undefined ? plainLook : lookOf(inherited));
}

/** The same without what only tells where something lies while the workbook is open. */
export function plainModel(model: WorkbookModel): unknown {
  return {
    ...model,
    names: [...model.names].sort((a, b) => a.name.localeCompare(b.name)),
    customXml: model.customXml.map(({ id, xml }) => [id, xml]),
    activeSheet: model.sheets[model.activeSheet]?.name,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      id: "",
      part: "",
      cells: [...sheet.cells]
        .sort((a, b) => a[0] - b[0])
        .map(([row, cells]) => [
          row,
          [...cells]
            .filter(([column, c]) => tells(sheet, row, column, c))
            .sort((a, b) => a[0] - b[0])
            .map(([column, c]) => [column, { ...c, style: lookOf(c.style) }]),
        ])
        .filter(([, cells]) => (cells as unknown[]).length > 0),
      rowStyles: [...sheet.rowStyles].map(([row, s]) => [row, lookOf(s)]),
      columnStyles: [...sheet.columnStyles].map(([column, s]) => [column, lookOf(s)]),
      rowHeights: [...sheet.rowHeights].sort((a, b) => a[0] - b[0]),
      columnWidths: [...sheet.columnWidths].sort((a, b) => a[0] - b[0]),
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
      customProperties: [...sheet.customProperties],
      conditionalFormats: sheet.conditionalFormats
        .map((format) => ({ ...format, id: "" }))
        .sort((a, b) => a.priority - b.priority),
      charts: sheet.charts.map((c) => ({
        ...c,
        id: "",
        seriesBy: "Auto",
        top: Math.round(c.top),
        left: Math.round(c.left),
        width: Math.round(c.width),
        height: Math.round(c.height),
      })),
    })),
  };
}
