import type { View } from "../../summary/views";
import { count, number } from "./count";
import { missingColumns } from "./fix";

export const challengeWords = {
  nothing: (rows: number, missing: number) =>
    rows === 0
      ? "There are no rows to challenge yet."
      : missing === 0
        ? "Nothing to challenge today."
        : `No row to challenge, but ${missingColumns(missing)}.`,
  some: (rows: number, triggered: number) => `${count(rows, "row")} to challenge, ${number(triggered)} triggered.`,
  text: (row: string) => `Challenge or decision on ${row}`,
  hint: "Your challenge or decision",
  since: (day: string) => `Since the summary of ${day}`,
  noneBefore: "There is no earlier summary to compare with.",
  was: (before: number) => `was ${String(before)}`,
  figures: {
    triggered: "Triggered",
    overdue: "Overdue",
    reviewsMissed: "Reviews missed",
    clearLines: "Clear lines",
  },
  viewFor: "Summary for",
  viewSays: "The same numbers for every reader; other blocks, in another order.",
  lands: "What you type here goes to the summary sheet when it is built.",
} as const;

export const viewWords: Readonly<Record<View, string>> = {
  "registered manager": "Registered manager",
  "quality lead": "Quality lead",
  "nominated individual": "Nominated individual",
  inspector: "Inspector (names left out)",
  commissioner: "Commissioner (names left out)",
};
