/**
 * A workbook in memory, mutable: what `open` reads from a file, what the embedded Excel works on, and what `save`
 * compares with the original package to find the few things to splice in. It knows spreadsheets, not trackers.
 * Rows and columns are counted from 0. Colours are "#RRGGBB".
 */
import type { Area, CellValue, Visibility } from "../tracker/snapshot";

export interface WorkbookModel {
  sheets: SheetModel[];
  /** Position in `sheets`. */
  activeSheet: number;
  date1904: boolean;
  names: NameModel[];
  customXml: CustomXmlModel[];
  structureProtected: boolean;
  /** Default font in characters and points, for widths. */
  defaultFont: { name: string; size: number };
}

/** A custom XML part: data that add-ins keep in a workbook. */
export interface CustomXmlModel {
  /** "{GUID}", as Excel's id of the part; it stays with the file. */
  readonly id: string;
  /** Part of the original package; undefined for one added since. */
  readonly part: string | undefined;
  xml: string;
}

export interface NameModel {
  name: string;
  /** Without the leading "=". */
  formula: string;
  /** Sheet it belongs to; undefined for the whole workbook. */
  sheet: string | undefined;
  hidden: boolean;
}

export interface SheetModel {
  /** As Excel's worksheet id: stable while the workbook is open, not longer. */
  id: string;
  /** Part of the original package; undefined for a sheet added since. */
  part: string | undefined;
  name: string;
  visibility: Visibility;
  tabColor: string | undefined;
  /** Cells by row, then by column; only those that hold a value, a formula or a style. */
  cells: Map<number, CellRow>;
  /** Style of whole rows and columns, for cells that are not listed. */
  rowStyles: Map<number, CellStyleModel>;
  columnStyles: Map<number, CellStyleModel>;
  /** Points. */
  rowHeights: Map<number, number>;
  /** Characters of the default font, as files have it. */
  columnWidths: Map<number, number>;
  defaultRowHeight: number;
  defaultColumnWidth: number;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: Area[];
  tables: TableModel[];
  autoFilter: Area | undefined;
  conditionalFormats: ConditionalFormatModel[];
  freeze: { rows: number; columns: number };
  showGridlines: boolean;
  protection: ProtectionModel;
  hyperlinks: HyperlinkModel[];
  pageLayout: PageLayoutModel;
  charts: ChartModel[];
  /** Worksheet custom properties. */
  customProperties: Map<string, string>;
  /** Comments, notes and threads. */
  comments: number;
  /** Drop-down lists and other validations; kept for show (a list's items where they are plain text). */
  validations: { areas: Area[]; items: string[] | undefined }[];
}

/** The cells of a row by column. It may be shared between sheets: to write, ask `rowForWriting`. */
export type CellRow = ReadonlyMap<number, CellModel>;

/** Immutable, so that equal cells can be one object and a copy of a sheet need not copy them. */
export interface CellModel {
  readonly value: CellValue;
  /** With the leading "="; undefined for a constant. The value is then the cached result. */
  readonly formula: string | undefined;
  readonly style: CellStyleModel;
  /** True where `value` is an error's code. */
  readonly error: boolean;
  /**
   * Set where the file has a formula and no result of it, as libraries write that do not calculate (openpyxl); `value`
   * is then "". Excel works such cells out when it opens the file.
   */
  readonly pending?: true;
}

/** Immutable and shared: equal styles are the same object, so that comparing is cheap. */
export interface CellStyleModel {
  readonly numberFormat: string;
  readonly fill: string | undefined;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly fontColor: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerAcrossSelection" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly indent: number;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderModel>>>;
  readonly locked: boolean;
  /** Style index in the original package; undefined for a style made since. */
  readonly xf: number | undefined;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

export interface BorderModel {
  readonly style: "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";
  readonly color: string | undefined;
}

export interface TableModel {
  id: number;
  name: string;
  area: Area;
  headerRow: boolean;
  totalsRow: boolean;
  columns: string[];
  styleName: string | undefined;
}

export interface ConditionalFormatModel {
  /** As Excel's id: not stable across sessions. */
  id: string;
  areas: Area[];
  /** 1 is looked at first. */
  priority: number;
  stopIfTrue: boolean;
  /** "expression" is Excel's custom type; the others are the person's own and are kept, shown where understood. */
  type: string;
  /** en-US without the leading "=", relative to the top-left cell of the first area. */
  formulas: string[];
  /** Operator of a cell-value rule, text of a text rule. */
  operator: string | undefined;
  text: string | undefined;
  format: {
    fill: string | undefined;
    fontColor: string | undefined;
    bold: boolean | undefined;
    italic: boolean | undefined;
    strikethrough: boolean | undefined;
  };
}

export interface ProtectionModel {
  on: boolean;
  /** What stays allowed where protection is on. */
  allowFormatCells: boolean;
  allowInsertRows: boolean;
  allowSort: boolean;
  allowAutoFilter: boolean;
}

export interface HyperlinkModel {
  area: Area;
  address: string | undefined;
  /** "'Recovery tracker'!A8" for a place in the workbook. */
  documentReference: string | undefined;
  screenTip: string | undefined;
}

export interface PageLayoutModel {
  orientation: "portrait" | "landscape";
  /** Excel's paper type name ("A4"); undefined where the file does not say. */
  paperSize: string | undefined;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** Pages wide and tall; undefined for as many as needed. Undefined as a whole where a scale is used. */
  fit: { wide: number | undefined; tall: number | undefined } | undefined;
  scale: number;
  printArea: Area | undefined;
  titleRows: { first: number; last: number } | undefined;
  /** Rows before which a page ends. */
  rowBreaks: number[];
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  printGridlines: boolean;
  centerHorizontally: boolean;
}

export interface SeriesLook {
  color: string | undefined;
  /** Excel's marker style, as office.js names it ("Circle", "Diamond"). */
  marker: string | undefined;
  markerColor: string | undefined;
}

export interface ChartModel {
  id: string;
  name: string;
  /** Excel's chart type, as office.js names it ("BarClustered", "Line"). */
  type: string;
  title: string | undefined;
  alternativeText: string;
  /** Data with its header row and label column. */
  source: { sheet: string; area: Area };
  seriesBy: "Rows" | "Columns" | "Auto";
  /** Points from the sheet's top-left corner. */
  top: number;
  left: number;
  width: number;
  height: number;
  showLegend: boolean;
  showDataLabels: boolean;
  /** By position of the series; fewer or none where nothing is said of them. */
  series: SeriesLook[];
  categoryAxisTitle: string | undefined;
  valueAxisTitle: string | undefined;
  valueAxisNumberFormat: string | undefined;
}
