import { defineRule } from "../define";
import { actionComponents, isOnlyChecking, namesWhoAndWhen } from "../reading/action";
import { causeFactors } from "../reading/factors";
import { readText } from "../reading/read-text";
import { quote } from "../reading/say";

/** A review of somebody's health or medicines by those who treat them is care, not a check on it. */
const bySpecialist =
  /\b(?:gp|psychiatrist|psychologist|pharmacist|salt|occupational therapist|physio(?:therapist)?|dietici?an|dietitian|tvn|tissue viability|cpn|community nurse|district nurse|specialist nurse|memory clinic|dentist|optician|podiatrist|mdt)\b/i;

export default defineRule({
  id: "ACT-06",
  name: "only-checking",
  title: "Only checking",
  severity: "advice",
  why: "An audit finds the problem again; something else has to remove it.",
  source: ["S23"],
  rows: "all",
  needs: ["action"],
  uses: ["cause", "factors"],
  *check({ action }, about) {
    const parts = about.fact(actionComponents);
    if (!parts || !isOnlyChecking(parts)) return;
    // Where nobody checked, a check with a name and a day is the answer.
    const unchecked = about.fact(causeFactors).includes("Leadership oversight");
    if (unchecked && namesWhoAndWhen(readText(action.text, about.settings.ownWords))) return;
    if (bySpecialist.test(action.text)) return;
    yield {
      at: "action",
      what: `'${quote(action.text, 50)}' will show the problem but may not fix it.`,
      fix: "What will change when it is found?",
    };
  },
  examples: {
    flagged: [
      { row: { cause: "Rounds are interrupted", action: "Weekly audit of MAR charts" }, says: "Weekly audit" },
      { row: { action: "Monitor room temperature at 08:00 and 20:00 and log it on the fridge sheet every day" } },
    ],
    silent: [
      {
        row: { cause: "Nobody checked the schedule", action: "Registered manager checks the schedule every Friday" },
        because: "Checking was what was missing.",
      },
      { row: { action: "GP/psychiatrist review requested" }, because: "It is a review by those who treat the person." },
      { row: { action: "Audit weekly and move the chart to the bedroom" }, because: "Something changes as well." },
      { row: { action: "Audit, then training for those below 90%" }, because: "It is more than checking." },
    ],
    blank: "silent",
  },
});
