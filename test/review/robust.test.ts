import fc from "fast-check";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { RowReview, WorkbookReview } from "../../src/review/review";
import { catalogue } from "../../src/rules/catalogue";
import { defineRule, defineSheetRule, type TypedRow } from "../../src/rules/define";
import { withLevel } from "../../src/rules/rule-levels";
import { defaultSettings, settingsSchema } from "../../src/rules/settings";
import { fieldKeys, fields, type FieldKey } from "../../src/tracker/fields";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { exampleTracker, readingOf } from "../rules/example-tracker";
import { acceptanceRows, acceptanceToday as today, workbookOfRows, type AcceptanceRow } from "../tracker/acceptance";
import { sheetOf, workbookOf } from "../tracker/sheet";

const options = { today, settings: defaultSettings };
const review = (rows: readonly TypedRow[], columns: readonly FieldKey[] = fieldKeys) =>
  reviewWorkbook(readingOf(exampleTracker(rows, columns)), options);
const rowsOf = (workbook: WorkbookReview) => workbook.trackers.flatMap(({ rows }) => rows);
const rulesOf = ({ findings }: RowReview) => findings.map(({ rule }) => rule);

/** The row's cells alone, of the columns named. */
function cellsOf(row: AcceptanceRow, columns: readonly FieldKey[] = fieldKeys): TypedRow {
  return Object.fromEntries(columns.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]])));
}

describe("Rows with nothing in them", () => {
  it("are no rows of a tracker, so that no rule speaks of them", () => {
    const blank = Object.fromEntries(fieldKeys.map((field) => [field, ""]));
    const reading = readWorkbook(workbookOfRows([...acceptanceRows, blank, blank]), { today, choices: [] });
    const bare = readWorkbook(workbookOfRows(acceptanceRows), { today, choices: [] });
    expect(reviewWorkbook(reading, options).figures).toEqual(reviewWorkbook(bare, options).figures);
  });

  it("and an empty sheet has neither trackers nor findings", () => {
    const reading = readWorkbook(workbookOf(sheetOf({ name: "Empty", rows: [] })), { today, choices: [] });
    const empty = reviewWorkbook(reading, options);
    expect(empty.trackers).toEqual([]);
    expect(empty.figures.findings).toEqual({ must: 0, should: 0, advice: 0 });
  });

  it("and a row of placeholders is told only what is missing", () => {
    const text = fieldKeys.filter((field) => fields[field].kind === "text" && field !== "ref");
    const [row] = rowsOf(review([{ ref: "P1", ...Object.fromEntries(text.map((field) => [field, "TBC"])) }]));
    expect(rulesOf(row!).filter((rule) => !rule.startsWith("CMP-"))).toEqual(["GOV-01", "REV-03"]);
    expect(row!.state).toBe("Plan incomplete");
  });
});

describe("A rule that throws", () => {
  const throwing = defineRule({
    id: "CMP-99",
    name: "always-throws",
    title: "Always throws",
    severity: "must",
    why: "It is here to fail.",
    source: ["P"],
    rows: "all",
    needs: ["concern"],
    *check({ concern }) {
      if (concern.text.includes("bells")) throw new Error("broken");
      yield { at: "concern", what: "Seen.", fix: "None." };
    },
    examples: { flagged: [], silent: [], blank: "silent" },
  });
  const throwingSheet = defineSheetRule({
    id: "SHT-99",
    name: "sheet-throws",
    title: "Sheet throws",
    severity: "must",
    why: "It is here to fail.",
    source: ["P"],
    needs: [],
    check: () => {
      throw new Error("broken");
    },
    examples: { flagged: [], silent: [] },
  });

  it("is named once, and every other rule runs", () => {
    const rows = [
      { ref: "A", concern: "Call bells unanswered" },
      { ref: "B", concern: "Meals cold" },
    ];
    const rules = [throwing, throwingSheet, ...catalogue];
    const workbook = reviewWorkbook(readingOf(exampleTracker(rows, fieldKeys)), { ...options, rules });
    const crashed = workbook.trackers[0]!.notRun.filter(({ because }) => because === "crashed");
    expect(crashed.map(({ rule, text, thrown }) => [rule, text, String(thrown)])).toEqual([
      ["CMP-99", '"Always throws" stopped with an error at A; every other check ran.', "Error: broken"],
      ["SHT-99", '"Sheet throws" stopped with an error; every other check ran.', "Error: broken"],
    ]);
    expect(
      rowsOf(workbook)
        .map(rulesOf)
        .map((found) => found.includes("CMP-02")),
    ).toEqual([true, true]);
    expect(rulesOf(rowsOf(workbook)[1]!)).toContain("CMP-99");
  });
});

describe("A tracker without a column", () => {
  it("is told once, never per row, and the rules that need it say so", () => {
    const columns = fieldKeys.filter((field) => field !== "cause");
    const rows = acceptanceRows.map((row) => cellsOf(row, columns));
    const [tracker] = review(rows, columns).trackers;
    expect(tracker!.findings.filter(({ rule }) => rule === "SHT-01").map(({ what }) => what)).toEqual([
      "This tracker has no column for cause identified.",
    ]);
    expect(tracker!.rows.flatMap(rulesOf).filter((rule) => rule.startsWith("CAU") || rule === "CMP-02")).toEqual([]);
    const unable = tracker!.notRun.find(({ rule }) => rule === "CMP-02");
    expect(unable?.text).toBe('"Cause missing" was not checked: the tracker has no column for cause identified.');
  });
});

