import { report } from "../../src/cli/report";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "../tracker/sheet";

const today = 46_188;

test("what the reading noticed is said once, as a finding or as a note", () => {
  const rows = [
    ["Ref", "Concern", "Action", "Owner", "RAG"],
    ["A1", "Reviews are late on the first floor", "Add a weekly slot", "#REF!", null],
    ["A2", "Two charts had gaps in the evening", "Move the round", "Nurse", null],
  ];
  const sheet = sheetOf({ rows, fills: { "1,4": "#FF0000", "2,4": "#92D050" }, hiddenRows: [2] });
  const reading = readWorkbook(workbookOf(sheet), { today, choices: [] });
  const lines = report("home.xlsx", reviewWorkbook(reading, { today, settings: defaultSettings })).split("\n");
  const times = (words: string): number => lines.filter((line) => line.includes(words)).length;
  expect(times("by colour only")).toBe(1);
  expect(times("1 hidden row was checked too.")).toBe(1);
  expect(times("Excel shows an error instead of a value in D2;")).toBe(1);
  expect(times("'#REF!' is not an owner.")).toBe(1);
});

test("a row without a due date is not called in date, and a bare number is named as one", () => {
  const rows = [
    ["No", "Concern", "Action", "Owner"],
    ["1", "Family of Mrs Edith Barker say her cardigan is lost", "Label clothes", "Mo"],
    ["2", "Training matrix out of date", "Update it each Monday", "Jan"],
  ];
  const reading = readWorkbook(workbookOf(sheetOf({ rows })), { today, choices: [] });
  const said = report("home.xlsx", reviewWorkbook(reading, { today, settings: defaultSettings }));
  expect(said).toContain("  NO DUE DATE  No. 1, row 2: Family of");
  expect(said).not.toContain("IN DATE");
});

test("advice on a whole sheet does not stand in front of every row, and columns that are not used are named", () => {
  const pairs = ["Call bells slow", "Meals cold", "Fire doors wedged", "Weights missed", "Charts late"];
  const rows = [
    ["Ref", "Concern", "Action", "Owner", "Cost code", "Zone", "Shelf", "Hatch"],
    ...pairs.flatMap((concern, at) => [
      [`A${String(at)}`, `${concern} on the ground floor`, "Two named staff", "RM", "11", "north", "upper", "oak"],
      [`B${String(at)}`, `${concern} on the ground floor`, "Weekly slot", "Deputy", "12", "south", "lower", "elm"],
    ]),
  ];
  const reading = readWorkbook(workbookOf(sheetOf({ rows })), { today, choices: [] });
  const said = report("home.xlsx", reviewWorkbook(reading, { today, settings: defaultSettings }));
  expect(said.match(/^ {4}advice: /gm)).toHaveLength(3);
  expect(said).toMatch(/\d+ pieces of advice are not listed here; --json has them\./);
  expect(said).toMatch(/ columns understood\. Not used: "[^"]+", "[^"]+", "[^"]+" and \d more\.$/m);
});
