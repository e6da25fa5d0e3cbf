import type { StateInWords } from "../tracker/state-column";
import type { RowReview, RowState } from "./review";

/** The states as people read them, in the pane, on the summary, in the sheet and in the terminal (SPEC 4.4). */
export const stateWords: Readonly<Record<RowState, StateInWords>> = {
  Triggered: "Triggered",
  Overdue: "Overdue",
  "Closed - challenge": "Challenge closure",
  "Plan incomplete": "Plan incomplete",
  "Task done, not verified": "Done, not shown to work",
  "Due soon": "Due soon",
  "In date": "In date",
  "Closed - evidenced": "Closed with evidence",
};

/** A sign that stands beside the word, never instead of it (SPEC 4.4). */
export const stateMarks: Readonly<Record<RowState, string>> = {
  Triggered: "▲",
  Overdue: "●",
  "Closed - challenge": "◆",
  "Plan incomplete": "■",
  "Task done, not verified": "◐",
  "Due soon": "○",
  "In date": "–",
  "Closed - evidenced": "✓",
};

/** What stands in place of "In date" on a row that says no date, or a passed one whose finding was set aside. */
export const noDueDate = "No due date" satisfies StateInWords;
export const lateSetAside = "Late, set aside" satisfies StateInWords;

/**
 * The row's state in words. A row that counts as in date (SPEC 3.16) does not always say a date that has not passed: a
 * missing column does not make a plan incomplete, and an overdue finding that was set aside gives no state.
 */
export function stateInWords({ state, due, setAside }: Pick<RowReview, "state" | "due" | "setAside">): StateInWords {
  if (state !== "In date") return stateWords[state];
  if (due === undefined) return noDueDate;
  return setAside.some(({ finding }) => finding.rule === "DAT-01") ? lateSetAside : stateWords[state];
}
