import { rereadRows } from "../../src/tracker/reread-rows";
import type { CellValue } from "../../src/tracker/snapshot";
import { sheetOf } from "./sheet";
import { heads, records, rowLine, trackerOf, type Rows } from "./understood";

const merged: Rows = [heads, records[0]!, ["A1b", null, "Train deputies", "RM", 46_200, "Open"], ...records.slice(1)];
const merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];

function edited(rows: Rows, row: number, column: number, value: CellValue): Rows {
  return rows.map((line, index) => (index === row ? line.map((cell, at) => (at === column ? value : cell)) : line));
}
const valuesOf = (rows: Rows, row: number): CellValue[] => [...sheetOf({ rows }).values[row]!];

test("one changed row reads as the whole sheet would", () => {
  const before = trackerOf({ rows: [heads, ...records] });
  const after = edited([heads, ...records], 2, 4, "30/06/2026");
  const again = rereadRows(before, { row: 2, column: 0, values: [valuesOf(after, 2)] });
  expect(again?.changed).toEqual([1]);
  expect(again?.tracker.rows).toEqual(trackerOf({ rows: after }).rows);
  expect(again?.tracker.rows[0]).toBe(before.rows[0]);
});

test("rows that take the changed cell from above are read again", () => {
  const before = trackerOf({ rows: merged, merges });
  const after = edited(merged, 1, 1, "Reviews were never booked");
  const again = rereadRows(before, { row: 1, column: 0, values: [valuesOf(after, 1)] });
  expect(again?.changed).toEqual([0, 1]);
  expect(again?.tracker.rows.map(rowLine)).toEqual(trackerOf({ rows: after, merges }).rows.map(rowLine));
});

test.each([
  ["the heading", 0, heads],
  ["a new row below", 4, ["A4", "New", "Do", "RM", 46_200, "Open"]],
  ["an emptied row", 2, ["", "", "", "", "", ""]],
  ["a row left with its number and status", 2, ["A2", "", "", "", "", "Open"]],
  ["a row of dashes", 2, ["A2", "-", "-", "-", "-", "-"]],
  ["a row of days alone", 2, ["A2", "", "", "", 46_210, ""]],
  ["a row where nothing was found", 2, ["A2", "All fine.", "-", "-", "", "Open"]],
  ["an emptied concern", 2, ["A2", "", "Move the round", "Medicines Lead", 46_210, "Open"]],
])("%s needs the sheet to be read afresh", (_name, row, values) => {
  expect(rereadRows(trackerOf({ rows: [heads, ...records] }), { row, column: 0, values: [values] })).toBeUndefined();
});

test("a reference that no longer joins its row to the one above needs the sheet to be read afresh", () => {
  const joined: Rows = [heads, records[0]!, ["A1", null, "Train deputies", "RM", 46_200, "Open"], records[1]!];
  const before = trackerOf({ rows: joined });
  expect(before.rows.map(rowLine)[1]).toBe("3 A1: Reviews are late ^ / Train deputies");
  const renumber = (row: number, ref: string): unknown =>
    rereadRows(before, { row, column: 0, values: [valuesOf(edited(joined, row, 0, ref), row)] });
  expect([renumber(1, "A9"), renumber(2, "A9")]).toEqual([undefined, undefined]);
  expect(renumber(3, "A9")).toMatchObject({ changed: [2] });
});

test("values that do not reach over all columns are not enough", () => {
  expect(
    rereadRows(trackerOf({ rows: [heads, ...records] }), { row: 1, column: 0, values: [["A1", "Late"]] }),
  ).toBeUndefined();
});

test("a date says the same after its row was sorted to where the cells have another format", () => {
  const numberFormats = { 4: ["General", "dd/mm/yyyy", ...records.slice(1).map(() => "General")] };
  const before = trackerOf({ rows: [heads, ...records], formats: numberFormats });
  const values = [valuesOf([heads, ...records], 2), valuesOf([heads, ...records], 1)];
  const again = rereadRows(before, { row: 1, column: 0, values });
  const dates = (rows: typeof before.rows | undefined) => rows?.map(({ cells }) => cells.due.text).sort();
  expect(dates(again?.tracker.rows)).toEqual(dates(before.rows));
});
