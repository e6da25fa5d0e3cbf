import { prepareSample } from "./sample-preparation";
import { acceptanceWorkbook } from "../tracker/acceptance";
import { checkPrivacy, roleOnly } from "../../src/summary/privacy";
import { textsOf } from "./read-plan";
import { sampleReview, summaryOf } from "./sample";

const review = sampleReview();

test("the privacy check names the rows and asks before a summary is built", () => {
  const check = checkPrivacy(review);
  expect(check.findings.map(({ rule, row }) => [rule, row])).toEqual([["PRV-01", 18]]);
  expect(check.mustAsk).toBe(false);
  expect(check.question).toBe(
    "1 row may hold a person's name. Leave those texts out of the summary, or all free text?",
  );
});

test("without a choice the name is on the summary; left out when flagged, and when all free text is left out", () => {
  const holdsName = (privacy: { leaveOutFreeText: boolean; leaveOutFlagged: boolean }): boolean =>
    textsOf(summaryOf(review, { privacy })).some((text) => text.includes("Hughes"));
  expect(holdsName({ leaveOutFreeText: false, leaveOutFlagged: false })).toBe(true);
  expect(holdsName({ leaveOutFreeText: false, leaveOutFlagged: true })).toBe(false);
  expect(holdsName({ leaveOutFreeText: true, leaveOutFlagged: false })).toBe(false);
});

test("without free text no concern, cause or action of the tracker is on the sheet", () => {
  const texts = textsOf(summaryOf(review, { privacy: { leaveOutFreeText: true, leaveOutFlagged: false } })).join("\n");
  for (const { row } of review.trackers.flatMap((tracker) => tracker.rows))
    for (const field of ["concern", "cause", "action", "evidence", "progress", "interim"] as const) {
      const { text } = row.cells[field];
      if (text.length > 12) expect(texts).not.toContain(text.slice(0, 30));
    }
  expect(texts).toContain("Of 15 live actions");
});

test.each([
  ["Registered Manager", "Registered Manager"],
  ["J. Smith, Deputy Manager", "Deputy Manager"],
  ["Jane Smith (Medicines Lead)", "Medicines Lead"],
  ["Jane Smith", "A named person"],
  ["", ""],
])("outside the provider the owner %j is shown as %j", (owner, shown) => {
  expect(roleOnly(owner)).toBe(shown);
});

test("a copy for others is prepared step by step, in words", () => {
  expect(prepareSample(acceptanceWorkbook())).toEqual([
    "2 earlier summaries kept for comparison: taken out.",
    "1 set-aside note with initials and reasons: taken out.",
    "3 typed cells on the summary: read before the copy is sent.",
    "The sheet “Clear Line findings” of Clear Line is taken out.",
    "The highlights on “Recovery tracker” are taken off.",
    "The Check column on “Recovery tracker” is taken out.",
    "4 comments on “Recovery tracker”: taken out.",
    "2 hidden rows on “Recovery tracker” may hold names: taken out.",
    "The hidden sheet “Staff” is taken out.",
  ]);
});
