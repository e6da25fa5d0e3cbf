import { dayOf } from "../../src/tracker/day";
import { compare, type Changes } from "../../src/summary/compare";
import {
  mostHistoryText,
  mostSnapshots,
  readHistory,
  snapshotInSteps,
  withSnapshot,
  writeHistory,
  type Snapshot,
} from "../../src/summary/history";
import { identityOf } from "../../src/summary/identity";
import type { WorkbookReview } from "../../src/review/review";
import type { Day } from "../../src/tracker/tracker";
import { toTheEnd } from "../../src/tracker/steps";
import { acceptanceRows, type AcceptanceRow } from "../tracker/acceptance";
import { tableOf, textsOf } from "./read-plan";
import { reviewOfRows, sampleReview, summaryOf } from "./sample";

const day = (month: number, date: number): Day => dayOf(2026, month, date) ?? 0;

const takeSnapshot = (review: WorkbookReview): Snapshot => toTheEnd(snapshotInSteps(review));

function compareWith(history: readonly Snapshot[], review: WorkbookReview): Changes | undefined {
  const rows = review.trackers.flatMap((tracker) => tracker.rows);
  const identified = rows.map((one) => ({ review: one, identity: identityOf(one.row) }));
  return toTheEnd(compare(history, identified, review.today));
}

function changed(
  ref: string,
  change: Partial<AcceptanceRow>,
  rows: readonly AcceptanceRow[],
): readonly AcceptanceRow[] {
  return rows.map((row) => (row.ref === ref ? { ...row, ...change } : row));
}

/** Six builds, each with known changes to the one before. */
const builds: readonly { readonly on: Day; readonly rows: readonly AcceptanceRow[] }[] = (() => {
  const calm = (rows: readonly AcceptanceRow[]): readonly AcceptanceRow[] =>
    rows.map((row) => (row.state === "Triggered" ? { ...row, state: "In date", expect: [] } : row));
  const first = calm(acceptanceRows.filter(({ ref }) => ref !== "MR6"));
  const second = changed("CR1", { actual: "70%", lastReview: "30/01/2026", start: "05/01/2026" }, first);
  const third = changed("CR1", { actual: "84%", due: "26/06/2026", lastReview: "27/02/2026" }, second);
  const fourth = changed("CR1", { due: "03/07/2026", owner: "Deputy Manager" }, third);
  const fifth = [
    ...changed("MR4", { state: "Triggered", expect: ["TRG-04"] }, fourth).filter(({ ref }) => ref !== "IL5"),
    ...acceptanceRows.filter(({ ref }) => ref === "MR6"),
  ];
  const sixth = changed(
    "IL6",
    { state: "In date", expect: [] },
    changed(
      "CR3",
      { cause: "The checking list had no owner" },
      changed(
        "IL1",
        { state: "Closed - evidenced", expect: [] },
        changed("MR4", { state: "In date", expect: [] }, changed("CR1", { due: "10/07/2026" }, fifth)),
      ),
    ),
  );
  return [first, second, third, fourth, fifth, sixth].map((rows, at) => ({ on: day(at + 1, 15), rows }));
})();

function linesOf(at: number): readonly string[] {
  const history = builds.slice(0, at).reduce<readonly Snapshot[]>((all, { on, rows }) => {
    return withSnapshot(all, { ...takeSnapshot(reviewOfRows(rows)), day: on });
  }, []);
  const build = builds[at];
  if (!build) throw new Error("No such build");
  const review = { ...reviewOfRows(build.rows), today: build.on };
  return (compareWith(history, review)?.changes ?? []).map(({ text }) => text);
}

