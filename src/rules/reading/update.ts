import { deniedAfter } from "./denial";
import { once } from "./once";
import type { ListHit, ReadText } from "./read-text";

export interface TriggerWords {
  /** The words as typed. */
  readonly words: string;
  /** "Down from 14", "reduced": advice in place of must-fix. */
  readonly softened: boolean;
}

const deniers = new Set([
  "any",
  "no",
  "nil",
  "zero",
  "0",
  "none",
  "without",
  "never",
  "not",
  "nobody",
  "nothing",
  "free",
  "neither",
  "nor",
  "isn't",
  "hasn't",
]);
const backwards = 3;
const forwards = 5;
/** How far a denial may stand before the "or" of its list. */
const listReach = 10;

/** Trigger words in the latest entry that are neither denied nor only feared or planned (TRG-04), or undefined. */
export const triggerWords = once((read): TriggerWords | undefined => {
  const all = [...read.hits("trigger"), ...setbacks(read), ...read.hits("trigger: lack")].sort(
    (a, b) => a.from - b.from,
  );
  let softer: TriggerWords | undefined;
  for (const hit of all) {
    if (isNoNews(read, hit) || isOnlyPossible(read, hit)) continue;
    const softened = isSoftened(read, hit);
    if (softened && softer) continue;
    const found = { words: read.quote(longestFrom(all, hit)), softened };
    if (!softened) return found;
    softer = found;
  }
  return softer;
});

/** "Slipped back a touch to 55", "slipped back a bit this month, 64%" say what the figure says; "into old habits" says more. */
function setbacks(read: ReadText): readonly ListHit[] {
  const found = read.hits("trigger: setback");
  // Most updates tell of none, and need not be cut into words for it.
  if (found.length === 0) return found;
  const { at, sentences, clauses } = read.words;
  return found.filter(({ from, to }) => {
    if (read.near("setback of a figure", from, to).some((figure) => figure.from === from)) return false;
    const next = at.findIndex((_word, place) => place > to && clauses[place] !== clauses[to]);
    if (sentences[next] !== sentences[to] || at[next]?.value === undefined) return true;
    const after = at[next + 1];
    return after?.kind !== "percent" && !comparing.has(after?.text ?? "");
  });
}

const comparing = new Set(["against", "of", "from"]);

/** Whether what stands at a place is told as having happened: neither denied, nor feared or planned. */
export function isNews(read: ReadText, from: number, to: number): boolean {
  const hit = { list: "trigger", from, to } as const;
  return !isNoNews(read, hit) && !isOnlyPossible(read, hit);
}

/** The phrase with those that overlap it: "2 unexplained" and "unexplained gaps" are quoted as one. */
function longestFrom(hits: readonly ListHit[], first: ListHit): ListHit {
  return hits.reduce(
    (best, hit) => (hit.from >= first.from && hit.from <= best.to && hit.to > best.to ? { ...best, to: hit.to } : best),
    first,
  );
}

/** Deniers that reach over the whole clause: "None of the 12 had a further fall". */
const farDeniers = new Set(["none", "neither", "never", "nobody"]);
/** "The last unexplained gap was in May" tells of the time since. */
const past = new Set(["last", "previous", "earlier", "original"]);
const nothings = new Set(["none", "nil", "zero", "0", "no"]);
/** What may follow a "none" that stands for the count itself: "Repeat falls: none since June", not "Further fall, no injury". */
const afterNothing = new Set(
  "found seen reported noted identified recorded raised observed this since in of to at now so for on again yet all".split(
    " ",
  ),
);

/** Denied before ("no", "zero", "without", "not any"), inside ("have not happened again") or after ("were not found"). */
function isNoNews(read: ReadText, hit: ListHit): boolean {
  const { at, clauses } = read.words;
  // "Staff could not explain" and "no practice change" hold a "not" that is the news.
  const last = hit.list === "trigger: lack" ? hit.from - 1 : hit.to;
  for (let position = last; position >= Math.max(0, hit.from - backwards); position--)
    if (clauses[position] === clauses[hit.from] && deniers.has(at[position]?.text ?? "")) return true;
  if (past.has(at[hit.from - 1]?.text ?? "") || countsNothing(read, hit)) return true;
  if (hit.list !== "trigger: lack")
    for (let back = hit.from - 1; back >= hit.from - listReach && clauses[back] === clauses[hit.from]; back--)
      if (farDeniers.has(at[back]?.text ?? "")) return true;
  // "No repeat falls or further incidents": a denial reaches over "or" in its clause.
  for (
    let back = hit.from - 1;
    back >= Math.max(0, hit.from - listReach) && clauses[back] === clauses[hit.from];
    back--
  )
    if (at[back]?.text === "or" || at[back]?.text === "nor") return listBeginsDenied(read, back);
  if (deniedAfter(read, hit.to)) return true;
  return read
    .near("not found", hit.to + 1, hit.to + forwards)
    .some(({ from }) => from > hit.to && clauses[from] === clauses[hit.to]);
}

