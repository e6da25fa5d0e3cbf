import { inWords } from "../../tracker/day";
import type { RowReview } from "../../review/review";
import { cell, paragraph, type Part, type TableRow } from "../block";
import { refCell, stateCell, textOf, type SummaryContext } from "../context";
import { changeKinds, type Change } from "../compare";
import { counted } from "../words";
import { mostRows } from "./alerts";

/** Block 11: what changed since the last summary of an earlier day. */
export function changes(context: SummaryContext): readonly Part[] {
  const compared = context.changes;
  if (!compared)
    return [
      {
        kind: "table",
        caption: "What changed",
        headings: [],
        none: "No earlier summary: this is the first one, so nothing can be compared yet.",
        rows: [],
      },
    ];
  const { previous, matchedByWording } = compared;
  const caption = `What changed since ${inWords(previous.day)}`;
  if (previous.countsOnly)
    return [
      {
        kind: "table",
        caption,
        headings: [],
        none: "Only the figures of that summary were kept, to save room, so rows cannot be compared.",
        rows: [],
      },
    ];
  const shown = compared.changes.slice(0, mostRows);
  return [
    {
      kind: "table",
      caption,
      lead: countText(compared.changes),
      headings: ["State now", "Ref", "What changed", "In words"],
      none: "Nothing changed in any row.",
      rows: shown.map((change) => changeRow(context, change)),
    },
    ...(compared.changes.length > shown.length
      ? [paragraph(`And ${counted(compared.changes.length - shown.length, "more change")}.`, "more")]
      : []),
    ...(matchedByWording === 0
      ? []
      : [
          paragraph(
            `${counted(matchedByWording, "row")} without the same ref ${matchedByWording === 1 ? "was" : "were"} matched by wording.`,
          ),
        ]),
  ];
}

function countText(all: readonly Change[]): string {
  return changeKinds
    .map((kind) => ({ kind, count: all.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kind} ${String(count)}`)
    .join(" · ");
}

function changeRow(context: SummaryContext, { kind, ref, review, text }: Change): TableRow {
  return {
    cells: [
      review ? stateCell(context, review) : cell("Gone", "quiet"),
      review ? refCell(context, review) : cell(ref),
      cell(kind, "textBold"),
      cell(kind === "Cause revised" && review ? [text, causeNow(context, review)].join("\n").trim() : text),
    ],
  };
}

/** What it was before is nobody's to keep: snapshots hold no words. */
function causeNow(context: SummaryContext, review: RowReview): string {
  const cause = textOf(context, review, "cause", 140);
  return cause === "" ? "" : `It is now: ${cause}`;
}
