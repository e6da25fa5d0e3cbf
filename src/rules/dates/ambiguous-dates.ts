import { defineSheetRule } from "../define";
import { noted } from "../reading/noted";

export default defineSheetRule({
  id: "DAT-07",
  name: "ambiguous-dates",
  title: "Ambiguous day and month",
  severity: "advice",
  why: "Where Excel swapped day and month, dates are wrong by months and look right.",
  source: ["P"],

  needs: [],
  check: (sheet) => noted(sheet, "ambiguous dates", "Check the dates in this column against the papers."),
  examples: {
    flagged: [
      {
        rows: [{ concern: "Bells" }],
        notes: [{ code: "ambiguous dates", text: "In column F day and month may be swapped." }],
        says: "In",
      },
      {
        rows: [{ concern: "Meals" }],
        notes: [{ code: "ambiguous dates", text: "Text dates in column H only work one way round." }],
      },
    ],
    silent: [
      { rows: [{ concern: "Bells" }], because: "Nothing of the kind was noticed." },
      {
        rows: [{ concern: "Bells" }],
        notes: [{ code: "comments", text: "4 comments were not read." }],
        because: "Another thing was noticed.",
      },
      { rows: [], because: "There are no rows." },
    ],
  },
});
