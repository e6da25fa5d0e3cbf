import { defineRule } from "../define";
import { leeway } from "../reading/leeway";
import { days, quote } from "../reading/say";

export default defineRule({
  id: "REV-02",
  name: "review-too-far",
  title: "Next review further away than the cycle",
  severity: "should",
  why: "A cycle that is stretched in silence is no cycle.",
  source: ["S45"],
  rows: "live",
  needs: ["nextReview", "lastReview", "cycle"],
  *check({ nextReview, lastReview, cycle }) {
    if (nextReview.day === undefined || lastReview.day === undefined || cycle.days === undefined) return;
    const apart = nextReview.day - lastReview.day;
    if (apart <= cycle.days + leeway(cycle.days)) return;
    yield {
      at: "nextReview",
      what: `The cycle says '${quote(cycle.text)}', but the next review is ${days(apart)} after the last.`,
      fix: "Bring it forward, or change the cycle and say why.",
    };
  },
  examples: {
    flagged: [
      { row: { cycle: "Weekly", lastReview: "01/06/2026", nextReview: "01/07/2026" }, says: "30 days" },
      { row: { cycle: "Monthly", lastReview: "01/05/2026", nextReview: "15/06/2026" } },
    ],
    silent: [
      { row: { cycle: "Weekly", lastReview: "08/06/2026", nextReview: "17/06/2026" }, because: "Two days of leeway." },
      {
        row: { cycle: "Monthly", lastReview: "29/05/2026", nextReview: "03/07/2026" },
        because: "Within a fifth of a month.",
      },
      {
        row: { cycle: "After each incident", lastReview: "01/05/2026", nextReview: "01/07/2026" },
        because: "No length is stated.",
      },
    ],
    blank: "silent",
  },
});
