import { defineRule } from "../define";

export default defineRule({
  id: "CMP-13",
  name: "start-missing",
  title: "No date identified or start date",
  severity: "advice",
  why: "Without a first date neither pace nor a repeat can be seen.",
  source: ["S33"],
  rows: "all",
  needs: ["raised"],
  uses: ["start"],
  *check({ raised, start }) {
    if (!raised.blank || !start.blank) return;
    yield {
      at: "raised",
      what: "Nothing says when this was found or started.",
      fix: "Add the date on which the concern was identified.",
    };
  },
  examples: {
    flagged: [
      { row: {}, also: { action: "Fit a louder call bell" } },
      { row: {}, also: { due: "30/06/2026" } },
    ],
    silent: [
      { row: { raised: "01/05/2026" }, because: "The date identified is there." },
      { row: { start: "04/05/2026" }, because: "The start date is enough." },
      { row: { raised: "May" }, because: "Not empty: a date that cannot be read is another finding." },
    ],
    blank: "flagged",
  },
});
