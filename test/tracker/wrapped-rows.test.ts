import { planHighlights } from "../../src/review/plan-highlights";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { rereadRows } from "../../src/tracker/reread-rows";
import { sheetOf, workbookOf } from "./sheet";
import { today, trackerOf, understood, type Rows } from "./understood";

const heads = ["Ref", "Finding", "Reason", "Recommended action", "Responsible", "Target", "Status"];
const broken: Rows = [
  heads,
  [
    "S1",
    "Two fire doors held open with",
    "Closers too heavy for",
    "Fit door guards to rooms 4 and 9",
    "Maintenance",
    46_157,
    "Open",
  ],
  [null, "wedges. One did not close into the", "residents", "and check them weekly.", "Manager", null, null],
  [null, "rebate.", null, null, null, null, null],
  ["S2", "6 of 20 charts had", "Not checked at", "Two signatures on every", "Deputy Manager", 46_171, "Open"],
  [null, "handwritten entries", "admission", "entry", null, null, null],
  ["S3", "Thickener unlocked", "No cupboard", "Cupboard fitted", "Cook", 46_190, "Open"],
];

test("a record that was broken over several rows is read as one, and it is said", () => {
  expect(understood({ rows: broken }).slice(1)).toEqual([
    "2 S1: Two fire doors held open with wedges. One did not close into the rebate. / Fit door guards to rooms 4 and 9 and check them weekly.",
    "5 S2: 6 of 20 charts had handwritten entries / Two signatures on every entry",
    "7 S3: Thickener unlocked / Cupboard fitted",
    "note: wrapped rows",
  ]);
  const tracker = trackerOf({ rows: broken });
  expect(tracker.rows[0]?.cells.owner.text).toBe("Maintenance Manager");
  expect(tracker.rows[0]?.cells.due.day).toBe(46_157);
  expect(tracker.notes.find(({ code }) => code === "wrapped rows")?.text).toBe(
    "In 2 rows the texts go on in the rows below; each was read as one row.",
  );
});

test("its last row is that of its last line, and one changed row has the sheet read afresh", () => {
  const tracker = trackerOf({ rows: broken.slice(0, 6) });
  expect(tracker.lastRow).toBe(5);
  expect(rereadRows(tracker, { row: 4, column: 0, values: [broken[4]!.map((value) => value ?? "")] })).toBeUndefined();
});

test.each<readonly [string, Rows]>([
  [
    "second actions with an owner and a date of their own",
    [
      [null, null, null, "and train the night staff", "Deputy Manager", 46_190, null],
      [null, null, null, "weekly check", "Deputy Manager", 46_190, null],
    ],
  ],
  [
    "new findings that begin with a capital",
    [
      [null, "Bins left open", "No lids", "Lids ordered", "Cook", null, null],
      [null, "Gate unlocked", "No code", "Code lock", "Cook", null, null],
    ],
  ],
  [
    "texts after a full stop",
    [
      [null, "the gate was unlocked.", "no code", "code lock.", null, null, null],
      [null, "the bins were open.", "no lids", "lids", null, null, null],
    ],
  ],
])("%s are rows of their own", (_name, more) => {
  const first = ["S1", "Doors held open.", "Closers too heavy.", "Fit door guards.", "Maintenance", 46_157, "Open"];
  const last = ["S2", "Thickener unlocked", "No cupboard", "Cupboard fitted", "Cook", 46_190, "Open"];
  expect(trackerOf({ rows: [heads, first, ...more, last] }).rows).toHaveLength(4);
});

test("no line of a broken record is highlighted as a row without a cause", () => {
  const causeless = broken.map((row, at) =>
    at === 2 ? row.map((value, column) => (column === 2 ? null : value)) : row,
  );
  const kindsOf = (rows: Rows): string[] => {
    const snapshot = workbookOf(sheetOf({ rows, formats: { 5: "dd/mm/yyyy" } }));
    const review = reviewWorkbook(readWorkbook(snapshot, { today, choices: [] }), { today, settings: defaultSettings });
    return planHighlights(review, snapshot, defaultSettings).flatMap((plan) => plan.marks.map(({ kind }) => kind));
  };
  expect(kindsOf(broken.slice(0, 1).concat(broken.slice(4)))).toContain("cause missing");
  expect(kindsOf(causeless)).not.toContain("cause missing");
  expect(kindsOf(causeless)).toContain("overdue");
});
