import { changePhrases } from "./action-change-words";
import { actionPhrases } from "./action-words";
import { blamePhrases } from "./blame-words";
import { classes } from "./classes";
import { concernPhrases } from "./concern-words";
import { denialPhrases } from "./denial";
import { evidencePhrases } from "./evidence-words";
import { peopleFactorPhrases } from "./factor-people-words";
import { workFactorPhrases } from "./factor-work-words";
import { factorPhrases } from "./factor-words";
import { learningPhrases } from "./learning";
import { meanwhilePhrases } from "./meanwhile";
import { measurePhrases } from "./measure-words";
import { oversightPhrases } from "./oversight";
import { Phrasebook, plainPhrase, type Hit, type Phrases } from "./phrases";
import { reasonPhrases } from "./reason";
import { restatingPhrases } from "./restating";
import { thinCausePhrases } from "./thin-cause";
import { triggerPhrases } from "./trigger-words";
import { wordsOf, type Words } from "./words";

/** Every list by its name. */
export const lists = {
  ...actionPhrases,
  ...changePhrases,
  ...blamePhrases,
  ...concernPhrases,
  ...denialPhrases,
  ...evidencePhrases,
  ...factorPhrases,
  ...peopleFactorPhrases,
  ...workFactorPhrases,
  ...learningPhrases,
  ...meanwhilePhrases,
  ...measurePhrases,
  ...oversightPhrases,
  ...reasonPhrases,
  ...restatingPhrases,
  ...thinCausePhrases,
  ...triggerPhrases,
} as const satisfies Phrases;

export type ListName = keyof typeof lists;
export type ListHit = Hit<ListName>;

/** The provider's own words by the name of a list in `ownLists` (SPEC 3.13). */
export type OwnWords = Readonly<Record<string, readonly string[]>>;

/** The lists that a provider can add to, by the name that the settings show. */
export const ownLists = {
  Blame: "blame",
  "System actions": "system: change",
  Training: "training",
  Policies: "policy",
  Reminders: "reminder",
  "Vague actions": "vague",
  "Trigger phrases": "trigger",
  "Generic learning": "generic learning",
  "Oversight above the owner": "level: above",
  "Evidence: records": "evidence: records",
  "Evidence: audits": "evidence: audits",
  "Evidence: feedback": "evidence: feedback",
  "Evidence: practice": "evidence: practice",
  "Cause: staffing": "factor: Staffing",
  "Cause: workflow": "factor: Workflow",
  "Cause: communication": "factor: Communication",
  "Cause: recording systems": "factor: Recording systems",
  "Cause: environment": "factor: Environment",
} as const satisfies Record<string, ListName>;

/** A text with its words and the listed phrases found in them. Everything is worked out at most once. */
export class ReadText {
  private found: readonly ListHit[] | undefined;
  /** Of a long text only: up to `fewHits` a look at all of them is quicker than a table. */
  private byList: ReadonlyMap<ListName, readonly ListHit[]> | undefined;
  private cut: Words | undefined;
  /** Numbers of readers, each followed by the answer: they are few, and a map for each text is dear. */
  private answers: unknown[] | undefined;

  constructor(
    readonly text: string,
    private readonly book: Phrasebook,
  ) {}

  get words(): Words {
    return (this.cut ??= wordsOf(this.text));
  }

  /** The phrases of every list in the text, in the order in which they begin. */
  get all(): readonly ListHit[] {
    return (this.found ??= this.book.find(this.words) as readonly ListHit[]);
  }

  /** The list's phrases in the text, in the order in which they begin. */
  hits(list: ListName): readonly ListHit[] {
    const { all } = this;
    if (all.length > fewHits) return (this.byList ??= byList(all)).get(list) ?? none;
    let hits: ListHit[] | undefined;
    for (const hit of all) {
      if (hit.list !== list) continue;
      if (hits) hits.push(hit);
      else hits = [hit];
    }
    return hits ?? none;
  }

