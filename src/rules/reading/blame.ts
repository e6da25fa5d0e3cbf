import { classes } from "./classes";
import { deniedAfter, deniedBefore } from "./denial";
import { factorHits } from "./factors";
import { once } from "./once";
import type { ListHit, ReadText } from "./read-text";
import { reasonsFor } from "./reason";
import { isContent } from "./similarity";
import { stemOf } from "./words";

const enoughToBeAReason = 4;
/** "So" says by itself that a reason went before. */
const enoughBeforeSo = 3;

/**
 * The phrase that blames a person without saying what let it happen (CAU-02), or undefined. A denial ("not staff
 * carelessness") and a reason that names a factor ("because the tablet had no wi-fi") both clear it.
 */
export const blameIn = once(findBlame);

function findBlame(read: ReadText): ListHit | undefined {
  const listed = read.hits("blame");
  const first = read.words.at[0];
  // "Forgot" with nobody before it was somebody of the staff; "Attitude" and nothing else was theirs.
  const bare = first?.text === "forgot" || (first?.stem === "attitud" && read.words.at.length === 1);
  const hits = bare && listed[0]?.from !== 0 ? [{ list: "blame" as const, from: 0, to: 0 }, ...listed] : listed;
  const denied = hits.filter(
    (hit) => deniedBefore(read, hit.from) || deniedAfter(read, hit.to) || deniedWithin(read, hit),
  );
  const blame = hits.find(
    (hit) =>
      // "Not a bad attitude by the team": what is denied is denied with the phrases that begin inside it.
      !denied.some(({ from, to }) => from <= hit.from && to >= hit.from) &&
      !isSaidOfOthers(read, hit) &&
      !tellsOfSupply(read, hit) &&
      !isDeedOfSupported(read, hit),
  );
  if (!blame) return undefined;
  // Of phrases that begin together the longest quotes best.
  const hit = hits.reduce((best, other) => (other.from === blame.from && other.to > best.to ? other : best), blame);
  return explained(read, hit) || isRoutine(read, hit) ? undefined : hit;
}

/** "The agency would not fill single nights" is about supply, and no worker is blamed. */
function tellsOfSupply(read: ReadText, hit: ListHit): boolean {
  return (["supply", "no deed"] as const).some((list) =>
    read.near(list, hit.from, hit.to).some(({ from }) => from === hit.from),
  );
}

/** Those who are supported, those close to them and other organisations: what they are like blames nobody of the home. */
const others: ReadonlySet<string> = new Set(
  (
    "resident client tenant patient user mum dad mother father daughter son wife husband family relative visitor " +
    "neighbour friend gp doctor surgery pharmacy pharmacist chemist hospital ward council commissioner supplier " +
    "contractor landlord courier company firm engineer plumber electrician paramedic ambulance"
  )
    .split(" ")
    .map(stemOf),
);
const oneOfThem = new Set(["he", "she", "he'd", "she'd", "his", "her"]);
/** Words that may stand between somebody and what is said of them. */
const ofSomebody = new Set(
  "who just also often sometimes always simply then still all both do does did can could would will is are was were be being has have had and".split(
    " ",
  ),
);
const by = new Set(["by", "of", "from"]);
const within = new Set(["of", "among", "amongst", "in"]);
const anyOfThem: ReadonlySet<string> = new Set([...others, "people", "person"]);
const fewWords = 6;

