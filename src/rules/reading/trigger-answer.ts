/** Whether a row's own trigger is met by its current value or by what the update tells (TRG-05). */
import { classes } from "./classes";
import type { Direction } from "./measured-values";
import { ownTriggers, type OwnTrigger } from "./own-trigger";
import type { ReadText } from "./read-text";
import { sameThingAs } from "./same-thing";
import { isNews } from "./update";
import { stemOf } from "./words";

export type TriggerAnswer =
  /** With the words of the update that meet it; undefined where the current value does. */
  | { readonly met: true; readonly words: string | undefined }
  | { readonly met: false }
  /** No condition could be read, or nothing to compare it with: show the trigger beside the update and ask. */
  | { readonly met: undefined };

/** What a trigger is compared with. */
export interface Compared {
  readonly actual: number | undefined;
  /** Whether the row's values are percentages. */
  readonly percent: boolean;
  readonly direction: Direction | undefined;
  /** Stems of what the row counts: those of its measure and its concern. */
  readonly counted: readonly string[];
  /** The latest entry of the update. */
  readonly update: ReadText | undefined;
  /** Its dated entries, the oldest first; none where entries carry no dates. */
  readonly entries: readonly ReadText[];
}

type Figure = Exclude<OwnTrigger, { kind: "any" }>;

export function triggerMet(trigger: ReadText, row: Compared): TriggerAnswer {
  const repeated = row.update && itsOwnWords(trigger, row.update);
  if (repeated !== undefined) return { met: true, words: repeated };
  let compared = false;
  for (const condition of ownTriggers(trigger)) {
    const { update } = row;
    if (condition.kind === "any") {
      const seen = update && mention(update, condition.about, condition.link);
      if (seen) return { met: true, words: seen };
      if (update) compared = true;
      continue;
    }
    const answer = condition.times === undefined ? reachedOnce(condition, row) : reachedOften(condition, row);
    if (answer.met === true) return answer;
    if (answer.met === false) compared = true;
  }
  return compared ? { met: false } : { met: undefined };
}

const fewestOfAnOwnTrigger = 4;

/** The update's words where they are those of the trigger: "Under 95% two weeks running" is then said to have come. */
function itsOwnWords(trigger: ReadText, update: ReadText): string | undefined {
  const [wanted, said] = [trigger.words.at, update.words.at];
  if (wanted.length < fewestOfAnOwnTrigger) return undefined;
  for (let from = 0; from + wanted.length <= said.length; from++) {
    const to = from + wanted.length - 1;
    if (!wanted.every(({ stem }, at) => said[from + at]?.stem === stem)) continue;
    if (isNews(update, from, to)) return update.quote({ from, to });
  }
  return undefined;
}

interface Told {
  readonly value: number;
  readonly words: string;
}

function reachedOnce(condition: Figure, row: Compared): TriggerAnswer {
  const own = ownValue(condition, row);
  // A percentage in the update may be of anything; a count says of what.
  const told = condition.percent && own !== undefined ? undefined : row.update && valueIn(row.update, condition);
  if (told && reached(condition, told.value)) return { met: true, words: told.words };
  if (own !== undefined && reached(condition, own)) return { met: true, words: undefined };
  return { met: own === undefined && told === undefined ? undefined : false };
}

/** "Two weeks running below 90%" needs as many dated entries; with fewer, only a latest value on the right side answers it. */
function reachedOften(condition: Figure, row: Compared): TriggerAnswer {
  const { times } = condition;
  if (times === undefined) return { met: undefined };
  const told = row.entries.map((entry) => valueIn(entry, condition)).filter((one) => one !== undefined);
  const on = told.filter(({ value }) => reached(condition, value));
  const met = (those: readonly Told[]): TriggerAnswer => ({
    met: true,
    words: those.map(({ words }) => words).join(", "),
  });
  if (times.inARow) {
    const latest = told.slice(-times.count);
    if (latest.length === times.count) return latest.every((one) => on.includes(one)) ? met(latest) : { met: false };
    const now = latest.at(-1)?.value ?? ownValue(condition, row);
    return { met: now !== undefined && !reached(condition, now) ? false : undefined };
  }
  if (on.length >= times.count) return met(on.slice(-times.count));
  return { met: told.length >= times.count ? false : undefined };
}

/** The row's current value, where the trigger speaks of the same thing in the same unit, and of the bad side of it. */
function ownValue({ kind, value, percent, whole, about }: Figure, row: Compared): number | undefined {
  if (row.actual === undefined) return undefined;
  const bare = about.length === 0;
  if (whole !== undefined && !row.percent) return row.actual <= whole ? (row.actual / whole) * 100 : undefined;
  if (percent !== row.percent && !(bare && row.percent && kind === "below" && value >= leastOfAScore)) return undefined;
  if (row.direction !== undefined && row.direction !== (kind === "below" ? "higher" : "lower")) return undefined;
  return bare || about.some((stem) => row.counted.includes(stem)) || row.counted.length === 0 ? row.actual : undefined;
}

