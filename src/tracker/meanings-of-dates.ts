/** What headings about days and rhythms mean, by their neighbours and contents (SPEC 2.3, second table). */
import { claimOf, setClaim, topClaim, type ColumnCase } from "./column-claims";
import { first, holder, named, place, says, type Context, type Settler } from "./meaning-context";
import { headsOutcome } from "./review-columns";
import type { Day } from "./tracker";

/** The latest day on which something was raised, closed or started. */
function latestEvent(context: Context, but: ColumnCase): Day | undefined {
  let latest: Day | undefined;
  for (const each of context.columns) {
    const field = topClaim(each)?.field;
    if (each === but || (field !== "raised" && field !== "closedDate" && field !== "start")) continue;
    const day = each.profile.latest;
    if (day !== undefined && (latest === undefined || day > latest)) latest = day;
  }
  return latest;
}

/** True where no date of another column is still to come, so that a past one tells nothing. */
function isLeftAlone(context: Context, but: ColumnCase): boolean {
  const others = context.columns.filter((each) => each !== but && each.profile.dates >= 0.5);
  return others.every(({ profile }) => profile.future === 0);
}

/** "From" is a day only where days stand below it; else it says who raised the matter. */
export const from: Settler = ({ profile }) => {
  if (profile.filled < 2 || profile.dates >= 0.1) return;
  return says("source", 0.66, "Its cells name no days.");
};

export const review: Settler = (column, context) => {
  const { profile } = column;
  // "Reviewed?" answered with yes and no, or in words, tells that a review took place and holds no day of one.
  if (column.key.startsWith("reviewed") && profile.filled > 1 && profile.dates < 0.3) {
    column.claims = [{ field: "progress", confidence: 0.4, reason: "Its cells tell what came of a review." }];
    return undefined;
  }
  if (holder(context, "nextReview", column) !== undefined && claimOf(column, "nextReview") < 0.95)
    return says("lastReview", 0.76, `${named(column)} stands beside a column for the next review.`);
  if (profile.filled > 1 && profile.dates >= 0.5) {
    if (profile.future >= 0.6) return says("nextReview", 0.92, "Most of its dates are still to come.");
    if (holder(context, "lastReview", column, 0.75) !== undefined)
      return says("nextReview", 0.8, `${named(column)} stands beside a column for reviews that were held.`);
    // A day that is still to come is none on which a review was held, and what comes of it has a column of its own.
    if (profile.future > 0 && context.columns.some((each) => each !== column && headsOutcome(each.heading.text)))
      return says("nextReview", 0.8, `${named(column)} stands beside a column for what came of the review.`);
    if (profile.future <= 0.25) {
      // On a tracker that was left alone everything is past: then its own dates tell what had not come yet.
      const latest = latestEvent(context, column);
      if (latest !== undefined && profile.latest !== undefined && profile.latest > latest)
        return says("nextReview", 0.66, "Its dates are later than everything that has happened.");
      const alone = isLeftAlone(context, column);
      return says("lastReview", profile.filled >= 3 && !alone ? 0.8 : 0.66, "Most of its dates are past.");
    }
    return says("nextReview", 0.66, "Its dates are past and to come, so the next review is likelier.");
  }
  if (profile.filled > 1 && profile.cycles >= 0.5) return says("cycle", 0.85, "Its cells say how often.");
  if (profile.filled > 1 && profile.sentences >= 0.6) return says("progress", 0.7, "Its cells hold notes.");
  return says("nextReview", column.profile.filled > 1 ? 0.72 : 0.8, `${named(column)} usually means the next review.`);
};

export const completion: Settler = (column, context) => {
  const byStatus = context.filledBy(column);
  if (holder(context, "due", column, 0.8) !== undefined)
    return says("closedDate", 0.88, `${named(column)} stands beside another column for the due date.`);
  if (holder(context, "closedDate", column, 0.8) !== undefined)
    return says("due", 0.88, `${named(column)} stands beside another column for the date closed.`);
  if (byStatus !== undefined && byStatus.open <= 0.15 && byStatus.done >= 0.5)
    return says("closedDate", 0.88, "It is filled only on rows that are completed.");
  if (byStatus !== undefined && byStatus.open >= 0.4)
    return says("due", 0.88, "It is filled on rows that are still open.");
  if (column.profile.future >= 0.2 && column.profile.dates > 0)
    return says("due", 0.86, "Some of its dates are still to come.");
  return says("due", 0.76, `${named(column)} usually means the date that is promised.`);
};

export const date: Settler = (column, context) => {
  const dates = context.columns.filter((each) => /\b(?:date|timestamp)\b/.test(each.key) || each.profile.dates >= 0.6);
  const leftmost = dates[0] === column;
  const at = place(context, column);
  const action = first(context, ["action"], column);
  const raisedTaken = holder(context, "raised", column, 0.85) !== undefined;
  if (!raisedTaken && leftmost) {
    const late = action !== undefined && at > action;
    const promised = late && holder(context, "due", column) === undefined;
    // Nothing is found on a day that is still to come.
    if (promised && column.profile.filled > 1 && column.profile.future > 0)
      return says("due", 0.74, "It stands right of the action and some of its dates are still to come.");
    if (promised && topClaim(context.columns[at - 1])?.field === "owner")
      return says("due", 0.66, "It stands right of the action and beside the owner.");
    return says(
      "raised",
      late && holder(context, "due", column) === undefined ? 0.64 : 0.92,
      "It is the first column of dates.",
    );
  }
  if (holder(context, "due", column) === undefined && action !== undefined && at > action)
    return says("due", 0.76, "It stands right of the action.");
  setClaim(column, "raised", 0.4, "A date that nothing explains.");
};

