import { lateSetAside, noDueDate, stateWords } from "../../src/review/state-words";
import { statesInWords, withoutStates } from "../../src/tracker/state-column";
import { rowStates } from "../../src/review/review";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "./sheet";

const heading = "Clear Line check, 15 June 2026";
const typed = [
  ["Ref", "Concern", "Cause", "Action", "Owner", "Due", "Status"],
  ["1", "Reviews overdue on Ash unit", "No protected time", "Weekly review slot", "RM", "30/06/2026", "Open"],
  ["2", "Charts left unsigned at night", "No handover check", "Check at handover", "DM", "01/06/2026", "Open"],
];
const withStates = (...states: string[]): string[][] => typed.map((line, at) => [...line, states[at] ?? ""]);
const read = (rows: string[][]) =>
  readWorkbook(workbookOf(sheetOf({ name: "Plan", rows })), { today: 46_188, choices: [] }).sheets[0]!;

test("a column of states is known by its heading, and the tracker is read as without it", () => {
  const { stateColumn, ...tracker } = read(withStates(heading, "In date", "Overdue")).trackers[0]!;
  expect(stateColumn).toBe(7);
  expect(tracker).toEqual(read(typed).trackers[0]);
});

test("what somebody typed below that heading is theirs and stays where it is", () => {
  const { sheet, headings } = withoutStates(
    sheetOf({ name: "Plan", rows: withStates(heading, "In date", "Ask Priya") }),
  );
  expect(headings).toEqual([{ row: 0, column: 7 }]);
  expect(sheet.values.map((line) => line[7])).toEqual(["", "", "Ask Priya"]);
});

test("a heading that somebody gave another name makes the column theirs", () => {
  const { sheet, headings } = withoutStates(sheetOf({ name: "Plan", rows: withStates("State", "In date", "Overdue") }));
  expect(headings).toEqual([]);
  expect(sheet.values.map((line) => line[7])).toEqual(["State", "In date", "Overdue"]);
});

test("two tables below each other have each their own column, and what stands below in the other's is not touched", () => {
  const wide = ["Ref", "Concern", "Cause", "Action", "Owner", "Due", "Status", "Next review", heading];
  const second = [
    "1",
    "Baths missed on Elm",
    "No second carer",
    "Second carer at 10",
    "RM",
    "30/06/2026",
    "Open",
    "In date",
  ];
  const blank = Array.from({ length: 9 }, () => "");
  const rows = [...withStates(heading, "In date", "Overdue"), blank, blank, wide, [...second, "Plan incomplete"]];
  const { trackers } = read(rows);
  expect(trackers.map(({ stateColumn }) => stateColumn)).toEqual([7, 8]);
  expect(trackers[1]?.columns.find(({ column }) => column === 7)?.field).toBe("nextReview");
});

test("every state of a row can stand there", () => {
  const said = [...Object.values(stateWords), noDueDate, lateSetAside];
  expect([...statesInWords].sort()).toEqual(said.sort());
  expect(Object.keys(stateWords).sort()).toEqual([...rowStates].sort());
});
