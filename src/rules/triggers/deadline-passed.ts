import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { deadlineMissed, shown, valuesOf } from "../reading/measured-values";
import { measureDeadline } from "../reading/row-facts";

export default defineRule({
  id: "TRG-01",
  name: "deadline-passed",
  title: "Deadline passed, target not reached",
  severity: "must",
  why: "The promised result has not come: the action or the cause has to be looked at again.",
  source: ["S30"],
  rows: "live",
  needs: ["actual"],
  uses: ["target", "baseline", "measure", "measureDeadline", "start", "due", "revised"],
  *check(_row, about) {
    if (!about.fact(deadlineMissed)) return;
    const deadline = about.fact(measureDeadline);
    const { actual, target, percent } = about.fact(valuesOf);
    if (deadline === undefined || actual === undefined || target === undefined) return;
    yield {
      at: "actual",
      what: `${shown(actual, percent)} against ${shown(target, percent)}, deadline ${inWords(deadline)}.`,
      fix: "Ask what the action has not changed, and agree the next step.",
    };
  },
  examples: {
    flagged: [
      {
        row: { actual: "50%", target: "100%", measureDeadline: "29/05/2026" },
        says: "50% against 100%, deadline 29 May 2026",
      },
      { row: { actual: "4", target: "1", baseline: "6", due: "12/06/2026" }, says: "4 against 1" },
      {
        row: { actual: "55%", measure: "90% of complaints answered in 28 days", due: "29/05/2026" },
        says: "55% against 90%",
      },
      { row: { actual: "2", measure: "No volunteer past renewal", due: "29/05/2026" }, says: "2 against 0" },
      { row: { actual: "8", measure: "Night drill under 7 min", due: "10/06/2026" }, says: "8 against 7" },
      {
        row: {
          actual: "70%",
          target: "95%",
          start: "01/04/2026",
          measure: "95% in time within eight weeks",
          due: "31/07/2026",
        },
        says: "27 May 2026",
      },
      {
        row: { actual: "4", target: "no more than 3", measure: "Falls each month", measureDeadline: "29/05/2026" },
        says: "4 against 3",
      },
      {
        row: {
          actual: "80%",
          target: "95%",
          measure: "95% of call bells answered in under five minutes",
          measureDeadline: "29/05/2026",
        },
        says: "80% against 95%",
      },
    ],
    silent: [
      {
        row: { actual: "8", measure: "90% of drills on nights", measureDeadline: "29/05/2026" },
        because: "The measure names a share, and the value is a count.",
      },
      { row: { actual: "50%", target: "100%", measureDeadline: "15/06/2026" }, because: "The deadline is today." },
      { row: { actual: "100%", target: "100%", measureDeadline: "29/05/2026" }, because: "The target is reached." },
      {
        row: { actual: "70%", target: "95%", due: "29/05/2026", revised: "30/06/2026" },
        because: "The revised date counts.",
      },
      {
        row: { actual: "50%", target: "100%", due: "29/05/2026" },
        also: { status: "Closed" },
        because: "Closed rows have a rule of their own.",
      },
      {
        row: { actual: "2%", target: "less than 5%", measure: "Medicines given late", measureDeadline: "29/05/2026" },
        because: "The target's own words say that less is better.",
      },
      {
        row: {
          actual: "3%",
          target: "5%",
          measure: "Reduce late doses to 5% of rounds",
          measureDeadline: "29/05/2026",
        },
        because: "The measure is to be reduced.",
      },
    ],
    blank: "silent",
  },
});
