import { z } from "zod";
import type { Steps } from "../tracker/steps";
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

const bareSchema = z.object({
  version: z.literal(1),
  day: z.int(),
  figures: figuresSchema,
  /** Live rows that have each essential of the plan (SPEC 4.3, block 9). */
  quality: shareSchema,
  /** Checked one by one: there may be thousands. */
  rows: z.array(z.unknown()),
  /** True where the rows were dropped to save room: counts only. */
  countsOnly: z.boolean(),
});

/** What one build of the summary leaves behind: counts, and for each row facts without anybody's words. */
export type Snapshot = Omit<z.infer<typeof bareSchema>, "rows"> & { rows: z.infer<typeof rowSchema>[] };

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

/** Rows that are looked at in one step. */
const atOnce = 16;

/** What the next summary is compared with, a few rows at a time. */
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

export function* writeHistory(history: readonly Snapshot[]): Steps<string> {
  const kept = history.slice(-mostSnapshots);
  const bare = kept.map((snapshot) => JSON.stringify({ ...snapshot, rows: [], countsOnly: true }));
  const texts = bare.slice();
  let length = "[]".length + texts.join(",").length;
  // The newest keep their rows first.
  for (let at = kept.length - 1; at >= 0; at--) {
    const whole = yield* wholeText(kept[at], mostHistoryText - length + (bare[at]?.length ?? 0));
    if (whole === undefined) break;
    length += whole.length - (bare[at]?.length ?? 0);
    texts[at] = whole;
  }
  return length > mostHistoryText ? "[]" : `[${texts.join(",")}]`;
}

/** Undefined where it is longer than there is room. */
function* wholeText(snapshot: Snapshot | undefined, room: number): Steps<string | undefined> {
  if (!snapshot) return undefined;
  const { rows, ...others } = snapshot;
  const pieces: string[] = [];
  const start = `${JSON.stringify(others).slice(0, -1)},"rows":[`;
  let length = start.length + "]}".length;
  for (const row of rows) {
    const piece = JSON.stringify(row);
    length += piece.length + (pieces.length > 0 ? 1 : 0);
    if (length > room) return undefined;
    pieces.push(piece);
    if (pieces.length % atOnce === 0) yield pieces.length / rows.length;
  }
  return `${start}${pieces.join(",")}]}`;
}

/** Snapshots that cannot be read are left out: the history is a convenience, never a reason to fail. */
export function* readHistory(text: string | undefined): Steps<readonly Snapshot[]> {
  if (text === undefined) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Damaged by another program: the next summary starts a new history and says so.
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  const read: Snapshot[] = [];
  for (const item of parsed) {
    yield 0.5;
    const snapshot = yield* readSnapshot(item);
    if (snapshot) read.push(snapshot);
  }
  return read.sort((a, b) => a.day - b.day).slice(-mostSnapshots);
}

function* readSnapshot(item: unknown): Steps<Snapshot | undefined> {
  const bare = bareSchema.safeParse(item);
  if (!bare.success) return undefined;
  const rows: Snapshot["rows"] = [];
  for (const [at, one] of bare.data.rows.entries()) {
    if (at % atOnce === 0) yield 0.5;
    const row = rowSchema.safeParse(one);
    if (!row.success || readIdentity(row.data[0]) === undefined) return undefined;
    rows.push(row.data);
  }
  return { ...bare.data, rows };
}
