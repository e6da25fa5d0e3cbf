import type { Fact } from "../define";
import { deniedBefore } from "./denial";
import { once } from "./once";
import { isContent } from "./similarity";
import { readText, type ListHit, type ReadText } from "./read-text";

/** The four kinds that are counted together for triangulation (S31, S89). */
export const evidenceClasses = ["records", "audits", "feedback", "practice"] as const;
export type EvidenceClass = (typeof evidenceClasses)[number];

/** "Happy!", "All very happy now": a whole cell in which somebody is content; "Happy to close" is the manager. */
const content =
  /^\W*(?:(?:very|all|both|so|much|really|quite|everyone|they(?:'re| are)|(?:s?he)(?:'s| is)) )*(?:happy|happier|pleased|content|satisfied|delighted|thrilled)(?: (?:now|again|with (?:it|this|that|things|the (?:outcome|change|result))))*\W*$/i;
/** "They come when they say now": words between quotation marks that somebody said of himself or of what is done for him. */
const quoted = /["“](?:i|i'm|i've|we|they|my|it's|it is|s?he|much better|thank you)\b[^"”]{6,}["”]/i;

const ofStaff = /\b(?:staff|carers?|nurses?|seniors?|hcas?|team|managers?)\b/i;

/** People's own words need no word for feedback beside them; what staff say is another kind of evidence. */
function saysOwnWords({ text }: ReadText): boolean {
  return content.test(text) || (quoted.test(text) && !ofStaff.test(text));
}

/** The kinds of evidence that a text names; trends and minutes support them and are not counted. */
export const evidenceIn = once((text): readonly EvidenceClass[] => {
  const own = saysOwnWords(text);
  return evidenceClasses.filter(
    (name) => (name === "feedback" && own) || text.hits(`evidence: ${name}`).some((hit) => isOfClass(text, name, hit)),
  );
});

function isOfClass(text: ReadText, name: EvidenceClass, hit: ListHit): boolean {
  if (deniedBefore(text, hit.from)) return false;
  if (name !== "records") return true;
  // "Supervision notes" are the supervision and "thank you letters" are feedback, not a care record.
  if (text.near("evidence: practice", hit.from, hit.to).some(({ from }) => from < hit.from)) return false;
  if (text.near("evidence: feedback", hit.from, hit.to).some(({ from, to }) => from < hit.from && to >= hit.to))
    return false;
  // "Care plan audit" is an audit: a record that is the audit's object is no second kind.
  return !text
    .near("evidence: audits", hit.from, hit.to + 2)
    .some(({ from }) => from >= hit.from && sameClause(text, hit.to, from) && isItsObject(text, hit.to, from));
}

/** In "MAR chart audit" the MAR is the audit's object too; in "MARs and audit" it stands for itself. */
function isItsObject({ words: { at } }: ReadText, record: number, audit: number): boolean {
  const between = at[record + 1];
  return audit - record < 2 || (between !== undefined && isContent(between));
}

function sameClause(read: ReadText, a: number, b: number): boolean {
  return read.words.clauses[a] === read.words.clauses[b];
}

export interface ClosureReading {
  /** Words that show that a task was done, where there are any. */
  readonly task: ListHit | undefined;
  /** True where something shows the result: a figure, a reduction, no repeat, practice seen, people's words. */
  readonly outcome: boolean;
}

/** What closure evidence shows (EVD-02): a task, a result, both or neither. */
export const closureShows = once((text): ClosureReading => ({
  task: text.hits("task done")[0],
  outcome: showsResult(text),
}));

/** "8 of 8 staff could say what to do", "staff (8/8) can explain": how many they are makes it no count of people trained. */
const staffCanTell =
  /\b(?:staff|carers|nurses|seniors|leaders|leads)(?: ?\(?\d+ ?(?:\/|of) ?\d+\)?)? (?:all |each )?(?:can|could|(?:are|were) able to) (?:all )?(?:explain|describe|say|show|tell|demonstrate|name)\b/i;

function showsResult(read: ReadText): boolean {
  if (staffCanTell.test(read.text) || saysOwnWords(read)) return true;
  const { sentences } = read.words;
  // "Audit 96%; staff feedback good": those of another sentence are not what is counted.
  const freeOfStaff = (from: number, to: number) =>
    read.near("staff number", from, to).every((hit) => sentences[hit.from] !== sentences[hit.to]);
  const free = (from: number, to: number) =>
    read.near("document number", from, to).length === 0 && freeOfStaff(from, to);
  if (read.hits("result shown").some(({ from, to }) => free(from, to))) return true;
  return read.words.at.some(({ kind, value, text }, position) => {
    // "9 March 96%" is a day and a share: no document is numbered in percent.
    if (kind === "percent") return freeOfStaff(position - 1, position);
    // "once", "half" and the like are words before they are figures.
    return (
      kind === "number" &&
      value !== undefined &&
      !(value > 1900 && value < 2100) &&
      text !== "" &&
      free(position, position)
    );
  });
}

/** The kinds of evidence of the row: those for the concern and those for the closure together (EVD-01). */
export const rowEvidence: Fact<readonly EvidenceClass[]> = ({ cells: { evidence, closure } }, { settings }) => {
  const found = [evidence, closure].flatMap((cell) =>
    cell.blank || cell.placeholder ? [] : evidenceIn(readText(cell.text, settings.ownWords)),
  );
  return evidenceClasses.filter((name) => found.includes(name));
};
