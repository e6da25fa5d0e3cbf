import type { MappingChoice } from "./choices";
import { readSheet } from "./read-sheet";
import type { WorkbookSnapshot } from "./snapshot";
import { stretch, toTheEnd, type Steps } from "./steps";
import type { Day, SheetReading, WorkbookReading } from "./tracker";

export interface ReadingOptions {
  readonly today: Day;
  /** What a person corrected earlier, from `readMemory`. */
  readonly choices: readonly MappingChoice[];
  /** Sheets of ours, which are never trackers. */
  readonly ignoreSheets?: readonly string[];
}

/** Reads every sheet of a workbook as trackers or says why it is none; never throws, whatever the sheets hold. */
export function readWorkbook(snapshot: WorkbookSnapshot, options: ReadingOptions): WorkbookReading {
  return toTheEnd(readInSteps(snapshot, options));
}

/** The same reading a few rows at a time. */
export function* readInSteps(snapshot: WorkbookSnapshot, options: ReadingOptions): Steps<WorkbookReading> {
  const ours = new Set(options.ignoreSheets ?? []);
  const all = snapshot.sheets.reduce((sum, { values }) => sum + values.length, 1);
  let done = 0;
  const sheets: SheetReading[] = [];
  for (const sheet of snapshot.sheets) {
    const from = done / all;
    done += sheet.values.length;
    if (ours.has(sheet.name)) sheets.push({ name: sheet.name, reason: "Clear Line wrote this sheet.", trackers: [] });
    else {
      const reading = readSheet(sheet, { ...options, date1904: snapshot.date1904 });
      sheets.push(yield* stretch(reading, from, done / all));
    }
    yield done / all;
  }
  return { sheets };
}
