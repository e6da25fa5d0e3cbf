import type { TableModel } from "./model";
import { parseArea } from "./address";
import type { Relationship } from "./opc";
import { decodeSpreadsheetText, walkXml } from "./xml";
import type { ZipPackage } from "./zip";

/** What belongs to a sheet and stands in parts of its own. */

export function readTable(text: string): TableModel | undefined {
  let table: TableModel | undefined;
  walkXml(text, {
    open(element) {
      const area = element.name === "table" ? parseArea(element.attribute("ref") ?? "") : undefined;
      if (area !== undefined)
        table = {
          id: Number(element.attribute("id") ?? 0),
          name: element.attribute("displayName") ?? element.attribute("name") ?? "",
          area,
          headerRow: element.attribute("headerRowCount") !== "0",
          totalsRow: Number(element.attribute("totalsRowCount") ?? 0) > 0,
          columns: [],
          styleName: undefined,
        };
      if (element.name === "tableColumn") table?.columns.push(decodeSpreadsheetText(element.attribute("name") ?? ""));
      if (element.name === "tableStyleInfo" && table !== undefined) table.styleName = element.attribute("name");
      return element.name === "autoFilter" || element.name === "extLst" ? "skip" : undefined;
    },
  });
  return table;
}

/** Notes and comments of a sheet. A thread carries a note for older versions, so it is counted through that. */
export function countComments(zip: ZipPackage, relationships: readonly Relationship[]): number {
  let notes = 0;
  let threads = 0;
  for (const { type, target } of relationships) {
    const part = type === "comments" || type === "threadedComment" ? zip.find(target) : undefined;
    if (part === undefined) continue;
    walkXml(zip.text(part), {
      open(element) {
        if (element.name === "comment") notes++;
        if (element.name === "threadedComment" && element.attribute("parentId") === undefined) threads++;
      },
    });
  }
  return Math.max(notes, threads);
}

/** A worksheet's custom property is a part of UTF-16 text. */
export function readCustomProperty(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(bytes);
}

export function writeCustomProperty(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
