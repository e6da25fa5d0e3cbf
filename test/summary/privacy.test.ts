import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { hiddenRowsWithNames, preparationOf } from "../../src/summary/prepare-copy";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { toTheEnd } from "../../src/tracker/steps";
import { readingOf } from "../rules/example-tracker";
import { views } from "../../src/summary/views";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { acceptanceRows, acceptanceWorkbook, trackerOfRows } from "../tracker/acceptance";
import { checkPrivacy, roleOnly } from "../../src/summary/privacy";
import { textsOf } from "./read-plan";
import { sampleReview, summaryOf, today } from "./sample";

const review = sampleReview();

test("the privacy check names the rows and asks before a summary is built", () => {
  const check = toTheEnd(checkPrivacy(review));
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

test("a name that stands in several texts of a row is left out of each of them", () => {
  const named = acceptanceRows.map((row) =>
    row.ref === "IL3"
      ? { ...row, cause: "The chair of Mrs Hughes was moved", action: "Move Mrs Hughes nearer to the office" }
      : row,
  );
  const again = reviewWorkbook(readingOf(trackerOfRows(named)), { today, settings: defaultSettings });
  for (const view of views) {
    const privacy = { leaveOutFreeText: false, leaveOutFlagged: true };
    expect(textsOf(summaryOf(again, { view, privacy })).filter((text) => text.includes("Hughes"))).toEqual([]);
  }
});

/** The plan's rows with one changed. */
function reviewWith(ref: string, change: Partial<(typeof acceptanceRows)[number]>) {
  const rows = acceptanceRows.map((row) => (row.ref === ref ? { ...row, ...change } : row));
  return reviewWorkbook(readingOf(trackerOfRows(rows)), { today, settings: defaultSettings });
}

test("one or two people with their unit and a date are warned of, and left out when the person says so", () => {
  const few = reviewWith("MR6", { who: "One resident of Ash unit, no harm" });
  const check = toTheEnd(checkPrivacy(few));
  expect([check.rows, check.findings.length]).toEqual([2, 1]);
  expect(check.question).toBe(
    "1 row may hold a person's name, 1 counts one or two people with unit and date. Leave those texts out, or all free text?",
  );
  const concern = reviewWith("MR6", { concern: "Two people of Ash unit had the wrong dose on 01/06/2026" });
  const told = (leaveOutFlagged: boolean) =>
    textsOf(summaryOf(concern, { view: "inspector", privacy: { leaveOutFreeText: false, leaveOutFlagged } })).join(
      "\n",
    );
  expect([told(false).includes("Two people"), told(true).includes("Two people")]).toEqual([true, false]);
});

test.each([
  ["MR6", { who: "3 people on Ash unit" }],
  ["MR6", { who: "12 residents of Ash unit" }],
  ["MR6", { who: "1.2 people per shift" }],
  ["MR6", { who: "Feedback from two people" }],
  ["IL3", { concern: "Delayed 999 call after a fall", who: "One person" }],
  [
    "MR6",
    { who: "One resident", raised: "", concern: "Round late on Ash unit", progress: "", action: "", closure: "" },
  ],
])("a larger count, or one without unit or date, is not warned of: %s %j", (ref, change) => {
  const { question } = toTheEnd(checkPrivacy(reviewWith(ref, change)));
  expect(question).not.toContain("one or two people");
});

test("names, numbers and small counts are warned of where no column holds the concern", () => {
  const told = (action: string) => {
    const rows = [
      ["Unit", "Action", "Root cause", "Owner", "Due date"],
      ["Ash", action, "No list", "Chef", today + 20],
      ["Elm", "Pager for each carer", "Panel is not heard", "RM", today + 20],
    ];
    const read = readWorkbook(workbookOf(sheetOf({ rows })), { today, choices: [] });
    return toTheEnd(checkPrivacy(reviewWorkbook(read, { today, settings: defaultSettings })));
  };
  expect(told("Speak to Mrs Hilda Hughes about her tablets").rows).toBe(1);
  expect(told("Order the chair, NHS number 943 476 5919").mustAsk).toBe(true);
  expect(told("One resident fell on 3 May: fit a rail").rows).toBe(1);
  expect(told("Fit a rail").rows).toBe(0);
});

test("a column of units names the unit of every row", () => {
  const rows = [
    ["Unit", "Date", "Concern", "Cause", "Action", "Owner", "Due date"],
    ...["Beech", "Ash", "Elm"].map((unit) => [
      unit,
      today - 9,
      "One resident fell",
      "No rail",
      "Fit a rail",
      "RM",
      today,
    ]),
  ];
  const warned = (heading: string) => {
    const [, ...records] = rows;
    const snapshot = workbookOf(sheetOf({ rows: [[heading, ...(rows[0] ?? []).slice(1)], ...records] }));
    const read = readWorkbook(snapshot, { today, choices: [] });
    return toTheEnd(checkPrivacy(reviewWorkbook(read, { today, settings: defaultSettings }))).rows;
  };
  expect([warned("Unit"), warned("Home")]).toEqual([3, 0]);
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
  ["Sharon (deputy)", "Deputy"],
  ["Jane Smith", "A named person"],
  ["", ""],
])("outside the provider the owner %j is shown as %j", (owner, shown) => {
  expect(roleOnly(owner)).toBe(shown);
});

describe("before a copy is sent", () => {
  const workbook = acceptanceWorkbook();
  const [tracker] = workbook.sheets;
  if (!tracker) throw new Error("No sheet");
  // Row 19 names Mrs Hughes (IL3); row 5 names nobody.
  const snapshot = { ...workbook, sheets: [{ ...tracker, comments: 4, hiddenRows: [4, 18], hiddenColumns: [6] }] };
  const reading = readWorkbook(snapshot, { today, choices: [] });
  const hidden = reviewWorkbook(reading, { today, settings: defaultSettings });

  test("all that must not travel is listed, and what a person has to look at", () => {
    const preparing = preparationOf({
      snapshot,
      review: hidden,
      hiddenSheets: ["Staff"],
      highlighted: true,
      snapshotsKept: 2,
      setAsideKept: 1,
      otherSheets: ["Clear Line findings"],
      typedCells: 3,
    });
    const steps = toTheEnd(preparing);
    expect(steps.filter(({ taken }) => taken).map(({ text }) => text)).toEqual([
      "2 earlier summaries kept for comparison.",
      "1 set-aside note with initials and reasons.",
      "Settings and corrected columns, where there are any.",
      "The sheet “Clear Line findings” of Clear Line.",
      "The highlights.",
      "1 hidden row on “Recovery tracker” that may name somebody (19).",
    ]);
    expect(steps.filter(({ taken }) => !taken).map(({ text }) => text)).toEqual([
      "3 typed cells on the summary: read what it says.",
      "4 comments on “Recovery tracker”: delete what must not be read.",
      "Hidden columns on “Recovery tracker” (G): look into them.",
      "The hidden sheet “Staff”: look into it, it travels with the file.",
    ]);
  });

  test("a hidden row is named with the cell that tells it from others", () => {
    expect(toTheEnd(hiddenRowsWithNames({ snapshot, review: hidden }))).toEqual([
      {
        sheet: "Recovery tracker",
        row: 18,
        column: 6,
        value: "Delayed 999 call after Mrs Hughes was found on the floor",
      },
    ]);
  });
});
