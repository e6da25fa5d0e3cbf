import type { Steps } from "../tracker/steps";
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

/** Rows that are looked at in one step. */
const atOnce = 256;

/** Exceptions first, then live rows by key question, then closed ones (SPEC 4.3, block 4). */
export function* inLineOrder<T extends { readonly review: RowReview }>(ordered: readonly T[]): Steps<readonly T[]> {
  const places: T[][] = [[], ...keyQuestions.map(() => []), [], []];
  for (const [at, row] of ordered.entries()) {
    if (at % atOnce === 0) yield at / ordered.length;
    places[placeOf(row.review)]?.push(row);
  }
  return places.flat();
}

function placeOf(review: RowReview): number {
  if (isException(review)) return 0;
  const unstated = 1 + keyQuestions.length;
  if (!review.live) return unstated + 1;
  const { keyQuestion } = review.row;
  return keyQuestion === undefined ? unstated : 1 + keyQuestions.indexOf(keyQuestion);
}
