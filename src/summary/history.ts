import { z } from "zod";
import { toTheEnd, type Steps } from "../tracker/steps";
import type { Day } from "../tracker/tracker";
import { rowStates, type Figures, type RowReview, type WorkbookReview } from "../review/review";
import { fingerprint, identityOf, plainText, readIdentity, writeIdentity } from "./identity";
import { qualityCounts } from "./quality";

/** How many summaries back the workbook remembers (SPEC 4.5). */
export const mostSnapshots = 12;

/** Characters that the whole history may take in the workbook: the oldest snapshots lose their rows first. */
export const mostHistoryText = 900_000;

const count = z.int().min(0);
const figuresSchema = z.object({
  rows: count,
  live: count,
  closed: count,
  byState: z.record(z.enum(rowStates), count),
  triggered: count,
  overdue: count,
  reviewsMissed: count,
  planIncomplete: count,
  repeats: count,
  closedEvidenced: count,
  closedChallenge: count,
  clearLines: count,
  rowsWithMustFix: count,
  findings: z.object({ must: count, should: count, advice: count }),
  setAsideMust: count,
}) satisfies z.ZodType<Figures>;

/** One row: identity, ref, state, live, actual value, percent, due, last review, owner. */
const rowSchema = z.tuple([
  z.string(),
  z.string(),
  z
    .int()
    .min(0)
    .max(rowStates.length - 1),
  z.union([z.literal(0), z.literal(1)]),
  z.number().nullable(),
  z.union([z.literal(0), z.literal(1)]),
  z.int().nullable(),
  z.int().nullable(),
  z.string(),
]);

const shareSchema = z.record(z.string(), z.number());

const snapshotSchema = z.object({
  version: z.literal(1),
  day: z.int(),
  figures: figuresSchema,
  /** Live rows that have each essential of the plan (SPEC 4.3, block 9). */
  quality: shareSchema,
  rows: z.array(rowSchema),
  /** True where the rows were dropped to save room: counts only. */
  countsOnly: z.boolean(),
});

/** What one build of the summary leaves behind: counts, and for each row facts without anybody's words. */
export type Snapshot = z.infer<typeof snapshotSchema>;

export interface SnapshotRow {
  readonly key: string;
  readonly ref: string;
  readonly state: (typeof rowStates)[number];
  readonly live: boolean;
  readonly actual: number | undefined;
  readonly percent: boolean;
  readonly due: Day | undefined;
  readonly lastReview: Day | undefined;
  readonly owner: string;
}

export function rowsOf(snapshot: Snapshot): readonly SnapshotRow[] {
  return snapshot.rows.map(([key, ref, state, live, actual, percent, due, lastReview, owner]) => ({
    key,
    ref,
    state: rowStates[state] ?? "In date",
    live: live === 1,
    actual: actual ?? undefined,
    percent: percent === 1,
    due: due ?? undefined,
    lastReview: lastReview ?? undefined,
    owner,
  }));
}

export function ownerFingerprint(review: RowReview): string {
  const { owner } = review.row.cells;
  return owner.blank || owner.placeholder ? "" : fingerprint(plainText(owner.text));
}

export function takeSnapshot(review: WorkbookReview): Snapshot {
  return toTheEnd(snapshotInSteps(review));
}

/** Rows that are looked at in one step. */
const atOnce = 16;

/** The same a few rows at a time. */
export function* snapshotInSteps(review: WorkbookReview): Steps<Snapshot> {
  const reviews = review.trackers.flatMap(({ rows }) => rows);
  const quality = yield* qualityCounts(reviews);
  const rows: Snapshot["rows"] = [];
  for (const one of reviews) {
    const { row } = one;
    rows.push([
      writeIdentity(identityOf(row)),
      row.ref,
      rowStates.indexOf(one.state),
      one.live ? 1 : 0,
      row.cells.actual.value ?? null,
      row.cells.actual.percent ? 1 : 0,
      one.due ?? null,
      row.cells.lastReview.day ?? null,
      ownerFingerprint(one),
    ]);
    if (rows.length % atOnce === 0) yield rows.length / reviews.length;
  }
  const { today, figures } = review;
  return { version: 1, day: today, figures, quality: { ...quality }, countsOnly: false, rows };
}

/** A second summary of the same day takes the place of the first, so that building twice equals building once. */
export function withSnapshot(history: readonly Snapshot[], snapshot: Snapshot): readonly Snapshot[] {
  return [...history.filter(({ day }) => day !== snapshot.day), snapshot]
    .sort((a, b) => a.day - b.day)
    .slice(-mostSnapshots);
}

export function writeHistory(history: readonly Snapshot[]): string {
  const kept = history.slice(-mostSnapshots);
  for (let bare = 0; bare <= kept.length; bare++) {
    const text = JSON.stringify(
      kept.map((snapshot, at) => (at < bare ? { ...snapshot, rows: [], countsOnly: true } : snapshot)),
    );
    if (text.length <= mostHistoryText) return text;
  }
  return "[]";
}

/** Snapshots that cannot be read are left out: the history is a convenience, never a reason to fail. */
export function readHistory(text: string | undefined): readonly Snapshot[] {
  if (text === undefined) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Damaged by another program: the next summary starts a new history and says so.
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed
    .map((item) => snapshotSchema.safeParse(item))
    .flatMap((read) => (read.success ? [read.data] : []))
    .filter(({ rows }) => rows.every(([key]) => readIdentity(key) !== undefined))
    .sort((a, b) => a.day - b.day)
    .slice(-mostSnapshots);
}
