import { defineSheetRule } from "../define";

/** With fewer rows one gap says nothing about the tracker. */
const fewest = 3;

export default defineSheetRule({
  id: "SHT-03",
  name: "nothing-shown",
  title: "No row shows an outcome",
  severity: "should",
  why: "A tracker without starting points or outcome evidence can only show that work was done.",
  source: ["S29", "S33"],
  needs: ["concern"],
  *check({ rows, has }) {
    const closed = rows.filter(({ live }) => !live);
    const unproven = closed.filter(({ fired }) => fired.some(({ rule }) => rule === "EVD-02"));
    if (has("closure") && closed.length >= fewest && unproven.length === closed.length)
      yield {
        at: "closure",
        what: `None of ${closed.length} closed rows has outcome evidence.`,
        fix: "Add what each one changed, or re-open it.",
      };
    if (has("baseline") && rows.length >= fewest && rows.every(({ row }) => row.cells.baseline.value === undefined))
      yield {
        at: "baseline",
        what: `None of ${rows.length} rows has a baseline.`,
        fix: "Add the value from before each action.",
      };
  },
  examples: {
    flagged: [
      {
        rows: [{ concern: "A1 bells" }, { concern: "A2 meals" }, { concern: "A3 doors", baseline: "" }],
        says: "baseline",
      },
      {
        rows: ["bells", "meals", "doors"].map((concern) => ({
          concern,
          status: "Closed",
          closure: "Staff briefed",
          baseline: "1",
        })),
        says: "None of 3 closed rows",
      },
    ],
    silent: [
      {
        rows: [{ concern: "Bells" }, { concern: "Meals" }, { concern: "Doors", baseline: "40%" }],
        because: "One row has a baseline.",
      },
      {
        rows: [{ concern: "Bells", baseline: "" }, { concern: "Meals" }],
        because: "Too few rows to speak of the tracker.",
      },
      {
        rows: ["Bells", "Meals", "Doors"].map((concern) => ({
          concern,
          status: "Closed",
          closure: "98% for three months",
          baseline: "1",
        })),
        because: "The closed rows show a result.",
      },
      {
        rows: [
          { concern: "Bells", status: "Closed", closure: "Staff briefed", baseline: "1" },
          { concern: "Meals", status: "Closed", closure: "Staff briefed" },
          { concern: "Doors" },
        ],
        because: "Two closed rows say nothing of the tracker.",
      },
      {
        rows: [{ concern: "Bells", closure: "", baseline: "1" }, { concern: "Meals" }, { concern: "Doors" }],
        because: "No row is closed yet.",
      },
    ],
  },
});
