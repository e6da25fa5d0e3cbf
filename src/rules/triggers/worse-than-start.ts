import { defineRule } from "../define";
import { anyShortfall, shown, valuesOf, worseThanBaseline } from "../reading/measured-values";

export default defineRule({
  id: "TRG-02",
  name: "worse-than-start",
  title: "Worse than where it started",
  severity: "must",
  why: "The action is not helping, or something else has gone wrong.",
  source: ["S58"],
  rows: "live",
  needs: ["actual"],
  uses: ["baseline", "target", "measure"],
  *check(_row, about) {
    const { actual, baseline, target, percent } = about.fact(valuesOf);
    if (actual === undefined) return;
    if (about.fact(worseThanBaseline) && baseline !== undefined)
      yield {
        at: "actual",
        what: `${shown(actual, percent)} now, worse than ${shown(baseline, percent)} at the start.`,
        fix: "Find out what has changed, and act on it.",
      };
    else if (about.fact(anyShortfall) && target !== undefined)
      yield {
        at: "actual",
        what: `${shown(actual, percent)} against ${shown(target, percent)}, where any shortfall triggers.`,
        fix: "Find out what has changed, and act on it.",
      };
  },
  examples: {
    flagged: [
      { row: { actual: "35%", baseline: "40%", target: "100%" }, says: "35% now, worse than 40%" },
      { row: { actual: "11", baseline: "9", target: "0" }, says: "11 now" },
      { row: { actual: "11 wks", baseline: "9 wks", measure: "First contact in 2 wks" }, says: "11 now, worse than 9" },
      {
        row: { actual: "98%", baseline: "40%", target: "100%" },
        settings: { anyShortfall: "absolute" },
        says: "any shortfall",
      },
    ],
    silent: [
      { row: { actual: "40%", baseline: "40%", target: "100%" }, because: "No change is not worse." },
      { row: { actual: "7", baseline: "9", target: "0" }, because: "Fewer is better here." },
      {
        row: { actual: "11 wks", baseline: "9 wks", measure: "First contact, then review in 2 days" },
        because: "The measure names no figure in weeks.",
      },
      { row: { actual: "98%", baseline: "40%", target: "100%" }, because: "Below target, but still in time." },
      {
        row: { actual: "35%", baseline: "40%", target: "100%" },
        also: { status: "Closed" },
        because: "The row is closed.",
      },
    ],
    blank: "silent",
  },
});
