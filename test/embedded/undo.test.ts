import { newWorkbook } from "../../src/embedded";
import { openInExcel, settled, type TestExcel } from "./office-runtime";

const valueAt = ({ excel }: TestExcel, row: number) => excel.model.sheets[0]!.cells.get(row)?.get(0)?.value ?? "";

test("Ctrl+Z takes back what the person typed, step by step, and then does nothing", () => {
  const opened = openInExcel({ model: newWorkbook(), undoSteps: 5 });
  opened.excel.edit("Sheet1", 0, 0, "first");
  opened.excel.edit("Sheet1", 0, 0, "second");
  expect([opened.excel.undo(), valueAt(opened, 0)]).toEqual([true, "first"]);
  expect([opened.excel.undo(), valueAt(opened, 0)]).toEqual([true, ""]);
  expect(opened.excel.undo()).toBe(false);
});

test("Ctrl+Z takes back what an add-in's request changed, and tells of values only", async () => {
  const opened = openInExcel({ model: newWorkbook(), undoSteps: 5 });
  const heard: string[] = [];
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await context.sync();
  });
  expect(opened.excel.model.sheets[0]!.conditionalFormats).toHaveLength(1);
  expect(opened.excel.undo()).toBe(true);
  expect(opened.excel.model.sheets[0]!.conditionalFormats).toEqual([]);
  await settled();
  expect(heard).toEqual([]);
});

test("a sheet that is added, and another author's change, empty the list", () => {
  const opened = openInExcel({ model: newWorkbook(), undoSteps: 5 });
  opened.excel.edit("Sheet1", 0, 0, "mine");
  opened.excel.edit("Sheet1", 1, 0, "theirs", "Remote");
  expect(opened.excel.undo()).toBe(false);
  opened.excel.edit("Sheet1", 0, 0, "mine again");
  opened.excel.addSheet("Second");
  expect([opened.excel.undo(), valueAt(opened, 0)]).toEqual([false, "mine again"]);
});
