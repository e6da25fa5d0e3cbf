import type { SheetOutline, WorkbookOutline } from "../host";
import type { Area } from "../tracker/snapshot";
import { askMark, markOf, type AskedMark } from "./marks";
import type { Memory } from "./memory";
import type { RunContext } from "./run";
import type { KnownSheet, Sheets } from "./sheets";

export interface AskedOutline {
  readonly content: Excel.Range;
  readonly mark: AskedMark;
}

export function askOutline(sheet: Excel.Worksheet): AskedOutline {
  return { content: askContent(sheet), mark: askMark(sheet) };
}

/** Extent of the cells that hold a value: a million formatted empty cells do not count. */
function askContent(sheet: Excel.Worksheet): Excel.Range {
  const content = sheet.getUsedRangeOrNullObject(true);
  content.load("rowIndex,columnIndex,rowCount,columnCount");
  return content;
}

/** Which sheet is in view. */
export function askView(workbook: Excel.Workbook): Excel.Worksheet {
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  return active;
}

export function contentOf(content: Excel.Range): Area | undefined {
  if (content.isNullObject) return undefined;
  const { rowIndex, columnIndex, rowCount, columnCount } = content;
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

export function outlineOf(
  answers: readonly { readonly sheet: KnownSheet; readonly asked: AskedOutline }[],
  view: Excel.Worksheet,
): WorkbookOutline {
  return {
    sheets: answers.map(({ sheet: { name, visibility }, asked }): SheetOutline => ({
      name,
      visibility,
      content: contentOf(asked.content),
      mark: markOf(asked.mark),
    })),
    activeSheet: view.name,
  };
}

export async function outline(sheets: Sheets, memory: Memory, context: RunContext): Promise<WorkbookOutline> {
  const { sheets: answers, beside } = await sheets.askAll(context, askOutline, (workbook) => ({
    view: askView(workbook),
    remembered: memory.ask(workbook),
  }));
  memory.take(beside.remembered);
  return outlineOf(answers, beside.view);
}
