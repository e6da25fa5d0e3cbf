/** Rows of a workbook that speak of the same concern, found through an index of their words, not pair by pair. */
import type { TiedRow } from "../rules/define";
import { readText } from "../rules/reading/read-text";
import { contentWords } from "../rules/reading/similarity";
import type { Settings } from "../rules/settings";
import { calendarDate, dayOf } from "../tracker/day";
import type { Steps } from "../tracker/steps";
import type { Day, TrackerRow } from "../tracker/tracker";
import { comparedService } from "./same-home";

/** EVD-06: so much of the shorter concern is in the other, and so many words at least. */
const repeatShare = 0.6;
/** SHT-02: so much of the longer concern is in the other. */
const duplicateShare = 0.8;
const fewestShared = 2;
/** More rows than these are not named beside one finding. */
const mostNamed = 3;
/** Duplicates are one finding for all of them, so more are named before the rest are counted. */
const mostDuplicates = 6;

interface Entry {
  readonly row: TrackerRow;
  readonly live: boolean;
  readonly closed: Day | undefined;
  /** Date identified, else the start. */
  readonly raised: Day | undefined;
}

/** Rows of one service whose concerns have the same words. */
interface Group {
  readonly words: readonly number[];
  readonly entries: Entry[];
  /** Entries that were closed on a known day, and entries with a day raised, both oldest first; sorted when asked for. */
  byClosed: readonly Entry[] | undefined;
  byRaised: readonly Entry[] | undefined;
  /** Live entries that are a concern of their own, from the top down; made when asked for. */
  live: readonly Entry[] | undefined;
  /** Groups that share enough words for a tie, itself included; undefined until they are looked for. */
  near: Near[] | undefined;
}

interface Near {
  readonly group: Group;
  /** The two concerns are nearly the same: live rows of both are duplicates. */
  readonly alike: boolean;
}

export interface Ties {
  readonly repeats: readonly TiedRow[];
  /** The uppermost of them. */
  readonly duplicates: readonly TiedRow[];
  /** How many there are besides. */
  readonly moreDuplicates: number;
}

export const noTies: Ties = { repeats: [], duplicates: [], moreDuplicates: 0 };

export class ConcernIndex {
  private readonly groups: Group[] = [];
  private readonly groupOfKey = new Map<string, number>();
  private readonly places = new Map<TrackerRow, { readonly position: number; readonly entry: Entry }>();
  /** By service as typed, the numbers of its words; services that read alike share them. */
  private readonly wordsByService = new Map<string, Map<string, number>>();
  /** By word of a service, the groups that have it. */
  private readonly postings: number[][] = [];
  /** Scratch of one search: by group, how many words are shared so far, and the groups that share any. */
  private readonly overlap: number[] = [];
  private readonly touched: number[] = [];
  private readonly lastDays = new Map<Day, Day>();
  private sheet = { name: "", service: "" };

  constructor(
    private readonly settings: Settings,
    private readonly today: Day,
  ) {}

  /** Adds a row; `status` tells whether it is live and when it was closed. */
  add(row: TrackerRow, status: { readonly live: boolean; readonly closed: Day | undefined }): void {
    const { concern, raised, start } = row.cells;
    if (concern.blank || concern.placeholder) return;
    const words = contentWords(readText(concern.text, this.settings.ownWords));
    if (words.length < fewestShared) return;
    const ids = this.wordsOfService(this.serviceOf(row), words);
    const key = ids.join(",");
    let position = this.groupOfKey.get(key);
    if (position === undefined) {
      position = this.groups.length;
      this.groups.push({
        words: ids,
        entries: [],
        byClosed: undefined,
        byRaised: undefined,
        live: undefined,
        near: undefined,
      });
      this.overlap.push(0);
      this.groupOfKey.set(key, position);
      for (const id of ids) this.postings[id]?.push(position);
    }
    const group = this.groups[position];
    if (group) {
      const entry: Entry = { row, ...status, raised: raised.day ?? start.day };
      // What was near may have been left out because no row of the group was closed.
      if (group.near && entry.closed !== undefined && group.entries.every(({ closed }) => closed === undefined))
        group.near = undefined;
      group.entries.push(entry);
      group.byClosed = group.byRaised = group.live = undefined;
      this.places.set(row, { position, entry });
    }
  }

  remove(row: TrackerRow): void {
    const place = this.places.get(row);
    const group = place && this.groups[place.position];
    if (!group) return;
    group.entries.splice(group.entries.indexOf(place.entry), 1);
    group.byClosed = group.byRaised = group.live = undefined;
    this.places.delete(row);
  }

