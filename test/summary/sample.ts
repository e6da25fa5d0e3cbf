import { buildSummary, type SummaryInput } from "../../src/summary/build-summary";
import type { SheetPlan } from "../../src/summary/plan";
import { openPrivacy } from "../../src/summary/privacy";
import { defaultSettings } from "../../src/rules/settings";
import type { WorkbookReview } from "../../src/review/review";
import { acceptanceRows, acceptanceToday, acceptanceTracker } from "../tracker/acceptance";
import { handReview, handRows } from "./hand-review";

export const today = acceptanceToday;

export function sampleReview(): WorkbookReview {
  const tracker = acceptanceTracker();
  return handReview([{ tracker, rows: handRows(tracker, acceptanceRows) }], today);
}

export function summaryInput(review: WorkbookReview, more: Partial<SummaryInput> = {}): SummaryInput {
  return {
    review,
    view: "nominated individual",
    runAt: { day: today, time: "14:03" },
    preparedBy: "",
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
