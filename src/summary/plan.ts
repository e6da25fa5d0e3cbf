import type { Area } from "../tracker/snapshot";

/** A sheet to be written, as data: one applier puts it into Excel, another into a file (DESIGN 1). */
export interface SheetPlan {
  /** Name the sheet should have; at most 31 characters. */
  readonly name: string;
  /** Marks the sheet as ours, so that it is found again after it was renamed: kind, version, view. */
  readonly mark: string;
  /** Column widths in characters of the default font, from column A; 0 hides the column. */
  readonly widths: readonly number[];
  /** Rows from row 1; a row has a cell or null for each column. */
  readonly rows: readonly PlanRow[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges: readonly Area[];
  readonly links: readonly PlanLink[];
  readonly charts: readonly PlanChart[];
  readonly typed: readonly TypedCell[];
  /** Where the tables lie, for checks and for readers of the plan; appliers may leave it out. */
  readonly tables?: readonly PlanTable[];
  readonly print: PrintSetup;
  /** Rows that stay in sight when scrolling; 0 for none. */
  readonly frozenRows: number;
}

export interface PlanRow {
  /** Points; undefined lets Excel choose. */
  readonly height: number | undefined;
  readonly cells: readonly (PlanCell | null)[];
}

export interface PlanCell {
  /** Text is written as text even where it starts with = + - @. Never a formula. */
  readonly value: string | number;
  /** A key of `styles`. */
  readonly style: string;
}

export interface CellStyle {
  /** Undefined is the workbook's own font. */
  readonly font?: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly numberFormat?: string;
  readonly borders?: Partial<
    Record<
      "top" | "bottom" | "left" | "right",
      { readonly color: string; readonly style: "thin" | "medium" | "dashed" }
    >
  >;
}

/** A link to a cell of the same workbook. */
export interface PlanLink {
  readonly row: number;
  readonly column: number;
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
  /** Shown on hover and read aloud: "Row 14, respite reviews". */
  readonly tip: string;
}

export interface PlanChart {
  /** Unique on the sheet; found again by it. */
  readonly name: string;
  readonly kind: "bar" | "line";
  readonly title: string;
  /** Cells of the table that holds the same numbers: header row and first column are labels. */
  readonly data: Area;
  /** Where it lies. */
  readonly at: Area;
  readonly axisTitle: string;
  /** Excel's number format of the axis; General where not given. */
  readonly axisFormat?: string;
  /** By position; in grey they differ by marker and by darkness. */
  readonly series: readonly SeriesStyle[];
  /** The value beside each point or bar. */
  readonly valueLabels: boolean;
}

export interface SeriesStyle {
  readonly color: string;
  readonly marker: "Circle" | "Square" | "Diamond" | "Triangle" | "X";
}

export interface PlanTable {
  readonly caption: string;
  /** From the heading row to the last row. */
  readonly area: Area;
  /** The heading row, and each repetition of it at the top of a page. */
  readonly headingRows: readonly number[];
  /** Lines of prose inside the area: what page 1 says of the rows that follow, and the caption again. */
  readonly proseRows: readonly number[];
}

/** A cell that people write in; what they wrote survives every rebuild under `key`. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

export interface PrintSetup {
  readonly orientation: "landscape" | "portrait";
  readonly paper: "A4";
  /** Centimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly fitToWidth: boolean;
  /** Rows repeated at the top of each page, as first and last row from 0; undefined for none. */
  readonly repeatRows: { readonly first: number; readonly last: number } | undefined;
  /** Rows from 0 before which a page ends. */
  readonly breaksBefore: readonly number[];
  readonly header: string;
  readonly footer: string;
}
