import type { ListHit, ReadText } from "./read-text";

/** Who can hold an owner to account (GOV-01): above the service, its registered manager, and the rooms where it is minuted. */
export const oversightPhrases = {
  "level: above": [
    "nominated individual",
    "=ni|ni's !number|no",
    "=ri|ri's",
    "responsible individual|person for provider",
    "provider !training|visit|contract",
    "provider visit|review|oversight",
    "providers",
    "quality lead|manager|team|director|assurance|officer|partner|improvement|governance|business|and|committee|board|group|meeting|head|advisor|consultant",
    "governance !by manager",
    "clinical governance|lead|director",
    "director*",
    "=board|boards !game|room",
    "trustee*",
    "chief executive|executive|operating|nurse",
    "=ceo|coo|md|cno|doo",
    "managing director",
    "operation|operations manager|director|lead|team|support|head",
    "ops manager|director|lead|mgr|team",
    "regional|area|group|divisional|district|cluster|locality|peripatetic manager|director|lead|ops|operations|mgr|team|nurse manager",
    "=regional",
    "=am !to|at",
    "head of quality|care|operations|governance|compliance|service|services|clinical|nursing|home|homes|safeguarding|ops",
    "compliance lead|manager|director|team|officer",
    "owner|proprietor|partner",
    "head office",
    "senior management|leadership team",
    "=slt|smt",
    "committee",
    "executive",
    "exec|execs",
    "chair|chairman|chairperson",
    "registered provider",
    "service director|lead|manager for",
    "group quality|clinical|operations|support",
    "external consultant|quality",
    "internal audit",
    "commissioner",
    "local authority qa|quality|contracts",
    "corporate",
    "support office",
    "central quality|team",
  ],
  "level: manager": [
    "registered manager",
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
export function levelsIn(read: ReadText): Levels {
  return read.fact((text) => ({
    above: text.hits("level: above")[0],
    manager: text
      .hits("level: manager")
      .find((hit) => !text.hits("level: above").some(({ from, to }) => hit.from <= to && hit.to >= from)),
    minutes: text.hits("level: minutes")[0],
  }));
}

const longestDenial = 6;

/** "None needed" and the like as a whole cell: an answer on a row that is not triggered. */
export function noEscalationNeeded(read: ReadText): boolean {
  return read.words.at.length <= longestDenial && read.hits("no escalation").some(({ from }) => from === 0);
}