  /** The list's phrases that touch the words from `first` to `last`; its cost does not grow with the text. */
  near(list: ListName, first: number, last: number): readonly ListHit[] {
    const hits = this.hits(list);
    if (hits.length === 0) return none;
    let low = 0;
    for (let high = hits.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((hits[middle]?.from ?? 0) < first - longestPhrase) low = middle + 1;
      else high = middle;
    }
    const found: ListHit[] = [];
    for (let hit = hits[low]; hit && hit.from <= last; hit = hits[++low]) if (hit.to >= first) found.push(hit);
    return found;
  }

  has(list: ListName): boolean {
    const { all } = this;
    if (all.length > fewHits) return this.hits(list).length > 0;
    for (const hit of all) if (hit.list === list) return true;
    return false;
  }

  /** What the reader of that number makes of the text, worked out at most once; readers are made by `once`. */
  kept<T>(number: number, reader: (read: ReadText) => T): T {
    const answers = (this.answers ??= []);
    for (let at = 0; at < answers.length; at += 2) if (answers[at] === number) return answers[at + 1] as T;
    const answer = reader(this);
    answers.push(number, answer);
    return answer;
  }

  /** The words as typed, from the first to the last of the hit. */
  quote({ from, to }: Pick<Hit, "from" | "to">): string {
    return this.text.slice(this.words.starts[from] ?? 0, this.words.ends[to] ?? 0).replace(/\s+/g, " ");
  }
}

const none: readonly ListHit[] = [];

const fewHits = 64;

function byList(hits: readonly ListHit[]): ReadonlyMap<ListName, readonly ListHit[]> {
  const found = new Map<ListName, ListHit[]>();
  for (const hit of hits) {
    const known = found.get(hit.list);
    if (known) known.push(hit);
    else found.set(hit.list, [hit]);
  }
  return found;
}

/** In words, with the gaps that it allows; no listed phrase reaches further. */
const longestPhrase = 16;

function bookOf(own: OwnWords): Phrasebook {
  const together: Record<string, readonly string[]> = { ...lists };
  for (const [name, list] of Object.entries(ownLists)) {
    const added = (own[name] ?? []).map(plainPhrase).filter((phrase) => phrase !== "");
    if (added.length > 0) together[list] = [...lists[list], ...added];
  }
  return new Phrasebook(classes, together);
}

/** Owners, cycles and the like come again soon; to keep the texts that do not costs more than to read them again. */
const keptTexts = 1500;
const textsAtHand = 64;

/** Texts read with one set of own words. Of those that nobody asked for again, only the latest are kept. */
class Shelf {
  private readonly book: Phrasebook;
  private recent = new Map<string, ReadText>();
  private older: ReadonlyMap<string, ReadText> = this.recent;
  /** By length: rules ask for the texts of one row over and over, and find them here without a search. */
  private readonly atHand = new Array<ReadText | undefined>(textsAtHand).fill(undefined);

  constructor(own: OwnWords) {
    this.book = bookOf(own);
  }

  read(text: string): ReadText {
    const place = text.length % textsAtHand;
    const last = this.atHand[place];
    if (last?.text === text) return last;
    return (this.atHand[place] = this.find(text));
  }

  private find(text: string): ReadText {
    const found = this.recent.get(text);
    if (found) return found;
    const read = this.older.get(text) ?? new ReadText(text, this.book);
    if (this.recent.size >= keptTexts) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(text, read);
    return read;
  }
}

const standard: OwnWords = {};
const shelves = new WeakMap<OwnWords, Shelf>();

let latestOwn: OwnWords | undefined;
let latestShelf: Shelf | undefined;

/** The shelf of a set of own words; nearly every text is asked for with the same ones as the text before. */
function shelfOf(own: OwnWords): Shelf {
  let shelf = shelves.get(own);
  if (!shelf) shelves.set(own, (shelf = new Shelf(own)));
  latestOwn = own;
  latestShelf = shelf;
  return shelf;
}

/**
 * Reads a cell's text, once for each distinct text. `own` is `settings.ownWords`: the same object must be passed
 * as long as it has not changed, because what was read is kept by it.
 */
export function readText(text: string, own: OwnWords = standard): ReadText {
  const shelf = own === latestOwn && latestShelf ? latestShelf : shelfOf(own);
  return shelf.read(text);
}
