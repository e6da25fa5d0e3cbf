import type { RowState } from "../review/review";
import type { CellStyle, SeriesStyle } from "./plan";
import { measuredFont } from "./text-fit";

/** Body text; nothing on the sheet is smaller (SPEC 4.6). */
export const bodySize = 9;

const ink = "#1F1F1F";
const quiet = "#505050";
const brand = "#0F4F44";
const rule = "#D9DFDD";
const white = "#FFFFFF";

const thin = (color: string) => ({ color, style: "thin" }) as const;
const dashed = (color: string) => ({ color, style: "dashed" }) as const;
const lines = { bottom: thin(rule), right: thin(rule) };
const written = dashed("#8A7A24");

/** A style that says its font size, so that heights can be worked out. */
export type SizedStyle = CellStyle & { readonly size: number };

/** Plain text, outside tables. */
function prose(more: CellStyle = {}): SizedStyle {
  return {
    font: measuredFont,
    size: bodySize,
    color: ink,
    fill: white,
    wrap: true,
    horizontal: "left",
    vertical: "top",
    ...more,
  };
}

/** The same in a table, with the lines of its cells. */
function body(more: CellStyle = {}): SizedStyle {
  return prose({ borders: lines, ...more });
}

const sheetStyles = {
  title: prose({ size: 16, bold: true, color: brand, vertical: "center" }),
  subtitle: prose({ color: quiet }),
  subtitleLast: prose({ color: quiet, borders: { bottom: { color: "#0F6C5C", style: "medium" } } }),
  position: prose({ size: 12, bold: true, vertical: "center" }),
  blockTitle: prose({ size: 12, bold: true, color: brand, vertical: "bottom" }),
  blockTitleContinued: prose({ size: 10, bold: true, color: brand, vertical: "bottom" }),
  note: prose({ color: quiet }),
  prose: prose(),
  strong: prose({ bold: true }),
  limit: prose({ color: quiet, italic: true }),
  header: {
    font: measuredFont,
    size: bodySize,
    bold: true,
    color: white,
    fill: brand,
    wrap: true,
    horizontal: "left",
    vertical: "center",
    borders: { bottom: thin(brand) },
  },
  figureHeader: body({ bold: true, color: quiet, vertical: "bottom", borders: { top: thin("#B9C6C2") } }),
  figure: body({ size: 13, bold: true, vertical: "center", borders: {} }),
  figureTriggered: body({ size: 13, bold: true, vertical: "center", color: "#8E1B1B", borders: {} }),
  figureBefore: body({ color: quiet, borders: { bottom: thin("#B9C6C2") } }),
  text: body(),
  textBold: body({ bold: true }),
  quiet: body({ color: quiet }),
  link: body({ color: "#0B5394", bold: true }),
  number: body({ horizontal: "right", numberFormat: "#,##0" }),
  numberLeft: body({ numberFormat: "#,##0" }),
  percent: body({ numberFormat: "0%" }),
  percentFine: body({ numberFormat: "0.0%" }),
  decimal: body({ horizontal: "right", numberFormat: "#,##0.##" }),
  date: body({ numberFormat: "d mmm yyyy" }),
  more: body({ bold: true, color: brand, fill: "#F2F8F6" }),
  typed: body({ fill: "#FFFDF2", borders: { top: written, bottom: written, left: written, right: written } }),
  typedDate: body({
    fill: "#FFFDF2",
    numberFormat: "d mmm yyyy",
    borders: { top: written, bottom: written, left: written, right: written },
  }),
  labelled: prose({ borders: { bottom: thin(rule) } }),
  label: prose({ bold: true, color: brand, fill: "#F2F8F6", borders: { left: { color: "#0F6C5C", style: "medium" } } }),
  breakLine: body({ bold: true, color: "#8E1B1B" }),
  clearLine: body({ bold: true, color: "#0E5C2F" }),
  must: body({ bold: true, color: "#8E1B1B" }),
  triggered: body({ bold: true, color: white, fill: "#8E1B1B" }),
  overdue: body({ bold: true, color: "#5C1111", fill: "#F8D7D5" }),
  challenged: body({ bold: true, color: "#3F2A66", fill: "#ECE5F7" }),
  incomplete: body({ bold: true, color: "#4F3100", fill: "#FFE0A3" }),
  taskDone: body({ bold: true, color: "#12395B", fill: "#DCEBF7" }),
  dueSoon: body({ bold: true, color: "#4A4200", fill: "#FFF7C2" }),
  inDate: body({ bold: true }),
  evidenced: body({ bold: true, color: "#0E4A25", fill: "#DFF2E4" }),
  key: { font: measuredFont, size: bodySize, color: quiet, fill: white },
} as const satisfies Record<string, SizedStyle>;

export type StyleName = keyof typeof sheetStyles;

/** Every style of a sheet of ours. Text on its fill has a contrast of 4.5:1 or more (SPEC 4.4); a test measures it. */
export const styles: Readonly<Record<StyleName, SizedStyle>> = sheetStyles;

/** Bars are dark; lines go from dark to light, each with a marker of its own. */
export const seriesStyles: readonly SeriesStyle[] = [
  { color: brand, marker: "Circle" },
  { color: "#8E1B1B", marker: "Square" },
  { color: "#2B6CB0", marker: "Triangle" },
  { color: "#7A5195", marker: "Diamond" },
  { color: "#8A7A24", marker: "X" },
];

export const stateStyles: Readonly<Record<RowState, StyleName>> = {
  Triggered: "triggered",
  Overdue: "overdue",
  "Closed - challenge": "challenged",
  "Plan incomplete": "incomplete",
  "Task done, not verified": "taskDone",
  "Due soon": "dueSoon",
  "In date": "inDate",
  "Closed - evidenced": "evidenced",
};

export function isBold(style: StyleName): boolean {
  return styles[style].bold === true;
}
