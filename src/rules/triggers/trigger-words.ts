import { defineRule } from "../define";
import { quote } from "../reading/say";
import { updateTrigger } from "../reading/row-triggers";

export default defineRule({
  id: "TRG-04",
  name: "trigger-words",
  title: "Trigger words in the latest update",
  severity: "must",
  why: "The update says that it has happened again: extra action is due now.",
  source: ["S43", "S48", "S58", "S60", "S72", "S74"],
  rows: "live",
  needs: ["progress"],
  *check(_row, about) {
    const found = about.fact(updateTrigger);
    if (!found) return;
    yield {
      at: "progress",
      what: `The update says '${quote(found.words)}'.`,
      fix: found.softened ? "Check whether it still needs extra action." : "Say what extra action was taken.",
      severity: found.softened ? "advice" : "must",
    };
  },
  examples: {
    flagged: [
      { row: { progress: "2 unexplained gaps found on 13/06." }, says: "unexplained gaps" },
      { row: { progress: "Further falls on the ground floor this week." } },
      { row: { progress: "Staff on the late shift continue to report pressure." }, says: "report pressure" },
      { row: { progress: "Carers on nights keep telling us they feel rushed." } },
      { row: { progress: "Better than last month but 1 further fall on 10/6." }, says: "further fall" },
      { row: { progress: "Still getting gaps at weekends." } },
      { row: { progress: "Slipped back into doing it by memory." }, says: "Slipped back" },
      { row: { progress: "Recurring errors, down from 14 to 3." }, severity: "advice" },
      {
        row: { progress: "1May/26: all fine; 8-Jun-26: further omission on the late round" },
        says: "further omission",
      },
      { row: { progress: "01/05/2026 All fine\n08/06/2026 Staff could not explain the new chart" } },
    ],
    silent: [
      { row: { progress: "Slipped back a touch to 55." }, because: "The figure tells it." },
      { row: { progress: "Still finding no gaps." }, because: "The update denies it." },
      { row: { progress: "Staff report that the pressure has eased." }, because: "It is better." },
      { row: { progress: "Nurse reported blood pressure of 120 over 80." }, because: "It is a reading." },
      { row: { progress: "No unexplained gaps for two weeks." }, because: "It denies them." },
      { row: { progress: "Repeat audit booked for 24/06." }, because: "An audit is repeated, not a failure." },
      { row: { progress: "Second incident form completed." }, because: "A form, not an incident." },
      {
        row: { progress: "28-May-2026 - a further omission was noted.\n11-Jun-2026 - no omission; 44 of 45 correct." },
        because: "The latest entry counts, however its day is written.",
      },
      {
        row: { progress: "01/05/2026 2 unexplained gaps\n08/06/2026 None since" },
        because: "The latest entry counts.",
      },
      {
        row: { progress: "Repeat falls: nil. Unexplained gaps = 0." },
        because: "Both are counted, and there are none.",
      },
      { row: { progress: "None of the 12 had a further fall." }, because: "The denial reaches over the clause." },
      {
        row: { progress: "1 missed (in hospital), rest done." },
        because: "A figure is for the current value to tell.",
      },
      { row: { progress: "Recurring theme was handover, now on the agenda." }, because: "A theme is no incident." },
      { row: { progress: "All overdue reviews now done." }, because: "They are caught up." },
      { row: { progress: "2 unexplained gaps" }, also: { status: "Closed" }, because: "The row is closed." },
      {
        row: { progress: "Review of the repeat incident is booked." },
        because: "The review is news, not the incident.",
      },
    ],
    blank: "silent",
  },
});
