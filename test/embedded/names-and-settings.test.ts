import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("names of the workbook and of a sheet are added, read, hidden and deleted", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Recovery tracker"]) });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Recovery tracker");
    context.workbook.names.add("Due", sheet.getRange("H5:H40")).visible = false;
    sheet.names.add("Closed_words", '="|closed|"');
    context.workbook.names.load("items/name,items/formula,items/visible,items/scope");
    const range = context.workbook.names.getItem("due").getRange().load("address");
    await context.sync();
    const listed = context.workbook.names.items.map(({ name, formula, visible, scope }) =>
      [name, formula, visible, scope].map(String),
    );
    expect(listed).toEqual([["Due", "='Recovery tracker'!$H$5:$H$40", "false", "Workbook"]]);
    expect(range.address).toBe("'Recovery tracker'!H5:H40");
    excel.insertRows("Recovery tracker", 0, 1);
    const moved = context.workbook.names.getItem("Due").load("formula");
    await context.sync();
    expect(moved.formula).toBe("='Recovery tracker'!$H$6:$H$41");
    context.workbook.names.getItem("Due").delete();
    sheet.names.getItem("Closed_words").delete();
    await context.sync();
  });
  expect(excel.model.names).toEqual([]);
});

test.each(["A1", "two words", "1st"])("the name %p is refused", async (name) => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  const adding = Excel.run(async (context) => {
    context.workbook.names.add(name, "=1");
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("settings keep what they are given and are null objects once deleted", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("clear-line", { version: 1, mapping: { C: "concern" } });
    settings.add("clear-line", { version: 2, list: [1, 2] });
    const setting = settings.getItemOrNullObject("clear-line").load("value");
    await context.sync();
    expect(setting.value).toEqual({ version: 2, list: [1, 2] });
    setting.delete();
    const gone = settings.getItemOrNullObject("clear-line");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect(excel.model.settings.size).toBe(0);
});

test("custom properties of a sheet are found whatever the capitals of their key", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem("Sheet1");
    customProperties.add("ClearLine", "summary:1:manager");
    customProperties.load("items/key,items/value");
    const found = customProperties.getItemOrNullObject("clearline").load("value");
    const missing = customProperties.getItemOrNullObject("other");
    await context.sync();
    expect(customProperties.items.map((item) => [item.key, item.value])).toEqual([["ClearLine", "summary:1:manager"]]);
    expect([found.value, missing.isNullObject]).toEqual(["summary:1:manager", true]);
    found.delete();
    await context.sync();
  });
  expect(excel.model.sheets[0]!.customProperties.size).toBe(0);
});
