import { damageCustomXml, loseCustomXml, newWorkbook, reopened, type requirementSets } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test.each<[keyof typeof requirementSets, boolean[]]>([
  ["Excel 2019", [true, false, false, false]],
  ["Excel 2021", [true, true, false, false]],
  ["Excel 2024", [true, true, true, false]],
  ["Microsoft 365", [true, true, true, true]],
])("%s knows its requirement sets and no later ones", (edition, expected) => {
  const { Office } = openInExcel({ model: newWorkbook(), edition });
  const { requirements } = Office.context;
  expect(["1.9", "1.14", "1.17", "1.20"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual(
    expected,
  );
  expect(requirements.isSetSupported("ExcelApiDesktop", "1.1")).toBe(false);
});

test("an older Excel refuses what came after it, and office.js says which set it needs", async () => {
  const { Excel } = openInExcel({ model: newWorkbook(), edition: "Excel 2019" });
  const asking = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").getMergedAreasOrNullObject();
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("1.13") as string,
  });
});

test("the pane is told host, platform and theme", async () => {
  const theme = {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#000000",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#000000",
  };
  const { Office } = openInExcel({ model: newWorkbook(), theme });
  let called = 0;
  const info = await Office.onReady(() => {
    called += 1;
  });
  expect([info.host, info.platform, called]).toEqual(["Excel", "OfficeOnline", 1]);
  expect(Office.context.officeTheme).toEqual(theme);
  expect(openInExcel({ model: newWorkbook() }).Office.context.officeTheme).toBeUndefined();
});

test("a reopened workbook has the same sheets under other ids, and formats under other ids (#38, #1390)", async () => {
  const first = openInExcel({ model: newWorkbook(["Tracker"]) });
  await first.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tracker");
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    context.workbook.customXmlParts.add('<kept xmlns="urn:ours">1</kept>');
    await context.sync();
  });
  const before = first.excel.model;
  const after = reopened(before);
  expect(after.sheets.map((sheet) => sheet.name)).toEqual(["Tracker"]);
  expect(after.sheets[0]!.id).not.toBe(before.sheets[0]!.id);
  expect(after.sheets[0]!.conditionalFormats[0]!.id).not.toBe(before.sheets[0]!.conditionalFormats[0]!.id);
  expect(after.customXml).toEqual(before.customXml);
  expect(after.sheets[0]!.conditionalFormats).not.toBe(before.sheets[0]!.conditionalFormats);
});

test("custom XML can come back empty or damaged (#6091)", async () => {
  const model = newWorkbook();
  model.customXml.push({ id: "{1}", part: undefined, xml: '<kept xmlns="urn:ours">{"version":1}</kept>' });
  const damaged = reopened(model);
  damageCustomXml(damaged);
  const { Excel } = openInExcel({ model: damaged });
  await Excel.run(async (context) => {
    const xml = context.workbook.customXmlParts.getItem("{1}").getXml();
    await context.sync();
    expect(xml.value).toBe('<kept xmlns="urn:ours">{"vers</kept>');
  });
  loseCustomXml(model);
  expect(model.customXml).toEqual([]);
});

test("a workbook of the 1904 system tells its days four years less a day apart", async () => {
  const model = newWorkbook();
  model.date1904 = true;
  const { Excel } = openInExcel({ model });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.format.columnWidth = 100;
    range.values = [["15/06/2026"]];
    range.load("values,text");
    await context.sync();
    expect([range.values[0]?.[0], range.text[0]?.[0]]).toEqual([44_726, "15/06/2026"]);
  });
});

test("typed dates follow the locale, day first or month first", async () => {
  const { Excel } = openInExcel({ model: newWorkbook(), locale: "en-US" });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = [["03/04/2026"]];
    range.load("values");
    await context.sync();
    expect(range.values[0]?.[0]).toBe(46_085);
  });
});
