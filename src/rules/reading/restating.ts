import { factorHits, type FactorHit } from "./factors";
import { once } from "./once";
import type { ReadText } from "./read-text";
import { givesReason } from "./reason";
import { tokenOf } from "./same-thing";
import { isContent } from "./similarity";

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
    "not ?be ?@often bring|keep|make|kept|brought|got ?fully up to date",
    "fall|fell|fallen|slip|slipped behind",
    "not ?be ?@often renew|reassess|reflect|match|notice|serve|notify|order|collect|return|replace|empty|label|date|store|lock|turn|print|book|arrange|file|scan|upload|see|find",
    "not ?be ?@often happen|take|maintain|keep|undertake|perform|deal|provide|arrange|make|issue|circulate ?place ?out",
    "never ?@often @duty",
    "left undone|blank|empty|unsigned|unanswered|undated|open",
    "=skipped",
    "unrecorded|unanswered|unchecked|uncompleted|undone|unmet|unlogged|unreviewed|unreported|undelivered|unlabelled",
    "too long|few|high|low|hot|cold|late|slow|little|short",
    "wrong|wrongly|mistaken",
    "take* ?too long|longer",
    "broken|faulty",
    "out of order",
    "not working|work",
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
  /** How few there are of something is why, not what. */
  scarce: ["only|just one|two|three|a|half|#|enough !of|out|percent"],
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

interface Told {
  /** The content with failure words and medication records each as one token. */
  readonly tokens: readonly string[];
  /** The same with the words inside the failure words ("not sent" says sent as well). */
  readonly all: ReadonlySet<string>;
  /** Places that failure words or medication records take up. */
  readonly covered: readonly boolean[];
}

/** "Not bothered" is a reason, if a bad one: it says more than that something was not done. */
const motives = new Set(["bother", "care"]);

const told = once((read): Told => {
  const spans: { from: number; to: number; token: string }[] = [];
  for (const hit of read.hits("medication record")) spans.push({ ...hit, token: recordToken });
  for (const hit of [...read.hits("failure"), ...read.hits("audit result")])
    if (!motives.has(read.words.at[hit.to]?.stem ?? "")) spans.push({ ...hit, token: failureToken });
  const tokens = new Set<string>();
  const all = new Set<string>();
  const covered: boolean[] = [];
  for (const { from, to, token } of spans) {
    tokens.add(token);
    for (let position = from; position <= to; position++) covered[position] = true;
  }
  read.words.at.forEach((word, position) => {
    if (!isContent(word)) return;
    const token = tokenOf(word.stem);
    if (!token) return;
    all.add(token);
    if (!covered[position]) tokens.add(token);
  });
  for (const token of tokens) all.add(token);
  return { tokens: [...tokens], all, covered };
});

const anybody = "people";
const mostOfIt = 0.75;
const fewest = 2;

/** Whether the cause says the concern again: no reason, no factor that the concern does not name, hardly a new word (CAU-01). */
export function restates(cause: ReadText, concern: ReadText): boolean {
  if (givesReason(cause)) return false;
  if (cause.has("scarce") && !concern.has("scarce")) return false;
  const causeTold = told(cause);
  const concernTold = told(concern);
  if (!mayRestate(causeTold, concernTold)) return false;
  // "People were not weighed" says the weights again: that it was people, and what was not done, is no more than that.
  const said = new Set(causeTold.tokens.filter((token) => token !== anybody || concernTold.all.has(token)));
  for (const token of causeTold.all) if (concernTold.all.has(token)) said.add(token);
  if (said.size < fewest) return false;
  const named = new Set(factorHits(concern).map(({ factor }) => factor));
  if (factorHits(cause).some((hit) => !named.has(hit.factor) && !onlyRepeats(cause, causeTold, concernTold, hit)))
    return false;
  // A concern says by its nature that something failed, also where no failure word stands in it.
  const repeated = [...said].filter((token) => token === failureToken || concernTold.all.has(token));
  return repeated.length / said.size >= mostOfIt;
}

/** False where too few of the words can be the concern's, whatever counts as one: most causes, told without a list made. */
function mayRestate(cause: Told, concern: Told): boolean {
  let shared = 0;
  for (const token of cause.tokens) if (token === failureToken || concern.all.has(token)) shared++;
  for (const token of cause.all) if (concern.all.has(token)) shared++;
  return shared >= mostOfIt * (cause.tokens.length - 1);
}

/** Words of a factor that are words of the concern and its failure: "not sent" beside "sent late" is no new factor. */
function onlyRepeats(
  { words: { at } }: ReadText,
  { covered }: Told,
  concern: Told,
  { from, to }: Pick<FactorHit, "from" | "to">,
): boolean {
  let repeated = false;
  for (let position = from; position <= to; position++) {
    const word = at[position];
    if (!word || !isContent(word)) continue;
    const token = tokenOf(word.stem);
    if (token && concern.all.has(token)) repeated = true;
    else if (!covered[position]) return false;
  }
  return repeated;
}
