import { defineRule } from "../define";
import { noEscalationNeeded } from "../reading/oversight";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { isTriggered } from "../reading/row-triggers";
import { quote } from "../reading/say";

export default defineRule({
  id: "TRG-07",
  name: "escalation-missing",
  title: "Triggered, no escalation recorded",
  severity: "must",
  why: "A trigger that nobody answers is a warning that was seen and left.",
  source: ["S44", "S61", "S73a", "S79"],
  rows: "live",
  needs: ["escalation"],
  uses: ["progress", "nextReview", "lastReview", "cycle", "actual", "target", "baseline", "due", "status", "trigger"],
  *check({ escalation }, about) {
    const none = missing(escalation);
    if (!none && !noEscalationNeeded(readText(escalation.text, about.settings.ownWords))) return;
    if (!about.fact(isTriggered)) return;
    yield {
      at: "escalation",
      what: escalation.blank
        ? "Triggered, but nothing says who was told or what changed."
        : `Triggered, and '${quote(escalation.text, 30)}' does not say who was told or what changed.`,
      fix: "Add what was done, by whom and when.",
    };
  },
  examples: {
    flagged: [
      { row: { nextReview: "25/05/2026" } },
      { row: { escalation: "None needed", progress: "2 unexplained gaps found on 13/06." }, says: "None needed" },
      { row: { escalation: "N/A", actual: "35%", baseline: "40%", target: "100%" } },
    ],
    silent: [
      {
        row: { escalation: "RM protects review time from 08/06", nextReview: "25/05/2026" },
        because: "It says what was done.",
      },
      { row: { escalation: "None needed", nextReview: "30/06/2026" }, because: "The row is not triggered." },
      { row: { nextReview: "30/06/2026" }, because: "The row is not triggered." },
    ],
    blank: "silent",
  },
});
