import { defineRule } from "../define";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "REV-03",
  name: "cycle-unclear",
  title: "Review cycle missing or unclear",
  severity: "should",
  why: "The cycle is what turns one check into continuing governance.",
  source: ["S26"],
  rows: "live",
  needs: ["cycle"],
  *check({ cycle }) {
    if (cycle.days !== undefined && !cycle.unclear) return;
    const at = "cycle";
    if (missing(cycle))
      yield {
        at,
        what: cycle.blank ? "There is no review cycle." : `'${quote(cycle.text)}' is not a review cycle.`,
        fix: "Say how often it is checked, for example weekly.",
      };
    else if (cycle.unclear)
      yield {
        at,
        what: `'${quote(cycle.text)}' can be read in two ways.`,
        fix: "Write 'twice a week', 'every two weeks' or 'every two months'.",
      };
    else if (!cycle.event)
      yield { at, what: `'${quote(cycle.text)}' does not say how often.`, fix: "Write for example weekly or monthly." };
    // A next date is one date: after it, nothing says by when to check if no such event comes (S66).
    else
      yield {
        at,
        what: `'${quote(cycle.text)}' gives no date by which to check.`,
        fix: "Add a latest date, for example 'and at least monthly'.",
      };
  },
  examples: {
    flagged: [
      { row: { cycle: "TBC" }, says: "TBC" },
      { row: { cycle: "Bi-weekly" }, says: "Bi-weekly" },
      { row: { cycle: "After each incident" }, says: "After each incident" },
      { row: { cycle: "After every fall" }, also: { nextReview: "30/06/2026" } },
      { row: { cycle: "Regularly" } },
      { row: { cycle: "As and when" } },
    ],
    silent: [
      { row: { cycle: "every Monday" }, because: "Once a week." },
      { row: { cycle: "Weekly by RM, monthly by NI" }, because: "Two cycles, both clear." },
      { row: { cycle: "After each incident and at least monthly" }, because: "Once a month at the latest." },
      { row: {}, also: { status: "Closed" }, because: "The row is closed." },
    ],
    blank: "flagged",
  },
});
