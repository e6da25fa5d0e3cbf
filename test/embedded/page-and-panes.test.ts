import { newWorkbook } from "../../src/embedded";
import { openInExcel } from "./office-runtime";

test("print set-up is written and read", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Summary"]) });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Summary");
    const { pageLayout } = sheet;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    pageLayout.setPrintArea("A1:K40");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.headersFooters.defaultForAllPages.centerHeader = "Governance summary";
    pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P of &N";
    sheet.horizontalPageBreaks.add("A20");
    await context.sync();
    pageLayout.load("orientation,paperSize,topMargin,leftMargin,zoom,centerHorizontally");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
    });
    expect([pageLayout.topMargin, pageLayout.leftMargin].map(Math.round)).toEqual([72, 36]);
    expect([area.address, titles.address]).toEqual(["Summary!A1:K40", "Summary!1:3"]);
  });
  expect(excel.model.sheets[0]!.pageLayout).toMatchObject({
    fit: { wide: 1, tall: undefined },
    header: { left: "", center: "Governance summary", right: "" },
    footer: { right: "&P of &N" },
    rowBreaks: [19],
    titleRows: { first: 0, last: 2 },
  });
});

test("a header longer than 255 characters and a scale beyond 400 are refused", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  const attempt = (action: (layout: Excel.PageLayout) => void): Promise<void> =>
    Excel.run(async (context) => {
      action(context.workbook.worksheets.getItem("Sheet1").pageLayout);
      await context.sync();
    });
  await expect(
    attempt((layout) => void (layout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(256))),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(attempt((layout) => void (layout.zoom = { scale: 401 }))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("panes are frozen at rows, at a cell, and let go", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  const [sheet] = excel.model.sheets;
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
    freezePanes.freezeRows(3);
    const location = freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(location.address).toBe("Sheet1!1:3");
    freezePanes.freezeAt("A1:B4");
    await context.sync();
    expect(sheet!.freeze).toEqual({ rows: 4, columns: 2 });
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("gridlines are switched off, though the runtime sends that under another name", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.showGridlines = false;
    sheet.load("showGridlines");
    await context.sync();
    expect(sheet.showGridlines).toBe(false);
  });
  expect(excel.model.sheets[0]!.showGridlines).toBe(false);
});
