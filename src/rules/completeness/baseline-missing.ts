import { defineRule } from "../define";
import { valuesOf } from "../reading/measured-values";
import { missing } from "../reading/row-facts";

export default defineRule({
  id: "CMP-11",
  name: "baseline-missing",
  title: "No baseline or no target",
  severity: "should",
  why: "Without both ends improvement cannot be shown.",
  source: ["S33", "F12"],
  rows: "live",
  needs: ["measure", "baseline"],
  uses: ["target"],
  *check({ measure }, about) {
    if (missing(measure)) return;
    const { baseline, target } = about.fact(valuesOf);
    if (baseline === undefined)
      yield {
        at: "baseline",
        what: "There is a measure but no starting point.",
        fix: "Add the value from before the action.",
      };
    else if (target === undefined && about.has("target"))
      yield { at: "target", what: "There is a measure but no target value.", fix: "Add the value to reach." };
  },
  examples: {
    flagged: [
      { row: { measure: "95% of bells answered within five minutes", target: "95%" } },
      { row: { measure: "Fewer falls", baseline: "9", target: "" } },
      { row: { measure: "Fewer falls", baseline: "not yet counted", target: "2" } },
    ],
    silent: [
      { row: { measure: "Fewer falls a month", baseline: "9", target: "2" }, because: "A count is a starting point." },
      { row: { measure: "Answered in time: from 63% to 95%" }, because: "The measure itself states both ends." },
      { row: { measure: "TBC" }, because: "There is no measure yet; that is another finding." },
      {
        row: { measure: "Fewer falls" },
        also: { status: "Closed" },
        because: "A closed row is judged by its evidence.",
      },
    ],
    blank: "silent",
  },
});
