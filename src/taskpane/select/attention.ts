import { byAttention, orderInSteps } from "../../review/order";
import type { RowReview, WorkbookReview } from "../../review/review";
import type { Steps } from "../../tracker/steps";

/** A review with its rows in order of attention, over all trackers. */
export interface Ordered {
  readonly review: WorkbookReview;
  readonly rows: readonly RowReview[];
}

/** Rows reviewed anew beyond which sorting all is quicker than finding each its place. */
const mostMoved = 100;

/**
 * The rows of a review in order of attention. Sorting 10,000 takes longer than reviewing one anew, so the order of the
 * review before is taken over where only a few rows are new.
 */
export function* inOrder(before: Ordered | undefined, review: WorkbookReview): Steps<readonly RowReview[]> {
  const moved = before && movedRows(before.review, review);
  if (!before || !moved || moved.length > mostMoved)
    return yield* orderInSteps(review.trackers.flatMap(({ rows }) => rows));
  if (moved.length === 0) return before.rows;
  const ordered = before.rows.slice();
  for (const { former } of moved) ordered.splice(ordered.indexOf(former), 1);
  for (const { now } of moved) ordered.splice(placeOf(now, ordered), 0, now);
  return ordered;
}

interface Moved {
  readonly former: RowReview;
  readonly now: RowReview;
}

/** Rows that were reviewed anew; undefined where the two reviews are not of the same rows. */
function movedRows({ trackers: old }: WorkbookReview, { trackers }: WorkbookReview): readonly Moved[] | undefined {
  if (old.length !== trackers.length) return undefined;
  const moved: Moved[] = [];
  for (const [position, { rows }] of trackers.entries()) {
    const former = old[position]?.rows;
    if (former?.length !== rows.length) return undefined;
    for (let at = 0; at < rows.length; at++) {
      const now = rows[at];
      const then = former[at];
      if (now && then && now !== then) moved.push({ former: then, now });
    }
  }
  return moved;
}

/** Behind every row that comes before it, found by halving. */
function placeOf(row: RowReview, ordered: readonly RowReview[]): number {
  let low = 0;
  for (let high = ordered.length; low < high;) {
    const middle = (low + high) >> 1;
    const there = ordered[middle];
    if (there && byAttention(there, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
