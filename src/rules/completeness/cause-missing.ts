import { defineRule } from "../define";
import { causeBeingTested, missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CMP-02",
  name: "cause-missing",
  title: "Cause missing",
  severity: "must",
  why: "An action that answers no cause can be finished and change nothing.",
  source: ["S5", "S26"],
  rows: "all",
  needs: ["cause"],
  uses: ["raised"],
  *check({ cause }, about) {
    if (!missing(cause)) return;
    yield {
      at: "cause",
      what: cause.blank ? "No cause is recorded." : `'${quote(cause.text)}' is not a cause.`,
      fix: "Say why this happened before relying on the action.",
      severity: about.fact(causeBeingTested) ? "should" : "must",
    };
  },
  examples: {
    flagged: [
      { row: { cause: "TBC" }, says: "TBC" },
      { row: { cause: "See above" } },
      { row: { cause: "To be investigated" }, says: "To be investigated" },
      { row: { cause: "dunno yet" }, says: "dunno yet" },
      { row: { cause: "Still looking into it", raised: "08/06/2026" }, severity: "should" },
      { row: { cause: "No root cause identified" } },
      { row: { cause: "Under investigation", raised: "08/06/2026" }, severity: "should" },
      { row: { cause: "RCA in progress", raised: "08/06/2026" }, severity: "should" },
      { row: { cause: "Under investigation", raised: "11/05/2026" } },
    ],
    silent: [
      {
        row: { cause: "Unclear expectations at handover" },
        because: "Starts like a placeholder, but names what let it happen.",
      },
      { row: { cause: "Rota" }, because: "One word can be a cause; other rules ask whether it says enough." },
      {
        row: { cause: "Reviewing slipped when the deputy left" },
        because: "Says why, although it starts with 'review'.",
      },
    ],
    blank: "flagged",
  },
});
