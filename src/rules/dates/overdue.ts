import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { daysLate, dueInForce } from "../reading/row-facts";
import { days } from "../reading/say";

export default defineRule({
  id: "DAT-01",
  name: "overdue",
  title: "Overdue",
  severity: "must",
  why: "A promise whose date has passed without the work being done must be explained to whoever it was made to.",
  source: ["S43", "F5"],
  rows: "live",
  needs: ["due"],
  uses: ["revised"],
  *check({ revised }, about) {
    const late = about.fact(daysLate);
    const due = about.fact(dueInForce);
    if (late === undefined || due === undefined || late <= 0) return;
    yield {
      at: revised.day === undefined ? "due" : "revised",
      what: `Due ${inWords(due)}, ${days(late)} ago.`,
      fix: "Finish it, or agree a new date and say why.",
    };
  },
  examples: {
    flagged: [
      { row: { due: "29/05/2026" }, says: "29 May 2026, 17 days ago" },
      { row: { due: "14/06/2026" }, says: "1 day ago" },
      { row: { due: "01/04/2026", revised: "12/06/2026" }, says: "12 June 2026" },
      { row: { due: "29/05/2026" }, also: { status: "Re-opened" } },
    ],
    silent: [
      { row: { due: "15/06/2026" }, because: "Due today is not overdue." },
      {
        row: { due: "29/05/2026" },
        also: { status: "Completed" },
        because: "The task is done; whether it worked is another finding.",
      },
      { row: { due: "29/05/2026", revised: "30/06/2026" }, because: "The revised date counts, and it is still ahead." },
      { row: { due: "29/05/2026" }, also: { status: "Closed" }, because: "The row is closed." },
    ],
    blank: "silent",
  },
});
