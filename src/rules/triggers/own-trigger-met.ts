import { defineRule } from "../define";
import { ownTriggerAnswer } from "../reading/row-triggers";
import { quote } from "../reading/say";
import { missing } from "../reading/row-facts";
import { latestUpdate } from "../reading/updates";

export default defineRule({
  id: "TRG-05",
  name: "own-trigger-met",
  title: "The row's own trigger is met",
  severity: "must",
  why: "The provider itself said that this is when extra action starts.",
  source: ["S48", "S58", "S74"],
  rows: "live",
  needs: ["trigger"],
  uses: ["actual", "progress"],
  *check({ trigger, actual, progress }, about) {
    const answer = about.fact(ownTriggerAnswer);
    if (answer?.met === true)
      yield {
        at: "trigger",
        what: `The trigger '${quote(trigger.text, 40)}' is met: ${answer.words === undefined ? `now ${quote(actual.text, 20)}` : `'${quote(answer.words, 30)}'`}.`,
        fix: "Say what extra action was taken.",
      };
    else if (answer?.met === undefined && answer && !missing(progress))
      yield {
        at: "trigger",
        what: `Trigger: '${quote(trigger.text, 40)}'. Update: '${quote(about.fact(latestUpdate), 40)}'.`,
        fix: "Check whether the trigger is met.",
        severity: "advice",
      };
  },
  examples: {
    flagged: [
      {
        row: { trigger: "Under 95% two weeks running", progress: "93% and 93%. Under 95% two weeks running" },
        says: "two weeks running",
      },
      { row: { trigger: "Below 90%", actual: "84%" }, says: "Below 90%" },
      { row: { trigger: "Any missed visit", progress: "Two missed visits on Sunday." }, says: "Any missed visit" },
      {
        row: { trigger: "More than 2 missed turns a night", actual: "80%", progress: "4 missed turns on the 8th" },
        says: "4 missed",
      },
      {
        row: {
          trigger: "Below 90% two weeks running",
          progress: "01/06/2026 86%\n08/06/2026 84%",
        },
        says: "86%, 84%",
      },
      { row: { trigger: "Any visit without gloves", progress: "Carer seen on a visit with no gloves on 12/06." } },
      { row: { trigger: "Sustained dissatisfaction", progress: "Two letters from relatives." }, severity: "advice" },
    ],
    silent: [
      { row: { trigger: "Below 90%", actual: "94%" }, because: "The value is above it." },
      {
        row: { trigger: "Any missed visit", progress: "No missed visits this week." },
        because: "The update denies it.",
      },
      {
        row: { trigger: "Any fall with injury", progress: "One fall on 12/06, no injury." },
        because: "The fall did no injury.",
      },
      {
        row: { trigger: "<90% twice", progress: "01/06/2026 94%\n08/06/2026 85%" },
        because: "Below it only once so far.",
      },
      { row: { trigger: "Any fall", progress: "Falls training booked for July." }, because: "A training is no fall." },
      { row: { trigger: "TBC", progress: "Two missed visits on Sunday." }, because: "No trigger is agreed yet." },
    ],
    blank: "silent",
  },
});
