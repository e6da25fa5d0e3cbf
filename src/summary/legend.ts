import { rowStates, type Figures, type RowState } from "../review/review";
import { lateSetAside, noDueDate, stateMarks, stateWords } from "../review/state-words";
import { cell, type TableRow } from "./block";
import { stateStyles } from "./styles";

const meanings: Readonly<Record<RowState, readonly [string, string]>> = {
  Triggered: [
    "The first plan is not holding: extra action is needed now.",
    "Deadline passed below target, worse than the baseline, review missed, trigger words, or the concern came back.",
  ],
  Overdue: ["The due date has passed. A row that is triggered too counts there.", "Due date, or its latest revision."],
  "Closed - challenge": [
    "Closed, but it is not shown to have worked.",
    "No outcome evidence, target not met, or the concern came back.",
  ],
  "Plan incomplete": [
    "An essential is missing, so nobody can rely on the plan.",
    "Concern, cause, action, owner, measure, review date or due date.",
  ],
  "Task done, not verified": ["The task is done; whether it worked is not shown yet.", "Status and closure evidence."],
  "Due soon": ["Due within the days of the setting.", "Due date."],
  "In date": [
    "No date has passed. It does not mean that the action works.",
    `Dates alone; “${noDueDate}” and “${lateSetAside}” count here. Cause, action, outcome and governance are judged apart.`,
  ],
  "Closed - evidenced": ["Closed with evidence of the outcome.", "Closure evidence, target and sign-off."],
};

/** One row for each state: mark and word in its colours, how many rows are in it, what it means. */
export function legendRows(figures: Figures): readonly TableRow[] {
  return rowStates.map((state) => ({
    cells: [
      cell(`${stateMarks[state]} ${stateWords[state]}`, stateStyles[state]),
      cell(figures.byState[state], "numberLeft"),
      cell(meanings[state][0]),
      cell(meanings[state][1]),
    ],
  }));
}
