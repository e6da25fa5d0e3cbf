import { newWorkbook } from "../../src/embedded";
import { openInExcel, settled } from "./office-runtime";

async function addressOf(find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  const { Excel } = openInExcel({ model: newWorkbook(["Recovery tracker"]) });
  return Excel.run(async (context) => {
    const range = find(context.workbook.worksheets.getItem("Recovery tracker"));
    range.load("address");
    await context.sync();
    return range.address.replace("'Recovery tracker'!", "");
  });
}

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ["C4", (sheet) => sheet.getCell(3, 2)],
  ["B2:D5", (sheet) => sheet.getRangeByIndexes(1, 1, 4, 3)],
  ["3:4", (sheet) => sheet.getRange("3:4")],
  ["B:C", (sheet) => sheet.getRange("$B:$C")],
  ["D6", (sheet) => sheet.getRange("C4:E8").getCell(2, 1)],
  ["C5:E9", (sheet) => sheet.getRange("C4:E8").getOffsetRange(1, 0)],
  ["C4:F9", (sheet) => sheet.getRange("C4:E8").getResizedRange(1, 1)],
  ["C4:D4", (sheet) => sheet.getRange("C4:E8").getAbsoluteResizedRange(1, 2)],
  ["C5:E5", (sheet) => sheet.getRange("C4:E8").getRow(1)],
  ["E4:E8", (sheet) => sheet.getRange("C4:E8").getLastColumn()],
  ["C8:E8", (sheet) => sheet.getRange("C4:E8").getLastRow()],
  ["E8", (sheet) => sheet.getRange("C4:E8").getLastCell()],
  ["4:8", (sheet) => sheet.getRange("C4:E8").getEntireRow()],
  ["C:E", (sheet) => sheet.getRange("C4:E8").getEntireColumn()],
  ["C9:E10", (sheet) => sheet.getRange("C4:E8").getRowsBelow(2)],
  ["C3:E3", (sheet) => sheet.getRange("C4:E8").getRowsAbove()],
  ["F4:F8", (sheet) => sheet.getRange("C4:E8").getColumnsAfter()],
  ["B4:B8", (sheet) => sheet.getRange("C4:E8").getColumnsBefore(1)],
  ["A1:E8", (sheet) => sheet.getRange("C4:E8").getBoundingRect(sheet.getRange("A1"))],
  ["D4:E5", (sheet) => sheet.getRange("C4:E8").getIntersection(sheet.getRange("D1:Z5"))],
  ["A1", (sheet) => sheet.getUsedRange()],
])("%s is found by address arithmetic", async (expected, find) => {
  expect(await addressOf(find)).toBe(expected);
});

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ["an address that is none", (sheet) => sheet.getRange("ZZZZ1")],
  ["a place above the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)],
  ["a row beyond the last", (sheet) => sheet.getCell(1_048_576, 0)],
])("%s is InvalidArgument", async (_, find) => {
  await expect(addressOf(find)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("an intersection of nothing is ItemNotFound, or a null object where that was asked for", async () => {
  await expect(addressOf((sheet) => sheet.getRange("A1").getIntersection(sheet.getRange("B2")))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const none = sheet.getRange("A1").getIntersectionOrNullObject(sheet.getRange("B2"));
    const blank = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect([none.isNullObject, blank.isNullObject]).toEqual([true, true]);
  });
});

test("the used range with formats is wider than that of values alone", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").values = [["Concern"]];
    sheet.getRange("F9").format.fill.color = "#FFFF00";
    const all = sheet.getUsedRange();
    const values = sheet.getUsedRange(true);
    all.load("address");
    values.load("address");
    await context.sync();
    expect([all.address, values.address]).toEqual(["Sheet1!B2:F9", "Sheet1!B2"]);
  });
});

test("a range that code holds moves with its rows, and is invalid once they are deleted", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const held = context.workbook.worksheets.getItem("Sheet1").getRange("B5:C6");
    held.load("address");
    await context.sync();
    excel.insertRows("Sheet1", 1, 2);
    held.load("address");
    await context.sync();
    expect(held.address).toBe("Sheet1!B7:C8");
    excel.deleteRows("Sheet1", 5, 4);
    held.load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("rows and columns are hidden, and a mixed range answers null", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const ranges = ["A2:A3", "A1:A3", "A1"].map((address) => sheet.getRange(address).load("rowHidden,columnHidden"));
    const visible = sheet.getRange("A1:D5").getSpecialCells("Visible");
    visible.load("address");
    await context.sync();
    expect(ranges.map((range) => range.rowHidden)).toEqual([true, null, false]);
    expect(visible.address).toBe("Sheet1!A1:B1,Sheet1!D1,Sheet1!A4:B5,Sheet1!D4:D5");
  });
});

test("objects that a run held are given back after it", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    expect(excel.held.references).toBe(1);
  });
  await settled();
  expect(excel.held.references).toBe(0);
  expect([excel.counters.roundTrips, excel.counters.cleanUps]).toEqual([1, 1]);
});
