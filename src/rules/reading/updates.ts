/** Which words of an update cell count: the latest entry where entries start with a date, else the whole (SPEC 3.16). */
import { readDate } from "../../tracker/read-date";
import { calendarDate } from "../../tracker/day";
import type { Day } from "../../tracker/tracker";
import type { Fact } from "../define";

/** A date at the start of an entry: at the start of a line, or after a full stop or semicolon within one. */
const entryStart =
  /(?:^|[\n;]|[.!?] )[ \t•*-]{0,4}\(?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:,? \d{4})?|\d{4}-\d{2}-\d{2}))\)?(?=[\s:;,.–-])[ \t]*[:;,.–-]*[ \t]*/gi;

interface Entry {
  readonly day: Day | undefined;
  readonly text: string;
}

export const latestUpdate: Fact<string> = ({ cells: { progress } }, { today }) => latestEntry(progress.text, today);

/** A date without a year is taken as the last such day that is not after `today`. */
export function latestEntry(text: string, today: Day): string {
  if (text === "") return text;
  const entries: Entry[] = [];
  const starts = [...text.matchAll(entryStart)];
  if (starts.length === 0) return text;
  starts.forEach((start, index) => {
    const next = starts[index + 1];
    entries.push({
      day: dayOfEntry(start[1] ?? "", today),
      text: text.slice(start.index + start[0].length, next?.index).trim(),
    });
  });
  const dated = entries.filter((entry) => entry.day !== undefined);
  if (dated.length === 1 && starts[0]?.index === 0) return dated[0]?.text ?? text;
  if (dated.length < 2) return text;
  const latest = Math.max(...dated.map((entry) => entry.day ?? 0));
  return dated
    .filter((entry) => entry.day === latest)
    .map((entry) => entry.text)
    .join(" ");
}

function dayOfEntry(typed: string, today: Day): Day | undefined {
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
