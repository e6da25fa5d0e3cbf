import { defineRule } from "../define";

export default defineRule({
  id: "CMP-09",
  name: "who-missing",
  title: "Who was affected not recorded",
  severity: "should",
  why: "The number of people affected tells how serious the concern is.",
  source: ["S17", "S32"],
  rows: "all",
  needs: ["who"],
  *check({ who }) {
    if (!who.blank) return;
    yield {
      at: "who",
      what: "Nothing says who was affected.",
      fix: "Give a number or initials. 'None' is fine if true.",
    };
  },
  examples: {
    flagged: [
      { row: {}, also: { action: "Fit a louder call bell" } },
      { row: {}, also: { status: "Closed" } },
    ],
    silent: [
      { row: { who: "None" }, because: "Nobody affected is an answer." },
      { row: { who: "Not known" }, because: "An honest answer while it is looked into." },
      { row: { who: "4" }, because: "A number is enough." },
    ],
    blank: "flagged",
  },
});