/** "Under 85" beside percentages means 85%; "fewer than 2" does not mean 2%. */
const leastOfAScore = 20;

function reached({ kind, value: limit, orEqual }: Figure, value: number): boolean {
  if (Math.abs(value - limit) < 1e-9) return orEqual;
  return kind === "below" ? value < limit : value > limit;
}

/** The value that a text gives for what the condition counts. */
function valueIn(update: ReadText, condition: Figure): Told | undefined {
  if (!condition.percent) return countOf(update, condition.about);
  const { at } = update.words;
  let only: Told | undefined;
  for (let position = 0; position < at.length; position++) {
    const value = at[position]?.value;
    if (value === undefined || at[position + 1]?.kind !== "percent") continue;
    if (only) return undefined;
    only = { value, words: update.quote({ from: position, to: position + 1 }) };
  }
  return only;
}

const nothing = new Set(["no", "nil", "zero", "0", "none", "without", "never", "not"]);
const near = 4;

/** The number that the text gives for the thing ("3 falls"); 1 where it tells of one without a number. */
function countOf(update: ReadText, about: readonly string[]): Told | undefined {
  const { at, clauses } = update.words;
  const thing = about[0];
  if (thing === undefined) return undefined;
  for (let position = 0; position < at.length; position++) {
    const stem = at[position]?.stem;
    if (stem === undefined || !same(stem, thing) || isPaper(at[position + 1]?.stem, about)) continue;
    for (let back = position - 1; back >= Math.max(0, position - near); back--) {
      const word = at[back];
      if (clauses[back] !== clauses[position]) break;
      const words = update.quote({ from: back, to: position });
      if (word?.value !== undefined) return { value: word.value, words };
      if (word !== undefined && nothing.has(word.text)) return { value: 0, words };
    }
  }
  const words = mention(update, about, undefined);
  return words === undefined ? undefined : { value: 1, words };
}

/** The update's words for the thing that the trigger names, where they are news: neither denied nor only feared. */
function mention(update: ReadText, about: readonly string[], link: string | undefined): string | undefined {
  const { at, sentences } = update.words;
  const needed = link === "before" ? Math.min(about.length, 2) : about.length;
  for (let position = 0; position < at.length; position++) {
    const stem = at[position]?.stem;
    const which = about.findIndex((thing) => stem !== undefined && same(stem, thing));
    if (which < 0 || (which > 0 && link !== "before") || isPaper(at[position + 1]?.stem, about)) continue;
    const places = about.flatMap((thing) => placeNear(update, position, thing) ?? []);
    if (places.length < needed) continue;
    const tied = link === undefined || link === "with" || ties(update, sentences[position] ?? 0, link);
    if (!tied) continue;
    // Words of a lack or of "before" are then what the trigger asks about, and deny nothing.
    if ((link === undefined || link === "with") && !places.every((place) => isNews(update, place, place))) continue;
    const [from, to] = [Math.min(position, ...places), Math.max(position, ...places)];
    return update.quote({ from: Math.max(0, from - 1), to: Math.min(at.length - 1, to + 1) });
  }
  return undefined;
}

/** Where a word for the thing stands in the same sentence, not far from a place. */
function placeNear({ words: { at, sentences } }: ReadText, position: number, thing: string): number | undefined {
  const last = Math.min(at.length - 1, position + reach);
  for (let next = Math.max(0, position - reach); next <= last; next++)
    if (sentences[next] === sentences[position] && same(at[next]?.stem ?? "", thing)) return next;
  return undefined;
}

const reach = 8;
const lacking = new Set(["without", "no", "not", "never", "missing", "lacking", "before"]);

/** Whether the sentence ties things together as the trigger does: "without" by any word for a lack. */
function ties({ words: { at, sentences } }: ReadText, sentence: number, link: string): boolean {
  return at.some(
    ({ text }, position) =>
      sentences[position] === sentence && (link === "before" ? text === "before" : lacking.has(text)),
  );
}

const paper: ReadonlySet<string> = new Set(classes.paper.map(stemOf));
/** "Falls training" is no fall; an "unsigned chart" is what the trigger asks about. */
const isPaper = (stem: string | undefined, about: readonly string[]): boolean =>
  stem !== undefined && paper.has(stem) && !about.includes(stem);
const same = (one: string, other: string): boolean => sameThingAs(one) === sameThingAs(other);
