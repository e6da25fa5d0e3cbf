/** What the latest update, or the cell of the due date, says of a row's standing where no column holds a status: "Completed 9/4 – form in use". */
import type { Status, TextCell } from "../../tracker/tracker";
import type { Fact } from "../define";
import { latestUpdate } from "./updates";

const over =
  /^\W*(?:(?<part>\d+) ?(?:of|out of|\/) ?\k<part> )?(?:(?:all|now|both|fully|task|action|this|is|was|been|has|have)\s+){0,3}(complete[d]?|done|actioned|implemented|finished|achieved|resolved|fixed|closed|signed off)\b/i;
const notAllOfIt =
  /\b(?:except|apart from|but|however|not|still|awaiting|waiting|outstanding|pending|partly|part|half|first|some|most|mostly|only|remaining|left|to (?:do|follow|be)|on order|c\/f|carr(?:y|ied) (?:fwd|forward|over))\b/i;
const share = /\b(\d+) ?(?:of|out of) ?(\d+)\b/gi;
const percent = /\b(\d+(?:\.\d+)?) ?%/g;

/** "Replaced 29/5", "Fitted.": such a task ends with the deed; "Fitted on Rose, Poppy next" says more and proves less. */
const deed =
  /^\W*(?:now\s+)?(?:replaced|fitted|installed|repaired|mended|removed|in place)\b(?=[\s,:–-]*(?:on |since |from )?\d{1,2}(?:[/.]\d|(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|[.!]?$)/i;

/** What closes in the last words is the row, unless somebody else's enquiry is closed by them. */
const atTheEnd =
  /^\W*(?:(?:all|now|both|fully|task|action|this|is|was|been|has|have)\s+){0,3}(?:complete[d]?|done|actioned|finished|closed|signed off)(?=\s*(?:$|[.!,;:–-]|\d|(?:at|by|on|in|today|yesterday|last)\b))(?!.*\bby (?:the )?(?:sg|safeguarding|police|cqc|council|la|social|sw)\b)/i;
const openStill = /\b(?:still|outstanding|awaiting|waiting|not yet|to (?:do|follow)|on order)\b/i;
/** Longer sentences tell more than that it is over. */
const mostLastWords = 9;

/** "LIN content, nil since 1/4. Closed at CD meeting 20/5": the last sentence says how it ended. */
function endOf(text: string): string | undefined {
  const sentences = text.split(/[.!?;]\s+|\n+/).filter((each) => each.trim() !== "");
  const last = sentences.at(-1)?.trim();
  if (sentences.length < 2 || last === undefined || last.split(/\s+/).length > mostLastWords) return undefined;
  return atTheEnd.test(last) && !openStill.test(text) ? last : undefined;
}

/** The words of an update or a date that say that it is over; the whole text where it begins with them. */
export function wordsOfEnd(text: string): string {
  return begins(text) ? text : (endOf(text) ?? text);
}

function begins(text: string): boolean {
  return over.test(text) || deed.test(text);
}

/** Whether a date cell says that it is over instead of when it will be: "Completed 12 May 2026". */
export function saysDone({ raw, text }: TextCell): boolean {
  return typeof raw === "string" && standingIn(text) !== undefined;
}

function standingIn(text: string): Status | undefined {
  const told = begins(text) ? text : endOf(text);
  if (told === undefined || notAllOfIt.test(told)) return undefined;
  const word = over.exec(told)?.[2];
  // "Done, 0 of 4 without a decision" counts what is wrong, and there is none of it.
  for (const [, part, whole] of text.matchAll(share))
    if (Number(part) > 0 && Number(part) < Number(whole)) return undefined;
  for (const [, value] of text.matchAll(percent)) if (Number(value) < 100) return undefined;
  return word !== undefined && /^(?:closed|signed)/i.test(word) ? "closed" : "task done";
}

/** "COMPLETED" above rows that were moved to the end of the list, or the name of the sheet to which they were moved. */
const listOfPast =
  /^(?:all |our )?(?:closed|completed?|done|finished|archived?|signed[- ]off|resolved)(?: (?:and|&|or) (?:closed|completed?|done|archived?|signed[- ]off))?(?: (?:actions?|items?|rows?|issues?|concerns?|tasks?|list|section|log|ones|work|below))?(?: \d{4})?\W*$/i;

/** True for rows that stand where the provider keeps what is over. */
export const movedAway: Fact<boolean> = ({ section, sheet }) =>
  [section, sheet].some((name) => name !== undefined && listOfPast.test(name.trim()));

/**
 * Undefined where neither the update nor the due date begins with such a word, or the update ends with one, nor the
 * next review says closed, or where it says that part is left.
 */
export const toldStanding: Fact<Status | undefined> = ({ cells: { progress, due, nextReview } }, about) => {
  const told = progress.blank ? undefined : standingIn(about.fact(latestUpdate));
  // Where the next review would stand, only a closure says that there will be none.
  const ended = /^closed\b/i.test(nextReview.text) ? standingIn(nextReview.text) : undefined;
  return told ?? (saysDone(due) ? standingIn(due.text) : undefined) ?? ended;
};
