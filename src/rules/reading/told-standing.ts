/** What the latest update, or the cell of the due date, says of a row's standing where no column holds a status: "Completed 9/4 – form in use". */
import type { Status, TextCell } from "../../tracker/tracker";
import type { Fact } from "../define";
import { latestUpdate } from "./updates";

const over =
  /^\W*(?:(?:all|now|both|fully|task|action|this|is|was|been|has|have)\s+){0,3}(complete[d]?|done|actioned|implemented|finished|achieved|resolved|fixed|closed|signed off)\b/i;
const notAllOfIt =
  /\b(?:except|apart from|but|however|not|still|awaiting|waiting|outstanding|pending|partly|part|half|first|some|most|mostly|only|remaining|left|to (?:do|follow|be)|on order|c\/f|carr(?:y|ied) (?:fwd|forward|over))\b/i;
const share = /\b(\d+) ?(?:of|out of) ?(\d+)\b/gi;
const percent = /\b(\d+(?:\.\d+)?) ?%/g;

/** "Replaced 29/5", "Fitted.": such a task ends with the deed; "Fitted on Rose, Poppy next" says more and proves less. */
const deed =
  /^\W*(?:now\s+)?(?:replaced|fitted|installed|repaired|mended|removed|in place)\b(?=[\s,:–-]*(?:on |since |from )?\d{1,2}(?:[/.]\d|(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|[.!]?$)/i;

/** Whether a date cell says that it is over instead of when it will be: "Completed 12 May 2026". */
export function saysDone({ raw, text }: TextCell): boolean {
  return typeof raw === "string" && standingIn(text) !== undefined;
}

function standingIn(text: string): Status | undefined {
  const [, word] = over.exec(text) ?? [];
  if ((word === undefined && !deed.test(text)) || notAllOfIt.test(text)) return undefined;
  // "Done, 0 of 4 without a decision" counts what is wrong, and there is none of it.
  for (const [, part, whole] of text.matchAll(share))
    if (Number(part) > 0 && Number(part) < Number(whole)) return undefined;
  for (const [, value] of text.matchAll(percent)) if (Number(value) < 100) return undefined;
  return word !== undefined && /^(?:closed|signed)/i.test(word) ? "closed" : "task done";
}

/** Undefined where neither the update nor the due date begins with such a word, or where it says that part is left. */
export const toldStanding: Fact<Status | undefined> = ({ cells: { progress, due } }, about) => {
  const told = progress.blank ? undefined : standingIn(about.fact(latestUpdate));
  return told ?? (saysDone(due) ? standingIn(due.text) : undefined);
};
