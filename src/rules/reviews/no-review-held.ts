import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { leeway } from "../reading/leeway";
import { reviewHeld } from "../reading/next-review";
import { quote } from "../reading/say";

export default defineRule({
  id: "REV-04",
  name: "no-review-held",
  title: "No sign that reviews are happening",
  severity: "should",
  why: "A cycle with no review behind it is a plan on paper.",
  source: ["S45"],
  rows: "live",
  needs: ["lastReview", "cycle"],
  uses: ["start", "raised", "nextReview", "progress"],
  *check({ lastReview, cycle, start, raised }, about) {
    if (!lastReview.blank || cycle.days === undefined || about.fact(reviewHeld) !== undefined) return;
    const since = start.day ?? raised.day;
    if (since === undefined || since + cycle.days + leeway(cycle.days) >= about.today) return;
    yield {
      at: "lastReview",
      what: `The cycle says '${quote(cycle.text)}' since ${inWords(since)}, and no review is recorded.`,
      fix: "Add the date of the last review.",
    };
  },
  examples: {
    flagged: [
      { row: { cycle: "Weekly", start: "11/05/2026" }, says: "11 May 2026" },
      { row: { cycle: "Monthly", raised: "01/04/2026" } },
      { row: { cycle: "2/52", start: "11/05/2026" }, says: "2/52" },
    ],
    silent: [
      { row: { cycle: "Weekly", start: "08/06/2026" }, because: "The first review is only now due." },
      { row: { cycle: "Monthly", start: "11/05/2026" }, because: "Within a fifth of a month." },
      {
        row: { cycle: "Weekly", start: "11/05/2026", lastReview: "see notes" },
        because: "Not empty: a date that cannot be read is another finding.",
      },
      { row: { cycle: "Weekly" }, because: "Nothing says since when." },
      {
        row: {
          cycle: "Weekly",
          start: "11/05/2026",
          nextReview: "08/06/2026",
          progress: "08/06/2026 reviewed, 2 gaps",
        },
        because: "The update tells of one.",
      },
    ],
    blank: "silent",
  },
});
