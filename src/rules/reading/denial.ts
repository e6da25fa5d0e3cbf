import type { ListName, ReadText } from "./read-text";

/** Words by which a text says that something is not so (SPEC 3.13). */
export const denialPhrases = {
  denial: [
    "nobody|none",
    "not",
    "no",
    "never",
    "nor",
    "without",
    "no evidence of|that",
    "no sign|indication|suggestion of",
    "rather than",
    "instead of",
    "rule out",
    "not due|owing|down to",
    "not because of",
    "not cause|explain by",
    "not the result of",
    "not result|arise from",
    "nothing to do with",
    "not about",
    "not a case|matter|question of",
    "not simply|just|only|merely",
    "no longer",
    "be not",
    "not the|a cause|fault of",
    "not attribut*",
    "discount*",
    "other than",
  ],
  "denial: after": [
    "rule out",
    "be not _3 cause|factor|issue|reason|problem|explanation",
    "be not found|identified|evident|seen|the~case",
    "discount*",
    "not _1 factor|issue|cause|problem",
    "be no longer",
    "not contribute",
  ],
} as const;

/** Words that may stand between a denial and what it denies: "not a case of staff carelessness". */
const between = new Set(
  (
    "a an any the that this simply just only merely purely mainly about case matter question of by to from staff carer human individual " +
    "nurse personal poor deliberate lack any issue problem simple due be been there is was any more further single new " +
    "team member worker agency through because as"
  ).split(" "),
);
const reach = 4;

/**
 * Whether the phrase that begins at `from` is denied by its own clause: directly before it ("not due to staff
 * carelessness"), not anywhere before it ("not signed, through carelessness" still blames).
 */
export function deniedBefore(read: ReadText, from: number, list: ListName = "denial"): boolean {
  const { at, clauses } = read.words;
  return read.near(list, from - reach, from - 1).some(({ to }) => {
    if (to >= from || clauses[to] !== clauses[from]) return false;
    for (let position = to + 1; position < from; position++) if (!between.has(at[position]?.text ?? "")) return false;
    return true;
  });
}

/** Whether words after the phrase that ends at `to` take it back: "carelessness was ruled out". */
export function deniedAfter(read: ReadText, to: number): boolean {
  const { clauses } = read.words;
  return read
    .near("denial: after", to + 1, to + reach)
    .some((hit) => hit.from > to && clauses[hit.from] === clauses[to]);
}
