import { CheckJsonText, checkSchema } from "../../src/cli/contract";
import { report } from "../../src/cli/report";
import { rereview } from "../../src/review/rereview";
import { aboutSheets } from "../../src/review/about-sheets";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { WorkbookReview } from "../../src/review/review";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { SheetSnapshot } from "../../src/tracker/snapshot";
import { textsOf } from "../summary/read-plan";
import { summaryOf } from "../summary/sample";
import { acceptanceToday as today } from "../tracker/acceptance";
import { sheetOf, workbookOf } from "../tracker/sheet";

const options = { today, settings: defaultSettings };
const heads = ["Concern", "Cause", "Action", "Owner", "Due", "Measure"];
const row = (concern: string) => [
  concern,
  "Shared scales",
  "Second scales bought",
  "Deputy",
  "30/06/2026",
  "95% by 30 June",
];
const stacked = sheetOf({
  name: "Plan",
  rows: [
    ["Regulation 12"],
    heads,
    row("Weights missed on the first floor"),
    row("Charts not totalled at night"),
    [],
    ["Regulation 17"],
    heads,
    row("Audits found none of the gaps"),
    row("Actions closed without a check"),
  ],
});
const other = sheetOf({ name: "Other", rows: [heads, row("Fire doors wedged open"), row("Bells not answered")] });

const reviewed = (...sheets: readonly SheetSnapshot[]): WorkbookReview =>
  reviewWorkbook(readWorkbook(workbookOf(...sheets), { today, choices: [] }), options);
const lacksReview = "This tracker has no column for the review date.";

test("tables that stand below each other lack a column once for their sheet, and sheets once each", () => {
  const review = reviewed(stacked, other);
  expect(review.trackers.map(({ tracker }) => tracker.sheet)).toEqual(["Plan", "Plan", "Other"]);
  expect(aboutSheets(review.trackers).map(({ sheet, what }) => `${sheet}: ${what}`)).toEqual([
    `Plan: ${lacksReview}`,
    `Other: ${lacksReview}`,
  ]);
  const ofRows = review.trackers.flatMap(({ rows }) => rows.flatMap(({ findings }) => findings));
  expect(review.figures.findings.must).toBe(2 + ofRows.filter(({ severity }) => severity === "must").length);
});

test("the report, the JSON and the summary say it once too", () => {
  const review = reviewed(stacked);
  const lines = report("plan.xlsx", review).split("\n");
  expect(lines.filter((line) => line.includes(lacksReview))).toHaveLength(1);
  const text = new CheckJsonText();
  const json = [text.begin(today), ...text.workbook("plan.xlsx", review), text.end()].join("");
  const [workbook] = checkSchema.parse(JSON.parse(json)).workbooks;
  expect(workbook?.sheets[0]?.findings.map(({ rule }) => rule)).toEqual(["SHT-01"]);
  const texts = textsOf(summaryOf(review, { view: "registered manager" }));
  expect(texts.filter((words) => words.includes(lacksReview))).toHaveLength(1);
  expect(texts.filter((words) => words.includes("no column for the next review"))).toEqual([
    "The tracker has no column for the next review: that is missing on every row.",
  ]);
});

test("after an edit it is still counted once", () => {
  const review = reviewed(stacked);
  const again = rereview(review, readWorkbook(workbookOf(stacked), { today, choices: [] }));
  expect(again.figures).toEqual(review.figures);
});
