import type { RowReview } from "../../review/review";
import { essentials, qualityOf, type Quality } from "../../summary/quality";

export interface Essential {
  readonly name: Quality;
  readonly has: number;
  readonly of: number;
}

/** The four essentials over live rows, counted from the cells as the summary counts them. */
export function essentialsOf(rows: readonly RowReview[]): readonly Essential[] {
  return essentials.map((name) => {
    const { have, of } = qualityOf(name, rows);
    return { name, has: have, of };
  });
}