/** "Repeat falls: nil", "unexplained gaps = 0", "additional concerns - none found". */
function countsNothing({ words: { at, clauses, sentences } }: ReadText, { to }: ListHit): boolean {
  const next = at[to + 1];
  if (!next || sentences[to + 1] !== sentences[to]) return false;
  if (next.value === 0 && clauses[to + 1] === clauses[to]) return true;
  if (!nothings.has(next.text)) return false;
  const after = at[to + 2];
  return (
    !after || sentences[to + 2] !== sentences[to] || clauses[to + 2] !== clauses[to + 1] || afterNothing.has(after.text)
  );
}

function listBeginsDenied(read: ReadText, or: number): boolean {
  const { at, clauses } = read.words;
  for (let position = or; position >= Math.max(0, or - listReach) && clauses[position] === clauses[or]; position--)
    if (deniers.has(at[position]?.text ?? "")) return true;
  return false;
}

/** "To prevent further falls", "if another gap is found": feared or planned, not seen. */
function isOnlyPossible(read: ReadText, hit: ListHit): boolean {
  const { clauses } = read.words;
  return read
    .near("hypothetical", hit.from - forwards, hit.from - 1)
    .some(({ from, to }) => to < hit.from && clauses[from] === clauses[hit.from]);
}

interface Softening {
  /** By sentence, the last word that softens it. */
  readonly last: ReadonlyMap<number, number>;
  /** By sentence, the last "but": what softens before it does not reach what follows it. */
  readonly turn: ReadonlyMap<number, number>;
}

const turning = new Set(["but", "however", "although", "though"]);

const softening = once((read): Softening => {
  const { at, sentences } = read.words;
  const last = new Map<number, number>();
  const turn = new Map<number, number>();
  for (const { from } of read.hits("softened"))
    if (!deniers.has(at[from - 1]?.text ?? "")) last.set(sentences[from] ?? -1, from);
  at.forEach(({ text }, position) => {
    if (turning.has(text)) turn.set(sentences[position] ?? -1, position);
  });
  return { last, turn };
});

function isSoftened(read: ReadText, { from }: ListHit): boolean {
  const { last, turn } = softening(read);
  const sentence = read.words.sentences[from] ?? -1;
  const softens = last.get(sentence);
  const turns = turn.get(sentence);
  if (softens === undefined) return false;
  return turns === undefined || turns > from || softens > turns;
}

/** Words that say that the action has failed (TRG-06), or undefined. "Same issue again" and "no change" are not among them. */
export const failedWords = once((read): string | undefined => {
  const hit = read.hits("failed").find((one) => !isOnlyPossible(read, one) && !deniedShortly(read, one));
  return hit && read.quote(longestFrom(read.hits("failed"), hit));
});

/** Denied by a "no" or "not" of the clause before it, where the phrase has none of its own. */
function deniedShortly(read: ReadText, { from, to }: ListHit): boolean {
  const { at, clauses } = read.words;
  for (let position = from; position <= to; position++) if (deniers.has(at[position]?.text ?? "")) return false;
  for (let position = from - 1; position >= Math.max(0, from - 2); position--)
    if (
      clauses[position] === clauses[from] &&
      (deniers.has(at[position]?.text ?? "") || at[position]?.text === "longer")
    )
      return true;
  return false;
}

/** Words that say that the cause was looked at again (TRG-06), or undefined; also in the cause cell itself. */
export const causeRevised = once((text): string | undefined => {
  const { at } = text.words;
  const denies = ({ from, to }: ListHit) =>
    at.slice(Math.max(0, from - 2), to + 1).some((word) => deniers.has(word.text));
  const hit = text.hits("cause revised").find((one) => !denies(one));
  return hit && text.quote(hit);
});
