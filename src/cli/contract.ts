import { z } from "zod";
import { cellName, columnName } from "../tracker/address";
import { isoDate } from "../tracker/day";
import { fieldKeys } from "../tracker/fields";
import type { Day, SheetReading } from "../tracker/tracker";
import { messageOf, rowStates, type Finding, type TrackerReview, type WorkbookReview } from "../review/review";

const severity = z.enum(["must", "should", "advice"]);
const rule = z.string().regex(/^[A-Z]{3}-\d{2}$/);
const count = z.int().min(0);
const sheetRow = z.int().min(1);

const sheetFinding = z.strictObject({ rule, name: z.string(), severity, message: z.string() });
const rowFinding = sheetFinding.extend({ cell: z.string().regex(/^[A-Z]+\d+$/) });

const sheet = z.strictObject({
  name: z.string(),
  tracker: z.boolean(),
  reason: z.string(),
  headerRows: z.array(sheetRow),
  firstRow: sheetRow.nullable(),
  lastRow: sheetRow.nullable(),
  columns: z.record(
    z.string().regex(/^[A-Z]+$/),
    z.strictObject({ field: z.enum(fieldKeys), header: z.string(), confidence: z.number().min(0).max(1) }),
  ),
  findings: z.array(sheetFinding),
  rows: z.array(
    z.strictObject({ row: sheetRow, ref: z.string(), state: z.enum(rowStates), findings: z.array(rowFinding) }),
  ),
});

const summary = z.strictObject({
  live: count,
  triggered: count,
  overdue: count,
  reviewsMissed: count,
  planIncomplete: count,
  repeats: count,
  closedEvidenced: count,
  closedChallenge: count,
  clearLines: count,
  rowsWithMustFix: count,
  findings: z.strictObject({ must: count, should: count, advice: count }),
});

/** The stable shape of `check --json` (DESIGN 6). Rows are the sheet's own numbers, from 1. */
export const checkSchema = z.strictObject({
  today: z.iso.date(),
  workbooks: z.array(z.strictObject({ file: z.string(), sheets: z.array(sheet), summary })),
});

export type CheckJson = z.infer<typeof checkSchema>;
type SheetJson = z.infer<typeof sheet>;

/** What was checked, in the shape of the contract; throws where that would break it, for that is our mistake. */
export function checkJson(
  today: Day,
  workbooks: readonly { readonly file: string; readonly review: WorkbookReview }[],
): CheckJson {
  return checkSchema.parse({
    today: isoDate(today),
    workbooks: workbooks.map(({ file, review }) => ({
      file,
      sheets: review.reading.sheets.map((reading) => sheetJson(reading, review)),
      summary: summaryJson(review),
    })),
  });
}

function sheetJson(reading: SheetReading, review: WorkbookReview): SheetJson {
  const trackers = review.trackers.filter(({ tracker }) => reading.trackers.includes(tracker));
  const first = trackers.map(({ tracker }) => tracker.firstRow);
  const last = trackers.map(({ tracker }) => tracker.lastRow);
  return {
    name: reading.name,
    tracker: trackers.length > 0,
    reason: reading.reason,
    headerRows: trackers.flatMap(({ tracker }) => tracker.headerRows.map((row) => row + 1)),
    firstRow: trackers.length > 0 ? Math.min(...first) + 1 : null,
    lastRow: trackers.length > 0 ? Math.max(...last) + 1 : null,
    columns: Object.assign({}, ...trackers.map(columnsJson).reverse()) as SheetJson["columns"],
    findings: trackers.flatMap(({ findings }) => findings.map(findingJson)),
    rows: trackers.flatMap(rowsJson),
  };
}

function columnsJson({ tracker }: TrackerReview): SheetJson["columns"] {
  return Object.fromEntries(
    tracker.columns.map(({ column, field, header, confidence }) => [
      columnName(column),
      { field, header, confidence: Math.round(confidence * 100) / 100 },
    ]),
  );
}

function rowsJson({ tracker, rows }: TrackerReview): SheetJson["rows"] {
  return rows.map(({ row, state, findings }) => ({
    row: row.row + 1,
    ref: row.ref,
    state,
    findings: findings.map((finding) => ({
      ...findingJson(finding),
      cell: cellName(finding.row ?? row.row, finding.column ?? tracker.firstColumn),
    })),
  }));
}

function findingJson(finding: Finding): z.infer<typeof sheetFinding> {
  const { rule: id, name, severity: level } = finding;
  return { rule: id, name, severity: level, message: messageOf(finding) };
}

function summaryJson({ figures }: WorkbookReview): z.infer<typeof summary> {
  const { live, triggered, overdue, reviewsMissed, planIncomplete, repeats } = figures;
  const { closedEvidenced, closedChallenge, clearLines, rowsWithMustFix, findings } = figures;
  return {
    live,
    triggered,
    overdue,
    reviewsMissed,
    planIncomplete,
    repeats,
    closedEvidenced,
    closedChallenge,
    clearLines,
    rowsWithMustFix,
    findings,
  };
}
