import { cell, type Part, type Table, type TableCell, type TableRow } from "../block";
import type { SummaryContext } from "../context";
import { slots, type TypedWord } from "../typed";
import { writeIdentity } from "../identity";

/**
 * What people wrote that has no place on this sheet any more: never dropped (SPEC 4.7). Made after all other blocks,
 * because only then is it known which words nobody took.
 */
export function kept(context: SummaryContext): readonly Part[] {
  const { withoutRow, withoutCell } = context.words;
  return [
    ...tableOf("No longer in the tracker", withoutRow, (word) => word.beside || "Unknown row"),
    ...tableOf("Written earlier, with no place in this view", withoutCell, (word) => todaysRef(context, word)),
  ];
}

function todaysRef(context: SummaryContext, word: TypedWord): string {
  if (!word.row) return "Whole summary";
  const key = writeIdentity(word.row);
  const row = context.rows.find(({ identity }) => writeIdentity(identity) === key);
  return row?.review.row.ref ?? (word.beside || "Unknown row");
}

function tableOf(caption: string, words: readonly TypedWord[], name: (word: TypedWord) => string): readonly Table[] {
  if (words.length === 0) return [];
  return [
    {
      kind: "table",
      caption,
      lead: "Words that people wrote in an earlier summary. Delete here what is no longer needed.",
      headings: ["Written under", "Ref", "What was written"],
      none: "",
      rows: words.map((word) => keptRow(word, name(word))),
    },
  ];
}

function keptRow(word: TypedWord, beside: string): TableRow {
  const written: TableCell = {
    value: word.value,
    style: typeof word.value === "number" ? "typedDate" : "typed",
    keeps: word,
  };
  return {
    cells: [cell(word.slot === undefined ? "An added row" : slots[word.slot].heading), cell(beside), written],
    short: beside,
    ...(word.row ? { identity: word.row } : {}),
  };
}
