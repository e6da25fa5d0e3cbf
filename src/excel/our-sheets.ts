import type { WrittenSheet } from "../host";
import type { CellValue } from "../tracker/snapshot";
import { askMark, markOf, type AskedMark } from "./marks";
import type { RunContext } from "./run";
import type { KnownSheet, Sheets } from "./sheets";

export interface OurSheet extends KnownSheet {
  readonly mark: string;
  readonly charts: readonly string[];
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

interface Content {
  readonly range: Excel.Range;
  readonly charts: Excel.ChartCollection;
}

interface Asked {
  readonly mark: AskedMark;
  readonly content: Content | undefined;
}

function askContent(sheet: Excel.Worksheet): Content {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,values");
  const { charts } = sheet;
  charts.load("items/name");
  return { range, charts };
}

/** The sheets of ours, as they were last found: who builds a summary has just asked for them. */
export class OurSheets {
  private found: readonly OurSheet[] | undefined;
  /** Ids of sheets that were ours when somebody looked: their content is asked for at once. */
  private readonly seen = new Set<string>();
  /** Ids of sheets that were added here and now. */
  private readonly added = new Set<string>();

  constructor(private readonly sheets: Sheets) {}

  /** Undefined where nobody looked yet, or something was added, renamed or deleted since. */
  get known(): readonly OurSheet[] | undefined {
    return this.found;
  }

  forget(): void {
    this.found = undefined;
  }

  /** A sheet that was only just written. */
  expect(sheet: Excel.Worksheet): void {
    this.sheets.add(sheet);
    this.seen.add(sheet.id);
    this.added.add(sheet.id);
  }

  /** Also true of one that stood there and was written anew. */
  hasAdded(id: string): boolean {
    return this.added.has(id);
  }

  async find(context: RunContext): Promise<readonly OurSheet[]> {
    return (await this.findAndAsk(context, () => undefined)).ours;
  }

  /** One round trip where our sheets are where they were, two where one was found; `beside` is asked in the first. */
  async findAndAsk<B>(
    context: RunContext,
    beside: (workbook: Excel.Workbook) => B,
  ): Promise<{ readonly ours: readonly OurSheet[]; readonly beside: B }> {
    const before = this.seen;
    const { sheets, beside: answer } = await this.sheets.askAll(
      context,
      (sheet, id): Asked => ({ mark: askMark(sheet), content: before.has(id) ? askContent(sheet) : undefined }),
      beside,
    );
    const ours = sheets.flatMap(({ sheet, asked }) => {
      const mark = markOf(asked.mark);
      if (mark === undefined) return [];
      const content = asked.content ?? askContent(context.workbook.worksheets.getItem(sheet.id));
      return [{ sheet, mark, content, isNew: asked.content === undefined }];
    });
    if (ours.some(({ isNew }) => isNew)) await context.sync();
    for (const { sheet } of ours) this.seen.add(sheet.id);
    this.found = ours.map(({ sheet, mark, content: { range, charts } }): OurSheet => {
      const names = charts.items.map(({ name }) => name);
      if (range.isNullObject) return { ...sheet, mark, charts: names, top: 0, left: 0, values: [] };
      const values = range.values as CellValue[][];
      return { ...sheet, mark, charts: names, top: range.rowIndex, left: range.columnIndex, values };
    });
    return { ours: this.found, beside: answer };
  }

  async written(kind: string, context: RunContext): Promise<readonly WrittenSheet[]> {
    const found = await this.find(context);
    return found
      .filter(({ mark }) => mark.startsWith(kind))
      .map(({ name, mark, top, left, values }) => ({ name, mark, top, left, values }));
  }

  async remove(mark: string, context: RunContext): Promise<{ removed: number }> {
    const found = (await this.find(context)).filter((sheet) => sheet.mark === mark);
    for (const { id } of found) context.workbook.worksheets.getItem(id).delete();
    if (found.length > 0) await context.sync();
    this.forget();
    return { removed: found.length };
  }
}
