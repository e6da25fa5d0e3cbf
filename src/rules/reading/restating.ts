import { factorHits } from "./factors";
import { once } from "./once";
import type { ReadText } from "./read-text";
import { givesReason } from "./reason";
import { containment, isContent } from "./similarity";

/** Words that say no more than that something went wrong; they stand for one another (CAU-01). */
export const restatingPhrases = {
  failure: [
    "overdue",
    "late",
    "=missed",
    "missing",
    "=misses",
    "miss",
    "incomplete*",
    "gap",
    "omit*",
    "omission",
    "absent",
    "lacking",
    "lack of",
    "absence of",
    "outstanding",
    "delay*",
    "behind",
    "fail* to",
    "failure|failures",
    "failing",
    "not _1 done|complete|completed|sign|record|share|update|follow|meet|met|carry|document|review|check|answer|give|offer|achieve|fill|submit|log|weigh|reposition|apply|display|evidence|report|test|clean|lock|place|send|monitor|respond|attend|know|obtain|seek|consider|reflect ?out ?off ?in ?on ?time",
    "not ?be ?@often @duty ?out ?off ?in ?on ?time",
    "not up to date",
    "not in place",
    "not on time",
    "not in time",
    "out of date",
    "expired",
    "lapsed",
    "inconsistent*",
    "inadequate*",
    "insufficient*",
    "poor",
    "poorly",
    "weak",
    "inaccurate*",
    "inappropriate*",
    "incorrect*",
    "unclear",
    "unexplained",
    "slow",
    "unsafe",
    "low",
    "below target|standard",
    "no evidence of",
    "no record of",
    "without",
    "not _1 enough",
    "unsigned",
    "undated",
    "blank",
    "inadequate",
    "short",
    "untimely",
    "not timely",
    "non completion|compliance",
    "not good enough",
    "need* improvement|improving",
    "issue|issues with",
    "problem|problems with",
    "error|errors",
  ],
  "audit result": [
    "poor|low|failed|bad audit|inspection ?result|score|outcome",
    "audit score|result low|poor|below",
    "audit fail*",
    "below target|standard",
  ],
  "medication record": [
    "mar|mars",
    "mar chart|sheet|record",
    "medication|medicine|medicines|drug record|chart|administration",
    "medication administration record|chart",
  ],
} as const;

const failureToken = "(failed)";
const recordToken = "(medication record)";

/** Words that name the same thing in two tellings of one concern. */
const sameThing: Readonly<Record<string, string>> = {
  resident: "people",
  client: "people",
  user: "people",
  person: "people",
  individual: "people",
  tenant: "people",
  service: "people",
  carer: "staff",
  worker: "staff",
  employee: "staff",
  fluid: "drink",
  hydration: "drink",
  chart: "record",
  document: "record",
  documentation: "record",
  log: "record",
  sheet: "record",
  form: "record",
  paperwork: "record",
  sore: "ulcer",
  damage: "ulcer",
  buzzer: "bell",
  medicine: "medication",
  drug: "medication",
  weigh: "weight",
  time: "",
  properly: "",
  correctly: "",
  consistently: "",
  regularly: "",
  fully: "",
  completed: "",
  complete: "",
  be: "",
  occur: "",
  happen: "",
  identify: "",
  find: "",
  find_: "",
  note: "",
  several: "",
  some: "",
  number: "",
  number_: "",
  staff: "",
};

/** The text's content with failure words and medication records each as one token. */
function findTokens(read: ReadText): readonly string[] {
  const spans: { from: number; to: number; token: string }[] = [];
  for (const hit of read.hits("medication record")) spans.push({ ...hit, token: recordToken });
  for (const hit of [...read.hits("failure"), ...read.hits("audit result")])
    spans.push({ ...hit, token: failureToken });
  const found = new Set<string>();
  const covered: boolean[] = [];
  for (const { from, to, token } of spans) {
    found.add(token);
    for (let position = from; position <= to; position++) covered[position] = true;
  }
  read.words.at.forEach((word, position) => {
    if (covered[position] || !isContent(word)) return;
    const token = Object.hasOwn(sameThing, word.stem) ? sameThing[word.stem] : word.stem;
    if (token) found.add(token);
  });
  return [...found];
}

const tokens = once(findTokens);

const mostOfIt = 0.75;
const fewest = 2;

/** Whether the cause says the concern again: no reason, no factor that the concern does not name, hardly a new word (CAU-01). */
export function restates(cause: ReadText, concern: ReadText): boolean {
  if (givesReason(cause)) return false;
  const named = new Set(factorHits(concern).map(({ factor }) => factor));
  if (factorHits(cause).some(({ factor }) => !named.has(factor))) return false;
  const causeTokens = tokens(cause);
  if (causeTokens.length < fewest) return false;
  return containment(causeTokens, tokens(concern)) >= mostOfIt;
}
