import { defineRule } from "../define";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CMP-08",
  name: "evidence-missing",
  title: "Evidence not recorded",
  severity: "should",
  why: "Inspectors ask how a concern was confirmed before they ask what was done.",
  source: ["S18", "S26"],
  rows: "all",
  needs: ["evidence"],
  *check({ evidence }) {
    if (!missing(evidence)) return;
    yield {
      at: "evidence",
      what: evidence.blank
        ? "Nothing shows what confirmed this concern."
        : `'${quote(evidence.text)}' is not evidence.`,
      fix: "Name the records, audit, feedback or observation behind it.",
    };
  },
  examples: {
    flagged: [{ row: { evidence: "TBC" }, says: "TBC" }, { row: { evidence: "See notes" } }],
    silent: [
      { row: { evidence: "Fridge log" }, because: "Short, but it can be looked up." },
      { row: { evidence: "Family" }, because: "Says whose account it was." },
      { row: { evidence: "Pending audit 12/06/2026" }, because: "Starts like a placeholder, but names the audit." },
    ],
    blank: "flagged",
  },
});
