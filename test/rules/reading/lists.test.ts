import { classes } from "../../../src/rules/reading/classes";
import { lists, readText } from "../../../src/rules/reading/read-text";

type ListName = keyof typeof lists;

/** A word that a term of a phrase matches; terms are written as `phrases.ts` tells. */
function wordFor(term: string): string {
  const samples: Readonly<Record<string, string>> = {
    "#": "7",
    "#date": "03/05/2026",
    "#time": "10:00",
    "#percent": "95%",
  };
  const sample = samples[term];
  if (sample !== undefined) return sample;
  if (term.startsWith("@")) return wordFor(classes[term.slice(1) as keyof typeof classes][0]);
  if (term.endsWith("*")) return `${term.slice(0, -1)}zz`;
  return term.replace(/^=/, "").replaceAll("~", " ");
}

/** Texts that a phrase is made for: each alternative of each term once, gaps and what may be left out left out. */
function textsFor(phrase: string): ReadonlySet<string> {
  const terms = phrase
    .replace(/(\w)-(?=\w)/g, "$1~")
    .split(" ")
    .filter((term, at, all) => !(at === all.length - 1 && term.startsWith("!")))
    .filter((term) => !term.startsWith("?") && !/^_\d+$/.test(term))
    .map((term) => (term === "_" ? ["zq"] : term.split("|")));
  const text = (chosen: number, alternative: string): string =>
    terms.map((term, at) => wordFor(at === chosen ? alternative : (term[0] ?? ""))).join(" ");
  return new Set(terms.flatMap((term, at) => term.map((alternative) => text(at, alternative))));
}

test("every alternative of every phrase is found, so that none is written in a way that no text can be", () => {
  const lost: string[] = [];
  let tried = 0;
  for (const [list, phrases] of Object.entries(lists) as [ListName, readonly string[]][])
    for (const phrase of phrases)
      for (const text of textsFor(phrase)) {
        tried++;
        if (!readText(text).has(list)) lost.push(`${list}: "${text}" of "${phrase}"`);
      }
  expect(lost).toEqual([]);
  expect(tried).toBeGreaterThan(5_000);
});

test.each<[string, ListName]>([
  ["Carers couldn't care less about the drops", "blame"],
  ["The hoist cannot be charged upstairs", "factor: Environment"],
  ["Staff champion for oral care on each unit", "system: change"],
])("'%s' is of the list %s", (text, list) => {
  expect(readText(text).has(list)).toBe(true);
});
