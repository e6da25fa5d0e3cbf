import { inWords } from "../tracker/day";
import { valueAt, type CellValue, type WorkbookSnapshot } from "../tracker/snapshot";
import { stateHeading, statesInWords, type StateInWords } from "../tracker/state-column";
import type { Tracker } from "../tracker/tracker";
import { namingColumn } from "./naming-column";
import type { WorkbookReview } from "./review";
import { stateInWords } from "./state-words";

/** By what a column of ours, and the cells in it, are known. */
export interface StateWords {
  /** The heading begins so. */
  readonly heading: string;
  readonly words: readonly string[];
}

const ours: StateWords = { heading: stateHeading, words: statesInWords };

/** A column that says each row's state in words, for who opens or prints the sheet without Clear Line (DESIGN 4). */
export interface StateColumnPlan {
  readonly sheet: string;
  /** Sheet row of the heading; the first of `words` stands below it. */
  readonly headerRow: number;
  readonly column: number;
  /** False where the column is to be added. */
  readonly stands: boolean;
  /** Tells of which day the words are, for nothing but a check renews them. */
  readonly heading: string;
  /** By row from the one below the heading; "" where no row of the tracker is. */
  readonly words: readonly (StateInWords | "")[];
  /** Sheet rows that nobody sees. */
  readonly hidden: readonly number[];
  /** The last heading of the tracker's own, then what names each row, as the review saw them. */
  readonly seen: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
  readonly ours: StateWords;
}

/** The columns of the trackers that are wanted; one without a row gets none. */
export function planStateColumns(
  review: WorkbookReview,
  snapshot: WorkbookSnapshot,
  wanted: (tracker: Tracker) => boolean,
): readonly StateColumnPlan[] {
  return review.trackers.flatMap(({ tracker, rows }) => {
    const sheet = snapshot.sheets.find(({ name }) => name === tracker.sheet);
    if (sheet === undefined || rows.length === 0 || !wanted(tracker)) return [];
    const headerRow = headingRow(tracker);
    const words = Array.from({ length: tracker.lastRow - headerRow }, (): StateInWords | "" => "");
    const naming = namingColumn(tracker);
    const seen = [
      { row: headerRow, column: tracker.lastColumn },
      ...rows.map(({ row }) => ({ row: row.row, column: naming })),
    ];
    for (const review of rows) words[review.row.row - headerRow - 1] = stateInWords(review);
    return [
      {
        sheet: tracker.sheet,
        headerRow,
        column: tracker.stateColumn ?? tracker.lastColumn + 1,
        stands: tracker.stateColumn !== undefined,
        heading: `${stateHeading}, ${inWords(review.today)}`,
        words,
        hidden: sheet.hiddenRows.filter((row) => row > headerRow && row <= tracker.lastRow),
        ours,
        seen: seen.map((place) => ({ ...place, value: valueAt(sheet, place.row, place.column) })),
      },
    ];
  });
}

/** Where a tracker's column stands that is to be taken away. */
export interface StandingColumn {
  readonly sheet: string;
  readonly headerRow: number;
  readonly column: number;
  /** How many rows stand below the heading. */
  readonly rows: number;
  readonly ours: StateWords;
}

export function standingColumns(trackers: readonly Tracker[]): readonly StandingColumn[] {
  return trackers.flatMap((tracker) => {
    const { sheet, stateColumn: column, lastRow } = tracker;
    const headerRow = headingRow(tracker);
    return column === undefined ? [] : [{ sheet, headerRow, column, rows: lastRow - headerRow, ours }];
  });
}

function headingRow({ headerRows, firstRow }: Tracker): number {
  return headerRows.at(-1) ?? firstRow - 1;
}
