import type { MappingChoice } from "./choices";
import { readSheet } from "./read-sheet";
import type { WorkbookSnapshot } from "./snapshot";
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
  const ours = new Set(options.ignoreSheets ?? []);
  return {
    sheets: snapshot.sheets.map((sheet): SheetReading => {
      if (ours.has(sheet.name)) return { name: sheet.name, reason: "Clear Line wrote this sheet.", trackers: [] };
      return readSheet(sheet, { ...options, date1904: snapshot.date1904 });
    }),
  };
}
