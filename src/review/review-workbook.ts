import { catalogue } from "../rules/catalogue";
import type { RuleId, Rule, SheetRow } from "../rules/define";
import { outsideEvents } from "../rules/reading/outside-events";
import type { Settings } from "../rules/settings";
import { stretch, toTheEnd, type Steps } from "../tracker/steps";
import type { Day, Tracker, TrackerRow, WorkbookReading } from "../tracker/tracker";
import { Tally } from "./figures";
import type { RowReview, RuleNotRun, TrackerReview, WorkbookReview } from "./review";
import { reviewRow, type RowReviewing } from "./review-row";
import { reviewSheet } from "./review-sheet";
import { AboutRow, type Surroundings } from "./row-about";
import { crash, planRules, quietRules, type RulePlan } from "./rule-plan";
import { settingsInForce } from "./settings-in-force";
import { SetAsideIndex, type StoredSetAside } from "./set-aside";
import { ConcernIndex } from "./ties";

export interface ReviewOptions {
  readonly today: Day;
  readonly settings: Settings;
  /** From `readMemory`. */
  readonly setAside?: readonly StoredSetAside[];
  /** In place of the catalogue. */
  readonly rules?: readonly Rule[];
}

/** What a review keeps so that one changed row can be reviewed again without the others. */
export interface Workings {
  readonly options: ReviewOptions;
  readonly index: ConcernIndex;
  /** What rules about a sheet see of its rows, by position, for each tracker. */
  readonly sheetRows: SheetRow[][];
  readonly tally: Tally;
  /** The review that `index`, `sheetRows` and `tally` stand for; it moves on with each re-review. */
  latest: WorkbookReview | undefined;
}

export const workingsOf = new WeakMap<WorkbookReview, Workings>();

/** What stays of an earlier review of a tracker. */
export interface TakenOver {
  /** The review of the row at that position, where it still holds. */
  row(at: number): RowReview | undefined;
  readonly crashes: readonly RuleNotRun[];
}

const takeNothingOver: TakenOver = { row: () => undefined, crashes: [] };

/** Runs the catalogue over every tracker of a workbook. Never throws: a rule that does is named in `notRun`. */
export function reviewWorkbook(reading: WorkbookReading, options: ReviewOptions): WorkbookReview {
  return toTheEnd(reviewInSteps(reading, options));
}

/** How much of a review is done once all rows are in the index, and once each knows which rows are near it. */
const indexed = 0.1;
const settled = 0.2;

/** The same review row by row. */
export function* reviewInSteps(reading: WorkbookReading, given: ReviewOptions): Steps<WorkbookReview> {
  const options = { ...given, settings: settingsInForce(given.settings, reading) };
  const trackers = reading.sheets.flatMap((sheet) => sheet.trackers);
  const workings: Workings = {
    options,
    index: new ConcernIndex(options.settings, options.today),
    sheetRows: trackers.map(() => []),
    tally: new Tally(),
    latest: undefined,
  };
  const plans = trackers.map((tracker) => planRules(tracker, options.rules ?? catalogue, options.settings));
  const all = trackers.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const [position, tracker] of trackers.entries()) {
    const around = surroundings(plans[position], options);
    for (const row of tracker.rows) {
      addToIndex(workings.index, row, around);
      yield (indexed * ++done) / all;
    }
  }
  yield* stretch(workings.index.settle(), indexed, settled);
  const reviews: TrackerReview[] = [];
  let from = settled;
  for (const [position, tracker] of trackers.entries()) {
    const to = from + ((1 - settled) * tracker.rows.length) / Math.max(all, 1);
    const sheetRows = workings.sheetRows[position] ?? [];
    const review = reviewTracker(tracker, plans[position] ?? noPlan, workings, sheetRows, takeNothingOver);
    reviews.push(yield* stretch(review, from, to));
    from = to;
  }
  for (const review of reviews) {
    workings.tally.add(review);
    yield 1;
  }
  return finish(reading, options, reviews, workings);
}

/** Sums the trackers up and remembers how they were reviewed. */
export function finish(
  reading: WorkbookReading,
  options: ReviewOptions,
  trackers: readonly TrackerReview[],
  workings: Workings,
): WorkbookReview {
  const review: WorkbookReview = { today: options.today, reading, trackers, figures: workings.tally.figures() };
  workings.latest = review;
  workingsOf.set(review, workings);
  return review;
}

export const noPlan: RulePlan = { columns: new Set(), live: [], closed: [], sheet: [], notRun: [], breaks: [] };

export function surroundings(plan: RulePlan | undefined, { today, settings }: ReviewOptions): Surroundings {
  return { today, settings, columns: plan?.columns ?? noPlan.columns, quiet: quietRules(settings) };
}

export function addToIndex(index: ConcernIndex, row: TrackerRow, around: Surroundings): void {
  const about = new AboutRow(row, around);
  index.add(row, { live: about.live, closed: about.closed ? row.cells.closedDate.day : undefined });
}

/**
 * Reviews one tracker, a step for each row; rows whose review still holds are taken over, and so is what `sheetRows`
 * says of them.
 */
export function* reviewTracker(
  tracker: Tracker,
  plan: RulePlan,
  workings: Workings,
  sheetRows: SheetRow[],
  takenOver: TakenOver,
): Steps<TrackerReview> {
  const { options, index } = workings;
  const crashes = new Map<RuleId, RuleNotRun>(takenOver.crashes.map((crash) => [crash.rule, crash]));
  const reviewing: RowReviewing = {
    plan,
    around: surroundings(plan, options),
    setAside: new SetAsideIndex(options.setAside ?? []),
    crashed: (rule, row, thrown) => crashes.set(rule.id, crash(rule, thrown, row)),
  };
  const rows: RowReview[] = [];
  const reviewOne = (row: TrackerRow, at: number): RowReview => {
    const ties = index.tiesOf(row);
    const review = reviewRow(row, ties, reviewing);
    const { live, due, factors, findings } = review;
    const { duplicates, moreDuplicates } = ties;
    const events = outsideEvents(row.cells, options.settings.ownWords);
    sheetRows[at] = { row, live, due, factors, duplicates, moreDuplicates, outsideEvents: events, fired: findings };
    return review;
  };
  for (let at = 0; at < tracker.rows.length; at++) {
    const row = tracker.rows[at];
    const before = takenOver.row(at);
    if (before) rows.push(before);
    else if (row) {
      rows.push(reviewOne(row, at));
      yield rows.length / tracker.rows.length;
    }
  }
  const sheet = yield* reviewSheet(tracker, sheetRows, reviewing, crashes);
  return { tracker, rows, ...sheet, notRun: [...plan.notRun, ...crashes.values()] };
}
