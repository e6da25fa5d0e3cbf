import { z } from "zod";
import { cellName, columnName } from "../tracker/address";
import { isoDate } from "../tracker/day";
import { fieldKeys } from "../tracker/fields";
import type { Day, SheetReading } from "../tracker/tracker";
import { aboutSheets } from "../review/about-sheets";
import {
  messageOf,
  rowStates,
  type Finding,
  type RowReview,
  type TrackerReview,
  type WorkbookReview,
} from "../review/review";

const severity = z.enum(["must", "should", "advice"]);
const rule = z.string().regex(/^[A-Z]{3}-\d{2}$/);
const count = z.int().min(0);
const sheetRow = z.int().min(1);

const sheetFinding = z.strictObject({ rule, name: z.string(), severity, message: z.string() });
const rowFinding = sheetFinding.extend({ cell: z.string().regex(/^[A-Z]+\d+$/) });

const checkedRow = z.strictObject({
  row: sheetRow,
  ref: z.string(),
  state: z.enum(rowStates),
  findings: z.array(rowFinding),
});

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
  rows: z.array(checkedRow),
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

const workbook = z.strictObject({ file: z.string(), sheets: z.array(sheet), summary });

/** The stable shape of `check --json` (DESIGN 6). Rows are the sheet's own numbers, from 1. */
export const checkSchema = z.strictObject({ today: z.iso.date(), workbooks: z.array(workbook) });

export type CheckJson = z.infer<typeof checkSchema>;
type SheetJson = z.infer<typeof sheet>;

/** Rows that are put into words in one piece. */
const atOnce = 64;
const noRows = '"rows": []';

/**
 * The text of `check --json` in the order in which workbooks are checked, so that their reviews are not held until the
 * last: pieces to be written one after the other, white space between them allowed.
 */
export class CheckJsonText {
  private started = false;

  begin(today: Day): string {
    return `{\n  "today": ${JSON.stringify(checkSchema.shape.today.parse(isoDate(today)))},\n  "workbooks": [`;
  }

  /** Throws where something would break the contract, for that is our mistake; the text is then as if it had not been asked. */
  workbook(file: string, review: WorkbookReview): readonly string[] {
    const { sheets } = review.reading;
    const frame = workbook.parse({
      file,
      sheets: sheets.map((reading) => sheetJson(reading, review)),
      summary: summaryJson(review),
    });
    // In a text a quotation mark is written with a sign before it: these are the sheets' own.
    const [first = "", ...after] = indented(frame, 4).split(noRows);
    const pieces = [(this.started ? "    ," : "    ") + first.trimStart()];
    for (const [at, rest] of after.entries()) {
      pieces.push('"rows": [');
      const rows = trackersOn(sheets[at], review).flatMap(rowsOf);
      for (let from = 0; from < rows.length; from += atOnce) {
        const texts = rows.slice(from, from + atOnce).map((row) => indented(checkedRow.parse(rowJson(row)), 12));
        pieces.push(texts.join(",\n") + (from + atOnce < rows.length ? "," : ""));
      }
      pieces.push("          ]" + rest);
    }
    this.started = true;
    return pieces;
  }

  end(): string {
    return "  ]\n}";
  }
}

function indented(value: unknown, by: number): string {
  return JSON.stringify(value, undefined, 2).replace(/^/gm, " ".repeat(by));
}

function trackersOn(reading: SheetReading | undefined, review: WorkbookReview): readonly TrackerReview[] {
  return review.trackers.filter(({ tracker }) => reading?.trackers.includes(tracker));
}

/** A sheet without its rows, which are many. */
function sheetJson(reading: SheetReading, review: WorkbookReview): SheetJson {
  const trackers = trackersOn(reading, review);
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
    findings: aboutSheets(trackers).map(findingJson),
    rows: [],
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

interface RowOfTracker {
  readonly review: RowReview;
  readonly firstColumn: number;
}

function rowsOf({ tracker: { firstColumn }, rows }: TrackerReview): readonly RowOfTracker[] {
  return rows.map((review) => ({ review, firstColumn }));
}

function rowJson({ review: { row, state, findings }, firstColumn }: RowOfTracker): z.infer<typeof checkedRow> {
  return {
    row: row.row + 1,
    ref: row.ref,
    state,
    findings: findings.map((finding) => ({
      ...findingJson(finding),
      cell: cellName(finding.row ?? row.row, finding.column ?? firstColumn),
    })),
  };
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
