import { classes } from "./classes";
import { once } from "./once";
import { readText, type ListHit, type ListName, type ReadText } from "./read-text";
import { isContent } from "./similarity";
import { stemOf } from "./words";
import type { Fact } from "../define";

/** What kinds of step an action consists of, each with the words that show it (SPEC 3.3). */
export interface Components {
  readonly training: ListHit | undefined;
  readonly policy: ListHit | undefined;
  readonly reminder: ListHit | undefined;
  readonly audit: ListHit | undefined;
  /** Changes the work, the tools or the place. */
  readonly system: ListHit | undefined;
  /** A check that is part of each day or shift, or done at a time of day: more than an audit, no other change. */
  readonly dailyCheck: ListHit | undefined;
  /** Puts records right, or is a step of a kind that no list knows: the rest is then not "alone". */
  readonly other: boolean;
}

interface Part {
  readonly from: number;
  readonly to: number;
  /** Ends a sentence or a line, not only a clause. */
  readonly strong: boolean;
}

const joints = new Set(["and", "plus", "with", "then", "also", "including", "alongside", "while", "followed", "so"]);
/** Fewer content words than this in a sentence of its own are a remark, not a step. */
const fewestOfAStep = 4;

const conditions = new Set(["when", "whenever", "if"]);
const happens = new Set(["goes", "go", "comes", "come", "sits", "lives", "stays", "now", "will", "is", "are"]);
const staffStems: ReadonlySet<string> = new Set([...classes.staff, "everyone", "all"].map(stemOf));

/** A clause of its own that says what a thing does now: "linen goes down the back stairs in a sealed trolley". */
function tellsOfThings({ words: { at } }: ReadText, { from, to }: Part): boolean {
  const words = at.slice(from, to + 1);
  return words.some(({ text }) => happens.has(text)) && !words.some(({ stem }) => staffStems.has(stem));
}

/** What such a protocol is about belongs to one person's care. */
const ofOnePerson = new Set(["prn", "required", "covert", "epilepsy", "seizure", "rescue"]);

/** "PRN protocols written with the GP" is care, not a policy that staff have to remember. */
function isPolicy({ words: { at } }: ReadText, { from }: ListHit): boolean {
  return !(at[from]?.text.startsWith("protocol") === true && ofOnePerson.has(at[from - 1]?.text ?? ""));
}

/** The text cut where one step ends and the next may begin. */
function partsOf(read: ReadText): readonly Part[] {
  const { at, clauses, sentences } = read.words;
  const parts: Part[] = [];
  let from = 0;
  for (let position = 1; position <= at.length; position++) {
    const sentenceEnds = position === at.length || sentences[position] !== sentences[position - 1];
    const clauseEnds = sentenceEnds || clauses[position] !== clauses[position - 1];
    const joint = joints.has(at[position]?.text ?? "");
    if (!clauseEnds && !joint) continue;
    parts.push({ from, to: position - 1, strong: sentenceEnds });
    from = joint && !clauseEnds ? position + 1 : position;
  }
  return parts;
}

const newness = new Set([
  "new",
  "revised",
  "updated",
  "redesigned",
  "extra",
  "additional",
  "second",
  "larger",
  "simplified",
  "shorter",
  "electronic",
  "digital",
]);
/** Changes that stay changes inside a part about training or a policy; others there are what it is about. */
const unmistakable = new Set([
  "protect",
  "ring",
  "ringfenc",
  "reallocat",
  "redesign",
  "relocat",
  "redeploy",
  "deploy",
  "recruit",
  "install",
  "divert",
  "before",
  "extra",
  "additional",
  "slot",
  "tabard",
  "do",
  "observ",
  "competency",
  "simulat",
  "drill",
  "shadow",
  "mandatory",
  "supernumerary",
  "buddy",
  "standardis",
  "simplif",
  "rota",
  "move",
  "replac",
  "repair",
  "fire",
  "coach",
  "mentor",
  "checklist",
]);

/** What a worker is trained in, as it stands before "trained", and the words that count or describe workers. */
const describesWorkers = new Set(
  (
    "a an the one another only extra additional more fully newly suitably appropriately specially second third medicines medication meds " +
    "medicine peg insulin dementia hoist handling fire aid catheter buccal epilepsy diabetes stoma chair evacuation " +
    "pbs autism suction dysphagia"
  ).split(" "),
);

const roles: ReadonlySet<string> = new Set(
  ["lead", "deputy", "champion", "assessor", "fitter", "checker", "senior", "nurse", ...classes.staff].map(stemOf),
);
const oneMore = new Set(["second", "another", "additional", "extra", "third"]);

/** "A second medicines trained carer", "Second medicines lead trained" add a person and train nobody else. */
function tellsWhoSomeoneIs({ words: { at, clauses } }: ReadText, { from, to }: ListHit): boolean {
  const [before, after] = [at[from - 1], at[to + 1]];
  if (at[from]?.text !== "trained" || from !== to) return false;
  const leading = at
    .slice(Math.max(0, from - 4), from)
    .filter((_word, back, near) => clauses[from - near.length + back] === clauses[from]);
  if (leading.some(({ text }) => oneMore.has(text)) && roles.has(at[from - 1]?.stem ?? "")) return true;
  if (!before || !after) return false;
  if (clauses[from - 1] !== clauses[from] || clauses[to + 1] !== clauses[to]) return false;
  return (
    (staffStems.has(after.stem) || after.text === "person" || after.text === "people") &&
    (before.value !== undefined || describesWorkers.has(before.text))
  );
}

