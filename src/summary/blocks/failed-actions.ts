import type { RowReview } from "../../review/review";
import type { RuleId } from "../../rules/define";
import { cell, paragraph, type Part, type TableCell, type TableRow } from "../block";
import { controlOf, hasNoColumn, refCell, stateCell, textCell, type SummaryContext, type SummaryRow } from "../context";
import { counted } from "../words";
import { isUntold, mostRows, whyText } from "./alerts";
import { noMeasure, outcomeText } from "./clear-lines";

/** Deadline passed below target, worse than at the start, cause not looked at again, concern came back. */
const failures: ReadonlySet<RuleId> = new Set<RuleId>(["TRG-01", "TRG-02", "TRG-06", "EVD-06"]);
const failedStatuses: ReadonlySet<string> = new Set(["re-opened", "not effective"]);

/** Actions that did not work, and what was done then: "do you escalate honestly?" (S79, S80). */
export function failedActions(context: SummaryContext): readonly Part[] {
  const failed = context.rows.filter(({ review }) => hasFailed(review));
  return [
    {
      kind: "table",
      caption:
        failed.length === 0
          ? "Actions that did not work"
          : `Actions that did not work: ${counted(failed.length, "row")}`,
      headings: [
        "State",
        "Ref",
        "Action that did not work",
        "How it shows",
        "What was done then",
        "Cause looked at again",
        "Outcome",
        "In place meanwhile",
      ],
      none: "None: no action is shown to have failed.",
      rows: failed.slice(0, mostRows).map((row) => failedRow(context, row)),
    },
    ...(failed.length > mostRows ? [paragraph(`And ${counted(failed.length - mostRows, "more row")}.`, "more")] : []),
  ];
}

function hasFailed({ findings, row }: RowReview): boolean {
  return findings.some(({ rule }) => failures.has(rule)) || failedStatuses.has(row.cells.status.status ?? "");
}

function failedRow(context: SummaryContext, { review }: SummaryRow): TableRow {
  return {
    cells: [
      stateCell(context, review),
      refCell(context, review),
      textCell(context, review, "action", 120),
      cell(whyText(context, review, { column: 3, lines: 3 })),
      doneCell(context, review),
      causeCell(review),
      cell(outcomeText(context, review) ?? noMeasure(review)),
      meanwhileCell(context, review),
    ],
  };
}

function doneCell(context: SummaryContext, review: RowReview): TableCell {
  return isUntold(review)
    ? cell("Nothing recorded", "must")
    : textCell(context, review, "escalation", 120, "Nothing recorded");
}

function meanwhileCell(context: SummaryContext, review: RowReview): TableCell {
  if (!review.live) return cell("–", "quiet");
  const control = controlOf(context, review, 90);
  return control === "" ? cell(hasNoColumn(review, "interim") ? "No column" : "None recorded", "quiet") : cell(control);
}

function causeCell(review: RowReview): TableCell {
  const { findings, live } = review;
  if (!live) return cell("Closed", "quiet");
  if (hasNoColumn(review, "cause")) return cell("No column", "quiet");
  return findings.some(({ rule }) => rule === "TRG-06") ? cell("Not yet", "must") : cell("Yes", "clearLine");
}
