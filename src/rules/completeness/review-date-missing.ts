import { defineRule } from "../define";
import { nextReviewOf, reviewHeld } from "../reading/next-review";
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
  uses: ["lastReview", "cycle", "progress"],
  *check({ nextReview, cycle }, about) {
    if (about.fact(nextReviewOf) !== undefined) return;
    const held = about.fact(reviewHeld);
    if (!nextReview.blank && held === undefined) return;
    yield {
      at: "nextReview",
      what:
        held === undefined
          ? "There is no next review date."
          : `The review was held ('${quote(held.words, 30)}'), and no later one is planned.`,
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
      { row: { nextReview: "25/05/2026", progress: "28/05/2026 Reviewed: no gaps." }, says: "no later one" },
    ],
    silent: [
      { row: { lastReview: "12/06/2026", cycle: "Weekly" }, because: "Worked out from the last review and the cycle." },
      { row: { nextReview: "TBC" }, because: "Not empty: a date that cannot be read is another finding." },
      { row: {}, also: { status: "Closed" }, because: "A closed row needs no next review here." },
    ],
    blank: "flagged",
  },
});
