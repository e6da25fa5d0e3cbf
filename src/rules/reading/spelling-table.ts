import type { Word } from "./words";

interface Entry {
  readonly spelling: string;
  readonly hash: number;
  readonly words: readonly Word[];
}

const fewestSlots = 1024;

/**
 * What each spelling stands for, found by its characters where they stand in a text. A map would want every word cut
 * out of the text and hashed anew, which is most of the cost of reading a text.
 */
export class SpellingTable {
  private slots: (Entry | undefined)[] = new Array<Entry | undefined>(fewestSlots).fill(undefined);
  private count = 0;

  get size(): number {
    return this.count;
  }

  find(text: string, from: number, to: number): readonly Word[] | undefined {
    const hash = hashOf(text, from, to);
    const { slots } = this;
    const last = slots.length - 1;
    for (let slot = hash & last, entry = slots[slot]; entry; slot = (slot + 1) & last, entry = slots[slot])
      if (entry.hash === hash && standsAt(entry.spelling, text, from, to)) return entry.words;
    return undefined;
  }

  /** Adds a spelling that is not in the table. */
  add(spelling: string, words: readonly Word[]): void {
    if (this.count * 2 >= this.slots.length) this.grow();
    place(this.slots, { spelling, hash: hashOf(spelling, 0, spelling.length), words });
    this.count++;
  }

  private grow(): void {
    const slots = new Array<Entry | undefined>(this.slots.length * 4).fill(undefined);
    for (const entry of this.slots) if (entry) place(slots, entry);
    this.slots = slots;
  }
}

function place(slots: (Entry | undefined)[], entry: Entry): void {
  const last = slots.length - 1;
  let slot = entry.hash & last;
  while (slots[slot]) slot = (slot + 1) & last;
  slots[slot] = entry;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  return (hash ^ (hash >>> 15)) | 0;
}

function standsAt(spelling: string, text: string, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== spelling.charCodeAt(at - from)) return false;
  return true;
}
