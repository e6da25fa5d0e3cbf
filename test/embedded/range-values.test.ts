import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("values that were written come back, and the used range holds them", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Tracker", "Lists"]) });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility,items/id");
    const range = sheets.getItem("Tracker").getRange("B2:C3");
    range.values = [
      ["Concern", 1],
      [true, ""],
    ];
    const used = sheets.getItem("Tracker").getUsedRange();
    used.load({ address: true, values: true, rowCount: true });
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["Tracker", "Visible"],
      ["Lists", "Visible"],
    ]);
    expect(used.address).toBe("Tracker!B2:C3");
    expect(used.values).toEqual([
      ["Concern", 1],
      [true, ""],
    ]);
  });
  expect(excel.counters.roundTrips).toBe(1);
});
