import { defineRule } from "../define";
import { readText } from "../reading/read-text";
import { restates } from "../reading/restating";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CAU-01",
  name: "cause-restates-concern",
  title: "Cause restates the concern",
  severity: "should",
  why: "A missing record or a late review is the symptom; an action against it treats the symptom.",
  source: ["S9", "S10", "S87"],
  rows: "all",
  needs: ["cause", "concern"],
  *check({ cause, concern }, { settings }) {
    if (missing(cause) || missing(concern)) return;
    if (!restates(readText(cause.text, settings.ownWords), readText(concern.text, settings.ownWords))) return;
    yield {
      at: "cause",
      what: `'${quote(cause.text)}' reads like the concern again.`,
      fix: "What let it happen?",
    };
  },
  examples: {
    flagged: [
      { row: { concern: "People not weighed each month", cause: "Monthly weights not done" } },
      {
        row: {
          concern: "Care reviews overdue for people with changing needs",
          cause: "Care reviews not completed on time",
        },
        says: "not completed on time",
      },
      { row: { concern: "Unexplained MAR gaps", cause: "Gaps in MAR charts" } },
      { row: { concern: "Fluid charts incomplete on Beech unit", cause: "Fluid charts are not being filled in" } },
      { row: { concern: "DoLS renewals sent late for 4 people", cause: "DoLS renewals were not sent on time" } },
      { row: { concern: "Hoist slings not LOLER checked", cause: "LOLER checks on slings not done" } },
    ],
    silent: [
      {
        row: {
          concern: "Care reviews overdue on the first floor",
          cause: "Reviews overdue because key workers have no protected time",
        },
        because: "It gives a reason.",
      },
      {
        row: { concern: "MAR gaps on evening rounds", cause: "Evening rounds interrupted" },
        because: "It adds what stood behind the gaps.",
      },
      { row: { concern: "Weights not recorded", cause: "Scales broken" }, because: "It names something new." },
    ],
    blank: "silent",
  },
});
