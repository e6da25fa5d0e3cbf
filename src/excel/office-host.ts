import type { Host } from "../host";
import type { CellValue } from "../tracker/snapshot";
import { addColumn } from "./add-column";
import { clearHighlights } from "./clear-highlights";
import { edit } from "./edit";
import { highlight } from "./highlight";
import { listen, namesFrom, stopListening } from "./listen";
import { Memory } from "./memory";
import { OurSheets } from "./our-sheets";
import { outline } from "./outline";
import { Reader } from "./read";
import { removeRows } from "./remove-rows";
import { createRun } from "./run";
import { Sheets } from "./sheets";
import { clearStates, writeStates } from "./state-column";
import { Writer } from "./write";

/** Clear Line's port on office.js. Needs `Office.onReady` to have happened. */
export function createOfficeHost(): Host {
  const run = createRun();
  const sheets = new Sheets();
  const memory = new Memory();
  const ours = new OurSheets(sheets);
  const reader = new Reader(sheets, memory);
  const writer = new Writer(sheets, ours, memory);
  const nameOf = namesFrom(sheets, run);

  return {
    outline: () => run((context) => outline(sheets, memory, context)),
    read: (choose, progress, fills) => run((context) => reader.read(choose, fills, context), progress),
    readRows: (sheet, area) =>
      run(async (context) => {
        const range = context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
        range.load("values");
        await context.sync();
        return range.values as CellValue[][];
      }),
    highlight: (plans, progress) => run((context) => highlight(plans, context), progress),
    clearHighlights: (names) => run((context) => clearHighlights(sheets, names, context)),
    written: (kind) => run((context) => ours.written(kind, context)),
    write: (plan, options = {}) => run((context) => writer.write(plan, options, context)),
    removeRows: (rows) => run((context) => removeRows(rows, context)),
    removeSheet: (mark) => run((context) => ours.remove(mark, context)),
    select: (sheet, row, column) =>
      run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getCell(row, column).select();
        await context.sync();
      }),
    edit: (wish) => run((context) => edit(wish, context)),
    addColumn: (sheet, row, column, header, beside) =>
      run((context) => addColumn(sheet, row, column, header, beside, context)),
    writeStates: (plans, progress) => run((context) => writeStates(plans, context), progress),
    clearStates: (columns) => run((context) => clearStates(columns, context)),
    recall: (key) => run((context) => memory.recall(key, context)),
    remember: (key, text) => run((context) => memory.remember(key, text, context)),
    listen: async (listener) => {
      const sheetsChanged = (renamed: boolean) => {
        ours.forget();
        if (renamed) sheets.forget();
      };
      const isOurs = async (id: string): Promise<boolean> => {
        await run(() => Promise.resolve());
        return ours.hasAdded(id);
      };
      const started = await run((context) => listen({ sheetsChanged, isOurs, nameOf, listener }, context));
      if (!started.ok) return started;
      const stop = () => void run((context) => stopListening(started.value, context));
      return { ok: true, value: stop };
    },
  };
}
