import { defineSheetRule } from "../define";

export default defineSheetRule({
  id: "SHT-05",
  name: "heading-uncertain",
  title: "Heading not certain",
  severity: "must",
  why: "Columns that were taken for something else give wrong findings on every row.",
  source: ["P"],

  needs: [],
  *check({ tracker }) {
    for (const note of tracker.notes) {
      if (note.code !== "header uncertain") continue;
      const field = tracker.columns.find(({ column }) => column === note.columns[0])?.field;
      yield { ...(field && { at: field }), what: note.text, fix: "Point at the heading row and check the columns." };
    }
  },
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
