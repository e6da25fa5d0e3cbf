import { checkPlan, contrastOf } from "./check-plan";
import { findingsSheet } from "../../src/summary/findings-sheet";
import { styles } from "../../src/summary/styles";
import { views } from "../../src/summary/views";
import { toTheEnd } from "../../src/tracker/steps";
import { exceptionRefs, tableOf, textsOf } from "./read-plan";
import { sampleReview, summaryOf } from "./sample";

const review = sampleReview();

describe.each(views)("for the %s", (view) => {
  const plan = summaryOf(review, { view });

  test("the sheet passes the accessibility check", () => {
    expect(checkPlan(plan)).toEqual([]);
  });

  test("the exceptions and the numbers are the same", () => {
    expect(exceptionRefs(plan)).toEqual(["CR4", "IL4", "CR6", "MR4", "CR5", "IL2", "IL3", "CR2", "MR5"]);
    expect(tableOf(plan, "Position in numbers")[1]).toEqual([15, "▲ 4", "● 2", 1, "■ 3", 1, "1 / ◆ 2", "5 of 18"]);
  });

  test("the sheet says what it is not", () => {
    expect(textsOf(plan).some((text) => text.includes("does not judge whether care is safe"))).toBe(true);
  });
});

test("readers outside the provider see neither names nor the wording of breaks", () => {
  const texts = textsOf(summaryOf(review, { view: "inspector" }));
  expect(texts.some((text) => text.startsWith("Break:"))).toBe(false);
  expect(texts.some((text) => text.startsWith("Not yet clear:"))).toBe(true);
});

test("the list of findings passes the accessibility check and has every finding", () => {
  const plan = toTheEnd(findingsSheet(review));
  expect(checkPlan(plan)).toEqual([]);
  const { must, should, advice } = review.figures.findings;
  expect(plan.print).toMatchObject({ breaksBefore: [], repeatRows: { first: 4, last: 4 } });
  expect(plan.frozenRows).toBe(5);
  expect(tableOf(plan, `${String(must + should + advice)} findings`)).toHaveLength(must + should + advice + 1);
});

test("every style can be told apart from its fill in grey", () => {
  for (const style of Object.values(styles)) expect(contrastOf(style)).toBeGreaterThanOrEqual(4.5);
});

test("abbreviations that people wrote are spelled out once", () => {
  expect(textsOf(summaryOf(review)).filter((text) => text.startsWith("Abbreviations"))).toEqual([
    "Abbreviations on this sheet: BRAG, blue, red, amber, green; CD, controlled drug; CQC, Care Quality Commission; " +
      "KLOE, key line of enquiry; MAR, medicines administration record; MARs, medicines administration records; " +
      "RAG, red, amber, green; TBC, to be confirmed.",
  ]);
});

test("blocks that have nothing to show are named together in a line each", () => {
  const plan = summaryOf(review);
  const at = plan.rows.findIndex(({ cells }) => cells[0]?.value === "Nothing to report");
  expect(plan.rows.slice(at + 1, at + 3).map(({ cells }) => [cells[0]?.value, cells[2]?.value])).toEqual([
    ["What changed", "No earlier summary: this is the first one, so nothing can be compared yet."],
    ["Findings set aside", "None: nobody set a finding aside."],
  ]);
});

test("the list of findings names the concern and who answers for it, so that it can be filtered and sent", () => {
  const [headings = [], ...rows] = tableOf(toTheEnd(findingsSheet(review)), "");
  expect(headings).toEqual([
    "State",
    "Ref",
    "Concern",
    "What was seen",
    "Why it matters",
    "What to do",
    "Owner",
    "Column",
    "Severity",
    "Sheet",
    "Row",
    "Rule",
  ]);
  const one = rows.find((row) => row[1] === "CR4" && String(row[11]).startsWith("DAT-01"));
  expect(one?.slice(2, 4)).toEqual(["Reviews overdue for people on respite stays", "Due 29 May 2026, 17 days ago."]);
  expect(one?.[6]).toBe("Care Coordinator");
  expect(one?.[11]).toBe("DAT-01 overdue");
});

test("the list of findings has the worst of each row first", () => {
  const [headings = [], ...rows] = tableOf(toTheEnd(findingsSheet(review)), "");
  const [severity, row] = [headings.indexOf("Severity"), headings.indexOf("Row")];
  const order = ["Must fix", "Should fix", "Advice"];
  const unsorted = rows.filter((cells, at) => {
    const before = rows[at - 1];
    return (
      before !== undefined &&
      before[row] === cells[row] &&
      order.indexOf(String(before[severity])) > order.indexOf(String(cells[severity]))
    );
  });
  expect(rows.length).toBeGreaterThan(20);
  expect(unsorted).toEqual([]);
});
