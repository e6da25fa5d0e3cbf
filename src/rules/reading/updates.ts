/** Which words of an update cell count: the latest entry where entries start with a date, else the whole (SPEC 3.16). */
import { readDate } from "../../tracker/read-date";
import { calendarDate } from "../../tracker/day";
import type { Day } from "../../tracker/tracker";
import type { Fact } from "../define";

/** A date at the start of an entry: at the start of a line, or after a full stop or semicolon within one. */
const entryStart =
  /(?:^|[\n;]|[.!?] )[ \t•*-]{0,4}\(?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?[ /.-]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:,? \d{4}|[/.-](?:20)?\d{2})?|\d{4}-\d{2}-\d{2}))\)?(?=[\s:;,.–-])[ \t]*[:;,.–-]*[ \t]*/gi;

interface Entry {
  /** Where its date begins in the cell. */
  readonly at: number;
  readonly day: Day | undefined;
  readonly text: string;
}

export const latestUpdate: Fact<string> = ({ cells: { progress } }, { today }) => latestEntry(progress.text, today);

/** The texts of the entries that start with a date, the oldest first; none where fewer than two do. */
export const datedEntries: Fact<readonly string[]> = ({ cells: { progress } }, { today }) => {
  const dated = entriesOf(progress.text, today).flatMap(({ day, text }) => (day === undefined ? [] : [{ day, text }]));
  return dated.length < 2 ? [] : dated.sort((a, b) => a.day - b.day).map(({ text }) => text);
};

/** Every entry of the update with its day; what stands before the first of them has none. */
export const updateEntries: Fact<readonly Pick<Entry, "day" | "text">[]> = ({ cells: { progress } }, { today }) => {
  const entries = entriesOf(progress.text, today);
  const before = progress.text.slice(0, entries[0]?.at).trim();
  return before === "" ? entries : [{ day: undefined, text: before }, ...entries];
};

function latestEntry(text: string, today: Day): string {
  const entries = entriesOf(text, today);
  const dated = entries.filter((entry) => entry.day !== undefined);
  if (dated.length === 1 && entries[0]?.at === 0) return dated[0]?.text ?? text;
  if (dated.length < 2) return text;
  const latest = Math.max(...dated.map((entry) => entry.day ?? 0));
  return dated
    .filter((entry) => entry.day === latest)
    .map((entry) => entry.text)
    .join(" ");
}

function entriesOf(text: string, today: Day): readonly Entry[] {
  // Every entry begins with a date: most updates end here.
  if (!/\d/.test(text)) return [];
  const starts = [...text.matchAll(entryStart)];
  return starts.map((start, index) => ({
    at: start.index,
    day: dayOfEntry(start[1] ?? "", today),
    text: text.slice(start.index + start[0].length, starts[index + 1]?.index).trim(),
  }));
}

const anyDate =
  /\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:,?[ -]\d{2,4})?)\b/gi;

/** The days that a text names, wherever they stand; those still to come are left out. */
export function daysTold(text: string, today: Day): readonly Day[] {
  return [...text.matchAll(anyDate)].flatMap(([typed]) => {
    const day = dayOfEntry(typed, today);
    return day === undefined || day > today ? [] : [day];
  });
}

/** A date that was typed in short, without its year, as the last such day that is not after `today`. */
export function dayOfEntry(typed: string, today: Day): Day | undefined {
  const full = readDate(typed).day;
  if (full !== undefined) return full;
  const bare = typed.replace(/^[a-z]+,? /i, "");
  const joint = bare.includes("/") ? "/" : bare.includes(".") ? "." : bare.includes("-") ? "-" : " ";
  for (const year of yearsUpTo(today)) {
    const day = readDate(`${bare}${joint}${year}`).day;
    if (day !== undefined && day <= today) return day;
  }
  return undefined;
}

function yearsUpTo(today: Day): readonly number[] {
  const { year } = calendarDate(today);
  return [year, year - 1];
}
