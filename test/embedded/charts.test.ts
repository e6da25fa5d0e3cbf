import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("a chart is made from a table of cells, labelled, placed and found again", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Summary"]) });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Summary");
    sheet.getRange("A1:B3").values = [
      ["State", "Rows"],
      ["Overdue", 4],
      ["Triggered", 2],
    ];
    const chart = sheet.charts.add(Excel.ChartType.barClustered, sheet.getRange("A1:B3"), Excel.ChartSeriesBy.columns);
    chart.name = "rows by state";
    chart.title.text = "Rows by state";
    chart.legend.visible = false;
    chart.axes.valueAxis.title.text = "Rows";
    chart.axes.categoryAxis.title.visible = false;
    chart.axes.valueAxis.numberFormat = "0";
    chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E79");
    chart.series.getItemAt(0).hasDataLabels = true;
    chart.setPosition("D2", "H12");
    await context.sync();
    const found = sheet.charts.getItem("rows by state");
    found.load("name,chartType,top,left,width,height,title/text,legend/visible");
    sheet.charts.load("count");
    await context.sync();
    expect([found.chartType, found.title.text, found.legend.visible, sheet.charts.count]).toEqual([
      "BarClustered",
      "Rows by state",
      false,
      1,
    ]);
    expect([found.left, found.top, found.width, found.height]).toEqual([144, 15, 240, 165]);
  });
  expect(excel.model.sheets[0]!.charts).toMatchObject([
    {
      source: { sheet: "Summary", area: { row: 0, column: 0, rows: 3, columns: 2 } },
      series: [{ color: "#1F4E79" }],
      showDataLabels: true,
      valueAxisTitle: "Rows",
      categoryAxisTitle: undefined,
      valueAxisNumberFormat: "0",
    },
  ]);
});

test("a chart is given other data and deleted", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
    chart.setData(sheet.getRange("A1:D9"), "Columns");
    chart.series.load("count");
    await context.sync();
    expect(chart.series.count).toBe(3);
    chart.delete();
    const missing = sheet.charts.getItemOrNullObject("Chart 1");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
  expect(excel.model.sheets[0]!.charts).toEqual([]);
});
