import type { PageLayoutModel } from "./model";
import { yes } from "./styles";
import type { XmlElement } from "./xml";

/** Paper codes of ECMA-376 18.18.50 by the names that Excel's programming interface gives them. */
export const paperNames: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  5: "Legal",
  7: "Executive",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
};

/** Inches as points, without the dust of the arithmetic. */
function points(inches: number): number {
  return Math.round(inches * 72 * 1000) / 1000;
}

function emptyPageLayout(): PageLayoutModel {
  return {
    orientation: "portrait",
    paperSize: undefined,
    // Excel's own "normal" margins, 0.75 and 0.7 inches.
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    fit: undefined,
    scale: 100,
    printArea: undefined,
    titleRows: undefined,
    rowBreaks: [],
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
    printGridlines: false,
    centerHorizontally: false,
  };
}

/** Collects page set-up from the elements of a sheet. */
export class PageLayoutReader {
  readonly layout = emptyPageLayout();
  private fitToPage = false;
  private fit: { wide: number | undefined; tall: number | undefined } = { wide: 1, tall: 1 };
  private inside: "header" | "footer" | undefined;
  private words = "";

  open(element: XmlElement, parent: string | undefined): void {
    const { layout } = this;
    const number = (name: string, otherwise: number): number => {
      const value = Number(element.attribute(name) ?? otherwise);
      return Number.isFinite(value) ? value : otherwise;
    };
    const pages = (name: string): number | undefined => {
      const count = number(name, 1);
      return count === 0 ? undefined : count;
    };
    if (element.name === "pageSetUpPr") this.fitToPage = yes(element.attribute("fitToPage"));
    if (element.name === "pageMargins")
      for (const side of ["top", "bottom", "left", "right", "header", "footer"] as const)
        layout.margins[side] = points(number(side, layout.margins[side] / 72));
    if (element.name === "pageSetup") {
      layout.orientation = element.attribute("orientation") === "landscape" ? "landscape" : "portrait";
      layout.paperSize = paperNames[number("paperSize", 0)];
      layout.scale = number("scale", 100);
      this.fit = { wide: pages("fitToWidth"), tall: pages("fitToHeight") };
    }
    if (element.name === "printOptions") {
      layout.printGridlines = yes(element.attribute("gridLines"));
      layout.centerHorizontally = yes(element.attribute("horizontalCentered"));
    }
    // A break's id is the row above it counted from 1, so the row below it counted from 0.
    if (element.name === "brk" && parent === "rowBreaks") layout.rowBreaks.push(number("id", 0));
    if (element.name === "oddHeader") this.inside = "header";
    if (element.name === "oddFooter") this.inside = "footer";
    this.words = "";
  }

  text(text: string): void {
    if (this.inside !== undefined) this.words += text;
  }

  close(): void {
    if (this.inside !== undefined) this.layout[this.inside] = headerParts(this.words);
    this.inside = undefined;
  }

  finish(): PageLayoutModel {
    if (this.fitToPage) this.layout.fit = this.fit;
    return this.layout;
  }
}

/** "&LService&CPage &P of &N" in its three parts; text before any mark stands in the middle, as in Excel. */
function headerParts(text: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  let at: keyof typeof parts = "center";
  for (const piece of text.split(/(&[LCRlcr&]|&"[^"]*"|&\d+|&[A-Za-z])/)) {
    const mark = piece.toUpperCase();
    if (mark === "&L") at = "left";
    else if (mark === "&C") at = "center";
    else if (mark === "&R") at = "right";
    else parts[at] += piece;
  }
  return parts;
}
