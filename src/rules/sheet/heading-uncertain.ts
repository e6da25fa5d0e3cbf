import { defineSheetRule } from "../define";
import { noted } from "../reading/noted";

export default defineSheetRule({
  id: "SHT-05",
  name: "heading-uncertain",
  title: "Heading not certain",
  severity: "must",
  why: "Columns that were taken for something else give wrong findings on every row.",
  source: ["P"],

  needs: [],
  check: (sheet) => noted(sheet, "header uncertain", "Point at the heading row and check the columns."),
  examples: {
    flagged: [
      {
        rows: [{ concern: "Bells" }],
        notes: [{ code: "header uncertain", text: "The headings in row 3 may not be the headings of the tracker." }],
        says: "The",
      },
      {
        rows: [{ concern: "Meals" }],
        notes: [{ code: "header uncertain", text: "The headings were found in row 9." }],
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
