import type { Steps } from "../tracker/steps";
import type { TrackerRow } from "../tracker/tracker";

/**
 * Who a tracker row is, whatever its place: its ref, and fingerprints of its words that give no text away.
 * It is kept in snapshots and beside typed cells, so that both find their row after a re-sort or a new numbering.
 */
export interface RowIdentity {
  /** Without case and spaces; empty where the row has none of its own. */
  readonly ref: string;
  /** Fingerprint of the service. */
  readonly service: string;
  /** Fingerprints of the concern's content words. */
  readonly words: readonly string[];
  /** Fingerprint of the cause. */
  readonly cause: string;
}

const mostWords = 14;
const filler = new Set(
  "a an the of to in on at by for with and or from is are was were be been not no than that this as it its their there after before".split(
    " ",
  ),
);

/** A short fingerprint (FNV-1a): equal texts have equal ones; the text cannot be read from it. */
export function fingerprint(text: string, length = 6): string {
  const growing = new GrowingFingerprint();
  growing.add(text);
  return growing.cut(length);
}

/** The fingerprint of a text that comes piece by piece. */
export class GrowingFingerprint {
  private hash = 0x811c9dc5;

  add(text: string): void {
    let { hash } = this;
    for (let i = 0; i < text.length; i++) {
      hash ^= text.charCodeAt(i);
      hash = Math.imul(hash, 0x01000193);
    }
    this.hash = hash;
  }

  cut(length: number): string {
    let { hash } = this;
    // The low bits of FNV-1a mix worst: fold the high ones in before the cut.
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 13;
    return (hash >>> 0).toString(36).padStart(length, "0").slice(-length);
  }
}

export function plainText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function contentWords(text: string): string[] {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    if (word.length > 1 && !filler.has(word)) found.add(word.length > 3 ? word.replace(/e?s$/, "") : word);
  return [...found].slice(0, mostWords);
}

/** Longer ones are no references, and their key would not fit into a cell. */
const longestRef = 100;

function plainRef(text: string): string {
  return plainText(text).replace(/ /g, "").slice(0, longestRef);
}

export function identityOf(row: TrackerRow): RowIdentity {
  const { ref, concern, cause } = row.cells;
  return {
    ref: ref.blank || ref.placeholder ? "" : plainRef(ref.text),
    service: fingerprint(plainText(row.cells.service.blank ? "" : row.service), 4),
    words: contentWords(concern.text).map((word) => fingerprint(word, 4)),
    cause: cause.blank || cause.placeholder ? "" : fingerprint(plainText(cause.text)),
  };
}

/** From what a table of ours shows of a row, where nothing better is left. */
export function identityOfTexts(ref: string, concern: string): RowIdentity {
  return {
    ref: plainRef(ref),
    service: fingerprint("", 4),
    words: contentWords(concern).map((word) => fingerprint(word, 4)),
    cause: "",
  };
}

export function writeIdentity(identity: RowIdentity): string {
  // Half of a surrogate pair, which a cell may hold, is no character that could be encoded.
  const ref = encodeURIComponent(identity.ref.replace(/\p{Surrogate}/gu, "\uFFFD"));
  return [ref, identity.service, identity.words.join("."), identity.cause].join("|");
}

/** Undefined for text that no identity was written as. */
export function readIdentity(text: string): RowIdentity | undefined {
  const parts = text.split("|");
  const [ref, service, words, cause] = parts;
  if (parts.length !== 4 || ref === undefined || service === undefined || words === undefined || cause === undefined)
    return undefined;
  try {
    return { ref: decodeURIComponent(ref), service, words: words === "" ? [] : words.split("."), cause };
  } catch {
    // A person changed the hidden text: what stands beside it is then listed as kept, not lost.
    return undefined;
  }
}

/** Shared words as a part of all words of both: 0 to 1. */
function likeness(a: RowIdentity, b: RowIdentity): number {
  if (a.words.length === 0 || b.words.length === 0) return 0;
  const other = new Set(b.words);
  let shared = 0;
  for (const word of a.words) if (other.has(word)) shared += 1;
  return shared / (a.words.length + b.words.length - shared);
}

/** From here on, two concerns with the same ref are surely the same row. */
const sameWithRef = 0.5;
/** Under this, a ref that both carry was given to a new row. */
const differentDespiteRef = 0.2;
/** Without a ref in common, the wording must be nearly the same, then at least mostly the same. */
const nearlySame = 0.8;
const mostlySame = 0.5;

