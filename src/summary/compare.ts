import { inWords } from "../tracker/day";
import type { Steps } from "../tracker/steps";
import type { Day } from "../tracker/tracker";
import type { RowReview } from "../review/review";
import { matchRows, readIdentity, type RowIdentity } from "./identity";
import { ownerFingerprint, rowsOf, type Snapshot, type SnapshotRow } from "./history";

export type Direction = "up" | "down" | "same";

export function directionOf(now: number, before: number): Direction {
  return now > before ? "up" : now < before ? "down" : "same";
}

export const changeKinds = [
  "Became triggered",
  "No longer triggered",
  "New",
  "Closed",
  "Re-opened",
  "Due date moved",
  "Cause revised",
  "Owner changed",
  "No longer in the tracker",
] as const;

export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly ref: string;
  /** Undefined where the row is gone. */
  readonly review: RowReview | undefined;
  /** A full sentence. */
  readonly text: string;
}

/** A measured value on the day it was measured, or the day of the summary that saw it. */
export interface OutcomePoint {
  readonly day: Day;
  readonly value: number;
  /** The last review as the tracker had it: the same value of the same review is one measurement. */
  readonly measured: Day | undefined;
}

export interface Changes {
  readonly previous: Snapshot;
  readonly changes: readonly Change[];
  /** Rows without a ref of their own, or with another one, that were found again by their words. */
  readonly matchedByWording: number;
  readonly before: ReadonlyMap<RowReview, SnapshotRow>;
  /** Values of earlier summaries, oldest first, without today's. */
  readonly points: ReadonlyMap<RowReview, readonly OutcomePoint[]>;
  /** Days of the earlier summaries, oldest first, and what each row's value was then; undefined where not known. */
  readonly days: readonly Day[];
  readonly values: ReadonlyMap<RowReview, readonly (number | undefined)[]>;
}

interface IdentifiedRow {
  readonly review: RowReview;
  readonly identity: RowIdentity;
}

/** Rows that are looked at in one step. */
const atOnce = 64;

/** Against the last summary of an earlier day, step by step; undefined where there is none. */
export function* compare(
  history: readonly Snapshot[],
  rows: readonly IdentifiedRow[],
  today: Day,
): Steps<Changes | undefined> {
  const earlier = history.filter(({ day }) => day < today).sort((a, b) => a.day - b.day);
  const previous = earlier[earlier.length - 1];
  if (!previous) return undefined;
  const identities = rows.map(({ identity }) => identity);
  const seen: { readonly snapshot: Snapshot; readonly found: ReadonlyMap<number, SnapshotRow> }[] = [];
  for (const snapshot of earlier) {
    yield 1;
    seen.push({ snapshot, found: yield* foundIn(snapshot, identities) });
  }
  const last = seen[seen.length - 1]?.found ?? new Map<number, SnapshotRow>();
  const before = new Map<RowReview, SnapshotRow>();
  const points = new Map<RowReview, OutcomePoint[]>();
  const values = new Map<RowReview, readonly (number | undefined)[]>();
  const changes: Change[] = [];
  let matchedByWording = 0;
  for (const [at, row] of rows.entries()) {
    if (at % atOnce === 0) yield 1;
    const old = last.get(at);
    if (old) {
      before.set(row.review, old);
      if (row.identity.ref === "" || readIdentity(old.key)?.ref !== row.identity.ref) matchedByWording += 1;
    }
    const timeline = seen.flatMap(({ snapshot, found }) => {
      const then = found.get(at);
      return then ? [{ day: snapshot.day, then }] : [];
    });
    points.set(row.review, pointsOf(timeline));
    values.set(
      row.review,
      seen.map(({ found }) => found.get(at)?.actual),
    );
    if (!previous.countsOnly) changes.push(...changesOf(row, old, timeline));
  }
  yield 1;
  if (!previous.countsOnly) {
    const foundKeys = new Set([...last.values()].map(({ key, ref }) => `${key} ${ref}`));
    for (const gone of rowsOf(previous))
      if (!foundKeys.has(`${gone.key} ${gone.ref}`))
        changes.push({
          kind: "No longer in the tracker",
          ref: gone.ref,
          review: undefined,
          text: `${gone.ref} was ${midState(gone)} in the last summary and is not in the tracker now.`,
        });
  }
  changes.sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
  return { previous, changes, matchedByWording, before, points, days: earlier.map(({ day }) => day), values };
}

