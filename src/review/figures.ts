import { sheetKey } from "./about-sheets";
import { rowStates, type Figures, type Finding, type RowReview, type RowState, type TrackerReview } from "./review";

type Sums = Record<
  "rows" | "live" | "overdue" | "reviewsMissed" | "repeats" | "clearLines" | "rowsWithMustFix" | "setAsideMust",
  number
>;

/**
 * The counts behind the figures of a workbook (SPEC 7.3). Findings about a sheet count with those about rows; notes do
 * not. After an edit only what changed is counted again.
 */
export class Tally {
  private readonly byState = Object.fromEntries(rowStates.map((state) => [state, 0])) as Record<RowState, number>;
  /** How many tables of a sheet a finding about the sheet speaks of, by its key. */
  private readonly ofSheets = new Map<string, number>();
  private readonly findings = { must: 0, should: 0, advice: 0 };
  private readonly sums: Sums = {
    rows: 0,
    live: 0,
    overdue: 0,
    reviewsMissed: 0,
    repeats: 0,
    clearLines: 0,
    rowsWithMustFix: 0,
    setAsideMust: 0,
  };

  add({ findings, rows }: TrackerReview): void {
    this.countSheet(findings, 1);
    for (const row of rows) this.countRow(row, 1);
  }

  /** Counts a tracker in place of its earlier review, which has as many rows. */
  replace(before: TrackerReview, now: TrackerReview): void {
    this.countSheet(before.findings, -1);
    this.countSheet(now.findings, 1);
    now.rows.forEach((row, at) => {
      const old = before.rows[at];
      if (old === row) return;
      if (old) this.countRow(old, -1);
      this.countRow(row, 1);
    });
  }

  figures(): Figures {
    const { sums, byState } = this;
    return {
      ...sums,
      closed: sums.rows - sums.live,
      byState: { ...byState },
      triggered: byState.Triggered,
      planIncomplete: byState["Plan incomplete"],
      closedEvidenced: byState["Closed - evidenced"],
      closedChallenge: byState["Closed - challenge"],
      findings: { ...this.findings },
    };
  }

  private count(list: readonly Finding[], by: 1 | -1): void {
    for (const { severity } of list) this.findings[severity] += by;
  }

  private countSheet(list: readonly Finding[], by: 1 | -1): void {
    for (const finding of list) {
      // What names rows is said of one table only, and there may be thousands of it.
      if (finding.related.length > 0) {
        this.findings[finding.severity] += by;
        continue;
      }
      const key = sheetKey(finding);
      const tables = (this.ofSheets.get(key) ?? 0) + by;
      this.ofSheets.set(key, tables);
      if (tables === (by === 1 ? 1 : 0)) this.count([finding], by);
    }
  }

  private countRow(row: RowReview, by: 1 | -1): void {
    const { sums } = this;
    this.count(row.findings, by);
    this.byState[row.state] += by;
    sums.rows += by;
    if (row.live) sums.live += by;
    if (row.overdue) sums.overdue += by;
    if (row.reviewMissed) sums.reviewsMissed += by;
    if (row.cameBack) sums.repeats += by;
    if (row.clear) sums.clearLines += by;
    if (row.findings.some(({ severity }) => severity === "must")) sums.rowsWithMustFix += by;
    for (const { finding } of row.setAside) if (finding.severity === "must") sums.setAsideMust += by;
  }
}
