import { inWords } from "../../tracker/day";
import type { Day } from "../../tracker/tracker";
import { defineSheetRule } from "../define";

const fewest = 5;
const mostShare = 0.6;

export default defineSheetRule({
  id: "DAT-08",
  name: "same-due-date",
  title: "Everything due the same day",
  severity: "advice",
  why: "One date for everything is a date that nobody planned.",
  source: ["F6"],
  needs: ["due"],
  *check({ rows }) {
    const live = rows.filter((row) => row.live);
    const counts = new Map<Day, number>();
    for (const { due } of live) if (due !== undefined) counts.set(due, (counts.get(due) ?? 0) + 1);
    for (const [due, count] of counts)
      if (count >= fewest && count >= live.length * mostShare)
        yield {
          at: "due",
          what: `${count} of ${live.length} live rows are due on ${inWords(due)}.`,
          fix: "Give each action the date it can really be finished.",
        };
  },
  examples: {
    flagged: [
      {
        rows: ["Bells", "Meals", "Doors", "Beds", "Baths"].map((concern) => ({ concern, due: "31/07/2026" })),
        says: "5 of 5",
      },
      {
        rows: ["Bells", "Meals", "Doors", "Beds", "Baths", "Keys", "Lifts", "Chairs"].map((concern, at) => ({
          concern,
          due: at < 5 ? "31/07/2026" : `0${String(at)}/08/2026`,
        })),
        says: "31 July 2026",
      },
    ],
    silent: [
      {
        rows: ["Bells", "Meals", "Doors", "Beds"].map((concern) => ({ concern, due: "31/07/2026" })),
        because: "Too few rows.",
      },
      {
        rows: ["Bells", "Meals", "Doors", "Beds", "Baths"].map((concern, at) => ({
          concern,
          due: `0${String(at + 1)}/07/2026`,
        })),
        because: "Each row has a date of its own.",
      },
      {
        rows: ["Bells", "Meals", "Doors", "Beds", "Baths"].map((concern) => ({
          concern,
          due: "31/03/2026",
          status: "Closed",
        })),
        because: "The rows are closed.",
      },
    ],
  },
});
