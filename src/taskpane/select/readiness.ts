import type { RowReview, WorkbookReview } from "../../review/review";
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

export interface TrackerLine {
  readonly sheet: string;
  readonly rows: number;
  readonly mustFix: number;
}

export function byTracker({ trackers }: WorkbookReview): readonly TrackerLine[] {
  return trackers.map(({ tracker, rows }) => ({
    sheet: tracker.sheet,
    rows: rows.length,
    mustFix: rows.filter(mustBeFixed).length,
  }));
}

export function mustBeFixed({ findings }: RowReview): boolean {
  return findings.some(({ severity }) => severity === "must");
}

export function shouldBeFixed({ findings }: RowReview): boolean {
  return findings.some(({ severity }) => severity === "should");
}

export function toChallenge(rows: readonly RowReview[]): readonly RowReview[] {
  return rows.filter(({ state }) => state === "Closed - challenge");
}
