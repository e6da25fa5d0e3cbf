import { defineRule } from "../define";
import { deadlinePassed, shown, targetMet, valuesOf, worseThanBaseline } from "../reading/measured-values";
import { measureDeadline as deadlineOf } from "../reading/row-facts";
import { days } from "../reading/say";

export default defineRule({
  id: "MEA-05",
  name: "below-target",
  title: "Below target, still in time",
  severity: "advice",
  why: "Every open row is below target until it works; this is for watching, not for alarm.",
  source: ["S41"],
  rows: "live",
  needs: ["actual"],
  uses: ["baseline", "target", "measure", "measureDeadline", "due"],
  *check(_row, about) {
    if (about.fact(targetMet) !== false || about.fact(deadlinePassed) || about.fact(worseThanBaseline)) return;
    const { actual, target, percent } = about.fact(valuesOf);
    if (actual === undefined || target === undefined) return;
    const deadline = about.fact(deadlineOf);
    const left = deadline === undefined ? "no deadline" : `${days(deadline - about.today)} left`;
    yield {
      at: "actual",
      what: `${shown(actual, percent)} against ${shown(target, percent)}; ${left}.`,
      fix: "Keep checking.",
    };
  },
  examples: {
    flagged: [
      { row: { baseline: "63%", actual: "91%", target: "95%", due: "19/06/2026" }, says: "4 days left" },
      { row: { baseline: "9", actual: "4", target: "0", due: "31/07/2026" }, says: "4 against 0" },
    ],
    silent: [
      { row: { baseline: "63%", actual: "95%", target: "95%", due: "19/06/2026" }, because: "The target is reached." },
      { row: { actual: "4%", target: "<5% late" }, because: "The sign says that less is better." },
      {
        row: { baseline: "63%", actual: "91%", target: "95%", due: "12/06/2026" },
        because: "The deadline has passed: it is triggered.",
      },
      {
        row: { baseline: "63%", actual: "60%", target: "95%", due: "19/06/2026" },
        because: "Worse than the baseline: it is triggered.",
      },
    ],
    blank: "silent",
  },
});
