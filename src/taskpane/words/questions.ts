import type { Finding, RowReview } from "../../review/review";
import type { RuleId } from "../../rules/define";
import { refInWords } from "../../tracker/ref-in-words";
import { count } from "./count";
import { worstFirst } from "../../review/order";

type Question = (review: RowReview, finding: Finding) => string;

const related = (finding: Finding): string => refInWords(finding.related[0]?.ref ?? "an earlier row");

/** Words of an update that are quoted; the rest is in the tracker. */
const quotedWords = 7;

/** 'The update says "waiting for printing". ', or nothing where there is no update. */
function update({ row }: RowReview): string {
  const words = row.cells.progress.text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return "";
  const said = words
    .slice(0, quotedWords)
    .join(" ")
    .replace(/[.,;:]+$/, "");
  return `The update says "${said}${words.length > quotedWords ? "…" : ""}". `;
}

const byWhichDay = "By which day will this be done?";

/**
 * What a nominated individual would ask, by the finding that raises it; the most telling first. Each is a question
 * that the owner can answer, never a verdict.
 */
const questions: readonly (readonly [RuleId, Question])[] = [
  [
    "EVD-06",
    (_, finding) =>
      `This looks like ${related(finding)}. What was the cause the first time, and was it ever confirmed?`,
  ],
  ["CAU-05", (_, finding) => `${finding.what} What was checked?`],
  ["EVD-03", (_, finding) => `${finding.what} Why was it closed?`],
  ["EVD-02", () => "What is different now for people, and who has seen it?"],
  [
    "DAT-06",
    (review) => `${update(review)}It is ${count(review.daysLate, "day")} late. What is keeping people safe today?`,
  ],
  ["TRG-06", (review) => `${update(review)}The first action has not worked. Does the cause still hold?`],
  [
    "DAT-01",
    (review) =>
      `It is ${count(review.daysLate, "day")} late. What is holding it up, and what keeps people safe meanwhile?`,
  ],
  ["TRG-01", (_, finding) => `${finding.what} What will be done differently?`],
  ["TRG-02", (_, finding) => `${finding.what} Is the action making things worse?`],
  ["TRG-04", (_, finding) => `${finding.what} What was done that day, and who knows?`],
  ["TRG-05", (_, finding) => `${finding.what} What does the plan say should happen now?`],
  ["TRG-07", () => "Who was told, when, and what changed because of it?"],
  ["REV-01", () => "The review was missed. Who looked at this since, and what did they find?"],
  ["CMP-02", () => "Why did this happen? Who has been asked?"],
  ["CMP-05", () => "How will you know that this has worked?"],
  ["OWN-01", () => "Which one person answers for this?"],
  ["CMP-04", () => "Which one person answers for this?"],
  ["CMP-06", () => "When is this next looked at, and by whom?"],
  ["CMP-07", () => byWhichDay],
  ["DAT-03", (_, finding) => (finding.field === "due" ? byWhichDay : `${finding.what} Which day is meant?`)],
  ["CAU-02", () => "What made it easy for this to happen, whoever was on shift?"],
  ["CAU-01", () => "The cause reads like the concern. What let it happen?"],
  ["ACT-01", () => "Training alone: what changes in the way the work is done?"],
  ["ACT-02", () => "A policy alone: what changes in the daily routine?"],
  ["MEA-02", () => "That measures the task. What should be different for people?"],
  ["GOV-01", () => "Who above the owner looks at this, and where is it minuted?"],
];

/** The question to ask about a row; undefined where nothing in it asks for one. */
export function questionOf(review: RowReview): string | undefined {
  for (const [rule, question] of questions) {
    const finding = review.findings.find((candidate) => candidate.rule === rule);
    if (finding) return question(review, finding);
  }
  const worst = worstFirst(review.findings).find(({ severity }) => severity !== "advice");
  return worst && `${worst.what} ${worst.fix}`;
}
