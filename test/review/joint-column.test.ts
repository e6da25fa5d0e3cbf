import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { namesConcernAndAction } from "../../src/tracker/joint-heading";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sureEnough } from "../../src/tracker/tracker";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { today } from "../tracker/understood";

test.each([
  "Issue and action taken",
  "Concern / action",
  "Findings & actions required",
  "Issues/actions",
  "Action and issue",
  "Issue identified and action required",
  "Gap, corrective action",
  "What we found and what we did",
  "Issue\nAction taken",
])("%j names the concern and the action", (heading) => {
  expect(namesConcernAndAction(heading)).toBe(true);
});

test.each([
  "Concern / issue",
  "Action plan / actions",
  "Issue requiring action",
  "Action to address concern",
  "Risk and action owner",
  "Action taken and outcome",
  "Issues",
  "",
])("%j does not", (heading) => {
  expect(namesConcernAndAction(heading)).toBe(false);
});

const joint = "Issue and action taken";
function reviewed(...columns: readonly string[]) {
  const record = [1, 2, 3].map((n) => [
    `A${String(n)}`,
    ...columns.map((_head, at) => `Medicines round ${String(n + at)} starts late. A slot was added to the rota.`),
    ...["Deputy Manager", today + n],
  ]);
  const snapshot = workbookOf(
    sheetOf({ rows: [["Ref", ...columns, "Lead", "Due date"], ...record], formats: { 3: "dd/mm/yyyy" } }),
  );
  const reading = readWorkbook(snapshot, { today, choices: [] });
  const review = reviewWorkbook(reading, { today, settings: defaultSettings });
  const said = review.trackers.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === "SHT-01").map(({ what }) => what),
  );
  return { column: reading.sheets[0]?.trackers[0]?.columns.find(({ header }) => header === joint), said };
}

test("one column for both is asked about in the reading, and said once instead of a missing column", () => {
  const { column, said } = reviewed(joint);
  expect(column?.field).toBe("action");
  expect(column?.confidence).toBeLessThan(sureEnough);
  expect(column?.reason).toBe("Its heading names the concern and the action; it is read as the action alone.");
  expect(said.filter((what) => /concern/.test(what))).toEqual([
    '"Issue and action taken" holds concern and action together; only the action is checked.',
  ]);
});

test("beside a column for the concern nothing is said", () => {
  const { said } = reviewed("Concern", joint);
  expect(said.filter((what) => /together/.test(what))).toEqual([]);
});
