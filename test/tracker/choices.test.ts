import {
  chooseColumn,
  chooseHeaderRow,
  chooseNotTracker,
  forgetChoices,
  mappingChoiceSchema,
  type MappingChoice,
} from "../../src/tracker/choices";
import { sheetOf } from "./sheet";
import { heads, mappingOf, records, trackerOf, trackersOf, type Rows } from "./understood";

const odd: Rows = [
  ["Ref", "Concern", "Action", "Owner", "Due date", "Pillar"],
  ["A1", "Reviews are late", "Add a slot", "RM", 46_200, "qw"],
];
const chosen = chooseColumn([], trackerOf({ rows: odd }), 5, "regulation");
/** What is kept in the workbook and read again the next day. */
function nextDay(choices: readonly MappingChoice[]): readonly MappingChoice[] {
  return mappingChoiceSchema.array().parse(JSON.parse(JSON.stringify(choices)));
}

const kept = nextDay(chosen);

test("a column that a person mapped is mapped so the next time", () => {
  const column = trackerOf({ rows: odd }, kept).columns.find((each) => each.column === 5);
  expect(column).toMatchObject({ field: "regulation", chosen: true, confidence: 1 });
});

test("an inserted column and a moved column do not break a choice", () => {
  const rows = odd.map((row) => [row[5]!, row[0]!, "Extra", ...row.slice(1, 5)]);
  expect(trackerOf({ rows }, kept).columns.find(({ chosen: own }) => own)).toMatchObject({
    column: 0,
    field: "regulation",
  });
});

test("a renamed column is found between its neighbours", () => {
  const rows = [["Ref", "Concern", "Action", "Owner", "Due date", "Strand"], odd[1]!];
  expect(trackerOf({ rows }, kept).columns.find(({ chosen: own }) => own)).toMatchObject({
    column: 5,
    header: "Strand",
  });
});

test("a deleted column takes its choice with it", () => {
  const rows = odd.map((row) => row.slice(0, 5));
  expect(trackerOf({ rows }, kept).columns.some(({ chosen: own }) => own)).toBe(false);
});

test("a renamed sheet keeps its choices by its headings", () => {
  expect(trackerOf({ name: "Plan 2027", rows: odd }, kept).columns.some(({ chosen: own }) => own)).toBe(true);
});

test("a field that is given to another column leaves the first one open", () => {
  const moved = chooseColumn([], trackerOf({ rows: [heads, ...records] }), 2, "concern");
  expect(mappingOf(trackerOf({ rows: [heads, ...records] }, moved))).toBe(
    "1 | A ref, C concern, D owner, E due, F status",
  );
});

test("a column that a person said is none of ours stays out", () => {
  const none = chooseColumn([], trackerOf({ rows: [heads, ...records] }), 5, "none");
  expect(mappingOf(trackerOf({ rows: [heads, ...records] }, none))).not.toContain("status");
});

test("two choices in one sheet are both kept", () => {
  const both = chooseColumn(kept, trackerOf({ rows: odd }, kept), 3, "oversight");
  expect(mappingOf(trackerOf({ rows: odd }, both))).toBe(
    "1 | A ref, B concern, C action, D oversight, E due, F regulation",
  );
});

test("a sheet that is no tracker is left out until that is forgotten", () => {
  const not = chooseNotTracker([], "Tracker");
  expect(trackersOf(sheetOf({ rows: odd }), not)).toEqual([]);
  expect(trackersOf(sheetOf({ rows: odd }), forgetChoices(not, "Tracker"))).toHaveLength(1);
});

test("the heading is where a person points", () => {
  const rows = [
    heads,
    ["x", "y", "z", "w", "v", "u"],
    ["Ref", "Concern", "Action", "Owner", "By when", "Status"],
    ...records,
  ];
  const pointed = nextDay(chooseHeaderRow([], "Tracker", 2));
  expect(trackerOf({ rows }, pointed).headerRows).toEqual([2]);
});
