import { catalogue } from "../rules/catalogue";
import type { RuleId, Rule, SheetRow, TiedRow } from "../rules/define";
import type { Settings } from "../rules/settings";
import { statusOf } from "../rules/reading/row-facts";
import type { FieldKey } from "../tracker/fields";
import type { Day, Tracker, TrackerRow, WorkbookReading } from "../tracker/tracker";
import { figuresOf } from "./figures";
import type { RowReview, RuleNotRun, TrackerReview, WorkbookReview } from "./review";
import { reviewRow, type RowReviewing } from "./review-row";
import { reviewSheet } from "./review-sheet";
import { AboutRow, type Surroundings } from "./row-about";
import { notRun, planRules, quietRules, type RulePlan } from "./rule-plan";
import { SetAsideIndex, type StoredSetAside } from "./set-aside";
import { ConcernIndex } from "./ties";

export interface ReviewOptions {
  readonly today: Day;
  readonly settings: Settings;
  /** From `parseSetAside`. */
  readonly setAside?: readonly StoredSetAside[];
  /** In place of the catalogue. */
  readonly rules?: readonly Rule[];
}

/** What a review keeps so that one changed row can be reviewed again without the others. */
interface Workings {
  readonly options: ReviewOptions;
  readonly index: ConcernIndex;
  /** Other live rows with nearly the same concern, of the rows that have any. */
  readonly duplicates: Map<TrackerRow, readonly TiedRow[]>;
  readonly crashes: Map<Tracker, Map<RuleId, RuleNotRun>>;
}

const workingsOf = new WeakMap<WorkbookReview, Workings>();

/** Runs the catalogue over every tracker of a workbook. Never throws: a rule that does is named in `notRun`. */
export function reviewWorkbook(reading: WorkbookReading, options: ReviewOptions): WorkbookReview {
  const trackers = reading.sheets.flatMap((sheet) => sheet.trackers);
  const workings: Workings = {
    options,
    index: new ConcernIndex(options.settings),
    duplicates: new Map(),
    crashes: new Map(),
  };
  const plans = trackers.map((tracker) => planRules(tracker, options.rules ?? catalogue, options.settings));
  trackers.forEach((tracker, position) => {
    const around = surroundings(plans[position], options);
    for (const row of tracker.rows) addToIndex(workings.index, row, around);
  });
  workings.index.settle();
  const reviews = trackers.map((tracker, position) =>
    reviewTracker(tracker, plans[position] ?? noPlan, workings, () => undefined),
  );
  return finish(reading, options, reviews, workings);
}

/**
 * Reviews again after a few rows were read again (`rereadRows`): rows whose object is new, and the rows tied to them.
 * Everything else is taken over. The previous review must not be used for another re-review afterwards.
 */
export function rereview(previous: WorkbookReview, reading: WorkbookReading): WorkbookReview {
  const workings = workingsOf.get(previous);
  const trackers = reading.sheets.flatMap((sheet) => sheet.trackers);
  if (!workings || !sameShape(previous, trackers)) {
    const options = workings?.options;
    if (!options) throw new Error("A review can be taken up only once, and only where reviewWorkbook made it.");
    return reviewWorkbook(reading, options);
  }
  workingsOf.delete(previous);
  const { options, index } = workings;
  const stale = new Set<TrackerRow>();
  const plans = trackers.map((tracker) => planRules(tracker, options.rules ?? catalogue, options.settings));
  trackers.forEach((tracker, position) => {
    const before = previous.trackers[position]?.tracker.rows ?? [];
    const around = surroundings(plans[position], options);
    tracker.rows.forEach((row, at) => {
      const old = before[at];
      if (old === row || old === undefined) return;
      for (const neighbour of index.neighbours(old)) stale.add(neighbour);
      index.remove(old);
      workings.duplicates.delete(old);
      addToIndex(index, row, around);
      for (const neighbour of index.neighbours(row)) stale.add(neighbour);
      stale.add(row);
    });
  });
  const reviews = trackers.map((tracker, position) => {
    const old = new Map<TrackerRow, RowReview>();
    for (const row of previous.trackers[position]?.rows ?? []) if (!stale.has(row.row)) old.set(row.row, row);
    return reviewTracker(tracker, plans[position] ?? noPlan, workings, (row) => old.get(row));
  });
  return finish(reading, options, reviews, workings);
}

function finish(
  reading: WorkbookReading,
  options: ReviewOptions,
  trackers: readonly TrackerReview[],
  workings: Workings,
): WorkbookReview {
  const review: WorkbookReview = { today: options.today, reading, trackers, figures: figuresOf(trackers) };
  workingsOf.set(review, workings);
  return review;
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

const noPlan: RulePlan = { columns: new Set(), live: [], closed: [], sheet: [], notRun: [] };

function surroundings(plan: RulePlan | undefined, { today, settings }: ReviewOptions): Surroundings {
  return { today, settings, columns: plan?.columns ?? noPlan.columns, quiet: quietRules(settings) };
}

function addToIndex(index: ConcernIndex, row: TrackerRow, around: Surroundings): void {
  if (!holdsSomething(row)) return;
  const about = new AboutRow(row, around);
  const closed = about.closed ? row.cells.closedDate.day : undefined;
  index.add(row, { live: about.live && about.fact(statusOf) !== "closed", closed });
}

/** What trackers carry on rows that nobody has filled in yet: numbers, the service, a first status. */
const prefilled: ReadonlySet<FieldKey> = new Set([
  "ref",
  "service",
  "keyQuestion",
  "qs",
  "regulation",
  "source",
  "status",
  "rag",
  "risk",
  "unit",
  "cycle",
]);

/** False for a numbered row that nobody has filled in yet: it is no row of the tracker. */
function holdsSomething({ cells }: TrackerRow): boolean {
  if (!cells.concern.blank || !cells.action.blank) return true;
  return Object.entries(cells).some(([field, cell]) => !cell.blank && !prefilled.has(field as FieldKey));
}

function reviewTracker(
  tracker: Tracker,
  plan: RulePlan,
  workings: Workings,
  known: (row: TrackerRow) => RowReview | undefined,
): TrackerReview {
  const { options, index, duplicates } = workings;
  const crashes = new Map<RuleId, RuleNotRun>();
  const reviewing: RowReviewing = {
    plan,
    around: surroundings(plan, options),
    setAside: new SetAsideIndex(options.setAside ?? []),
    crashed: (rule, row) => crashes.set(rule.id, notRun(rule, "crashed", [], ` at ${row.ref}`)),
  };
  const rows: RowReview[] = [];
  for (const row of tracker.rows) {
    const before = known(row);
    if (before) {
      rows.push(before);
      continue;
    }
    if (!holdsSomething(row)) continue;
    const ties = index.tiesOf(row);
    if (ties.duplicates.length > 0) duplicates.set(row, ties.duplicates);
    else duplicates.delete(row);
    rows.push(reviewRow(row, ties, reviewing));
  }
  const sheetRows: SheetRow[] = rows.map(({ row, live, due, factors, findings }) => ({
    row,
    live,
    due,
    factors,
    duplicates: duplicates.get(row) ?? noTied,
    fired: findings,
  }));
  const sheet = reviewSheet(tracker, sheetRows, reviewing, crashes);
  return { tracker, rows, ...sheet, notRun: [...plan.notRun, ...crashes.values()] };
}

const noTied: readonly TiedRow[] = [];
