import type { CellStyleModel, ConditionalFormatModel, SheetModel } from "./model";
import { parseArea, parseAreas } from "./address";
import { CellReader, type CellContext } from "./cells";
import { colourOf, type Palette } from "./colours";
import { limits, sheetColumns } from "./limits";
import { PageLayoutReader } from "./page-layout";
import { tooLarge } from "./problem";
import { noFormat, yes, type DifferentialFormat } from "./styles";
import { ValidationReader } from "./validations";
import { walkXml, type XmlElement } from "./xml";

/** What reading a sheet's XML needs to know, and what it hands on to whoever reads the parts around it. */
export interface SheetContext extends CellContext {
  readonly differential: readonly DifferentialFormat[];
  readonly palette: Palette;
  /** Address that a relationship of the sheet points at, for links. */
  linkTarget(relationship: string): string | undefined;
}

export interface SheetReading {
  readonly sheet: SheetModel;
  /** Relationship ids of custom properties by their names. */
  readonly customProperties: ReadonlyMap<string, string>;
  /** Conditional formats of the newer kind, which are kept and not looked into. */
  readonly laterFormats: number;
}

/** A blank sheet as Excel makes it: Calibri 11 gives rows of 15 points and columns of 64 pixels, 9.14 characters. */
export function emptySheet(id: string, name: string, part: string | undefined): SheetModel {
  return {
    id,
    part,
    name,
    visibility: "visible",
    tabColor: undefined,
    cells: new Map(),
    rowStyles: new Map(),
    columnStyles: new Map(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    defaultRowHeight: 15,
    defaultColumnWidth: 9.140625,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
    autoFilter: undefined,
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    showGridlines: true,
    protection: {
      on: false,
      allowFormatCells: false,
      allowInsertRows: false,
      allowSort: false,
      allowAutoFilter: false,
    },
    hyperlinks: [],
    pageLayout: new PageLayoutReader().layout,
    charts: [],
    customProperties: new Map(),
    comments: 0,
    validations: [],
  };
}

/** Reads one worksheet part, apart from what stands in other parts (tables, comments, charts, properties). */
export function readSheet(text: string, sheet: SheetModel, context: SheetContext): SheetReading {
  const cells = new CellReader(context, sheet.columnStyles);
  const page = new PageLayoutReader();
  const customProperties = new Map<string, string>();
  const formats = new FormatReader(context);
  const validations = new ValidationReader();
  let laterFormats = 0;
  let inCells = false;
  const path: string[] = [];

  function enough(list: readonly unknown[], what: string): void {
    if (list.length > limits.perSheet) throw tooLarge(`one sheet has more than ${limits.perSheet} ${what}`);
  }

  walkXml(text, {
    open(element) {
      if (inCells) return cells.open(element);
      const parent = path[path.length - 1];
      path.push(element.name);
      switch (element.name) {
        case "sheetData":
          inCells = true;
          break;
        case "extLst":
          laterFormats += countOf(text, element.start, "x14:cfRule");
          return "skip";
        case "tabColor":
          sheet.tabColor = colourOf(element, context.palette);
          break;
        case "sheetView":
          sheet.showGridlines = yes(element.attribute("showGridLines"), true);
          break;
        case "pane":
          if (/^frozen/.test(element.attribute("state") ?? ""))
            sheet.freeze = {
              rows: Math.floor(Number(element.attribute("ySplit") ?? 0)),
              columns: Math.floor(Number(element.attribute("xSplit") ?? 0)),
            };
          break;
        case "sheetFormatPr":
          sheet.defaultRowHeight = Number(element.attribute("defaultRowHeight") ?? sheet.defaultRowHeight);
          sheet.defaultColumnWidth = Number(element.attribute("defaultColWidth") ?? sheet.defaultColumnWidth);
          break;
        case "col":
          readColumns(element, sheet, context);
          break;
        case "mergeCell": {
          const area = parseArea(element.attribute("ref") ?? "");
          if (area !== undefined) sheet.merges.push(area);
          enough(sheet.merges, "merged areas");
          break;
        }
        case "autoFilter":
          if (parent === "worksheet") sheet.autoFilter = parseArea(element.attribute("ref") ?? "");
          return "skip";
        case "sheetProtection":
          readProtection(element, sheet);
          break;
        case "hyperlink":
          readLink(element, sheet, context);
          enough(sheet.hyperlinks, "links");
          break;
        case "customPr":
          customProperties.set(element.attribute("name") ?? "", element.prefixed("id") ?? "");
          break;
        case "dataValidation":
        case "formula1":
          validations.open(element);
          enough(validations.validations, "validations");
          break;
        case "conditionalFormatting":
        case "cfRule":
        case "formula":
          formats.open(element);
          break;
        case "customSheetViews":
        case "AlternateContent":
          return "skip";
        default:
          page.open(element, parent);
      }
      return undefined;
    },
    text(part) {
      if (inCells) cells.text(part);
      else {
        validations.text(part);
        formats.text(part);
        page.text(part);
      }
    },
    close(name) {
      if (inCells && name !== "sheetData") {
        cells.close(name);
        return;
      }
      inCells = false;
      path.pop();
      validations.close(name);
      formats.close(name);
      page.close();
    },
  });

  cells.finish();
  sheet.cells = cells.cells;
  sheet.rowStyles = cells.rowStyles;
  sheet.rowHeights = cells.rowHeights;
  sheet.hiddenRows = cells.hiddenRows;
  sheet.conditionalFormats = formats.formats;
  enough(sheet.conditionalFormats, "conditional formats");
  sheet.validations = validations.validations;
  sheet.pageLayout = page.finish();
  return { sheet, customProperties, laterFormats };
}

function countOf(text: string, from: number, words: string): number {
  let count = 0;
  for (let at = text.indexOf(`<${words}`, from); at >= 0; at = text.indexOf(`<${words}`, at + 1)) count++;
  return count;
}

function readColumns(element: XmlElement, sheet: SheetModel, context: CellContext): void {
  const first = Number(element.attribute("min") ?? 0) - 1;
  const last = Math.min(Number(element.attribute("max") ?? 0), sheetColumns) - 1;
  const width = Number(element.attribute("width"));
  const xf = Number(element.attribute("style") ?? 0);
  const style: CellStyleModel | undefined = xf === 0 ? undefined : context.styles[xf];
  const hidden = yes(element.attribute("hidden"));
  // A column that is only styled or hidden repeats the width that all have.
  const ownWidth = width > 0 && (yes(element.attribute("customWidth")) || width !== sheet.defaultColumnWidth);
  for (let column = first; column >= 0 && column <= last; column++) {
    if (ownWidth) sheet.columnWidths.set(column, width);
    if (style !== undefined) sheet.columnStyles.set(column, style);
    if (hidden) sheet.hiddenColumns.add(column);
  }
}

/** In the file a 1 forbids; what the file does not mention is forbidden, apart from changing objects and scenarios. */
function readProtection(element: XmlElement, sheet: SheetModel): void {
  const allowed = (name: string): boolean => !yes(element.attribute(name), true);
  sheet.protection = {
    on: yes(element.attribute("sheet")),
    allowFormatCells: allowed("formatCells"),
    allowInsertRows: allowed("insertRows"),
    allowSort: allowed("sort"),
    allowAutoFilter: allowed("autoFilter"),
  };
}

function readLink(element: XmlElement, sheet: SheetModel, context: SheetContext): void {
  const area = parseArea(element.attribute("ref") ?? "");
  if (area === undefined) return;
  const id = element.prefixed("id");
  sheet.hyperlinks.push({
    area,
    address: id === undefined ? undefined : context.linkTarget(id),
    documentReference: element.attribute("location"),
    screenTip: element.attribute("tooltip"),
  });
}

class FormatReader {
  readonly formats: ConditionalFormatModel[] = [];
  private areas: ConditionalFormatModel["areas"] = [];
  private rule: ConditionalFormatModel | undefined;
  private formula: string | undefined;

  constructor(private readonly context: SheetContext) {}

  open(element: XmlElement): void {
    if (element.name === "conditionalFormatting") this.areas = parseAreas(element.attribute("sqref") ?? "");
    if (element.name === "formula") this.formula = "";
    if (element.name !== "cfRule") return;
    const dxf = element.attribute("dxfId");
    this.rule = {
      id: `rule${this.formats.length + 1}`,
      areas: this.areas.map((area) => ({ ...area })),
      priority: Number(element.attribute("priority") ?? this.formats.length + 1),
      stopIfTrue: yes(element.attribute("stopIfTrue")),
      type: element.attribute("type") ?? "expression",
      formulas: [],
      operator: element.attribute("operator"),
      text: element.attribute("text"),
      format: { ...((dxf === undefined ? undefined : this.context.differential[Number(dxf)]) ?? noFormat) },
    };
    this.formats.push(this.rule);
  }

  text(text: string): void {
    if (this.formula !== undefined) this.formula += text;
  }

  close(name: string): void {
    if (name === "formula" && this.formula !== undefined) {
      this.rule?.formulas.push(this.formula);
      this.formula = undefined;
    }
    if (name === "cfRule") this.rule = undefined;
  }
}
