/** Durations as nurses type them: "6/52" is six weeks, "2/7" two days, "3/12" three months. */
import { calendarDate } from "./day";
import type { Day } from "./tracker";

const unitOf: Readonly<Record<string, string>> = { "7": "day", "52": "week", "12": "month" };
const short = "(\\d{1,2})\\s?/\\s?(7|52|12)(?![\\d/]|[.-]\\d)";
/** Only such a word makes one of it: "by 3/12", "from 2/7" and "booked for 3/12" are days. */
const led = new RegExp(
  `((?:\\b(?:within|every|each|in|over|lasting)|(?<!\\b(?:booked|planned|arranged|scheduled|set|due|agreed)\\s)\\bfor)\\s(?:the\\s|a\\s)?(?:next\\s|first\\s|further\\s|another\\s)?)${short}`,
  "gi",
);
/** No month has the number 52, but "6/52 charts" is a share. */
const weeksAlone = /^((?:by )?)(\d{1,2}) ?\/ ?(52)\.?$/gi;
const weeksAmong = /((?<![\d/.-]))(\d{1,2}) ?\/ ?(52)(?= (?:reviews?|time|later|checks?|audits?)\b)/gi;
const whole = new RegExp(
  `(^|[,;]\\s?|\\b(?:then|and)\\s)(?:x\\s)?${short}(?:\\s?ly)?(?=\\s*(?:$|[,;.(]|reviews?\\b|checks?\\b|audits?\\b|by\\b|then\\b|and\\b))`,
  "gi",
);
const alone = new RegExp(`^${short}(?:\\s?ly)?$`, "i");

const written = (_all: string, before: string, count: string, unit: string): string =>
  `${before}${count} ${unitOf[unit] ?? ""}s`;

/** The text with its short durations written out, where a word or the 52 weeks of a year tell that they are no days. */
export function durationsWrittenOut(text: string): string {
  if (!text.includes("/")) return text;
  return text.replace(led, written).replace(weeksAlone, written).replace(weeksAmong, written);
}

/** The same for a cell of a column that says how often: there "3/12" is no day even without a word. */
export function cycleWrittenOut(text: string): string {
  if (!text.includes("/")) return text;
  return durationsWrittenOut(
    text.replace(whole, (all, before: string, count: string, unit: string) =>
      written(all, `${before}every `, count, unit),
    ),
  );
}

/** True for "3/12" as the whole cell, which in a column of dates is a day. */
export function isShortDuration(text: string): boolean {
  return text.length <= 8 && alone.test(text);
}

/** Excel takes "3/12" for 3 December and "6/52" for June 1952, and shows them in one of these formats. */
const asTyped = /^d{1,2}[-/ ]mmm$/i;
const asMonth = /^mmm[-/ ]yy$/i;

/**
 * What was typed where Excel made a day of a short duration: "6/52" of June 1952, which is no day of a tracker, and in
 * a column of cycles also "3/12" of 3 December; undefined where the number is anything else.
 */
export function typedDuration(
  day: Day | undefined,
  format: string | undefined,
): { readonly text: string; readonly sure: boolean } | undefined {
  if (day === undefined || format === undefined) return undefined;
  const { year, month, date } = calendarDate(day);
  if (asMonth.test(format) && year === 1952 && date === 1) return { text: `${String(month)}/52`, sure: true };
  if (asTyped.test(format) && (month === 7 || month === 12))
    return { text: `${String(date)}/${String(month)}`, sure: false };
  return undefined;
}
