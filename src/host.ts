/**
 * The port: what Clear Line asks of a spreadsheet, in its own words. `excel/` implements it on office.js.
 * Every call ends as a value or as one typed problem; it never throws.
 */
import type { Area, CellValue, LookArea, SheetSnapshot, Visibility, WorkbookSnapshot } from "./tracker/snapshot";
import type { HighlightPlan } from "./review/highlight";
import type { StandingColumn, StateColumnPlan } from "./review/state-column";
import type { SheetPlan } from "./summary/plan";

export type ProblemCode =
  | "cell being edited"
  | "sheet protected"
  | "workbook protected"
  | "too large"
  | "sheet gone"
  | "changed meanwhile"
  | "old Excel"
  | "busy"
  | "no answer"
  | "cancelled"
  | "unexpected";

export interface Problem {
  readonly code: ProblemCode;
  /** One plain sentence: what happened. */
  readonly what: string;
  /** One plain sentence: what to do next, and that nothing was lost where that is so. */
  readonly next: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface SheetOutline {
  readonly name: string;
  readonly visibility: Visibility;
  /** Extent of the cells that hold a value; undefined on an empty sheet. */
  readonly content: Area | undefined;
  /** The name of ours in the sheet's mark, where the sheet is ours. */
  readonly mark: string | undefined;
}

export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly activeSheet: string;
}

/** A cell as somebody was shown it. */
export interface SeenCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** What the cell held when it was shown; a different value now ends as "changed meanwhile" and nothing is written. */
  readonly was: CellValue;
  /**
   * What tells that row and column are still the ones that were shown: the heading, the row's reference. Compared before
   * the write and once more in the request that writes, for somebody may sort or insert in between.
   */
  readonly seen?: readonly SeenCell[];
  /** A date is written as its serial with this format where the cell has none of its own. */
  readonly numberFormat?: string;
}

/** A row, and what one of its cells held when it was shown. */
export interface SeenRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export type HostEvent =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly area: Area | undefined;
      readonly local: boolean;
      /** True where rows, columns or cells went in or out, so that others stand elsewhere now. */
      readonly moved?: boolean;
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area | undefined }
  | { readonly kind: "sheets" };

/** A sheet of ours as it stands, for keeping what people typed in it. */
export interface WrittenSheet {
  readonly name: string;
  readonly mark: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface WriteOptions {
  /** Brings the sheet into view. */
  readonly activate?: boolean;
  /** In smaller requests, and more of them: for thousands of lines, which would hold the pane. */
  readonly smallRequests?: boolean;
  /** Keeps the sheet that stands there now under this name, and writes a new one. */
  readonly copyName?: string;
  /** Remembered in the request that writes the sheet, so that both are there or neither is. */
  readonly remember?: { readonly key: string; readonly text: string };
}

/** The names of the sheets to read. */
export type SheetsChosen = (outline: WorkbookOutline) => readonly string[];

/** What was read, and the outline of the workbook as it stood then. */
export interface WorkbookRead extends WorkbookSnapshot {
  readonly outline: WorkbookOutline;
}

/** Which cells' looks tell something, answered from a sheet whose values are read; its formats are not yet. */
export type LooksAsked = (sheet: SheetSnapshot) => Promise<readonly LookArea[]>;

/** What became of one sheet that was to be highlighted; no problem where its marks are the new ones. */
export interface SheetMarked {
  readonly sheet: string;
  readonly problem: Problem | undefined;
}

export interface Host {
  outline(): Promise<Outcome<WorkbookOutline>>;
  /**
   * Values, merges, tables, hidden rows, the number formats that tell and the fills that `fills` asks for; of the sheets
   * that `choose` names or of all.
   */
  read(choose?: SheetsChosen, progress?: Progress, looks?: LooksAsked): Promise<Outcome<WorkbookRead>>;
  /** One row or a few, as one round trip: for re-checking after an edit. */
  readRows(sheet: string, area: Area): Promise<Outcome<readonly (readonly CellValue[])[]>>;
  /**
   * Puts the plans' marks in place of all of ours on their sheets. A sheet that refuses keeps what it had and is told of;
   * where the whole ends in a problem, all of them keep it.
   */
  highlight(plans: readonly HighlightPlan[], progress?: Progress): Promise<Outcome<readonly SheetMarked[]>>;
  /** Takes exactly ours away, on the named sheets or everywhere. */
  clearHighlights(sheets?: readonly string[]): Promise<Outcome<{ readonly removed: number }>>;
  /** Sheets that carry a mark of ours starting with `kind`. */
  written(kind: string): Promise<Outcome<readonly WrittenSheet[]>>;
  /** Writes a sheet of ours, in place of the one with the same mark where there is one. */
  write(plan: SheetPlan, options?: WriteOptions): Promise<Outcome<{ readonly sheet: string }>>;
  removeSheet(mark: string): Promise<Outcome<{ readonly removed: number }>>;
  /** Deletes whole rows; none where one of them is not the row that was shown ("changed meanwhile"). */
  removeRows(rows: readonly SeenRow[]): Promise<Outcome<{ readonly removed: number }>>;
  select(sheet: string, row: number, column: number): Promise<Outcome<void>>;
  edit(edit: CellEdit): Promise<Outcome<void>>;
  /** Adds a heading at the right-hand end of a tracker, in the look of its neighbour, where that still reads `beside`. */
  addColumn(sheet: string, row: number, column: number, header: string, beside?: CellValue): Promise<Outcome<void>>;
  /** Writes each row's state into the plans' columns, which are added where they do not stand; what else is there stays. */
  writeStates(plans: readonly StateColumnPlan[], progress?: Progress): Promise<Outcome<void>>;
  /** Takes those columns away; where somebody else wrote into one, their words stay under a heading of their own. */
  clearStates(columns: readonly StandingColumn[]): Promise<Outcome<{ readonly removed: number }>>;
  /** What Clear Line remembers in the workbook under a key: JSON text, or undefined. */
  recall(key: string): Promise<Outcome<string | undefined>>;
  remember(key: string, text: string | undefined): Promise<Outcome<void>>;
  /** Until the returned function is called. */
  listen(listener: (event: HostEvent) => void): Promise<Outcome<() => void>>;
}

export interface Progress {
  /** 0 to 1. */
  report(done: number): void;
  readonly cancelled: boolean;
}
