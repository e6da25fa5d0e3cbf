import type { RiskCell } from "../tracker/tracker";
import { rowStates, type RowReview } from "./review";

/**
 * Order of the exceptions (SPEC 4.3, block 3): state, high risk first, number of must-fix findings, days late,
 * earliest due, reference. Rows without a due date come after those that have one.
 */
export function inOrderOfAttention(rows: readonly RowReview[]): readonly RowReview[] {
  return rows
    .map(rank)
    .sort(byRank)
    .map(({ review }) => review);
}

/** The same order for a sort of one's own; of many rows `inOrderOfAttention` ranks each only once. */
export function byAttention(one: RowReview, other: RowReview): number {
  return byRank(rank(one), rank(other));
}

interface Ranked {
  readonly review: RowReview;
  readonly state: number;
  readonly risk: number;
  readonly mustFixes: number;
}

function rank(review: RowReview): Ranked {
  return {
    review,
    state: rowStates.indexOf(review.state),
    risk: riskOf(review),
    mustFixes: mustFixes(review),
  };
}

const refOrder = new Intl.Collator("en-GB", { numeric: true });

function byRank(one: Ranked, other: Ranked): number {
  return (
    one.state - other.state ||
    other.risk - one.risk ||
    other.mustFixes - one.mustFixes ||
    other.review.daysLate - one.review.daysLate ||
    byDueDate(one.review, other.review) ||
    refOrder.compare(one.review.row.ref, other.review.row.ref) ||
    one.review.row.row - other.review.row.row
  );
}

function byDueDate({ due: one }: RowReview, { due: other }: RowReview): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return one - other;
}

/** Only a high risk moves a row up. */
function riskOf({ row }: RowReview): number {
  const high: RiskCell["level"] = 3;
  return row.cells.risk.level === high ? 1 : 0;
}

export function mustFixes({ findings }: RowReview): number {
  return findings.filter(({ severity }) => severity === "must").length;
}
