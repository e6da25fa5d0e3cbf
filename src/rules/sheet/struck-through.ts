import { defineSheetRule } from "../define";
import { noted } from "../reading/noted";

export default defineSheetRule({
  id: "SHT-11",
  name: "struck-through",
  title: "Done shown by strikethrough only",
  severity: "should",
  why: "A line through the words may mean done, cancelled or a slip; nobody can tell when or by whom.",
  source: ["P"],
  needs: [],
  check: (sheet) => noted(sheet, "struck through", "Write in the status how each stands."),
  examples: {
    flagged: [
      {
        rows: [{ concern: "Bells" }],
        notes: [{ code: "struck through", text: "2 rows are struck through and were checked as open: 5 and 8." }],
        says: "5 and 8",
      },
      {
        rows: [{ concern: "Meals" }],
        notes: [{ code: "struck through", text: "1 row is struck through and was checked as open: 7." }],
      },
    ],
    silent: [
      { rows: [{ concern: "Bells" }], because: "Nothing of the kind was noticed." },
      {
        rows: [{ concern: "Bells" }],
        notes: [{ code: "status by colour", text: "The status is shown by colour only in 14 rows." }],
        because: "Another thing was noticed.",
      },
      { rows: [], because: "There are no rows." },
    ],
  },
});
