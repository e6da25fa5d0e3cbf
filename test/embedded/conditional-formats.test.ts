import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("a custom format is added on top, listed with its formula and look, and deleted", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Tracker"]) });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tracker");
    const dates = sheet.getRange("H5:H40");
    for (const formula of ["=$H5<TODAY()", "=$H5<TODAY()+7"]) {
      const format = dates.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = "#FDE7E9";
      format.custom.format.font.color = "#A80000";
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
    }
    await context.sync();
    const all = sheet.getRange().conditionalFormats;
    all.load("items/id,items/type,items/priority,items/stopIfTrue");
    await context.sync();
    const rules = all.items.map((format) => format.custom.rule.load("formula"));
    const looks = all.items.map((format) => format.custom.format.fill.load("color"));
    const places = all.items.map((format) => format.getRange().load("address"));
    await context.sync();
    expect(rules.map((rule) => rule.formula)).toEqual(["=$H5<TODAY()+7", "=$H5<TODAY()"]);
    expect(all.items.map((format) => [format.type, format.priority, format.stopIfTrue])).toEqual([
      ["Custom", 0, true],
      ["Custom", 1, true],
    ]);
    expect(looks.map((look) => look.color)).toEqual(["#FDE7E9", "#FDE7E9"]);
    expect(places.map((place) => place.address)).toEqual(["Tracker!H5:H40", "Tracker!H5:H40"]);
    all.items[0]!.delete();
    await context.sync();
  });
  expect(excel.model.sheets[0]!.conditionalFormats).toMatchObject([
    { formulas: ["$H5<TODAY()"], priority: 1, format: { fill: "#FDE7E9", fontColor: "#A80000", bold: true } },
  ]);
});

test("one format lies on several areas, and its single range is then refused", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const group = context.workbook.worksheets.getItem("Sheet1").getRanges("B2:B3,D5");
    const format = group.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=TRUE";
    const ranges = format.getRanges().load("address");
    const single = format.getRangeOrNullObject();
    await context.sync();
    expect([ranges.address, single.isNullObject]).toEqual(["Sheet1!B2:B3,Sheet1!D5", true]);
    format.getRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("a formula is read from the format's first cell but written from the range it was fetched through (#5194)", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const group = sheet.getRanges("C1,E1");
    group.conditionalFormats.add("Custom").custom.rule.formula = "=C1=1";
    await context.sync();
    const through = sheet.getRange("E1").conditionalFormats;
    through.load("items/id");
    await context.sync();
    const rule = through.items[0]!.custom.rule;
    rule.formula = "=E1=1";
    rule.load("formula");
    await context.sync();
    expect(rule.formula).toBe("=C1=1");
  });
  expect(excel.model.sheets[0]!.conditionalFormats[0]!.formulas).toEqual(["C1=1"]);
});

test.each([
  '=OR(A1={"a","b"})',
  "=SUM((A1:A2,C1:C2))>1",
  "=SUM(A1:B2 B1:C2)>1",
  "=AND(A1",
  "",
  "=[Book.xlsx]Sheet1!A1",
])("the formula %p is refused in a conditional format", async (formula) => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  const adding = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.conditionalFormats.add("Custom").custom.rule.formula = formula;
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("clearing a part of a format's cells leaves the rest, with the formula told from its new first cell", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:B9").conditionalFormats.add("Custom").custom.rule.formula = '=$A2="x"';
    sheet.getRange("A1:B4").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(excel.model.sheets[0]!.conditionalFormats).toMatchObject([
    { areas: [{ row: 4, column: 1, rows: 5, columns: 1 }], formulas: ['$A5="x"'] },
  ]);
});

test("the person's own formats of other types are listed and stay", async () => {
  const model = newWorkbook();
  model.sheets[0]!.conditionalFormats.push({
    id: "own",
    areas: [{ row: 0, column: 0, rows: 5, columns: 1 }],
    priority: 1,
    stopIfTrue: false,
    type: "colorScale",
    formulas: [],
    operator: undefined,
    text: undefined,
    format: { fill: undefined, fontColor: undefined, bold: undefined, italic: undefined, strikethrough: undefined },
  });
  const { Excel, excel } = openInExcel({ model });
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("Sheet1").getRange().conditionalFormats;
    formats.load("items/type,items/customOrNullObject/rule/formula");
    const count = formats.getCount();
    await context.sync();
    expect([formats.items[0]!.type, count.value]).toEqual(["ColorScale", 1]);
    expect(formats.items[0]!.customOrNullObject.isNullObject).toBe(true);
  });
  expect(excel.model.sheets[0]!.conditionalFormats).toHaveLength(1);
});

test("formats move with inserted and deleted rows, and so do their formulas", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C5:C9").conditionalFormats.add("Custom").custom.rule.formula = '=AND($B5="",$A$1<TODAY())';
    await context.sync();
  });
  excel.insertRows("Sheet1", 0, 2);
  excel.deleteRows("Sheet1", 8, 1);
  expect(excel.model.sheets[0]!.conditionalFormats).toMatchObject([
    { areas: [{ row: 6, column: 2, rows: 4, columns: 1 }], formulas: ['AND($B7="",$A$3<TODAY())'] },
  ]);
});
