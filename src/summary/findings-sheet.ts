import { columnName } from "../tracker/address";
import { fields } from "../tracker/fields";
import { stretch, type Steps } from "../tracker/steps";
import { aboutSheets } from "../review/about-sheets";
import { orderInSteps, worstFirst } from "../review/order";
import { rowTitle } from "../review/row-title";
import type { Finding, RowReview, WorkbookReview } from "../review/review";
import { cell, paragraph, type TableCell, type TableRow } from "./block";
import { severityWords } from "./blocks/fix-list";
import { inWords } from "../tracker/day";
import { listWidths } from "./grid";
import { layOutInSteps } from "./layout";
import type { SheetPlan } from "./plan";
import { stateStyles } from "./styles";
import { counted, markedState } from "./words";

const findingsSheetName = "Clear Line findings";
const findingsMark = "findings 1";

/** Rows that are looked at in one step. */
const atOnce = 64;
/** The shares of the work after which rows are in order, and after which their lines are made. */
const ordered = 0.1;
const made = 0.3;

/** Every finding of every row as a sheet, for filtering by owner and sending: nothing is shortened, nothing is left out. */
export function* findingsSheet(review: WorkbookReview): Steps<SheetPlan> {
  const reviews = review.trackers.flatMap((tracker) => tracker.rows);
  const inOrder = yield* stretch(orderInSteps(reviews), 0, ordered);
  const rows: TableRow[] = [];
  for (const [at, row] of inOrder.entries()) {
    if (at % atOnce === 0) yield ordered + ((made - ordered) * at) / inOrder.length;
    for (const finding of worstFirst(row.findings)) rows.push(findingRow(row, finding, review));
  }
  const { must, should, advice } = review.figures.findings;
  const count = must + should + advice;
  const layingOut = layOutInSteps(
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
          "Concern",
          "What was seen",
          "Why it matters",
          "What to do",
          "Owner",
          "Column",
          "Severity",
          "Sheet",
          "Row",
          "Rule",
        ],
        none: "No findings.",
        list: true,
        rows: aboutSheets(review.trackers).map(sheetRow).concat(rows),
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
  return yield* stretch(layingOut, made, 1);
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
      cell(rowTitle(row.row)),
      ...messageCells(finding, row.row.cells.owner.text),
      cell(row.row.row + 1, "numberLeft"),
      ruleCell(finding),
    ],
  };
}

function sheetRow(finding: Finding): TableRow {
  return {
    cells: [
      cell("Whole sheet", "textBold"),
      cell("–"),
      cell("–"),
      ...messageCells(finding, "–"),
      cell("–"),
      ruleCell(finding),
    ],
  };
}

function ruleCell({ rule, name }: Finding): TableCell {
  return cell(`${rule} ${name.replace(/-/g, " ")}`);
}

function messageCells(finding: Finding, owner: string): readonly TableCell[] {
  const column =
    finding.field === undefined
      ? "–"
      : finding.column === undefined
        ? fields[finding.field].label
        : `${columnName(finding.column)}: ${fields[finding.field].label}`;
  return [
    cell(finding.what),
    cell(finding.why),
    cell(finding.fix),
    cell(owner),
    cell(column),
    cell(severityWords[finding.severity], finding.severity === "must" ? "must" : "text"),
    cell(finding.sheet),
  ];
}
