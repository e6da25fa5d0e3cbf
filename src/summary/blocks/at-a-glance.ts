import { refsUpTo } from "../row-refs";
import type { LinePart, RowReview } from "../../review/review";
import type { Steps } from "../../tracker/steps";
import { labelledLine, type LabelledLine } from "../block";
import type { SummaryContext } from "../context";
import { counted, listed } from "../words";
import { isUntold } from "./alerts";

const mostRefs = 8;
const places: readonly (readonly [LinePart, string])[] = [
  ["cause", "the cause"],
  ["action", "the action"],
  ["outcome", "the outcome"],
  ["governance", "governance"],
];
/** Rows that are looked at in one step. */
const atOnce = 512;

/** Blocks 4 and 5 in two lines, for page 1: the rows themselves follow on the next pages. */
export function* atAGlance(context: SummaryContext): Steps<readonly LabelledLine[]> {
  const reviews = context.rows.map(({ review }) => review);
  if (reviews.length === 0) return [];
  const triggered = reviews.filter(({ state }) => state === "Triggered");
  const breaks = new Map<LinePart, number>();
  for (const [at, review] of reviews.entries()) {
    if (at % atOnce === 0) yield at / reviews.length;
    for (const part of new Set(review.breaks.map((one) => one.part))) breaks.set(part, (breaks.get(part) ?? 0) + 1);
  }
  yield 1;
  return [
    labelledLine("One clear line", lineText(context, reviews, breaks)),
    ...(triggered.length === 0 ? [] : [labelledLine("Escalations", escalationText(context, triggered))]),
  ];
}

function lineText(
  context: SummaryContext,
  reviews: readonly RowReview[],
  rowsByPart: ReadonlyMap<LinePart, number>,
): string {
  const clear = reviews.filter((review) => review.clear);
  const all = reviews.length.toLocaleString("en-GB");
  const shown =
    clear.length === 0
      ? `None of ${counted(reviews.length, "row")} shows it.`
      : clear.length === reviews.length
        ? `${reviews.length === 1 ? "The only row shows" : `All ${all} rows show`} cause, action, outcome and governance in one line.`
        : `${clear.length.toLocaleString("en-GB")} of ${all} rows ${clear.length === 1 ? "shows" : "show"} it: ${refsUpTo(context, clear, mostRefs)}.`;
  const breaks = places.flatMap(([part, place]) => {
    const rows = rowsByPart.get(part);
    return rows === undefined ? [] : [`${place} in ${rows.toLocaleString("en-GB")}`];
  });
  return breaks.length === 0 ? shown : `${shown} It breaks at ${listed(breaks)}.`;
}

function escalationText(context: SummaryContext, triggered: readonly RowReview[]): string {
  const untold = triggered.filter(isUntold);
  const all = counted(triggered.length, "triggered row");
  if (untold.length === 0) return `Recorded for ${triggered.length === 1 ? "the one triggered row" : `all ${all}`}.`;
  return `None recorded for ${untold.length.toLocaleString("en-GB")} of ${all}: ${refsUpTo(context, untold, mostRefs)}.`;
}
