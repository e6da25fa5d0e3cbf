import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { workbookOfRows } from "../tracker/acceptance";
import { summaryOf, today } from "./sample";

/** A tracker of a group: rows enough that a table of them fills pages. */
function reviewOfMany(rows: number) {
  const workbook = workbookOfRows(
    Array.from({ length: rows }, (_, at) => ({
      ref: `G${String(at + 1)}`,
      concern: `Weights not recorded in room ${String(at + 1)}`,
      cause: "Scales are shared by three floors",
      action: "Scales on each floor; weights on the handover sheet",
      owner: "Deputy",
      due: "31/07/2026",
      measure: "95% weighed monthly by 31 July",
    })),
    ["ref", "concern", "cause", "action", "owner", "due", "measure"],
  );
  return reviewWorkbook(readWorkbook(workbook, { today, choices: [] }), { today, settings: defaultSettings });
}

function captions(rows: number): readonly string[] {
  return (summaryOf(reviewOfMany(rows)).tables ?? []).map(({ caption }) => caption.replace(/:.*/, ""));
}

test("a table that fills pages comes after what a board reads in a minute, and before the annexes", () => {
  const few = captions(12);
  expect(few.indexOf("One clear line")).toBeLessThan(few.indexOf("Quality of the plan"));
  const many = captions(80);
  expect(many.indexOf("One clear line")).toBeGreaterThan(many.indexOf("Quality of the plan"));
  expect(many.indexOf("One clear line")).toBeGreaterThan(many.indexOf("Signed by"));
  expect(many.indexOf("One clear line")).toBeLessThan(many.indexOf("What the states mean"));
  expect([...many].sort()).toEqual([...few].sort());
});
