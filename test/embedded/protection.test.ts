import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

async function codeOf(
  allow: Parameters<ReturnType<typeof openInExcel>["excel"]["protect"]>[1],
  action: (sheet: Excel.Worksheet) => void,
): Promise<string> {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  excel.protect("Sheet1", allow);
  try {
    await Excel.run(async (context) => {
      action(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    return "done";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const write = (sheet: Excel.Worksheet): void => void (sheet.getRange("A1").values = [["x"]]);
const fill = (sheet: Excel.Worksheet): void => void (sheet.getRange("A1").format.fill.color = "red");
const mark = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
};
const insert = (sheet: Excel.Worksheet): void => void sheet.getRange("2:2").insert("Down");
const table = (sheet: Excel.Worksheet): void => void sheet.tables.add("A1:B2", true);

test.each<[string, Parameters<typeof codeOf>[0], (sheet: Excel.Worksheet) => void, string]>([
  ["writing to a protected sheet", {}, write, "AccessDenied"],
  ["a fill on a protected sheet", {}, fill, "AccessDenied"],
  ["a fill where formatting cells is allowed", { allowFormatCells: true }, fill, "done"],
  ["a conditional format on a protected sheet", {}, mark, "AccessDenied"],
  ["a conditional format where formatting cells is allowed", { allowFormatCells: true }, mark, "done"],
  ["inserting rows", {}, insert, "AccessDenied"],
  ["inserting rows where that is allowed", { allowInsertRows: true }, insert, "done"],
  ["a new table", { allowFormatCells: true }, table, "AccessDenied"],
])("%s (%j)", async (_, allow, action, code) => {
  expect(await codeOf(allow, action)).toBe(code);
});

test("unlocked cells of a protected sheet can be written to", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true });
    sheet.getRange("A1").values = [["x"]];
    sheet.protection.load("protected,options");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    sheet.getRange("A2").values = [["x"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect();
    sheet.getRange("A2").values = [["x"]];
    await context.sync();
  });
});

test("with a protected structure sheets are neither added, renamed, moved, hidden nor deleted", async () => {
  const model = newWorkbook(["Tracker", "Lists"]);
  const { Excel } = openInExcel({ model });
  model.structureProtected = true;
  const attempt = (action: (sheets: Excel.WorksheetCollection) => void): Promise<void> =>
    Excel.run(async (context) => {
      action(context.workbook.worksheets);
      await context.sync();
    });
  const denied = { code: "AccessDenied" };
  await expect(attempt((sheets) => void sheets.add("New"))).rejects.toMatchObject(denied);
  await expect(attempt((sheets) => void (sheets.getItem("Lists").name = "New"))).rejects.toMatchObject(denied);
  await expect(attempt((sheets) => void (sheets.getItem("Lists").position = 0))).rejects.toMatchObject(denied);
  await expect(attempt((sheets) => void (sheets.getItem("Lists").visibility = "Hidden"))).rejects.toMatchObject(denied);
  await expect(attempt((sheets) => sheets.getItem("Lists").delete())).rejects.toMatchObject(denied);
  const told = await Excel.run(async (context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    return protection.protected;
  });
  expect(told).toBe(true);
});
