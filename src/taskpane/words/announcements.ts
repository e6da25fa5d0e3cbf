import { countMissing } from "../../review/missing-columns";
import type { WorkbookReview } from "../../review/review";
import { count } from "./count";
import { missingColumns } from "./fix";

/** What a screen reader hears when a check is done. */
export function announceCheck(rules: number, review: WorkbookReview | undefined): string {
  if (!review || review.trackers.length === 0) return "Checked. No recovery tracker was found.";
  const { rows, rowsWithMustFix, triggered, overdue } = review.figures;
  const missing = countMissing(review.trackers);
  const also = missing === 0 ? "" : ` ${missingColumns(missing)}.`;
  if (rows === 0) return "Checked. There are no rows yet.";
  if (rowsWithMustFix === 0)
    return `Checked ${count(rows, "row")} with ${count(rules, "rule")}. ${missing === 0 ? "Nothing must be fixed" : "No row needs anything fixed"}.${also}`;
  return (
    `Checked ${count(rows, "row")}. ${count(rowsWithMustFix, "row needs", "rows need")} something fixed, ` +
    `${String(triggered)} triggered, ${String(overdue)} overdue.${also}`
  );
}

/** Other sentences for screen readers. */
export const said = {
  highlighted: "Highlights are on.",
  notHighlighted: "Highlights are off.",
  stopped: "Stopped. Nothing was changed.",
  built: (sheet: string) => `The summary is on the sheet ${sheet}.`,
  asked: "A question before the summary is built.",
  exported: (sheet: string) => `The findings are on the sheet ${sheet}.`,
  starter: (sheet: string) => `The starter sheet is ${sheet}.`,
  statesWritten: "Each row's state stands in the last column.",
  statesRemoved: "The column with each row's state is gone.",
  columnAdded: (header: string) => `The column ${header} was added.`,
  setAside: "Set aside. It is counted on the summary.",
  broughtBack: "Brought back. It counts again.",
  settingKept: (rows: number) =>
    rows === 0
      ? "Kept, and checked again. No row needs anything fixed."
      : `Kept, and checked again. ${count(rows, "row needs", "rows need")} something fixed.`,
  turnedDown: (title: string) =>
    `“${title}” counts as advice in this workbook from now on. To turn it back: More, then Settings.`,
  historyDeleted: "The figures of earlier summaries were deleted.",
  forgotten: "Everything that Clear Line kept in this workbook was taken out.",
  saved: (cell: string, findings: number) =>
    findings === 0
      ? `Saved to ${cell}. Nothing is left to fix in this row.`
      : `Saved to ${cell} and checked again. ${count(findings, "finding")} left in this row.`,
  copied: "The list is on the clipboard.",
  notCopied: "Excel does not allow copying from here. Select the list on the findings sheet instead.",
  rows: (shown: number) => `${count(shown, "row")} shown.`,
} as const;