  /** Rows with nearly the same concern, whatever their dates: those whose own ties can change when this one does. */
  neighbours(row: TrackerRow): readonly TrackerRow[] {
    return this.nearTo(row).flatMap(({ group }) => group.entries.map((entry) => entry.row));
  }

  tiesOf(row: TrackerRow): Ties {
    const place = this.places.get(row);
    const own = place && this.groups[place.position];
    if (!own) return noTies;
    const near = this.nearTo(row);
    if (near.length === 1 && own.entries.length === 1) return noTies;
    const { entry } = place;
    const repeats: TiedRow[] = [];
    const last = entry.closed === undefined ? undefined : this.repeatsUntil(entry.closed);
    for (const { group } of near) {
      if (repeats.length >= mostNamed) break;
      this.closedBefore(entry, group, repeats);
      if (last !== undefined) this.raisedAfter(entry, last, group, repeats);
    }
    const count = countAlike(entry, near);
    if (count < 2) return repeats.length === 0 ? noTies : { repeats, duplicates: noTies.duplicates, moreDuplicates: 0 };
    const duplicates = duplicatesOf(entry, near);
    return { repeats, duplicates, moreDuplicates: count - 1 - duplicates.length };
  }

  /** Rows of the group that were closed before this one was raised, the latest first. */
  private closedBefore(entry: Entry, group: Group, found: TiedRow[]): void {
    const { raised } = entry;
    if (raised === undefined || this.isHistory(entry)) return;
    group.byClosed ??= sorted(group.entries, (each) => each.closed);
    if (group.byClosed.length === 0) return;
    for (let at = firstFrom(group.byClosed, (each) => each.closed, raised) - 1; at >= 0; at--) {
      const other = group.byClosed[at];
      if (other?.closed === undefined || found.length >= mostNamed) return;
      if (raised > this.repeatsUntil(other.closed)) return;
      if (other !== entry) found.push(tie(other, other.closed, true));
    }
  }

  /** Rows of the group that were raised after this one was closed, no later than `last`, the earliest first. */
  private raisedAfter(entry: Entry, last: Day, group: Group, found: TiedRow[]): void {
    const { closed } = entry;
    if (closed === undefined) return;
    group.byRaised ??= sorted(group.entries, (each) => each.raised);
    for (let at = firstFrom(group.byRaised, (each) => each.raised, closed + 1); at < group.byRaised.length; at++) {
      const other = group.byRaised[at];
      if (other?.raised === undefined || other.raised > last || found.length >= mostNamed) return;
      if (other !== entry && !this.isHistory(other)) found.push(tie(other, closed, false));
    }
  }

  /** What came back and was closed again that long ago tells of no concern that anybody could still answer. */
  private isHistory({ closed }: Entry): boolean {
    return closed !== undefined && this.repeatsUntil(closed) < this.today;
  }

  /** The last day on which a concern that was closed on the day counts as having come back. */
  private repeatsUntil(closed: Day): Day {
    let last = this.lastDays.get(closed);
    if (last === undefined) this.lastDays.set(closed, (last = monthsAfter(closed, this.settings.repeatMonths)));
    return last;
  }

  private nearTo(row: TrackerRow): readonly Near[] {
    const position = this.places.get(row)?.position;
    const group = position === undefined ? undefined : this.groups[position];
    if (position === undefined || !group) return [];
    if (group.near === undefined) {
      const near: Near[] = [];
      this.search(position, 0, (other, alike) => near.push({ group: other, alike }));
      group.near = near;
      for (const { group: other, alike } of near)
        if (other.near?.some((known) => known.group === group) === false) other.near.push({ group, alike });
    }
    return group.near;
  }

  /** Looks for every group's neighbours, group by group. Two groups without a closed row can only be duplicates. */
  *settle(): Steps<void> {
    const closed = new Set(this.groups.filter(({ entries }) => entries.some((entry) => entry.closed !== undefined)));
    for (const [position, group] of this.groups.entries()) {
      const own = (group.near ??= []);
      this.search(position, position, (other, alike) => {
        if (!alike && !closed.has(group) && !closed.has(other)) return;
        own.push({ group: other, alike });
        if (other !== group) (other.near ??= []).push({ group, alike });
      });
      yield (position + 1) / this.groups.length;
    }
  }

