import { catalogue } from "../rules/catalogue";
import type { TiedRow } from "../rules/define";
import { toTheEnd, type Steps } from "../tracker/steps";
import type { Tracker, TrackerRow, WorkbookReading } from "../tracker/tracker";
import type { RowReview, TrackerReview, WorkbookReview } from "./review";
import { addToIndex, finish, noPlan, reviewInSteps, reviewTracker, surroundings, workingsOf } from "./review-workbook";
import { planRules } from "./rule-plan";
import type { Ties } from "./ties";

/**
 * Reviews again after a few rows were read again (`rereadRows`): rows whose object is new, and the rows tied to them.
 * Everything else is taken over. An older review than the latest is reviewed as a whole.
 */
export function rereview(previous: WorkbookReview, reading: WorkbookReading): WorkbookReview {
  return toTheEnd(rereviewInSteps(previous, reading));
}

/** The same step by step. Once begun it must be brought to its end: what `previous` was reviewed with moves on with it. */
export function* rereviewInSteps(previous: WorkbookReview, reading: WorkbookReading): Steps<WorkbookReview> {
  const workings = workingsOf.get(previous);
  const trackers = reading.sheets.flatMap((sheet) => sheet.trackers);
  if (!workings) throw new Error("Only what reviewWorkbook returned can be reviewed again.");
  const { options, index } = workings;
  if (workings.latest !== previous || !sameShape(previous, trackers)) return yield* reviewInSteps(reading, options);
  const stale = new Set<TrackerRow>();
  const tiesBefore = new Map<TrackerRow, Ties>();
  const plans = trackers.map((tracker) => planRules(tracker, options.rules ?? catalogue, options.settings));
  trackers.forEach((tracker, position) => {
    const before = previous.trackers[position]?.tracker.rows ?? [];
    const around = surroundings(plans[position], options);
    tracker.rows.forEach((row, at) => {
      const old = before[at];
      if (old === row || old === undefined) return;
      for (const neighbour of index.neighbours(old))
        if (!tiesBefore.has(neighbour)) tiesBefore.set(neighbour, index.tiesOf(neighbour));
      index.remove(old);
      addToIndex(index, row, around);
      for (const neighbour of index.neighbours(row)) if (!tiesBefore.has(neighbour)) stale.add(neighbour);
      stale.add(row);
    });
  });
  // Many rows may be near to the changed one, and few of them name it.
  for (const [row, ties] of tiesBefore) if (!sameTies(ties, index.tiesOf(row))) stale.add(row);
  const reviews: TrackerReview[] = [];
  for (const [position, tracker] of trackers.entries()) {
    const before = previous.trackers[position];
    const crashes = before?.notRun.filter(({ because }) => because === "crashed") ?? [];
    const row = (at: number): RowReview | undefined => {
      const old = before?.rows[at];
      return old && old.row === tracker.rows[at] && !stale.has(old.row) ? old : undefined;
    };
    const sheetRows = workings.sheetRows[position] ?? [];
    const plan = plans[position] ?? noPlan;
    const review = yield* reviewTracker(tracker, plan, workings, sheetRows, { row, crashes });
    if (before) workings.tally.replace(before, review);
    reviews.push(review);
  }
  return finish(reading, options, reviews, workings);
}

function sameTies(one: Ties, other: Ties): boolean {
  return (
    sameRows(one.repeats, other.repeats) &&
    sameRows(one.duplicates, other.duplicates) &&
    one.moreDuplicates === other.moreDuplicates
  );
}

function sameRows(ones: readonly TiedRow[], others: readonly TiedRow[]): boolean {
  return (
    ones.length === others.length &&
    ones.every(({ other, closed, later }, at) => {
      const now = others[at];
      return now?.other === other && now.closed === closed && now.later === later;
    })
  );
}

/** True where only rows were read again: the same trackers with the same columns and number of rows. */
function sameShape(previous: WorkbookReview, trackers: readonly Tracker[]): boolean {
  return (
    previous.trackers.length === trackers.length &&
    previous.trackers.every(({ tracker }, position) => {
      const now = trackers[position];
      return now?.sheet === tracker.sheet && now.columns === tracker.columns && now.rows.length === tracker.rows.length;
    })
  );
}
