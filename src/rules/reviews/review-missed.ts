import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { nextReviewOf, reviewMissed } from "../reading/next-review";
import { days } from "../reading/say";

export default defineRule({
  id: "REV-01",
  name: "review-missed",
  title: "Review missed",
  severity: "must",
  why: "A missed review means that nobody knows whether the action is working.",
  source: ["S26", "S45"],
  rows: "live",
  needs: [],
  uses: ["nextReview", "lastReview", "cycle", "progress"],
  *check(_row, about) {
    const next = about.fact(nextReviewOf);
    if (next === undefined || !about.fact(reviewMissed)) return;
    const late = days(about.today - next.day);
    yield {
      at: about.has("nextReview") ? "nextReview" : "lastReview",
      what:
        next.since !== undefined
          ? `The last review was ${inWords(next.since)}; the next was due ${inWords(next.day)}, ${late} ago.`
          : `Review was due ${inWords(next.day)}, ${late} ago.`,
      fix: "Hold it, and record the result.",
    };
  },
  examples: {
    flagged: [
      { row: { nextReview: "25/05/2026" }, says: "25 May 2026" },
      { row: { nextReview: "14/06/2026" }, says: "1 day ago" },
      { row: { lastReview: "01/06/2026", cycle: "Weekly" }, says: "8 June 2026" },
      { row: { nextReview: "25/05/2026", progress: "18/05/2026 reviewed, two gaps left" }, says: "25 May 2026" },
      { row: { nextReview: "25/05/2026", progress: "28/05/2026 14 care plans reviewed" }, says: "25 May 2026" },
      {
        row: { nextReview: "25/05/2026", cycle: "Weekly", progress: "26/05/2026 Reviewed: no gaps." },
        says: "2 June 2026",
      },
    ],
    silent: [
      { row: { nextReview: "15/06/2026" }, because: "Due today is not missed." },
      { row: { lastReview: "08/06/2026", cycle: "Weekly" }, because: "Worked out, it is due today." },
      {
        row: { nextReview: "25/05/2026", progress: "28/05/2026 Reviewed at clinical governance: keep the audit." },
        because: "The update says that it was held.",
      },
      {
        row: { nextReview: "TBC", lastReview: "01/05/2026", cycle: "Weekly" },
        because: "A date that cannot be read is another finding.",
      },
      { row: { nextReview: "25/05/2026" }, also: { status: "Closed" }, because: "The row is closed." },
      { row: { nextReview: "12/06/2026" }, settings: { reviewGraceDays: 3 }, because: "Within the days of grace." },
    ],
    blank: "silent",
  },
});