describe("Settings", () => {
  it("turn a rule down to advice, and then it makes no state", () => {
    const reading = readingOf(
      exampleTracker(
        [{ concern: "Meals cold", progress: "Another complaint: repeat incident", escalation: "" }],
        fieldKeys,
      ),
    );
    const settings = { ...defaultSettings, turnedDown: ["TRG-04"] };
    const [row] = rowsOf(reviewWorkbook(reading, { today, settings }));
    expect(row!.findings.find(({ rule }) => rule === "TRG-04")?.severity).toBe("advice");
    expect(row!.state).not.toBe("Triggered");
    expect(rulesOf(row!)).not.toContain("TRG-07");
  });

  it("take no empty cell, date or figure from the exceptions", () => {
    const { turnedDown, turnedOff } = settingsSchema.parse({ turnedDown: ["REV-01", "CAU-01"], turnedOff: ["DAT-01"] });
    expect([turnedDown, turnedOff]).toEqual([["CAU-01"], []]);
    expect(withLevel(defaultSettings, "TRG-01", "off")).toEqual({ turnedDown: [], turnedOff: [] });
  });

  it("turn a rule off, and the sheet says so", () => {
    const reading = readingOf(exampleTracker([{ concern: "Meals cold", who: "" }], fieldKeys));
    const settings = { ...defaultSettings, turnedOff: ["CMP-09"] };
    const workbook = reviewWorkbook(reading, { today, settings });
    expect(rowsOf(workbook).flatMap(rulesOf)).not.toContain("CMP-09");
    expect(
      workbook.trackers[0]!.notRun.some(({ rule, because }) => rule === "CMP-09" && because === "turned off"),
    ).toBe(true);
  });
});

const hostile: readonly (readonly [string, string])[] = [
  ["one letter", "a".repeat(8000)],
  ["spaces", " ".repeat(7999) + "x"],
  ["no punctuation", "not signed because staff ".repeat(320)],
  ["digits and points", "1.1.1.".repeat(1333)],
  ["denials", "no no not without never ".repeat(330)],
  ["openings", "from 6% to from 6% to ".repeat(360)],
  ["dates", "12/06/2026 ongoing\n".repeat(420)],
  ["brackets", "(((((((((".repeat(880)],
  ["and", "RM and Deputy and ".repeat(440)],
  ["names", "Mrs Anna Maria Hughes ".repeat(360)],
];

describe("Cells of 8,000 characters", () => {
  // A backtracking expression would not come back within the test runner's five seconds.
  it.each(hostile)("of %s in every column are read to the end", (_name, text) => {
    const cells = Object.fromEntries(fieldKeys.map((field) => [field, text]));
    const workbook = review([
      { ...cells, ref: "H1" },
      { ...cells, ref: "H2", status: "Closed" },
    ]);
    expect(workbook.trackers[0]!.notRun.filter(({ because }) => because === "crashed")).toEqual([]);
    for (const { findings } of rowsOf(workbook))
      for (const { what, fix } of findings) expect(what.length + fix.length).toBeLessThan(400);
  });
});

const typedRow = fc.constantFrom(...acceptanceRows.map((row) => cellsOf(row)));

describe("Laws", () => {
  it("findings of a row do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...acceptanceRows], { minLength: 18, maxLength: 18 }), (shuffled) => {
        const found = (rows: readonly TypedRow[]) =>
          new Map(rowsOf(review(rows)).map((row) => [row.row.ref, [row.state, ...rulesOf(row)].join(" ")]));
        const typed = (rows: typeof shuffled) => rows.map((row) => cellsOf(row));
        expect(Object.fromEntries(found(typed(shuffled)))).toEqual(
          Object.fromEntries(found(typed([...acceptanceRows]))),
        );
      }),
      { numRuns: 15 },
    );
  });

  it("columns that are mapped to nothing change nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { minLength: 18, maxLength: 18 }), (extra) => {
        const plain = workbookOfRows(acceptanceRows);
        const [sheet] = plain.sheets;
        const width = sheet!.values[3]!.length;
        const values = sheet!.values.map((line, at) => [
          ...line,
          at === 3 ? "Zebra" : at > 3 ? (extra[at - 4] ?? "") : "",
        ]);
        const wider = { ...plain, sheets: [{ ...sheet!, values }] };
        const figures = (workbook: typeof plain) =>
          reviewWorkbook(readWorkbook(workbook, { today, choices: [] }), options).figures;
        expect(width).toBeGreaterThan(30);
        expect(figures(wider)).toEqual(figures(plain));
      }),
      { numRuns: 15 },
    );
  });

  it("whatever is typed, nothing is thrown and no rule crashes", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom("TBC", "#REF!", "=1+1", "31/06/2026", "95%", "-", "0", "weekly"),
    );
    const row = fc.record(Object.fromEntries(fieldKeys.map((field) => [field, cell])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(fc.oneof(row, typedRow), { maxLength: 6 }), (rows) => {
        const workbook = review(rows);
        expect(workbook.trackers[0]!.notRun.filter(({ because }) => because === "crashed")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
