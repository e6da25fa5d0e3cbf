import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

async function withTable(): Promise<ReturnType<typeof openInExcel>> {
  const opened = openInExcel({ model: newWorkbook(["Tracker", "Lists"]) });
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tracker");
    sheet.getRange("B3:D3").values = [["Concern", "", "Concern"]];
    sheet.getRange("B4:D5").values = [
      ["Falls", 1, "a"],
      ["Medicines", 2, "b"],
    ];
    sheet.tables.add("B3:D5", true).name = "Actions";
    await context.sync();
  });
  return opened;
}

test("a table gives its parts, columns and place", async () => {
  const { Excel } = await withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Actions");
    table.load("name,showHeaders,showTotals,style,id");
    table.columns.load("items/name");
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
      range.load("address"),
    );
    const body = table.columns.getItem("Concern").getDataBodyRange().load("values");
    table.worksheet.load("name");
    const beside = context.workbook.worksheets.getItem("Lists").tables.getCount();
    await context.sync();
    expect([table.name, table.showHeaders, table.showTotals, table.worksheet.name]).toEqual([
      "Actions",
      true,
      false,
      "Tracker",
    ]);
    // Blank and double headings are named anew.
    expect(table.columns.items.map((column) => column.name)).toEqual(["Concern", "Column2", "Concern2"]);
    expect(parts.map((range) => range.address)).toEqual(["Tracker!B3:D5", "Tracker!B3:D3", "Tracker!B4:D5"]);
    expect([body.values, beside.value]).toEqual([[["Falls"], ["Medicines"]], 0]);
  });
});

test("tables of a range are those that touch it", async () => {
  const { Excel } = await withTable();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tracker");
    const touching = sheet.getRange("A1:B3").getTables();
    const inside = sheet.getRange("A1:B3").getTables(true);
    touching.load("items/name");
    inside.load("items/name");
    await context.sync();
    expect([touching.items.map((table) => table.name), inside.items]).toEqual([["Actions"], []]);
  });
});

test("tables do not overlap, cells of a table do not merge, and a missing table is a null object", async () => {
  const { Excel } = await withTable();
  const attempt = (action: (sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      action(context.workbook.worksheets.getItem("Tracker"));
      await context.sync();
    });
  await expect(attempt((sheet) => void sheet.tables.add("A1:B4", true))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(attempt((sheet) => sheet.getRange("B4:C4").merge())).rejects.toMatchObject({ code: "InvalidOperation" });
  await Excel.run(async (context) => {
    const missing = context.workbook.tables.getItemOrNullObject("Nothing");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
});

test("a table grows with rows inserted inside it and can be turned into a plain range", async () => {
  const { Excel, excel } = await withTable();
  excel.insertRows("Tracker", 4, 2);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Actions");
    const range = table.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Tracker!B3:D7");
    table.convertToRange();
    await context.sync();
  });
  expect(excel.model.sheets[0]!.tables).toEqual([]);
});

test("a table grows by a column at its end, which looks like its neighbour", async () => {
  const { Excel, excel } = await withTable();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tracker");
    sheet.getRange("D3:D5").format.fill.color = "#00FF00";
    const table = context.workbook.tables.getItem("Actions");
    table.columns.add(-1, undefined, "Check");
    const range = table.getRange().load("address");
    const header = table.getHeaderRowRange().load("values");
    const body = sheet.getRange("E4").load("format/fill/color");
    await context.sync();
    expect([range.address, header.values[0]]).toEqual(["Tracker!B3:E5", ["Concern", "Column2", "Concern2", "Check"]]);
    expect(body.format.fill.color).toBe("#00FF00");
  });
  expect(excel.model.sheets[0]!.tables[0]!.columns).toHaveLength(4);
});

test("a column goes from a table with its cells, and in front of others it is refused by name", async () => {
  const { Excel, excel } = await withTable();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Actions").columns.getItem("Concern2").delete();
    await context.sync();
  });
  const sheet = excel.model.sheets[0]!;
  expect(sheet.tables[0]).toMatchObject({ columns: ["Concern", "Column2"], area: { column: 1, columns: 2 } });
  expect([2, 3, 4].map((row) => sheet.cells.get(row)?.get(3))).toEqual([undefined, undefined, undefined]);
  await expect(
    Excel.run(async (context) => {
      context.workbook.tables.getItem("Actions").columns.getItem("Concern").delete();
      await context.sync();
    }),
  ).rejects.toThrow(/TableColumn.*delete before other cells/);
});
