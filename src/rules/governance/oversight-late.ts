import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { leeway } from "../reading/leeway";
import { oversightCycle } from "../reading/row-facts";

export default defineRule({
  id: "GOV-03",
  name: "oversight-late",
  title: "Oversight review late",
  severity: "should",
  why: "Oversight that slips is the first thing an inspector compares with the minutes.",
  source: ["S47", "S59"],
  rows: "live",
  needs: ["oversightLast"],
  uses: ["oversight", "cycle"],
  *check({ oversightLast }, about) {
    const cycle = about.fact(oversightCycle);
    if (cycle === undefined || oversightLast.day === undefined) return;
    if (oversightLast.day + cycle + leeway(cycle) >= about.today) return;
    yield {
      at: "oversightLast",
      what: `Oversight is due every ${Math.round(cycle)} days and was last done on ${inWords(oversightLast.day)}.`,
      fix: "Hold it, and record the minute.",
    };
  },
  examples: {
    flagged: [
      { row: { cycle: "Weekly by RM, monthly by NI", oversightLast: "02/05/2026" }, says: "2 May 2026" },
      { row: { oversight: "Nominated individual, monthly", oversightLast: "01/05/2026" } },
    ],
    silent: [
      { row: { cycle: "Weekly by RM, monthly by NI", oversightLast: "20/05/2026" }, because: "Within the month." },
      {
        row: { cycle: "Weekly", oversight: "Provider quality lead", oversightLast: "01/03/2026" },
        because: "Nothing says how often oversight is due.",
      },
      {
        row: { oversight: "Nominated individual, monthly", oversightLast: "12/05/2026" },
        because: "Within a fifth of a month.",
      },
    ],
    blank: "silent",
  },
});
