import type { SheetReading, Tracker, WorkbookReading } from "../../tracker/tracker";
import { count, listed } from "./count";

export const startWords = {
  ready: "Ready to check",
  nothingChanges: "Checking changes nothing in your sheets, and nothing leaves this workbook.",
  notRead: "This workbook was not read yet",
  recognised: "Recognised as trackers",
  others: (sheets: number) => count(sheets, "other sheet"),
  empty: "This workbook is empty",
  emptyBody: "Open the workbook with your recovery tracker, or begin with a starter sheet.",
  none: "No recovery tracker was found",
  noneBody: "Clear Line looks for headings such as concern, action, lead and target date. Nothing was changed.",
  starter: "Add a starter sheet",
  starterSays: "A new sheet with the columns of a recovery tracker. Your own sheets stay as they are.",
  point: "Is one of your sheets a tracker? Say in which row its headings stand.",
  headingRow: (sheet: string) => `Heading row of ${sheet}`,
  use: "Use this row",
  limit: "Clear Line checks how the plan is written and dated. It does not judge whether care is safe.",
} as const;

/** "18 rows · headings in row 7". */
export function trackerLine(tracker: Tracker): string {
  const rows = tracker.headerRows.map((row) => String(row + 1));
  return `${count(tracker.rows.length, "row")} · ${rows.length > 1 ? "headings in rows" : "headings in row"} ${listed(rows)}`;
}

/** What the person is asked to look at before relying on the reading. */
export function doubtsOf(tracker: Tracker): readonly string[] {
  return tracker.notes
    .filter(({ code }) => code === "header uncertain" || code === "column uncertain")
    .map(({ text }) => text);
}

export function trackersOf(reading: WorkbookReading): readonly SheetReading[] {
  return reading.sheets.filter(({ trackers }) => trackers.length > 0);
}
