import { dayOf } from "./day";
import { numberWords } from "./number-words";
import { durationsWrittenOut } from "./short-durations";
import type { CellValue } from "./snapshot";
import { isErrorCode, plainText } from "./text";
import type { Day, DateCell } from "./tracker";

export interface DateHints {
  /** Number format of the cell (en-US), where it is known. */
  readonly format?: string | undefined;
  readonly date1904?: boolean | undefined;
  /** What a period such as "within eight weeks" counts from. */
  readonly start?: Day | undefined;
}

export type DateReading = Pick<DateCell, "day" | "earlier" | "reading">;

/** What a text says before the row's start date is known. */
export type DateText =
  | { readonly kind: "blank" }
  | { readonly kind: "date"; readonly day: Day; readonly earlier: readonly Day[]; readonly oneWay: boolean }
  | { readonly kind: "period"; readonly count: number; readonly unit: "day" | "week" | "month" | "year" }
  | { readonly kind: "unreadable" };

/** Days between the 1900 and the 1904 system. */
const days1904 = 1462;
/** Serial numbers that a tracker can mean when nothing says that they are dates: 1980 to 2099. */
const plausible = { first: 29_221, last: 73_050 };
const none: readonly Day[] = [];
const unreadable: DateReading = { day: undefined, earlier: none, reading: "unreadable" };
const blank: DateReading = { day: undefined, earlier: none, reading: "blank" };

/**
 * Reads a date as people in England type it: day first, always (SPEC 2.4). Month-only and year-less dates are
 * unreadable, and so is "ASAP". Zero, which a formula shows for an empty cell, is blank.
 */
export function readDate(raw: CellValue, hints: DateHints = {}): DateReading {
  if (typeof raw === "number") {
    const day = dayOfSerial(raw, hints);
    if (day !== undefined) return { day, earlier: none, reading: "date" };
    return raw === 0 ? blank : unreadable;
  }
  return placeDate(readDateText(plainText(raw)), hints.start);
}

/** The day of a stored number, or undefined where the number cannot be a date. */
export function dayOfSerial(serial: number, { format, date1904 }: DateHints): Day | undefined {
  const day = Math.floor(serial) + (date1904 === true ? days1904 : 0);
  if (format !== undefined && isDateFormat(format)) return serial >= 1 && day < 2_958_466 ? day : undefined;
  return day >= plausible.first && day <= plausible.last ? day : undefined;
}

/** Settles a text's reading with the row's start date, which a period needs. */
export function placeDate(text: DateText, start: Day | undefined): DateReading {
  switch (text.kind) {
    case "blank":
      return blank;
    case "date":
      return { day: text.day, earlier: text.earlier, reading: "date" };
    case "period":
      return start === undefined ? unreadable : { day: after(start, text), earlier: none, reading: "relative" };
    case "unreadable":
      return unreadable;
  }
}

function after(start: Day, { count, unit }: { count: number; unit: "day" | "week" | "month" | "year" }): Day {
  if (unit === "day") return start + count;
  if (unit === "week") return start + 7 * count;
  const from = new Date((start - 25_569) * 86_400_000);
  const months = from.getUTCFullYear() * 12 + from.getUTCMonth() + (unit === "year" ? 12 : 1) * count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  for (let date = from.getUTCDate(); date > 0; date--) {
    const day = dayOf(year, month, date);
    if (day !== undefined) return day;
  }
  return start;
}

/** True where a number format shows a date: a day, month or year code outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@" || format === "") return false;
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "");
  return /[dy]/i.test(codes) || /m{3,}/i.test(codes) || (/m/i.test(codes) && !/[hs0#?]/i.test(codes));
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthWord =
  "(?:jan(?:uary)?|feb(?:r?uary|)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** A part that must not continue a longer number, so that control numbers such as 3.1.12.4 are no dates. */
