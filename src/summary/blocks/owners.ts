import { refsUpTo } from "../row-refs";
import type { RowReview } from "../../review/review";
import { cell, type Part, type TableRow } from "../block";
import { ownerOf, type SummaryContext } from "../context";
import { plainText } from "../identity";
import { isException } from "../attention";

const mostOwners = 60;

/** Who answers for what: live rows by owner, those with the most alerts first. */
export function owners(context: SummaryContext): readonly Part[] {
  const byOwner = new Map<string, { name: string; rows: RowReview[] }>();
  for (const { review } of context.rows) {
    if (!review.live) continue;
    const name = ownerOf(context, review) || "Nobody";
    const owner = byOwner.get(plainText(name)) ?? { name, rows: [] };
    owner.rows.push(review);
    byOwner.set(plainText(name), owner);
  }
  const sorted = [...byOwner.values()].sort(
    (a, b) => b.rows.filter(isException).length - a.rows.filter(isException).length || b.rows.length - a.rows.length,
  );
  return [
    {
      kind: "table",
      caption: "Who owns what, live rows",
      headings: ["Owner", "Live", "Alerts", "Other live rows", "Overdue or review missed"],
      none: "There are no live actions.",
      rows: sorted.slice(0, mostOwners).map(({ name, rows }) => ownerRow(context, name, rows)),
    },
  ];
}

function ownerRow(context: SummaryContext, name: string, rows: readonly RowReview[]): TableRow {
  const alerts = rows.filter(isException);
  return {
    cells: [
      cell(name, "textBold"),
      cell(rows.length, "numberLeft"),
      refs(context, alerts),
      refs(
        context,
        rows.filter((row) => !isException(row)),
      ),
      refs(
        context,
        rows.filter((row) => row.overdue || row.reviewMissed),
      ),
    ],
  };
}

function refs(context: SummaryContext, rows: readonly RowReview[]): ReturnType<typeof cell> {
  if (rows.length === 0) return cell("None", "quiet");
  return cell(refsUpTo(context, rows, 12));
}
