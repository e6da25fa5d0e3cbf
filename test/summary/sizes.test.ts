import { defaultSettings } from "../../src/rules/settings";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { WorkbookReview } from "../../src/review/review";
import { checkPlan } from "./check-plan";
import { positionSentence } from "../../src/summary/blocks/position";
import { bodySize } from "../../src/summary/styles";
import { lineCount } from "../../src/summary/text-fit";
import { views } from "../../src/summary/views";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { acceptanceRows, workbookOfRows, type AcceptanceRow } from "../tracker/acceptance";
import { tableOf, textsOf } from "./read-plan";
import { sampleReview, summaryOf, today } from "./sample";

function review(rows: readonly Partial<AcceptanceRow>[]): WorkbookReview {
  const reading = readWorkbook(workbookOfRows(rows), { today, choices: [] });
  return reviewWorkbook(reading, { today, settings: defaultSettings });
}

function manyRows(count: number, text = ""): readonly AcceptanceRow[] {
  return Array.from({ length: count }, (_, at) => {
    const row = acceptanceRows[at % acceptanceRows.length];
    if (!row) throw new Error("No acceptance rows");
    return {
      ...row,
      ref: `R${String(at + 1)}`,
      concern: `${row.concern ?? ""} ${text}`,
      cause: `${row.cause ?? ""} ${text}`,
    };
  });
}

const long =
  "and this was seen again on several shifts across the whole building, with notes kept in more than one place, ".repeat(
    4,
  );

describe.each([
  ["no rows", review([])],
  ["three rows", review(acceptanceRows.slice(0, 3))],
  ["200 rows with long texts", review(manyRows(200, long))],
  [
    "everything in order",
    review(acceptanceRows.filter(({ ref }) => ["CR1", "MR1", "MR6", "IL1", "IL6"].includes(ref))),
  ],
] as const)("a tracker with %s", (_, reviewed) => {
  test.each(views)("passes the check for the %s", (view) => {
    expect(checkPlan(summaryOf(reviewed, { view }))).toEqual([]);
  });
});

test("with everything in order the sheet says so, and the position sentence too", () => {
  const calm = review(acceptanceRows.filter(({ ref }) => ["CR1", "MR1", "MR6", "IL1", "IL6"].includes(ref)));
  expect(positionSentence(calm.figures)).toBe(
    "Of 4 live actions, none is triggered or overdue; no row needs anything fixed before it can be relied on; " +
      "all 5 show cause, action, outcome and governance in one clear line.",
  );
  expect(textsOf(summaryOf(calm))).toContain(
    "None: no action is triggered, overdue or incomplete, and no closure needs a challenge.",
  );
});

test.each([
  [{ rows: 0 }, "The tracker has no rows yet, so there is no position to report."],
  [
    { rows: 1, live: 1, triggered: 1, overdue: 1, rowsWithMustFix: 1, clearLines: 0 },
    "The only live action is triggered and overdue; 1 row needs something fixed before it can be relied on; " +
      "the only row does not show cause, action, outcome and governance in one clear line.",
  ],
  [
    { rows: 5, live: 4, triggered: 0, overdue: 1, rowsWithMustFix: 1, clearLines: 1 },
    "Of 4 live actions, none is triggered and 1 is overdue; 1 row needs something fixed before it can be relied on; " +
      "1 of 5 shows cause, action, outcome and governance in one clear line.",
  ],
  [
    { rows: 3, live: 0, triggered: 0, overdue: 0, rowsWithMustFix: 2, clearLines: 0 },
    "There are no live actions; 2 rows need something fixed before they can be relied on; " +
      "none of 3 shows cause, action, outcome and governance in one clear line.",
  ],
])("the position sentence fits %j", (figures, sentence) => {
  expect(positionSentence({ ...sampleReview().figures, ...figures })).toBe(sentence);
});

test("page 1 shows ten alerts at most and says how many follow", () => {
  const plan = summaryOf(review(manyRows(200)));
  const [firstBreak = 0] = plan.print.breaksBefore;
  const pageOne = plan.rows.slice(0, firstBreak).map(({ cells }) => cells.map((cell) => cell?.value ?? ""));
  const refs = pageOne.filter((cells) => /^R\d+$/.test(String(cells[1])));
  expect(refs.length).toBeGreaterThanOrEqual(5);
  expect(refs.length).toBeLessThanOrEqual(10);
  const [more, ...others] = pageOne.flatMap(([first]) => (/^And [\d,]+ more /.test(String(first)) ? [first] : []));
  expect(more).toMatch(/^And \d+ more on the next page: ▲ triggered \d+, /);
  expect(others).toEqual([]);
  expect(pageOne.at(-1)?.[0]).toBe("Escalations");
});

test("a summary of 10,000 rows stays small and says what it leaves to the list of findings", () => {
  const reviewed = review(manyRows(10_000));
  const plan = summaryOf(reviewed);
  expect(plan.rows.length).toBeLessThan(3_000);
  expect(textsOf(plan).some((text) => /^And [\d,]+ more rows: ▲ triggered/.test(text))).toBe(true);
  expect(tableOf(plan, "Position in numbers")[1]?.[7]).toMatch(/ of 10,000$/);
});

test("a long reference has room in one line, and short ones leave the grid as it is", () => {
  const named = (ref: (at: number) => string) =>
    summaryOf(review(acceptanceRows.map((row, at) => ({ ...row, ref: ref(at) }))));
  const long = named((at) => `CQC-REG12-${String(at + 10)}`);
  const short = named((at) => `R${String(at + 10)}`);
  const face = { size: bodySize, bold: true };
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  expect(lineCount("CQC-REG12-10", short.widths[1] ?? 0, face)).toBe(2);
  expect(lineCount("CQC-REG12-10", long.widths[1] ?? 0, face)).toBe(1);
  expect(total(long.widths)).toBeCloseTo(total(short.widths));
  expect(checkPlan(long)).toEqual([]);
  // A name that nobody would call a reference takes no more than its share.
  const longest = named((at) => `Reference of the recovery plan ${String(at)}`);
  expect(longest.widths[3]).toBeGreaterThan(20);
});
