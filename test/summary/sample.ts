import { reviewWorkbook } from "../../src/review/review-workbook";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { buildSummary, type SummaryInput } from "../../src/summary/build-summary";
import type { SheetPlan } from "../../src/summary/plan";
import { openPrivacy } from "../../src/summary/privacy";
import { defaultSettings } from "../../src/rules/settings";
import type { WorkbookReview } from "../../src/review/review";
import { acceptanceWorkbook, acceptanceToday, trackerOfRows, type AcceptanceRow } from "../tracker/acceptance";
import { handReview, handRows } from "./hand-review";

export const today = acceptanceToday;

/** The acceptance rows, read and reviewed as everywhere else. */
export function sampleReview(): WorkbookReview {
  const reading = readWorkbook(acceptanceWorkbook(), { today, choices: [] });
  return reviewWorkbook(reading, { today, settings: defaultSettings });
}

export function summaryInput(review: WorkbookReview, more: Partial<SummaryInput> = {}): SummaryInput {
  return {
    review,
    view: "nominated individual",
    runAt: { day: today, time: "14:03" },
    settings: defaultSettings,
    typed: [],
    history: [],
    privacy: openPrivacy,
    ...more,
  };
}

export function summaryOf(review: WorkbookReview, more: Partial<SummaryInput> = {}): SheetPlan {
  return buildSummary(summaryInput(review, more));
}

/** A review by hand of rows with `state` and `expect`, in the order given. */
export function reviewOfRows(rows: readonly AcceptanceRow[], sheet?: string): WorkbookReview {
  if (rows.length === 0) return handReview([], today);
  const read = trackerOfRows(rows);
  const tracker = sheet === undefined ? read : { ...read, sheet, rows: read.rows.map((row) => ({ ...row, sheet })) };
  return handReview([{ tracker, rows: handRows(tracker, rows) }], today);
}
