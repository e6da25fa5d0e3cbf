import type { RowReview, RowState } from "../../review/review";
import { notInDate } from "../../review/states";

/** Word and mark for every state (SPEC 4.4): the word is always there, the mark is extra. */
export const stateWords: Readonly<Record<RowState, { readonly word: string; readonly mark: string }>> = {
  Triggered: { word: "Triggered", mark: "▲" },
  Overdue: { word: "Overdue", mark: "●" },
  "Closed - challenge": { word: "Challenge closure", mark: "◆" },
  "Plan incomplete": { word: "Plan incomplete", mark: "■" },
  "Task done, not verified": { word: "Done, not shown to work", mark: "◐" },
  "Due soon": { word: "Due soon", mark: "○" },
  "In date": { word: "In date", mark: "–" },
  "Closed - evidenced": { word: "Closed with evidence", mark: "✓" },
};

export function stateWordOf(review: Pick<RowReview, "state" | "due" | "setAside">): string {
  return notInDate(review) ?? stateWords[review.state].word;
}
