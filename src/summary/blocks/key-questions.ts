import { refsUpTo } from "../row-refs";
import type { RowReview } from "../../review/review";
import { crossedTo } from "../../tracker/reference/crossing";
import { matchStatement } from "../../tracker/reference/match-statement";
import type { Steps } from "../../tracker/steps";
import type { KeyQuestion } from "../../tracker/tracker";
import { keyQuestions } from "../attention";
import { cell, type Part, type TableRow } from "../block";
import type { SummaryContext } from "../context";
import { shortened } from "../text-fit";
import { counted, listedUpTo } from "../words";

/** Block 8: always the five key questions (S7), and a sixth line where a row belongs to none. */
export function* byKeyQuestion(context: SummaryContext): Steps<readonly Part[]> {
  const byQuestion = new Map<KeyQuestion | undefined, RowReview[]>(keyQuestions.map((question) => [question, []]));
  const none: RowReview[] = [];
  byQuestion.set(undefined, none);
  for (const { review } of context.rows) byQuestion.get(review.row.keyQuestion)?.push(review);
  const rows: TableRow[] = [];
  for (const [question, reviews] of byQuestion) {
    yield rows.length / byQuestion.size;
    if (question !== undefined) rows.push(questionRow(context, question, reviews));
    else if (none.length > 0) rows.push(questionRow(context, "Not stated", none));
  }
  return [
    {
      kind: "table",
      caption: "By key question",
      headings: [
        "Key question",
        "Live",
        "Statements or lines of enquiry",
        "Which rows",
        "Sources",
        "Triggered",
        "Overdue",
        "Clear lines",
      ],
      none: "",
      rows,
    },
  ];
}

function questionRow(context: SummaryContext, name: string, reviews: readonly RowReview[]): TableRow {
  const of = (test: (review: RowReview) => boolean): number => reviews.filter(test).length;
  const statements = [...new Set(reviews.map(({ row }) => row.cells.qs.text).filter((text) => text !== ""))];
  const sources = [...new Set(reviews.map(({ row }) => row.cells.source.text).filter((text) => text !== ""))];
  return {
    cells: [
      cell(name, "textBold"),
      cell(
        of(({ live }) => live),
        "numberLeft",
      ),
      cell(
        listOrNone(
          statements.map((text) => inFramework(context, text)),
          5,
        ),
      ),
      cell(reviews.length === 0 ? "None" : refsUpTo(context, reviews, 12)),
      cell(
        listOrNone(
          sources.map((text) => shortened(text, 50)),
          3,
        ),
      ),
      cell(
        of(({ state }) => state === "Triggered"),
        "numberLeft",
      ),
      cell(
        of(({ overdue }) => overdue),
        "numberLeft",
      ),
      cell(reviews.length === 0 ? "None" : `${String(of(({ clear }) => clear))} of ${counted(reviews.length, "row")}`),
    ],
  };
}

/** The person's own words; under the draft with what our comparison suggests, which the regulator did not publish. */
function inFramework({ settings }: SummaryContext, text: string): string {
  const match = settings.framework === "draft" ? matchStatement(text) : undefined;
  const lines = match?.list === "saf" ? crossedTo(match.statement) : [];
  return shortened(text, 60) + (lines.length === 0 ? "" : ` (draft, suggested: ${lines.join(" or ")})`);
}

function listOrNone(words: readonly string[], most: number): string {
  return words.length === 0 ? "None" : listedUpTo(words, most);
}
