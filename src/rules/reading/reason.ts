import type { ListHit, ReadText } from "./read-text";

/** Words that lead from what happened to why (SPEC 3.13, "Reason after"), and back. */
export const reasonPhrases = {
  reason: [
    "because",
    "due to !be|start|finish|complete|begin|arrive|attend|go|commence|happen|take|return|expire|end|renew|review",
    "owing to",
    "as !per|well|such|required|needed|agreed|planned|instructed|prescribed|directed|stated|expected|part|usual|normal|always|before|above|soon|long|many|much|often|if|a",
    "as a !result|consequence|rule|whole|team",
    "since",
    "cause by",
    "cause be",
    "which mean",
    "so they|staff|the|carer|nurse|that|no|we|people|it|nobody|not|night|records|some|each",
    "when",
    "while",
    "whilst",
    "as a result|consequence of",
    "result of|from",
    "lead to",
    "and nobody",
    "and no one",
    "given that|the",
    "on account of",
    "thanks to",
    "after",
    "where",
    "with no|only|too|so",
    "without",
    "until",
    "unless",
    "if",
    "stem* from",
    "built in|into",
    "make it easy|easier|likely|possible|hard|difficult",
    "attribut* to",
    "in that",
    "reason be",
    "during",
    "on busy|nights|weekends|days|shifts|agency",
  ],
  "reason: plain": [
    "because",
    "due to !be|start|finish|complete|begin|arrive|attend|go|commence|happen|take|return|expire|end|renew|review",
    "owing to",
    "cause by",
    "as a result|consequence of",
    "which mean",
    "delay by",
    "as the|there|they|no|it",
    "since the|there|they|no|it",
    "and nobody",
    "and no one",
    "so",
    "which lead|led",
    "result of",
    "down to",
  ],
  consequence: [
    "so",
    "which mean",
    "=meaning",
    "this mean",
    "means that",
    "therefore",
    "hence",
    "thus",
    "as a result|consequence !of",
    "lead to",
    "result in",
    "cause",
    "leave",
    "left",
    "make",
    "and then",
    "consequently",
    "prevent",
    "stop",
    "which be why",
  ],
} as const;

/** True where the text gives a reason in so many words (because, due to, so, which meant). */
export function givesReason(read: ReadText): boolean {
  return read.has("reason: plain");
}

/** A colon or a dash between two words says "because" as typed notes do. */
function colonOrDash(read: ReadText, after: number): boolean {
  const { ends, starts } = read.words;
  return /[:–—]|\s-\s/.test(read.text.slice(ends[after] ?? 0, starts[after + 1] ?? 0));
}

/**
 * Where the reason for the phrase from `from` to `to` is given: words after a reason word or a colon that follows it,
 * words before a "so" that precedes it, words between a leading "because" and it. In positions of words, both included.
 */
export function reasonsFor(
  read: ReadText,
  { from, to }: Pick<ListHit, "from" | "to">,
): readonly { from: number; to: number }[] {
  const last = read.words.at.length - 1;
  const spans: { from: number; to: number }[] = [];
  const after = read.hits("reason").find((hit) => hit.from > to);
  if (after && after.to < last) spans.push({ from: after.to + 1, to: last });
  const { clauses } = read.words;
  let end = to;
  while (end < last && clauses[end + 1] === clauses[to]) end++;
  if (end < last && colonOrDash(read, end)) spans.push({ from: end + 1, to: last });
  const leading = read.hits("reason").find((hit) => hit.to < from - 1);
  if (leading) spans.push({ from: leading.to + 1, to: from - 1 });
  const before = read.hits("consequence").findLast((hit) => hit.to < from);
  if (before && before.from > 0) spans.push({ from: 0, to: before.from - 1 });
  return spans;
}
