import { defineRule } from "../define";

export default defineRule({
  id: "CMP-07",
  name: "due-date-missing",
  title: "Due date missing",
  severity: "must",
  why: "Without a date nobody can tell whether the action is late.",
  source: ["S26"],
  rows: "live",
  needs: ["due"],
  uses: ["revised"],
  *check({ due, revised }) {
    if (!due.blank || revised.day !== undefined) return;
    yield { at: "due", what: "There is no due date.", fix: "Add the day by which the action will be finished." };
  },
  examples: {
    flagged: [{ row: {}, also: { status: "In progress" } }, { row: { revised: "TBC" } }],
    silent: [
      { row: { due: "ASAP" }, because: "Not empty: a date that cannot be read is another finding." },
      { row: { revised: "31/07/2026" }, because: "The revised date says when." },
      { row: {}, also: { status: "Closed" }, because: "A closed row is finished." },
    ],
    blank: "flagged",
  },
});
