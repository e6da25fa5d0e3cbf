import type { Area } from "../tracker/snapshot";

/** What a mark means; the legend and the pane say the same words. */
export type MarkKind =
  | "overdue"
  | "review missed"
  | "due soon"
  | "cause missing"
  | "owner missing"
  | "measure missing"
  | "review date missing"
  | "triggered"
  | "weak";

export interface MarkStyle {
  /** "#RRGGBB". */
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
}

/** One conditional format of ours. */
export interface Mark {
  readonly kind: MarkKind;
  /** Where it lies; one contiguous area for a live formula (office-js #5194), any number for judged cells. */
  readonly areas: readonly Area[];
  /** en-US, relative to the top-left cell of the first area, carrying the marker text of ours (DESIGN 4). */
  readonly formula: string;
  readonly style: MarkStyle;
  /** True where the formula stays true without the add-in; false where the review judged the cells. */
  readonly live: boolean;
}

/** Everything to be highlighted on one sheet, in order of priority. */
export interface HighlightPlan {
  readonly sheet: string;
  readonly marks: readonly Mark[];
  /**
   * Cells of judged marks as the review saw them, to be compared in the batch that marks them:
   * a mark on a row that moved meanwhile would accuse the wrong row.
   */
  readonly seen: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: string | number | boolean;
  }[];
}

/** Text inside every formula of ours by which any machine finds exactly ours again. */
export const marker = "clear-line:";
