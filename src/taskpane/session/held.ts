import type * as engine from "../engine";
import type { SeenCell, WorkbookOutline } from "../../host";
import type { CellValue, WorkbookSnapshot } from "../../tracker/snapshot";
import type { Tracker, WorkbookReading } from "../../tracker/tracker";

/** All that judges and plans, loaded after the first paint. */
export type Engine = typeof engine;

/** What the last read of the workbook gave, kept for re-reading single rows and for highlights. */
export interface Held {
  readonly engine: Engine;
  readonly snapshot: WorkbookSnapshot;
  readonly reading: WorkbookReading;
}

/** Start of the mark of a starter sheet: ours by origin, the person's tracker from then on. */
export const starterKind = "starter";

/** Sheets that Clear Line itself wrote are never read as trackers, apart from the starter. */
export function readable(outline: WorkbookOutline): readonly string[] {
  return outline.sheets
    .filter(({ visibility, content }) => visibility === "visible" && content !== undefined)
    .filter(({ mark }) => mark === undefined || mark.startsWith(starterKind))
    .map(({ name }) => name);
}

export function trackerAt(reading: WorkbookReading, sheet: string, row: number): Tracker | undefined {
  return reading.sheets
    .find(({ name }) => name === sheet)
    ?.trackers.find(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow + 1);
}

/** What tells that a cell is still the one that was shown: the heading above it, and the reference or concern beside it. */
export function seenAround(
  { reading, snapshot }: Held,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): readonly SeenCell[] {
  const tracker = trackerAt(reading, sheet, row);
  const stored = snapshot.sheets.find(({ name }) => name === sheet);
  if (!tracker || !stored) return [];
  const naming = tracker.columns
    .filter(({ field }) => field === "ref" || field === "concern")
    .map((one) => ({ row, column: one.column }));
  const heading = { row: tracker.headerRows.at(-1) ?? tracker.firstRow, column };
  return [heading, ...naming.filter((one) => one.column !== column)].map((place) => ({
    ...place,
    value: stored.values[place.row - stored.top]?.[place.column - stored.left] ?? "",
  }));
}

export function replaceTracker(reading: WorkbookReading, before: Tracker, now: Tracker): WorkbookReading {
  return {
    ...reading,
    sheets: reading.sheets.map((sheet) =>
      sheet.trackers.includes(before)
        ? { ...sheet, trackers: sheet.trackers.map((tracker) => (tracker === before ? now : tracker)) }
        : sheet,
    ),
  };
}

interface ReadCells {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Whether the snapshot has exactly these cells already, so that there is nothing to review. */
export function holdsCells(snapshot: WorkbookSnapshot, name: string, { row, column, values }: ReadCells): boolean {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  return (
    sheet !== undefined &&
    values.every((cells, at) => {
      const line = sheet.values[row + at - sheet.top];
      return line !== undefined && cells.every((value, offset) => (line[column + offset - sheet.left] ?? "") === value);
    })
  );
}

/** The snapshot with cells that were read again, so that a later correction of the columns does not bring back old ones. */
export function withCells(
  snapshot: WorkbookSnapshot,
  name: string,
  { row, column, values }: ReadCells,
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const lines = sheet.values.slice();
      values.forEach((cells, at) => {
        const line = lines[row + at - sheet.top];
        if (!line) return;
        const changed = line.slice();
        cells.forEach((value, offset) => {
          const place = column + offset - sheet.left;
          if (place >= 0 && place < changed.length) changed[place] = value;
        });
        lines[row + at - sheet.top] = changed;
      });
      return { ...sheet, values: lines };
    }),
  };
}
