/** Columns that tell what came of a planned review and have no field of their own: "Outcome of review", "Reviewed?". */
import { phraseOf } from "./heading-words";
import type { FieldKey } from "./fields";
import type { MappedColumn, ReviewColumns, UnmappedColumn } from "./tracker";

const small = "date of at on the a review reviewed y n yes no and from following after action plan meeting actual";
const held = "completed complete held done carried out undertaken take taken took place";
const told = "outcome result finding comment note summary feedback conclusion decision status";
const anyOf = (words: string) => words.split(" ").join("|");
const ofReview = new RegExp(`^(?:(?:${anyOf(`${small} ${held} ${told}`)})(?: |$))+$`);
const tells = new RegExp(`\\b(?:${anyOf(`${held} ${told}`)})\\b|^reviewed(?: y n| yes no)?$`);
const namesReview = /\breview(?:ed)?\b/;

/** Fields in which the words of a review may stand; any other field says what the column holds instead. */
const worded: ReadonlySet<FieldKey> = new Set(["closure", "progress", "challenge", "learning", "lastReview"]);

const planned = /\breview\b/;
const recurring = /\b(?:next|future|last|previous|forthcoming|upcoming)\b/;
const heldOn = /\b(?:reviewed|actual|completed|complete|held|done|carried|undertaken|took)\b/;
const toldIn = new RegExp(`\\b(?:${anyOf(told)})\\b`);
const answered = /\b(?:y|yes)\b/;
const last = /\b(?:last|latest|previous|recent)\b/;

/** Looking again goes by other names, and its outcome is told of under "Re-check result" or "Outcome at follow up". */
const alike =
  /\b(?:re (?:check|audit|visit|inspection|observation)|(?<=(?:outcome|result|finding) (?:at|of|from) )follow up|follow up(?= (?:outcome|result|finding)))\b/g;

/** Which of a tracker's columns tell of reviews that took place, and what its date columns for reviews keep. */
export function reviewColumnsOf(
  columns: readonly MappedColumn[],
  unmapped: readonly UnmappedColumn[],
): ReviewColumns | undefined {
  const next = columns.find(({ field }) => field === "nextReview");
  const named = next === undefined ? "" : spokenOf(next.header);
  const plain = planned.test(named) && !recurring.test(named);
  const candidates = [...columns.filter(({ field }) => worded.has(field)), ...unmapped];
  const results = candidates.filter(({ header }) => headsOutcome(header)).map(({ column }) => column);
  const lastReview = columns.find(({ field }) => field === "lastReview");
  const when = lastReview === undefined ? "" : spokenOf(lastReview.header);
  const pair = plain && heldOn.test(when) && !last.test(when);
  return results.length === 0 && !pair ? undefined : { results: results.sort((a, b) => a - b), plain, pair };
}

/** True for a heading of what came of a review: "Outcome of review", "Review completed?". */
export function headsOutcome(header: string): boolean {
  return tellsOfReview(spokenOf(header));
}

function spokenOf(header: string): string {
  return phraseOf(header).words.join(" ").replace(alike, "review");
}

function tellsOfReview(words: string): boolean {
  return namesReview.test(words) && ofReview.test(words) && tells.test(words);
}

/** True for a heading of days on which a review was held: "Date review completed", "Actual review date". */
export function isDayOfReview(words: string): boolean {
  return (
    namesReview.test(words) &&
    ofReview.test(words) &&
    heldOn.test(words) &&
    !answered.test(words) &&
    !toldIn.test(words)
  );
}
