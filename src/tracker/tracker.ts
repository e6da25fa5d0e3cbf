import type { FieldKey, FieldOfKind } from "./fields";
import type { Area, CellValue } from "./snapshot";

/** A calendar day as Excel's 1900 serial number (15 June 2026 is 46188), whole, without time or zone. */
export type Day = number;

/** What every cell of a tracker row tells, whatever its kind. */
export interface TextCell {
  /** Sheet column, from 0; -1 where the tracker has no such column. */
  readonly column: number;
  readonly raw: CellValue;
  /** Trimmed, with plain spaces and straight quotes; line breaks stay. */
  readonly text: string;
  /** Truly empty (SPEC 2.4). A placeholder is not blank. */
  readonly blank: boolean;
  /** "TBC", "see above", "?" … as the whole cell (SPEC 2.4), or an Excel error, which says as little. */
  readonly placeholder: boolean;
  /** True where the value stands in a cell further up: merged down, or left blank below (SPEC 3.16). */
  readonly inherited: boolean;
  /** True where the cell holds an Excel error such as #REF!. */
  readonly error: boolean;
  /** Whom the heading names, where the cell only answers it: "HM" for "yes 9/6" below "Reviewed by HM". */
  readonly by?: string;
}

export interface DateCell extends TextCell {
  /** The date that counts; undefined where blank or unreadable. With two dates in a cell the later one. */
  readonly day: Day | undefined;
  /** Other dates in the same cell, oldest first: each is a date that was moved. */
  readonly earlier: readonly Day[];
  /** "date" was read; "relative" was worked out from the start date; "unreadable" is text that is no date. */
  readonly reading: "blank" | "date" | "relative" | "unreadable";
}

export interface NumberCell extends TextCell {
  /** Percentages as 0 to 100, so that "95%", 0.95 in a % cell and "19 of 20" are all 95. */
  readonly value: number | undefined;
  readonly percent: boolean;
}

export interface CycleCell extends TextCell {
  /** Days between working-level checks; undefined where blank, unclear or an event. */
  readonly days: number | undefined;
  /** Days between checks above the owner, where the cell names a second, longer cadence. */
  readonly oversightDays: number | undefined;
  /** "after each incident": no date can be computed (REV-03). */
  readonly event: boolean;
  /** "bi-weekly", "bi-monthly" and the like: two readings, so ask (REV-03). */
  readonly unclear: boolean;
}

export type Status = "open" | "task done" | "closed" | "re-opened" | "not effective";

export interface StatusCell extends TextCell {
  /** What the sheet's own key says of the code that stands in the cell. */
  readonly meaning?: string;
  /** From the cell's words alone; the row's own status also weighs date closed and sign-off. */
  readonly status: Status | undefined;
  /** True where the cell names a colour and nothing else. */
  readonly colourOnly: boolean;
}

export type Colour = "red" | "amber" | "green" | "blue";

export interface RagCell extends TextCell {
  readonly colour: Colour | undefined;
  /** True where the colour was read from the fill and no word stands in the cell (SHT-07). */
  readonly byFill: boolean;
}

export type KeyQuestion = "Safe" | "Effective" | "Caring" | "Responsive" | "Well-led";

export interface KeyQuestionCell extends TextCell {
  readonly keyQuestion: KeyQuestion | undefined;
}

export interface RiskCell extends TextCell {
  /** 3 high, 2 medium, 1 low; undefined where not read. */
  readonly level: 1 | 2 | 3 | undefined;
}

export type CellOf<F extends FieldKey> =
  F extends FieldOfKind<"date">
    ? DateCell
    : F extends FieldOfKind<"number">
      ? NumberCell
      : F extends FieldOfKind<"cycle">
        ? CycleCell
        : F extends FieldOfKind<"status">
          ? StatusCell
          : F extends FieldOfKind<"rag">
            ? RagCell
            : F extends FieldOfKind<"keyQuestion">
              ? KeyQuestionCell
              : F extends FieldOfKind<"risk">
                ? RiskCell
                : TextCell;

/** Every field's cell; a field without a column reads as blank with column -1. */
export type RowCells = { readonly [F in FieldKey]: CellOf<F> };

export interface TrackerRow {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Sheet row, from 0. */
  readonly row: number;
  /** The row's own reference, or "row 14" where it has none. */
  readonly ref: string;
  /** The row's service, or the sheet's name where the tracker has no service column (SPEC 3.16). */
  readonly service: string;
  /** Key question from its column, its quality statement or the section row above it. */
  readonly keyQuestion: KeyQuestion | undefined;
  /** Words of the section row above it ("Medicines"). */
  readonly section: string | undefined;
  readonly cells: RowCells;
  readonly hidden: boolean;
  /** What the row says of its review outside the fields, the filled cells only; with how its columns are to be read. */
  readonly reviews: ReviewNotes | undefined;
}

