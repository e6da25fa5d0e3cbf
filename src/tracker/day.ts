import type { Day } from "./tracker";

const millisecondsPerDay = 86_400_000;
/** Serial number of 1 January 1970; serials before 1 March 1900 are off by one in Excel and never occur here. */
const unixEpoch: Day = 25_569;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The day of a calendar date, or undefined where there is no such date (31 June). `month` is 1 to 12. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date)
    return undefined;
  return time / millisecondsPerDay + unixEpoch;
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

export function calendarDate(day: Day): CalendarDate {
  const at = new Date((day - unixEpoch) * millisecondsPerDay);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
}

/** "15 June 2026", as prose has it (SPEC 6.2). */
export function inWords(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${String(date)} ${months[month - 1] ?? ""} ${String(year)}`;
}

/** "2026-06-15", as machines have it. */
export function isoDate(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Reads "2026-06-15"; anything else, impossible dates included, is undefined. */
export function dayOfIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day on the clock of the person's machine (SPEC 2.4: the user's local date). */
export function dayOfClock(now: Date): Day {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsPerDay + unixEpoch;
}
