import { snapshotOf } from "../../src/files";
import type { WorkbookModel } from "../../src/files/model";
import type { HighlightPlan } from "../../src/review/highlight";
import type { Memory } from "../../src/review/memory";
import { planHighlights } from "../../src/review/plan-highlights";
import type { WorkbookReview } from "../../src/review/review";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { WorkbookSnapshot } from "../../src/tracker/snapshot";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { isOurSheet } from "./pictures";
import { today } from "./tracker-file";

export interface Truth {
  readonly snapshot: WorkbookSnapshot;
  readonly review: WorkbookReview;
}

/** What a review of the workbook as it stands says, read from the model and not through office.js. */
export function truthOf(model: WorkbookModel, memory: Memory): Truth {
  const all = snapshotOf({ ...model, sheets: model.sheets.filter((sheet) => !isOurSheet(model, sheet)) });
  const sheets = all.sheets
    .filter(({ visibility, values }) => visibility === "visible" && values.length > 0)
    // A live workbook tells no fills yet (README, "Limits").
    .map((sheet) => ({ ...sheet, fills: {} }));
  const snapshot = { ...all, sheets };
  const reading = readWorkbook(snapshot, { today, choices: memory.choices });
  const review = reviewWorkbook(reading, { today, settings: memory.settings, setAside: memory.setAside });
  return { snapshot, review };
}

/** The findings and states of a review, a line each. */
export function saidBy(review: WorkbookReview): readonly string[] {
  return review.trackers.flatMap(({ tracker, rows, findings }) => [
    `${tracker.sheet}: ${findings.map(({ rule }) => rule).join(" ")}`,
    ...rows.map(
      ({ row, state, findings: own }) =>
        `${tracker.sheet}!${String(row.row + 1)} ${row.ref} ${state}: ${own.map(({ rule, column, what }) => `${rule}@${String(column)} ${what}`).join(" | ")}`,
    ),
  ]);
}

/** One line for each conditional format that a plan asks for, the topmost first. */
export function askedBy(plans: readonly HighlightPlan[], sheet: string): readonly string[] {
  const marks = plans.find((plan) => plan.sheet === sheet)?.marks ?? [];
  return marks.map(({ areas, formula, style }) =>
    JSON.stringify([areas, formula.replace(/^=/, ""), style.fill, style.font]),
  );
}

export function plansOf({ review, snapshot }: Truth, memory: Memory): readonly HighlightPlan[] {
  return planHighlights(review, snapshot, memory.settings);
}
