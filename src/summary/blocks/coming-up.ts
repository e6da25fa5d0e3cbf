import { cell, type Part, type TableRow } from "../block";
import { ownerOf, refCell, stateCell, textCell, type SummaryContext, type SummaryRow } from "../context";
import { days, shortDate } from "../words";
import { mostRows } from "./alerts";

interface Coming {
  readonly row: SummaryRow;
  readonly what: "Review" | "Action due";
  readonly day: number;
}

/** Reviews and due dates of the next days, by date: what the manager does this week. */
export function comingUp(context: SummaryContext): readonly Part[] {
  const until = context.today + context.settings.dueSoonDays;
  const inWindow = (day: number | undefined): day is number =>
    day !== undefined && day >= context.today && day <= until;
  const coming = context.rows
    .filter(({ review }) => review.live)
    .flatMap((row): Coming[] => [
      ...(inWindow(row.review.nextReview) ? [{ row, what: "Review" as const, day: row.review.nextReview }] : []),
      ...(inWindow(row.review.due) ? [{ row, what: "Action due" as const, day: row.review.due }] : []),
    ])
    .sort((a, b) => a.day - b.day);
  return [
    {
      kind: "table",
      caption: `Coming up in the next ${days(context.settings.dueSoonDays)}`,
      headings: ["State", "Ref", "Concern", "Owner", "What is due", "Date", "In"],
      none: "No review and no due date in these days.",
      rows: coming.slice(0, mostRows).map((one) => comingRow(context, one)),
    },
  ];
}

function comingRow(context: SummaryContext, { row: { review }, what, day }: Coming): TableRow {
  const left = day - context.today;
  return {
    cells: [
      stateCell(context, review),
      refCell(context, review),
      textCell(context, review, "concern", 90),
      cell(ownerOf(context, review) || "Nobody"),
      cell(what, "textBold"),
      cell(shortDate(day)),
      cell(left === 0 ? "Today" : days(left)),
    ],
  };
}
