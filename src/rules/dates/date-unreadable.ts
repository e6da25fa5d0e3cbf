import { fields } from "../../tracker/fields";
import { defineRule } from "../define";
import { quote } from "../reading/say";

const dateFields = [
  "raised",
  "start",
  "due",
  "revised",
  "measureDeadline",
  "lastReview",
  "nextReview",
  "oversightLast",
  "closedDate",
] as const;

/** Without these two nobody can tell whether the row is late or its review missed. */
const needed = ["due", "nextReview"];

export default defineRule({
  id: "DAT-03",
  name: "date-unreadable",
  title: "Date cannot be read",
  severity: "must",
  why: "A date that cannot be read can pass without anybody noticing.",
  source: ["F6"],
  rows: "all",
  needs: [],
  uses: dateFields,
  *check(row, { live }) {
    for (const field of dateFields) {
      const cell = row[field];
      if (cell.reading !== "unreadable") continue;
      const must = needed.includes(field);
      if (must && !live) continue;
      yield {
        at: field,
        what: `'${quote(cell.text)}' is not a date${field === "due" ? "" : ` (${fields[field].label.toLowerCase()})`}.`,
        fix: "Type the day, for example 30/06/2026.",
        severity: must ? "must" : "should",
      };
    }
  },
  examples: {
    flagged: [
      { row: { due: "ASAP" }, says: "ASAP" },
      { row: { due: "End of June" } },
      { row: { due: "31/06/2026" } },
      { row: { nextReview: "06/13/2026" } },
      { row: { due: "July 2026" } },
      { row: { closedDate: "last week" }, also: { status: "Closed" }, severity: "should" },
      { row: { start: "TBC" }, severity: "should" },
    ],
    silent: [
      { row: { due: "Mon 15/06/26" }, because: "A weekday before a date is fine." },
      { row: { due: "within eight weeks", start: "04/05/2026" }, because: "Worked out from the start date." },
      { row: { due: "3rd July 2026" }, because: "A date in words." },
      { row: { nextReview: "TBC" }, also: { status: "Closed" }, because: "A closed row's next review is not judged." },
    ],
    blank: "silent",
  },
});
