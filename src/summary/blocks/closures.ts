import type { RowReview } from "../../review/review";
import { cell, typedCell, type Part, type TableCell, type TableRow } from "../block";
import { hasNoColumn, ownerOf, refCell, stateCell, textCell, type SummaryContext, type SummaryRow } from "../context";
import { shortDate } from "../words";
import { mostRows, whyText } from "./alerts";
import { noMeasure, outcomeText } from "./clear-lines";

/** Block 10: what was closed and whether it holds; checks that are due after closure; rows that were opened again. */
export function closures(context: SummaryContext): readonly Part[] {
  const closed = context.rows.filter(({ review }) => !review.live);
  const reopened = context.rows.filter(({ review }) => review.row.cells.status.status === "re-opened");
  const rows = [...reopened, ...closed];
  const { closedEvidenced, closedChallenge } = context.review.figures;
  return [
    {
      kind: "table",
      caption:
        closed.length === 0
          ? "Closures"
          : `Closures: ${String(closedEvidenced)} evidenced, ${String(closedChallenge)} to challenge`,
      headings: [
        "State",
        "Ref",
        "Concern",
        "Closure evidence",
        "Why to challenge or check",
        "Outcome",
        "Signed off by, on",
        "Decision on closure",
      ],
      none: "No row is closed or re-opened.",
      rows: rows.slice(0, mostRows).map((row) => closureRow(context, row)),
    },
  ];
}

function closureRow(context: SummaryContext, { review, identity }: SummaryRow): TableRow {
  return {
    identity,
    short: review.row.ref,
    cells: [
      stateCell(context, review),
      refCell(context, review),
      textCell(context, review, "concern", 90),
      textCell(context, review, "closure", 160, review.live ? "Re-opened" : "None recorded"),
      cell(reasonText(context, review)),
      cell(outcomeText(context, review) ?? noMeasure(review)),
      signOffCell(context, review),
      typedCell("closureDecision", context.words.take("closureDecision", identity) ?? ""),
    ],
  };
}

/** By whom and when, and whether that is news since the last summary. */
function signOffCell(context: SummaryContext, review: RowReview): TableCell {
  const { day } = review.row.cells.closedDate;
  const before = context.changes?.before.get(review);
  const news = before === undefined || before.live === review.live ? [] : [review.live ? "Newly re-opened" : "New"];
  const by = ownerOf(context, review, "signoff");
  const said = [
    by !== "" ? by : hasNoColumn(review, "signoff") ? "" : "Nobody",
    day !== undefined ? shortDate(day) : hasNoColumn(review, "closedDate") ? "" : "No date",
    ...news,
  ].filter((part) => part !== "");
  return said.length === 0 ? cell("No column", "quiet") : cell(said.join("\n"));
}

function reasonText(context: SummaryContext, review: RowReview): string {
  if (review.live) return "Re-opened: does the cause still hold?";
  const check = review.findings.find(({ rule }) => rule === "EVD-10" || rule === "REV-05");
  if (review.state === "Closed - challenge") return whyText(context, review, { column: 4, lines: 4 });
  if (!check) return "Nothing to challenge";
  return context.privacy.leaveOutFreeText ? "A check after closure is due" : check.what;
}
