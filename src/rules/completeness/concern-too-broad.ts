import { defineRule } from "../define";
import { tooBroad } from "../reading/concern";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CMP-15",
  name: "concern-too-broad",
  title: "Concern too broad",
  severity: "should",
  why: "What cannot be counted cannot be shown to have improved.",
  source: ["S15", "F12"],
  rows: "all",
  needs: ["concern"],
  *check({ concern }, { settings }) {
    if (missing(concern) || !tooBroad(readText(concern.text, settings.ownWords))) return;
    yield {
      at: "concern",
      what: `'${quote(concern.text)}' may be too broad to measure.`,
      fix: "Say what is not happening, where and how often.",
    };
  },
  examples: {
    flagged: [
      { row: { concern: "Care records need improvement" }, says: "Care records" },
      { row: { concern: "Issues with mealtimes" } },
      { row: { concern: "Poor communication" } },
    ],
    silent: [
      { row: { concern: "I can raise concerns and something happens" }, because: "It is a line of a survey." },
      { row: { concern: "The tea is too weak" }, because: "Said of a thing, it is as exact as its taste." },
      { row: { concern: "Poor handover: 6 of 10 changes missed on nights" }, because: "It says how often." },
      { row: { concern: "Call bells unanswered at night on the first floor" }, because: "It says what and where." },
      { row: { concern: "TBC" }, because: "There is no concern yet; that is another finding." },
    ],
    blank: "silent",
  },
});
