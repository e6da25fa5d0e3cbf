import { rereview } from "../../src/review/rereview";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { WorkbookReview } from "../../src/review/review";
import { defaultSettings } from "../../src/rules/settings";
import type { FieldKey } from "../../src/tracker/fields";
import { rereadRows } from "../../src/tracker/reread-rows";
import type { CellValue } from "../../src/tracker/snapshot";
import type { Tracker } from "../../src/tracker/tracker";
import { readingOf } from "../rules/example-tracker";
import { acceptanceRows, acceptanceToday as today, acceptanceTracker, trackerOfRows } from "../tracker/acceptance";

const options = { today, settings: defaultSettings };

/** The tracker with one cell typed anew, read again as the pane does. */
function edited(tracker: Tracker, ref: string, field: FieldKey, value: string): Tracker {
  const row = tracker.rows.find((each) => each.ref === ref)!;
  const values: CellValue[] = [];
  for (const mapped of tracker.columns)
    values[mapped.column - tracker.firstColumn] = mapped.field === field ? value : row.cells[mapped.field].raw;
  const reread = rereadRows(tracker, { row: row.row, column: tracker.firstColumn, values: [values] });
  expect(reread).toBeDefined();
  return reread!.tracker;
}

const shown = (review: WorkbookReview) =>
  review.trackers.map(({ rows, findings, notes, notRun }) => ({
    rows: rows.map(({ row, ...rest }) => ({ ref: row.ref, ...rest })),
    findings,
    notes,
    notRun,
  }));

describe("Reviewing again after one cell was edited", () => {
  const edits: readonly (readonly [string, FieldKey, string])[] = [
    ["CR4", "nextReview", "30/06/2026"],
    ["MR1", "cause", "Human error"],
    ["CR5", "closedDate", "02/06/2026"],
    ["CR6", "concern", "Kitchen door alarm does not sound"],
    ["IL3", "owner", "Clinical Lead"],
    ["MR4", "status", "Closed"],
    // Now the same as a row that was closed before, and as one that is open: both others change with it.
    ["IL3", "concern", "Repeated falls in the lounge with no change after review"],
    ["MR3", "concern", "Gaps not followed up within 24 hours at weekends"],
  ];

  it.each(edits)("%s, %s to '%s', gives what a whole review gives", (ref, field, value) => {
    const tracker = acceptanceTracker();
    const before = reviewWorkbook(readingOf(tracker), options);
    const after = edited(tracker, ref, field, value);
    const again = rereview(before, readingOf(after));
    const rows = acceptanceRows.map((row) => (row.ref === ref ? { ...row, [field]: value } : row));
    const whole = reviewWorkbook(readingOf(trackerOfRows(rows)), options);
    expect(again.figures).toEqual(whole.figures);
    expect(shown(again)).toEqual(shown(whole));
  });

  it("takes over the rows that the edit does not touch", () => {
    const tracker = acceptanceTracker();
    const before = reviewWorkbook(readingOf(tracker), options);
    const again = rereview(before, readingOf(edited(tracker, "CR5", "concern", "Kitchen door alarm does not sound")));
    const fresh = again.trackers[0]!.rows.filter((row, at) => row !== before.trackers[0]!.rows[at]).map(
      ({ row }) => row.ref,
    );
    expect(fresh).toEqual(expect.arrayContaining(["CR5", "CR6"]));
    expect(fresh.length).toBeLessThan(6);
  });

  it("goes on from the latest review, edit after edit", () => {
    let tracker = acceptanceTracker();
    let review = reviewWorkbook(readingOf(tracker), options);
    for (const [ref, field, value] of edits) {
      tracker = edited(tracker, ref, field, value);
      review = rereview(review, readingOf(tracker));
    }
    expect(review.figures).toEqual(reviewWorkbook(readingOf(tracker), options).figures);
  });

  it("still answers where an older review is taken up", () => {
    const tracker = acceptanceTracker();
    const before = reviewWorkbook(readingOf(tracker), options);
    rereview(before, readingOf(edited(tracker, "CR4", "owner", "TBC")));
    const other = rereview(before, readingOf(edited(tracker, "CR1", "owner", "TBC")));
    expect(other.figures.rowsWithMustFix).toBe(before.figures.rowsWithMustFix + 1);
  });
});