/** Rows that are looked at in one step. */
const atOnce = 64;

/**
 * Finds each older row among the newer ones: by index into both lists. Each is used once. The order of trust is ref
 * and words, words alone, ref alone, most of the words: so a tracker numbered anew is not matched by its new numbers.
 */
export function* matchRows(
  older: readonly RowIdentity[],
  newer: readonly RowIdentity[],
): Steps<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const take = (from: number, to: number): void => {
    found.set(from, to);
    taken.add(to);
  };
  const byRef = yield* indexed(newer, (identity) => (identity.ref === "" ? [] : [identity.ref]));
  function* sameRef(least: (a: RowIdentity, b: RowIdentity) => boolean): Steps<void> {
    for (const [from, row] of older.entries()) {
      if (from % atOnce === 0) yield 0.5;
      if (row.ref === "" || found.has(from)) continue;
      const best = bestOf(row, byRef.get(row.ref) ?? [], newer, taken, least);
      if (best !== undefined) take(from, best);
    }
  }
  yield* sameRef((a, b) => likeness(a, b) >= sameWithRef);
  if (found.size === older.length) return found;

  const byWords = yield* indexed(newer, (identity, to) =>
    identity.words.length === 0 || taken.has(to) ? [] : [signature(identity)],
  );
  for (const [from, row] of older.entries()) {
    if (from % atOnce === 0) yield 0.5;
    if (found.has(from) || row.words.length === 0) continue;
    const best = bestOf(row, byWords.get(signature(row)) ?? [], newer, taken, () => true);
    if (best !== undefined) take(from, best);
  }
  if (found.size === older.length) return found;

  const byWord = yield* indexed(newer, (identity, to) => (taken.has(to) ? [] : identity.words));
  function* alike(least: number): Steps<void> {
    const pairs: { from: number; to: number; score: number }[] = [];
    for (const [from, row] of older.entries()) {
      if (found.has(from)) continue;
      // A row may have thousands to be compared with.
      yield 0.5;
      const seen = new Set<number>();
      for (const candidates of rarest(row, byWord)) for (const to of candidates) if (!taken.has(to)) seen.add(to);
      for (const to of seen) {
        const other = newer[to];
        if (!other) continue;
        const score = likeness(row, other);
        if (score >= least) pairs.push({ from, to, score: score + bonus(row, other) });
      }
    }
    pairs.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
    for (const { from, to } of pairs) if (!found.has(from) && !taken.has(to)) take(from, to);
  }
  yield* alike(nearlySame);
  yield* sameRef(
    (a, b) =>
      likeness(a, b) >= differentDespiteRef ||
      (a.cause !== "" && a.cause === b.cause) ||
      a.words.length === 0 ||
      b.words.length === 0,
  );
  yield* alike(mostlySame);
  return found;
}

function signature(identity: RowIdentity): string {
  return [...identity.words].sort().join(".");
}

/** A word that hundreds of rows share ("review") finds too many candidates to be worth comparing. */
const wordsToFollow = 4;

function rarest(row: RowIdentity, byWord: ReadonlyMap<string, readonly number[]>): readonly (readonly number[])[] {
  return row.words
    .map((word) => byWord.get(word) ?? [])
    .filter((candidates) => candidates.length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, wordsToFollow);
}

/** Rows with the same words are told apart by what else they share. */
function bonus(a: RowIdentity, b: RowIdentity): number {
  return (a.service === b.service ? 0.02 : 0) + (a.cause !== "" && a.cause === b.cause ? 0.01 : 0);
}

function* indexed(
  identities: readonly RowIdentity[],
  keys: (identity: RowIdentity, at: number) => readonly string[],
): Steps<ReadonlyMap<string, readonly number[]>> {
  const index = new Map<string, number[]>();
  for (const [at, identity] of identities.entries()) {
    if (at % atOnce === 0) yield 0;
    for (const key of keys(identity, at)) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
  }
  return index;
}

function bestOf(
  row: RowIdentity,
  candidates: readonly number[],
  newer: readonly RowIdentity[],
  taken: ReadonlySet<number>,
  least: (a: RowIdentity, b: RowIdentity) => boolean,
): number | undefined {
  let best: number | undefined;
  let bestScore = -1;
  for (const to of candidates) {
    const other = newer[to];
    if (!other || taken.has(to) || !least(row, other)) continue;
    const score = likeness(row, other) + bonus(row, other);
    if (score > bestScore) {
      best = to;
      bestScore = score;
    }
  }
  return best;
}
