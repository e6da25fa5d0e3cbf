import { defineRule } from "../define";
import { closureProves } from "../reading/closing-evidence";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

/** An answer to "Outcome met?" or "Did it work?". */
const bareYes = /^(?:y|yes|true|✓|✔|(?:yes[,. –-]*)?(?:fully |outcome )?(?:met|achieved|worked|embedded))\W*$/iu;

export default defineRule({
  id: "EVD-02",
  name: "closed-without-outcome",
  title: "Closed without outcome evidence",
  severity: "must",
  why: "Completed is not the same as shown to have worked.",
  source: ["S29", "S71", "F3", "F16"],
  rows: "closed",
  needs: ["closure"],
  *check({ closure }, about) {
    if (missing(closure)) {
      yield {
        at: "closure",
        what: closure.blank
          ? "Closed, but nothing shows it worked."
          : `Closed, and '${quote(closure.text)}' does not show that it worked.`,
        fix: "Add the result, or re-open the row.",
      };
      return;
    }
    if (about.fact(closureProves)) return;
    yield {
      at: "closure",
      what: bareYes.test(closure.text)
        ? `'${quote(closure.text)}' says that it worked, and not what shows it.`
        : `'${quote(closure.text)}' reads as the task, not the result.`,
      fix: "Add what is different now: a figure, an observation or people's words.",
    };
  },
  examples: {
    flagged: [
      { row: { closure: "See folder 4, page 2" }, also: { status: "Closed" }, says: "See folder 4" },
      { row: { closure: "See SharePoint folder 12" }, also: { status: "Closed" } },
      { row: {}, also: { status: "Closed" } },
      { row: { closure: "TBC" }, also: { status: "Closed" }, says: "TBC" },
      { row: { closure: "Policy updated and staff briefed" }, also: { status: "Closed" }, says: "staff briefed" },
      { row: { closure: "Everyone has had the session and the file is up to date" }, also: { status: "Closed" } },
      { row: { closure: "Memo sent to all units and signed as read" }, also: { status: "Closed" } },
      { row: { closure: "Yes" }, also: { status: "Closed" }, says: "'Yes' says that it worked" },
      { row: { closure: "Certificates on file" }, also: { status: "Closed" } },
      { row: { closure: "Uniform policy signed by staff" }, also: { status: "Closed" } },
      {
        row: { closure: "I am pleased to say that the printer is here and the policy has been read by everyone" },
        also: { status: "Closed" },
      },
    ],
    silent: [
      {
        row: { closure: "Staff (8/8) could say what to do" },
        also: { status: "Closed" },
        because: "What staff can tell shows what they know now.",
      },
      {
        row: { closure: "96% for three months running" },
        also: { status: "Closed" },
        because: "A figure shows the result.",
      },
      {
        row: { closure: "Staff trained; no repeat since March" },
        also: { status: "Closed" },
        because: "No repeat is a result.",
      },
      {
        row: { closure: "Audit 9 March 96%; staff feedback at the team meeting" },
        also: { status: "Closed" },
        because: "The share is the audit's, not of staff.",
      },
      { row: { closure: "Relatives' survey" }, also: { status: "Closed" }, because: "Names people's own account." },
      { row: { closure: "Staff briefed" }, also: { status: "In progress" }, because: "The row is live." },
      {
        row: { closure: "No trips cancelled since Easter" },
        also: { status: "Closed" },
        because: "It says what has not happened since.",
      },
    ],
    blank: "silent",
  },
});
