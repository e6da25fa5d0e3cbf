import { loadConditionalStyles, newWorkbook } from "../../src/embedded";
import type { ConditionalFormatModel } from "../../src/files/model";
import { openInExcel } from "./office-runtime";

/** 15 June 2026. */
const today = 46_188;
const plain: ConditionalFormatModel["format"] = {
  fill: undefined,
  fontColor: undefined,
  bold: undefined,
  italic: undefined,
  strikethrough: undefined,
};

function format(part: Partial<ConditionalFormatModel>): ConditionalFormatModel {
  return {
    id: "f",
    areas: [{ row: 0, column: 0, rows: 10, columns: 1 }],
    priority: 1,
    stopIfTrue: false,
    type: "expression",
    formulas: [],
    operator: undefined,
    text: undefined,
    format: { ...plain, fill: "#FF0000" },
    ...part,
  };
}

/** Rows of column A that a format colours, on values in A1:B5. */
async function coloured(...formats: ConditionalFormatModel[]): Promise<string[]> {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B5").values = [
      [today - 1, "Open"],
      [today, "Open"],
      [today - 5, "Closed"],
      ["", ""],
      ["Ongoing review", "Open"],
    ];
    await context.sync();
  });
  const [sheet] = excel.model.sheets;
  sheet!.conditionalFormats.push(...formats);
  const styles = await loadConditionalStyles(excel.model);
  const found = styles.inArea(sheet!, { row: 0, column: 0, rows: 5, columns: 3 }, today);
  return [...found].map(([place, style]) => `${place} ${style.fill ?? "-"}${style.bold === true ? " bold" : ""}`);
}

test("a formula over a column colours the rows for which it holds, today and tomorrow", async () => {
  const overdue = format({ formulas: ['AND(ISNUMBER($A1),$A1<TODAY(),$B1<>"Closed",N("clear-line:overdue")=0)'] });
  expect(await coloured(overdue)).toEqual(["0,0 #FF0000"]);
});

test("a formula is relative to the first cell of the first area, in every area", async () => {
  const marked = format({
    areas: [
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 4, column: 0, rows: 1, columns: 1 },
    ],
    formulas: ['$B2="Open"'],
  });
  expect(await coloured(marked)).toEqual(["1,0 #FF0000", "4,0 #FF0000"]);
});

test("every other row, and every other column, is coloured by where it stands", async () => {
  const cells = { row: 0, column: 0, rows: 4, columns: 2 };
  const banded = await coloured(format({ areas: [cells], formulas: ["MOD(ROW(),2)=0"] }));
  expect(banded.map((place) => place.split(" ")[0])).toEqual(["1,0", "1,1", "3,0", "3,1"]);
  const across = await coloured(format({ areas: [cells], formulas: ["MOD(COLUMN(),2)=0"] }));
  expect(across.map((place) => place.split(" ")[0])).toEqual(["0,1", "1,1", "2,1", "3,1"]);
});

test("the format that is looked at first keeps its colour, later ones add what it does not say", async () => {
  const first = format({
    formulas: ["CUBEVALUE(A1)>0"],
    priority: 2,
    format: { ...plain, fill: "#00FF00", bold: true },
  });
  const onTop = format({ formulas: ["$A1=46188"], priority: 1 });
  const both = format({ formulas: ['$B1="Open"'], priority: 2, format: { ...plain, fill: "#00FF00", bold: true } });
  expect(await coloured(both, onTop)).toEqual(["1,0 #FF0000 bold", "0,0 #00FF00 bold", "4,0 #00FF00 bold"]);
  expect(await coloured(both, { ...onTop, stopIfTrue: true })).toContain("1,0 #FF0000");
  // A function that is beyond this Excel: such a format shows nothing rather than something wrong.
  expect(await coloured(first)).toEqual([]);
});

test("comparisons with a value and texts are shown as well", async () => {
  expect(await coloured(format({ type: "cellIs", operator: "lessThan", formulas: ["TODAY()"] }))).toEqual([
    "0,0 #FF0000",
    "2,0 #FF0000",
    "3,0 #FF0000",
  ]);
  expect(await coloured(format({ type: "cellIs", operator: "between", formulas: ["46187", "46188"] }))).toEqual([
    "0,0 #FF0000",
    "1,0 #FF0000",
  ]);
  expect(await coloured(format({ type: "containsText", text: "ONGOING" }))).toEqual(["4,0 #FF0000"]);
});

test("a window of a long sheet is evaluated without the rest of it", async () => {
  const { excel } = openInExcel({ model: newWorkbook() });
  const [sheet] = excel.model.sheets;
  for (let row = 0; row < 10_000; row += 1) excel.edit("Sheet1", row, 0, today - (row % 10));
  for (let at = 0; at < 8; at += 1)
    sheet!.conditionalFormats.push(
      format({
        priority: at + 1,
        areas: [{ row: 0, column: 0, rows: 10_000, columns: 34 }],
        formulas: [
          `AND(ISNUMBER($A1),$A1<TODAY()-${at},NOT(ISNUMBER(SEARCH("|"&LOWER(TRIM($B1))&"|","|closed|done|"))))`,
        ],
      }),
    );
  const styles = await loadConditionalStyles(excel.model);
  const window = { row: 5_000, column: 0, rows: 60, columns: 34 };
  let read = 0;
  const { cells } = sheet!;
  const get = cells.get.bind(cells);
  cells.get = (row) => {
    read += 1;
    return get(row);
  };
  expect(styles.inArea(sheet!, window, today).size).toBe(54 * 34);
  // Formulas over "$A" are asked once for each row of the window.
  expect(read).toBeLessThan(60 * 8 * 4);
});
