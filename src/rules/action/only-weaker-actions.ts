import { defineRule } from "../define";
import { actionComponents, isOnlyWeaker } from "../reading/action";
import { quote } from "../reading/say";

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
    yield {
      at: "action",
      what: `'${quote(action.text, 50)}' relies on memory.`,
      fix: "Is there an action that changes the system?",
    };
  },
  examples: {
    flagged: [
      { row: { action: "Retrain all key workers" }, says: "Retrain" },
      { row: { action: "Staff reminded to complete reviews on time" } },
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
