import type { RowReview } from "../../review/review";
import type { Steps } from "../../tracker/steps";
import { cell, typedCell, type Part, type TableCell, type TableRow } from "../block";
import {
  hasNoColumn,
  oversightOf,
  ownerOf,
  refCell,
  stateCell,
  textCell,
  type SummaryContext,
  type SummaryRow,
} from "../context";
import { shortDate } from "../words";
import { isUntold, mostRows, whyText } from "./alerts";

/** Rows that are looked at in one step. */
const atOnce = 512;

/** Block 5: who was told of each triggered row and what they changed; rows where nobody was told come first. */
export function* escalations(context: SummaryContext): Steps<readonly Part[]> {
  const triggered = context.rows.filter(({ review }) => review.state === "Triggered" || wasEscalated(review));
  const untold: SummaryRow[] = [];
  const told: SummaryRow[] = [];
  for (const [at, row] of triggered.entries()) {
    if (at % atOnce === 0) yield at / triggered.length;
    (isUntold(row.review) ? untold : told).push(row);
  }
  const ordered = [...untold, ...told];
  const none = untold.length;
  yield 1;
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
        "Triggered on",
        "Owner and oversight",
        "Did it work?",
      ],
      none: "None: no live action is triggered.",
      rows: ordered.slice(0, mostRows).map((row) => escalationRow(context, row)),
    },
  ];
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
      cell(whyText(context, review, { column: 3, lines: 4 })),
      isUntold(review)
        ? cell(hasNoColumn(review, "escalation") ? "No column" : "None recorded", "must")
        : textCell(context, review, "escalation", 160, "None recorded"),
      triggeredOn(context, review),
      cell([ownerOf(context, review) || "Nobody", oversightOf(context, review, 60)].join("\n")),
      typedCell("escalationEffect", context.words.take("escalationEffect", identity) ?? ""),
    ],
  };
}

/** A passed due date alone triggers no row: it counts where the row is here for it, or where no result stood by then (TRG-01). */
function lateCounts({ overdue, state, findings }: RowReview): boolean {
  return overdue && (state === "Overdue" || findings.some(({ rule }) => rule === "TRG-01"));
}

/** The earliest day from which the row's own dates trigger it; else the last summary by which it was not triggered. */
function triggeredOn(context: SummaryContext, review: RowReview): TableCell {
  const days = [
    ...(review.reviewMissed && review.nextReview !== undefined ? [review.nextReview + 1] : []),
    ...(lateCounts(review) && review.due !== undefined ? [review.due + 1] : []),
  ];
  if (days.length > 0) return cell(shortDate(Math.min(...days)));
  const before = context.changes?.before.get(review);
  if (context.changes && before && before.state !== "Triggered")
    return cell(`Since ${shortDate(context.changes.previous.day)}`);
  const updated = review.row.cells.lastReview.day;
  return updated === undefined ? cell("No date", "quiet") : cell(`By ${shortDate(updated)}`);
}
