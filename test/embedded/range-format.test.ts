import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("fill, font, alignment and wrapping are set and read, and a mixed range answers null", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { format } = sheet.getRange("A1:B2");
    format.fill.color = "#ddeeff";
    format.font.set({ bold: true, color: "white", size: 14, name: "Arial", italic: true });
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    sheet.getRange("B2").format.font.bold = false;
    const read = sheet.getRange("A1:B2");
    read.load(
      "format/fill/color,format/font/bold,format/font/color,format/font/size,format/wrapText,format/horizontalAlignment",
    );
    const blank = sheet.getRange("D4").load("format/fill/color,format/font/color");
    await context.sync();
    expect(read.format.fill.color).toBe("#DDEEFF");
    expect(read.format.font.bold).toBeNull();
    expect([read.format.font.color, read.format.font.size, read.format.wrapText]).toEqual(["#FFFFFF", 14, true]);
    expect(read.format.horizontalAlignment).toBe("Center");
    // No fill reads as white (#6218).
    expect([blank.format.fill.color, blank.format.font.color]).toEqual(["#FFFFFF", "#000000"]);
  });
  expect(excel.model.sheets[0]!.cells.get(0)!.get(0)!.style).toMatchObject({ vertical: "top", fontName: "Arial" });
});

test("equal looks are one style object, however they came about", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const first = sheet.getRange("A1").format;
    first.font.bold = true;
    first.fill.color = "#FF0000";
    const second = sheet.getRange("A2").format;
    second.fill.color = "#FF0000";
    second.font.bold = true;
    await context.sync();
  });
  const { cells } = excel.model.sheets[0]!;
  expect(cells.get(0)!.get(0)!.style).toBe(cells.get(1)!.get(0)!.style);
});

test("borders of an edge lie on the outer cells, inner ones between the cells", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").format;
    const bottom = borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.color = "#808080";
    bottom.weight = "Medium";
    borders.getItem("InsideVertical").style = "Dash";
    await context.sync();
    bottom.load("style,color,weight");
    await context.sync();
    expect([bottom.style, bottom.color, bottom.weight]).toEqual(["Continuous", "#808080", "Medium"]);
  });
  const { cells } = excel.model.sheets[0]!;
  expect(cells.get(0)!.get(0)!.style.borders).toEqual({ right: { style: "dashed", color: undefined } });
  expect(cells.get(1)!.get(0)!.style.borders).toEqual({
    bottom: { style: "medium", color: "#808080" },
    right: { style: "dashed", color: undefined },
  });
});

test("widths and heights are points, and a wrapped text makes its row taller when fitted", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const standard = sheet.getRange("C1").load("format/columnWidth,format/rowHeight");
    const range = sheet.getRange("A1");
    range.format.columnWidth = 120;
    range.format.wrapText = true;
    range.values = [["Key workers had no protected time to complete reviews because urgent care came first"]];
    range.format.autofitRows();
    range.load("format/columnWidth,format/rowHeight");
    await context.sync();
    expect([standard.format.columnWidth, standard.format.rowHeight]).toEqual([48, 15]);
    expect(range.format.columnWidth).toBeCloseTo(120, 0);
    expect(range.format.rowHeight).toBeGreaterThan(45);
    range.format.rowHeight = 410;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
  expect(excel.model.sheets[0]!.columnWidths.get(0)).toBeCloseTo(22.86, 1);
});

test("a whole column takes its format as one entry", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B:B").format.fill.color = "#00FF00";
    const cell = sheet.getRange("B500").load("format/fill/color");
    await context.sync();
    expect(cell.format.fill.color).toBe("#00FF00");
  });
  expect(excel.model.sheets[0]!.cells.size).toBe(0);
});

test("number formats go over a whole range at once", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
    range.values = [[0.5], [46_188]];
    range.numberFormat = [["0%"], ["dd/mm/yyyy"]];
    range.format.columnWidth = 100;
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([["50%"], ["15/06/2026"]]);
  });
});

test("getCellProperties tells the fill of each cell, white where there is none, and refuses what it does not know", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").format.fill.color = "#FF0000";
    const fills = sheet.getRange("A1:B2").getCellProperties({ format: { fill: { color: true } } });
    await context.sync();
    expect(fills.value.map((row) => row.map(({ format }) => format?.fill?.color))).toEqual([
      ["#FFFFFF", "#FFFFFF"],
      ["#FFFFFF", "#FF0000"],
    ]);
    sheet.getRange("A1").getCellProperties({ style: true });
    await expect(context.sync()).rejects.toThrow(/getCellProperties of style/);
  });
});

test("heights of rows and links of cells are set many at once, each as by itself", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Tracker"]) });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tracker");
    sheet.getRange("A2:A4").setRowProperties([{ format: { rowHeight: 20 } }, {}, { format: { rowHeight: 30 } }]);
    const hyperlink = { documentReference: "'Tracker'!A8", screenTip: "Row 8", textToDisplay: "R8" };
    sheet.getRange("B2:C2").setCellProperties([[{ hyperlink }, {}]]);
    const cell = sheet.getRange("B2").load("values,hyperlink");
    const beside = sheet.getRange("C2").load("hyperlink");
    await context.sync();
    expect([cell.values, cell.hyperlink, beside.hyperlink]).toEqual([[["R8"]], hyperlink, null]);
  });
  const { rowHeights } = excel.model.sheets[0]!;
  expect([rowHeights.get(1), rowHeights.get(2), rowHeights.get(3)]).toEqual([20, undefined, 30]);
});

test.each([
  ["an array of another size", "InvalidArgument", (range: Excel.Range) => range.setRowProperties([{}])],
  ["cells of another number", "InvalidArgument", (range: Excel.Range) => range.setCellProperties([[{}, {}], [{}]])],
  [
    "what is not imitated",
    "setCellProperties of style",
    (range: Excel.Range) => range.setCellProperties([[{ style: "Good" }], [{}]]),
  ],
  [
    "a look of rows",
    "setRowProperties of format.wrapText",
    (range: Excel.Range) => range.setRowProperties([{ format: { wrapText: true } }, {}]),
  ],
])("properties set many at once are refused for %s", async (_, said, set) => {
  const { Excel } = openInExcel({ model: newWorkbook(["Tracker"]) });
  const run = Excel.run(async (context) => {
    set(context.workbook.worksheets.getItem("Tracker").getRange("A1:A2"));
    await context.sync();
  });
  await expect(run).rejects.toThrow(said === "InvalidArgument" ? /argument/i : said);
});
