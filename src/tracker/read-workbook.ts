import { cellName } from "./address";
import type { MappingChoice } from "./choices";
import { greenKeyOf, ourSheet } from "./read-colour-key";
import { homesOf } from "./read-home";
import { readSheet } from "./read-sheet";
import type { WorkbookSnapshot } from "./snapshot";
import { stretch, toTheEnd, type Steps } from "./steps";
import type { Day, GreenKey, SheetNote, SheetReading, WorkbookReading } from "./tracker";

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
  const homes = homesOf(snapshot, ours);
  const all = snapshot.sheets.reduce((sum, { values }) => sum + values.length, 1);
  let done = 0;
  const sheets: SheetReading[] = [];
  for (const sheet of snapshot.sheets) {
    const from = done / all;
    done += sheet.values.length;
    if (ours.has(sheet.name)) sheets.push({ name: sheet.name, reason: ourSheet, trackers: [] });
    else {
      const reading = readSheet(sheet, {
        ...options,
        date1904: snapshot.date1904,
        home: homes.get(sheet.name),
      });
      sheets.push(yield* stretch(reading, from, done / all));
    }
    yield done / all;
  }
  const greenKey = greenKeyOf(snapshot, sheets);
  return greenKey === undefined ? { sheets } : { sheets: sheets.map((sheet) => withKey(sheet, greenKey)), greenKey };
}

/** Said with each tracker that has a green row, so that nobody wonders why one counts as done. */
function withKey(sheet: SheetReading, { sheet: on, row, column, says }: GreenKey): SheetReading {
  const text = `The key in ${cellName(row, column)} of "${on}" says "${says}", and so it is read unless the settings say otherwise.`;
  const note: SheetNote = { code: "colour key", text, columns: [] };
  const trackers = sheet.trackers.map((tracker) =>
    tracker.rows.some(({ cells }) => cells.rag.colour === "green")
      ? { ...tracker, notes: [...tracker.notes, note] }
      : tracker,
  );
  return { ...sheet, trackers };
}
