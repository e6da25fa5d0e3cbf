import { defineRule } from "../define";
import { blameIn } from "../reading/blame";
import { notFollowedIn } from "../reading/not-followed";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CAU-03",
  name: "procedure-not-followed",
  title: "Not followed, used as the cause",
  severity: "should",
  why: "A procedure that is not followed has a reason of its own: it is unknown, unworkable, or nobody checks it.",
  source: ["F31"],
  rows: "all",
  needs: ["cause"],
  *check({ cause }, { settings }) {
    if (missing(cause)) return;
    const read = readText(cause.text, settings.ownWords);
    const words = notFollowedIn(read);
    if (!words || blameIn(read)) return;
    yield {
      at: "cause",
      what: `'${quote(read.quote(words), 50)}' says what happened, not why.`,
      fix: "Ask what makes it hard to follow.",
    };
  },
  examples: {
    flagged: [
      { row: { cause: "Procedure not followed by night staff" }, says: "Procedure not followed" },
      { row: { cause: "Failure to follow the falls protocol" } },
      { row: { cause: "Non-compliance with the moving and handling plan" } },
    ],
    silent: [
      { row: { cause: "Policy did not cover respite stays" }, because: "It is about the policy." },
      {
        row: { cause: "Procedure not followed because the form is locked in the office at night" },
        because: "The reason names what let it happen.",
      },
      { row: { cause: "Protocol followed, but the chart had no space for times" }, because: "It was followed." },
      { row: { cause: "Staff did not follow the policy" }, because: "It blames a person, which is said once." },
    ],
    blank: "silent",
  },
});
