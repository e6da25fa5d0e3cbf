import { defineRule } from "../define";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

/** "Not yet known" is one of the four answers (S19). */
const notKnown = /\bknown\b/i;

export default defineRule({
  id: "CMP-10",
  name: "pattern-missing",
  title: "Isolated or pattern not stated",
  severity: "advice",
  why: "One event and a pattern need different actions.",
  source: ["S19"],
  rows: "all",
  needs: ["pattern"],
  *check({ pattern }) {
    if (!missing(pattern) || notKnown.test(pattern.text)) return;
    yield {
      at: "pattern",
      what: pattern.blank
        ? "Nothing says whether this is isolated or a pattern."
        : `'${quote(pattern.text)}' does not say whether this is a pattern.`,
      fix: "Write isolated, pattern, repeat or not yet known.",
    };
  },
  examples: {
    flagged: [{ row: { pattern: "TBC" }, says: "TBC" }, { row: { pattern: "-" } }],
    silent: [
      { row: { pattern: "Not yet known" }, because: "One of the four answers." },
      { row: { pattern: "Nights only" }, because: "Says where the pattern is." },
      { row: { pattern: "One-off" }, because: "Isolated, in other words." },
    ],
    blank: "flagged",
  },
});
