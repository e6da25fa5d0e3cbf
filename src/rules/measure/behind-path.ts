import { defineRule } from "../define";
import { deadlinePassed, pathOf, shown, targetMet, valuesOf, worseThanBaseline } from "../reading/measured-values";

const points = 5;
const shareOfGap = 0.15;

export default defineRule({
  id: "MEA-07",
  name: "behind-path",
  title: "Behind a straight path",
  severity: "advice",
  why: "Improvement is rarely straight, but a wide lag is worth a look before the deadline.",
  source: ["P"],
  rows: "live",
  needs: ["actual"],
  uses: ["baseline", "target", "measure", "start", "measureDeadline", "due"],
  *check(_row, about) {
    if (about.fact(targetMet) !== false || about.fact(deadlinePassed) || about.fact(worseThanBaseline)) return;
    const path = about.fact(pathOf);
    const { actual, percent } = about.fact(valuesOf);
    if (!path || actual === undefined || path.behind <= Math.max(points, path.gap * shareOfGap)) return;
    yield {
      at: "actual",
      what: `${shown(actual, percent)} now; a steady path would be about ${shown(Math.round(path.expected), percent)}.`,
      fix: "Ask what is holding it back.",
    };
  },
  examples: {
    flagged: [
      {
        row: { baseline: "55%", actual: "62%", target: "90%", start: "27/04/2026", due: "31/07/2026" },
        says: "about 73%",
      },
      { row: { baseline: "40", actual: "38", target: "0", start: "01/04/2026", due: "30/06/2026" } },
    ],
    silent: [
      {
        row: { baseline: "63%", actual: "91%", target: "95%", start: "20/04/2026", due: "19/06/2026" },
        because: "Two points behind.",
      },
      {
        row: { baseline: "55%", actual: "62%", target: "90%", start: "", due: "31/07/2026" },
        because: "Without a start there is no path.",
      },
      {
        row: { baseline: "55%", actual: "62%", target: "90%", start: "27/04/2026", due: "29/05/2026" },
        because: "The deadline has passed.",
      },
    ],
    blank: "silent",
  },
});
