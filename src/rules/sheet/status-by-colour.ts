import { defineSheetRule } from "../define";
import { noted } from "../reading/noted";

export default defineSheetRule({
  id: "SHT-07",
  name: "status-by-colour",
  title: "Status shown by colour only",
  severity: "should",
  why: "Colour alone is lost in print and to anybody who cannot tell red from green.",
  source: ["P"],

  needs: [],
  check: (sheet) => noted(sheet, "status by colour", "Write the word beside the colour."),
  examples: {
    flagged: [
      {
        rows: [{ concern: "Bells" }],
        notes: [{ code: "status by colour", text: "The status is shown by colour only in 14 rows." }],
        says: "The",
      },
      {
        rows: [{ concern: "Meals" }],
        notes: [{ code: "status by colour", text: "The RAG column holds fills and no words." }],
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
