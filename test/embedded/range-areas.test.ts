import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("several areas are one object: counted, formatted and taken apart", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Tracker"]) });
  await Excel.run(async (context) => {
    const group = context.workbook.worksheets.getItem("Tracker").getRanges("A1:B2,D4,F:F");
    group.load("address,areaCount,cellCount");
    group.areas.load("items/address");
    context.workbook.worksheets.getItem("Tracker").getRanges("A1,C3").format.fill.color = "#FF0000";
    await context.sync();
    expect(group.address).toBe("Tracker!A1:B2,Tracker!D4,Tracker!F:F");
    expect(group.areaCount).toBe(3);
    expect(group.areas.items.map((range) => range.address)).toEqual(["Tracker!A1:B2", "Tracker!D4", "Tracker!F:F"]);
  });
  const { cells } = excel.model.sheets[0]!;
  expect([cells.get(0)!.get(0)!.style.fill, cells.get(2)!.get(2)!.style.fill]).toEqual(["#FF0000", "#FF0000"]);
});

test("an address text of more than 8,192 characters is refused (#5198)", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  const cells = (count: number): string => Array.from({ length: count }, () => "A1000").join(",");
  const asking = (text: string): Promise<number> =>
    Excel.run(async (context) => {
      const group = context.workbook.worksheets.getItem("Sheet1").getRanges(text);
      group.load("areaCount");
      await context.sync();
      return group.areaCount;
    });
  expect(await asking(cells(1_365))).toBe(1_365);
  await expect(asking(cells(1_366))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("areas are cut down to what is used and to what another range covers", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B3").values = [["x"]];
    const used = sheet.getRanges("A:C,E:E").getUsedRangeAreasOrNullObject(true);
    const common = sheet.getRanges("A1:B9,D1:D9").getIntersectionOrNullObject("B2:D3");
    used.load("address");
    common.load("address");
    await context.sync();
    expect([used.address, common.address]).toEqual(["Sheet1!B3", "Sheet1!B2:B3,Sheet1!D2:D3"]);
  });
});

test("a comma or an apostrophe in the name of the sheet does not part areas, and an empty part is refused", async () => {
  const { Excel } = openInExcel({ model: newWorkbook(["Ann's plan, old"]) });
  await Excel.run(async (context) => {
    const group = context.workbook.worksheets.getFirst().getRanges("'Ann''s plan, old'!A1:B2,C3;'Ann''s plan, old'!D4");
    group.areas.load("items/address");
    await context.sync();
    expect(group.areas.items.map(({ address }) => address.split("!")[1])).toEqual(["A1:B2", "C3", "D4"]);
    context.workbook.worksheets.getFirst().getRanges("A1,,B2");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
