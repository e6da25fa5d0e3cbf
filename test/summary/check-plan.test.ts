import type { SheetPlan } from "../../src/summary/plan";
import { checkPlan } from "./check-plan";
import { sampleReview, summaryOf } from "./sample";

const plan = summaryOf(sampleReview());
const [table] = plan.tables ?? [];
const [chart] = plan.charts;
const [link] = plan.links;

/** The plan with one cell of a row in place of what stood there. */
function withCell(row: number, column: number, cell: SheetPlan["rows"][number]["cells"][number]): SheetPlan {
  const rows = plan.rows.map((each, at) =>
    at === row ? { ...each, cells: each.cells.map((one, across) => (across === column ? cell : one)) } : each,
  );
  return { ...plan, rows };
}

const heading = table!.headingRows[0]!;
const lastRow = table!.area.row + table!.area.rows - 1;

describe("The accessibility check of a plan", () => {
  it.each<readonly [string, SheetPlan, RegExp]>([
    ["a name that Excel refuses", { ...plan, name: "Summary: June" }, /character that Excel refuses/],
    ["a name that is too long", { ...plan, name: "x".repeat(32) }, /32 characters/],
    [
      "text that fades into its fill",
      { ...plan, styles: { ...plan.styles, text: { size: 9, color: "#909090", fill: "#FFFFFF" } } },
      /style text has a contrast of 3/,
    ],
    ["small print", { ...plan, styles: { ...plan.styles, text: { size: 8 } } }, /style text is smaller/],
    ["a heading without words", withCell(heading, 1, { value: "", style: "heading" }), /heading of .* is empty/],
    [
      "two columns of one heading",
      withCell(heading, 1, plan.rows[heading]!.cells[0]!),
      /Two columns of .* have the same heading/,
    ],
    ["a gap in a table", withCell(lastRow, table!.area.column, null), /has a gap/],
    ["two tables of one name", { ...plan, tables: [...plan.tables!, table!] }, /Two tables are called/],
    [
      "cells merged over rows",
      { ...plan, merges: [...plan.merges, { row: 1, column: 0, rows: 2, columns: 2 }] },
      /reach over rows/,
    ],
    [
      "cells merged within a table",
      {
        ...withCell(lastRow, 1, null),
        merges: [...plan.merges, { row: lastRow, column: 0, rows: 1, columns: 2 }],
      },
      /are part of a table/,
    ],
    [
      "a merge that hides words",
      { ...plan, merges: [...plan.merges, { row: lastRow, column: 0, rows: 1, columns: 2 }] },
      /hide text/,
    ],
    ["two charts of one name", { ...plan, charts: [...plan.charts, chart!] }, /Two charts are called/],
    ["a chart without a title", { ...plan, charts: [{ ...chart!, title: "" }] }, /has no title/],
    [
      "a chart without numbers",
      { ...plan, charts: [{ ...chart!, data: { ...chart!.data, rows: 1 } }] },
      /has no numbers/,
    ],
    [
      "a row that is too low for its text",
      { ...plan, rows: plan.rows.map((row, at) => (at === lastRow ? { ...row, height: 3 } : row)) },
      /is 3 points high and needs/,
    ],
    [
      "a link that says nothing of its goal",
      { ...plan, links: [{ ...link!, tip: "Go" }] },
      /says nothing about its goal/,
    ],
    ["a link that leads nowhere", { ...plan, links: [{ ...link!, to: { ...link!.to, sheet: "" } }] }, /leads nowhere/],
  ])("finds %s", (_name, spoilt, problem) => {
    expect(checkPlan(plan)).toEqual([]);
    expect(checkPlan(spoilt).some((said) => problem.test(said))).toBe(true);
  });
});
