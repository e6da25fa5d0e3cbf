import { rowTitle } from "../../src/review/row-title";
import { report } from "../../src/cli/report";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { essentialsOf } from "../../src/taskpane/select/essentials";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { today, type Rows } from "../tracker/understood";

function reviewOf(rows: Rows) {
  const reading = readWorkbook(workbookOf(sheetOf({ name: "Plan", rows })), { today, choices: [] });
  return reviewWorkbook(reading, { today, settings: defaultSettings });
}

const toDo: Rows = [
  ["Ref", "Action", "Root cause", "Owner", "Due date", "Status"],
  ["1", "Order menus by Friday", "Cook on leave", "Chef", today - 20, "Open"],
  ["2", "Pager for each carer", "Panel is not heard", "RM", today - 30, "Open"],
];

test("a row without a concern is named by what is to be done, in the pane as in the terminal", () => {
  const review = reviewOf(toDo);
  expect(review.trackers[0]?.rows.map(({ row }) => rowTitle(row))).toEqual([
    "Order menus by Friday",
    "Pager for each carer",
  ]);
  expect(report("plan.xlsx", review)).toContain("OVERDUE  No. 2, row 3: Pager for each carer");
});

test("a last review without a cycle tells no next one, so no row counts as having its date", () => {
  const [heads = [], ...rows] = toDo;
  const withLast = [[...heads, "Last review"], ...rows.map((row) => [...row, today - 3])];
  const cycle = withLast.map((row, at) => [...row, at === 0 ? "Review cycle" : "Weekly"]);
  const next = (of: Rows) => essentialsOf(reviewOf(of).trackers[0]?.rows ?? []).find(({ name }) => /review/.test(name));
  expect([next(withLast), next(cycle)]).toMatchObject([
    { has: 0, of: 2 },
    { has: 2, of: 2 },
  ]);
});
