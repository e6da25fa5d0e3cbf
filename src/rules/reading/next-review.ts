/** When a row is to be reviewed next, and whether that was missed. */
import type { Day } from "../../tracker/tracker";
import type { Fact } from "../define";
import { heldSince, type HeldReview } from "./review-held";

export interface NextReview {
  readonly day: Day;
  /** The review from which the cycle was counted, where no later day is given. */
  readonly since: Day | undefined;
}

/** The next review as the row has it: given, or last review + cycle; one that cannot be read never falls back (SPEC 3.16). */
const planned: Fact<NextReview | undefined> = ({ cells: { nextReview, lastReview, cycle } }) => {
  if (nextReview.day !== undefined) return { day: nextReview.day, since: undefined };
  if (!nextReview.blank || lastReview.day === undefined || cycle.days === undefined) return undefined;
  return { day: Math.round(lastReview.day + cycle.days), since: lastReview.day };
};

/** The review whose day has come, where the row says outside its dates that it was held. */
export const reviewHeld: Fact<HeldReview | undefined> = (row, about) => {
  const due = about.fact(planned);
  return due === undefined || due.day >= about.today ? undefined : heldSince(row, due.day, about);
};

/** The next review that is still to come or was missed: after one that was held the cycle counts on, or nothing is planned. */
export const nextReviewOf: Fact<NextReview | undefined> = (row, about) => {
  const held = about.fact(reviewHeld);
  if (held === undefined) return about.fact(planned);
  const { days } = row.cells.cycle;
  return days === undefined ? undefined : { day: Math.round(held.day + days), since: held.day };
};

/** The next review is behind us by more than the days of grace; due today is not missed. */
export const reviewMissed: Fact<boolean> = (_row, about) => {
  const next = about.fact(nextReviewOf);
  return about.live && next !== undefined && next.day + about.settings.reviewGraceDays < about.today;
};

/** True where the date of the next review is a plan, and that of the last one says when the same review was held. */
export const plansAndHolds: Fact<boolean> = ({ reviews }) => reviews?.pair === true;
