import { defineRule } from "../define";
import { nextReviewOf } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CMP-06",
  name: "review-date-missing",
  title: "Review date missing",
  severity: "must",
  why: "Without a next review date a missed review would not be noticed.",
  source: ["S26"],
  rows: "live",
  needs: ["nextReview"],
  uses: ["lastReview", "cycle"],
  *check({ nextReview, cycle }, about) {
    if (!nextReview.blank || about.fact(nextReviewOf) !== undefined) return;
    yield {
      at: "nextReview",
      what: "There is no next review date.",
      fix:
        cycle.days === undefined
          ? "Add the date of the next review."
          : `Add the date of the next review: the cycle says '${quote(cycle.text)}'.`,
    };
  },
  examples: {
    flagged: [
      { row: { cycle: "Weekly" }, says: "Weekly" },
      { row: { lastReview: "12/06/2026" } },
      { row: { lastReview: "12/06/2026", cycle: "After each incident" } },
    ],
    silent: [
      { row: { lastReview: "12/06/2026", cycle: "Weekly" }, because: "Worked out from the last review and the cycle." },
      { row: { nextReview: "TBC" }, because: "Not empty: a date that cannot be read is another finding." },
      { row: {}, also: { status: "Closed" }, because: "A closed row needs no next review here." },
    ],
    blank: "flagged",
  },
});
