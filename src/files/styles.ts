import type { BorderModel, BorderSide, CellStyleModel, ConditionalFormatModel } from "./model";
import { colourOf, type Palette } from "./colours";
import { builtInFormat } from "./number-formats";
import { walkXml, type XmlElement } from "./xml";

export type DifferentialFormat = ConditionalFormatModel["format"];

/** The style part as read: what a cell's style index and a rule's differential style stand for. */
export interface StyleSheet {
  /** One object per index, so that equal styles of one cell format are the same object. */
  readonly cellFormats: readonly CellStyleModel[];
  readonly differential: readonly DifferentialFormat[];
  readonly defaultFont: { name: string; size: number };
}

interface Font {
  name: string;
  size: number;
  color: string | undefined;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
}

interface Xf {
  fontId: number;
  fillId: number;
  borderId: number;
  numFmtId: number;
  horizontal: string | undefined;
  vertical: string | undefined;
  wrap: boolean;
  indent: number;
  locked: boolean;
}

export const noFormat: DifferentialFormat = {
  fill: undefined,
  fontColor: undefined,
  bold: undefined,
  italic: undefined,
  strikethrough: undefined,
};

const plainFont: Font = {
  name: "Calibri",
  size: 11,
  color: undefined,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
};

const horizontals = [
  ...(["general", "left", "center", "right", "fill"] as const),
  ...(["justify", "centerAcrossSelection", "distributed"] as const),
];
const verticals = ["top", "center", "bottom", "justify", "distributed"] as const;
const lineStyles: Readonly<Record<string, BorderModel["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dashed: "dashed",
  dotted: "dotted",
  double: "double",
  hair: "hair",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};

function on(element: XmlElement): boolean {
  const value = element.attribute("val");
  return value === undefined || value === "1" || value === "true";
}

export function yes(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true";
}

/** The style of a cell that names none, in a workbook without a style part. */
export function plainStyle(xf: number | undefined): CellStyleModel {
  return {
    numberFormat: "General",
    fill: undefined,
    fontName: plainFont.name,
    fontSize: plainFont.size,
    fontColor: undefined,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    horizontal: "general",
    vertical: "bottom",
    wrap: false,
    indent: 0,
    borders: {},
    locked: true,
    xf,
  };
}

