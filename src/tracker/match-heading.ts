import { fieldKeys, type FieldKey } from "./fields";
import { headerSynonyms } from "./header-synonyms";
import { headingWords } from "./text";

/** A field that a heading may mean, from its words alone. */
export interface HeadingMatch {
  readonly field: FieldKey;
  /** 0 to 1. */
  readonly confidence: number;
  readonly how: "exact" | "words" | "spelling" | "contents";
  /** The words of the list that it met. */
  readonly like: string;
}

/** By the words in any order, so that "Issue / concern" is "Concern / issue". */
const exact = new Map<string, HeadingMatch[]>();
for (const field of fieldKeys)
  headerSynonyms[field].forEach((synonym, position) => {
    const key = anyOrder(synonym);
    const known = exact.get(key) ?? [];
    if (known.some((match) => match.field === field)) return;
    known.push({ field, confidence: 0.98 - position / 2000, how: "exact", like: synonym });
    exact.set(key, known);
  });

function anyOrder(text: string): string {
  return headingWords(text).sort().join(" ");
}

const remembered = new Map<string, readonly HeadingMatch[]>();
const mostRemembered = 5_000;

/** Fields that a heading may mean, best first; empty where its words tell nothing. */
export function matchHeading(heading: string): readonly HeadingMatch[] {
  const known = remembered.get(heading);
  if (known) return known;
  const matches = find(heading);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(heading, matches);
  return matches;
}

function find(heading: string): readonly HeadingMatch[] {
  for (const [text, weight] of readingsOf(heading)) {
    const found = exact.get(anyOrder(text));
    if (found) return found.map((match) => ({ ...match, confidence: match.confidence * weight }));
  }
  return [];
}

/** The heading, and the heading without its hint: "(dd/mm/yyyy)", a second line, a number before it. */
function readingsOf(heading: string): readonly (readonly [string, number])[] {
  return [
    [heading, 1],
    [heading.replace(/[([][^)\]]*[)\]]?/g, " "), 0.97],
    [heading.replace(/^\s*(?:\d+|[a-z])[.):]\s*/i, ""), 0.97],
    [heading.split("\n")[0] ?? "", 0.95],
    [/[([]([^)\]]*)[)\]]/.exec(heading)?.[1] ?? "", 0.9],
  ];
}
