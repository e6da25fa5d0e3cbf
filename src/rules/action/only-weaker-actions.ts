import { defineRule } from "../define";
import { actionComponents, isOnlyWeaker } from "../reading/action";
import { quote } from "../reading/say";

/** A disciplinary step asks nobody to remember anything. */
const aboutConduct =
  /^\W*(?:\w+\s+){0,3}(?:disciplin\w+|(?:final |written |verbal )*warnings?|capability|performance manag\w+|dismiss\w*|suspend\w*)\b(?![^]*\b(?:train\w*|remind\w*|policy|briefed)\b)/i;

export default defineRule({
  id: "ACT-03",
  name: "only-weaker-actions",
  title: "Only weaker actions",
  severity: "advice",
  why: "Training, policies and reminders rely on memory; stronger actions change the place, the tool or the routine.",
  source: ["F32", "S4"],
  rows: "all",
  needs: ["action"],
  *check({ action }, about) {
    const parts = about.fact(actionComponents);
    if (!parts || !isOnlyWeaker(parts)) return;
    const said = aboutConduct.test(action.text)
      ? "deals with a person, not with what made it possible"
      : "relies on memory";
    yield {
      at: "action",
      what: `'${quote(action.text, 50)}' ${said}.`,
      fix: "Is there an action that changes the system?",
    };
  },
  examples: {
    flagged: [
      { row: { action: "Retrain all key workers" }, says: "Retrain" },
      { row: { action: "Staff reminded to complete reviews on time" } },
      { row: { action: "Disciplinary" }, says: "deals with a person" },
    ],
    silent: [
      { row: { action: "Training, and a second signature before the round starts" }, because: "A step is added." },
      { row: { action: "Hoist replaced and staff shown how to use it" }, because: "Equipment changes." },
      {
        row: { action: "Cook shown each new diet sheet at 07:00 handover slot" },
        because: "A fixed point in the routine.",
      },
    ],
    blank: "silent",
  },
});
