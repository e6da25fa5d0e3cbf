import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("sheets are added, found, renamed, moved, hidden, activated and deleted", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Tracker", "Lists"]) });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Summary");
    const missing = worksheets.getItemOrNullObject("Nowhere");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    added.load("name,position,visibility,id");
    await context.sync();
    expect([added.name, added.position, added.visibility, active.name]).toEqual(["Summary", 2, "Visible", "Tracker"]);
    expect(missing.isNullObject).toBe(true);

    added.position = 0;
    added.name = "Governance summary";
    added.tabColor = "#123456";
    added.activate();
    worksheets.getItem("Lists").visibility = "Hidden";
    worksheets.load("items/name,items/visibility,items/tabColor");
    const visible = worksheets.getCount(true);
    await context.sync();
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.tabColor])).toEqual([
      ["Governance summary", "Visible", "#123456"],
      ["Tracker", "Visible", ""],
      ["Lists", "Hidden", ""],
    ]);
    expect(visible.value).toBe(2);
    expect(excel.activeSheet).toBe("Governance summary");

    worksheets.getItem("Governance summary").delete();
    await context.sync();
    expect(excel.model.sheets.map((sheet) => sheet.name)).toEqual(["Tracker", "Lists"]);
    expect(excel.activeSheet).toBe("Tracker");
  });
});

test("a sheet that is not there is ItemNotFound, and what is asked of a null object does nothing", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  const missing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  });
  await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("Nowhere").delete();
    await context.sync();
  });
  expect(excel.model.sheets).toHaveLength(1);
});

test.each(["", "a".repeat(32), "what/where", "[1]", "'quoted'", "History"])("the name %p is refused", async (name) => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  const renaming = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = name;
    await context.sync();
  });
  await expect(renaming).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("two sheets cannot have one name, whatever its capitals", async () => {
  const { Excel } = openInExcel({ model: newWorkbook(["Tracker"]) });
  const adding = Excel.run(async (context) => {
    context.workbook.worksheets.add("TRACKER");
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

test("the last visible sheet can be neither hidden nor deleted", async () => {
  const { Excel } = openInExcel({ model: newWorkbook(["Only"]) });
  const attempt = (action: (sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      action(context.workbook.worksheets.getItem("Only"));
      await context.sync();
    });
  await expect(attempt((sheet) => void (sheet.visibility = "Hidden"))).rejects.toMatchObject({
    code: "InvalidOperation",
  });
  await expect(attempt((sheet) => sheet.delete())).rejects.toMatchObject({ code: "InvalidOperation" });
});
