import type { PrintSetup } from "../summary/plan";
import type { Filling } from "./batches";

const bytesPerBreak = 350;
const bytesOfLayout = 3_000;

/** Header and footer go in as they are: Excel's own codes such as &P (page) and &N (pages) work in them. */
export async function setUpPrinting(sheet: Excel.Worksheet, print: PrintSetup, filling: Filling): Promise<void> {
  await filling.room(bytesOfLayout);
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
  for (const row of print.breaksBefore) {
    await filling.room(bytesPerBreak);
    sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
}
