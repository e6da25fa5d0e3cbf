import { planHighlights } from "../../src/review/plan-highlights";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings, type Settings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { today } from "../tracker/understood";

const heads = ["Ref", "Concern", "Cause", "Action", "Owner", "Measure", "Due date", "Next review", "RAG"];
const row = ["A1", "Reviews are late", "No slot in the week", "Add a weekly slot", "Deputy", "Reviews on time: 95%"];
const late = [...row, today - 10, today + 10, "Green"];

const snapshot = (...above: string[][]) => workbookOf(sheetOf({ name: "Plan", rows: [...above, heads, late] }));
const withKey = snapshot(["Key: green = done, red = late"]);
const without = snapshot(["Recovery plan"]);

function reviewed(workbook: typeof withKey, settings: Settings) {
  const review = reviewWorkbook(readWorkbook(workbook, { today, choices: [] }), { today, settings });
  const marks = planHighlights(review, workbook, settings).flatMap((plan) => plan.marks);
  return { state: review.trackers[0]?.rows[0]?.state, marks };
}

test("green means what the workbook's own key says, for states and for highlights", () => {
  const said: Settings = { ...defaultSettings, green: "task done" };
  expect(reviewed(without, defaultSettings).state).toBe("Overdue");
  expect(reviewed(withKey, defaultSettings).state).toBe("Task done, not verified");
  expect(reviewed(withKey, defaultSettings).marks).toEqual(reviewed(withKey, said).marks);
  expect(reviewed(withKey, defaultSettings).marks).not.toEqual(reviewed(without, defaultSettings).marks);
});

test("what a person said of green counts more than the key", () => {
  expect(reviewed(withKey, { ...defaultSettings, green: "on time" }).state).toBe("Overdue");
});
