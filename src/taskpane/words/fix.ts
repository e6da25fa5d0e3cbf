import type { TrackerReview } from "../../review/review";
import { fieldInWords, type FieldKey } from "../../tracker/fields";
import type { Severity } from "../../rules/define";
import { count, listed } from "./count";

export const fixWords = {
  search: "Search rows",
  states: "Rows by state",
  all: "All",
  list: "Rows, worst first",
  group: "Group",
  byRow: "By row",
  byKind: "By kind",
  byOwner: "By owner",
  service: "Service",
  allServices: "All services",
  noOwner: "No owner",
  nothingMatches: "No row matches. Clear the search or choose All.",
  showAll: "Show all rows",
  copyOwner: "Copy this list",
  copyOwnerOf: (owner: string) => `Copy this list: ${owner}`,
  noRows: "Write the first concern under the headings, then check again.",
  clear: "One clear line.",
  noSheetColumn: "whole sheet",
  /** Some triggered rows are overdue too, and the figures count those as overdue. */
  overdueOnly: "Overdue, not triggered",
  elsewhere: (rows: number) => `In the other trackers ${count(rows, "row needs", "rows need")} something fixed.`,
  showElsewhere: "Show all trackers",
} as const;

export const severityWords: Readonly<Record<Severity, string>> = {
  must: "Must fix",
  should: "Should fix",
  advice: "Advice",
};

/** The answer first: what a manager reads before anything else. Counts are of the trackers that are shown. */
export function headline({ rows, mustFix, shouldFix, triggered, missing }: Headline): string {
  if (rows === 0) return "No rows yet.";
  if (missing > 0)
    return mustFix > 0
      ? `${count(mustFix, "row needs", "rows need")} something fixed, and ${missingColumns(missing)}.`
      : `No row needs anything fixed, but ${missingColumns(missing)}.`;
  if (mustFix > 0)
    return `${count(mustFix, "row needs", "rows need")} something fixed before ${mustFix === 1 ? "it" : "they"} can be relied on.`;
  if (triggered > 0) return `Nothing must be fixed; ${count(triggered, "row is", "rows are")} triggered.`;
  if (shouldFix > 0)
    return `Nothing must be fixed. ${count(shouldFix, "row", "rows")} would be challenged as ${shouldFix === 1 ? "it is" : "they are"} written.`;
  return "All in order.";
}

interface Headline {
  readonly rows: number;
  /** Rows with a finding that must be fixed, that should be. */
  readonly mustFix: number;
  readonly shouldFix: number;
  readonly triggered: number;
  /** Columns that every row needs and the tracker does not have. */
  readonly missing: number;
}

/** "2 needed columns are missing": what is missing on every row goes into each answer that would sound good without it. */
export function missingColumns(missing: number): string {
  return `${count(missing, "needed column is", "needed columns are")} missing`;
}

/** "14 rules looked at 212 rows; 2 could not run: no column for review date; 1 is turned off." */
export function coverage(trackers: readonly TrackerReview[], rules: number): string {
  const rows = trackers.reduce((sum, tracker) => sum + tracker.rows.length, 0);
  const notRun = trackers.flatMap((tracker) => tracker.notRun);
  const off = new Set(notRun.filter(({ because }) => because === "turned off").map(({ rule }) => rule)).size;
  const stopped = new Set(notRun.map(({ rule }) => rule)).size - off;
  const looked = `${count(rules - stopped - off, "rule")} looked at ${count(rows, "row")}`;
  const without = off === 0 ? "" : `; ${count(off, "is", "are")} turned off`;
  if (stopped === 0) return `${looked}${without}.`;
  const lacking = [...new Set(notRun.flatMap(({ because, fields: lack }) => (because === "no column" ? lack : [])))];
  const why = lacking.length === 0 ? "" : `: no column for ${named(lacking)}`;
  return `${looked}; ${String(stopped)} could not run${why}${without}.`;
}

/** More columns than these are counted, not named. */
const mostNamed = 3;

function named(lacking: readonly FieldKey[]): string {
  const labels = lacking.map(fieldInWords);
  if (labels.length <= mostNamed) return listed(labels);
  return listed([...labels.slice(0, mostNamed), `${String(labels.length - mostNamed)} more`]);
}

export const aboutSheetWords = {
  title: (sheet: string, things: number) => `About ${sheet}: ${count(things, "thing")} to know`,
  addColumn: (label: string) => `Add the column ${label}`,
  notRun: (rules: number) => `${count(rules, "rule")} could not run`,
  advice: (pieces: number) => count(pieces, "piece of advice", "pieces of advice"),
} as const;

export const missingWords = {
  label: (sheet: string) => `Columns that ${sheet} lacks`,
  tracker: "The tracker has",
  named: (sheet: string) => `${sheet} has`,
  choose: "Say which column holds it",
} as const;

/** Asked once for each workbook (SPEC 0.1). */
export const greenWords = {
  title: "In this tracker, green means",
  keySays: (says: string) => `Your key says "${says}".`,
  later: "Not now",
  choices: { "on time": "On time", "task done": "Task done", "shown to work": "Shown to work" },
} as const;