export const frequency: Settler = (column, context) => {
  if (Math.max(column.profile.cycles, column.profile.durations) >= 0.4)
    return says("cycle", 0.95, "Its cells say how often.");
  // Beside the impact it is how likely a risk is, in numbers or levels.
  if (column.profile.numbers >= 0.6 || column.profile.risks >= 0.6) {
    column.claims = column.claims.map((claim) => ({ ...claim, confidence: 0.3 }));
    return undefined;
  }
  if (column.profile.filled > 1) return says("pattern", 0.74, "Its cells do not say how often something is checked.");
  const at = place(context, column);
  const plan = first(context, ["action", "due", "owner", "measure"], column);
  if (plan !== undefined && at < plan) return says("pattern", 0.66, `${named(column)} stands beside the concern.`);
  return says("cycle", 0.86, `${named(column)} stands right of the action.`);
};

export const target: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled > 1 && profile.dates >= 0.5) return says("due", 0.86, "Its cells hold dates.");
  // "Healed, or half the size in eight weeks" says more than a figure, and no other column says what to reach.
  const told = profile.filled > 2 && profile.averageWords >= toldInWords && profile.numbers + profile.percents < 0.4;
  if (told && holder(context, "measure", column, 0.6) === undefined)
    return says("measure", 0.72, `${named(column)} is the only column that says what to reach, and tells it in words.`);
  return undefined;
};

/** A figure with its unit is two words; what is told in more says what is measured too. */
const toldInWords = 3;

/** "Checked" is how often in words, and the last check where days stand below it. */
export const checked: Settler = ({ profile }) => {
  if (profile.filled < 2 || profile.dates < 0.5) return undefined;
  return says("lastReview", profile.future === 0 ? 0.84 : 0.6, "Its cells hold days.");
};

/** "Check" with days below it is a review, held or to come; in words it may be anything. */
export const check: Settler = (column, context) =>
  column.profile.filled > 1 && column.profile.dates >= 0.5 ? review(column, context) : undefined;

/** Beside whoever verified it, the day of the verification is the one on which it was signed off. */
export const verifiedOn: Settler = ({ profile }, context) => {
  if (profile.filled < 2 || profile.dates < 0.5 || profile.future > 0) return undefined;
  const by = context.columns.some((each) => topClaim(each)?.field === "signoff");
  return by ? says("closedDate", 0.7, "It stands beside a column for who verified it.") : undefined;
};

/** "NI review" with days below it is the next one where they are still to come, and the last one where they are past. */
export const reviewAbove: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.dates < 0.5) return undefined;
  if (profile.future < 0.3) return says("oversightLast", 0.8, "Its cells hold days that are past.");
  if (holder(context, "nextReview", column, 0.6) !== undefined) return undefined;
  return says("nextReview", 0.7, `${named(column)} is the only column for a review that is still to come.`);
};

/** "Current date" is the later promise beside an original one, and the only promise alone. */
export const currentDate: Settler = (column, context) =>
  holder(context, "due", column) === undefined
    ? says("due", 0.76, `${named(column)} is the only column for the date that is promised.`)
    : says("revised", 0.8, `${named(column)} stands beside another column for the due date.`);

/** "Date changed" is a promise that moved only beside a promise; in a log of learning it is when practice changed. */
export const dateChanged: Settler = (column, context) => {
  if (holder(context, "due", column, 0.5) === undefined) column.claims = [];
  return undefined;
};

/** Beside "Modified by" the date is when a list kept the row last (SharePoint's export), not when anybody reviewed it. */
export const modified: Settler = (column, context) => {
  if (context.columns.some(({ key }) => key === "modified by")) column.claims = [];
  return undefined;
};

/** The minutes of a log of decisions number its rows, where nothing else does. */
export const minute: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.ids < 0.8 || profile.distinct < 0.95) return;
  const other = context.columns.some(
    (each) => each !== column && claimOf(each, "ref") >= 0.6 && each.profile.ids >= 0.5,
  );
  return other ? undefined : says("ref", 0.86, "Each row holds a different number or code.");
};

/** "Last update" is a day or the latest words. */
export const update: Settler = (column) => {
  if (column.profile.filled > 1 && column.profile.dates < 0.3 && column.profile.sentences >= 0.3)
    return says("progress", 0.86, "Its cells hold notes.");
  return undefined;
};

/** Beside the status of the action that of its review tells whether the review took place. */
export const reviewStatus: Settler = (column, context) => {
  const other = context.columns.some((each) => each !== column && claimOf(each, "status") >= 0.8);
  if (other) column.claims = [];
  else setClaim(column, "status", 0.6, `${named(column)} may tell of the review alone.`);
  return undefined;
};
