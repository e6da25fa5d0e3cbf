import { z } from "zod";
import type { CellValue } from "../tracker/snapshot";
import type { Steps } from "../tracker/steps";
import { keptHeading, slotNames, slots, type SlotName } from "./slots";
import { fingerprint, GrowingFingerprint, matchRows, readIdentity, writeIdentity, type RowIdentity } from "./identity";
import { wordsByHeadings } from "./words-by-headings";

export { slots, type SlotName } from "./slots";

/** What a person wrote, and which tracker row it was written beside. */
export interface TypedWord {
  readonly slot: SlotName | undefined;
  /** Undefined for a cell of the sheet as a whole, and where the row can no longer be told. */
  readonly row: RowIdentity | undefined;
  readonly value: string | number;
  /** The ref that stood beside it, for a row that is no longer there. */
  readonly beside: string;
}

export type TypedWords = readonly TypedWord[];

const rowKeySchema = z.object({
  clearLine: z.literal(1),
  row: z.string().optional(),
  /** What to call the row where it is gone. */
  beside: z.string().optional(),
  /** By slot: the sheet column, and the fingerprint of what Clear Line itself proposed there. */
  typed: z.record(z.string(), z.union([z.tuple([z.number()]), z.tuple([z.number(), z.string()])])).optional(),
  edit: z.string().optional(),
});

type RowKey = z.infer<typeof rowKeySchema>;

const keyStart = '{"clearLine":';

export function writeRowKey(key: Omit<RowKey, "clearLine">): string {
  return JSON.stringify({ clearLine: 1, ...key });
}

function readRowKey(value: CellValue): RowKey | undefined {
  if (typeof value !== "string" || !value.startsWith(keyStart)) return undefined;
  try {
    const read = rowKeySchema.safeParse(JSON.parse(value));
    return read.success ? read.data : undefined;
  } catch {
    // Not ours any more: somebody typed in the hidden column.
    return undefined;
  }
}

/** Stable key of a typed cell: its slot, and the row it belongs to. */
export function typedKey(slot: SlotName, row: RowIdentity | undefined): string {
  return row && slots[slot].of === "row" ? `${slot}/${writeIdentity(row)}` : slot;
}

function isSlot(name: string): name is SlotName {
  return Object.hasOwn(slots, name);
}

type Values = readonly (readonly CellValue[])[];

interface KeyedRow {
  readonly at: number;
  readonly keyColumn: number;
  readonly key: RowKey;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A summary sheet as it stands, with the rows of ours found again. */
export interface StandingSummary {
  readonly values: Values;
  readonly keyed: readonly KeyedRow[];
  /** The key column as it was built; columns may have been added since. */
  readonly ownKeyColumn: number;
  /** Where each heading of a typed column stands, from the top; the first in each row. */
  readonly headings: ReadonlyMap<CellValue, readonly Place[]>;
}

/** Rows that are looked at in one step. */
const atOnce = 32;

const headingTexts: ReadonlySet<CellValue> = new Set([...slotNames.map((slot) => slots[slot].heading), keptHeading]);

/** Finds the rows of ours on a summary sheet. */
export function* findKeys(sheet: { readonly values: Values }, ownKeyColumn: number): Steps<StandingSummary> {
  const { values } = sheet;
  const keyed: KeyedRow[] = [];
  const headings = new Map<CellValue, Place[]>();
  for (const [row, cells] of values.entries()) {
    if (row % atOnce === 0) yield row / values.length;
    for (const [column, value] of cells.entries()) {
      if (!headingTexts.has(value) || cells.indexOf(value) !== column) continue;
      const places = headings.get(value);
      if (places) places.push({ row, column });
      else headings.set(value, [{ row, column }]);
    }
    for (let column = cells.length - 1; column >= 0; column--) {
      const key = readRowKey(cells[column] ?? "");
      if (!key) continue;
      keyed.push({ at: row, keyColumn: column, key });
      break;
    }
  }
  return { values, keyed, ownKeyColumn, headings };
}

function columnOfSlot(
  { values, ownKeyColumn, headings }: StandingSummary,
  row: KeyedRow,
  slot: SlotName | undefined,
  written: number,
): number {
  const shifted = written + row.keyColumn - ownKeyColumn;
  if (slot === undefined) return shifted;
  const { heading } = slots[slot];
  // A label stands beside its cell; the name of a kept slot stands two columns before.
  const label = (values[row.at] ?? []).findIndex((value) => value === heading);
  if (label >= 0 && slots[slot].of === "sheet" && label + 1 <= shifted && shifted - label <= 2) return shifted;
  // The nearest above; rows between may have been added.
  const candidates = [heading, keptHeading]
    .map((text) => headings.get(text)?.findLast((place) => place.row < row.at)?.column)
    .filter((column) => column !== undefined);
  return candidates.includes(shifted) ? shifted : (candidates[0] ?? shifted);
}

/** Reads what people wrote on a summary sheet. */
export function* collectTyped(standing: StandingSummary): Steps<TypedWords> {
  const { values, keyed } = standing;
  if (keyed.length === 0) return wordsByHeadings(values);
  const words: TypedWord[] = [];
  for (const [count, row] of keyed.entries()) {
    if (count % atOnce === 0) yield count / keyed.length;
    for (const [name, [column, proposed]] of Object.entries(row.key.typed ?? {})) {
      const slot = isSlot(name) ? name : undefined;
      const at = columnOfSlot(standing, row, slot, column);
      const value = wordsIn(values[row.at]?.[at]);
      if (value === undefined) continue;
      if (proposed !== undefined && proposed === fingerprint(String(value))) continue;
      words.push({
        slot,
        row: row.key.row === undefined ? undefined : readIdentity(row.key.row),
        value,
        beside: row.key.beside ?? "",
      });
    }
  }
  return [...words, ...wordsInAddedRows(values, keyed)];
}

/** Every row of ours has a key: a row without one was added by a person, and all that stands in it is theirs. */
function wordsInAddedRows(values: Values, keyed: readonly KeyedRow[]): TypedWord[] {
  const keyedAt = new Map(keyed.map((row) => [row.at, row]));
  const words: TypedWord[] = [];
  let beside = "";
  values.forEach((cells, at) => {
    const row = keyedAt.get(at);
    if (row) {
      beside = row.key.beside === undefined ? "" : `below ${row.key.beside}`;
      return;
    }
    for (const cell of cells) {
      const value = wordsIn(cell);
      if (value !== undefined) words.push({ slot: undefined, row: undefined, value, beside });
    }
  });
  return words;
}

function wordsIn(value: CellValue | undefined): string | number | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

/** True where a person changed a cell that Clear Line worked out, so that a rebuild must ask first (SPEC 4.7). */
export function* wasEdited(standing: StandingSummary): Steps<boolean> {
  const { values, keyed } = standing;
  const edit = keyed.find(({ key }) => key.edit !== undefined)?.key.edit;
  if (edit === undefined) return true;
  const typedAt = new Map<number, ReadonlySet<number>>();
  for (const [count, row] of keyed.entries()) {
    if (count % atOnce === 0) yield count / keyed.length / 2;
    const columns = new Set<number>();
    for (const [name, [column]] of Object.entries(row.key.typed ?? {}))
      columns.add(columnOfSlot(standing, row, isSlot(name) ? name : undefined, column));
    typedAt.set(row.at, columns);
  }
  const isTyped = (row: number, column: number): boolean => typedAt.get(row)?.has(column) === true;
  return edit !== (yield* contentFingerprint(values, isTyped));
}

/** Over all cells with content but typed ones and our keys, in reading order: inserted blank rows change nothing. */
export function* contentFingerprint(values: Values, isTyped: (row: number, column: number) => boolean): Steps<string> {
  const content = new GrowingFingerprint();
  let between = "";
  for (const [row, cells] of values.entries()) {
    if (row % atOnce === 0) yield row / values.length;
    for (const [column, value] of cells.entries()) {
      if (value === "" || isTyped(row, column) || readRowKey(value) !== undefined) continue;
      content.add(between);
      content.add(typeof value === "number" ? String(Math.round(value * 1e6) / 1e6) : String(value));
      between = "\u001f";
    }
  }
  return content.cut(7);
}

/** The words that people wrote, given out to the rows of today. What nobody asked for is left over, never lost. */
export class WordsInPlace {
  private readonly byKey = new Map<string, (string | number)[]>();
  private readonly homes = new Map<string, TypedWord[]>();
  private readonly lost: TypedWord[] = [];

