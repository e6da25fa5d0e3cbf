import type { PrintSetup } from "../summary/plan";

/** Header and footer go in as they are: Excel's own codes such as &P (page) and &N (pages) work in them. */
export function setUpPrinting(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = print.paper;
  pageLayout.setPrintMargins("Centimeters", { ...print.margins });
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  pageLayout.printGridlines = false;
  const pages = pageLayout.headersFooters.defaultForAllPages;
  pages.centerHeader = print.header;
  pages.centerFooter = print.footer;
  for (const row of print.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
