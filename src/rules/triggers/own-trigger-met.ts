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
        what: `The trigger '${quote(trigger.text, 40)}' is met: ${seen(answer.words, actual.text)}.`,
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
      { row: { trigger: "Below 90%", actual: "84%" }, says: "Below 90%" },
      { row: { trigger: "Any missed visit", progress: "Two missed visits on Sunday." }, says: "Any missed visit" },
      { row: { trigger: "Sustained dissatisfaction", progress: "Two letters from relatives." }, severity: "advice" },
    ],
    silent: [
      { row: { trigger: "Below 90%", actual: "94%" }, because: "The value is above it." },
      {
        row: { trigger: "Any missed visit", progress: "No missed visits this week." },
        because: "The update denies it.",
      },
      { row: { trigger: "TBC", progress: "Two missed visits on Sunday." }, because: "No trigger is agreed yet." },
    ],
    blank: "silent",
  },
});

function seen(words: string, actual: string): string {
  return /\d/.test(words) && actual !== "" ? `now ${actual}` : `'${quote(words, 30)}'`;
}
