import { defineRule } from "../define";
import { missing } from "../reading/row-facts";

/** Bullets or numbers at the start of a line, or "1) … 2) … 3)" in one. */
const mark = /(?:^|\n)[ \t]{0,8}(?:[-*•–]|\(?\d{1,2}[.)]|\(?[a-h][.)])[ \t]+\S|[ ;,:]\(?\d{1,2}\)\s?[A-Za-z]/g;
const many = 3;

export default defineRule({
  id: "ACT-08",
  name: "several-actions",
  title: "Several actions, one owner or date",
  severity: "advice",
  why: "With one owner and one date for all of them nobody sees which part is late.",
  source: ["F7"],
  rows: "all",
  needs: ["action"],
  *check({ action }) {
    if (missing(action)) return;
    const parts = action.text.match(mark)?.length ?? 0;
    if (parts < many) return;
    yield {
      at: "action",
      what: `${parts} actions share one row.`,
      fix: "Give each its own row where owner or date differ.",
    };
  },
  examples: {
    flagged: [
      {
        row: { action: "1) Order two slings\n2) Label them\n3) Add a check to the handover sheet" },
        says: "3 actions",
      },
      { row: { action: "- New menu\n- Snack round at 15:00\n- Weights on Mondays\n- GP referral" }, says: "4 actions" },
    ],
    silent: [
      {
        row: { action: "Weekly slot on the rota; workloads reallocated; manager checks on Fridays" },
        because: "One plan in three clauses.",
      },
      { row: { action: "- Order slings\n- Label them" }, because: "Two are still easy to follow." },
      { row: { action: "Check at 08:00, 14:00 and 20:00" }, because: "The numbers are times." },
    ],
    blank: "silent",
  },
});
