/** Whether a row says that a review took place: in a column of its own, or in the update (SPEC 3.7). */
import { readDate } from "../../tracker/read-date";
import type { Day, TrackerRow } from "../../tracker/tracker";
import type { RowAbout } from "../define";
import { leeway } from "./leeway";
import { saysNothing } from "./says-nothing";
import { dayOfEntry, updateEntries } from "./updates";

export interface HeldReview {
  /** The day on which it was held; the day for which it was planned where nothing tells another. */
  readonly day: Day;
  /** The words that say so; a date where only a date does. */
  readonly words: string;
}

/** Days before its date on which a review may be held where no cycle tells how near the one before it was. */
const earlyDays = 7;

/** The latest review that the row says was held for the date `due`, or after it. */
export function heldSince(row: TrackerRow, due: Day, about: Pick<RowAbout, "today" | "fact">): HeldReview | undefined {
  const { cycle, lastReview, nextReview } = row.cells;
  const early = cycle.days === undefined ? earlyDays : leeway(cycle.days);
  const from = due - early;
  const found: HeldReview[] = [];
  const add = (day: Day | undefined, words: string, first: Day) => {
    if (day !== undefined && day >= first && day <= about.today) found.push({ day, words });
  };
  // Where the two columns keep the next and the last of many, a last one after the next is a slip (SPEC 3.16).
  if (nextReview.day !== undefined && row.reviews?.pair === true) add(lastReview.day, lastReview.text, from);
  for (const result of row.reviews?.results ?? []) {
    const text = result.text.replace(later, "");
    if ((result.placeholder && !yes.test(text)) || text.trim() === "" || putOff.test(text)) continue;
    if (result.day !== undefined) add(dayIn(text, about.today) ?? result.day, result.text, from);
    else if (tellsOfThis(row, due, text)) add(due, result.text, from);
  }
  for (const { day, text } of about.fact(updateEntries)) {
    const told = tellsHeld(text, day, about.today);
    if (told !== undefined) add(told, text, due);
  }
  return found.reduce<HeldReview | undefined>((best, one) => (best && best.day >= one.day ? best : one), undefined);
}

/** Words without a date may be those of an earlier review, where reviews recur or an earlier one is recorded. */
function tellsOfThis({ reviews, cells: { cycle, lastReview } }: TrackerRow, due: Day, text: string): boolean {
  if (lastReview.day !== undefined && lastReview.day < due) return false;
  if (yes.test(text)) return true;
  return reviews?.plain === true && cycle.days === undefined && !no.test(text) && !saysNothing(text);
}

