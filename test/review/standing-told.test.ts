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
    [late, "34/34 done by 29 May"],
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
    ["33/34 done by 29 May"],
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

describe("Where the update ends with how it stands", () => {
  test.each([
    ["LIN content, nil discrepancies since 1/4. Closed at CD meeting 20/5", "Closed"],
    ["nil since 1 April. closed by site mgr 1/6", "Closed"],
    ["appointed 20/5, seen 28/5. done", "Task done"],
    ["Cause was travel between blocks not in the rota. Done 4/5.", "Task done"],
  ])("%j says so", (update, state) => {
    expect(told(late, update)[0]).toMatch(new RegExp(`^${state}`));
  });

  test("what is said at the end is quoted", () => {
    expect(told(late, "appointed 20/5, seen 28/5. done")[1]).toMatch(/^'done' says that the task is done/);
  });

  test.each([
    ["S42 opened 2/3. Enquiry closed by SG team 27/5"],
    ["Reported 2/3. closed by the safeguarding team 27/5"],
    ["Two still awaiting a date. Done 4/5."],
    ["No falls in May. Closed questions make people say yes and we will ask them otherwise"],
  ])("%j does not", (update) => {
    expect(told(late, update)[0]).toBe("Overdue");
  });
});

test("closed where the next review would stand closes the row", () => {
  const rows = [
    heads,
    [...line.slice(0, 5), "closed", late, "16 of 16"],
    ...[1, 2].map((n) => [...line, today + n, ""]),
  ];
  const reading = readWorkbook(workbookOf(sheetOf({ rows, formats: { 5: "dd/mm/yyyy", 6: "dd/mm/yyyy" } })), {
    today,
    choices: [],
  });
  const states = reviewWorkbook(reading, { today, settings: defaultSettings }).trackers[0]!.rows;
  expect(states[0]?.state).toBe("Closed - evidenced");
});

describe("Rows that were moved below a banner", () => {
  const states = (banner: string, sheet = "Plan", status: readonly (string | null)[] = []): string[] => {
    const own = status.length > 0 ? ["Status"] : [];
    const rows = [
      [...heads, ...own],
      ...[1, 2].map((n) => [...line, today - n, "", ...status.slice(0, 1)]),
      [banner],
      ...[3, 4].map((n) => [...line, today - n, "", ...status.slice(1)]),
    ];
    const snapshot = { ...sheetOf({ rows, formats: { 5: "dd/mm/yyyy", 6: "dd/mm/yyyy" } }), name: sheet };
    const reading = readWorkbook(workbookOf(snapshot), { today, choices: [] });
    return reviewWorkbook(reading, { today, settings: defaultSettings }).trackers[0]!.rows.map(({ state }) => state);
  };

  test.each(["COMPLETED", "Closed actions", "COMPLETED / CLOSED ITEMS".replace(" / ", " and ")])(
    "%s closes them",
    (banner) => {
      expect(states(banner)).toEqual(["Overdue", "Overdue", "Closed - evidenced", "Closed - evidenced"]);
    },
  );

  test("MEDICINES does not", () => {
    expect(states("MEDICINES")).toEqual(["Overdue", "Overdue", "Overdue", "Overdue"]);
  });

  test("a status of their own counts before it", () => {
    expect(states("COMPLETED", "Plan", ["Open", "In progress"])[3]).toBe("Overdue");
  });

  test("a sheet of that name closes all of its rows", () => {
    expect(states("MEDICINES", "Closed actions 2026")).toEqual(Array(4).fill("Closed - evidenced"));
  });
});
