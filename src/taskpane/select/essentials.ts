import type { RowReview } from "../../review/review";
import { essentials, qualityShares, type Quality } from "../../summary/quality";

export interface Essential {
  readonly name: Quality;
  readonly has: number;
  readonly of: number;
}

/** The four essentials over live rows, counted from the cells as the summary counts them. */
export function essentialsOf(rows: readonly RowReview[]): readonly Essential[] {
  const shares = qualityShares(rows);
  return essentials.map((name) => ({ name, has: shares[name].have, of: shares[name].of }));
}
