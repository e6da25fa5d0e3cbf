import type { RowReview, WorkbookReview } from "../../review/review";

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
