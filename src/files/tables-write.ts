import type { SheetModel } from "./model";
import { parseArea } from "./address";
import type { RowChange } from "./cell-changes";
import type { PackageEdit } from "./package-edit";
import { Splice, withAttributes } from "./splice";
import { encodeSpreadsheetText, walkXml } from "./xml";

/**
 * A table keeps its headings a second time, in its own part. Excel calls a file damaged where the two differ, so a
 * heading that was edited in its cell is edited there as well.
 */
export function writeTableHeadings(
  part: string,
  before: SheetModel,
  rows: ReadonlyMap<number, RowChange>,
  edit: PackageEdit,
): void {
  if (before.tables.length === 0) return;
  for (const { type, target } of edit.relationships(part)) {
    const found = type === "table" ? edit.find(target) : undefined;
    if (found === undefined) continue;
    const text = edit.text(found);
    const splice = new Splice(text);
    let changes: RowChange | undefined;
    let column = 0;
    walkXml(text, {
      open(element) {
        if (element.name === "table") {
          const area = parseArea(element.attribute("ref") ?? "");
          const headed = element.attribute("headerRowCount") !== "0";
          changes = area === undefined || !headed ? undefined : rows.get(area.row);
          column = area?.column ?? 0;
        }
        if (element.name !== "tableColumn") return;
        const change = changes?.cells.get(column++);
        const heading = change?.cell?.value;
        if (change?.kind !== "content" || typeof heading !== "string" || heading === "") return;
        const tag = text.slice(element.start, element.end);
        const name = encodeSpreadsheetText(heading).replace(/\n/g, "_x000a_");
        splice.replace(element.start, element.end, withAttributes(tag, { name }));
      },
    });
    if (splice.changed) edit.write(found, splice.result());
  }
}
