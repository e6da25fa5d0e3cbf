import { reviewWorkbook } from "../../src/review/review-workbook";
import { comparedService } from "../../src/review/same-home";
import type { WorkbookReview } from "../../src/review/review";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { SheetSnapshot } from "../../src/tracker/snapshot";
import { acceptanceToday as today } from "../tracker/acceptance";
import { sheetOf, workbookOf } from "../tracker/sheet";

const reviewed = (...sheets: readonly SheetSnapshot[]): WorkbookReview =>
  reviewWorkbook(readWorkbook(workbookOf(...sheets), { today, choices: [] }), { today, settings: defaultSettings });

/** "Live QI-031 EVD-06: This looks like …" for each finding of the rule. */
const saidBy = (review: WorkbookReview, rule: string): string[] =>
  review.trackers.flatMap(({ tracker, findings: ofSheet, rows }) => [
    ...ofSheet.filter((one) => one.rule === rule).map(({ what }) => `${tracker.sheet}: ${what}`),
    ...rows.flatMap(({ row, findings }) =>
      findings.filter((one) => one.rule === rule).map(({ what }) => `${tracker.sheet} ${row.ref}: ${what}`),
    ),
  ]);

const heads = ["ID", "Date opened", "Concern", "Cause", "Action", "Owner", "Due", "Status", "Date closed"];
const weights = (id: string, opened: string, status: string, closed: string | null) => [
  id,
  opened,
  "Weights not taken weekly on the first floor",
  "Scales are shared",
  "Second scales",
  "RM",
  "30/06/2026",
  status,
  closed,
];
const other = [
  "X",
  "01/02/2026",
  "Fire drill records are missing",
  "No form",
  "Form in the folder",
  "RM",
  "30/06/2026",
  "Open",
  null,
];

test("a concern on the sheet Live came back that was closed on the sheet Closed of the same home", () => {
  const review = reviewed(
    sheetOf({ name: "Live", rows: [heads, weights("QI-031", "03/03/2026", "Open", null), other] }),
    sheetOf({ name: "Closed", rows: [heads, weights("QI-018", "01/12/2025", "Closed", "12/12/2025"), other] }),
  );
  expect(saidBy(review, "EVD-06")).toEqual([
    "Live QI-031: This looks like QI-018 on Closed, closed 12 December 2025.",
    "Closed QI-018: Closed 12 December 2025, and QI-031 on Live looks like the same concern again.",
  ]);
});

test("sheets that are named by their homes stay apart", () => {
  const review = reviewed(
    sheetOf({ name: "Elm Court", rows: [heads, weights("QI-031", "03/03/2026", "Open", null), other] }),
    sheetOf({ name: "Oakfield", rows: [heads, weights("QI-018", "01/12/2025", "Closed", "12/12/2025"), other] }),
  );
  expect(saidBy(review, "EVD-06")).toEqual([]);
});

test.each([
  ["Live", ""],
  ["Closed actions", ""],
  ["June 26", ""],
  ["Well-led", ""],
  ["QIP 2026", ""],
  ["Rose Unit", "Rose Unit"],
  ["May House", "May House"],
])("the sheet %s names the service '%s'", (sheet, service) => {
  expect(comparedService({ sheet, service: sheet })).toBe(service);
});

test("one concern that is merged over several actions is no duplicate of itself", () => {
  const rows = [
    ["Area for improvement", "Actions", "Lead", "Timescale", "Progress"],
    ["Falls plans were not up to date after falls", "Review every plan", "DM", "10/07/2026", "Half done"],
    [null, "Plan is looked at within a day of a fall", "RM", "17/07/2026", "Form changed"],
    ["Mattresses at the wrong setting", "List on each bed", "Nurse lead", "03/07/2026", null],
  ];
  const review = reviewed(sheetOf({ rows, merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] }));
  expect(saidBy(review, "SHT-02")).toEqual([]);
});

test("a duplicate on another sheet is named with its sheet", () => {
  const month = (name: string, due: string) =>
    sheetOf({
      name,
      rows: [
        ["Issue", "Action", "Who", "By when"],
        ["Care plans show no sign of involvement", "Protected hour for key workers", "DM", due],
        ["Food probe is not calibrated", `Add to the checks of ${name}`, "Cook", due],
      ],
    });
  expect(saidBy(reviewed(month("May 26", "31/05/2026"), month("June 26", "30/06/2026")), "SHT-02")).toContain(
    "June 26: Row 2 and row 2 on May 26 read as the same concern.",
  );
});

test("where no column holds a status, an update that begins with Completed says that the task is done", () => {
  const rows = [
    ["Concern", "Actions", "Lead", "Timescale", "Progress"],
    ["Plans out of date", "Look at each", "DM", "10/04/2026", "Completed 9/4"],
    ["Settings wrong", "List on each bed", "DM", "03/04/2026", "1/5 started\n20/5 done, 12 of 12"],
    ["Thickener in reach", "Locked cupboard", "RM", "24/03/2026", "Completed 3 of 6"],
    ["No induction", "Checklist", "RM", "24/03/2026", "Complete except for two"],
    ["Guidance missing", "Whiteboard", "Chef", "27/03/2026", "Ordered"],
  ];
  const states = (heads: readonly (string | null)[], ...cells: readonly (string | null)[]) =>
    reviewed(sheetOf({ rows: [[...(rows[0] ?? []), ...heads], ...rows.slice(1).map((row) => [...row, ...cells])] }))
      .trackers.flatMap((one) => one.rows)
      .map(({ state }) => state);
  expect(states([])).toEqual(["Task done, not verified", "Task done, not verified", "Overdue", "Overdue", "Overdue"]);
  expect(new Set(states(["Status"], "Open"))).toEqual(new Set(["Overdue"]));
});
