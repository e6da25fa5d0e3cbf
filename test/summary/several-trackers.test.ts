import type { FieldKey } from "../../src/tracker/fields";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { WorkbookReview } from "../../src/review/review";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { SheetSnapshot } from "../../src/tracker/snapshot";
import { acceptanceFields, acceptanceRows, workbookOfRows, type AcceptanceRow } from "../tracker/acceptance";
import { exceptionRefs, tableOf, textsOf } from "./read-plan";
import { summaryOf, today } from "./sample";

function reviewOfSheets(sheets: readonly SheetSnapshot[]): WorkbookReview {
  const reading = readWorkbook({ sheets, date1904: false }, { today, choices: [] });
  return reviewWorkbook(reading, { today, settings: defaultSettings });
}

function sheetOf(
  name: string,
  rows: readonly AcceptanceRow[],
  columns: readonly FieldKey[] = acceptanceFields,
): SheetSnapshot {
  const [sheet] = workbookOfRows(rows, columns).sheets;
  if (!sheet) throw new Error("No sheet");
  return { ...sheet, name };
}

const reviews = acceptanceRows.filter(({ ref }) => ref.startsWith("CR"));
const others = acceptanceRows.filter(({ ref }) => !ref.startsWith("CR"));

test("a tracker without columns for escalation and current value claims neither that anybody was told nor that targets were missed", () => {
  const columns = acceptanceFields.filter((field) => field !== "escalation" && field !== "actual");
  const texts = textsOf(summaryOf(reviewOfSheets([sheetOf("Plan", acceptanceRows, columns)])));
  const told = texts.filter((text) => text.startsWith("Note ") || text.startsWith("None recorded for "));
  expect(told.map((text) => text.replace(/^\D*\d+ /, ""))).toEqual([
    "triggered actions, none with an escalation recorded.",
    expect.stringMatching(/^of \d+ triggered rows: /),
  ]);
  expect(texts).toContain("Outcomes: current values stand in updates only");
  expect(texts.filter((text) => text.includes("targets met"))).toEqual([]);
});

test("a figure in the update is not called missing where the tracker has no column for it", () => {
  const columns = acceptanceFields.filter((field) => field !== "actual");
  const [row] = acceptanceRows;
  if (!row) throw new Error("No row");
  const rows = ["9 of 10 on time since May", "Going well"].map((progress, at) => ({
    ...row,
    ...{
      ref: `R${String(at + 1)}`,
      concern: at === 0 ? "Reviews are late" : "Charts have gaps",
      closure: "",
      progress,
    },
  }));
  const plan = summaryOf(reviewOfSheets([sheetOf("Plan", rows, columns)]));
  const table = tableOf(plan, "Outcomes: current values stand in updates only");
  const now = table[0]?.indexOf("Now") ?? -1;
  expect(table.slice(1).map((cells) => [cells[0], cells[1], cells[now]])).toEqual([
    ["No current value", "R2", "None"],
    ["Told in the update", "R1", "See update"],
  ]);
});

test("two trackers of a workbook make one summary, by service", () => {
  const review = reviewOfSheets([sheetOf("Reviews", reviews), sheetOf("Medicines and incidents", others)]);
  const plan = summaryOf(review);
  expect(review.figures.rows).toBe(18);
  expect(exceptionRefs(plan)).toEqual(["CR4", "IL4", "CR6", "MR4", "CR5", "IL2", "IL3", "CR2", "MR5"]);
  expect(tableOf(plan, "By service")).toEqual([
    [
      "Service",
      "Live",
      "Triggered",
      "Overdue or review missed",
      "Closures to challenge",
      "Plan incomplete",
      "Rows",
      "Clear lines",
    ],
    ["Oakfield House", 14, "3: CR4, IL4 and MR4", "2: CR4 and IL4", "1: IL2", "3: IL3, CR2 and MR5", 16, "5 of 16"],
    ["Elm Court", 1, "1: CR6", "None", "1: CR5", "None", 2, "0 of 2"],
  ]);
  expect(textsOf(plan).some((text) => text.includes("sheets “Reviews” and “Medicines and incidents”"))).toBe(true);
});

test("where no tracker has a service, the summary goes by sheet", () => {
  const columns = acceptanceFields.filter((field) => field !== "service");
  const plan = summaryOf(
    reviewOfSheets([sheetOf("Reviews", reviews, columns), sheetOf("Medicines and incidents", others, columns)]),
  );
  expect(tableOf(plan, "By sheet").map((row) => [row[0], row[1], row[6]])).toEqual([
    ["Sheet", "Live", "Rows"],
    ["Reviews", 5, 6],
    ["Medicines and incidents", 10, 12],
  ]);
});

test("the link of a row leads to its own sheet", () => {
  const plan = summaryOf(reviewOfSheets([sheetOf("Reviews", reviews), sheetOf("Medicines and incidents", others)]));
  const goals = new Map(plan.links.map(({ row, to }) => [plan.rows[row]?.cells[1]?.value, to.sheet]));
  expect([goals.get("CR4"), goals.get("IL4")]).toEqual(["Reviews", "Medicines and incidents"]);
});
