import type { KeyQuestion } from "../tracker/tracker";
import { mustFixes } from "../review/order";
import type { RowReview, RowState } from "../review/review";

export { byAttention, mustFixes } from "../review/order";

const exceptional: ReadonlySet<RowState> = new Set<RowState>([
  "Triggered",
  "Overdue",
  "Closed - challenge",
  "Plan incomplete",
]);

/** A row that the board must see: by its state, or because it cannot be relied on as it is written. */
export function isException(review: RowReview): boolean {
  return exceptional.has(review.state) || mustFixes(review) > 0;
}

export const keyQuestions = ["Safe", "Effective", "Caring", "Responsive", "Well-led"] as const satisfies KeyQuestion[];

/** Exceptions first, then live rows by key question, then closed ones (SPEC 4.3, block 4). */
export function inLineOrder(ordered: readonly RowReview[]): readonly RowReview[] {
  const place = (review: RowReview): number => {
    if (isException(review)) return 0;
    if (!review.live) return 100;
    const { keyQuestion } = review.row;
    return 1 + (keyQuestion === undefined ? keyQuestions.length : keyQuestions.indexOf(keyQuestion));
  };
  return ordered
    .map((review, at) => ({ review, at, place: place(review) }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ review }) => review);
}
