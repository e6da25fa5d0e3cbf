import { once } from "./once";
import type { ReadText } from "./read-text";
import { isContent } from "./similarity";

/** How often in a row, or at all, a value must be on the wrong side: "<90% twice", "two weeks running". */
export interface Times {
  readonly count: number;
  readonly inARow: boolean;
}

/** One condition of a row's own trigger, as far as it can be read (TRG-05). */
export type OwnTrigger =
  | {
      readonly kind: "below" | "above";
      readonly value: number;
      readonly orEqual: boolean;
      readonly percent: boolean;
      /** The 10 of "8 out of 10", of which the value is then the percentage. */
      readonly whole: number | undefined;
      /** Stems of the thing that is counted; empty where the number stands alone. */
      readonly about: readonly string[];
      readonly times: Times | undefined;
      readonly words: string;
    }
  | {
      readonly kind: "any";
      readonly about: readonly string[];
      /** "Without", "before": what ties the things together, so that the thing alone is no such event. */
      readonly link: string | undefined;
      readonly words: string;
    };

const below =
  /(?:<\s?=?|≤|\b(?:below|under|less than|lower than|fewer than|drops? (?:below|under|to)|falls? (?:below|under|to)|dips? below|beneath|at or below|at most))\s{0,3}$/i;
const above =
  /(?:>\s?=?|≥|\b(?:above|over|more than|greater than|higher than|exceeds?|exceeding|in excess of|at least|rises? (?:above|over|to)|goes (?:above|over)|reaches|at or above))\s{0,3}$/i;
const inclusive =
  /(?:[=≤≥]|\b(?:at or|at least|at most|drops? to|falls? to|rises? to|reaches))\s{0,3}(?:below|above)?\s{0,3}$/i;
const orMore = /^\s{0,2}%?\s{0,2}(?:\+|or (?:more|above|over|higher|greater)\b|and (?:over|above)\b)/i;
const orLess = /^\s{0,2}%?\s{0,2}or (?:less|fewer|below|under|lower)\b/i;
const outOf = /^\s{0,2}(?:out of|of|\/)\s{0,2}(\d{1,4})\b/i;
const slashed = /^(\d{1,3})\/(\d{1,3})$/;
const reachBack = 24;
const aboutWords = 4;
const farthest = 12;

const anyWords = new Set(["any", "every", "another", "further", "repeat", "repeated"]);
const repeats = new Set(["repeat", "repeats", "repeated"]);
const links = new Set(["without", "before", "not", "no", "with"]);
/** Before a number that begins a condition: "if 3 in a month". */
const leadIns = new Set(["if", "when", "once", "at", "or", "and"]);
const spans = new Set(["week", "month", "check", "audit", "review", "shift", "quarter", "fortnight", "time", "day"]);
const running = new Set(["running", "consecutive", "consecutively", "row"]);
/** Words of how often and how long; they name no thing. */
const measuring = new Set([...spans, "consecutiv", "run", "row", "tim", "twic", "per", "shift", "weekly", "monthly"]);

/** "Two weeks running", "for three months", "twice": undefined where once is enough. */
function timesIn({ at }: ReadText["words"]): Times | undefined {
  for (let position = 0; position < at.length; position++) {
    const word = at[position];
    if (word?.text === "twice") return { count: 2, inARow: false };
    if (word?.value === undefined || word.value < 2 || word.value > 12) continue;
    const following = [at[position + 1], at[position + 2], at[position + 3], at[position + 4]];
    const span = following.findIndex((next) => next !== undefined && spans.has(next.stem));
    if (span < 0 || span > 1) continue;
    const inARow = following.some((next) => next !== undefined && running.has(next.text));
    const lasts = ["for", "over", "across"].includes(at[position - 1]?.text ?? "");
    if (inARow || lasts) return { count: word.value, inARow: true };
    if (following[span]?.text === "times") return { count: word.value, inARow: false };
  }
  return undefined;
}

/** The conditions that can be compared with a value or an update; empty where the trigger must be asked about. */
export const ownTriggers = once((text): readonly OwnTrigger[] => {
  const { at, starts, ends, clauses } = text.words;
  const found: OwnTrigger[] = [];
  const times = timesIn(text.words);
  at.forEach((word, position) => {
    const from = starts[position] ?? 0;
    const to = ends[position] ?? 0;
    const anyWord = anyWords.has(word.text) || (word.value === 1 && anyWords.has(at[position + 1]?.text ?? ""));
    if (word.value === undefined && word.kind !== "date" && !anyWord) return;
    const { about, link } = following(text, position);
    if (anyWord) {
      const words = text.text.slice(from, from + 2 * reachBack).trim();
      const repeat = repeats.has(at[position + 1]?.text ?? "") ? ["repeat"] : [];
      const things = about.length > 0 ? about : repeat;
      if (things.length > 0) found.push({ kind: "any", about: things, link, words });
      return;
    }
    const lead = text.text.slice(Math.max(0, from - reachBack), from);
    const tail = text.text.slice(to, to + reachBack);
    const ratio = slashed.exec(word.text);
    const whole = Number(ratio?.[2] ?? outOf.exec(tail)?.[1] ?? 0);
    const part = ratio ? Number(ratio[1]) : word.value;
    if (part === undefined) return;
    const percent = whole > 0 || at[position + 1]?.kind === "percent";
    const value = whole > 0 ? (part / whole) * 100 : part;
    const words = text.text.slice(Math.max(0, from - reachBack), Math.min(text.text.length, to + reachBack)).trim();
    const base = { value, percent, whole: whole > 0 ? whole : undefined, about, times, words };
    if (orMore.test(tail)) found.push({ kind: "above", orEqual: true, ...base });
    else if (orLess.test(tail)) found.push({ kind: "below", orEqual: true, ...base });
    else if (below.test(lead)) found.push({ kind: "below", orEqual: inclusive.test(lead), ...base });
    else if (above.test(lead)) found.push({ kind: "above", orEqual: inclusive.test(lead), ...base });
    else if (word.kind === "word" || word.kind === "number") {
      // "3 falls in a month": a count that opens its clause is reached by as many.
      const opens = clauses[position - 1] !== clauses[position] || leadIns.has(at[position - 1]?.text ?? "");
      const isCount = part >= 1 && Number.isInteger(part) && !percent && (times === undefined || part !== times.count);
      if (opens && isCount && clauses[position + 1] === clauses[position])
        found.push({ kind: "above", orEqual: true, ...base });
    }
  });
  // "Any weight loss over 2kg" is the figure's condition, not one of any loss.
  return found.some(({ kind }) => kind !== "any") ? found.filter(({ kind }) => kind !== "any") : found;
});

/** What follows a number or an "any" in its clause: the thing, and what ties it to another. */
function following(
  { words: { at, clauses } }: ReadText,
  position: number,
): { readonly about: readonly string[]; readonly link: string | undefined } {
  const about: string[] = [];
  let link: string | undefined;
  for (let next = position + 1; next < at.length && next - position <= farthest; next++) {
    if (clauses[next] !== clauses[position] || about.length >= aboutWords) break;
    const word = at[next];
    if (!word) break;
    if (links.has(word.text)) link ??= word.text;
    if (isContent(word) && !measuring.has(word.stem) && !anyWords.has(word.text)) about.push(word.stem);
  }
  return { about, link };
}
