import { defineRule } from "../define";

export default defineRule({
  id: "EVD-07",
  name: "closed-undated",
  title: "Closed with no date",
  severity: "should",
  why: "Without the date a return of the concern cannot be seen.",
  source: ["S13"],
  rows: "closed",
  needs: ["closedDate"],
  *check({ closedDate }) {
    if (!closedDate.blank) return;
    yield { at: "closedDate", what: "Closed, with no date.", fix: "Add the day on which it was closed." };
  },
  examples: {
    flagged: [
      { row: {}, also: { status: "Closed" } },
      { row: {}, also: { status: "Signed off and closed", owner: "Deputy Manager" } },
    ],
    silent: [
      { row: { closedDate: "31/03/2026" }, also: { status: "Closed" }, because: "The date is there." },
      {
        row: { closedDate: "March" },
        also: { status: "Closed" },
        because: "Not empty: a date that cannot be read is another finding.",
      },
      { row: {}, also: { status: "Completed" }, because: "The task is done, the row is not closed." },
    ],
    blank: "silent",
  },
});
