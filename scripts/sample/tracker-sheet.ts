import type { Cell, Workbook, Worksheet } from "exceljs";
import { dayOf } from "../../src/tracker/day";
import type { FieldKey } from "../../src/tracker/fields";
import rowsFile from "../../test/fixtures/acceptance-rows.json";
import { lists } from "./lists-sheet";

type SampleRow = Partial<Record<FieldKey, string>> & { ref: string };

const rows = rowsFile.rows as unknown as readonly SampleRow[];

/** Headings as a manager writes them, with widths in characters. */
const columns: readonly (readonly [FieldKey, string, number])[] = [
  ["ref", "Ref", 6],
  ["service", "Service", 15],
  ["source", "Source of concern", 16],
  ["raised", "Date identified", 11],
  ["qs", "Quality statement", 17],
  ["concern", "Issue / concern", 30],
  ["who", "Who was affected", 20],
  ["evidence", "Evidence reviewed", 28],
  ["pattern", "Isolated or pattern?", 16],
  ["factors", "Contributing factors", 18],
  ["cause", "Root cause", 36],
  ["action", "Action required", 38],
  ["owner", "Lead", 16],
  ["oversight", "Governance oversight", 24],
  ["start", "Start date", 11],
  ["due", "Target date", 11],
  ["measure", "How will we know? (outcome measure)", 28],
  ["baseline", "Baseline", 9],
  ["target", "Target", 9],
  ["actual", "Current", 9],
  ["unit", "Unit", 10],
  ["measureDeadline", "Measure by", 11],
  ["cycle", "Review frequency", 11],
  ["lastReview", "Last reviewed", 11],
  ["nextReview", "Next review", 11],
  ["status", "Status", 12],
  ["rag", "RAG", 8],
  ["progress", "Progress / update", 36],
  ["learning", "Learning", 28],
  ["escalation", "Escalation", 26],
  ["closure", "Evidence of completion", 32],
  ["closedDate", "Date closed", 11],
  ["signoff", "Signed off by", 17],
  ["interim", "Interim control", 22],
];

const headerRow = 7;
const sections: readonly (readonly [string, string])[] = [
  ["CR", "Care reviews"],
  ["MR", "Medicines"],
  ["IL", "Learning from incidents"],
];
const ragFills: Readonly<Record<string, string>> = { Green: "FF92D050", Amber: "FFFFC000", Red: "FFFF5050" };
const line = { style: "thin", color: { argb: "FFBFBFBF" } } as const;

/** A typed value as Excel would hold it: dates as serials, percentages as fractions, the rest as text. */
function put(cell: Cell, typed: string): void {
  const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typed);
  const day = date ? dayOf(Number(date[3]), Number(date[2]), Number(date[1])) : undefined;
  if (day !== undefined) {
    cell.value = day;
    cell.numFmt = "dd/mm/yyyy";
    return;
  }
  const percent = /^(\d+)%$/.exec(typed);
  if (percent) {
    cell.value = Number(percent[1]) / 100;
    cell.numFmt = "0%";
    return;
  }
  cell.value = /^\d+$/.test(typed) ? Number(typed) : typed;
}

function writeHeader(sheet: Worksheet): void {
  const row = sheet.getRow(headerRow);
  row.height = 34;
  columns.forEach(([, header, width], index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = row.getCell(index + 1);
    cell.value = header;
    cell.font = { name: "Calibri", size: 11, bold: true, color: { argb: "FFFFFFFF" } };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF1F3864" } };
    cell.alignment = { wrapText: true, vertical: "middle" };
    cell.border = { top: line, bottom: line, left: line, right: line };
  });
}

function writeSection(sheet: Worksheet, at: number, words: string): void {
  const row = sheet.getRow(at);
  for (let index = 1; index <= columns.length; index++) {
    row.getCell(index).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFD9E2F3" } };
  }
  row.getCell(1).value = words;
  row.getCell(1).font = { name: "Calibri", size: 12, bold: true, color: { argb: "FF1F3864" } };
}

function writeRow(sheet: Worksheet, at: number, sample: SampleRow): void {
  const row = sheet.getRow(at);
  columns.forEach(([field], index) => {
    const cell = row.getCell(index + 1);
    const typed = sample[field] ?? "";
    cell.font = { name: "Calibri", size: 10 };
    cell.alignment = { wrapText: true, vertical: "top" };
    cell.border = { top: line, bottom: line, left: line, right: line };
    if (typed !== "") put(cell, typed);
    const fill = field === "rag" ? ragFills[typed] : undefined;
    if (fill !== undefined) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: fill } };
  });
  if (sample.status === "Closed") {
    for (const index of [1, 2, 26]) {
      row.getCell(index).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7E6E6" } };
    }
  }
  row.height = 68;
}

function offerLists(sheet: Worksheet, lastRow: number): void {
  for (const [field, list] of Object.entries(lists)) {
    const index = columns.findIndex(([key]) => key === field);
    for (let at = headerRow + 1; at <= lastRow; at++) {
      const cell = sheet.getRow(at).getCell(index + 1);
      cell.dataValidation = { type: "list", allowBlank: true, showErrorMessage: false, formulae: [list.range] };
    }
  }
}

/** The tracker of SPEC 7 as a manager would keep it: a title above, three sections, their own fills and lists. */
export function addTrackerSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Recovery tracker", {
    views: [{ state: "frozen", xSplit: 1, ySplit: headerRow, topLeftCell: "B8", activeCell: "A8" }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell("A1").value = "Oakfield House and Elm Court";
  sheet.getCell("A1").font = { name: "Calibri", size: 18, bold: true, color: { argb: "FF1F3864" } };
  sheet.getCell("A2").value = "CQC recovery tracker";
  sheet.getCell("A2").font = { name: "Calibri", size: 14 };
  sheet.getCell("A3").value = "Updated";
  sheet.getCell("C3").value = dayOf(2026, 6, 12) ?? 0;
  sheet.getCell("C3").numFmt = "d mmmm yyyy";
  sheet.getCell("C3").alignment = { horizontal: "left" };
  sheet.getCell("A4").value = "Kept by";
  sheet.getCell("C4").value = "Registered Manager, with the provider quality lead";
  sheet.getCell("A5").value = "Please use initials or numbers for people, never full names.";
  sheet.getCell("A5").font = { name: "Calibri", size: 10, italic: true };
  writeHeader(sheet);
  let at = headerRow + 1;
  for (const [prefix, words] of sections) {
    writeSection(sheet, at++, words);
    for (const sample of rows.filter((row) => row.ref.startsWith(prefix))) writeRow(sheet, at++, sample);
    at++;
  }
  offerLists(sheet, at - 2);
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: at - 2, column: columns.length } };
}
