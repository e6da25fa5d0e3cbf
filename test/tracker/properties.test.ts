import fc from "fast-check";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { CellValue } from "../../src/tracker/snapshot";
import type { Tracker } from "../../src/tracker/tracker";
import { acceptanceFields } from "./acceptance";
import { belowTitles, inAnyOrder, table, withBlankColumns } from "./moved-table";
import { sheetOf, workbookOf } from "./sheet";
import { today, trackersOf } from "./understood";

/** What must stay the same wherever the table stands: fields with their headings, and each row's words. */
function meaning(trackers: readonly Tracker[]): unknown {
  return trackers.map(({ columns, rows }) => ({
    columns: columns.map(({ field, header, confidence }) => `${field} ${header} ${confidence}`).sort(),
    rows: rows.map(({ ref, keyQuestion, cells }) => [
      ref,
      keyQuestion,
      ...acceptanceFields.map((field) => `${cells[field].text} ${cells[field].inherited}`),
      cells.due.day,
      cells.target.value,
      cells.cycle.days,
    ]),
  }));
}
const plain = meaning(trackersOf(sheetOf({ rows: table })));

test.each([
  ["title rows above change nothing", belowTitles],
  ["blank columns before and inside the table change nothing", withBlankColumns],
  ["the order of the columns changes nothing where no heading has two meanings", inAnyOrder],
])("%s", (_name, tables) => {
  fc.assert(
    fc.property(tables, (rows) => {
      expect(meaning(trackersOf(sheetOf({ rows })))).toEqual(plain);
    }),
    { numRuns: 30 },
  );
});

test("hidden rows and blank tails change nothing that is read", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 18 })), fc.nat({ max: 300 }), (hiddenRows, tail) => {
      const rows = [...table, ...Array.from({ length: tail }, () => [""])];
      expect(meaning(trackersOf(sheetOf({ rows, hiddenRows })))).toEqual(plain);
    }),
    { numRuns: 30 },
  );
});

test("no sheet makes the reader fail", () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constant<CellValue>("") },
    fc.constantFrom<CellValue>(
      "Concern",
      "Action",
      "Owner",
      "Due date",
      "Status",
      "SAFE",
      "Total",
      "Example",
      "TBC",
      "#REF!",
      "31/06/2026",
      "w/c 15/06",
      "bi-weekly",
      "🔴",
    ),
    fc.string(),
    fc.double(),
    fc.boolean(),
  );
  const area = fc.record({
    row: fc.nat({ max: 12 }),
    column: fc.nat({ max: 8 }),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
      fc.array(area, { maxLength: 4 }),
      fc.option(area, { nil: undefined }),
      fc.boolean(),
      (rows, merges, table1, date1904) => {
        const tables = table1 === undefined ? [] : [{ name: "T", area: table1, headerRow: true, totalsRow: date1904 }];
        const workbook = { ...workbookOf(sheetOf({ rows, merges, tables })), date1904 };
        const { sheets } = readWorkbook(workbook, { today, choices: [] });
        expect(sheets).toHaveLength(1);
        expect(sheets[0]?.reason).toMatch(/\.$/);
      },
    ),
    { numRuns: 300 },
  );
});
