import { fieldKeys } from "../../src/tracker/fields";
import { headerSynonyms } from "../../src/tracker/header-synonyms";
import { matchHeading } from "../../src/tracker/match-heading";
import { accuracyOf } from "./heading-accuracy";
import { careHeadings } from "./care-headings";
import { headingLists, moreHeadingLists } from "./heading-lists";

test("each listed heading is known to mean its field", () => {
  const missed = fieldKeys.flatMap((field) =>
    headerSynonyms[field].filter((header) => !matchHeading(header).some((match) => match.field === field)),
  );
  expect(missed).toEqual([]);
});

test.each([
  ["Date of next review", "nextReview"],
  ["Last reviewed on", "lastReview"],
  ["Target completion date (planned)", "due"],
  ["Actual date of completion", "closedDate"],
  ["Date defect was detected", "raised"],
  ["Revised target date", "revised"],
  ["Responsible person", "owner"],
  ["Action owner comments", "progress"],
  ["Reason for non-compliance", "cause"],
  ["Remedial measures to be taken", "action"],
  ["Weakness description", "concern"],
  ["Residual risk rating", "riskReduced"],
  ["Compl. dt", "due"],
  ["Rootcause", "cause"],
  ["Corrrective acton", "action"],
  ["Evidence that the action was embedded", "closure"],
  ["What CQC / audits told us", "concern"],
  ["What the commissioners raised", "concern"],
  ["CQC said", "concern"],
  ["What families told us", "experience"],
  ["Where are we now?", "progress"],
  ["Where do we want to be", "measure"],
  ["Where were we", "baseline"],
  ["When did we last look?", "lastReview"],
  ["When was it last checked", "lastReview"],
  ["When will we look again?", "nextReview"],
  ["When will we next check?", "nextReview"],
  ["When did we first notice this?", "raised"],
  ["When will it be finished?", "due"],
  ["What else do we need to do?", "action"],
  ["What difference has it made to people?", "closure"],
  ["What difference will it make", "measure"],
  ["What was missed", "concern"],
  ["Whats behind it", "cause"],
  ["Whos doing it", "owner"],
  ["Is it on track?", "status"],
  ["Position this week", "actual"],
  ["Last measured", "lastReview"],
  ["Next measure", "nextReview"],
  ["How do we know it is working", "measure"],
] as const)("the words of %s point to %s", (heading, field) => {
  expect(matchHeading(heading)[0]?.field).toBe(field);
});

test.each([
  "Days overdue",
  "Estimated cost",
  "Likelihood",
  "Action type",
  "Contact email",
  "Date of birth",
  "Zzyzx",
  "False positive",
])("%s is none of the fields", (heading) => {
  expect(matchHeading(heading).filter(({ confidence }) => confidence >= 0.45)).toEqual([]);
});

test("what care managers head their columns with is understood by its words alone", () => {
  const wrong = Object.entries(careHeadings).flatMap(([fields, headings]) =>
    headings.filter((heading) => {
      const [best] = matchHeading(heading);
      return !fields.split("/").includes(best !== undefined && best.confidence >= 0.45 ? best.field : "-");
    }),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ["the first lists", headingLists],
  ["the second lists", moreHeadingLists],
])("%s are read at least as well as the goal", (_name, lists) => {
  const { columns, right, sure, sureAndWrong, lists: count, headersRight } = accuracyOf(lists);
  expect(headersRight / count).toBeGreaterThanOrEqual(0.95);
  expect(right / columns).toBeGreaterThanOrEqual(0.97);
  expect(sureAndWrong / sure).toBeLessThan(0.02);
});
