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

/** Rows to fix in the trackers of other sheets. */
export function toFixElsewhere(review: WorkbookReview, sheet: string): number {
  return byTracker(review).reduce((sum, line) => (line.sheet === sheet ? sum : sum + line.mustFix), 0);
}

function mustBeFixed({ findings }: RowReview): boolean {
  return findings.some(({ severity }) => severity === "must");
}

/** What the headline counts, in rows. */
export function toFix(rows: readonly RowReview[]): {
  readonly mustFix: number;
  readonly shouldFix: number;
  readonly triggered: number;
} {
  let mustFix = 0;
  let shouldFix = 0;
  let triggered = 0;
  for (const row of rows) {
    if (mustBeFixed(row)) mustFix += 1;
    if (row.findings.some(({ severity }) => severity === "should")) shouldFix += 1;
    if (row.state === "Triggered") triggered += 1;
  }
  return { mustFix, shouldFix, triggered };
}

export function toChallenge(rows: readonly RowReview[]): readonly RowReview[] {
  return rows.filter(({ state }) => state === "Closed - challenge");
}
