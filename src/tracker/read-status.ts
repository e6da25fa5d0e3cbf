import { readColour } from "./read-colour";
import type { Status, StatusCell } from "./tracker";

export type StatusReading = Pick<StatusCell, "status" | "colourOnly">;

const notYet =
  /\b(?:not|never|isn't|un|in|part(?:ly|ially)?|nearly|almost|mostly|to be|ready to|awaiting|pending|for|before|until|due|propos(?:e|ed) to|recommend(?:ed)? to)[ -]*(?:yet |fully |been |quite )*(?:closed?|closure|complet\w*|done|finished|implemented|actioned|achieved|signed|embedded|verified|evidenced|met|resolved)\b|\b(?:incomplete|undone|uncompleted|unverified|unresolved|unmet|unsigned)\b/i;
/** "Done, not verified": what is missing is the proof, not the task (SPEC 0.1). */
const unproven =
  /\b(?:not|never|isn't|to be|awaiting|pending|before|until)[ -]*(?:yet |fully |been |quite )*(?:closed?|closure|signed|embedded|verified|evidenced|met|achieved)\b|\bun(?:verified|signed|met)\b/i;
const someOf = /\d\s*(?:of|out of|\/)\s*\d/;
const readings: readonly (readonly [RegExp, Status])[] = [
  [/\bre[- ]?open(?:ed|ing)?\b|\breturned to open\b/i, "re-opened"],
  [
    /\b(?:not|in)[- ]?effective\b|\bfail(?:ed|ing|ure)?\b|\bnot working\b|\bdid not work\b|\bnot sustained\b|^(?:worse(?:ned|ning)?|deteriorat(?:ed|ing))\b/i,
    "not effective",
  ],
];
const closed =
  /\b(?:clos(?:ed|e|ure)|signed[- ]off|sign[- ]off (?:complete|given)|embedded|verified|evidenced|cancel(?:l?ed)|withdrawn|superseded|archived|void(?:ed)?|no longer (?:required|needed|applicable))\b|^(?:stopped|abandon(?:ed)?|discontinued|healed)\b/i;
const taskDone =
  /\b(?:complet(?:ed|e|ion)|done|actioned|implemented|finished|achieved|delivered|resolved|fixed|met|fulfilled|discharged|remediated)\b|^adopt(?:ed)?\b|^\s*100\s*%/i;
const stillGoing =
  /\b(?:in progress|on[- ]?going|partial(?:ly)?|part|some|open|started|underway|under way|awaiting|overdue|delayed)\b/i;
/** "A1 done, A2 at panel 24/6": one of several actions that share a row. */
const numberedPart = /^\s*(?:a|action|part|step|task|no\.?)\s?\d\b/i;
const lowShare = /\b(?:[1-9]?\d)\s*%/;
/** In the Wingdings font "ü" and "þ" show as ticks, "û" as a cross and "¨" as an empty box. */
const yes = /^(?:y|yes|true|✓|✔|✔️|✅|☑|ü|þ|x|1)$/iu;
const tick = /^(?:✓|✔|✔️|✅|☑|ü|þ)$/u;
const no = /^(?:n|no|false|✗|✘|❌|☐|û|ý|¨|0)$/iu;

const yesFirst = /^(?:y|yes)(?:\s*[-–—,.:;]\s*|\s+(?=\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)?\s\p{L}))(\S[^]*)$/iu;
const takenBack =
  /\b(?:but|except|apart from|not|nearly|almost|partly|mostly|some|half|still|to (?:do|follow|finish)|awaiting)\b/i;

/** A tick and nothing else, where a colour or a word would stand. */
export function isTick(text: string): boolean {
  return tick.test(text);
}

/**
 * Reads a status cell from its words (SPEC 2.4): "complete" means that the task is done, not that it worked.
 * `header` tells what a bare yes means under "Closed?" or "Done?".
 */
export function readStatus(text: string, header = ""): StatusReading {
  // "is_complete" of an export asks what "Is complete" asks.
  const heading = header.replace(/_/g, " ");
  if (text === "") return { status: undefined, colourOnly: false };
  if (yes.test(text)) return { status: yesUnder(text, heading), colourOnly: false };
  // "Yes - closers fitted 28/4" below "Done?" answers first and tells then.
  const [answer, told = ""] = yesFirst.exec(text) ?? [];
  if (answer !== undefined && !takenBack.test(told)) {
    const under = yesUnder("yes", heading);
    if (under !== "open") return { status: under, colourOnly: false };
  }
  if (no.test(text))
    return { status: /\b(?:open|live|active)\b/i.test(heading) ? "closed" : "open", colourOnly: false };
  // What a council or a panel accepts is closed by them; "Accepted" elsewhere is how a risk is answered.
  if (/^accepted\b/i.test(text) && /\b(?:decision|verdict)\b/i.test(heading))
    return { status: "closed", colourOnly: false };
  const { colour, only } = readColour(text);
  if (colour !== undefined && only) return { status: colour === "blue" ? "closed" : "open", colourOnly: true };
  return { status: readWords(text), colourOnly: false };
}

function yesUnder(text: string, heading: string): Status {
  if (/\b(?:closed|closure|signed|verified|embedded)\b/i.test(heading)) return "closed";
  if (
    /\b(?:complete|completed|completion|done|actioned|implemented|achieved|met|finished|fixed|sorted)\b/i.test(heading)
  )
    return "task done";
  return tick.test(text) && !/\b(?:open|live|active)\b/i.test(heading) ? "task done" : "open";
}

function readWords(text: string): Status {
  for (const [words, status] of readings) if (words.test(text)) return status;
  const lacking = text.search(notYet);
  if (lacking >= 0) {
    const before = text.slice(0, lacking);
    const done = taskDone.test(before) && !stillGoing.test(before) && !lowShare.test(before) && !someOf.test(before);
    return done && unproven.test(text.slice(lacking)) ? "task done" : "open";
  }
  const parts = text.split(/,\s*|\s+-\s+|\.\s+/);
  if (parts.length > 1 && parts.every((part) => numberedPart.test(part)))
    return parts.every((part) => closed.test(part) || taskDone.test(part)) ? "task done" : "open";
  const milestones = text.split(/\||\n|;/).filter((part) => part.trim() !== "");
  if (
    milestones.length > 1 &&
    milestones.some((part) => stillGoing.test(part) && !closed.test(part) && !taskDone.test(part))
  )
    return "open";
  if (closed.test(text)) return "closed";
  if (/\bblue\b/i.test(text)) return "closed";
  if (taskDone.test(text)) return lowShare.test(text) && !/100\s*%/.test(text) ? "open" : "task done";
  return "open";
}
