import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { dueInForce } from "../reading/row-facts";
import { days } from "../reading/say";

export default defineRule({
  id: "DAT-02",
  name: "due-soon",
  title: "Due soon",
  severity: "advice",
  why: "There is still time to finish it or to ask for help.",
  source: ["P"],
  rows: "live",
  needs: ["due"],
  uses: ["revised"],
  *check({ revised }, about) {
    const due = about.fact(dueInForce);
    if (due === undefined) return;
    const left = due - about.today;
    if (left < 0 || left > about.settings.dueSoonDays) return;
    yield {
      at: revised.day === undefined ? "due" : "revised",
      what: left === 0 ? "Due today." : `Due ${inWords(due)}, in ${days(left)}.`,
      fix: "Check that it will be finished by then.",
    };
  },
  examples: {
    flagged: [
      { row: { due: "19/06/2026" }, says: "in 4 days" },
      { row: { due: "15/06/2026" }, says: "today" },
      { row: { due: "29/06/2026" }, says: "in 14 days" },
    ],
    silent: [
      { row: { due: "30/06/2026" }, because: "Fifteen days away." },
      { row: { due: "14/06/2026" }, because: "Past: that is overdue." },
      { row: { due: "19/06/2026" }, also: { status: "Closed" }, because: "The row is closed." },
      {
        row: { due: "19/06/2026" },
        settings: { dueSoonDays: 3 },
        because: "The provider chose a window of three days.",
      },
    ],
    blank: "silent",
  },
});
