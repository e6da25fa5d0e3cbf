import fc from "fast-check";
import type { WorkbookReview } from "../../src/review/review";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { acceptanceToday as today } from "../tracker/acceptance";
import { belowTitles, inAnyOrder, table, withBlankColumns } from "../tracker/moved-table";
import { sheetOf, workbookOf, type SheetParts } from "../tracker/sheet";

function reviewed(parts: SheetParts): WorkbookReview {
  const reading = readWorkbook(workbookOf(sheetOf(parts)), { today, choices: [] });
  return reviewWorkbook(reading, { today, settings: defaultSettings });
}

/** All that is found, wherever the table stands: the state and findings of each row, those of the sheet, the figures. */
function found({ trackers, figures }: WorkbookReview): unknown {
  return {
    figures,
    trackers: trackers.map(({ rows, findings, notRun }) => ({
      rows: rows.map(({ row, state, findings: own }) => [
        row.ref,
        state,
        ...own.map(({ rule, severity, field, what, fix }) => [rule, severity, field, what, fix].join(" | ")),
      ]),
      findings: findings.map(({ rule, what }) => `${rule} ${what}`),
      notRun: notRun.map(({ rule }) => rule),
    })),
  };
}
const plain = found(reviewed({ rows: table }));

describe("Findings are the same", () => {
  it.each([
    ["below any title rows", belowTitles],
    ["with blank columns before and inside the table", withBlankColumns],
    ["in any order of the columns where no heading has two meanings", inAnyOrder],
  ])("%s", (_name, tables) => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(found(reviewed({ rows }))).toEqual(plain);
      }),
      { numRuns: 12 },
    );
  });

  it("whatever rows are hidden or filtered, but for the note that says how many", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 18 }), { minLength: 1 }), fc.boolean(), (rows, filtered) => {
        const { trackers, ...rest } = reviewed({ rows: table, hiddenRows: rows, filtered });
        const [tracker] = trackers;
        const notes = tracker!.findings.concat(tracker!.notes).filter(({ rule }) => rule === "SHT-06");
        expect(notes.map(({ what }) => what.includes(String(rows.length)))).toEqual([true]);
        const others = tracker!.findings.filter(({ rule }) => rule !== "SHT-06");
        expect(found({ ...rest, trackers: [{ ...tracker!, findings: others }] })).toEqual(plain);
      }),
      { numRuns: 12 },
    );
  });
});

describe("Rows that go on with the concern above", () => {
  const head = ["Ref", "Concern", "Root cause", "Action", "Owner", "Due date"];
  const first = ["1", "Falls rise in the lounge", "Chairs are too low", "Raise the chairs", "RM", 46_220];
  const missing = (rows: SheetParts["rows"], merges: SheetParts["merges"] = []) =>
    reviewed({ rows, merges }).trackers[0]!.rows.map(({ findings }) =>
      findings.map(({ rule }) => rule as string).filter((rule) => rule === "CMP-01" || rule === "CMP-02"),
    );

  it("are not accused of a missing concern or cause, be they merged, left blank or numbered alike", () => {
    const blank = [null, null, null, "Put a carer there at tea", "Deputy", 46_221];
    const numbered = ["1", ...blank.slice(1)];
    const merges = [0, 1, 2].map((column) => ({ row: 1, column, rows: 2, columns: 1 }));
    expect(missing([head, first, blank], merges)).toEqual([[], []]);
    expect(missing([head, first, blank])).toEqual([[], []]);
    expect(missing([head, first, numbered])).toEqual([[], []]);
  });

  it("are accused where they have a number of their own", () => {
    expect(missing([head, first, ["2", null, null, "Order pens", "Deputy", 46_221]])[1]).toEqual(["CMP-01", "CMP-02"]);
  });
});
