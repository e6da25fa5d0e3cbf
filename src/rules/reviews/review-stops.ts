import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { closedOn, dueInForce } from "../reading/row-facts";

export default defineRule({
  id: "REV-05",
  name: "review-stops",
  title: "Review stops at the due date",
  severity: "advice",
  why: "A change can fade once nobody looks; improvement has to be seen after the action is over.",
  source: ["S82", "F15"],
  rows: "closed",
  needs: ["nextReview", "closedDate"],
  uses: ["lastReview", "due", "revised"],
  *check({ nextReview, lastReview }, about) {
    const closed = about.fact(closedOn);
    const due = about.fact(dueInForce);
    if (closed === undefined || about.today - closed >= about.settings.embeddingWeeks * 7) return;
    if (!nextReview.blank) return;
    if (due !== undefined && lastReview.day !== undefined && lastReview.day > due) return;
    yield {
      at: "nextReview",
      what: `Closed ${inWords(closed)} with no later review planned.`,
      fix: "Plan one check in the next few weeks.",
    };
  },
  examples: {
    flagged: [
      {
        row: { closedDate: "29/05/2026", due: "29/05/2026", lastReview: "29/05/2026" },
        also: { status: "Closed" },
        says: "29 May 2026",
      },
      { row: { closedDate: "01/06/2026" }, also: { status: "Closed" } },
    ],
    silent: [
      {
        row: { closedDate: "29/05/2026", nextReview: "26/06/2026" },
        also: { status: "Closed" },
        because: "A later check is planned.",
      },
      {
        row: { closedDate: "29/05/2026", due: "30/04/2026", lastReview: "28/05/2026" },
        also: { status: "Closed" },
        because: "Reviews went on after the due date.",
      },
      { row: { closedDate: "31/03/2026" }, also: { status: "Closed" }, because: "The eight weeks are over." },
    ],
    blank: "silent",
  },
});
