import { spellingsOf, stemOf, wordsOf, type Word, type Words } from "./words";

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
 * A place in the net of phrases. Phrases share it as long as they are written alike, and the alternatives of a term
 * lead to one place, so that "a|b c|d" costs four edges and not four paths.
 */
class Place {
  readonly byTerm = new Map<string, Place>();
  readonly next = new Map<number, Place[]>();
  readonly accepts: Accept[] = [];
  any: Place | undefined;
  /** Places that are reached from here without a word. */
  readonly free: Place[] = [];

  constructor(readonly id: number) {}
}

/** All places in which a walk can be at once, with the way on for each kind of word; worked out when first needed. */
interface State {
  readonly places: readonly Place[];
  readonly accepts: readonly Accept[];
  /** By number of the kind of word; null where no phrase goes on. */
  readonly next: Map<number, State | null>;
}

/** Words that are alike to every phrase share a kind. */
interface Kind {
  /** Counts kinds from 0: a map by number is much quicker than one by object. */
  readonly id: number;
  readonly symbols: readonly number[];
  /** Where a phrase that begins with such a word stands after it; null where none does, undefined until asked. */
  begins: State | null | undefined;
}

export type Phrases = Readonly<Record<string, readonly string[]>>;

const none: readonly string[] = [];

/** Beyond this many the states are forgotten and worked out anew, so that odd texts cannot fill the memory. */
const keptStates = 40_000;

export class Phrasebook {
  private places = 0;
  private readonly root = this.place();
  private readonly symbols = new Map<string, number>();
  private readonly symbolOfTerm = new Map<string, number>();
  private readonly prefixes = new Set<string>();
  private longestPrefix = 0;
  private readonly classesOf = new Map<string, string[]>();
  private readonly kindOfName = new Map<string, Kind>();
  private readonly kindOfId: (Kind | undefined)[] = [];
  private readonly states = new Map<string, State>();
  /** Scratch of one search: the kinds of the words, one after the other. */
  private readonly kinds: Kind[] = [];

  constructor(classes: Phrases, lists: Phrases) {
    for (const [name, members] of Object.entries(classes))
      for (const member of members) {
        const key = this.keyOf(member);
        this.classesOf.set(key, [...(this.classesOf.get(key) ?? []), `@${name}`]);
      }
    for (const [list, phrases] of Object.entries(lists)) for (const phrase of phrases) this.add(list, phrase);
  }

  private place(): Place {
    return new Place(this.places++);
  }

  private keyOf(term: string): string {
    const sign = term.charAt(0);
    if (sign === "@" || sign === "#" || sign === "=") return term;
    if (term.endsWith("*")) {
      this.prefixes.add(term.slice(0, -1));
      this.longestPrefix = Math.max(this.longestPrefix, term.length - 1);
      return term;
    }
    return stemOf(term);
  }

  private symbolOf(term: string): number {
    const known = this.symbolOfTerm.get(term);
    if (known !== undefined) return known;
    const key = this.keyOf(term);
    const symbol = this.symbols.get(key) ?? this.symbols.size;
    this.symbols.set(key, symbol);
    this.symbolOfTerm.set(term, symbol);
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
    const end = terms.reduce((place, term) => this.follow(place, term), this.root);
    if (end !== this.root) end.accepts.push({ list, notBefore });
  }

  private follow(place: Place, term: string): Place {
    const found = place.byTerm.get(term);
    if (found) return found;
    const next = this.place();
    place.byTerm.set(term, next);
    const gap = /^_(\d*)$/.exec(term);
    if (gap) this.gap(place, next, gap[1] ?? "");
    else {
      const optional = term.startsWith("?");
      if (optional) place.free.push(next);
      for (const alternative of (optional ? term.slice(1) : term).split("|")) this.edge(place, next, alternative);
    }
    return next;
  }

  /** One alternative, of one word or of several joined by "~". */
  private edge(place: Place, next: Place, alternative: string): void {
    const words = alternative.split("~").flatMap(spellingsOf);
    const last = this.symbolOf(words.pop() ?? "");
    const before = words.reduce((at, word) => this.follow(at, word), place);
    const same = before.next.get(last);
    if (same?.includes(next)) return;
    if (same) same.push(next);
    else before.next.set(last, [next]);
  }

  private gap(place: Place, next: Place, most: string): void {
    let step = place;
    if (most !== "") place.free.push(next);
    for (let left = most === "" ? 1 : Number(most); left > 0; left--) {
      step = step.any ??= this.place();
      step.free.push(next);
    }
  }

