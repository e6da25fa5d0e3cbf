import type { BorderModel, BorderSide, CellStyleModel } from "./model";
import { builtInId } from "./number-formats";
import { attributes, Sections, withAttributes } from "./splice";
import { type DifferentialFormat, type StyleSheet } from "./styles";
import { escapeXml, walkXml } from "./xml";

const order = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"],
  ...["dxfs", "tableStyles", "colors", "extLst"],
];

/** Cell formats that a workbook can have in Excel ("Excel specifications and limits"). */
const mostFormats = 65_490;

type Collection = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

const sides: readonly BorderSide[] = ["left", "right", "top", "bottom"];

/** Adds styles at the end of a style part; what is there keeps its place and its number. */
export class StyleWriter {
  private readonly sections: Sections;
  private readonly items: Record<Collection, string[]>;
  private readonly added: Record<Collection, string[]>;
  private readonly formats = new Map<string, number>();
  /** Numbers of the cell formats made for a style, by what they were made from. */
  private readonly made = new WeakMap<CellStyleModel, Map<number, number>>();
  private readonly untouched = new WeakMap<CellStyleModel, boolean>();
  /** Where each piece of a style stands, so that a sheet written again and again adds none twice. */
  private readonly places = new Map<string, number>();
  private nextFormat = 164;

