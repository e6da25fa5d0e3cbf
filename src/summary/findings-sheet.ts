import { columnName } from "../tracker/address";
import { inOrderOfAttention } from "../review/order";
import type { Finding, RowReview, WorkbookReview } from "../review/review";
import { cell, paragraph, type TableCell, type TableRow } from "./block";
import { fieldLabel } from "./context";
import { severityWords } from "./blocks/fix-list";
import { inWords } from "../tracker/day";
import { listWidths } from "./grid";
import { layOut } from "./layout";
import type { SheetPlan } from "./plan";
import { stateStyles } from "./styles";
import { counted, markedState } from "./words";

export const findingsSheetName = "Clear Line findings";
export const findingsMark = "findings 1";

/** Every finding of every row as a sheet, for filtering and sending: nothing is shortened, nothing is left out. */
export function findingsSheet(review: WorkbookReview): SheetPlan {
  const rows = inOrderOfAttention(review.trackers.flatMap((tracker) => tracker.rows));
  const { must, should, advice } = review.figures.findings;
  const aboutSheets = review.trackers.flatMap((tracker) => tracker.findings);
  const count = must + should + advice;
  return layOut(
    [
      paragraph("Findings", "title"),
      paragraph(
        `${inWords(review.today)} · ${counted(must, "must-fix finding")}, ${String(should)} should-fix, ${String(advice)} advice · ` +
          "Contains care information",
        "subtitleLast",
      ),
      {
        kind: "table",
        caption: count === 1 ? "One finding, by row" : `${count.toLocaleString("en-GB")} findings, worst row first`,
        headings: [
          "State",
          "Ref",
          "What was seen",
          "Why it matters",
          "What to do",
          "Column",
          "Severity",
          "Name",
          "Sheet",
          "Row",
          "Rule",
        ],
        none: "No findings.",
        list: true,
        rows: [
          ...aboutSheets.map((finding) => sheetRow(finding)),
          ...rows.flatMap((row) => row.findings.map((finding) => findingRow(row, finding, review))),
        ],
      },
    ],
    {
      name: findingsSheetName,
      widths: listWidths,
      mark: findingsMark,
      header: `Findings – ${inWords(review.today)}`,
      footer: "Page &P of &N · Official-sensitive: contains care information",
    },
  );
}

function findingRow(row: RowReview, finding: Finding, review: WorkbookReview): TableRow {
  const ref: TableCell = {
    value: row.row.ref,
    style: "link",
    link: {
      sheet: finding.sheet,
      row: row.row.row,
      column: Math.max(0, finding.column ?? row.row.cells.concern.column),
      tip: `Row ${String(row.row.row + 1)}, ${finding.name.replace(/-/g, " ")}`,
    },
  };
  return {
    cells: [
      cell(markedState(row, review.today), stateStyles[row.state]),
      ref,
      ...messageCells(finding),
      cell(row.row.row + 1, "numberLeft"),
      cell(finding.rule),
    ],
  };
}

function sheetRow(finding: Finding): TableRow {
  return {
    cells: [cell("Whole sheet", "textBold"), cell("–"), ...messageCells(finding), cell("–"), cell(finding.rule)],
  };
}

function messageCells(finding: Finding): readonly TableCell[] {
  const column =
    finding.field === undefined
      ? "–"
      : finding.column === undefined || finding.column < 0
        ? fieldLabel(finding.field)
        : `${columnName(finding.column)}: ${fieldLabel(finding.field)}`;
  return [
    cell(finding.what),
    cell(finding.why),
    cell(finding.fix),
    cell(column),
    cell(severityWords[finding.severity], finding.severity === "must" ? "must" : "text"),
    cell(finding.name.replace(/-/g, " ")),
    cell(finding.sheet),
  ];
}
