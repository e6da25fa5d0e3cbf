import { durationsWrittenOut } from "../../tracker/short-durations";
import { defineRule } from "../define";
import { wordedDirection } from "../reading/measure";
import { shown, valuesOf } from "../reading/measured-values";
import { readText } from "../reading/read-text";

export default defineRule({
  id: "MEA-06",
  name: "target-no-better",
  title: "Target no better than the baseline",
  severity: "advice",
  why: "A target that is already reached at the start cannot show that anything improved.",
  source: ["S30", "P"],
  rows: "all",
  needs: ["baseline", "target"],
  uses: ["measure"],
  *check({ measure }, about) {
    const { baseline, target, percent } = about.fact(valuesOf);
    if (baseline === undefined || target === undefined) return;
    const worded = wordedDirection(readText(durationsWrittenOut(measure.text), about.settings.ownWords));
    const weaker = (worded === "higher" && target < baseline) || (worded === "lower" && !percent && target > baseline);
    if (target !== baseline && !weaker) return;
    yield {
      at: "target",
      what: `Target ${shown(target, percent)}, baseline ${shown(baseline, percent)}.`,
      fix: weaker ? "Check which way is better." : "Check both figures.",
    };
  },
  examples: {
    flagged: [
      { row: { baseline: "95%", target: "95%" }, says: "Target 95%" },
      { row: { measure: "Reviews completed on time", baseline: "90%", target: "80%" } },
    ],
    silent: [
      { row: { baseline: "63%", target: "95%" }, because: "The target is higher." },
      { row: { measure: "Missed visits", baseline: "9", target: "0" }, because: "Fewer is better here." },
      { row: { baseline: "", target: "95%" }, because: "There is nothing to compare." },
    ],
    blank: "silent",
  },
});
