import { calculateOnOpening, newWorkbook } from "../../src/embedded";
import { normalStyle } from "../../src/embedded/styles";
import type { CellModel, WorkbookModel } from "../../src/files/model";
import { openInExcel } from "./office-runtime";

/** 15 June 2026. */
const today = 46_188;

/** Value of a formula beside a small table of cells. */
async function valueOf(formula: string): Promise<unknown> {
  const { Excel } = openInExcel({ model: newWorkbook(["Recovery tracker", "Lists"]), today: () => today });
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Recovery tracker");
    sheet.getRange("A1:B4").values = [
      ["  Closed  ", 3],
      ["in progress", 4],
      ["", 46_180],
      [true, "5"],
    ];
    context.workbook.worksheets.getItem("Lists").getRange("A1:A2").values = [["Open"], ["Closed"]];
    const cell = sheet.getRange("D1");
    cell.formulas = [[formula]];
    cell.load("values,formulas");
    await context.sync();
    expect(cell.formulas[0]?.[0]).toBe(formula);
    return cell.values[0]?.[0] as unknown;
  });
}

test.each<[string, unknown]>([
  ["=B1+B2*2", 11],
  ["=-B1^2", 9],
  ["=10%", 0.1],
  ['=B1&"x"', "3x"],
  ["=B1/0", "#DIV/0!"],
  ["=A1+1", "#VALUE!"],
  ["=TODAY()", today],
  ["=TODAY()-B3", 8],
  ["=ISBLANK(A3)", true],
  ['=A3=""', true],
  ["=A3=0", true],
  ['="CLOSED"=LOWER("Closed")', true],
  ["=TRIM(A1)", "Closed"],
  ["=LEN(TRIM(A1))", 6],
  ['=SEARCH("CLO",A1)', 3],
  ['=ISNUMBER(SEARCH("done",A1))', false],
  ['=ISNUMBER(SEARCH("in*gress",A2))', true],
  ['=FIND("p",A2)', 4],
  ['=ISERROR(FIND("P",A2))', true],
  ['=SUBSTITUTE(A2," ","-")', "in-progress"],
  ['=IF(B1>2,"late","in time")', "late"],
  ["=IF(B1>2,,7)", 0],
  ['=IFERROR(1/0,)&"x"', "x"],
  ["=ROUND(1.6,)", 2],
  ['=IFERROR(1/0,"none")', "none"],
  ['=N("clear-line:overdue")=0', true],
  ["=AND(B1=3,NOT(B2=3),OR(FALSE,A4))", true],
  ['=ISNUMBER(SEARCH("|"&LOWER(TRIM(A1))&"|","|closed|completed|"))', true],
  ['=TEXT(B3,"d mmmm yyyy")', "7 June 2026"],
  ["=SUM(B1:B4)", 46_192],
  ["=SUM($B:$B)", 46_192],
  ['=COUNTIF(Lists!A1:A2,"closed")', 1],
  ["='Recovery tracker'!B2", 4],
  ['=SUMPRODUCT((Lists!A1:A2="Open")*1)', 1],
  ["=DATE(2026,6,15)", today],
  ["=EDATE(B3,1)", 46_210],
  ["=EOMONTH(B3,0)", 46_203],
  ["=WORKDAY(B3,5)", 46_185],
  ['=DATEVALUE("15/06/2026")', today],
  ['=DAY("5/6/2026")', 5],
  ['=EDATE("June 5 2026",1)', "#VALUE!"],
  ["=ROW()", 1],
  ["=COLUMN()*10+ROW(B7)", 47],
  ['=HYPERLINK("https://example.org","Audit")', "Audit"],
  ["=Nowhere!A1", "#REF!"],
  ['="x"<5', false],
])("%s is %p", async (formula, value) => {
  expect(await valueOf(formula)).toEqual(value);
});

test("a chain of formulas follows the cell that it starts from, whoever edits it", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  const read = (): Promise<unknown[][]> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A4").load("values");
      await context.sync();
      return range.values as unknown[][];
    });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A4");
    range.formulas = [[1], ["=A1+1"], ["=A2+1"], ["=SUM(A1:A3)"]];
    await context.sync();
  });
  expect(await read()).toEqual([[1], [2], [3], [6]]);
  excel.edit("Sheet1", 0, 0, 10);
  expect(await read()).toEqual([[10], [11], [12], [33]]);
  excel.insertRows("Sheet1", 1);
  expect(excel.model.sheets[0]!.cells.get(4)!.get(0)!.formula).toBe("=SUM(A1:A4)");
});

test("stored results are trusted until something that they look at changes", async () => {
  const model = newWorkbook();
  const cells = new Map<number, CellModel>();
  const put = (column: number, value: number | string, formula?: string): void => {
    cells.set(column, { value, formula, style: normalStyle(model.defaultFont), error: false });
  };
  put(0, 2);
  put(1, "stored", "=A1*2");
  put(2, "stored", "=CUBEVALUE(A1)");
  put(3, 1, "=TODAY()");
  model.sheets[0]!.cells.set(0, cells);
  const { Excel, excel } = openInExcel({ model, today: () => today });
  const read = (): Promise<unknown[]> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1").load("values");
      await context.sync();
      return range.values[0] as unknown[];
    });
  expect(await read()).toEqual([2, "stored", "stored", today]);
  excel.edit("Sheet1", 0, 0, 4);
  expect(await read()).toEqual([4, 8, "stored", today]);
});

/** A row as a library writes it that does not calculate: formulas without results. */
function withoutResults(...formulas: string[]): WorkbookModel {
  const model = newWorkbook();
  const style = normalStyle(model.defaultFont);
  const cells = formulas.map((formula, column): [number, CellModel] => [
    column,
    { value: "", formula, style, error: false, pending: true },
  ]);
  model.sheets[0]!.cells.set(0, new Map(cells));
  return model;
}

test("formulas without a stored result are worked out on opening, as Excel does with files of openpyxl", async () => {
  const model = withoutResults("=DATE(2026,6,1)+28", "=A1-TODAY()", '=IF(A1="","","due")', "=CUBEVALUE(A1)", "=1/0");
  expect(await calculateOnOpening(model, today)).toBe(2);
  const row = [...model.sheets[0]!.cells.get(0)!.values()];
  expect(row.map(({ value }) => value)).toEqual([46_202, 14, "due", "", ""]);
  expect(row.map(({ pending }) => pending === true)).toEqual([false, false, false, true, true]);
});

test("a workbook without formulas is left as it is", async () => {
  const model = newWorkbook();
  const before = model.sheets[0]!.cells;
  expect(await calculateOnOpening(model, today)).toBe(0);
  expect(model.sheets[0]!.cells).toBe(before);
});
