/**
 * A workbook as it was read, as plain data: the only thing that the reading of a tracker sees.
 * Rows and columns are counted from 0, as Excel's programming interface does; people see them from 1.
 */

/** A stored value. An empty cell is "", a date is its serial number, an error is its code as text ("#REF!"). */
export type CellValue = string | number | boolean;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells whose fills are to be read, or whether their texts are struck through. */
export interface LookArea extends Area {
  readonly struck?: true;
}

export interface TableSnapshot {
  readonly name: string;
  /** Header and totals rows included. */
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  /** Sheet position of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** Rectangular; blank margins around the content may have been cut off. */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Number format codes (en-US) by sheet column: one code for the whole column, or one for each row of `values`.
   * A column that is not listed was not asked for: its numbers carry no hint.
   */
  readonly numberFormats: Readonly<Record<number, string | readonly string[]>>;
  /** Fill colours ("#RRGGBB") by "row,column", only of cells that have one and only where they were asked for. */
  readonly fills: Readonly<Record<string, string>>;
  /**
   * Cells whose text is struck through, by "row,column", where they were asked for; undefined where some of the sheet is
   * and nobody asked yet which.
   */
  readonly struck: Readonly<Record<string, true>> | undefined;
  readonly merges: readonly Area[];
  readonly tables: readonly TableSnapshot[];
  /** Sheet rows that nobody sees, hidden or filtered away; ascending. */
  readonly hiddenRows: readonly number[];
  /** Sheet columns that are hidden; ascending. */
  readonly hiddenColumns: readonly number[];
  /** True where a filter is on and may hide rows. */
  readonly filtered: boolean;
  readonly protection: { readonly on: boolean; readonly formatCells: boolean };
  /** How many comments and notes the sheet carries; they are not read yet (SPEC 3.16). */
  readonly comments: number;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** True where day 0 is 1 January 1904. */
  readonly date1904: boolean;
}

/** What a cell of the sheet holds, by its sheet row and column; "" outside of what was read. */
export function valueAt({ values, top, left }: SheetSnapshot, row: number, column: number): CellValue {
  return values[row - top]?.[column - left] ?? "";
}