  constructor(
    text: string,
    private readonly styles: StyleSheet,
    /** Highest number that a cell names: where the file does not define it, it must not come to mean a style of ours. */
    private readonly highestFormat: number,
  ) {
    this.sections = new Sections(text, order);
    const none = (): Record<Collection, string[]> => ({
      numFmts: [],
      fonts: [],
      fills: [],
      borders: [],
      cellXfs: [],
      dxfs: [],
    });
    this.items = none();
    this.added = none();
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const) {
      this.readItems(name);
      this.items[name].forEach((xml, index) => {
        const key = `${name} ${name === "cellXfs" ? canonicalFormat(xml) : xml}`;
        if (!this.places.has(key)) this.places.set(key, index);
      });
    }
  }

  private readItems(name: Collection): void {
    const section = this.sections.first(name);
    if (section === undefined) return;
    const { text } = this.sections.splice;
    let start = 0;
    walkXml(text.slice(section.start, section.end), {
      open: (element) => {
        if (element.depth === 0) return undefined;
        start = element.start;
        if (name === "numFmts") {
          const id = Number(element.attribute("numFmtId") ?? 0);
          this.formats.set(element.attribute("formatCode") ?? "", id);
          this.nextFormat = Math.max(this.nextFormat, id + 1);
        }
        return "skip";
      },
      close: (_, __, end, depth) => {
        if (depth === 1) this.items[name].push(text.slice(section.start + start, section.start + end));
      },
    });
  }

  /**
   * The cell format that shows `style`; `base` is what the cell had before, and every part of it that did not change
   * stays, also what a model does not hold (theme colours, patterns, diagonal lines).
   */
  cellFormat(style: CellStyleModel, base: CellStyleModel | undefined, asText: boolean): number {
    if (!asText && this.isOriginal(style) && style.xf !== undefined) return style.xf;
    const from = base?.xf ?? style.xf ?? 0;
    const key = from * 2 + (asText ? 1 : 0);
    const known = this.made.get(style);
    let index = known?.get(key);
    if (index === undefined) {
      index = this.append("cellXfs", this.cellXf(style, from, asText));
      if (known === undefined) this.made.set(style, new Map([[key, index]]));
      else known.set(key, index);
    }
    return index;
  }

  /** True where the style is the file's own one of that number, not something made from it since. */
  isOriginal(style: CellStyleModel): boolean {
    const known = this.untouched.get(style);
    if (known !== undefined) return known;
    const original = style.xf === undefined ? undefined : this.styles.cellFormats[style.xf];
    const same = original !== undefined && sameStyle(style, original);
    this.untouched.set(style, same);
    return same;
  }

  private cellXf(style: CellStyleModel, from: number, asText: boolean): string {
    const p = this.sections.prefix;
    const old = this.styles.cellFormats[from];
    const raw = this.items.cellXfs[from] ?? `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const tag = (/^<[^>]*>/.exec(raw)?.[0] ?? raw).replace(/\s*\/>$/, ">");
    let changes: Record<string, string | number | undefined> = asText ? { quotePrefix: 1 } : {};
    if (old === undefined || style.numberFormat !== old.numberFormat)
      changes = { ...changes, numFmtId: this.numberFormat(style.numberFormat), applyNumberFormat: 1 };
    if (old === undefined || fontKey(style) !== fontKey(old))
      changes = { ...changes, fontId: this.append("fonts", this.font(style)), applyFont: 1 };
    if (old === undefined || style.fill !== old.fill)
      changes = { ...changes, fillId: this.fill(style.fill), applyFill: 1 };
    if (old === undefined || borderKey(style) !== borderKey(old))
      changes = { ...changes, borderId: this.append("borders", this.border(style)), applyBorder: 1 };
    let inner = raw.endsWith("/>") ? "" : raw.slice(raw.indexOf(">") + 1, raw.lastIndexOf("</"));
    if (old === undefined || alignmentKey(style) !== alignmentKey(old)) {
      const alignment = `<${p}alignment${attributes({
        horizontal: style.horizontal === "centerAcrossSelection" ? "centerContinuous" : style.horizontal,
        vertical: style.vertical,
        wrapText: style.wrap,
        indent: style.indent === 0 ? undefined : style.indent,
      })}/>`;
      inner = alignment + inner.replace(/<(\w+:)?alignment[^>]*\/>/, "");
      changes = { ...changes, applyAlignment: 1 };
    }
    if (old !== undefined && style.locked !== old.locked) {
      inner = inner.replace(/<(\w+:)?protection[^>]*\/>/, "");
      inner = inner.replace(
        /(<(?:\w+:)?extLst|$)/,
        (rest) => `<${p}protection locked="${style.locked ? 1 : 0}"/>${rest}`,
      );
      changes = { ...changes, applyProtection: 1 };
    }
    return `${withAttributes(tag, changes)}${inner}</${p}xf>`;
  }

  private numberFormat(code: string): number {
    const known = this.formats.get(code) ?? builtInId(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.append("numFmts", `<${this.sections.prefix}numFmt${attributes({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  private font(style: CellStyleModel): string {
    const p = this.sections.prefix;
    const marks: readonly [boolean, string][] = [
      [style.bold, "b"],
      [style.italic, "i"],
      [style.strikethrough, "strike"],
      [style.underline, "u"],
    ];
    const color = style.fontColor === undefined ? "" : `<${p}color rgb="${argb(style.fontColor)}"/>`;
    const shape = marks.map(([is, name]) => (is ? `<${p}${name}/>` : "")).join("");
    return `<${p}font>${shape}<${p}sz val="${style.fontSize}"/>${color}<${p}name val="${escapeXml(style.fontName)}"/></${p}font>`;
  }

  private fill(color: string | undefined): number {
    const p = this.sections.prefix;
    if (color === undefined) return this.append("fills", `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`);
    return this.append(
      "fills",
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  private border(style: CellStyleModel): string {
    const p = this.sections.prefix;
    const line = (side: BorderSide, border: BorderModel | undefined): string => {
      if (border === undefined) return `<${p}${side}/>`;
      const color = border.color === undefined ? `<${p}color auto="1"/>` : `<${p}color rgb="${argb(border.color)}"/>`;
      return `<${p}${side} style="${border.style}">${color}</${p}${side}>`;
    };
    return `<${p}border>${sides.map((side) => line(side, style.borders[side])).join("")}<${p}diagonal/></${p}border>`;
  }

  /** Number of the differential style with this look, used again where the file has the very same one. */
  differential(format: DifferentialFormat): number {
    const p = this.sections.prefix;
    const flag = (name: string, value: boolean | undefined): string =>
      value === undefined ? "" : `<${p}${name}${value ? "" : ' val="0"'}/>`;
    const color = format.fontColor === undefined ? "" : `<${p}color rgb="${argb(format.fontColor)}"/>`;
    const font = flag("b", format.bold) + flag("i", format.italic) + flag("strike", format.strikethrough) + color;
    const fill =
      format.fill === undefined
        ? ""
        : `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(format.fill)}"/><${p}bgColor rgb="${argb(format.fill)}"/></${p}patternFill></${p}fill>`;
    return this.append("dxfs", `<${p}dxf>${font === "" ? "" : `<${p}font>${font}</${p}font>`}${fill}</${p}dxf>`);
  }

  private append(name: Collection, xml: string): number {
    const key = `${name} ${name === "cellXfs" ? canonicalFormat(xml) : xml}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if (name === "cellXfs" && this.highestFormat < mostFormats)
      while (this.items.cellXfs.length <= this.highestFormat) {
        const plain = `<${this.sections.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
        this.items.cellXfs.push(plain);
        this.added.cellXfs.push(plain);
      }
    this.items[name].push(xml);
    this.added[name].push(xml);
    this.places.set(key, this.items[name].length - 1);
    return this.items[name].length - 1;
  }

  /** True where a style was added. */
  get changed(): boolean {
    return Object.values(this.added).some((added) => added.length > 0);
  }

  result(): string {
    const { sections } = this;
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const) {
      const added = this.added[name].join("");
      if (added === "") continue;
      const count = this.items[name].length;
      const section = sections.first(name);
      if (section === undefined) {
        const p = sections.prefix;
        sections.add(name, `<${p}${name} count="${count}">${added}</${p}${name}>`);
      } else if (section.selfClosing) {
        const tag = withAttributes(sections.raw(section), { count });
        const full = /^<([^\s/>]+)/.exec(tag)?.[1] ?? name;
        sections.splice.replace(section.start, section.end, `${tag.replace(/\s*\/>$/, ">")}${added}</${full}>`);
      } else {
        sections.splice.replace(
          section.start,
          section.inner.start,
          withAttributes(sections.startTag(section), { count }),
        );
        sections.splice.insert(section.inner.end, added);
      }
    }
    return sections.splice.result();
  }
}

/** A cell format by what it refers to, whatever the order of its attributes; the "apply" flags change nothing here. */
function canonicalFormat(xml: string): string {
  const tag = /^<[^>]*>/.exec(xml)?.[0] ?? "";
  const own = [...tag.matchAll(/\s([\w:]+)=("[^"]*"|'[^']*')/g)]
    .filter((match) => match[1]?.startsWith("apply") !== true)
    .map((match) => match[0].trim());
  const inner = tag.endsWith("/>") ? "" : xml.slice(tag.length, xml.lastIndexOf("</"));
  return own.sort().join(" ") + inner;
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

function fontKey(style: CellStyleModel): string {
  const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough } = style;
  return JSON.stringify([fontName, fontSize, fontColor, bold, italic, underline, strikethrough]);
}

function borderKey(style: CellStyleModel): string {
  return JSON.stringify(sides.map((side) => [style.borders[side]?.style, style.borders[side]?.color]));
}

function alignmentKey(style: CellStyleModel): string {
  return `${style.horizontal} ${style.vertical} ${style.wrap ? 1 : 0} ${style.indent}`;
}

const looks = new WeakMap<CellStyleModel, string>();

/** Same look, wherever the style stands in the file. */
export function sameStyle(one: CellStyleModel, other: CellStyleModel): boolean {
  return one === other || lookOf(one) === lookOf(other);
}

function lookOf(style: CellStyleModel): string {
  let look = looks.get(style);
  if (look === undefined) {
    const { numberFormat, fill, locked } = style;
    look = JSON.stringify([numberFormat, fill, locked, fontKey(style), alignmentKey(style), borderKey(style)]);
    looks.set(style, look);
  }
  return look;
}

/** A style part for a workbook that came without one. */
export function minimalStyles(main: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
