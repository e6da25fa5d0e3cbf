import type { RowReview } from "../review/review";
import type { SummaryContext } from "./context";
import { isSameMeasurement, type OutcomePoint } from "./compare";

/** Values over time, oldest first: the baseline, what earlier summaries saw, and the value of today. */
export function outcomePoints(context: SummaryContext, review: RowReview): readonly OutcomePoint[] {
  const { actual, start, raised, lastReview } = review.row.cells;
  const { baseline } = review.ends;
  const points: OutcomePoint[] = [];
  const begun = start.day ?? raised.day;
  if (baseline !== undefined && begun !== undefined) points.push({ day: begun, value: baseline, measured: undefined });
  points.push(...(context.changes?.points.get(review) ?? []).filter(({ day }) => begun === undefined || day > begun));
  if (actual.value !== undefined) {
    const day = lastReview.day !== undefined && lastReview.day <= context.today ? lastReview.day : context.today;
    const last = points[points.length - 1];
    const carried = last !== undefined && points.length > 1 && isSameMeasurement(last, actual.value, lastReview.day);
    if (!carried) points.push({ day, value: actual.value, measured: lastReview.day });
  }
  return points.sort((a, b) => a.day - b.day);
}

export type Standing =
  | "Not met, deadline passed"
  | "Worse than at the start"
  | "Behind a steady path"
  | "Not met yet, in time"
  | "No current value"
  | "Told in the update"
  | "No target"
  | "Which way is good is not said"
  | "Met";

/** In this order the outcomes are listed (SPEC 4.3, block 6). */
export const standings: readonly Standing[] = [
  "Not met, deadline passed",
  "Worse than at the start",
  "No current value",
  "Behind a steady path",
  "Not met yet, in time",
  "Told in the update",
  "No target",
  "Which way is good is not said",
  "Met",
];

export function standingOf(context: SummaryContext, review: RowReview): Standing {
  const { actual, measureDeadline } = review.row.cells;
  const { baseline, target } = review.ends;
  if (actual.value === undefined) return review.currentValueTold ? "Told in the update" : "No current value";
  if (target === undefined) return "No target";
  if (actual.value === target) return "Met";
  if (review.goodWay === undefined) return "Which way is good is not said";
  const down = review.goodWay === "lower";
  const met = down ? actual.value <= target : actual.value >= target;
  if (met) return "Met";
  const deadline = measureDeadline.day ?? review.due;
  if (deadline !== undefined && deadline < context.today) return "Not met, deadline passed";
  if (baseline !== undefined && (down ? actual.value > baseline : actual.value < baseline))
    return "Worse than at the start";
  return review.findings.some(({ rule }) => rule === "MEA-07") ? "Behind a steady path" : "Not met yet, in time";
}

/** What the points say, in words; two points are never called a trend (SPEC 4.1). */
export function directionWords(review: RowReview, points: readonly OutcomePoint[]): string {
  const [last, before] = [points[points.length - 1], points[points.length - 2]];
  if (!last) return "No value yet";
  if (!before) return "One point only";
  const change = last.value - before.value;
  const { goodWay } = review;
  const towards = goodWay === "lower" ? -change : change;
  const word = change === 0 ? "Same" : goodWay === undefined ? "" : towards > 0 ? "Better, " : "Worse, ";
  const upDown = change === 0 ? "" : change > 0 ? "up" : "down";
  if (points.length === 2) return `${capital(word + upDown)}: two points only, not yet a trend`;
  return `${capital(word + upDown)} ${goodWay === undefined || change === 0 ? "from" : "than"} the point before, ${String(points.length)} points`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
