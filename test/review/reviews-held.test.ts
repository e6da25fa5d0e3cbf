import { planHighlights } from "../../src/review/plan-highlights";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { rereadRows } from "../../src/tracker/reread-rows";
import type { CellValue } from "../../src/tracker/snapshot";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { today } from "../tracker/understood";

const missed = "REV-01";
const noneNext = "CMP-06";
const line = [
  "Rounds start late",
  "Handover has no slot",
  "Add a slot to the rota",
  "Deputy",
  "95% on time",
  today + 20,
];
const heads = ["Ref", "Concern", "Cause", "Action", "Owner", "Measure", "Due date"];
const formats = { 6: "dd/mm/yyyy", 7: "dd/mm/yyyy" };

/** Five rows with their review to come or just gone, and the one that is looked at; today is 15 June 2026. */
function workbook(date: string, day: CellValue, columns: Readonly<Record<string, CellValue>>, usual: CellValue = "") {
  const others = [1, 2, 3, 4, 5].map((n) => [
    `A${String(n)}`,
    ...line,
    today + n,
    ...Object.keys(columns).map(() => usual),
  ]);
  const rows = [[...heads, date, ...Object.keys(columns)], ["A0", ...line, day, ...Object.values(columns)], ...others];
  return workbookOf(sheetOf({ name: "Plan", rows, formats }));
}

function rulesOf(...given: Parameters<typeof workbook>): string[] {
  const reading = readWorkbook(workbook(...given), { today, choices: [] });
  const review = reviewWorkbook(reading, { today, settings: defaultSettings });
  const found = review.trackers[0]?.rows[0]?.findings.map(({ rule }) => rule) ?? ["no tracker"];
  return found.filter((rule) => [missed, noneNext, "DAT-04", "REV-04"].includes(rule)).sort();
}

const due = today - 10;

describe("A review whose result stands in another column", () => {
  test.each([
    ["Outcome of review", "No further gaps; extend the audit to nights"],
    ["Review comments", "Plan works on Ash, not yet on Beech"],
    ["Review completed", "Yes"],
    ["Review completed?", "✓"],
    ["Review complete (Y/N)", "Y"],
    ["Reviewed?", "Yes - 5/6"],
    ["Review status", "Completed"],
    ["Review notes", "Reviewed 08/06/2026. Next review booked for 30/06/2026"],
    ["Result of review", today - 9],
    ["Outcome at follow up", "Clear on both nights"],
    ["Re-check result", "All awake, breaks as on the sheet"],
  ])("is held where '%s' says %j, and the next one is asked for", (head, value) => {
    expect(rulesOf("Review date", due, { [head]: value, Status: "Open" })).toEqual([noneNext]);
  });

  test.each(["Date reviewed", "Review completed", "Review held on", "Actual review date", "Date review completed"])(
    "is held on the day under '%s', in no impossible order",
    (head) => {
      const days = { [head]: today - 8, Status: "Open" };
      expect(rulesOf("Review date", due, days, today - 40)).toEqual([noneNext]);
    },
  );

  test.each([
    ["Outcome of review", ""],
    ["Outcome of review", "Ongoing"],
    ["Outcome of review", "TBC"],
    ["Outcome of review", "Postponed, manager on leave"],
    ["Outcome of review", "Review booked for 20/06/2026"],
    ["Outcome of review", "Not yet held"],
    ["Outcome of review", "To be reviewed with the GP"],
    ["Review comments", "Reviewed 01/05/2026: two gaps"],
    ["Review completed", "No"],
    ["Reviewed?", "N"],
    ["Review status", "Overdue"],
    ["Review status", "Open"],
  ])("is missed where '%s' says %j", (head, value) => {
    expect(rulesOf("Review date", due, { [head]: value, Status: "Open" })).toEqual([missed]);
  });

  test("is missed where the day under 'Date reviewed' is that of the review before", () => {
    expect(rulesOf("Review date", due, { "Date reviewed": today - 40, Status: "Open" }, today - 40)).toEqual([missed]);
  });

  test("words without a date may be those of the review before, where reviews recur", () => {
    const told = { "Review comments": "Two gaps left", Status: "Open" };
    expect(rulesOf("Review date", due, told)).toEqual([noneNext]);
    expect(rulesOf("Next review date", due, told)).toEqual([missed]);
    expect(rulesOf("Review date", due, { ...told, "Review cycle": "Monthly" }, "Monthly")).toEqual([missed]);
    expect(rulesOf("Review date", due, { ...told, "Last reviewed": today - 40 }, today - 40)).toEqual([missed]);
  });

  test("after one that was held the cycle counts on", () => {
    const held = { "Review outcome": "Reviewed 08/06/2026: two gaps", "Review cycle": "Fortnightly", Status: "Open" };
    expect(rulesOf("Review date", due, held, "Fortnightly")).toEqual([]);
    expect(rulesOf("Review date", due, { ...held, "Review cycle": "Every 3 days" }, "Fortnightly")).toEqual([missed]);
  });

  test("a day when a review was held closes no row", () => {
    const reading = readWorkbook(workbook("Review date", due, { "Date review completed": today - 8 }, today - 40), {
      today,
      choices: [],
    });
    const fields = reading.sheets[0]?.trackers[0]?.columns.map(({ field }) => field);
    expect(fields).toContain("lastReview");
    expect(fields).not.toContain("closedDate");
  });
});

