import type { RagCell } from "../../tracker/tracker";
import { readColour } from "../../tracker/read-colour";
import { defineRule, type RuleId } from "../define";
import { daysLate } from "../reading/row-facts";
import { happenings } from "../reading/row-triggers";

const because: Readonly<Partial<Record<RuleId, string>>> = {
  "TRG-01": "the deadline has passed below target",
  "TRG-02": "the value has fallen behind",
  "TRG-04": "the update tells of a trigger",
  "TRG-05": "the row's own trigger is met",
  "EVD-06": "the concern has come back",
  "REV-01": "the review was missed",
};

export default defineRule({
  id: "RAG-01",
  name: "green-but-late",
  title: "Marked green but triggered or overdue",
  severity: "should",
  why: "A green mark on a late row is what makes a board stop believing the others.",
  source: ["S79", "F16"],
  rows: "live",
  needs: [],
  uses: ["rag", "status", "due", "nextReview", "actual", "target", "progress"],
  *check({ rag, status }, about) {
    const at = isGreen(rag)
      ? "rag"
      : status.colourOnly && readColour(status.text).colour === "green"
        ? "status"
        : undefined;
    if (at === undefined) return;
    const late = about.fact(daysLate) ?? 0;
    const reasons = about.fact(happenings).map((rule) => because[rule] ?? "it is triggered");
    if (late > 0 && about.counts("DAT-01")) reasons.unshift("it is overdue");
    const [first, second] = reasons;
    if (first === undefined) return;
    yield {
      at,
      what: `Marked green, but ${second === undefined ? first : `${first} and ${second}`}.`,
      fix: "Change the colour, so that the board sees it.",
    };
  },
  examples: {
    flagged: [
      { row: { rag: "Green", nextReview: "25/05/2026" }, says: "the review was missed" },
      { row: { rag: "G", due: "29/05/2026" }, says: "overdue" },
      { row: { status: "Green", due: "29/05/2026" } },
    ],
    silent: [
      { row: { rag: "Amber", due: "29/05/2026" }, because: "It is not marked green." },
      { row: { rag: "Green", due: "19/06/2026" }, because: "In time." },
      { row: { rag: "Green", due: "29/05/2026", status: "Closed" }, because: "The row is closed." },
      { row: { rag: "Green", status: "Re-opened" }, because: "Re-opened alone is answered by looking at the cause." },
    ],
    blank: "silent",
  },
});

function isGreen(rag: RagCell): boolean {
  return rag.colour === "green";
}
