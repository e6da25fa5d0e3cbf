import { numberWords } from "./number-words";
import { durationsWrittenOut } from "./short-durations";
import type { CycleCell } from "./tracker";

export type CycleReading = Pick<CycleCell, "days" | "oversightDays" | "event" | "unclear">;

const month = 30.4;
const units: readonly (readonly [string, number])[] = [
  ["day", 1],
  ["shift", 1],
  ["week|wk", 7],
  ["fortnight", 14],
  ["month|mth", month],
  ["quarter|qtr", 91],
  ["year|yr|annum", 365],
];
const count: Readonly<Record<string, number>> = { ...numberWords, other: 2, second: 2, third: 3 };
const counted = "\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve";
const weekday = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?";

interface Cadence {
  readonly words: RegExp;
  readonly days: (match: RegExpExecArray) => number;
}

function unitDays(word: string): number {
  const unit = units.find(([names]) => new RegExp(`^(?:${names})`, "i").test(word));
  return unit === undefined ? Number.NaN : unit[1];
}
function times(word: string | undefined): number {
  if (word === undefined) return 1;
  return count[word.toLowerCase()] ?? Number(word);
}

/** Longest wordings first: what one has read is taken out before the next looks. */
const cadences: readonly Cadence[] = [
  {
    words: /\b(?:half[- ]?yearly|(?:six|6)[- ]?monthly|semi[- ]?annual(?:ly)?|bi[- ]?annual(?:ly)?|biyearly)\b/i,
    days: () => 183,
  },
  {
    words:
      /\b(?:first|last|1st|2nd|3rd|second|third|end|start|beginning)(?: \w+)? of (?:the |each |every )?(?:month|mth)\b/i,
    days: () => month,
  },
  // "28 days" is a cadence only as the whole cell: "weekly for 8 weeks" says how long.
  {
    words: new RegExp(`^\\s*(${counted})\\s*(days|weeks|wks|months|mths|quarters|years|yrs)\\s*$`, "i"),
    days: (match) => times(match[1]) * unitDays(match[2] ?? ""),
  },
  {
    words: /\balternate\s+(days|weeks|fortnights|months)\b/i,
    days: (match) => 2 * unitDays(match[1] ?? ""),
  },
  {
    words: new RegExp(
      `\\b(twice|two times|${counted}|once)\\s*(?:x|times)?\\s*(?:a|per|each|every|\\/)\\s*(day|shift|week|fortnight|month|quarter|year)\\b`,
      "i",
    ),
    days: (match) => {
      const often = (match[1] ?? "").toLowerCase();
      return (
        unitDays(match[2] ?? "") /
        (often.startsWith("tw") && often !== "twelve" ? 2 : often === "once" ? 1 : times(often))
      );
    },
  },
  {
    // "Twice weekly", "2x week", "x3 weekly": how many in one.
    words: new RegExp(
      `\\b(?:(${counted})\\s*(?:x|times)|x\\s*(${counted})|twice)[\\s-]*(day|daily|week|wk|fortnight|month|mth|quarter|year)(?:ly)?\\b`,
      "i",
    ),
    days: ([, before, after, unit = ""]) =>
      unitDays(/^daily$/i.test(unit) ? "day" : unit) / times(before ?? after ?? "two"),
  },
  {
    words: new RegExp(
      `\\bevery\\s+(${counted}|other|second|third)?\\s*[- ]?(days?|shifts?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|yrs?)\\b`,
      "i",
    ),
    days: (match) => times(match[1]) * unitDays(match[2] ?? ""),
  },
  {
    words: new RegExp(`\\b(${counted})\\s*[- ]?\\s*(day|daily|week|wk|month|mth|quarter|year)(?:ly)?\\b`, "i"),
    days: (match) => times(match[1]) * unitDays((match[2] ?? "").toLowerCase() === "daily" ? "day" : (match[2] ?? "")),
  },
  {
    words: new RegExp(`\\b(?:every|each|on)\\s+${weekday}\\b|\\b${weekday.replace("s?)", "s)")}\\b`, "i"),
    days: () => 7,
  },
  { words: /\b(?:fortnight(?:ly|s)?|f\/n)\b/i, days: () => 14 },
  {
    words:
      /\b(?:daily|nightly|each (?:day|shift|night|morning)|every (?:night|morning|handover)|per shift|(?:each|every) round)\b/i,
    days: () => 1,
  },
  { words: /\b(?:weekly|wkly|each week|per week|a week)\b/i, days: () => 7 },
  { words: /\b(?:monthly|mthly|mnthly|each month|per month|a month)\b/i, days: () => month },
  { words: /\b(?:quarterly|qtrly|qrtly|each quarter|termly)\b/i, days: () => 91 },
  { words: /\b(?:annual(?:ly)?|yearly|per annum|each year|p\.a\.)\b/i, days: () => 365 },
  { words: /^\s*(?:d|day)\s*$/i, days: () => 1 },
  { words: /^\s*(?:w|wk|week)\s*$/i, days: () => 7 },
  { words: /^\s*(?:m|mth|month)\s*$/i, days: () => month },
  { words: /^\s*(?:q|qtr|quarter)\s*$/i, days: () => 91 },
  { words: /^\s*(?:a|y|yr|year)\s*$/i, days: () => 365 },
];

const twoWays = /\b(?:bi|semi)[- ]?(?:weekly|monthly|month|week)\b/i;
const onEvent =
  /\b(?:after|following|with|at|on|upon|per|each new|every new|for)\s+(?:each|every|any|all|an?)?\s*(?:new\s+)?(?:incident|fall|event|admission|occurrence|accident|complaint|error|near miss|audit|medication round|discharge|change|concern)s?\b|\b(?:each|every)\s+(?:new\s+)?(?:incident|fall|event|admission|accident|complaint|error)\b|\bevent[- ]driven\b/i;

/**
 * Reads how often something is checked, in days (SPEC 2.4). Of two cadences in one cell ("weekly by RM, monthly by
 * NI") the shorter is the working cycle, the longer the oversight cycle.
 */
export function readCycle(typed: string): CycleReading {
  const text = durationsWrittenOut(typed);
  if (text === "") return { days: undefined, oversightDays: undefined, event: false, unclear: false };
  const unclear = twoWays.test(text);
  let rest = text.replace(twoWays, " ").replace(/\s+/g, " ");
  const found: number[] = [];
  for (const { words, days } of cadences) {
    for (let match = words.exec(rest); match; match = words.exec(rest)) {
      const value = days(match);
      if (Number.isFinite(value) && value > 0) found.push(value);
      rest = rest.slice(0, match.index) + " ; " + rest.slice(match.index + match[0].length);
    }
  }
  found.sort((a, b) => a - b);
  const days = unclear ? undefined : found[0];
  const last = found[found.length - 1];
  const oversightDays = days !== undefined && last !== undefined && last > days ? last : undefined;
  return { days, oversightDays, event: days === undefined && onEvent.test(text), unclear };
}

/** "days" where a heading says in what its numbers count: "Review freq (days)"; undefined where it does not. */
export function unitOfCycle(heading: string): string | undefined {
  return /\b(day|week|month)s?\b/i.exec(heading)?.[0].toLowerCase();
}