const yes = /^(?:(?:y|yes|[✓✔☑✅])(?:\W|$)|(?:true|done|held|completed?|reviewed|carried out)[.!]?$)/iu;
const no = /^(?:(?:n|no|false|none|nil|x|[✗✘❌])(?:\s?[.,!:;–-]|$)|(?:open|started|booked|partly)$)/iu;
/** What is planned after the review that is told of. */
const later = /(?:^|[\s,;.(])(?:and\s)?(?:next|future|further|follow[- ]?up|another)\sreview\b.*$/is;
/** A review that did not take place, was moved, or is still to come. */
const putOff =
  /\b(?:not|n't|never|no)\s(?:(?:yet|been|be|was|a|the)\s){0,2}(?:held|done|completed?|reviewed|taken place|happened|happen|carried out|started|due|review)\b|\b(?:didn't|did not|couldn't|could not|hasn't|has not|wasn't|was not|unable to|failed to)\s(?:\w+\s)?(?:review|reviewed|happen|take place|held|attend|meet|been)\b|\b(?:postponed?|cancel\w*|deferred|resched\w*|re-?arranged?|rebooked|put off|carried (?:over|forward)|c\/f)\b|\breview\w*\s(?:meeting\s)?(?:(?:is|was|now|has been|to be|date)\s){0,2}(?:booked|arranged|planned|scheduled|set|missed|overdue|outstanding|late|delayed|awaited|pending|due|required|needed)\b|^(?:booked|arranged|planned|scheduled|missed|overdue|outstanding|late|delayed|awaiting|due|to be|to follow|will be)\b|\b(?:to be|will be|should be|must be|needs? to be|being|awaiting|needs?|due|until|before|next|when|once|if)\s(?:\w+\s)?(?:held|reviewed|review)\b/i;

/** Who may be the subject of "reviewed": with any other noun before it, "care plans reviewed", the work was reviewed. */
const reviewer =
  "(?:(?:the|by|with|and|have|has|had|was|were|been|fully|formally|also|discussed|then|again|now|we|i|rm|ni|dm|cqc|[a-z]{2}|manager|deputy|lead|director|registered|nominated|individual|area|regional|operations|ops|quality|clinical|provider|senior|nurse|team|board|action|actions|plan|progress|this|it|row|item|first|second|third|final|weekly|fortnightly|monthly|quarterly)\\s)";
/** What may stand after it: any other noun is what was reviewed. */
const afterwards =
  "(?=\\s*(?:$|[:;,.()/+&–—-]|\\d{1,2}[/.-]\\d|\\d{1,2}(?:st|nd|rd|th)?\\s[a-z]{3}|(?:at|in|by|with|on|during|again|today|as|no|to|via|through|following|after|this|action|actions|progress|position|plan|row|weekly|fortnightly|monthly|quarterly)\\b))";
const reviewed = new RegExp(`(?:^|[,:–—-]\\s)\\W*${reviewer}{0,5}reviewed${afterwards}`, "i");
const reviewWas =
  /\breview\s(?:meeting\s)?(?:(?:was|has been|now|duly)\s)?(?:held|done|completed?|carried out|undertaken|took place|taken place|happened)\b|\b(?:held|completed|carried out|undertook|had)\s(?:the\s|a\s|our\s)?(?:(?:weekly|fortnightly|monthly|quarterly|planned|progress|action|governance|formal)\s){0,2}review\b/i;
/** "Monthly review: 8 of 10 done". */
const reviewTold =
  /^\W*(?:(?:weekly|fortnightly|monthly|quarterly|planned|progress|action|action plan|governance|formal|first|second|third|final|manager's)\s){0,3}review(?:\s(?:meeting|outcome|result))?\s?[:–—-]\s*\S/i;
/** "Medication review held" is a review of a person's care, not of the action. */
const ofCare =
  /\b(?:care(?: plan)?|medication|medicines?|risk assessment|gp|health|dols|capacity|mca|placement|annual|section 117|social work(?:er)?|dietitian|salt|physio\w*|continence|falls|policy|rota|chart|mar|clinical|peer|case|pharmac\w*)s?\sreview(?:s|ed)?\b/i;

/** The latest day on which a part of an entry says that the row was reviewed; the entry's own where it names none. */
function tellsHeld(text: string, entry: Day | undefined, today: Day): Day | undefined {
  let latest: Day | undefined;
  for (const whole of text.split(/[;\n]|[.!?](?=\s|$)/)) {
    const part = whole.replace(later, "");
    const told = reviewed.test(part) || reviewWas.test(part) || reviewTold.test(part);
    if (!told || putOff.test(part) || ofCare.test(part)) continue;
    const held = dayIn(part, today) ?? entry;
    if (held !== undefined && (latest === undefined || held > latest)) latest = held;
  }
  return latest;
}

const shortDate =
  /\b(?:on|of|meeting|governance|committee|reviewed|review|held)\s(?:the\s)?(\d{1,2}[/.-]\d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(?![/.-]?\d|\s(?:done|complete|of|in|staff|people|residents?)\b)/i;

/** The day that a text names, the year left out or not; one that is still to come is none. */
function dayIn(text: string, today: Day): Day | undefined {
  const { day } = readDate(text);
  if (day !== undefined) return day <= today ? day : undefined;
  const [, short] = shortDate.exec(text) ?? [];
  return short === undefined ? undefined : dayOfEntry(short, today);
}
