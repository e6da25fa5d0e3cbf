import { refsUpTo } from "../row-refs";
import type { RowReview } from "../../review/review";
import { cell, type Part, type TableRow } from "../block";
import type { SummaryContext } from "../context";
import { shortened } from "../text-fit";

/** True where no row names a service, so that the sheets stand for them. */
export function isBySheet({ rows }: SummaryContext): boolean {
  return rows.every(({ review }) => review.row.service === review.row.sheet);
}

/** Services apart, so that no average hides a bad one; a sheet without a service column is a service of its own. */
export function byService(context: SummaryContext): readonly Part[] {
  if (context.services.length < 2) return [];
  const bySheet = isBySheet(context);
  const rows = context.services.map((service) =>
    context.rows.map(({ review }) => review).filter(({ row }) => row.service === service),
  );
  rows.sort((a, b) => count(b, isTriggered) - count(a, isTriggered) || b.length - a.length);
  return [
    {
      kind: "table",
      caption: bySheet ? "By sheet" : "By service",
      headings: [
        bySheet ? "Sheet" : "Service",
        "Live",
        "Triggered",
        "Overdue or review missed",
        "Closures to challenge",
        "Plan incomplete",
        "Rows",
        "Clear lines",
      ],
      none: "",
      rows: rows.map((reviews) => serviceRow(context, reviews)),
    },
  ];
}

function serviceRow(context: SummaryContext, reviews: readonly RowReview[]): TableRow {
  return {
    cells: [
      cell(shortened(reviews[0]?.row.service ?? "", 60), "textBold"),
      cell(
        count(reviews, ({ live }) => live),
        "numberLeft",
      ),
      refs(context, reviews.filter(isTriggered)),
      refs(
        context,
        reviews.filter((review) => review.overdue || review.reviewMissed),
      ),
      refs(
        context,
        reviews.filter(({ state }) => state === "Closed - challenge"),
      ),
      refs(
        context,
        reviews.filter(({ state }) => state === "Plan incomplete"),
      ),
      cell(reviews.length, "numberLeft"),
      cell(`${String(count(reviews, ({ clear }) => clear))} of ${String(reviews.length)}`),
    ],
  };
}

function isTriggered({ state }: RowReview): boolean {
  return state === "Triggered";
}

function count(reviews: readonly RowReview[], test: (review: RowReview) => boolean): number {
  return reviews.filter(test).length;
}

function refs(context: SummaryContext, reviews: readonly RowReview[]): ReturnType<typeof cell> {
  if (reviews.length === 0) return cell("None", "quiet");
  const named = refsUpTo(context, reviews, 10);
  return cell(`${reviews.length.toLocaleString("en-GB")}: ${named}`);
}