/** By index of today's rows: what the snapshot knew of each. */
function* foundIn(snapshot: Snapshot, identities: readonly RowIdentity[]): Steps<ReadonlyMap<number, SnapshotRow>> {
  const old = rowsOf(snapshot);
  const oldIdentities = old.flatMap(({ key }) => readIdentity(key) ?? []);
  const found = new Map<number, SnapshotRow>();
  for (const [from, to] of yield* matchRows(oldIdentities, identities)) {
    const row = old[from];
    if (row) found.set(to, row);
  }
  return found;
}

type Timeline = readonly { readonly day: Day; readonly then: SnapshotRow }[];

export function isSameMeasurement(point: OutcomePoint, value: number, lastReview: Day | undefined): boolean {
  return point.value === value && point.measured === lastReview;
}

/** A value that was only carried on from one summary to the next is one measurement, not two. */
function pointsOf(timeline: Timeline): OutcomePoint[] {
  const points: OutcomePoint[] = [];
  for (const { day, then } of timeline) {
    if (then.actual === undefined) continue;
    const last = points[points.length - 1];
    if (last && isSameMeasurement(last, then.actual, then.lastReview)) continue;
    const at = then.lastReview !== undefined && then.lastReview <= day ? then.lastReview : day;
    points.push({ day: at, value: then.actual, measured: then.lastReview });
  }
  return points;
}

function changesOf(row: IdentifiedRow, old: SnapshotRow | undefined, timeline: Timeline): Change[] {
  const { review, identity } = row;
  const { ref } = review.row;
  const change = (kind: ChangeKind, text: string): Change => ({ kind, ref, review, text });
  if (!old) return [change("New", timeline.length > 0 ? `${ref} is back in the tracker.` : `${ref} is new.`)];
  const changes: Change[] = [];
  const wasTriggered = old.state === "Triggered";
  if (review.state === "Triggered" && !wasTriggered)
    changes.push(change("Became triggered", `${ref} was ${midState(old)} and is now triggered.`));
  if (review.state !== "Triggered" && wasTriggered)
    changes.push(change("No longer triggered", `${ref} was triggered and is now ${review.state.toLowerCase()}.`));
  if (!review.live && old.live)
    changes.push(
      change(
        "Closed",
        review.state === "Closed - evidenced"
          ? `${ref} was closed with evidence.`
          : `${ref} was closed; the closure is open to challenge.`,
      ),
    );
  if (review.live && !old.live) changes.push(change("Re-opened", `${ref} was closed and is open again.`));
  if (review.live && review.due !== old.due && (review.due !== undefined || old.due !== undefined))
    changes.push(change("Due date moved", moveText(ref, old.due, review, timeline)));
  const oldCause = readIdentity(old.key)?.cause ?? "";
  if (oldCause !== "" && identity.cause !== oldCause)
    changes.push(
      change(
        "Cause revised",
        identity.cause === "" ? `The cause of ${ref} was taken out.` : `The cause of ${ref} was revised.`,
      ),
    );
  if (old.owner !== "" && old.owner !== ownerFingerprint(review))
    changes.push(change("Owner changed", `${ref} has another owner than last time.`));
  return changes;
}

function midState(row: SnapshotRow): string {
  return row.state.toLowerCase();
}

function moveText(ref: string, from: Day | undefined, review: RowReview, timeline: Timeline): string {
  const to = review.due;
  if (from === undefined) return `${ref} now has a due date: ${to === undefined ? "" : inWords(to)}.`;
  if (to === undefined) return `${ref} was due on ${inWords(from)} and has no readable due date now.`;
  let seen = 1;
  for (let at = 1; at < timeline.length; at++) if (timeline[at]?.then.due !== timeline[at - 1]?.then.due) seen += 1;
  const { due, revised } = review.row.cells;
  // The tracker's own record of moves: other dates in the cell, and the revised date.
  const recorded = due.earlier.length + revised.earlier.length + (revised.day === undefined ? 0 : 1);
  const times = Math.max(seen, recorded);
  const often = times === 1 ? "the first move seen" : `moved ${String(times)} times so far`;
  return `${ref} moved from ${inWords(from)} to ${inWords(to)}, ${often}.`;
}
