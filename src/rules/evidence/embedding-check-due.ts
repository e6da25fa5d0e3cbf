import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { closedOn } from "../reading/row-facts";
import { daysTold } from "../reading/updates";

const daysInMonth = 30.5;

export default defineRule({
  id: "EVD-10",
  name: "embedding-check-due",
  title: "Embedding check due",
  severity: "should",
  why: "Improvement has to be seen again some weeks after the row was closed.",
  source: ["S82", "F15", "F20"],
  rows: "closed",
  needs: ["closedDate"],
  uses: ["lastReview", "oversightLast", "nextReview", "closure"],
  *check({ lastReview, oversightLast, nextReview, closure }, about) {
    const closed = about.fact(closedOn);
    if (closed === undefined || about.today - closed < about.settings.embeddingWeeks * 7) return;
    // Nobody goes back to check what is out of the time in which a concern counts as having come back.
    if (about.today - closed > about.settings.repeatMonths * daysInMonth) return;
    // "Looked again 12-May-26: 19 of 19": a later day beside the closure evidence is a later look.
    const looked = [lastReview.day, oversightLast.day, ...daysTold(closure.text, about.today)];
    const later = looked.some((day) => day !== undefined && day > closed);
    if (later || (nextReview.day !== undefined && nextReview.day >= about.today)) return;
    yield {
      at: "closedDate",
      what: `Closed ${inWords(closed)}, and no check since is recorded.`,
      fix: "Check that the change has lasted, and record it.",
    };
  },
  examples: {
    flagged: [
      {
        row: { closedDate: "31/03/2026", lastReview: "30/03/2026" },
        also: { status: "Closed" },
        says: "31 March 2026",
      },
      { row: { closedDate: "20/04/2026" }, also: { status: "Closed" } },
    ],
    silent: [
      {
        row: { closedDate: "31/03/2026", lastReview: "26/05/2026" },
        also: { status: "Closed" },
        because: "It was checked later.",
      },
      {
        row: { closedDate: "31/03/2026", closure: "44 of 44 trips. Looked again 12-May-26: 19 of 19" },
        also: { status: "Closed" },
        because: "It was looked at again.",
      },
      { row: { closedDate: "20/04/2025" }, also: { status: "Closed" }, because: "It was closed over a year ago." },
      { row: { closedDate: "28/04/2026" }, also: { status: "Closed" }, because: "The eight weeks are not over." },
      {
        row: { closedDate: "31/03/2026", nextReview: "30/06/2026" },
        also: { status: "Closed" },
        because: "A check is planned.",
      },
    ],
    blank: "silent",
  },
});
