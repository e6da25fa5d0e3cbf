import { defineRule } from "../define";
import { causeBeingTested, missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CMP-03",
  name: "action-missing",
  title: "Action missing",
  severity: "must",
  why: "A cause with no action leaves people exposed to the same thing again.",
  source: ["S26"],
  rows: "all",
  needs: ["action"],
  uses: ["cause", "raised"],
  *check({ action, cause }, about) {
    if (!missing(action) || about.fact(causeBeingTested)) return;
    const against = missing(cause) ? "No action is recorded." : "No action is recorded against this cause.";
    yield {
      at: "action",
      what: action.blank ? against : `'${quote(action.text)}' is not an action.`,
      fix: "Say what will change.",
    };
  },
  examples: {
    flagged: [
      { row: { action: "TBC", cause: "No slot on the rota" }, says: "TBC" },
      { row: { cause: "Call bell panel cannot be heard in the lounge" } },
      { row: { action: "To be agreed", cause: "Under investigation", raised: "01/04/2026" } },
    ],
    silent: [
      { row: { action: "Monitor" }, because: "There is an action; that it is vague is another finding." },
      {
        row: { cause: "Under investigation", raised: "10/06/2026" },
        because: "The cause is still being tested, within 14 days of the concern.",
      },
      {
        row: { action: "Ongoing weekly checks by the deputy" },
        because: "Starts like a placeholder, but is an action.",
      },
    ],
    blank: "flagged",
  },
});
