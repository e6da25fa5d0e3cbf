import type { PageLayoutModel, SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { columnLimit, parseArea, splitSheet } from "../address";
import type { Arguments } from "../arguments";
import { ExcelError } from "../errors";
import { object, type HostType } from "../object";
import { textOf, type Json, type JsonObject } from "../wire";
import { areasObject, rangeAreasType } from "./range-areas";
import { rangeObject, rangeType } from "./range";

/** Paper names of `Excel.PaperType`, as far as anybody in Britain prints on them. */
const papers = ["A3", "A4", "A5", "B4", "B5", "Letter", "Legal", "Tabloid", "Ledger", "Statement", "Executive"];

const pointsPerUnit = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function areaArgument(args: Arguments): Area {
  const area = args.optionalObject(0, rangeType)?.area ?? args.optionalObject(0, rangeAreasType)?.areas[0];
  const given = area ?? parseArea(splitSheet(args.text(0)).address);
  if (!given) throw args.wrong();
  return given;
}

type Margin = keyof PageLayoutModel["margins"];

function points(value: Json, where: string): number {
  if (typeof value !== "number" || value < 0) throw new ExcelError("InvalidArgument", where);
  return value;
}

function margin(name: Margin): {
  get: (sheet: SheetModel) => Json;
  set: (sheet: SheetModel, value: Json) => void;
} {
  return {
    get: (sheet) => sheet.pageLayout.margins[name],
    set: (sheet, value) => {
      const margins = { ...sheet.pageLayout.margins };
      margins[name] = points(value, "PageLayout margins");
      sheet.pageLayout.margins = margins;
    },
  };
}

const top = margin("top");
const bottom = margin("bottom");
const left = margin("left");
const right = margin("right");
const headerMargin = margin("header");
const footerMargin = margin("footer");

function zoomOf({ pageLayout }: SheetModel): Json {
  const { fit, scale } = pageLayout;
  if (!fit) return { scale };
  return {
    ...(fit.wide === undefined ? {} : { horizontalFitToPages: fit.wide }),
    ...(fit.tall === undefined ? {} : { verticalFitToPages: fit.tall }),
  };
}

function pages(zoom: JsonObject, key: string): number | undefined {
  const value = zoom[key];
  return typeof value === "number" && value > 0 ? value : undefined;
}

/** `Excel.PageLayoutZoomOptions`: a scale of 10 to 400, or pages to fit to. */
function setZoom({ pageLayout }: SheetModel, value: Json): void {
  const where = "PageLayout.zoom";
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ExcelError("InvalidArgument", where);
  const zoom = value as JsonObject;
  const scale = zoom["scale"];
  if (typeof scale === "number") {
    if (scale < 10 || scale > 400) throw new ExcelError("InvalidArgument", where);
    pageLayout.scale = scale;
    pageLayout.fit = undefined;
    return;
  }
  const wide = pages(zoom, "horizontalFitToPages");
  const tall = pages(zoom, "verticalFitToPages");
  if (wide === undefined && tall === undefined) throw new ExcelError("InvalidArgument", where);
  pageLayout.fit = { wide, tall };
}

export const pageLayoutType: HostType<SheetModel> = {
  name: "PageLayout",
  get: {
    Orientation: ({ pageLayout }) => (pageLayout.orientation === "landscape" ? "Landscape" : "Portrait"),
    PaperSize: ({ pageLayout }) => pageLayout.paperSize ?? null,
    Zoom: zoomOf,
    CenterHorizontally: ({ pageLayout }) => pageLayout.centerHorizontally,
    PrintGridlines: ({ pageLayout }) => pageLayout.printGridlines,
    TopMargin: top.get,
    BottomMargin: bottom.get,
    LeftMargin: left.get,
    RightMargin: right.get,
    HeaderMargin: headerMargin.get,
    FooterMargin: footerMargin.get,
  },
  set: {
    Orientation: ({ pageLayout }, value) => {
      if (value !== "Portrait" && value !== "Landscape")
        throw new ExcelError("InvalidArgument", "PageLayout.orientation");
      pageLayout.orientation = value === "Landscape" ? "landscape" : "portrait";
    },
    PaperSize: ({ pageLayout }, value) => {
      const paper = papers.find((name) => name.toLowerCase() === textOf(value).toLowerCase());
      if (paper === undefined) throw new ExcelError("InvalidArgument", "PageLayout.paperSize");
      pageLayout.paperSize = paper;
    },
    Zoom: setZoom,
    CenterHorizontally: ({ pageLayout }, value) => {
      pageLayout.centerHorizontally = value === true;
    },
    PrintGridlines: ({ pageLayout }, value) => {
      pageLayout.printGridlines = value === true;
    },
    TopMargin: top.set,
    BottomMargin: bottom.set,
    LeftMargin: left.set,
    RightMargin: right.set,
    HeaderMargin: headerMargin.set,
    FooterMargin: footerMargin.set,
  },
  navigate: {
    HeadersFooters: (sheet, session) => object(headersFootersType, sheet, session),
  },
  call: {
    SetPrintArea: ({ pageLayout }, args) => {
      pageLayout.printArea = areaArgument(args);
    },
    GetPrintAreaOrNullObject: (sheet, _, session) => {
      const { printArea } = sheet.pageLayout;
      return printArea ? areasObject(sheet, [printArea], session) : null;
    },
    SetPrintTitleRows: ({ pageLayout }, args) => {
      const area = areaArgument(args);
      pageLayout.titleRows = { first: area.row, last: area.row + area.rows - 1 };
    },
    GetPrintTitleRowsOrNullObject: (sheet, _, session) => {
      const { titleRows } = sheet.pageLayout;
      if (!titleRows) return null;
      const rows = titleRows.last - titleRows.first + 1;
      return rangeObject(sheet, { row: titleRows.first, column: 0, rows, columns: columnLimit }, session);
    },
    SetPrintMargins: ({ pageLayout }, args) => {
      const unit = args.choice(0, ["Points", "Inches", "Centimeters"] as const) ?? "Points";
      const given = args.plain(1);
      const names: readonly Margin[] = ["top", "bottom", "left", "right", "header", "footer"];
      const margins = { ...pageLayout.margins };
      for (const name of names) {
        const value = given[name];
        if (value !== undefined && value !== null)
          margins[name] = points(value, "PageLayout.setPrintMargins") * pointsPerUnit[unit];
      }
      pageLayout.margins = margins;
    },
  },
};

const headersFootersType: HostType<SheetModel> = {
  name: "HeaderFooterGroup",
  get: { State: () => "Default", UseSheetMargins: () => true, UseSheetScale: () => true },
  navigate: { DefaultForAllPages: (sheet, session) => object(headerFooterType, sheet, session) },
};

type Strip = "header" | "footer";
type Side = "left" | "center" | "right";

function strip(
  which: Strip,
  side: Side,
): { get: (sheet: SheetModel) => Json; set: (sheet: SheetModel, value: Json) => void } {
  return {
    get: ({ pageLayout }) => pageLayout[which][side],
    set: ({ pageLayout }, value) => {
      // "Excel specifications and limits": characters in a header or footer, 255 for the three parts together.
      const parts = { ...pageLayout[which] };
      parts[side] = textOf(value);
      if (parts.left.length + parts.center.length + parts.right.length > 255)
        throw new ExcelError("InvalidArgument", `HeaderFooter.${side}${which}`);
      pageLayout[which] = parts;
    },
  };
}

const strips = {
  LeftHeader: strip("header", "left"),
  CenterHeader: strip("header", "center"),
  RightHeader: strip("header", "right"),
  LeftFooter: strip("footer", "left"),
  CenterFooter: strip("footer", "center"),
  RightFooter: strip("footer", "right"),
};

const headerFooterType: HostType<SheetModel> = {
  name: "HeaderFooter",
  get: Object.fromEntries(Object.entries(strips).map(([name, { get }]) => [name, get])),
  set: Object.fromEntries(Object.entries(strips).map(([name, { set }]) => [name, set])),
};