export function readStyles(text: string, theme: readonly string[]): StyleSheet {
  const palette: Palette = { theme, indexed: readPalette(text) };
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | undefined)[] = [];
  const borders: Partial<Record<BorderSide, BorderModel>>[] = [];
  const xfs: Xf[] = [];
  const differential: DifferentialFormat[] = [];
  const path: string[] = [];
  let font: Font = { ...plainFont };
  let fill: { pattern: string; front: string | undefined; back: string | undefined } | undefined;
  let border: Partial<Record<BorderSide, BorderModel>> = {};
  let side: { name: BorderSide; style: BorderModel["style"] } | undefined;
  let dxf: DifferentialFormat = { ...noFormat };

  function readFont(element: XmlElement): void {
    if (element.name === "b") font.bold = on(element);
    if (element.name === "i") font.italic = on(element);
    if (element.name === "strike") font.strikethrough = on(element);
    if (element.name === "u") font.underline = element.attribute("val") !== "none";
    if (element.name === "sz") font.size = Number(element.attribute("val") ?? font.size);
    if (element.name === "name") font.name = element.attribute("val") ?? font.name;
    if (element.name === "color") font.color = colourOf(element, palette);
  }

  walkXml(text, {
    open(element) {
      const parent = path[path.length - 1];
      const group = path[1];
      path.push(element.name);
      if (element.name === "extLst") return "skip";
      if (element.name === "numFmt" && group === "numFmts")
        formats.set(Number(element.attribute("numFmtId")), element.attribute("formatCode") ?? "General");
      if (element.name === "dxf") dxf = { ...noFormat };
      if (group === "dxfs" && parent === "font") {
        if (element.name === "b") dxf.bold = on(element);
        if (element.name === "i") dxf.italic = on(element);
        if (element.name === "strike") dxf.strikethrough = on(element);
        if (element.name === "color") dxf.fontColor = colourOf(element, palette);
      }
      if (group === "fonts" && element.name === "font") font = { ...plainFont };
      if (group === "fonts" && parent === "font") readFont(element);
      if (element.name === "patternFill")
        fill = { pattern: element.attribute("patternType") ?? "", front: undefined, back: undefined };
      if (element.name === "gradientFill") fill = { pattern: "gradient", front: undefined, back: undefined };
      if (fill !== undefined && element.name === "fgColor") fill.front = colourOf(element, palette);
      if (fill !== undefined && element.name === "bgColor") fill.back = colourOf(element, palette);
      if (fill?.pattern === "gradient" && element.name === "color") fill.front ??= colourOf(element, palette);
      if (group === "borders" && element.name === "border") border = {};
      const sideName = sideOf(element.name);
      if (group === "borders" && parent === "border" && sideName !== undefined) {
        const style = lineStyles[element.attribute("style") ?? ""];
        side = style === undefined ? undefined : { name: sideName, style };
        if (side !== undefined) border[side.name] = { style: side.style, color: undefined };
      }
      if (group === "borders" && element.name === "color" && side !== undefined)
        border[side.name] = { style: side.style, color: colourOf(element, palette) };
      if (group === "cellXfs" && element.name === "xf") xfs.push(readXf(element));
      const xf = xfs[xfs.length - 1];
      if (group === "cellXfs" && parent === "xf" && xf !== undefined) {
        if (element.name === "alignment") {
          xf.horizontal = element.attribute("horizontal");
          xf.vertical = element.attribute("vertical");
          xf.wrap = yes(element.attribute("wrapText"));
          xf.indent = Number(element.attribute("indent") ?? 0);
        }
        if (element.name === "protection") xf.locked = yes(element.attribute("locked"), true);
      }
      return undefined;
    },
    close(name) {
      path.pop();
      const group = path[1];
      if (name === "font" && group === "fonts") fonts.push(font);
      if (name === "border" && group === "borders") borders.push(border);
      if (sideOf(name) !== undefined) side = undefined;
      if (name === "fill") {
        if (group === "fills") fills.push(shownFill(fill));
        // A differential fill is solid by default and its colour is the background (ECMA-376 18.8.14 examples).
        if (group === "dxfs" && fill !== undefined && fill.pattern !== "none") dxf.fill = fill.back ?? fill.front;
        fill = undefined;
      }
      if (name === "dxf") differential.push(dxf);
    },
  });

  const defaultFont = fonts[0] ?? plainFont;
  const cellFormats = xfs.map((xf, index) => styleOf(xf, index));
  function styleOf(xf: Xf, index: number): CellStyleModel {
    const { name, size, color, ...shape } = fonts[xf.fontId] ?? defaultFont;
    return {
      numberFormat: formats.get(xf.numFmtId) ?? builtInFormat(xf.numFmtId),
      fill: fills[xf.fillId],
      fontName: name,
      fontSize: size,
      fontColor: color,
      ...shape,
      horizontal: horizontals.find((value) => value === xf.horizontal) ?? "general",
      vertical: verticals.find((value) => value === xf.vertical) ?? "bottom",
      wrap: xf.wrap,
      indent: xf.indent,
      borders: borders[xf.borderId] ?? {},
      locked: xf.locked,
      xf: index,
    };
  }
  return {
    cellFormats: cellFormats.length === 0 ? [plainStyle(0)] : cellFormats,
    differential,
    defaultFont: { name: defaultFont.name, size: defaultFont.size },
  };
}

/** "start" and "end" are how strict workbooks name left and right. */
function sideOf(name: string): BorderSide | undefined {
  if (name === "left" || name === "start") return "left";
  if (name === "right" || name === "end") return "right";
  return name === "top" || name === "bottom" ? name : undefined;
}

function readXf(element: XmlElement): Xf {
  const id = (name: string): number => Number(element.attribute(name) ?? 0);
  return {
    fontId: id("fontId"),
    fillId: id("fillId"),
    borderId: id("borderId"),
    numFmtId: id("numFmtId"),
    horizontal: undefined,
    vertical: undefined,
    wrap: false,
    indent: 0,
    locked: true,
  };
}

function shownFill(
  fill: { pattern: string; front: string | undefined; back: string | undefined } | undefined,
): string | undefined {
  if (fill === undefined || fill.pattern === "" || fill.pattern === "none") return undefined;
  if (fill.pattern === "solid" || fill.pattern === "gradient") return fill.front;
  // The faint grey pattern is in every file as fill 1 and is no colour of anyone's.
  return fill.pattern === "gray125" && fill.front === undefined ? undefined : (fill.back ?? fill.front);
}

function readPalette(text: string): string[] {
  const colours: string[] = [];
  if (!text.includes("indexedColors")) return colours;
  walkXml(text, {
    open(element) {
      const rgb = element.name === "rgbColor" ? element.attribute("rgb") : undefined;
      if (rgb !== undefined) colours.push(`#${rgb.slice(-6).toUpperCase()}`);
    },
  });
  return colours;
}
