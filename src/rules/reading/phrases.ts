import { stemOf, wordsOf, type Word, type Words } from "./words";

/**
 * All word lists in one tree, so that a text is compared with every list in one walk.
 *
 * How a phrase is written: words match any of their forms ("review" finds reviewed); `care*` any word that begins so;
 * `=left` this form only; `a|b` either; `a~b|c` either a followed by b, or c; `?a` a or nothing; `_` one word of any kind, `_2` up to two; `@staff` a word
 * of that class; `#` a number, `#date`, `#time` or `#percent` one of those; a last `!a|b` not if followed by a or b. A phrase never reaches over a clause.
 */

export interface Hit<List extends string = string> {
  readonly list: List;
  /** First and last word of the phrase, as positions in the words. */
  readonly from: number;
  readonly to: number;
}

interface Accept {
  readonly list: string;
  readonly notBefore: readonly number[];
}

/**
 * A place in the tree. Phrases share it as long as they are written alike; the alternatives of a term lead to one
 * place, so that "a|b c|d" costs four edges and not four paths.
 */
class Place {
  readonly byTerm = new Map<string, Place>();
  readonly next = new Map<number, Place[]>();
  readonly accepts: Accept[] = [];
  any: Place | undefined;
}

export type Phrases = Readonly<Record<string, readonly string[]>>;

export class Phrasebook {
  private readonly root = new Place();
  private readonly symbols = new Map<string, number>();
  private readonly prefixes = new Set<string>();
  private readonly classesOf = new Map<string, string[]>();
  private readonly symbolsOfId: (readonly number[] | undefined)[] = [];

  constructor(classes: Phrases, lists: Phrases) {
    for (const [name, members] of Object.entries(classes))
      for (const member of members) {
        const key = this.keyOf(member);
        this.classesOf.set(key, [...(this.classesOf.get(key) ?? []), `@${name}`]);
      }
    for (const [list, phrases] of Object.entries(lists)) for (const phrase of phrases) this.add(list, phrase);
  }

  private keyOf(term: string): string {
    if (term.startsWith("@") || term.startsWith("#")) return term;
    if (term.startsWith("=")) return term;
    if (term.endsWith("*")) {
      this.prefixes.add(term.slice(0, -1));
      return term;
    }
    return stemOf(term);
  }

  private symbolOf(term: string): number {
    const key = this.keyOf(term);
    const found = this.symbols.get(key);
    if (found !== undefined) return found;
    const symbol = this.symbols.size;
    this.symbols.set(key, symbol);
    return symbol;
  }

  private add(list: string, phrase: string): void {
    // Texts are cut at hyphens, so a hyphen is written like the "~" that joins words of one alternative.
    const terms = phrase
      .replace(/(\w)-(?=\w)/g, "$1~")
      .split(" ")
      .filter((term) => term !== "");
    let notBefore: readonly number[] = [];
    const last = terms.at(-1);
    if (last?.startsWith("!")) {
      notBefore = last
        .slice(1)
        .split("|")
        .map((term) => this.symbolOf(term));
      terms.pop();
    }
    let ends: readonly Place[] = [this.root];
    for (const term of terms) {
      const gap = /^_(\d*)$/.exec(term);
      const reached = new Set<Place>();
      if (gap) {
        let step = ends;
        if (gap[1] !== "") for (const place of ends) reached.add(place);
        for (let left = gap[1] === "" ? 1 : Number(gap[1]); left > 0; left--) {
          step = step.map((place) => (place.any ??= new Place()));
          for (const place of step) reached.add(place);
        }
      } else {
        const optional = term.startsWith("?");
        if (optional) for (const place of ends) reached.add(place);
        for (const place of ends) reached.add(this.follow(place, optional ? term.slice(1) : term));
      }
      ends = [...reached];
    }
    for (const place of ends) if (place !== this.root) place.accepts.push({ list, notBefore });
  }

  private follow(place: Place, term: string): Place {
    const found = place.byTerm.get(term);
    if (found) return found;
    const next = new Place();
    place.byTerm.set(term, next);
    for (const alternative of new Set(term.split("|"))) {
      const words = alternative.split("~");
      const last = words.pop() ?? "";
      const before = words.reduce((at, word) => this.follow(at, word), place);
      const symbol = this.symbolOf(last);
      const same = before.next.get(symbol);
      if (same?.includes(next)) continue;
      if (same) same.push(next);
      else before.next.set(symbol, [next]);
    }
    return next;
  }

  private symbolsOf(word: Word): readonly number[] {
    const found = word.id < 0 ? undefined : this.symbolsOfId[word.id];
    if (found) return found;
    const keys = [word.stem, `=${word.text}`];
    if (word.value !== undefined) keys.push("#");
    if (word.kind !== "word") keys.push(`#${word.kind}`);
    if (word.kind === "word")
      for (let length = 2; length <= word.text.length; length++) {
        const prefix = word.text.slice(0, length);
        if (this.prefixes.has(prefix)) keys.push(`${prefix}*`);
      }
    for (const key of [...keys]) for (const name of this.classesOf.get(key) ?? []) keys.push(name);
    const symbols = [...new Set(keys)].flatMap((key) => this.symbols.get(key) ?? []);
    if (word.id >= 0) this.symbolsOfId[word.id] = symbols;
    return symbols;
  }

  /** Every phrase of every list in the words, in the order in which they begin. */
  find(words: Words): readonly Hit[] {
    const { at, clauses } = words;
    const symbols = at.map((word) => this.symbolsOf(word));
    const hits: Hit[] = [];
    let from = 0;
    const walk = (place: Place, position: number): void => {
      for (const accept of place.accepts) {
        const following =
          accept.notBefore.length > 0 && clauses[position] === clauses[from] ? symbols[position] : undefined;
        if (!following?.some((symbol) => accept.notBefore.includes(symbol)))
          hits.push({ list: accept.list, from, to: position - 1 });
      }
      if (position >= at.length || clauses[position] !== clauses[from]) return;
      for (const symbol of symbols[position] ?? [])
        for (const next of place.next.get(symbol) ?? nowhere) walk(next, position + 1);
      if (place.any) walk(place.any, position + 1);
    };
    for (from = 0; from < at.length; from++)
      for (const symbol of symbols[from] ?? [])
        for (const next of this.root.next.get(symbol) ?? nowhere) walk(next, from + 1);
    return hits;
  }
}

const nowhere: readonly Place[] = [];

/** The provider's own words as phrases: plain words and a trailing *, nothing else is special. */
export function plainPhrase(typed: string): string {
  const star = typed.trim().endsWith("*");
  const phrase = wordsOf(typed)
    .at.map((word) => word.text)
    .join(" ");
  return star && phrase !== "" ? `${phrase}*` : phrase;
}
