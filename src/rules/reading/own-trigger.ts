import { once } from "./once";
import type { ReadText } from "./read-text";
import { isContent } from "./similarity";

/** One condition of a row's own trigger, as far as it can be read (TRG-05). */
export type OwnTrigger =
  | {
      readonly kind: "below" | "above";
      readonly value: number;
      readonly orEqual: boolean;
      readonly percent: boolean;
      readonly about: readonly string[];
      readonly words: string;
    }
  | { readonly kind: "any"; readonly about: readonly string[]; readonly words: string };

const below =
  /(?:<\s?=?|≤|\b(?:below|under|less than|lower than|fewer than|drops? (?:below|under|to)|falls? (?:below|under|to)|dips? below|beneath|at or below|at most))\s{0,3}$/i;
const above =
  /(?:>\s?=?|≥|\b(?:above|over|more than|greater than|higher than|exceeds?|exceeding|in excess of|at least|rises? (?:above|over|to)|goes (?:above|over)|reaches|at or above))\s{0,3}$/i;
const inclusive =
  /(?:[=≤≥]|\b(?:at or|at least|at most|drops? to|falls? to|rises? to|reaches))\s{0,3}(?:below|above)?\s{0,3}$/i;
const orMore = /^\s{0,2}%?\s{0,2}(?:\+|or (?:more|above|over|higher|greater)\b|and (?:over|above)\b)/i;
const orLess = /^\s{0,2}%?\s{0,2}or (?:less|fewer|below|under|lower)\b/i;
const reachBack = 24;
const aboutWords = 4;
const farthest = 12;

/** The conditions that can be compared with a value or an update; empty where the trigger must be asked about. */
export const ownTriggers = once((text): readonly OwnTrigger[] => {
  const { at, starts, ends, clauses } = text.words;
  const found: OwnTrigger[] = [];
  at.forEach((word, position) => {
    const from = starts[position] ?? 0;
    const to = ends[position] ?? 0;
    const clause = clauses[position];
    const following: string[] = [];
    for (
      let next = position + 1;
      next < at.length && next - position <= farthest && clauses[next] === clause && following.length < aboutWords;
      next++
    )
      if (isContent(at[next])) following.push(at[next]?.stem ?? "");
    if (word.value !== undefined) {
      const lead = text.text.slice(Math.max(0, from - reachBack), from);
      const tail = text.text.slice(to, to + reachBack);
      const percent = at[position + 1]?.kind === "percent";
      const words = text.text.slice(Math.max(0, from - reachBack), Math.min(text.text.length, to + reachBack)).trim();
      const base = { value: word.value, percent, about: following, words };
      if (orMore.test(tail)) found.push({ kind: "above", orEqual: true, ...base });
      else if (orLess.test(tail)) found.push({ kind: "below", orEqual: true, ...base });
      else if (below.test(lead)) found.push({ kind: "below", orEqual: inclusive.test(lead), ...base });
      else if (above.test(lead)) found.push({ kind: "above", orEqual: inclusive.test(lead), ...base });
    } else if ((word.text === "any" || word.text === "every") && following.length > 0)
      found.push({ kind: "any", about: following, words: text.text.slice(from, from + 2 * reachBack).trim() });
  });
  return found;
});

export type TriggerAnswer =
  | { readonly met: true; readonly words: string }
  | { readonly met: false }
  /** No condition could be read, or nothing to compare it with: show the trigger beside the update and ask. */
  | { readonly met: undefined };

const nothing = new Set(["no", "nil", "zero", "0", "none", "without", "never", "not"]);
const near = 4;

/** Compares the row's own trigger with its current value and the latest entry of its update. */
export function triggerMet(trigger: ReadText, actual: number | undefined, update: ReadText | undefined): TriggerAnswer {
  let compared = false;
  for (const condition of ownTriggers(trigger)) {
    if (condition.kind === "any") {
      const seen = update && mention(update, condition.about);
      if (seen) return { met: true, words: seen };
      if (update) compared = true;
      continue;
    }
    const values = condition.percent || actual !== undefined ? [actual] : [];
    if (update && !condition.percent) values.push(countOf(update, condition.about));
    for (const value of values) {
      if (value === undefined) continue;
      compared = true;
      if (reached(condition, value)) return { met: true, words: condition.words };
    }
  }
  return compared ? { met: false } : { met: undefined };
}

function reached(
  { kind, value: limit, orEqual }: { kind: "below" | "above"; value: number; orEqual: boolean },
  value: number,
): boolean {
  if (value === limit) return orEqual;
  return kind === "below" ? value < limit : value > limit;
}

/** The update's words for the thing that the trigger names, where they are not denied. */
function mention(update: ReadText, about: readonly string[]): string | undefined {
  const { at, clauses } = update.words;
  const first = about[0];
  const second = about[1];
  for (let position = 0; position < at.length; position++) {
    const stem = at[position]?.stem;
    if (stem !== first) continue;
    // Where two words name it ("unexplained gap") both must be there.
    if (second !== undefined && !near_(update, position, second)) continue;
    let denied = false;
    for (let back = position - 1; back >= Math.max(0, position - near); back--)
      if (clauses[back] === clauses[position] && nothing.has(at[back]?.text ?? "")) denied = true;
    if (!denied) return update.quote({ from: Math.max(0, position - 1), to: Math.min(at.length - 1, position + 1) });
  }
  return undefined;
}

function near_(update: ReadText, position: number, stem: string): boolean {
  const { at } = update.words;
  for (let next = Math.max(0, position - 2); next <= Math.min(at.length - 1, position + near); next++)
    if (next !== position && at[next]?.stem === stem) return true;
  return false;
}

/** The number that the update gives for the thing ("3 falls"), or undefined. */
function countOf(update: ReadText, about: readonly string[]): number | undefined {
  const { at, clauses } = update.words;
  const thing = about[0];
  if (thing === undefined) return undefined;
  for (let position = 0; position < at.length; position++) {
    if (at[position]?.stem !== thing) continue;
    for (let back = position - 1; back >= Math.max(0, position - near); back--) {
      const word = at[back];
      if (clauses[back] !== clauses[position]) break;
      if (word?.value !== undefined) return word.value;
      if (word !== undefined && nothing.has(word.text)) return 0;
    }
  }
  return undefined;
}
