import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { Workbook, type Worksheet } from "exceljs";
import { convert } from "../libreoffice/run";
import { writePartsFixtures } from "./parts-fixtures";

const headings = ["Ref", "Concern", "Root cause", "Action", "Owner", "Due date", "Measure", "Next review", "Status"];

function rows(): (string | Date)[][] {
  return Array.from({ length: 12 }, (_, i) => {
    const day = (days: number): Date => new Date(Date.UTC(2026, 5, 1 + days));
    const cause = i % 3 === 0 ? "" : "No cover for absence on the rota";
    const owner = i % 4 === 0 ? "" : "Deputy manager";
    return [
      `B${i + 1}`,
      `Late visits on round ${i + 1}`,
      cause,
      "Fill the rota",
      owner,
      day(i * 3),
      "95% on time",
      day(i * 4),
      "Open",
    ];
  });
}

const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const byExcelJs: Readonly<Record<string, (book: Workbook, sheet: Worksheet) => void>> = {
  image(book, sheet) {
    const id = book.addImage({ base64: `data:image/png;base64,${pixel}`, extension: "png" });
    sheet.addImage(id, "K2:L6");
  },
  richtext(_, sheet) {
    sheet.getCell("B3").value = { richText: [{ text: "Late " }, { font: { bold: true }, text: "visits" }] };
    sheet.getCell("B4").note = "Seen by the deputy";
  },
  sharedformulas(_, sheet) {
    sheet.getCell("J1").value = "Days late";
    sheet.fillFormula(
      "J2:J13",
      "MAX(0,46188-F2)",
      Array.from({ length: 12 }, () => 1),
    );
  },
  validations(_, sheet) {
    for (let row = 2; row <= 13; row++)
      sheet.getCell(`I${row}`).dataValidation = { type: "list", formulae: ['"Open,Closed"'], allowBlank: true };
  },
  formats(_, sheet) {
    sheet.addConditionalFormatting({
      ref: "F2:F13",
      rules: [
        { type: "dataBar", priority: 1, cfvo: [{ type: "min" }, { type: "max" }] },
        { type: "expression", priority: 2, formulae: ['$I2="Closed"'], style: { font: { strike: true } } },
      ],
    });
  },
  table(book) {
    const sheet = book.addWorksheet("Log as table");
    sheet.addTable({
      name: "Log",
      ref: "A1",
      headerRow: true,
      columns: headings.map((name) => ({ name })),
      rows: rows(),
    });
  },
  dates1904(book) {
    book.properties.date1904 = true;
  },
  layout(_, sheet) {
    sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 1 }];
    sheet.pageSetup = { orientation: "landscape", fitToPage: true, fitToHeight: 0 };
    sheet.getColumn(3).hidden = true;
    sheet.getRow(5).outlineLevel = 1;
    sheet.headerFooter.oddFooter = "&LOak House&RPage &P";
  },
};

/** Trackers made by other programs into `folder`: ExcelJS, SheetJS, openpyxl and LibreOffice, and some made part by part. */
export async function writeFixtures(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const made: string[] = writePartsFixtures(folder);
  const keep = (name: string, bytes: Uint8Array): void => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    made.push(file);
  };
  for (const [name, change] of Object.entries(byExcelJs)) {
    const book = new Workbook();
    const sheet = book.addWorksheet("Action plan");
    sheet.addRow(headings);
    for (const row of rows()) sheet.addRow(row);
    for (const column of [6, 8]) sheet.getColumn(column).numFmt = "dd/mm/yyyy";
    change(book, sheet);
    keep(`exceljs-${name}.xlsx`, new Uint8Array(await book.xlsx.writeBuffer()));
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...rows()], { UTC: true }), "Action plan");
  for (const bookSST of [true, false])
    keep(
      `sheetjs-${bookSST ? "string-table" : "inline"}.xlsx`,
      new Uint8Array(write(book, { type: "array", bookSST }) as ArrayBuffer),
    );
  execFileSync("/usr/bin/python3", [path.join(__dirname, "fixtures.py"), folder]);
  const python = [
    "formats",
    "validations",
    "charts",
    "table",
    "comments",
    "protected",
    "layout",
    "formulas",
    "links",
    "epoch",
  ];
  made.push(...python.map((name) => path.join(folder, `openpyxl-${name}.xlsx`)));
  // What LibreOffice makes of some of them is another writer's work again.
  for (const name of ["openpyxl-charts", "openpyxl-formats", "exceljs-image", "openpyxl-comments"]) {
    const source = path.join(folder, `libreoffice-${name}.xlsx`);
    copyFileSync(path.join(folder, `${name}.xlsx`), source);
    const converted = convert(path.join(folder, "converted"), source, "xlsx:Calc MS Excel 2007 XML", "xlsx");
    renameSync(converted, source);
    made.push(source);
  }
  return made;
}
