import { durationsWrittenOut } from "../../tracker/short-durations";
import { defineRule } from "../define";
import { isMeasurable } from "../reading/measure";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "MEA-01",
  name: "measure-not-measurable",
  title: "Measure cannot be measured",
  severity: "should",
  why: "Without a number nobody can say whether it has worked.",
  source: ["S30", "S85"],
  rows: "all",
  needs: ["measure"],
  uses: ["target"],
  *check({ measure, target }, { settings }) {
    if (missing(measure) || target.value !== undefined) return;
    if (isMeasurable(readText(durationsWrittenOut(measure.text), settings.ownWords))) return;
    yield {
      at: "measure",
      what: `'${quote(measure.text)}' has no number.`,
      fix: "Say how many or what share, and by when: for example 95% by 19 June.",
    };
  },
  examples: {
    flagged: [
      { row: { measure: "Improve reviews" }, says: "Improve reviews" },
      { row: { measure: "Fewer gaps" } },
      { row: { measure: "Better mealtime experience for residents" } },
      { row: { measure: "Contractors always known to us" } },
    ],
    silent: [
      { row: { measure: "Reviews on time", target: "95%" }, because: "The target has the number." },
      { row: { measure: "Nine out of ten drinks offered on time" }, because: "Number words count." },
      { row: { measure: "No missed visits" }, because: "None is a number." },
    ],
    blank: "silent",
  },
});
