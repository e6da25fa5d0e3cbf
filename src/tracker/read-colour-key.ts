/** The provider's own key of colours ("Green = done"), which tells what green means before anybody is asked (SPEC 0.1). */
import { readColour } from "./read-colour";
import { readStatus } from "./read-status";
import { greenCellOf, mayNameGreen } from "./read-fill-key";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";
import { plainText } from "./text";
import type { GreenKey, SheetReading, Tracker } from "./tracker";

/** A key stands near the top of a sheet; what stands further down is contents. */
const firstRows = 60;
const firstColumns = 40;
/** Rows below a table in which a key may stand. */
const rowsBelow = 20;
/** A key is a line, not a paragraph. */
const longestKey = 400;

/**
 * What the workbook's own key says of green: a text such as "Green = done, red = late" or a table of colours and
 * their meanings, outside the trackers' rows. Undefined where there is none, where its words could mean two things,
 * and where two keys disagree.
 */
export function greenKeyOf(snapshot: WorkbookSnapshot, sheets: readonly SheetReading[]): GreenKey | undefined {
  const keys: GreenKey[] = [];
  for (const { name, trackers, reason } of sheets) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (sheet === undefined || reason === ourSheet) continue;
    const textAt = textsOf(sheet);
    for (const row of rowsOfKeys(trackers))
      for (let column = sheet.left; column < firstColumns; column++) {
        const key = keyAt(textAt, row, column);
        if (key) keys.push({ sheet: name, row, column, ...key });
      }
  }
  if (keys.length === 0) keys.push(...fillKeys(snapshot, sheets));
  const [first] = keys;
  return keys.every(({ meaning }) => meaning === first?.meaning) ? first : undefined;
}

/**
 * Keys that fills alone give, on the sheets of trackers. What stands there twice is a list, not a key.
 */
function fillKeys(snapshot: WorkbookSnapshot, sheets: readonly SheetReading[]): GreenKey[] {
  const keys: GreenKey[] = [];
  for (const { name, trackers } of sheets) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (sheet === undefined || trackers.length === 0 || Object.keys(sheet.fills).length === 0) continue;
    for (const { row, column, text } of fillKeyCells(sheet, trackers)) {
      const fill = (at: number, across: number) => sheet.fills[`${String(at)},${String(across)}`];
      const green = greenCellOf({ text: textsOf(sheet), fill }, row, column);
      const meaning = green === undefined ? undefined : meaningOf(text);
      if (green !== undefined && meaning !== undefined)
        keys.push({ sheet: name, row, column: green, says: `green = ${text}`, meaning });
    }
  }
  return keys;
}

interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells outside the rows of trackers whose words may be those of green in a key without names of colours. */
export function fillKeyCells(sheet: SheetSnapshot, trackers: readonly Reach[]): readonly NamedCell[] {
  const textAt = textsOf(sheet);
  const found: NamedCell[] = [];
  for (const row of rowsOfKeys(trackers))
    for (let column = sheet.left; column < firstColumns; column++) {
      const text = textAt(row, column);
      if (mayNameGreen(text, meaningOf)) found.push({ row, column, text });
    }
  const times = (text: string) => found.filter((one) => one.text.toLowerCase() === text.toLowerCase()).length;
  return found.filter(({ text }) => times(text) === 1);
}

function textsOf(sheet: SheetSnapshot): TextAt {
  return (row, column) => plainText(sheet.values[row - sheet.top]?.[column - sheet.left] ?? "");
}

/** Where a tracker's own rows begin and end. */
type Reach = Pick<Tracker, "headerRows" | "lastRow">;

/** The first rows of the sheet and the first ones below each tracker, without the trackers' own. */
function rowsOfKeys(trackers: readonly Reach[]): readonly number[] {
  const rows = new Set(Array.from({ length: firstRows }, (_none, row) => row));
  for (const { lastRow } of trackers) for (let below = 1; below <= rowsBelow; below++) rows.add(lastRow + below);
  return [...rows].filter((row) =>
    trackers.every(({ headerRows, lastRow }) => row < (headerRows[0] ?? 0) || row > lastRow),
  );
}

/** The reason that is given for a sheet that Clear Line wrote: its legend is no key of the provider's. */
export const ourSheet = "Clear Line wrote this sheet.";

/** The text at a sheet position; "" where nothing stands. */
type TextAt = (row: number, column: number) => string;
type Key = Pick<GreenKey, "says" | "meaning">;

