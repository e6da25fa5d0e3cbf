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
   * Judged cells, headings and what names the rows, as the review saw them, to be compared in the batch that marks:
   * a mark on a row or column that moved meanwhile would accuse the wrong one.
   */
  readonly seen: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: string | number | boolean;
  }[];
}

/** Text inside every formula of ours by which any machine finds exactly ours again. */
export const marker = "clear-line:";

/** Fill and text of each mark: a contrast of at least 4.5 to 1, told apart in grey as well (SPEC 4.4). */
export const markStyles: Readonly<Record<MarkKind, MarkStyle>> = {
  triggered: { fill: "#8B1A1A", font: "#FFFFFF", bold: true },
  overdue: { fill: "#F4C7C3", font: "#5F1410", bold: true },
  "review missed": { fill: "#F7D0DC", font: "#5C1030", bold: true },
  "due soon": { fill: "#FFF7D1", font: "#4A3B00", bold: false },
  "cause missing": { fill: "#FFD68A", font: "#4A2F00", bold: false },
  "owner missing": { fill: "#FFD68A", font: "#4A2F00", bold: false },
  "measure missing": { fill: "#FFD68A", font: "#4A2F00", bold: false },
  "review date missing": { fill: "#FFD68A", font: "#4A2F00", bold: false },
  weak: { fill: "#E4E0F2", font: "#2E2358", bold: false },
};

const meanings: Readonly<Record<MarkKind, string>> = {
  triggered: "Triggered: the row needs extra action now.",
  overdue: "Overdue: the due date has passed and the action is open.",
  "review missed": "Review missed: the next review date has passed.",
  "due soon": "Due soon: the due date is near.",
  "cause missing": "Cause missing: no cause is recorded.",
  "owner missing": "Owner missing: nobody answers for the action.",
  "measure missing": "Outcome measure missing: nothing says how you will know it worked.",
  "review date missing": "Review date missing: a missed review would not be noticed.",
  weak: "To look at: the words may not hold up to a question.",
};

/** What each mark means, in the order of attention. */
export const legend: readonly { readonly kind: MarkKind; readonly style: MarkStyle; readonly text: string }[] = (
  Object.keys(meanings) as MarkKind[]
).map((kind) => ({ kind, style: markStyles[kind], text: meanings[kind] }));