const shapes: readonly { readonly shape: RegExp; readonly order: "dmy" | "ymd" | "mdy" }[] = [
  {
    shape: new RegExp(
      `(?<![\\w/.-])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?Z?)?(?![\\w/-]|\\.\\d)`,
      "gi",
    ),
    order: "ymd",
  },
  {
    shape: new RegExp(
      `(?<![\\w/.-])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|'?\\d{2})(?![\\w/-]|\\.\\d)`,
      "gi",
    ),
    order: "dmy",
  },
  {
    shape: new RegExp(
      `(?<![\\w/.])(\\d{1,2})(?:st|nd|rd|th)?()[ \\-/.,]*(?:of\\s)?[ \\-/.]*(${monthWord})[ \\-/.,]*(\\d{4}|'?\\d{2})(?![\\w:])`,
      "gi",
    ),
    order: "dmy",
  },
  {
    shape: new RegExp(`(?<!\\w)(${monthWord})()\\.?[ \\-]*(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})(?![\\w])`, "gi"),
    order: "mdy",
  },
];

const counts: Readonly<Record<string, number>> = { ...numberWords, a: 1, an: 1 };
const period =
  /^(?:(?:with)?in|by|over|for|after)?\s*(?:the\s+)?(?:next\s+)?(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]*(?:working\s+)?(day|week|wk|month|mth|year|yr)s?'?(?:\s+(?:time|from\s+(?:start|the\s+start|date|now|inspection|audit)|of\s+(?:start|date)))?\.?$/i;
const longest = 250;

/** Reads the words of a cell without the row around them. `oneWay` is true where only day first gives a date. */
export function readDateText(text: string): DateText {
  if (text === "") return { kind: "blank" };
  if (text.length > longest || isErrorCode(text)) return { kind: "unreadable" };
  const found = datesIn(text);
  if (found === "impossible") return { kind: "unreadable" };
  if (found.length > 0) {
    const days = [...new Set(found.map((each) => each.day))].sort((a, b) => a - b);
    const day = days.pop();
    if (day === undefined) return { kind: "unreadable" };
    const earlier = isList(text, found) ? none : days;
    return { kind: "date", day, earlier, oneWay: found.some((each) => each.oneWay) };
  }
  const weeks = period.exec(durationsWrittenOut(text));
  if (weeks) {
    const [, count = "", unit = ""] = weeks;
    const amount = counts[count.toLowerCase()] ?? Number(count);
    const long = unit.toLowerCase();
    return {
      kind: "period",
      count: amount,
      unit: long === "day" ? "day" : long.startsWith("w") ? "week" : long.startsWith("m") ? "month" : "year",
    };
  }
  if (/^\d{5}$/.test(text)) {
    const day = dayOfSerial(Number(text), {});
    if (day !== undefined) return { kind: "date", day, earlier: none, oneWay: false };
  }
  return { kind: "unreadable" };
}

const marked = /(?:^|[\s;,])(?:\(?\d{1,2}[.)]|\(?[a-h][.)]|[-•*–])\s*(?:by\s|due\s)?$/i;

/** "1. 30/06/2026 2. 31/08/2026" promises a day for each of several actions; none of them was moved. */
function isList(text: string, found: readonly FoundDate[]): boolean {
  return found.length > 1 && found.every(({ at }) => marked.test(text.slice(0, at)));
}

interface FoundDate {
  readonly at: number;
  readonly day: Day;
  readonly oneWay: boolean;
}

/** Every whole date in a text in the order of the text; "impossible" where one has no such day (31 June). */
function datesIn(text: string): readonly FoundDate[] | "impossible" {
  const found: FoundDate[] = [];
  if (!/\d/.test(text)) return found;
  let rest = text;
  for (const { shape, order } of shapes) {
    shape.lastIndex = 0;
    for (const match of rest.matchAll(shape)) {
      const [whole, first = "", , second = "", third = ""] = match;
      const parts =
        order === "dmy" ? [third, second, first] : order === "ymd" ? [first, second, third] : [third, first, second];
      const [year = "", month = "", date = ""] = parts;
      const monthNumber = /^\d/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1;
      const day = dayOf(wholeYear(year), monthNumber, Number(date));
      if (day === undefined) return "impossible";
      found.push({ at: match.index, day, oneWay: order === "dmy" && /^\d/.test(month) && Number(date) > 12 });
      rest = rest.replace(whole, " ".repeat(whole.length));
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function wholeYear(year: string): number {
  const digits = year.replace("'", "");
  if (digits.length === 4) return Number(digits);
  const short = Number(digits);
  return short < 70 ? 2000 + short : 1900 + short;
}
