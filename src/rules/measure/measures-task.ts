import { durationsWrittenOut } from "../../tracker/short-durations";
import { defineRule } from "../define";
import { missingDocument } from "../reading/concern";
import { taskMeasure } from "../reading/measure";
import { readText, type ReadText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";
import { tokenOf } from "../reading/same-thing";
import { contentWords, sharedWords } from "../reading/similarity";

/** What the words name: staff who are "supervised" have had their supervision, and "staff" alone is common to any two texts. */
function things(stems: readonly string[]): readonly string[] {
  return stems.map(tokenOf).filter((token) => token !== "");
}

/** An audit of what is missing, or a memo or a policy about it, is not the thing itself. */
function isAbout(read: ReadText, missed: readonly string[]): boolean {
  const counted = read.hits("measured at");
  return [...read.hits("policy"), ...read.hits("reminder"), ...read.hits("evidence: audits")]
    .filter(({ from, to }) => !counted.some((at) => at.from <= from && at.to >= to))
    .some(({ from, to }) => {
      const paper = read.words.at.slice(from, to + 1).filter(({ content }) => content);
      return sharedWords(things(paper.map(({ stem }) => stem)), missed).length === 0;
    });
}

/** What is said of a document without naming it. */
const ofAnything = new Set(
  things(["plac", "review", "mthly", "month", "week", "sign", "file", "date", "done", "complet"]),
);

export default defineRule({
  id: "MEA-02",
  name: "measures-task",
  title: "Measures the task, not the result",
  severity: "should",
  why: "A training, a policy or a form that is in place does not show that care has changed.",
  source: ["S29", "S63", "F11"],
  rows: "all",
  needs: ["measure"],
  uses: ["concern"],
  *check({ measure, concern }, { settings }) {
    if (missing(measure)) return;
    const read = readText(durationsWrittenOut(measure.text), settings.ownWords);
    const task = taskMeasure(read);
    if (!task) return;
    // Where the concern is that the document is missing, having it is the result (SPEC 3.16).
    const missed = things(missingDocument(readText(concern.text, settings.ownWords)));
    const itself = sharedWords(things(contentWords(read)), missed).length > 0;
    if (itself && !isAbout(read, missed) && !read.has("training")) return;
    // "2/2 in place and reviewed": in place is what the concern names as missing.
    if (missed.length > 0 && things(contentWords(read)).every((word) => ofAnything.has(word))) return;
    yield {
      at: "measure",
      what: `'${quote(measure.text)}' shows the task was done.`,
      fix: "What should be different for people?",
    };
  },
  examples: {
    flagged: [
      { row: { measure: "100% of staff trained by 30 June" }, says: "100% of staff trained" },
      { row: { measure: "Incident training delivered to 100% of staff by July" } },
      { row: { measure: "New hydration policy in place and signed by all staff" } },
      { row: { measure: "Nurses have all done the covert medicines session" } },
      { row: { concern: "Complaints not logged", measure: "100% of staff have signed the complaints policy" } },
      { row: { measure: "Posters in every bathroom" } },
      {
        row: {
          concern: "5 of 28 PEEPs do not match how people move",
          measure: "PEEP form in place for 100% of people",
        },
      },
      { row: { measure: "100% of staff up to date with fire training" } },
      { row: { measure: "Everyone signed off as competent" } },
      { row: { measure: "Memo signed by 100% of on-call staff" } },
      { row: { measure: "100% of north carers to have read the memo" } },
      {
        row: { concern: "Doors wedged open", measure: "2/2 in place and reviewed 3 monthly" },
      },
      { row: { concern: "Falls at night", measure: "0 staff without falls training" }, says: "0 staff without" },
      { row: { concern: "Call bells unanswered at night", measure: "0 policies past review date" } },
      {
        row: { concern: "Meals arrive cold on the top floor", measure: "90% of staff supervised, counted each month" },
      },
      {
        row: {
          concern: "22 of 61 policies past review date",
          measure: "Memo about the policies read by every lead",
        },
      },
      { row: { concern: "Supervision: 17 of 29 staff not seen", measure: "Supervision policy read by all seniors" } },
      { row: { concern: "4 staff files with no second reference", measure: "All files audited by 10 July" } },
    ],
    silent: [
      { row: { measure: "Audit score of 90% two months running" }, because: "A score is a result." },
      {
        row: { measure: "Monthly care plan audit - MCA section 95%" },
        because: "The figure is the score of the audit.",
      },
      {
        row: { measure: "95% of reviews completed on time within eight weeks" },
        because: "A review on time is a result.",
      },
      {
        row: { concern: "No evacuation plan for six people", measure: "Evacuation plan in place for all 31 people" },
        because: "The concern is that the plan is missing.",
      },
      { row: { measure: "No more than one unwitnessed fall a month after training" }, because: "It counts falls." },
      {
        row: { measure: "13 of 15 families can tell us what was decided" },
        because: "What families can tell is a result.",
      },
      { row: { measure: "Audit actions closed on time: from 35% to 85%" }, because: "Closed on time is a result." },
      { row: { measure: "Survey: from 62% to 85% say staff talk with them" }, because: "People tell what changed." },
      { row: { measure: "0 wrong slings left in place at spot check" }, because: "It counts what should not be." },
      {
        row: {
          concern: "Only 60% of staff had a supervision session last quarter",
          measure: "95% of staff have had a supervision session in the last eight weeks",
        },
        because: "The concern is that the supervision is missing.",
      },
      {
        row: {
          concern: "Supervision: 17 of 29 staff not seen",
          measure: "90% of staff supervised, counted each month",
        },
        because: "The concern is that the supervision was not held.",
      },
      {
        row: { concern: "22 of 61 policies past review date", measure: "0 policies past review date at month end" },
        because: "The policies that are overdue are the concern.",
      },
      { row: { measure: "0 soiled commodes at monthly IPC audit" }, because: "The audit is where they are counted." },
      {
        row: { concern: "Fire drills: none on nights since 2024", measure: "One night drill held each quarter" },
        because: "The concern is that there was no drill.",
      },
      {
        row: { measure: "100% of relief shifts have a signed briefing before the door opens" },
        because: "What each shift has is how the day goes.",
      },
      {
        row: { measure: "NEWS2 within 15 mins of soft signs: 100% on monthly 10 case audit" },
        because: "The audit is where it is counted.",
      },
      {
        row: { concern: "No evidence of MCA for 2 people", measure: "2/2 in place and reviewed 3 monthly" },
        because: "In place is what the concern says is missing.",
      },
      { row: { measure: "100% of scores right at monthly audit" }, because: "The audit is where it is counted." },
      { row: { measure: "100% of equipment orders placed within 5 working days" }, because: "It measures a delay." },
      { row: { measure: "9 of 9 told within three days" }, because: "To be told is what people wait for." },
    ],
    blank: "silent",
  },
});
