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
    "not think|believe|feel|consider|accept|say ?that ?this|it|there be",
    "no evidence of|that",
    "no|neither @staff|individual ?be find|thought|felt ?to ?be",
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
    "whether",
  ],
  "denial: after": [
    "rule out",
    "be not _3 cause|factor|issue|reason|problem|explanation",
    "be not found|identified|evident|seen|the~case",
    "discount*",
    "not _1 factor|issue|cause|problem",
    "be no longer",
    "not contribute",
    "find none|nothing",
    "be built|designed in|into",
  ],
} as const;

/** Words that may stand between a denial and what it denies: "not a case of staff carelessness". */
const between = new Set(
  (
    "a an any the that this simply just only merely purely mainly about case matter question of by to from staff carer human individual " +
    "nurse personal poor deliberate lack any issue problem simple due be been being there is are was were any more further single new " +
    "team member worker agency through because as carers nurses workers seniors colleagues people they anyone one " +
    "do does did believe think feel accept suggest night nights day late early bank kitchen our their whole"
  ).split(" "),
);
const reach = 4;
/** How far a denial of several words may stand before the last of the things that it denies. */
const listReach = 7;

/**
 * Whether the phrase that begins at `from` is denied by its own clause: directly before it ("not due to staff
 * carelessness"), not anywhere before it ("not signed, through carelessness" still blames).
 */
export function deniedBefore(read: ReadText, from: number, list: ListName = "denial"): boolean {
  const { at, clauses } = read.words;
  const joined = at[from - 1]?.text === "and" || at[from - 1]?.text === "or";
  return read.near(list, from - (joined ? listReach : reach), from - 1).some((denial) => {
    if (denial.to >= from || clauses[denial.to] !== clauses[from]) return false;
    // "No evidence of neglect or carelessness": what is joined to something denied is denied, if more than a bare "not" does it.
    if (joined && denial.to > denial.from) return true;
    for (let position = denial.to + 1; position < from; position++)
      if (!between.has(at[position]?.text ?? "")) return false;
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
