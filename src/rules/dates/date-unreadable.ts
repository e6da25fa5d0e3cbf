import { fields } from "../../tracker/fields";
import { defineRule } from "../define";
import { statusOf } from "../reading/row-facts";
import { quote } from "../reading/say";
import { saysDone } from "../reading/told-standing";

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

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const noYear = new RegExp(
  `^(?:by |on )?(?:[a-z]{3,9} )?\\d{1,2}(?:st|nd|rd|th)?(?:[/.-]\\d{1,2}| ?(?:of )?[- ]?${month})$`,
  "i",
);
const noDay = new RegExp(
  `^(?:(?:by |the |end |mid |early |late |start |beginning |of )*)${month}(?: '?\\d{2,4})?$`,
  "i",
);

/** What keeps a text from being a date; "12/5" is one to everybody but a year later. */
function lack(text: string): string {
  if (noYear.test(text)) return "has no year";
  return noDay.test(text) ? "names a month and no day" : "is not a date";
}

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
  *check(row, about) {
    for (const field of dateFields) {
      const cell = row[field];
      if (cell.reading !== "unreadable") continue;
      const must = needed.includes(field);
      if (must && !about.live) continue;
      if (field === "due" && saysDone(cell) && about.fact(statusOf) === "task done") continue;
      yield {
        at: field,
        what: `'${quote(cell.text)}' ${lack(cell.text)}${field === "due" ? "" : ` (${fields[field].label.toLowerCase()})`}.`,
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
      { row: { due: "July 2026" }, says: "'July 2026' names a month and no day" },
      { row: { due: "30th May" }, says: "'30th May' has no year" },
      { row: { due: "12/5" }, says: "'12/5' has no year" },
      { row: { closedDate: "last week" }, also: { status: "Closed" }, severity: "should" },
      { row: { start: "TBC" }, severity: "should" },
    ],
    silent: [
      { row: { due: "Mon 15/06/26" }, because: "A weekday before a date is fine." },
      { row: { due: "within eight weeks", start: "04/05/2026" }, because: "Worked out from the start date." },
      { row: { due: "3rd July 2026" }, because: "A date in words." },
      { row: { due: "Done" }, because: "It says that the action is done, not when it will be." },
      { row: { nextReview: "TBC" }, also: { status: "Closed" }, because: "A closed row's next review is not judged." },
    ],
    blank: "silent",
  },
});
