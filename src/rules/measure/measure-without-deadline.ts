import { durationsWrittenOut } from "../../tracker/short-durations";
import { defineRule } from "../define";
import { isMeasurable, statesDeadline } from "../reading/measure";
import { readText } from "../reading/read-text";
import { measureDeadline as deadlineOf, missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "MEA-03",
  name: "measure-without-deadline",
  title: "No deadline for the measure",
  severity: "should",
  why: "Without a date the target can never be missed, so nobody is ever told.",
  source: ["S30"],
  rows: "all",
  needs: ["measure"],
  uses: ["measureDeadline", "due"],
  *check({ measure }, about) {
    if (missing(measure)) return;
    const read = readText(durationsWrittenOut(measure.text), about.settings.ownWords);
    if (!isMeasurable(read) || statesDeadline(read) || about.fact(deadlineOf) !== undefined) return;
    yield {
      at: "measure",
      what: `'${quote(measure.text)}' does not say by when.`,
      fix: "Add the date on which the target should be reached.",
    };
  },
  examples: {
    flagged: [
      { row: { measure: "100% of CD entries double signed", due: "ASAP" }, says: "CD entries" },
      { row: { measure: "90% of bells answered promptly" } },
      { row: { measure: "Night evacuation under 4 mins at drill", due: "ASAP" } },
    ],
    silent: [
      { row: { measure: "100% of CD entries double signed", due: "31/07/2026" }, because: "The due date stands in." },
      { row: { measure: "100% weighed by 5th of month" }, because: "It says by when." },
      { row: { measure: "100% of weights recorded within 6/52" }, because: "It says by when, as nurses write weeks." },
      { row: { measure: "Zero missed visits each week" }, because: "It says how often." },
      {
        row: { measure: "95% of weights recorded", measureDeadline: "31/07/2026" },
        because: "The deadline has its own column.",
      },
      { row: { measure: "Improve reviews" }, because: "Without a number the number comes first." },
    ],
    blank: "silent",
  },
});
