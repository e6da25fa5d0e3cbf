import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import type { SheetPlan } from "../../src/summary/plan";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { acceptanceFields, acceptanceRows, workbookOfRows, type AcceptanceRow } from "../tracker/acceptance";
import { tableOf, textsOf } from "./read-plan";
import { sampleReview, summaryOf, today } from "./sample";

const columns = [...acceptanceFields, "risk", "riskReduced", "experience"] as const;

function planOf(changes: Readonly<Record<string, Partial<AcceptanceRow>>>): SheetPlan {
  const rows = acceptanceRows.map((row) => ({ ...row, ...changes[row.ref] }));
  const reading = readWorkbook(workbookOfRows(rows, columns), { today, choices: [] });
  return summaryOf(reviewWorkbook(reading, { today, settings: defaultSettings }), { view: "commissioner" });
}

const plan = planOf({
  CR4: { risk: "High", riskReduced: "High", interim: "Manager checks every admission" },
  IL4: { risk: "Medium", riskReduced: "High" },
  CR1: { risk: "High", riskReduced: "Low", experience: "Two relatives say that they are asked now." },
  MR1: { risk: "High", riskReduced: "Yes" },
  MR2: { risk: "Low", riskReduced: "Not yet" },
});
const rowsOf = (caption: string): (string | number)[][] => tableOf(plan, caption).slice(1);

test("the causes answer what commissioners ask about, all seven, and then the others", () => {
  expect(rowsOf("Causes as commissioners ask").map(([name, live]) => `${String(name)} ${String(live)}`)).toEqual([
    "Staffing 3",
    "Leadership 3",
    "Training 2",
    "Records 1",
    "Culture 0",
    "Dependency changes 0",
    "Provider oversight 0",
    "Other: workflow 7",
    "Other: communication 3",
  ]);
  const chart = plan.charts.find(({ kind }) => kind === "bar");
  expect(chart?.data).toMatchObject({ rows: 10, columns: 2 });
});

test("what is overdue is told by risk, with and without an interim control", () => {
  expect(rowsOf("Overdue by risk: 2 live rows")).toEqual([
    ["High", 3, "1: CR4", "1: CR4", "1: CR4", "None"],
    ["Medium", 1, "1: IL4", "None", "1: IL4", "None"],
    ["Low", 1, "None", "None", "None", "None"],
    ["Not stated", 10, "None", "None", "None", "None"],
  ]);
});

test("risk then and now says which way it went, high risk first", () => {
  expect(rowsOf("Risk then and now").map((row) => [row[1], row[5], row[6], row[7]])).toEqual([
    ["CR4", "High", "High", "Same"],
    ["CR1", "High", "Low", "Down"],
    ["MR1", "High", "Yes", "Yes"],
    ["IL4", "Medium", "High", "Up"],
    ["MR2", "Low", "Not yet", "Not yet"],
  ]);
  expect(textsOf(plan)).toContain("Two relatives say that they are asked now.");
  expect(textsOf(plan)).toContain(
    "Not recorded in all of the 15 live rows: how high the risk is (10), how high it is now (11), " +
      "what people say (14) and what keeps people safe meanwhile (14).",
  );
});

test("actions that did not work stand with what was done then", () => {
  expect(rowsOf("Actions that did not work: 4 rows").map((row) => [row[1], row[4], row[5], row[7]])).toEqual([
    ["CR4", "Nothing recorded", "Not yet", "Manager checks every admission"],
    ["IL4", "Nothing recorded", "Not yet", "See the update"],
    ["CR6", "Nothing recorded", "Not yet", "None recorded"],
    ["CR5", "Nothing recorded", "Closed", "–"],
  ]);
});

test("where the tracker says nothing of risk, one sentence says so", () => {
  const silent = summaryOf(sampleReview(), { view: "commissioner" });
  expect(tableOf(silent, "Risk then and now")).toEqual([]);
  expect(textsOf(silent)).toContain(
    "No row records how high the risk is, how high it is now, what people say or what keeps people safe meanwhile.",
  );
});
