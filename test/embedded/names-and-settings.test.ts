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

describe("Custom XML parts", () => {
  test("are found by their namespace, change and go", async () => {
    const { Excel, excel } = openInExcel({ model: newWorkbook() });
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add("<other/>");
      const added = customXmlParts.add('<o:kept xmlns:o="urn:ours">1</o:kept>').load("id,namespaceUri");
      await context.sync();
      expect(added.namespaceUri).toBe("urn:ours");
      const scope = customXmlParts.getByNamespace("urn:ours");
      const [count, all] = [scope.getCount(), customXmlParts.getCount()];
      const only = scope.getOnlyItem().load("id");
      only.setXml('<kept xmlns="urn:ours">2</kept>');
      const xml = customXmlParts.getItem(added.id).getXml();
      await context.sync();
      expect([count.value, all.value, only.id, xml.value]).toEqual([1, 2, added.id, '<kept xmlns="urn:ours">2</kept>']);
      scope.getItem(added.id).delete();
      const gone = scope.getOnlyItemOrNullObject().load("id");
      const nothing = gone.getXml();
      await context.sync();
      expect([gone.isNullObject, nothing.value]).toEqual([true, null]);
    });
    expect(excel.model.customXml.map(({ xml }) => xml)).toEqual(["<other/>"]);
  });

  test("the only item of several is none", async () => {
    const { Excel } = openInExcel({ model: newWorkbook() });
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      for (const words of ["1", "2"]) customXmlParts.add(`<kept xmlns="urn:ours">${words}</kept>`);
      const scope = customXmlParts.getByNamespace("urn:ours").load("items/id");
      const only = scope.getOnlyItemOrNullObject().load("id");
      await context.sync();
      expect([only.isNullObject, new Set(scope.items.map(({ id }) => id)).size]).toEqual([true, 2]);
    });
  });

  test.each(["<kept>", "no markup", ""])("%p is no XML and refused", async (xml) => {
    const { Excel } = openInExcel({ model: newWorkbook() });
    const adding = Excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("no namespace at all cannot be asked for (#2580)", async () => {
    const { Excel } = openInExcel({ model: newWorkbook() });
    const asking = Excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace("").getCount();
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: "InvalidArgument" });
  });
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
