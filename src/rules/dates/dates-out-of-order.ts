import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { plansAndHolds } from "../reading/next-review";

export default defineRule({
  id: "DAT-04",
  name: "dates-out-of-order",
  title: "Dates in an impossible order",
  severity: "should",
  why: "One of the two dates must be wrong, and whatever is worked out from it is wrong too.",
  source: ["P"],
  rows: "all",
  needs: [],
  uses: ["start", "due", "lastReview", "nextReview", "closedDate"],
  *check({ start, due, lastReview, nextReview, closedDate }, about) {
    const { today } = about;
    const fix = "Check both dates.";
    if (start.day !== undefined && due.day !== undefined && start.day > due.day)
      yield { at: "start", what: `The start, ${inWords(start.day)}, is after the due date, ${inWords(due.day)}.`, fix };
    if (lastReview.day !== undefined && lastReview.day > today)
      yield {
        at: "lastReview",
        what: `The last review, ${inWords(lastReview.day)}, is in the future.`,
        fix: "Check the date, or move it to next review.",
      };
    const ordered = lastReview.day !== undefined && nextReview.day !== undefined && !about.fact(plansAndHolds);
    if (ordered && nextReview.day < lastReview.day)
      yield {
        at: "nextReview",
        what: `The next review, ${inWords(nextReview.day)}, is before the last one, ${inWords(lastReview.day)}.`,
        fix,
      };
    if (start.day !== undefined && closedDate.day !== undefined && closedDate.day < start.day)
      yield {
        at: "closedDate",
        what: `Closed ${inWords(closedDate.day)}, before it started, ${inWords(start.day)}.`,
        fix,
      };
  },
  examples: {
    flagged: [
      { row: { start: "01/07/2026", due: "30/06/2026" }, says: "1 July 2026" },
      { row: { lastReview: "20/06/2026" }, says: "future" },
      { row: { lastReview: "12/06/2026", nextReview: "05/06/2026" } },
      { row: { start: "01/05/2026", closedDate: "30/04/2026" }, also: { status: "Closed" } },
    ],
    silent: [
      { row: { start: "30/06/2026", due: "30/06/2026" }, because: "Started and due on one day." },
      { row: { lastReview: "15/06/2026" }, because: "Reviewed today." },
      { row: { lastReview: "12/06/2026", nextReview: "12/06/2026" }, because: "The same day is not before it." },
    ],
    blank: "silent",
  },
});
