import { defineRule } from "../define";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

/** A minute, a report or a date: something that can be looked up. */
const recorded =
  /\b(?:minuted?|minutes|report\w{0,4}|item \d|log|recorded|ref)\b|\d{1,2}[/.-]\d{1,2}|\b\d{1,2} [a-z]{3,9} 20\d\d\b/i;

export default defineRule({
  id: "GOV-02",
  name: "oversight-unrecorded",
  title: "Oversight without a record",
  severity: "advice",
  why: "Oversight that leaves no minute cannot be shown to an inspector.",
  source: ["S56", "S70", "F10"],
  rows: "all",
  needs: ["oversight", "oversightLast"],
  *check({ oversight, oversightLast }) {
    if (missing(oversight) || !oversightLast.blank || recorded.test(oversight.text)) return;
    yield {
      at: "oversightLast",
      what: `'${quote(oversight.text)}' oversees this, but no minute or date is given.`,
      fix: "Add the date of the last oversight review.",
    };
  },
  examples: {
    flagged: [
      { row: { oversight: "Nominated individual, monthly" }, says: "Nominated individual" },
      { row: { oversight: "Provider quality lead" } },
    ],
    silent: [
      {
        row: { oversight: "Nominated individual, monthly oversight minutes" },
        because: "The minutes can be looked up.",
      },
      { row: { oversight: "Provider quality lead", oversightLast: "02/06/2026" }, because: "The date is there." },
      { row: { oversight: "Quality meeting 28/04/2026 item 6" }, because: "The date is in the text." },
    ],
    blank: "silent",
  },
});
