import { inWords } from "../../tracker/day";
import { durationsWrittenOut } from "../../tracker/short-durations";
import { defineRule } from "../define";
import { deadlinePassed } from "../reading/measured-values";
import { statesFigure } from "../reading/measure";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";

export default defineRule({
  id: "MEA-04",
  name: "no-current-value",
  title: "No current value",
  severity: "should",
  why: "A review that writes down no result cannot show progress.",
  source: ["S41"],
  rows: "live",
  needs: ["actual"],
  uses: ["target", "measure", "lastReview"],
  *check({ actual, target, measure, lastReview }, about) {
    if (actual.value !== undefined || lastReview.day === undefined) return;
    const figure =
      target.value !== undefined ||
      (!missing(measure) && statesFigure(readText(durationsWrittenOut(measure.text), about.settings.ownWords)));
    if (!figure) return;
    const passed = about.fact(deadlinePassed);
    yield {
      at: "actual",
      what: passed
        ? "The deadline has passed and no result is recorded."
        : `Reviewed on ${inWords(lastReview.day)} but no result recorded.`,
      fix: "Write down the latest figure.",
      severity: passed ? "must" : "should",
    };
  },
  examples: {
    flagged: [
      { row: { target: "95%", lastReview: "08/06/2026" }, also: { due: "31/07/2026" }, says: "8 June 2026" },
      { row: { target: "95%", lastReview: "08/06/2026" }, also: { due: "29/05/2026" }, severity: "must" },
      { row: { measure: "No more than 2 falls a month", lastReview: "08/06/2026" } },
    ],
    silent: [
      { row: { target: "95%", lastReview: "" }, because: "No review has been held yet." },
      { row: { target: "95%", actual: "0%", lastReview: "08/06/2026" }, because: "Nought is a value." },
      {
        row: { measure: "Residents feel safer", lastReview: "08/06/2026" },
        because: "There is no number to compare with.",
      },
      { row: { target: "95%", lastReview: "08/06/2026" }, also: { status: "Closed" }, because: "The row is closed." },
    ],
    blank: "silent",
  },
});