test("six builds say exactly what changed from one to the next", () => {
  expect(linesOf(0)).toEqual([]);
  expect(linesOf(1)).toEqual([]);
  expect(linesOf(2)).toEqual(["CR1 moved from 19 June 2026 to 26 June 2026, the first move seen."]);
  expect(linesOf(3)).toEqual([
    "CR1 moved from 26 June 2026 to 3 July 2026, moved 2 times so far.",
    "CR1 has another owner than last time.",
  ]);
  expect(linesOf(4)).toEqual([
    "MR4 was in date and is now triggered.",
    "MR6 is new.",
    "IL5 was in date in the last summary and is not in the tracker now.",
  ]);
  expect(linesOf(5)).toEqual([
    "MR4 was triggered and is now in date.",
    "IL1 was closed with evidence.",
    "IL6 was closed and is open again.",
    "CR1 moved from 3 July 2026 to 10 July 2026, moved 3 times so far.",
    "The cause of CR3 was revised.",
  ]);
});

test("a first summary says so and shows no figures of last time", () => {
  const texts = textsOf(summaryOf(sampleReview()));
  expect(texts).toContain("No earlier summary: this is the first one, so nothing can be compared yet.");
  expect(texts.some((text) => text.startsWith("was "))).toBe(false);
});

test("figures say what they were and which way they went", () => {
  const { review, history } = lastBuild();
  const [, , before] = tableOf(summaryOf(review, { history }), "Position in numbers");
  expect(before?.slice(0, 3)).toEqual(["was 14, same", "was 1, down", "was 0, same"]);
});

test("outcomes with three points are drawn, with the same numbers in a table", () => {
  const { review, history } = lastBuild();
  const plan = summaryOf(review, { history });
  const chart = plan.charts.find(({ kind }) => kind === "line");
  const table = tableOf(plan, "Outcomes over time");
  expect(table[0]?.[0]).toBe("Summary of");
  expect(chart?.data.rows).toBe(table.length);
});

test("a second summary of the same day takes the place of the first", () => {
  const snapshot = takeSnapshot(sampleReview());
  expect(withSnapshot(withSnapshot([], snapshot), snapshot)).toEqual([snapshot]);
  expect(compareWith([snapshot], sampleReview())).toBeUndefined();
});

test("the last twelve are kept", () => {
  const snapshot = takeSnapshot(sampleReview());
  let history: readonly Snapshot[] = [];
  for (let at = 0; at < 20; at++) history = withSnapshot(history, { ...snapshot, day: at });
  expect(history.map((one) => one.day)).toEqual(Array.from({ length: mostSnapshots }, (_, at) => at + 8));
});

test("the history is read back as it was written, and what is damaged is left out", () => {
  const snapshot = takeSnapshot(sampleReview());
  expect(toTheEnd(readHistory(toTheEnd(writeHistory([snapshot]))))).toEqual([snapshot]);
  expect(toTheEnd(readHistory(undefined))).toEqual([]);
  expect(toTheEnd(readHistory("{"))).toEqual([]);
  expect(toTheEnd(readHistory('[{"version":9}]'))).toEqual([]);
  expect(toTheEnd(readHistory(JSON.stringify([{ version: 9 }, snapshot])))).toEqual([snapshot]);
});

test("a snapshot holds no words of the tracker but the refs", () => {
  const text = toTheEnd(writeHistory([takeSnapshot(sampleReview())]));
  for (const word of ["Hughes", "Registered", "Oakfield", "interrupted", "Willow", "respite"])
    expect(text).not.toContain(word);
});

test("the history stays small: the oldest snapshots lose their rows first", () => {
  const snapshot = takeSnapshot(sampleReview());
  const many = Array.from({ length: 400 }, () => snapshot.rows).flat();
  const text = toTheEnd(writeHistory([1, 2, 3].map((at) => ({ ...snapshot, day: at, rows: many }))));
  expect(text.length).toBeLessThanOrEqual(mostHistoryText);
  expect(toTheEnd(readHistory(text)).map(({ countsOnly }) => countsOnly)).toEqual([true, true, false]);
});

function lastBuild(): { review: ReturnType<typeof reviewOfRows>; history: readonly Snapshot[] } {
  const history = builds
    .slice(0, -1)
    .reduce<readonly Snapshot[]>(
      (all, { on, rows }) => withSnapshot(all, { ...takeSnapshot(reviewOfRows(rows)), day: on }),
      [],
    );
  const last = builds[builds.length - 1];
  return { review: { ...reviewOfRows(last?.rows ?? []), today: last?.on ?? 0 }, history };
}
