import type { SheetModel } from "./model";
import { sheetColumns } from "./limits";
import { attributes, type Sections } from "./splice";
import { sameStyle, type StyleWriter } from "./styles-write";
import { walkXml } from "./xml";

/** Splices column widths, styles and hiding; what else the file says about a column (outline, best fit) stays. */
export function writeColumns(sections: Sections, styles: StyleWriter, before: SheetModel, now: SheetModel): void {
  const changed = changedColumns(before, now);
  if (changed.size === 0) return;
  const p = sections.prefix;
  const section = sections.first("cols");
  const columns: Record<string, string | number | undefined>[] = [];
  if (section !== undefined)
    walkXml(sections.raw(section), {
      open(element) {
        if (element.name !== "col") return;
        const {
          min = "1",
          max = min,
          ...rest
        } = Object.fromEntries(element.attributes().map(({ name, value }) => [name, value]));
        for (let column = Number(min) - 1; column < Math.min(Number(max), sheetColumns); column++)
          columns[column] = { ...rest };
      },
    });
  for (const column of changed) {
    const width = now.columnWidths.get(column);
    const style = now.columnStyles.get(column);
    const own = { ...columns[column] };
    own.width = width ?? now.defaultColumnWidth;
    own.customWidth = width === undefined ? undefined : 1;
    own.hidden = now.hiddenColumns.has(column) ? 1 : undefined;
    own.style = style === undefined ? undefined : styles.cellFormat(style, before.columnStyles.get(column), false);
    columns[column] = own;
  }
  let xml = "";
  let run: { first: number; last: number; text: string } | undefined;
  const flush = (): void => {
    if (run !== undefined) xml += `<${p}col min="${run.first + 1}" max="${run.last + 1}"${run.text}/>`;
  };
  columns.forEach((own, column) => {
    const text = attributes(own);
    if (run?.text === text && run.last === column - 1) run.last = column;
    else {
      flush();
      run = { first: column, last: column, text };
    }
  });
  flush();
  sections.put("cols", xml === "" ? "" : `<${p}cols>${xml}</${p}cols>`);
}

function changedColumns(before: SheetModel, now: SheetModel): Set<number> {
  const all = new Set<number>();
  for (const sheet of [before, now])
    for (const keys of [sheet.columnWidths.keys(), sheet.columnStyles.keys(), sheet.hiddenColumns.keys()])
      for (const column of keys) all.add(column);
  for (const column of all) {
    const [old, style] = [before.columnStyles.get(column), now.columnStyles.get(column)];
    const same =
      before.columnWidths.get(column) === now.columnWidths.get(column) &&
      before.hiddenColumns.has(column) === now.hiddenColumns.has(column) &&
      (old === undefined || style === undefined ? old === style : sameStyle(old, style));
    if (same) all.delete(column);
  }
  return all;
}
