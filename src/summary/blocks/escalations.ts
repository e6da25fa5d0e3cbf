import type { RowReview } from "../../review/review";
import { cell, typedCell, type Part, type TableCell, type TableRow } from "../block";
import { ownerOf, refCell, stateCell, textCell, type SummaryContext, type SummaryRow } from "../context";
import { shortened } from "../text-fit";
import { shortDate } from "../words";
import { mostRows, whyText } from "./alerts";

/** Block 5: who was told of each triggered row and what they changed; rows where nobody was told come first. */
export function escalations(context: SummaryContext): readonly Part[] {
  const triggered = context.rows.filter(({ review }) => review.state === "Triggered" || wasEscalated(review));
  const ordered = [
    ...triggered.filter(({ review }) => untold(review)),
    ...triggered.filter(({ review }) => !untold(review)),
  ];
  const none = triggered.filter(({ review }) => untold(review)).length;
  return [
    {
      kind: "table",
      caption: none === 0 ? "Escalations" : `Escalations: ${String(none)} of ${String(triggered.length)} not recorded`,
      headings: [
        "State",
        "Ref",
        "Concern",
        "What triggered it",
        "Escalated to, what was changed",
        "Owner",
        "Oversight",
        "Triggered on",
        "Service",
        "Days late",
        "Did it work?",
      ],
      none: "None: no live action is triggered.",
      rows: ordered.slice(0, mostRows).map((row) => escalationRow(context, row)),
    },
  ];
}

function untold(review: RowReview): boolean {
  return review.findings.some(({ rule }) => rule === "TRG-07");
}

/** A live row that is not triggered any more, or not yet, and says who was told. */
function wasEscalated(review: RowReview): boolean {
  const { escalation } = review.row.cells;
  return review.live && review.state === "Overdue" && !escalation.blank && !escalation.placeholder;
}

function escalationRow(context: SummaryContext, { review, identity }: SummaryRow): TableRow {
  return {
    identity,
    short: review.row.ref,
    cells: [
      stateCell(context, review),
      refCell(context, review),
      textCell(context, review, "concern", 90),
      cell(whyText(context, review, 150)),
      untold(review) ? cell("None recorded", "must") : textCell(context, review, "escalation", 160, "None recorded"),
      cell(ownerOf(context, review) || "Nobody", "text"),
      textCell(context, review, "oversight", 80, "Nobody above the owner"),
      triggeredOn(context, review),
      cell(shortened(review.row.service, 40)),
      review.daysLate > 0 ? cell(review.daysLate, "numberLeft") : cell(""),
      typedCell("escalationEffect", context.words.take("escalationEffect", identity) ?? ""),
    ],
  };
}

/** The earliest day from which the row's own dates trigger it; else the last summary by which it was not triggered. */
function triggeredOn(context: SummaryContext, review: RowReview): TableCell {
  const days = [
    ...(review.reviewMissed && review.nextReview !== undefined ? [review.nextReview + 1] : []),
    ...(review.overdue && review.due !== undefined ? [review.due + 1] : []),
  ];
  if (days.length > 0) return cell(shortDate(Math.min(...days)));
  const before = context.changes?.before.get(review);
  if (context.changes && before && before.state !== "Triggered")
    return cell(`Since ${shortDate(context.changes.previous.day)}`);
  const updated = review.row.cells.lastReview.day;
  return updated === undefined ? cell("No date", "quiet") : cell(`By ${shortDate(updated)}`);
}
