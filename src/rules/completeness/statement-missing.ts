import { defineRule } from "../define";
import { missing } from "../reading/row-facts";

export default defineRule({
  id: "CMP-12",
  name: "statement-missing",
  title: "Not linked to a quality statement",
  severity: "advice",
  why: "Inspectors read a plan statement by statement.",
  source: ["S6"],
  rows: "all",
  needs: ["qs"],
  *check({ qs }) {
    if (!missing(qs)) return;
    yield {
      at: "qs",
      what: "This row is not linked to a quality statement or line of enquiry.",
      fix: "Add the one that it belongs to.",
    };
  },
  examples: {
    flagged: [{ row: { qs: "TBC" } }, { row: { qs: "N/A" } }],
    silent: [
      { row: { qs: "Safe environments" }, because: "A quality statement of the current framework." },
      { row: { qs: "Safe medicines and treatments" }, because: "A line of enquiry of the draft framework counts too." },
      { row: { qs: "We keep people safe from avoidable harm" }, because: "The provider's own words are kept." },
    ],
    blank: "flagged",
  },
});
