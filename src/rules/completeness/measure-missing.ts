import { defineRule } from "../define";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CMP-05",
  name: "measure-missing",
  title: "Outcome measure missing",
  severity: "must",
  why: "Without a measure nobody can show that the action made a difference.",
  source: ["S26", "S85"],
  rows: "all",
  needs: ["measure"],
  uses: ["target"],
  *check({ measure, target }) {
    if (!missing(measure) || target.value !== undefined) return;
    yield {
      at: "measure",
      what: measure.blank
        ? "Nothing says how you will know this has worked."
        : `'${quote(measure.text)}' does not say how you will know this has worked.`,
      fix: "Add a measure, for example '95% on time by 19 June'.",
    };
  },
  examples: {
    flagged: [{ row: { measure: "TBC" }, says: "TBC" }, { row: { measure: "Ongoing", target: "To be agreed" } }],
    silent: [
      { row: { target: "95%" }, also: { unit: "%" }, because: "A target with a number says what will count." },
      {
        row: { measure: "Improve reviews" },
        because: "There is a measure; that it cannot be measured is another finding.",
      },
      { row: { measure: "Zero", target: "0" }, because: "Zero is a measure and a target." },
    ],
    blank: "flagged",
  },
});