/** Whether the phrase is said of somebody who does not work here: "residents think they know best", "the pharmacy's negligence". */
function isSaidOfOthers(read: ReadText, { from, to }: ListHit): boolean {
  const { at, clauses } = read.words;
  const named = (start: number, end: number, who: ReadonlySet<string>) =>
    at.slice(Math.max(0, start), Math.max(0, end)).some(({ stem }) => who.has(stem));
  if (at[from]?.text === "they") return named(0, from, others) && !named(0, from, staff);
  // "Behaviour of one resident takes both carers".
  for (let inside = from + 1; inside < to; inside++)
    if (by.has(at[inside]?.text ?? "") && named(inside + 1, inside + 3, others)) return true;
  // "Done by night staff when people asleep" says of whom it is true right before it.
  if (at[to]?.text === "asleep" && to - 1 > from && anyOfThem.has(at[to - 1]?.stem ?? "")) return true;
  if (named(from, to + 1, staff)) return false;
  let before = from - 1;
  while (before > 0 && clauses[before] === clauses[from] && ofSomebody.has(at[before]?.text ?? "")) before--;
  const somebody = clauses[before] === clauses[from] ? at[before] : undefined;
  if (somebody && others.has(somebody.stem)) return true;
  if (somebody && oneOfThem.has(somebody.text)) return !named(0, before, staff);
  for (let after = to + 1; after <= to + fewWords && clauses[after] === clauses[to]; after++) {
    if (staff.has(at[after]?.stem ?? "")) return false;
    const link = at[after]?.text ?? "";
    if (by.has(link) && named(after + 1, after + 3, others)) return true;
    // "From the person on shift" blames; "in people with dementia" does not.
    if (within.has(link) && named(after + 1, after + 3, anyOfThem)) return true;
  }
  return false;
}

const supported = new Set("he she resident person individual client user tenant patient mum dad".split(" "));

/** "GT forgets to use the frame" tells of the person who is cared for, by initials or as a resident. */
function isDeedOfSupported({ words: { at, clauses } }: ReadText, { from }: ListHit): boolean {
  if (at[from]?.stem !== "forget" || clauses[from - 1] !== clauses[from]) return false;
  const before = at[from - 1]?.text ?? "";
  return supported.has(before) || (/^[a-z]{2}$/.test(before) && !staff.has(stemOf(before)));
}

const inner = new Set(["not", "never"]);

/** "The carer was not at fault" holds its denial between its own words. */
function deniedWithin({ words: { at } }: ReadText, { from, to }: ListHit): boolean {
  const last = at[to]?.stem;
  return (last === "fault" || last === "blame") && at.slice(from, to).some(({ text }) => inner.has(text));
}

const habits = new Set(["do", "does"]);

/** "The day team don't read those at handover" tells how the day is arranged; "did not read" would tell a deed. */
function isRoutine(read: ReadText, hit: ListHit): boolean {
  const { at, clauses } = read.words;
  if (!at.slice(hit.from, hit.to + 1).some(({ text }) => habits.has(text))) return false;
  return factorHits(read).some(
    ({ factor, from }) =>
      from > hit.to && clauses[from] === clauses[hit.to] && (factor === "Communication" || factor === "Workflow"),
  );
}

/** Words before which a whole sentence can stand as the reason: "Drills are always by day, so night staff never attend". */
const soWords = new Set(["so", "which", "meaning", "therefore", "hence", "thus", "means"]);

function introduced(read: ReadText, hit: ListHit, to: number): boolean {
  return to < hit.from && soWords.has(read.words.at[to + 1]?.text ?? "");
}

const staff: ReadonlySet<string> = new Set([...classes.staff, ...classes.manager, "member"].map(stemOf));
const kinds = new Set(["agency", "bank", "night", "day", "new", "temporary", "care", "support", "kitchen"]);

/** "Human error - agency carer" says who it was, not what let it happen. */
function namesSomebody(read: ReadText, from: number, to: number): boolean {
  const words = read.words.at.slice(from, to + 1).filter(isContent);
  return words.length > 0 && words.every(({ stem, text }) => staff.has(stem) || kinds.has(text));
}

/** Whether the text gives a reason for the hit that is more than another piece of blame. */
export function explained(read: ReadText, hit: ListHit): boolean {
  return reasonsFor(read, hit).some(({ from, to }) => {
    if (!namesSomebody(read, from, to) && factorHits(read).some((factor) => factor.from >= from && factor.to <= to))
      return true;
    if (read.hits("blame").some((blame) => blame.from >= from && blame.to <= to)) return false;
    let content = 0;
    for (let position = from; position <= to; position++) if (isContent(read.words.at[position])) content++;
    return introduced(read, hit, to) ? content >= enoughBeforeSo : content >= enoughToBeAReason && from > hit.to;
  });
}