  private constructor() {}

  static *of(words: TypedWords, rows: readonly RowIdentity[]): Steps<WordsInPlace> {
    const older: RowIdentity[] = [];
    const keyOf = new Map<string, number>();
    for (const { row } of words) {
      if (!row) continue;
      const key = writeIdentity(row);
      if (!keyOf.has(key)) keyOf.set(key, older.push(row) - 1);
    }
    const matches = yield* matchRows(older, rows);
    const inPlace = new WordsInPlace();
    for (const [count, word] of words.entries()) {
      if (count % atOnce === 0) yield 1;
      inPlace.put(word, inPlace.homeOf(word, keyOf, matches, rows));
    }
    return inPlace;
  }

  private put(word: TypedWord, home: { key: string; row: RowIdentity | undefined } | undefined): void {
    if (home === undefined) {
      this.lost.push(word);
      return;
    }
    const { key } = home;
    const list = this.byKey.get(key) ?? [];
    // Words that stand there already, alone or as lines of a longer text, are not written a second time.
    if (
      !list.some((said) => String(said) === String(word.value) || String(said).split("\n").includes(String(word.value)))
    )
      list.push(word.value);
    this.byKey.set(key, list);
    this.homes.set(key, [...(this.homes.get(key) ?? []), { ...word, row: home.row }]);
  }

  private homeOf(
    word: TypedWord,
    keyOf: ReadonlyMap<string, number>,
    matches: ReadonlyMap<number, number>,
    rows: readonly RowIdentity[],
  ): { key: string; row: RowIdentity | undefined } | undefined {
    if (word.slot === undefined) return undefined;
    if (slots[word.slot].of === "sheet") return { key: word.slot, row: undefined };
    const from = word.row ? keyOf.get(writeIdentity(word.row)) : undefined;
    const to = from === undefined ? undefined : matches.get(from);
    const row = to === undefined ? undefined : rows[to];
    return row ? { key: typedKey(word.slot, row), row } : undefined;
  }

  /** What somebody wrote in a cell of the sheet's own, left in its place; "" where nobody wrote anything. */
  said(slot: SlotName): string {
    return (this.byKey.get(typedKey(slot, undefined)) ?? []).join(" ").trim();
  }

  /** What stands in the cell, or undefined where nobody wrote anything. Two texts for one cell stand below each other. */
  take(slot: SlotName, row?: RowIdentity): string | number | undefined {
    const key = typedKey(slot, row);
    const list = this.byKey.get(key);
    this.homes.delete(key);
    if (!list || list.length === 0) return undefined;
    return list.length === 1 ? list[0] : list.join("\n");
  }

  /** Words whose row is gone. */
  get withoutRow(): readonly TypedWord[] {
    return this.lost;
  }

  /** Words whose row is there but has no such cell on this sheet: after all blocks were made. */
  get withoutCell(): readonly TypedWord[] {
    return [...this.homes.values()].flat();
  }
}
