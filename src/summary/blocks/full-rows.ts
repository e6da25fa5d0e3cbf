import type { Steps } from "../../tracker/steps";
import { inLineOrder } from "../attention";
import type { RowReview } from "../../review/review";
import { cell, paragraph, type Part, type TableCell, type TableRow } from "../block";
import { oversightOf, refCell, stateCell, textCell, textOf, type SummaryContext, type SummaryRow } from "../context";
import { counted } from "../words";
import { mostRows } from "./alerts";
import { noMeasure, outcomeText } from "./clear-lines";

/** Each row from concern to outcome, for the reader who asks whether leaders understand the service. */
export function* fullRows(context: SummaryContext): Steps<readonly Part[]> {
  const ordered = yield* inLineOrder(context.rows);
  const shown = ordered.slice(0, mostRows);
  return [
    {
      kind: "table",
      caption: "From concern to outcome",
      headings: [
        "State",
        "Ref",
        "Concern",
        "Cause",
        "Action",
        "Evidence reviewed",
        "Outcome and governance",
        "How it is known",
      ],
      none: "There are no rows to show.",
      rows: shown.map((row) => fullRow(context, row)),
    },
    ...(ordered.length > shown.length
      ? [paragraph(`And ${counted(ordered.length - shown.length, "more row")}.`, "more")]
      : []),
  ];
}

function fullRow(context: SummaryContext, { review }: SummaryRow): TableRow {
  return {
    cells: [
      stateCell(context, review),
      refCell(context, review),
      concernCell(context, review),
      textCell(context, review, "cause", 160),
      textCell(context, review, "action", 160),
      textCell(context, review, "evidence", 100),
      cell([outcomeText(context, review) ?? noMeasure(review), oversightOf(context, review, 70)].join("\n")),
      textCell(context, review, review.live ? "progress" : "closure", 110),
    ],
  };
}

function concernCell(context: SummaryContext, review: RowReview): TableCell {
  const { keyQuestion } = review.row;
  const concern = textOf(context, review, "concern", 120) || "Not recorded";
  return cell(keyQuestion === undefined ? concern : `${concern}\nKey question: ${keyQuestion}`);
}