function keyAt(textAt: TextAt, row: number, column: number): Key | undefined {
  const text = textAt(row, column);
  if (text.length > longestKey || !mentionsGreen.test(text)) return undefined;
  const { colour, only } = readColour(text);
  const said = colour === "green" && only ? besideColour(textAt, row, column) : saidOfGreen(text);
  const meaning = said === undefined ? undefined : meaningOf(said);
  return said === undefined || meaning === undefined ? undefined : { says: `green = ${said}`, meaning };
}

const mentionsGreen = /\bgreen\b|^G$|\bG ?[=:–-]|(?:^|[\s(/,;])G [a-z]|🟢|🟩|💚/iu;

/** Of a table of colours: the words to the right of green, or below it where the colours stand side by side. */
function besideColour(textAt: TextAt, row: number, column: number): string | undefined {
  const isOther = (at: number, across: number): boolean => {
    const { colour, only } = readColour(textAt(at, across));
    return only && colour !== undefined && colour !== "green";
  };
  const near = [-2, -1, 1, 2];
  if (near.some((step) => isOther(row + step, column))) return textAt(row, column + 1) || undefined;
  if (near.some((step) => isOther(row, column + step))) return textAt(row + 1, column) || undefined;
  return undefined;
}

const otherColour = /[\s,;./(–-]*(?:\band\s+)?\b(?:red|amber|yellow|orange|blue|gr[ea]y|white|black)\b/iu;
/** "Green = done", "Green (G): done", "Green means done". */
const greenFirst =
  /(?:(?<!\b(?:mr|mrs|ms|miss|dr|sister|nurse)\.? )\bgreen\b(?:\s*\(\s*g\s*\))?(?:\s+(?:rag|rated|rating|status))?\s*(?:[=:]|[-=]>|[–—-]\s|\(|\s+(?:is|means|for|shows|indicates)\b)|(?:^|[\s(])G\s*[=:])\s*(.+)/iu;
/** "Done = green", "Done (green)". */
const greenLast = /([\p{L}][\p{L} ,&/-]*?)\s*(?:=|[-=]>|:|\()\s*green\b/iu;

/** "R not started / A underway / G done": letters side by side, each before its words. */
function besideLetters(text: string): string | undefined {
  const said = new Map<string, string>();
  for (const part of text.split(/[/,;|()\n]/)) {
    const [, letter, words] = /^\s*([RAGBY])\s+(\p{Ll}.*)$/u.exec(part) ?? [];
    if (letter !== undefined && words !== undefined) said.set(letter, words.trim());
  }
  return said.size >= 3 ? said.get("G") : undefined;
}

/** The words that a line of text gives to green. */
function saidOfGreen(text: string): string | undefined {
  const lettered = besideLetters(text);
  if (lettered !== undefined) return lettered;
  for (const line of text.split(/[;|\n•]/)) {
    const words = greenFirst.exec(line)?.[1]?.split(otherColour)[0] ?? lastPart(greenLast.exec(line)?.[1]);
    const said = words?.replace(/^[\s:=–-]+|[\s,.;:()–-]+$/g, "") ?? "";
    if (said !== "") return said;
  }
  return undefined;
}

/** Of "red, done" only what stands next to green. */
function lastPart(words: string | undefined): string | undefined {
  return words?.split(",").pop();
}

const worked =
  /\b(?:clos(?:ed|ure)|evidenced?|embedded|verified|validated|sustained|signed[- ]off|assured|checked|effective)\b/i;
const going =
  /\b(?:on[- ](?:track|target|time|schedule|course|plan)|in progress|progress(?:ing)?|on[- ]?going|under ?way|not (?:yet )?due|within (?:time\w*|target|deadline|date)|before (?:the )?(?:due|target) date)\b/i;
/** "On track to complete by the date" speaks of what is to come. */
const toCome =
  /\b(?:to be|to|for|towards|before|until|not (?:yet )?|un|in)[- ]?(?:complet\w+|done|finish\w*|clos\w+)\b/gi;
const negated = /\b(?:not|never|no|without|awaiting|pending)\b/i;

function meaningOf(said: string): GreenKey["meaning"] | undefined {
  const now = said.replace(toCome, " ");
  const done = readStatus(now).status;
  const isDone = done === "task done" || done === "closed";
  if (going.test(now)) return isDone && !/\bwithin\b/i.test(now) ? undefined : isDone ? "task done" : "on time";
  if (worked.test(now)) return negated.test(now) ? undefined : "shown to work";
  return isDone && !negated.test(now) ? "task done" : undefined;
}
