import { defineRule } from "../define";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";
import { solutionInDisguise, vagueNegative } from "../reading/thin-cause";

export default defineRule({
  id: "CAU-06",
  name: "cause-vague",
  title: "Vague negative words",
  severity: "advice",
  why: "A judgement cannot be put right; what somebody did not get, and when, can.",
  source: ["F31"],
  rows: "all",
  needs: ["cause"],
  *check({ cause }, { settings }) {
    if (missing(cause)) return;
    const read = readText(cause.text, settings.ownWords);
    if (!vagueNegative(read) || solutionInDisguise(read)) return;
    yield {
      at: "cause",
      what: `'${quote(cause.text)}' is a judgement.`,
      fix: "Who did not get what, and when?",
    };
  },
  examples: {
    flagged: [
      { row: { cause: "Poor communication" }, says: "Poor communication" },
      { row: { cause: "Weak leadership" } },
    ],
    silent: [
      { row: { cause: "Poor handover because the night sheet has no space for changes" }, because: "It says why." },
      { row: { cause: "Lack of training" }, because: "It reads as an answer, which is said instead." },
      {
        row: { cause: "Limited lifting equipment on the top floor: one hoist for eleven people" },
        because: "It says what is limited.",
      },
    ],
    blank: "silent",
  },
});
