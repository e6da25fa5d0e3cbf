import { defineSheetRule } from "../define";
import { noted } from "../reading/noted";

export default defineSheetRule({
  id: "SHT-06",
  name: "rows-hidden",
  title: "Rows hidden or filtered",
  severity: "advice",
  why: "A hidden row can be the one that is late.",
  source: ["P"],
  note: true,
  needs: [],
  check: (sheet) => noted(sheet, "hidden rows", "Show them to see what was found."),
  examples: {
    flagged: [
      {
        rows: [{ concern: "Bells" }],
        notes: [{ code: "hidden rows", text: "12 hidden rows were checked too." }],
        says: "12",
      },
      {
        rows: [{ concern: "Meals" }],
        notes: [{ code: "hidden rows", text: "2 rows are filtered away and were checked too." }],
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