  /** Names groups from a position on that share enough with the group: each word's groups are counted once. */
  private search(position: number, from: number, found: (group: Group, alike: boolean) => void): void {
    const { groups, overlap, touched } = this;
    const words = groups[position]?.words ?? [];
    let count = 0;
    for (const word of words) {
      const having = this.postings[word] ?? [];
      // Groups were added in order: what lies before `from` stands at the front.
      for (let at = having.length - 1; at >= 0; at--) {
        const candidate = having[at] ?? 0;
        if (candidate < from) break;
        const shared = overlap[candidate] ?? 0;
        if (shared === 0) touched[count++] = candidate;
        overlap[candidate] = shared + 1;
      }
    }
    const own = words.length;
    for (let at = 0; at < count; at++) {
      const candidate = touched[at] ?? 0;
      const shared = overlap[candidate] ?? 0;
      overlap[candidate] = 0;
      const group = shared < fewestShared ? undefined : groups[candidate];
      if (group && shared >= leastShared(Math.min(own, group.words.length)))
        found(group, shared >= duplicateShare * Math.max(own, group.words.length));
    }
  }

  /** Rows of one sheet follow each other: its name is looked at once. */
  private serviceOf(row: TrackerRow): string {
    if (row.service !== row.sheet) return row.service;
    if (this.sheet.name !== row.sheet) this.sheet = { name: row.sheet, service: comparedService(row) };
    return this.sheet.service;
  }

  /** The words by number, in order; a word of one service is another than the same word of the next. */
  private wordsOfService(service: string, words: readonly string[]): readonly number[] {
    let known = this.wordsByService.get(service);
    if (!known) {
      const alike = service.toLowerCase().replace(/\s+/g, "");
      known = this.wordsByService.get(alike) ?? new Map<string, number>();
      this.wordsByService.set(alike, known).set(service, known);
    }
    const ids: number[] = [];
    for (const word of words) {
      let id = known.get(word);
      if (id === undefined) {
        id = this.postings.length;
        known.set(word, id);
        this.postings.push([]);
      }
      // A concern has few words: to put each in its place costs less than to sort them.
      let place = ids.length;
      for (let before = ids[place - 1]; before !== undefined && before > id; before = ids[place - 1]) {
        ids[place] = before;
        place--;
      }
      ids[place] = id;
    }
    return ids;
  }
}

/** How many live rows, this one among them, say nearly the same; one concern over several actions is one concern. */
function countAlike(entry: Entry, near: readonly Near[]): number {
  if (!entry.live || entry.row.cells.concern.inherited) return 0;
  let count = 0;
  for (const { group, alike } of near) {
    if (!alike) continue;
    group.live ??= group.entries.filter(({ live, row }) => live && !row.cells.concern.inherited).sort(fromTheTop);
    count += group.live.length;
  }
  return count;
}

/** The first of the other rows that say nearly the same, from the top. */
function duplicatesOf(entry: Entry, near: readonly Near[]): readonly TiedRow[] {
  const first: Entry[] = [];
  for (const { group, alike } of near) {
    if (!alike || !group.live) continue;
    for (const other of group.live) {
      if (other === entry) continue;
      // Hundreds of groups may read alike: all their rows are never put in order together.
      const at = first.findIndex((known) => isBelow(known.row, other.row));
      if (at < 0 && first.length === mostDuplicates) break;
      first.splice(at < 0 ? first.length : at, 0, other);
      if (first.length > mostDuplicates) first.pop();
    }
  }
  return first.map((other) => tie(other, undefined, isBelow(entry.row, other.row)));
}

function tie({ row }: Entry, closed: Day | undefined, later: boolean): TiedRow {
  return { sheet: row.sheet, row: row.row, ref: row.ref, other: row, closed, later };
}

function fromTheTop(one: Entry, other: Entry): number {
  return isBelow(one.row, other.row) ? 1 : -1;
}

function isBelow(row: TrackerRow, other: TrackerRow): boolean {
  return row.sheet === other.sheet ? row.row > other.row : row.sheet > other.sheet;
}

function leastShared(words: number): number {
  return Math.max(fewestShared, Math.ceil(repeatShare * words - 1e-9));
}

function sorted(entries: readonly Entry[], day: (entry: Entry) => Day | undefined): readonly Entry[] {
  return entries.filter((entry) => day(entry) !== undefined).sort((one, other) => (day(one) ?? 0) - (day(other) ?? 0));
}

/** First position whose day is not before `from`. */
function firstFrom(entries: readonly Entry[], day: (entry: Entry) => Day | undefined, from: Day): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = entries[middle];
    if (at !== undefined && (day(at) ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same date so many months on, or the last day of that month. */
function monthsAfter(day: Day, months: number): Day {
  const { year, month, date } = calendarDate(day);
  const target = month - 1 + months;
  const [inYear, inMonth] = [year + Math.floor(target / 12), (target % 12) + 1];
  for (let last = date; last > 27; last--) {
    const found = dayOf(inYear, inMonth, last);
    if (found !== undefined) return found;
  }
  return dayOf(inYear, inMonth, Math.min(date, 27)) ?? day;
}
