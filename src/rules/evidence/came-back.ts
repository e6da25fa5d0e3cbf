import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { refSeenFrom } from "../reading/say";

export default defineRule({
  id: "EVD-06",
  name: "came-back",
  title: "Concern came back after closure",
  severity: "must",
  why: "When a concern comes back the cause was not found, or the action did not last.",
  source: ["S13", "S93"],
  rows: "all",
  needs: ["concern"],
  *check(_row, { row, repeats }) {
    const [first] = repeats;
    if (first?.closed === undefined) return;
    const other = refSeenFrom(row, first);
    const closed = inWords(first.closed);
    yield {
      at: "concern",
      what: first.later
        ? `This looks like ${other}, closed ${closed}.`
        : `Closed ${closed}, and ${other} looks like the same concern again.`,
      fix: "Go back to the cause, or say why they differ.",
      related: repeats.map(({ sheet, row, ref }) => ({ sheet, row, ref })),
    };
  },
  examples: {
    flagged: [
      {
        row: { concern: "Call bells unanswered on nights in the east wing" },
        also: { ref: "B", raised: "01/06/2026", status: "Open" },
        others: [
          {
            ref: "A",
            concern: "Night call bells unanswered in east wing",
            raised: "05/01/2026",
            status: "Closed",
            closedDate: "31/03/2026",
          },
        ],
        says: "looks like A, closed 31 March 2026",
      },
      {
        row: { concern: "Fire doors wedged open" },
        also: { ref: "A", raised: "05/01/2026", status: "Closed", closedDate: "31/03/2026" },
        others: [{ ref: "B", concern: "Fire door wedged open again", raised: "01/06/2026", status: "Open" }],
        says: "B looks like the same concern",
      },
    ],
    silent: [
      {
        row: { concern: "Fire doors wedged open" },
        also: { raised: "01/03/2026", status: "Open" },
        others: [
          { concern: "Fire doors wedged open", raised: "05/01/2026", status: "Closed", closedDate: "31/03/2026" },
        ],
        because: "Raised before the other was closed.",
      },
      {
        row: { concern: "Fire doors wedged open" },
        also: { raised: "01/06/2026", status: "Open", service: "Elm Court" },
        others: [
          {
            concern: "Fire doors wedged open",
            raised: "05/01/2026",
            status: "Closed",
            closedDate: "31/03/2026",
            service: "Oakfield House",
          },
        ],
        because: "Another service.",
      },
      {
        row: { concern: "Fire drill records missing" },
        also: { raised: "01/06/2026", status: "Open" },
        others: [
          { concern: "Fire doors wedged open", raised: "05/01/2026", status: "Closed", closedDate: "31/03/2026" },
        ],
        because: "Only one word is shared.",
      },
      {
        row: { concern: "Fire doors wedged open" },
        also: { raised: "01/06/2026", status: "Open" },
        others: [
          { concern: "Fire doors wedged open", raised: "05/01/2025", status: "Closed", closedDate: "31/03/2025" },
        ],
        because: "More than 12 months apart.",
      },
      {
        row: { concern: "Fire doors wedged open" },
        also: { ref: "A", raised: "05/01/2024", status: "Closed", closedDate: "31/03/2024" },
        others: [
          { concern: "Fire doors wedged open", raised: "01/06/2024", status: "Closed", closedDate: "30/08/2024" },
        ],
        because: "It came back and was closed again more than 12 months ago.",
      },
    ],
    blank: "silent",
  },
});
