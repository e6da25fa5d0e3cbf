import type { BorderModel, BorderSide, CellStyleModel, ConditionalFormatModel } from "./model";
import { colourOf, type Palette } from "./colours";
import { builtInFormat } from "./number-formats";
import { walkXml, type XmlElement, type XmlVisitor } from "./xml";

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
  const reader = new StyleReader({ theme, indexed: readPalette(text) });
  walkXml(text, reader);
  return reader.result();
}

type Borders = Partial<Record<BorderSide, BorderModel>>;

interface Fill {
  readonly pattern: string;
  front: string | undefined;
  back: string | undefined;
}

/** Gathers what the groups of the style part list, and puts it together for each style index. */
class StyleReader implements XmlVisitor {
  private readonly formats = new Map<number, string>();
  private readonly fonts: Font[] = [];
  private readonly fills: (string | undefined)[] = [];
  private readonly borders: Borders[] = [];
  private readonly xfs: Xf[] = [];
  private readonly differential: DifferentialFormat[] = [];
  /** Names of the open elements; the second is the group. */
  private readonly path: string[] = [];
  private font: Font = { ...plainFont };
  private fill: Fill | undefined;
  private border: Borders = {};
  private side: { readonly name: BorderSide; readonly style: BorderModel["style"] } | undefined;
  private dxf: DifferentialFormat = { ...noFormat };

  constructor(private readonly palette: Palette) {}

  open(element: XmlElement): "skip" | undefined {
    const parent = this.path.at(-1);
    const group = this.path[1];
    this.path.push(element.name);
    if (element.name === "extLst") return "skip";
    // Cells and differential styles have fills alike.
    this.openFill(element);
    if (group === "numFmts" && element.name === "numFmt")
      this.formats.set(Number(element.attribute("numFmtId")), element.attribute("formatCode") ?? "General");
    if (group === "fonts") this.openFont(element, parent);
    if (group === "borders") this.openBorder(element, parent);
    if (group === "cellXfs") this.openXf(element, parent);
    if (group === "dxfs") this.openDifferential(element, parent);
    return undefined;
  }

  close(name: string): void {
    this.path.pop();
    const group = this.path[1];
    if (name === "font" && group === "fonts") this.fonts.push(this.font);
    if (name === "border" && group === "borders") this.borders.push(this.border);
    if (sideOf(name) !== undefined) this.side = undefined;
    if (name === "fill") this.closeFill(group);
    if (name === "dxf") this.differential.push(this.dxf);
  }

  result(): StyleSheet {
    const { name, size } = this.defaultFont;
    const cellFormats = this.xfs.map((xf, index) => this.styleOf(xf, index));
    return {
      cellFormats: cellFormats.length === 0 ? [plainStyle(0)] : cellFormats,
      differential: this.differential,
      defaultFont: { name, size },
    };
  }

  private get defaultFont(): Font {
    return this.fonts[0] ?? plainFont;
  }

  private openFont(element: XmlElement, parent: string | undefined): void {
    if (element.name === "font") this.font = { ...plainFont };
    if (parent !== "font") return;
    const { font } = this;
    if (element.name === "b") font.bold = on(element);
    if (element.name === "i") font.italic = on(element);
    if (element.name === "strike") font.strikethrough = on(element);
    if (element.name === "u") font.underline = element.attribute("val") !== "none";
    if (element.name === "sz") font.size = Number(element.attribute("val") ?? font.size);
    if (element.name === "name") font.name = element.attribute("val") ?? font.name;
    if (element.name === "color") font.color = colourOf(element, this.palette);
  }

  private openFill(element: XmlElement): void {
    const none = { front: undefined, back: undefined };
    if (element.name === "patternFill") this.fill = { pattern: element.attribute("patternType") ?? "", ...none };
    if (element.name === "gradientFill") this.fill = { pattern: "gradient", ...none };
    const { fill } = this;
    if (fill === undefined) return;
    if (element.name === "fgColor") fill.front = colourOf(element, this.palette);
    if (element.name === "bgColor") fill.back = colourOf(element, this.palette);
    if (element.name === "color" && fill.pattern === "gradient") fill.front ??= colourOf(element, this.palette);
  }

  private closeFill(group: string | undefined): void {
    const { fill } = this;
    if (group === "fills") this.fills.push(shownFill(fill));
    // A differential fill is solid by default and its colour is the background (ECMA-376 18.8.14 examples).
    if (group === "dxfs" && fill !== undefined && fill.pattern !== "none") this.dxf.fill = fill.back ?? fill.front;
    this.fill = undefined;
  }

  private openBorder(element: XmlElement, parent: string | undefined): void {
    if (element.name === "border") this.border = {};
    const name = sideOf(element.name);
    if (parent === "border" && name !== undefined) {
      const style = lineStyles[element.attribute("style") ?? ""];
      this.side = style === undefined ? undefined : { name, style };
      if (style !== undefined) this.border[name] = { style, color: undefined };
    }
    if (element.name === "color" && this.side !== undefined)
      this.border[this.side.name] = { style: this.side.style, color: colourOf(element, this.palette) };
  }

  private openXf(element: XmlElement, parent: string | undefined): void {
    if (element.name === "xf") this.xfs.push(readXf(element));
    const xf = this.xfs.at(-1);
    if (parent !== "xf" || xf === undefined) return;
    if (element.name === "protection") xf.locked = yes(element.attribute("locked"), true);
    if (element.name !== "alignment") return;
    xf.horizontal = element.attribute("horizontal");
    xf.vertical = element.attribute("vertical");
    xf.wrap = yes(element.attribute("wrapText"));
    xf.indent = Number(element.attribute("indent") ?? 0);
  }

  private openDifferential(element: XmlElement, parent: string | undefined): void {
    if (element.name === "dxf") this.dxf = { ...noFormat };
    if (parent !== "font") return;
    const { dxf } = this;
    if (element.name === "b") dxf.bold = on(element);
    if (element.name === "i") dxf.italic = on(element);
    if (element.name === "strike") dxf.strikethrough = on(element);
    if (element.name === "color") dxf.fontColor = colourOf(element, this.palette);
  }

  private styleOf(xf: Xf, index: number): CellStyleModel {
    const { name, size, color, ...shape } = this.fonts[xf.fontId] ?? this.defaultFont;
    return {
      numberFormat: this.formats.get(xf.numFmtId) ?? builtInFormat(xf.numFmtId),
      fill: this.fills[xf.fillId],
      fontName: name,
      fontSize: size,
      fontColor: color,
      ...shape,
      horizontal: horizontals.find((value) => value === xf.horizontal) ?? "general",
      vertical: verticals.find((value) => value === xf.vertical) ?? "bottom",
      wrap: xf.wrap,
      indent: xf.indent,
      borders: this.borders[xf.borderId] ?? {},
      locked: xf.locked,
      xf: index,
    };
  }
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

function shownFill(fill: Fill | undefined): string | undefined {
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
