import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("values that were written come back, and the used range holds them", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Tracker", "Lists"]) });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Tracker").getRange("B2:C3");
    range.values = [
      ["Concern", 1],
      [true, ""],
    ];
    const used = context.workbook.worksheets.getItem("Tracker").getUsedRange();
    used.load({ address: true, values: true, rowCount: true, valueTypes: true });
    await context.sync();
    expect(used.address).toBe("Tracker!B2:C3");
    expect(used.values).toEqual([
      ["Concern", 1],
      [true, ""],
    ]);
    expect(used.valueTypes).toEqual([
      ["String", "Double"],
      ["Boolean", "Empty"],
    ]);
  });
  expect(excel.counters.roundTrips).toBe(1);
});

test.each<[string | number, string, string | number | boolean, string, string]>([
  ["12", "General", 12, "12", "General"],
  ["12.5%", "General", 0.125, "13%", "0%"],
  ["true", "General", true, "TRUE", "General"],
  ["03/04/2026", "General", 46_115, "03/04/2026", "dd/mm/yyyy"],
  ["04/13/2026", "General", 46_125, "13/04/2026", "dd/mm/yyyy"],
  ["2026-06-15", "General", 46_188, "15/06/2026", "dd/mm/yyyy"],
  ["'=not a formula", "General", "=not a formula", "=not a formula", "General"],
  ["007", "@", "007", "007", "@"],
  ["=1+1", "@", "=1+1", "=1+1", "@"],
  ["3.1.12", "General", "3.1.12", "3.1.12", "General"],
  [46_188, "d mmmm yyyy", 46_188, "15 June 2026", "d mmmm yyyy"],
])("%p in a cell of format %p is read as %p", async (typed, format, value, text, formatAfter) => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.format.columnWidth = 200;
    range.numberFormat = [[format]];
    range.values = [[typed]];
    range.load("values,text,numberFormat");
    await context.sync();
    expect([range.values[0]?.[0], range.text[0]?.[0], range.numberFormat[0]?.[0]]).toEqual([value, text, formatAfter]);
  });
});

test("a date in a narrow column reads as hashes", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.numberFormat = [["dddd d mmmm yyyy"]];
    range.values = [[46_188]];
    range.load("text");
    await context.sync();
    expect(range.text[0]?.[0]).toMatch(/^#+$/);
  });
});

test("null leaves a cell alone, one value fills a range, and a grid of another size is refused", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = "x" as unknown as string[][];
    range.values = [
      [null, "y"],
      ["", null],
    ];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["x", "y"],
      ["", "x"],
    ]);
    range.values = [["a"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a text longer than a cell holds is refused", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  const writing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(32_768)]];
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a large write arrives whole, though office.js sends it in blocks", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  const values = Array.from({ length: 2_000 }, (_, row) => [row, `R${row}`]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2000").values = values;
    const used = sheet.getUsedRange();
    used.load("values");
    await context.sync();
    expect(used.values).toEqual(values);
  });
});

test("whole columns answer null for what is too much to read", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
    column.load("values,address");
    await context.sync();
    expect([column.values, column.address]).toEqual([null, "Sheet1!A:A"]);
  });
});

test("clear takes contents, formats or both", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:C1");
    range.values = [["a", "b", "c"]];
    range.format.fill.color = "red";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
    await context.sync();
  });
  const [sheet] = excel.model.sheets;
  const cells = [...sheet!.cells.get(0)!.entries()].map(([column, cell]) => [column, cell.value, cell.style.fill]);
  expect(cells).toEqual([
    [0, "", "#FF0000"],
    [1, "b", undefined],
  ]);
});

test("a copy takes formulas along with their references, values alone, or the look with its conditional formats", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("B1").formulas = [["=A1*$A$2"]];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("B1").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
    sheet.getRange("B2").copyFrom("B1", "Formulas");
    sheet.getRange("C1:C4").copyFrom(sheet.getRange("A1:A2"), "Values");
    sheet.getRange("D5").copyFrom("B1", "Formats");
    const copies = [sheet.getRange("B2"), sheet.getRange("C1:C4")].map((range) => range.load("formulas,values"));
    const look = sheet.getRange("D5").load("format/font/bold");
    await context.sync();
    expect(copies[0]!.formulas).toEqual([["=A2*$A$2"]]);
    expect(copies[1]!.values).toEqual([[1], [2], [1], [2]]);
    expect(look.format.font.bold).toBe(true);
  });
  expect(excel.model.sheets[0]!.conditionalFormats[0]!.areas).toHaveLength(2);
});

test("ten thousand rows of 34 columns are read in one round trip of well under half a second", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  excel.faults.payloadLimit = Number.POSITIVE_INFINITY;
  const [sheet] = excel.model.sheets;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:AH1").values = [
      Array.from({ length: 34 }, () => "Key workers had no time"),
    ];
    await context.sync();
  });
  const first = sheet!.cells.get(0)!;
  for (let row = 1; row < 10_000; row += 1) sheet!.cells.set(row, new Map(first));
  excel.counters.reset();
  const rows = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Sheet1").getUsedRange(true);
    used.load("values");
    await context.sync();
    return used.values.length;
  });
  expect([rows, excel.counters.roundTrips]).toEqual([10_000, 1]);
  expect(excel.counters.responseBytes).toBeGreaterThan(340_000 * 20);
});
