import { rowStates, type Figures, type Finding, type RowReview, type RowState, type TrackerReview } from "./review";

/** Counts over all trackers of a workbook (SPEC 7.3). Findings about a sheet count with those about rows; notes do not. */
export function figuresOf(trackers: readonly TrackerReview[]): Figures {
  const byState = Object.fromEntries(rowStates.map((state) => [state, 0])) as Record<RowState, number>;
  const findings = { must: 0, should: 0, advice: 0 };
  const sums = {
    rows: 0,
    live: 0,
    overdue: 0,
    reviewsMissed: 0,
    repeats: 0,
    clearLines: 0,
    rowsWithMustFix: 0,
    setAsideMust: 0,
  };
  const count = (list: readonly Finding[]) => {
    for (const { severity } of list) findings[severity]++;
  };
  for (const tracker of trackers) {
    count(tracker.findings);
    for (const row of tracker.rows) {
      count(row.findings);
      byState[row.state]++;
      addRow(sums, row);
    }
  }
  return {
    ...sums,
    closed: sums.rows - sums.live,
    byState,
    triggered: byState.Triggered,
    planIncomplete: byState["Plan incomplete"],
    closedEvidenced: byState["Closed - evidenced"],
    closedChallenge: byState["Closed - challenge"],
    findings,
  };
}

type Sums = Record<
  "rows" | "live" | "overdue" | "reviewsMissed" | "repeats" | "clearLines" | "rowsWithMustFix" | "setAsideMust",
  number
>;

function addRow(sums: Sums, row: RowReview): void {
  sums.rows++;
  if (row.live) sums.live++;
  if (row.overdue) sums.overdue++;
  if (row.reviewMissed) sums.reviewsMissed++;
  if (row.cameBack) sums.repeats++;
  if (row.clear) sums.clearLines++;
  if (row.findings.some(({ severity }) => severity === "must")) sums.rowsWithMustFix++;
  for (const { finding } of row.setAside) if (finding.severity === "must") sums.setAsideMust++;
}
