import type { CSSProperties } from "react";
import type { BorderModel, CellModel, CellStyleModel } from "../../files/model";
import type { ConditionalStyle } from "../formulas/conditional-styles";
import { formattedText } from "../shown-text";

const widths: Readonly<Record<BorderModel["style"], number>> = {
  thin: 1,
  hair: 1,
  dashed: 1,
  dotted: 1,
  medium: 2,
  thick: 3,
  double: 3,
};

function line(border: BorderModel | undefined): string | undefined {
  if (!border) return undefined;
  const style =
    border.style === "thin" || border.style === "medium" || border.style === "thick" ? "solid" : border.style;
  return `${widths[border.style]}px ${style === "hair" ? "dotted" : style} ${border.color ?? "#000000"}`;
}

const horizontals: Partial<Record<CellStyleModel["horizontal"], CSSProperties["justifyContent"]>> = {
  left: "flex-start",
  fill: "flex-start",
  justify: "flex-start",
  center: "center",
  centerAcrossSelection: "center",
  distributed: "center",
  right: "flex-end",
};

function horizontal({ style, value, error }: CellModel): CSSProperties["justifyContent"] {
  const own = horizontals[style.horizontal];
  if (own !== undefined) return own;
  if (error || typeof value === "boolean") return "center";
  return typeof value === "number" ? "flex-end" : "flex-start";
}

const verticals: Readonly<Record<CellStyleModel["vertical"], CSSProperties["alignItems"]>> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
  justify: "flex-start",
  distributed: "center",
};

/** How a cell looks, with what a conditional format lays over it. */
export function lookOf(cell: CellModel, over: ConditionalStyle | undefined): CSSProperties {
  const { style } = cell;
  const { top, bottom, left, right } = style.borders;
  const underline = style.underline ? "underline" : "";
  const strike = (over?.strikethrough ?? style.strikethrough) ? "line-through" : "";
  return {
    background: over?.fill ?? style.fill,
    color: over?.fontColor ?? style.fontColor,
    fontFamily: `"${style.fontName}", Carlito, Calibri, Arial, sans-serif`,
    fontSize: `${style.fontSize}pt`,
    fontWeight: (over?.bold ?? style.bold) ? 700 : undefined,
    fontStyle: (over?.italic ?? style.italic) ? "italic" : undefined,
    textDecoration: [underline, strike].filter((part) => part !== "").join(" ") || undefined,
    justifyContent: horizontal(cell),
    alignItems: verticals[style.vertical],
    whiteSpace: style.wrap ? "pre-wrap" : "pre",
    overflowWrap: style.wrap ? "anywhere" : undefined,
    paddingInlineStart: style.indent > 0 ? `${3 + style.indent * 9}px` : undefined,
    borderTop: line(top),
    borderBottom: line(bottom),
    borderLeft: line(left),
    borderRight: line(right),
  };
}

/** As the cell shows it; hashes where a number or a date does not fit, as in Excel. */
export function textOf(cell: CellModel, width: number, date1904: boolean): string {
  if (cell.value === "") return "";
  const text = cell.error ? String(cell.value) : formattedText(cell.value, cell.style.numberFormat, date1904);
  if (typeof cell.value !== "number" || cell.style.wrap) return text;
  const character = cell.style.fontSize * 0.66;
  if (text.length * character <= width - 2) return text;
  if (cell.style.numberFormat !== "General") return "#".repeat(Math.max(1, Math.floor((width - 6) / character)));
  return String(Number(cell.value.toPrecision(Math.max(1, Math.floor((width - 6) / character) - 1))));
}

/** What stands in the cell when it is edited: a formula, or the value as a person in England types it. */
export function editTextOf(cell: CellModel | undefined, date1904: boolean): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value === "string") return cell.value;
  const { numberFormat } = cell.style;
  if (/[dy]/i.test(numberFormat.replaceAll(/"[^"]*"|\[[^\]]*\]/g, "")))
    return formattedText(cell.value, "dd/mm/yyyy", date1904);
  return numberFormat.endsWith("%") ? `${Number((cell.value * 100).toPrecision(12))}%` : String(cell.value);
}
