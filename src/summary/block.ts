import type { StyleName } from "./styles";
import type { SlotName, TypedWord } from "./typed";
import type { RowIdentity } from "./identity";

/** What blocks are made of, before they have a place on the sheet. */
export type Part = Paragraph | TypedLine | LabelledLine | Table | PageBreak;

/** Text across the whole width, outside tables. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly style: StyleName;
  /** Points above it. */
  readonly space?: number;
}

/** A label with a wide cell beside it that people write in. */
export interface TypedLine {
  readonly kind: "typed line";
  readonly label: string;
  readonly slot: SlotName;
  readonly value: string | number;
  /** What Clear Line proposes; replaced on rebuild unless the person changed it. */
  readonly proposed?: string;
  /** Points above it. */
  readonly space?: number;
}

/** A label with a text of ours beside it, outside tables. */
export interface LabelledLine {
  readonly kind: "labelled line";
  readonly label: string;
  readonly text: string;
}

export interface Table {
  readonly kind: "table";
  /** Stands in the row above the heading row; unique on the sheet. */
  readonly caption: string;
  /** From the sheet's first column on, without a gap. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Said instead of the table where it has no rows. */
  readonly none: string;
  /** Under the caption. */
  readonly lead?: string;
  /**
   * How many rows page 1 may show, the sentence about those that follow on the next page, and what stands below them
   * on page 1 in any case.
   */
  readonly firstPage?: {
    readonly most: number;
    /** Said below so many rows, of those that follow. */
    readonly more: (shown: number) => string;
    readonly foot: readonly LabelledLine[];
  };
  readonly chart?: TableChart;
  /** One list to filter and sort: its headings stay in sight and repeat in print, and no page break cuts it. */
  readonly list?: boolean;
  readonly headingStyle?: StyleName;
  /** The paragraph above says it already. */
  readonly captionHidden?: boolean;
}

export interface TableChart {
  readonly name: string;
  readonly kind: "bar" | "line";
  readonly title: string;
  readonly axisTitle: string;
  /** Excel's number format of the axis; General where not given. */
  readonly axisFormat?: string;
  /** Columns of the table that the chart draws, the labels first. */
  readonly columns: number;
  /** Rows of the table that the chart draws. */
  readonly rows: number;
  /** Beside the table from this sheet column on, or below it. */
  readonly place: { readonly beside: number } | "below";
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** The tracker row that it speaks of, so that typed words find it again. */
  readonly identity?: RowIdentity;
  /** Ref and state, for "and 3 more". */
  readonly short?: string;
}

export interface TableCell {
  readonly value: string | number;
  readonly style: StyleName;
  readonly link?: { readonly sheet: string; readonly row: number; readonly column: number; readonly tip: string };
  readonly typed?: SlotName;
  /** Words whose own place is gone: they keep the key they were written under. */
  readonly keeps?: TypedWord;
}

export interface PageBreak {
  readonly kind: "page break";
}

export function paragraph(text: string, style: StyleName = "note", space?: number): Paragraph {
  return space === undefined ? { kind: "paragraph", text, style } : { kind: "paragraph", text, style, space };
}

export function labelledLine(label: string, text: string): LabelledLine {
  return { kind: "labelled line", label, text };
}

export function cell(value: string | number, style: StyleName = "text"): TableCell {
  return { value, style };
}

export function typedCell(slot: SlotName, value: string | number, style: StyleName = "typed"): TableCell {
  return { value, style, typed: slot };
}

export const pageBreak: PageBreak = { kind: "page break" };