/** How a tracker keeps its reviews, where more than the fields tell. */
export interface ReviewColumns {
  /** Sheet columns that tell what came of a review, ascending. */
  readonly results: readonly number[];
  /** True where the column of the next review is headed as a planned day ("Review date"), not as the next of many. */
  readonly plain: boolean;
  /** True where that planned day stands beside the day on which the same review was held ("Date reviewed"). */
  readonly pair: boolean;
}

export interface ReviewNotes extends Pick<ReviewColumns, "plain" | "pair"> {
  readonly results: readonly DateCell[];
}

/** Confidence from which a column is used without asking the person. */
export const sureEnough = 0.7;

export interface MappedColumn {
  /** Sheet column, from 0. */
  readonly column: number;
  readonly field: FieldKey;
  /** The heading as people see it, line breaks as spaces. */
  readonly header: string;
  /** 0 to 1. Below `sureEnough` the person is asked. */
  readonly confidence: number;
  /** Why this field, in words for the person: 'the heading says "By when"'. */
  readonly reason: string;
  /** True where a person chose it. */
  readonly chosen: boolean;
}

export interface UnmappedColumn {
  readonly column: number;
  readonly header: string;
  /** Fields it could be, best first; empty where none. */
  readonly candidates: readonly { readonly field: FieldKey; readonly confidence: number }[];
}

/** Something said once about a sheet, apart from its rows. */
export interface SheetNote {
  readonly code:
    | "hidden rows"
    | "comments"
    | "ambiguous dates"
    | "header uncertain"
    | "column uncertain"
    | "status by colour"
    | "struck through"
    | "error cells"
    | "protected"
    | "example rows"
    | "second table"
    | "colour key"
    | "status key"
    | "more actions"
    | "wrapped rows";
  /** A full sentence for the person. */
  readonly text: string;
  readonly columns: readonly number[];
}

/** A key of codes that stands on the sheet; row and column are the sheet's own, from 0. */
export interface StatusKey {
  readonly row: number;
  readonly column: number;
  /** By code: "4" is "complete and evidenced". */
  readonly says: Readonly<Record<string, string>>;
}

/** What reading one row again needs to know of the sheet, as plain data. */
export interface TrackerLayout {
  readonly date1904: boolean;
  /** Number formats of the mapped columns: one for the column, or by sheet row counted from `formatsTop`. */
  readonly formats: Readonly<Record<number, string | readonly string[]>>;
  readonly formatsTop: number;
  /** Merged areas inside the data block. */
  readonly merges: readonly Area[];
  /** Fill colours ("#RRGGBB") by "row,column" of the status and colour columns. */
  readonly fills: Readonly<Record<string, string>>;
  /** Undefined where no column but those of the fields tells of a review. */
  readonly reviews: ReviewColumns | undefined;
  /** Largest number in the risk column; tells whether it counts to 3, 5 or 25. */
  readonly largestRisk: number;
  /** Key question that the sheet's name gives to all of its rows ("Safe"). */
  readonly keyQuestion: KeyQuestion | undefined;
  /** What the codes of the status column mean; undefined where it holds words. */
  readonly statusKey: StatusKey | undefined;
  /** True where the service column tells where in the house something is ("Kitchen", "Loft"), row by row. */
  readonly roomsForServices: boolean;
  /** True where records were broken over several rows; such a tracker is read whole or not at all. */
  readonly wrapped: boolean;
}

/** One sheet read as a recovery tracker. Rows and columns are the sheet's own, from 0. */
export interface Tracker {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  /** First and last sheet row of the data block. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** First and last sheet column of the header. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly MappedColumn[];
  readonly unmapped: readonly UnmappedColumn[];
  readonly rows: readonly TrackerRow[];
  readonly notes: readonly SheetNote[];
  /** Identifies the heading row across sessions, whatever the sheet's id (DESIGN 5). */
  readonly fingerprint: string;
  readonly layout: TrackerLayout;
  /** The home or service that a title or a front sheet names. */
  readonly home?: string;
  /** Sheet column in which Clear Line wrote each row's state; it is read as if it were not there. */
  readonly stateColumn?: number;
}

/** What became of each sheet of the workbook, in the workbook's order. */
export interface SheetReading {
  readonly name: string;
  /** Why it is or is not a tracker, in words for the person. */
  readonly reason: string;
  /** Usually one; more where a sheet holds several blocks with the same purpose. Empty where it is no tracker. */
  readonly trackers: readonly Tracker[];
}

/** What the workbook's own key of colours says of green. */
export interface GreenKey {
  /** Where it says so; row and column are the sheet's own, from 0. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** "green = done". */
  readonly says: string;
  readonly meaning: "on time" | "task done" | "shown to work";
}

export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
  readonly greenKey?: GreenKey;
}
