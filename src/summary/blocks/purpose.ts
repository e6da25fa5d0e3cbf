import { refOf, refsUpTo } from "../row-refs";
import { countMissing, missingColumns } from "../../review/missing-columns";
import type { RowReview } from "../../review/review";
import { fieldInWords } from "../../tracker/fields";
import { isException, mustFixes } from "../attention";
import type { Part, TypedLine } from "../block";
import { nameOf, type SummaryContext } from "../context";
import { shortened } from "../text-fit";
import { slots } from "../typed";
import { counted, days, endOf, figureOf, listed } from "../words";
import { isUntold } from "./alerts";

const askSlots = ["ask1", "ask2", "ask3"] as const;

/** Block 1: what the board is asked to do; proposed from the data, in the person's own words once they changed it. */
export function purpose(context: SummaryContext): readonly Part[] {
  const proposals = proposedAsks(context);
  return [
    { ...typedLine(context, "purpose", proposedPurpose(context)), space: 5 },
    ...askSlots.map((slot, at) => typedLine(context, slot, proposals[at] ?? "")),
  ];
}

function typedLine(context: SummaryContext, slot: "purpose" | (typeof askSlots)[number], proposed: string): TypedLine {
  const said = context.words.take(slot);
  return {
    kind: "typed line",
    label: slots[slot].heading,
    slot,
    value: said ?? proposed,
    ...(said === undefined && proposed !== "" ? { proposed } : {}),
  };
}

function proposedPurpose(context: SummaryContext): string {
  const asks = countMissing(context.review.trackers) > 0 || context.rows.some(({ review }) => isException(review));
  return asks ? "For decision and assurance" : "For assurance";
}

/** Up to three lines: what to note, what to decide, what the tracker must be able to say, what to re-open or complete. */
export function proposedAsks(context: SummaryContext): readonly string[] {
  const reviews = context.rows.map(({ review }) => review);
  if (reviews.length === 0) return ["Note that the tracker has no rows yet."];
  const asks = [
    noteAsk(reviews),
    decideAsk(context, reviews),
    columnsAsk(context),
    reopenAsk(context, reviews),
    completeAsk(context, reviews),
  ];
  const found = asks.filter((ask) => ask !== undefined);
  return found.length === 0 ? ["Note that no action is triggered, overdue or incomplete."] : found.slice(0, 3);
}

function noteAsk(reviews: readonly RowReview[]): string | undefined {
  const triggered = reviews.filter(({ state }) => state === "Triggered");
  if (triggered.length === 0) return undefined;
  const untold = triggered.filter(isUntold).length;
  const escalation =
    untold === 0
      ? "all with an escalation recorded"
      : untold === triggered.length
        ? untold === 1
          ? "with no escalation recorded"
          : "none with an escalation recorded"
        : `${String(untold)} with no escalation recorded`;
  return `Note ${counted(triggered.length, "triggered action")}, ${escalation}.`;
}

function decideAsk(context: SummaryContext, reviews: readonly RowReview[]): string | undefined {
  const worst =
    reviews.find((review) => review.live && review.overdue) ?? reviews.find(({ state }) => state === "Triggered");
  if (!worst) return undefined;
  const late = worst.overdue ? `${days(worst.daysLate)} overdue` : "triggered";
  const told = isUntold(worst) ? " with no escalation recorded" : "";
  return `Decide on ${refOf(context, worst)} (${nameOf(context, worst)}), ${late}${told}.`;
}

function columnsAsk({ review: { trackers } }: SummaryContext): string | undefined {
  const missing = [...new Set(trackers.flatMap(missingColumns))];
  if (missing.length === 0) return undefined;
  return `Ask for ${counted(missing.length, "column")} that the tracker lacks: ${listed(missing.map(fieldInWords))}.`;
}

function reopenAsk(context: SummaryContext, reviews: readonly RowReview[]): string | undefined {
  const challenged = reviews.filter(({ state }) => state === "Closed - challenge");
  const [first, ...others] = challenged;
  if (!first) return undefined;
  const [now, to] = [figureOf(first.row.cells.actual), endOf(first, "target")];
  const unmet = first.findings.some(({ rule }) => rule === "EVD-03") && now !== undefined && to !== undefined;
  const why = unmet
    ? `closed at ${shortened(now, 20)} against ${shortened(to, 20)}`
    : first.findings.some(({ rule, severity }) => rule === "EVD-02" && severity === "must")
      ? "closed without evidence that it worked"
      : "closed, and it looks as if the concern came back";
  const more = others.length === 0 ? "" : ` The same question for ${refsUpTo(context, others, 4)}.`;
  return `Re-open ${refOf(context, first)} (${nameOf(context, first)}), ${why}, or record why it stays closed.${more}`;
}

function completeAsk(context: SummaryContext, reviews: readonly RowReview[]): string | undefined {
  const incomplete = reviews.filter((review) => review.state === "Plan incomplete" && mustFixes(review) > 0);
  if (incomplete.length === 0) return undefined;
  return `Ask for the plan of ${refsUpTo(context, incomplete, 5)} to be completed before it is relied on.`;
}