describe("A review that the update tells of", () => {
  test.each([
    "15/06 reviewed, 8 of 10 in place",
    "Reviewed at clinical governance 12.6.26",
    "Audit 88%, reviewed at governance 12/06",
    "01/05/2026 first audit\n10/06/2026: Monthly review: 9 of 10 in time",
    "08/06/2026 RM reviewed with deputy. Next review booked for 22/06/2026.",
    "Progress review held 10/06/2026",
    "12 June 2026 - action reviewed by NI",
  ])("was held: %j", (update) => {
    expect(rulesOf("Next review", due, { "Progress update": update, Status: "Open" }, "Two left")).toEqual([noneNext]);
  });

  test.each([
    "Ongoing",
    "12/06/2026 8 of 10 in place",
    "01/06/2026 reviewed, two gaps left",
    "10/06/2026 review booked for 20/06/2026",
    "10/06/2026 review postponed, manager on leave",
    "10/06/2026 not reviewed, manager on leave",
    "10/06/2026 to be reviewed next week",
    "10/06/2026 14 care plans reviewed, 3 left",
    "10/06/2026 RM reviewed all MAR charts",
    "10/06/2026 medication review held for AB",
    "Reviewed at the last meeting",
    "Will be reviewed 12/06/2026",
  ])("was not: %j", (update) => {
    expect(rulesOf("Next review", due, { "Progress update": update, Status: "Open" }, "Two left")).toEqual([missed]);
  });
});

test("the highlight of missed reviews leaves out one that was held, and shows the others", () => {
  const held = workbook("Review date", due, { "Outcome of review": "Two gaps left", Status: "Open" });
  const open = workbook("Review date", due, { "Outcome of review": "", Status: "Open" });
  const marked = (snapshot: typeof held) => {
    const review = reviewWorkbook(readWorkbook(snapshot, { today, choices: [] }), { today, settings: defaultSettings });
    const marks = planHighlights(review, snapshot, defaultSettings).flatMap((plan) => plan.marks);
    return marks.filter(({ kind }) => kind === "review missed").length;
  };
  expect([marked(held), marked(open)]).toEqual([0, 1]);
});

test("a result that is typed in is seen when its row alone is read again", () => {
  const before = workbook("Review date", due, { "Outcome of review": "", Status: "Open" });
  const after = workbook("Review date", due, { "Outcome of review": "Two gaps left", Status: "Open" });
  const trackerOf = (snapshot: typeof before) => readWorkbook(snapshot, { today, choices: [] }).sheets[0]?.trackers[0];
  const tracker = trackerOf(before);
  const values = after.sheets[0]?.values[1] ?? [];
  const again = tracker && rereadRows(tracker, { row: 1, column: 0, values: [values] });
  expect(again?.tracker.rows).toEqual(trackerOf(after)?.rows);
});

test("beside a column for what came of it, a review date that is to come for one row is the next review of all", () => {
  const days = [today - 7, today - 5, today - 45, today + 14];
  const told = ["Held 8 June: all given", "", "", ""];
  const rows = days.map((day, at) => [`A${String(at)}`, ...line, day, told[at] ?? ""]);
  const sheet = sheetOf({ name: "Plan", rows: [[...heads, "Review date", "Outcome of review"], ...rows], formats });
  const reading = readWorkbook(workbookOf(sheet), { today, choices: [] });
  expect(reading.sheets[0]?.trackers[0]?.columns.find(({ column }) => column === 7)?.field).toBe("nextReview");
  const review = reviewWorkbook(reading, { today, settings: defaultSettings });
  const found = review.trackers[0]?.rows.map(({ findings }) => findings.some(({ rule }) => rule === missed));
  expect(found).toEqual([false, true, true, false]);
});
