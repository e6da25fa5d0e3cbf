import type { HyperlinkModel, SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { containsArea, intersection } from "../address";
import { cellAt, putStyle, putValue } from "../cells";
import { ExcelError } from "../errors";
import { mustBeWritable } from "../protection";
import type { RangeTarget, Session } from "../session";
import { formattedText } from "../shown-text";
import type { Json, JsonObject } from "../wire";

function linkAt(sheet: SheetModel, area: Area): HyperlinkModel | undefined {
  return sheet.hyperlinks.findLast((link) => containsArea(link.area, area));
}

/** `Excel.RangeHyperlink`, or null where the range has none or more than one. */
export function hyperlinkOf(sheet: SheetModel, area: Area): Json {
  const link = linkAt(sheet, area);
  if (!link) return null;
  const cell = sheet.cells.get(area.row)?.get(area.column);
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { screenTip: link.screenTip }),
    textToDisplay: cell ? formattedText(cell.value, cell.style.numberFormat, false) : "",
  };
}

/** The row behind the last link, as long as a list has so many: lists of thousands are written from the top down. */
const ends = new WeakMap<readonly HyperlinkModel[], { readonly links: number; readonly row: number }>();

function endOf(links: readonly HyperlinkModel[]): number {
  const known = ends.get(links);
  const from = known !== undefined && known.links <= links.length ? known : { links: 0, row: 0 };
  let { row } = from;
  for (let at = from.links; at < links.length; at += 1) {
    const area = links[at]?.area;
    if (area) row = Math.max(row, area.row + area.rows);
  }
  ends.set(links, { links: links.length, row });
  return row;
}

export function removeHyperlinks(sheet: SheetModel, area: Area): void {
  if (area.row >= endOf(sheet.hyperlinks)) return;
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersection(link.area, area));
}

function textOf(link: JsonObject, key: string): string | undefined {
  const value = link[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Setting a link writes its text into the cell and gives it Excel's look of a link. */
export function setHyperlink({ sheet, area }: RangeTarget, value: Json, session: Session): void {
  const where = "Range.hyperlink";
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ExcelError("InvalidArgument", where);
  mustBeWritable(sheet, area, session, where);
  const link = value as JsonObject;
  const address = textOf(link, "address");
  const documentReference = textOf(link, "documentReference");
  if (address === undefined && documentReference === undefined) throw new ExcelError("InvalidArgument", where);
  removeHyperlinks(sheet, area);
  sheet.hyperlinks.push({ area, address, documentReference, screenTip: textOf(link, "screenTip") });
  const shown = textOf(link, "textToDisplay");
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = sheet.cells.get(row)?.get(column);
      const text = shown ?? (cell && cell.value !== "" ? undefined : (address ?? documentReference));
      if (text !== undefined) putValue(sheet, row, column, text, session.styles);
      const written = cellAt(sheet, row, column);
      if (!written) continue;
      putStyle(sheet, row, column, session.styles.patch(written.style, { fontColor: "#0563C1", underline: true }));
    }
  session.valuesChanged(sheet, area, "Local");
}
