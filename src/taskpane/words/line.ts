import { number } from "./count";
import type { FieldKey } from "../../tracker/fields";
import type { Joint } from "../select/line-parts";

/** Words of the page of one row. */
export const lineWords = {
  back: "Back to list",
  previous: "Previous row",
  next: "Next row",
  place: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  outside: "not in the list shown",
  why: "Why it matters",
  close: "Close",
  showCell: "Show the cell",
  fires: "This is found",
  silent: "This is not",
  save: (cell: string) => `Save to ${cell}`,
  inherited: "The value stands in a cell further up. Change it there.",
  noColumn: "The tracker has no column for this.",
  noColumnFor: (field: string) => `No column for ${field}`,
  breaksWithout: (field: string) => `The line breaks here: the tracker has no column for ${field}.`,
  setAside: "Set aside…",
  nothingRecorded: "Nothing recorded",
  clear: "This row shows cause, action, outcome and governance in one clear line.",
  joint: {
    concern: "Concern",
    cause: "Cause",
    action: "Action",
    outcome: "Outcome",
    governance: "Governance",
  } satisfies Record<Joint, string>,
  broken: "broken here",
  advice: (more: string) => `and ${more}`,
  related: "Look at:",
  keys: "Alt and the arrow keys go through the findings; Escape goes back to the list.",
} as const;

export const fieldWords = {
  addFactor: "Add a factor",
  /** What to write, where the cell is empty. */
  hints: {
    cause: "What let this happen",
    action: "What will change",
    owner: "One person or one role",
    measure: "How much of what, by when",
    interim: "What keeps people safe until then",
    escalation: "Told whom, when, what changed",
    oversight: "Who above the owner, and where it is minuted",
    closure: "What shows that it worked",
    cycle: "Weekly, fortnightly, monthly",
    evidence: "What confirms the concern",
    who: "How many people, or a list reference",
    progress: "What happened since the last update",
    learning: "What staff now do differently",
  } satisfies Partial<Record<FieldKey, string>> as Partial<Record<FieldKey, string>>,
  badDate: "Type the whole date: day, month and year.",
  nothingTyped: "Write here what the cell should say.",
} as const;

export const setAsideWords = {
  title: "Set this finding aside",
  who: "Your initials",
  reason: "Why it does not apply here",
  save: "Set aside",
  cancel: "Cancel",
  needBoth: "Write your initials and a reason, so that a reader can follow it.",
  returns: "It stays on the summary's list, and comes back when the text it speaks of changes.",
  onRow: "Set aside on this row",
  entry: (by: string, day: string, reason: string) => `Set aside by ${by} on ${day}: ${reason}`,
  bringBack: "Bring back",
} as const;

/** Two ways to find the words for a cause (SPEC 2.8). */
export const causeWords = {
  asSentence: "Say it as cause and effect",
  asWhys: "Ask why five times",
  cause: "This was the cause",
  causeHint: "key workers had no protected time",
  effect: "It led to",
  effectHint: "reviews being put off",
  event: "Which made more likely",
  eventHint: "care that does not match changed needs",
  sentence: (cause: string, effect: string, event: string) =>
    `${cause} led to ${effect}, which increased the likelihood of ${event}`,
  why: (at: number) => (at === 0 ? "Why did it happen?" : "And why was that?"),
  whysHint: "Stop when the answer is something that can be changed. The last answer becomes the cause.",
  use: "Use these words",
} as const;
