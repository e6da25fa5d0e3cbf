import { defineRule } from "../define";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";
import { containment, contentWords } from "../reading/similarity";

const nearlyTheSame = 0.6;

export default defineRule({
  id: "ACT-07",
  name: "action-repeated",
  title: "Same action as last time",
  severity: "should",
  why: "The concern came back after this action; doing it again asks for the same result.",
  source: ["S79", "S80", "F4"],
  rows: "all",
  needs: ["action"],
  *check({ action }, { settings, repeats }) {
    if (missing(action)) return;
    const words = contentWords(readText(action.text, settings.ownWords));
    for (const { later, other, ref, sheet, row } of repeats) {
      if (!later || missing(other.cells.action)) continue;
      if (containment(words, contentWords(readText(other.cells.action.text, settings.ownWords))) < nearlyTheSame)
        continue;
      yield {
        at: "action",
        what: `'${quote(action.text, 40)}' repeats the action of ${ref}, used before the concern came back.`,
        fix: "Go back to the cause first.",
        related: [{ ref, sheet, row }],
      };
      return;
    }
  },
  examples: {
    flagged: [
      {
        row: { action: "Staff reminded to sign charts" },
        also: { ref: "B", concern: "Cream charts unsigned on Elm", raised: "01/05/2026" },
        others: [
          {
            ref: "A",
            concern: "Cream charts unsigned on Elm",
            raised: "01/12/2025",
            status: "Closed",
            closedDate: "28/02/2026",
            action: "All staff reminded to sign charts",
          },
        ],
        says: "repeats",
      },
      {
        row: { action: "Weekly falls audit" },
        also: { ref: "D", concern: "Falls in the lounge after tea", raised: "01/06/2026" },
        others: [
          {
            ref: "C",
            concern: "Falls in the lounge after tea",
            raised: "05/01/2026",
            status: "Closed",
            closedDate: "31/03/2026",
            action: "Weekly falls audit by the deputy",
          },
        ],
      },
    ],
    silent: [
      {
        row: { action: "Cream chart moved into each bedroom" },
        also: { concern: "Cream charts unsigned on Elm", raised: "01/05/2026" },
        others: [
          {
            concern: "Cream charts unsigned on Elm",
            raised: "01/12/2025",
            status: "Closed",
            closedDate: "28/02/2026",
            action: "All staff reminded to sign charts",
          },
        ],
        because: "It came back, but the action is another one.",
      },
      {
        row: { action: "Staff reminded to sign charts" },
        also: { concern: "Cream charts unsigned on Elm", raised: "01/05/2026" },
        others: [
          {
            concern: "Bath temperatures not logged",
            raised: "01/12/2025",
            status: "Closed",
            closedDate: "28/02/2026",
            action: "Staff reminded to sign charts",
          },
        ],
        because: "The other concern was a different one.",
      },
      { row: { action: "Staff reminded to sign charts" }, because: "Nothing came back." },
    ],
    blank: "silent",
  },
});
