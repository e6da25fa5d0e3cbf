import { headingWords } from "../text";
import type { KeyQuestion } from "../tracker";
import { draftKloe } from "./draft-kloe";
import type { Framework } from "./framework";
import { saf } from "./saf";

export interface StatementMatch {
  readonly list: Framework["list"];
  /** The list's own words; the person's words stay in the cell. */
  readonly statement: string;
  readonly keyQuestion: KeyQuestion;
}

/** Every list that a row may use, the one in force first; a row is never failed for using the older one. */
const frameworks: readonly Framework[] = [saf, draftKloe];

const small = new Set([
  "and",
  "the",
  "of",
  "to",
  "in",
  "for",
  "a",
  "an",
  "how",
  "with",
  "on",
  "our",
  "we",
  "people",
  "care",
]);
/** Words that people use for a subject, in place of the statement's own. */
/** A map, for people also write "constructor". */
const nicknames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    medication: "medicine",
    med: "medicine",
    meds: "medicine",
    mar: "medicine",
    ipc: "infection prevention control",
    staff: "staffing",
    environment: "environment",
    premise: "environment",
    mca: "consent",
    dols: "consent",
    dol: "consent",
    capacity: "consent",
    optimization: "optimisation",
    centered: "centred",
    edi: "equality diversity inclusion",
    whistleblowing: "speak up",
  }),
);

interface Entry extends StatementMatch {
  readonly words: ReadonlySet<string>;
  readonly key: string;
}

const entries: readonly Entry[] = frameworks.flatMap(({ list, statements }) =>
  (Object.entries(statements) as [KeyQuestion, readonly string[]][]).flatMap(([keyQuestion, names]) =>
    names.map((statement) => {
      const words = contentWords(statement);
      return { list, statement, keyQuestion, words, key: [...words].join(" ") };
    }),
  ),
);
const byKey = new Map<string, Entry>();
for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
/** All words of the statements: most texts share none with them. */
const known = new Set(entries.flatMap(({ words }) => [...words]));

function contentWords(text: string): Set<string> {
  return new Set(
    headingWords(text)
      .flatMap((word) => (nicknames.get(word) ?? word).split(" "))
      .filter((word) => !small.has(word) && !/^(?:[secrw]l?\d*|qs|kloe|statement|quality|\d+)$/.test(word)),
  );
}

/** Longer texts are findings, not names of statements. */
const mostWords = 12;
const enough = 0.6;
const remembered = new Map<string, StatementMatch | undefined>();
const mostRemembered = 2_000;

/**
 * Finds the quality statement or draft KLOE that a text names, tolerant of the person's words ("S8 Medicines
 * optimization", "IPC"); undefined where nothing is near enough or two are equally near under different key questions.
 */
export function matchStatement(text: string): StatementMatch | undefined {
  const before = remembered.get(text);
  if (before !== undefined || remembered.has(text)) return before;
  const match = find(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, match);
  return match;
}

function find(text: string): StatementMatch | undefined {
  const words = contentWords(text);
  if (words.size === 0 || words.size > mostWords) return undefined;
  const exact = byKey.get([...words].join(" "));
  if (exact) return plain(exact);
  if (![...words].some((word) => known.has(word))) return undefined;
  let best: Entry | undefined;
  let bestScore = 0;
  let tied = false;
  for (const entry of entries) {
    let shared = 0;
    for (const word of words) if (entry.words.has(word)) shared++;
    if (shared === 0) continue;
    const score = (2 * shared) / (words.size + entry.words.size);
    if (score > bestScore) {
      best = entry;
      bestScore = score;
      tied = false;
    } else if (score === bestScore && best !== undefined && entry.keyQuestion !== best.keyQuestion) tied = true;
  }
  return best !== undefined && bestScore >= enough && !tied ? plain(best) : undefined;
}

function plain({ list, statement, keyQuestion }: Entry): StatementMatch {
  return { list, statement, keyQuestion };
}