function componentsOf(read: ReadText): Components {
  let system: ListHit | undefined;
  let other = false;
  const { at } = read.words;
  let strongContent = 0;
  let strongKnown = false;
  for (const part of partsOf(read)) {
    const within = (list: ListName) =>
      read.near(list, part.from, part.to).filter((hit) => hit.from >= part.from && hit.to <= part.to);
    const trainings = within("training").filter((hit) => !tellsWhoSomeoneIs(read, hit));
    const topics = [...trainings, ...within("policy").filter((hit) => isPolicy(read, hit)), ...within("reminder")];
    const verbs = within("change verb");
    // "Text back when the rota changes" changes no rota.
    const isCondition = ({ from }: ListHit): boolean =>
      conditions.has(at[from - 1]?.text ?? "") ||
      (at[from - 1]?.text === "the" && conditions.has(at[from - 2]?.text ?? ""));
    const change = within("system: change").find((hit) => {
      if (isCondition(hit)) return false;
      if (topics.length === 0) return true;
      if (topics.some((topic) => topic.from <= hit.to && topic.to >= hit.from)) return false;
      return unmistakable.has(at[hit.from]?.stem ?? "") || newness.has(at[hit.from]?.text ?? "");
    });
    const thing = within("system: thing").find((hit) => {
      if (isCondition(hit)) return false;
      if (newness.has(at[hit.from - 1]?.text ?? "")) return true;
      return topics.length === 0 && verbs.some((verb) => verb.to < hit.from || verb.from > hit.to);
    });
    system ??= change ?? thing;
    if (topics.length > 0 || within("audit").length > 0 || change || thing) strongKnown = true;
    if (within("put right").length > 0) other = true;
    let content = 0;
    for (let position = part.from; position <= part.to; position++) if (isContent(at[position])) content++;
    if (topics.length === 0 && content >= fewestOfAStep && tellsOfThings(read, part)) other = true;
    strongContent += content;
    if (part.strong) {
      if (!strongKnown && strongContent >= fewestOfAStep) other = true;
      strongKnown = false;
      strongContent = 0;
    }
  }
  return {
    training: read.hits("training").find((hit) => !tellsWhoSomeoneIs(read, hit)),
    policy: read.hits("policy").find((hit) => isPolicy(read, hit)),
    reminder: read.hits("reminder")[0],
    audit: read.hits("audit")[0],
    system,
    dailyCheck: read.has("audit") ? daily(read) : undefined,
    other,
  };
}

/** "at 20:00", "every shift", "daily": part of the day's work and not a look at it from outside. */
function daily(read: ReadText): ListHit | undefined {
  return read.hits("each day")[0];
}

export const components = once(componentsOf);

/** The components of the row's action; of none where the cell is empty or a placeholder. */
export const actionComponents: Fact<Components | undefined> = ({ cells: { action } }, { settings }) =>
  action.blank || action.placeholder ? undefined : components(readText(action.text, settings.ownWords));

export function isOnlyTraining({ training, system, dailyCheck, other }: Components): boolean {
  return training !== undefined && !system && !dailyCheck && !other;
}

export function isOnlyPolicyOrReminder({ training, policy, reminder, system, dailyCheck, other }: Components): boolean {
  return (policy ?? reminder) !== undefined && !training && !system && !dailyCheck && !other;
}

/** Training, policies and reminders in any mixture, and nothing else that changes anything (ACT-03). */
export function isOnlyWeaker({ training, policy, reminder, system, dailyCheck, other }: Components): boolean {
  return (training ?? policy ?? reminder) !== undefined && !system && !dailyCheck && !other;
}

export function isOnlyChecking({ audit, training, policy, reminder, system, other }: Components): boolean {
  return audit !== undefined && !training && !policy && !reminder && !system && !other;
}

/** Whether an action names who does it and when or how often. */
export function namesWhoAndWhen(read: ReadText): boolean {
  return read.has("checker") && read.has("when");
}

const fewOfAPlan = 6;
const fewToEnsure = 4;

/** "Ensure drills happen": what is ensured is named, not changed. */
function onlyEnsures(read: ReadText, { from, to }: ListHit): boolean {
  const [first, second] = read.words.at;
  return from === to && (first?.text === "ensure" || (first?.text === "make" && second?.text === "sure"));
}

/** The words of an action that says too little to see what will change (ACT-05), or undefined. */
export const vagueAction = once((text): ListHit | undefined => {
  const { at } = text.words;
  let content = 0;
  for (const word of at) if (isContent(word)) content++;
  const { system } = components(text);
  if (content >= fewOfAPlan || (system && !(content <= fewToEnsure && onlyEnsures(text, system)))) return undefined;
  // "Manager to monitor", "To be reviewed": the verb counts, not who does it.
  const leads = text.hits("lead in");
  const starts = new Set([0]);
  for (const lead of leads) if (starts.has(lead.from)) starts.add(lead.to + 1);
  return (
    text.hits("vague verb").find((hit) => starts.has(hit.from)) ?? text.hits("vague always")[0] ?? text.hits("vague")[0]
  );
});