  private kindOf(word: Word): Kind {
    const symbols: number[] = [];
    this.addSymbols(symbols, word.stem);
    this.addSymbols(symbols, `=${word.text}`);
    if (word.value !== undefined) this.addSymbols(symbols, "#");
    if (word.kind !== "word") this.addSymbols(symbols, `#${word.kind}`);
    else
      for (let length = Math.min(word.text.length, this.longestPrefix); length > 1; length--) {
        const prefix = word.text.slice(0, length);
        if (this.prefixes.has(prefix)) this.addSymbols(symbols, `${prefix}*`);
      }
    symbols.sort((a, b) => a - b);
    const name = symbols.join();
    let kind = this.kindOfName.get(name);
    if (!kind) this.kindOfName.set(name, (kind = { id: this.kindOfName.size, symbols, begins: undefined }));
    if (word.id >= 0) this.kindOfId[word.id] = kind;
    return kind;
  }

  /** Adds what a spelling stands for in phrases: itself and its classes. */
  private addSymbols(symbols: number[], key: string): void {
    for (const spelling of [key, ...(this.classesOf.get(key) ?? none)]) {
      const symbol = this.symbols.get(spelling);
      if (symbol !== undefined && !symbols.includes(symbol)) symbols.push(symbol);
    }
  }

  private stateOf(reached: Iterable<Place>): State | null {
    const all = new Set<Place>(reached);
    // A set grows while it is walked: places that are reached for free are walked in their turn.
    for (const place of all) for (const free of place.free) all.add(free);
    if (all.size === 0) return null;
    const places = [...all].sort((a, b) => a.id - b.id);
    const name = places.map(({ id }) => id).join();
    const known = this.states.get(name);
    if (known) return known;
    const accepts: Accept[] = [];
    for (const accept of places.flatMap((place) => place.accepts))
      if (!accepts.some(({ list, notBefore }) => list === accept.list && notBefore.length === 0)) accepts.push(accept);
    const state: State = { places, accepts, next: new Map() };
    this.states.set(name, state);
    return state;
  }

  private step(state: State, kind: Kind): State | null {
    const known = state.next.get(kind.id);
    if (known !== undefined) return known;
    const reached: Place[] = [];
    for (const place of state.places) {
      for (const symbol of kind.symbols) reached.push(...(place.next.get(symbol) ?? []));
      if (place.any) reached.push(place.any);
    }
    const next = this.stateOf(reached);
    state.next.set(kind.id, next);
    return next;
  }

  private begin(kind: Kind): State | null {
    if (kind.begins !== undefined) return kind.begins;
    const start = this.stateOf([this.root]);
    return (kind.begins = start && this.step(start, kind));
  }

  /** Every phrase of every list in the words, in the order in which they begin. */
  find({ at, clauses }: Words): readonly Hit[] {
    if (this.states.size > keptStates) {
      this.states.clear();
      for (const kind of this.kindOfName.values()) kind.begins = undefined;
    }
    const hits: Hit[] = [];
    const { kinds } = this;
    const count = at.length;
    for (let position = 0; position < count; position++) {
      const word = at[position];
      if (word) kinds[position] = (word.id < 0 ? undefined : this.kindOfId[word.id]) ?? this.kindOf(word);
    }
    for (let from = 0; from < count; from++) {
      const first = kinds[from];
      const clause = clauses[from];
      let state = first ? this.begin(first) : null;
      for (let position = from; state; position++) {
        const following = position + 1 < count && clauses[position + 1] === clause ? kinds[position + 1] : undefined;
        for (const { list, notBefore } of state.accepts)
          if (notBefore.length === 0 || !follows(notBefore, following)) hits.push({ list, from, to: position });
        state = following ? this.step(state, following) : null;
      }
    }
    return hits;
  }
}

function follows(unwanted: readonly number[], kind: Kind | undefined): boolean {
  return kind ? kind.symbols.some((symbol) => unwanted.includes(symbol)) : false;
}

/** The provider's own words as phrases: plain words and a trailing *, nothing else is special. */
export function plainPhrase(typed: string): string {
  const star = typed.trim().endsWith("*");
  const phrase = wordsOf(typed)
    .at.map((word) => word.text)
    .join(" ");
  return star && phrase !== "" ? `${phrase}*` : phrase;
}
