import { looksThatTell } from "../../src/tracker/looks-that-tell";
import { toTheEnd } from "../../src/tracker/steps";
import { sheetOf } from "./sheet";
import { today, trackerOf, type Rows } from "./understood";

const heads = ["Ref", "Concern", "Action", "Owner", "Due date"];
const rows: Rows = Array.from({ length: 12 }, (_none, n) => [
  `A${String(n + 1)}`,
  `Reviews are late on floor ${String(n)}`,
  "Add a weekly slot to the rota",
  "Deputy Manager",
  46_200 + n,
]);
const action = 2;
const struckAt = (...sheetRows: number[]) =>
  Object.fromEntries(sheetRows.map((row) => [`${String(row)},${String(action)}`, true as const]));
const saidOf = (sheet: Parameters<typeof trackerOf>[0]) => {
  const tracker = trackerOf(sheet);
  return {
    rows: tracker.rows.length,
    said: tracker.notes.filter(({ code }) => code === "struck through").map(({ text }) => text),
  };
};

test("rows that are struck through are checked as open, and named", () => {
  expect(saidOf({ rows: [heads, ...rows], struck: struckAt(1, 4) })).toEqual({
    rows: 12,
    said: ["2 rows are struck through and were checked as open: 2 and 5."],
  });
  expect(saidOf({ rows: [heads, ...rows], struck: struckAt(3) }).said).toEqual([
    "1 row is struck through and was checked as open: 4.",
  ]);
});

test("of many the first are named and the rest counted", () => {
  const { said } = saidOf({ rows: [heads, ...rows], struck: struckAt(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) });
  expect(said).toEqual(["10 rows are struck through and were checked as open: 2, 3, 4, 5, 6, 7, 8, 9 and 2 more."]);
});

test("a row whose status or closing date says so too needs no word, and neither does a struck heading", () => {
  const closed: Rows = rows.map((line, at) => [...line, at === 0 ? "Closed" : "Open", at === 1 ? 46_150 : null]);
  const sheet = { rows: [[...heads, "Status", "Date closed"], ...closed], struck: struckAt(0, 1, 2, 3) };
  expect(saidOf(sheet).said).toEqual(["1 row is struck through and was checked as open: 4."]);
});

test("which texts are struck through is asked only where some of the sheet are", () => {
  const areas = (struck: ReturnType<typeof sheetOf>["struck"]) =>
    toTheEnd(looksThatTell(sheetOf({ rows: [heads, ...rows], struck }), { today, choices: [], date1904: false }));
  expect(areas(undefined)).toEqual([{ row: 1, column: action, rows: 12, columns: 1, struck: true }]);
  expect(areas({})).toEqual([]);
});
