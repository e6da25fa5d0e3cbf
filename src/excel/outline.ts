import type { SheetOutline, WorkbookOutline } from "../host";
import type { Area } from "../tracker/snapshot";
import { askMark, markOf } from "./marks";
import type { Memory } from "./memory";
import type { RunContext } from "./run";
import type { Sheets } from "./sheets";

/** Extent of the cells that hold a value: a million formatted empty cells do not count. */
export function askContent(sheet: Excel.Worksheet): Excel.Range {
  const content = sheet.getUsedRangeOrNullObject(true);
  content.load("rowIndex,columnIndex,rowCount,columnCount");
  return content;
}

export function contentOf(content: Excel.Range): Area | undefined {
  if (content.isNullObject) return undefined;
  const { rowIndex, columnIndex, rowCount, columnCount } = content;
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

export async function outline(sheets: Sheets, memory: Memory, context: RunContext): Promise<WorkbookOutline> {
  const { sheets: answers, beside } = await sheets.askAll(
    context,
    (sheet) => ({ content: askContent(sheet), mark: askMark(sheet) }),
    (workbook) => {
      const active = workbook.worksheets.getActiveWorksheet();
      active.load("name");
      return { active, remembered: memory.ask(workbook) };
    },
  );
  memory.take(beside.remembered);
  return {
    sheets: answers.map(({ sheet: { name, visibility }, asked }): SheetOutline => ({
      name,
      visibility,
      content: contentOf(asked.content),
      mark: markOf(asked.mark),
    })),
    activeSheet: beside.active.name,
  };
}
