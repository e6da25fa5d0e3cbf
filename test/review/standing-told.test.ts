import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { CellValue } from "../../src/tracker/snapshot";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { today } from "../tracker/understood";

const heads = ["Concern", "Cause", "Action", "Owner", "Measure", "Next review", "Due date", "Update"];
const line = ["Rounds start late", "Handover has no slot", "Add a slot", "Deputy", "95% on time", today + 20];

/** State and messages about the status and the due date of a row that is told in these two cells alone. */
function told(due: CellValue, update: CellValue, status?: string): string[] {
  const extra = status === undefined ? [] : ["Status"];
  const own = status === undefined ? [] : [status];
  const rows = [
    [...heads, ...extra],
    [...line, due, update, ...own],
    ...[1, 2, 3].map((n) => [...line, today + n, "", ...own]),
  ];
  const sheet = sheetOf({ rows, formats: { 5: "dd/mm/yyyy", 6: "dd/mm/yyyy" } });
  const reading = readWorkbook(workbookOf(sheet), { today, choices: [] });
  const row = reviewWorkbook(reading, { today, settings: defaultSettings }).trackers[0]?.rows[0];
  const said = row?.findings.filter(({ rule }) => ["DAT-01", "DAT-03", "EVD-08"].includes(rule)) ?? [];
  return [row?.state ?? "no row", ...said.map(({ what }) => what)];
}

const late = today - 30;

describe("Where no column holds the status", () => {
  test.each([
    ["Completed 12 May 2026", ""],
    ["Done", ""],
    [late, "Replaced 29/5. Weekly temps all below 43 since"],
    [late, "Fitted 7 May"],
    [late, "In place."],
    [late, "Done, checked by the pharmacist 3/6: 0 of 4"],
  ])("the task is done where the due date says %j and the update %j", (due, update) => {
    const says = typeof due === "string" ? due : update;
    const [state, ...messages] = told(due, update);
    expect(state).toBe("Task done, not verified");
    expect(messages).toEqual([expect.stringContaining(`'${says.replace(/\.$/, "").slice(0, 20)}`)]);
  });

  test.each([
    ["Replacing the second one 29/5"],
    ["Fitted on Rose 7/5, Poppy still to do"],
    ["Fitted to most doors"],
    ["Delivered 3 of 6"],
  ])("the row is overdue where the update says %j", (update) => {
    expect(told(late, update)[0]).toBe("Overdue");
  });
});

test("beside a status that says open a due date that says done is no date", () => {
  expect(told("Done", "", "Open")).toEqual(["Plan incomplete", "'Done' is not a date."]);
});

test("a date without a year is told apart from what is no date", () => {
  expect(told("30th May", "")).toEqual(["Plan incomplete", "'30th May' has no year."]);
});
