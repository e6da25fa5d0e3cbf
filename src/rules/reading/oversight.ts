import { once } from "./once";
import type { ListHit, ReadText } from "./read-text";

/** Who can hold an owner to account (GOV-01): above the service, its registered manager, and the rooms where it is minuted. */
export const oversightPhrases = {
  "level: above": [
    "nominated individual",
    "=ni|ni's !number|no",
    "=ri|ri's",
    "responsible individual",
    "responsible person for provider",
    "provider",
    "provider visit|review|oversight",
    "providers",
    "quality|qa lead|manager|team|director|assurance|officer|partner|improvement|governance|business|and|committee|board|group|meeting|head|advisor|consultant",
    "governance",
    "clinical governance|director",
    "director*",
    "=board|boards !game|room|outside|in|on|by",
    "trustee*",
    "chief executive|executive|operating|nurse",
    "=ceo|coo|md|cno|doo|hrd|cfo|cqo",
    "medical|clinical|nursing|ops|operations|quality|hr|finance|estates dir",
    "managing director",
    "operations",
    "operation|operations manager|director|lead|team|support|head",
    "ops manager|director|lead|mgr|team",
    "regional|area|group|divisional|district|cluster|locality|peripatetic manager|director|lead|ops|operations|mgr|team",
    "regional|area ?quality|care nurse",
    "=regional",
    "=am !to|at",
    "=om",
    "head of ?care ?clinical quality|operations|governance|compliance|safeguarding|ops|regulation|homes|services",
    "compliance lead|manager|director|team|officer",
    "owner|proprietor|partner",
    "head office",
    "senior management|leadership team",
    "=slt|smt",
    "clin|clinical|quality|gov gov|group|mtg|meeting",
    "committee",
    "executive",
    "exec|execs",
    "chairman|chairperson",
    "registered provider",
    "service director",
    "group quality|clinical|operations|support",
    "external consultant|quality",
    "internal audit",
    "corporate",
    "support office",
    "central quality|team",
  ],
  "not a level": [
    "white|notice|menu|activity|activities|memory|message|story|planning|information|picture|shift|key|hand|skirting|kitchen|training|e-learning|course|external|software|oxygen|equipment|food|broadband board|provider",
    "owner of",
  ],
  "level: manager": [
    "registered|reg manager|mgr",
    "=rm|rm's",
    "home manager",
    "=hm",
    "manager",
    "service manager",
    "branch manager",
    "scheme manager",
    "care home manager",
    "general manager",
    "=gm",
    "matron",
  ],
  "level: minutes": [
    "board",
    "minute|minutes !late|of|per|within",
    "minuted",
    "clin|clinical|quality|gov gov|mtg|minutes",
    "governance meeting|report|group|committee|minutes|board|log|file|forum",
    "committee",
    "oversight meeting|minutes|log|report|group",
    "board|quality|clinical meeting|report|committee|group|forum",
    "report to|report",
    "trustee*",
    "item #",
    "assurance meeting|group|committee|report",
  ],
  "no escalation": [
    "none|not|no needed|required|necessary|escalation|applicable|further",
    "not _1 escalat*|needed|required|necessary",
    "no need",
    "none",
    "nil",
    "not yet",
    "no",
  ],
} as const;

export interface Levels {
  /** A level above the service's own manager, or undefined. */
  readonly above: ListHit | undefined;
  readonly manager: ListHit | undefined;
  /** A board, meeting or minutes. */
  readonly minutes: ListHit | undefined;
}

/** The levels of oversight that a text names. */
export const levelsIn = once((text): Levels => ({
  above: text
    .hits("level: above")
    .find((hit) => !text.hits("not a level").some(({ from, to }) => hit.from >= from && hit.to <= to)),
  manager: text
    .hits("level: manager")
    .find((hit) => !text.hits("level: above").some(({ from, to }) => hit.from <= to && hit.to >= from)),
  minutes: text.hits("level: minutes")[0],
}));

const longestDenial = 6;

/** "None needed" and the like as a whole cell: an answer on a row that is not triggered. */
export function noEscalationNeeded(read: ReadText): boolean {
  const count = read.words.at.length;
  // "No" alone is an answer; "no agency staff on nights" is something that was done.
  return (
    count <= longestDenial && read.hits("no escalation").some(({ from, to }) => from === 0 && (to > 0 || count <= 2))
  );
}
