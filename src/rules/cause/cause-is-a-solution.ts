import { defineRule } from "../define";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";
import { solutionInDisguise } from "../reading/thin-cause";

export default defineRule({
  id: "CAU-04",
  name: "cause-is-a-solution",
  title: "Cause is a solution in disguise",
  severity: "advice",
  why: "A cause that is phrased as a missing answer leads to that answer, whether it fits or not.",
  source: ["S22", "P"],
  rows: "all",
  needs: ["cause"],
  *check({ cause }, { settings }) {
    if (missing(cause)) return;
    if (!solutionInDisguise(readText(cause.text, settings.ownWords))) return;
    yield {
      at: "cause",
      what: `'${quote(cause.text)}' points at an answer.`,
      fix: "What were people not able to do, and why?",
    };
  },
  examples: {
    flagged: [
      { row: { cause: "Lack of training" }, says: "Lack of training" },
      { row: { cause: "No supervision" } },
      { row: { cause: "Need for more staff training" } },
    ],
    silent: [
      {
        row: { cause: "No training for night staff because courses run at 14:00" },
        because: "It says why there was none.",
      },
      {
        row: { cause: "Training covered hoists but not the new stand aid used on Elm unit" },
        because: "It says what was missing.",
      },
      { row: { cause: "No staff in lounge at handover" }, because: "It says where nobody was, and when." },
      { row: { cause: "Handover has no slot for weights" }, because: "It names a gap in the routine, not an answer." },
    ],
    blank: "silent",
  },
});
