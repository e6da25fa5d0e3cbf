import { defineRule } from "../define";
import { shown, targetMet, valuesOf } from "../reading/measured-values";

export default defineRule({
  id: "EVD-03",
  name: "closed-below-target",
  title: "Closed but the measure was not met",
  severity: "must",
  why: "Closing below the target tells the board that something worked when the figures say it did not.",
  source: ["S85"],
  rows: "closed",
  needs: ["actual"],
  uses: ["target", "baseline", "measure"],
  *check(_row, about) {
    if (about.fact(targetMet) !== false) return;
    const { actual, target, percent } = about.fact(valuesOf);
    if (actual === undefined || target === undefined) return;
    yield {
      at: "actual",
      what: `Closed at ${shown(actual, percent)} against ${shown(target, percent)}.`,
      fix: "Re-open it, or record why it may close below its target.",
    };
  },
  examples: {
    flagged: [
      { row: { actual: "82%", target: "95%", baseline: "58%" }, also: { status: "Closed" }, says: "82% against 95%" },
      { row: { actual: "3", target: "1", baseline: "5" }, also: { status: "Closed" }, says: "3 against 1" },
    ],
    silent: [
      { row: { actual: "95%", target: "95%" }, also: { status: "Closed" }, because: "The target was reached." },
      {
        row: { actual: "1", target: "2", baseline: "9" },
        also: { status: "Closed" },
        because: "Lower is better here.",
      },
      { row: { actual: "82%", target: "95%" }, also: { status: "In progress" }, because: "The row is still live." },
      { row: { actual: "4", target: "6" }, also: { status: "Closed" }, because: "Nothing tells which way is good." },
    ],
    blank: "silent",
  },
});
