import { refsUpTo } from "../row-refs";
import { cell, paragraph, type Part, type TableRow } from "../block";
import type { RowReview } from "../../review/review";
import { hasNoColumn, type SummaryContext } from "../context";
import type { Steps } from "../../tracker/steps";
import { directionOf } from "../compare";
import {
  essentials,
  evidenceSpread,
  lacksColumn,
  qualities,
  qualitySharesInSteps,
  type Quality,
  type QualityShare,
} from "../quality";
import { counted } from "../words";

/** Block 9: how many live rows can be relied on, the four essentials first. */
export function* planQuality(context: SummaryContext): Steps<readonly Part[]> {
  const { live } = context.review.figures;
  const reviews = context.rows.map(({ review }) => review);
  const shares = yield* qualitySharesInSteps(reviews);
  const all = yield* qualitySharesInSteps(reviews, "all");
  const spread = yield* evidenceSpread(reviews, context.settings);
  const aside = reviews.reduce((sum, { setAside }) => sum + setAside.length, 0);
  return [
    {
      kind: "table",
      caption: "Quality of the plan",
      headings: [
        "Kind",
        "Live rows",
        "What the plan shows",
        "Live rows without it",
        "Share of live",
        "All rows",
        ...(context.changes ? ["Last time"] : []),
      ],
      none: "There are no live actions.",
      rows: qualities
        .filter((quality) => live > 0 && all[quality].of > 0)
        .map((quality) => qualityRow(context, quality, shares[quality], all[quality])),
    },
    ...(live === 0 || spread.every((rows) => rows === 0) || reviews.every(hasNoEvidence)
      ? []
      : [paragraph(spreadText(spread))]),
    ...(aside === 0
      ? []
      : [paragraph(`${counted(aside, "finding")} ${aside === 1 ? "was" : "were"} set aside by a person.`)]),
  ];
}

const hasNoEvidence = (review: RowReview): boolean => hasNoColumn(review, "evidence");

function qualityRow(
  context: SummaryContext,
  quality: Quality,
  { have, of, missing }: QualityShare,
  all: QualityShare,
): TableRow {
  const before = context.changes?.previous.quality[quality];
  return {
    cells: [
      cell(
        essentials.includes(quality) ? "Essential" : "Strength",
        essentials.includes(quality) ? "textBold" : "quiet",
      ),
      cell(`${String(have)} of ${String(of)}`),
      cell(quality, "textBold"),
      missing.length === 0
        ? cell("None", "quiet")
        : missing.length === of && missing.every((review) => lacksColumn(quality, review))
          ? cell("All: no column")
          : cell(refsUpTo(context, missing, 12)),
      of === 0 ? cell("–", "quiet") : cell(have / of, "percent"),
      cell(`${String(all.have)} of ${String(all.of)}`),
      ...(context.changes
        ? [before === undefined ? cell("–", "quiet") : cell(`${String(before)}, ${directionOf(have, before)}`)]
        : []),
    ],
  };
}

/** "Kinds of evidence per row: one kind 4 rows · two 7 · three 2 · four 5." */
function spreadText([one = 0, two = 0, three = 0, four = 0]: readonly number[]): string {
  return (
    "Kinds of evidence per row (records, audits, feedback, practice): " +
    `one kind ${counted(one, "row")} · two ${String(two)} · three ${String(three)} · four ${String(four)}.`
  );
}
