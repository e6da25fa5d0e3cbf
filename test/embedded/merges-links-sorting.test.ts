import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("merging keeps the top-left value and loses the others", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["Title", "lost"],
      ["lost", "lost"],
    ];
    range.merge();
    sheet.getRange("D1:E2").merge(true);
    range.load("values");
    const merged = sheet.getRange().getMergedAreasOrNullObject().load("address");
    // Excel keeps silent about a merge whose top-left cell lies outside the range asked about (#3611).
    const outside = sheet.getRange("B2:C5").getMergedAreasOrNullObject();
    await context.sync();
    expect(range.values).toEqual([
      ["Title", ""],
      ["", ""],
    ]);
    expect([merged.address, outside.isNullObject]).toEqual(["Sheet1!A1:B2,Sheet1!D1:E1,Sheet1!D2:E2", true]);
    range.unmerge();
    await context.sync();
  });
  expect(excel.model.sheets[0]!.merges).toHaveLength(2);
});

test("a link to a place in the workbook carries its tip and shows its text", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Recovery tracker"]) });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Recovery tracker").getRange("B2");
    cell.hyperlink = {
      documentReference: "'Recovery tracker'!A8",
      screenTip: "Row 8, respite reviews",
      textToDisplay: "Row 8",
    };
    await context.sync();
    cell.load("hyperlink,values");
    const none = context.workbook.worksheets.getItem("Recovery tracker").getRange("C2").load("hyperlink");
    await context.sync();
    expect(cell.hyperlink).toEqual({
      documentReference: "'Recovery tracker'!A8",
      screenTip: "Row 8, respite reviews",
      textToDisplay: "Row 8",
    });
    expect([cell.values, none.hyperlink]).toEqual([[["Row 8"]], null]);
    cell.clear("Hyperlinks");
    await context.sync();
  });
  expect(excel.model.sheets[0]!.hyperlinks).toEqual([]);
});

test("rows are sorted with their formats, numbers before texts and blanks last", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B5");
    range.values = [
      ["Key", "Of"],
      ["b", 1],
      ["", 2],
      [3, 3],
      ["A", 4],
    ];
    range.getCell(1, 0).format.font.bold = true;
    range.sort.apply([{ key: 0 }], false, true);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["Key", "Of"],
      [3, 3],
      ["A", 4],
      ["b", 1],
      ["", 2],
    ]);
  });
  expect(excel.model.sheets[0]!.cells.get(3)!.get(0)!.style.bold).toBe(true);
});

test("inserted rows look like the row above and push links, merges and widths along", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["Heading"]];
    sheet.getRange("A1").format.fill.color = "#00FF00";
    sheet.getRange("A3:B3").merge();
    sheet.getRange("A4").hyperlink = { address: "https://example.org", textToDisplay: "Site" };
    sheet.getRange("2:2").insert("Down");
    await context.sync();
  });
  const [sheet] = excel.model.sheets;
  expect(sheet!.cells.get(1)!.get(0)).toMatchObject({ value: "", style: { fill: "#00FF00" } });
  expect([sheet!.merges[0]!.row, sheet!.hyperlinks[0]!.area.row]).toEqual([3, 4]);
});

test("a filter hides the rows that do not pass and says so", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  excel.filter("Sheet1", { row: 0, column: 0, rows: 4, columns: 2 }, (row) => row === 2);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.autoFilter.load("enabled,isDataFiltered");
    const place = sheet.autoFilter.getRangeOrNullObject().load("address");
    await context.sync();
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, place.address]).toEqual([
      true,
      true,
      "Sheet1!A1:B4",
    ]);
  });
  expect([...excel.model.sheets[0]!.hiddenRows]).toEqual([1, 3]);
});
