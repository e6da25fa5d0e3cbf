import { count } from "./count";

export const legendWords = { title: "What the highlights mean", takeOff: "Take all highlights off" } as const;

export const mappingWords = {
  title: "What was recognised",
  of: (sheet: string) => `Columns of ${sheet}`,
  column: (name: string, header: string) => `What column ${name}, ${header}, holds`,
  noHeading: "no heading",
  noValues: "no values yet",
  notUsed: "Not used",
  lacking: "Columns that are missing",
  headingRow: "Headings stand in row",
  change: "Change",
  notTracker: "This sheet is no tracker",
  forget: "Forget corrections",
  kept: "Corrections are kept in this workbook.",
  couldBeMore: "It could be more than one thing: please choose.",
  notCertain: "This is not certain: please check it.",
  unused: "Clear Line does not use it.",
} as const;

export const historyWords = {
  title: "Earlier summaries",
  says: "Figures without anybody's words, kept in this workbook for the next comparison; the last 12.",
  entry: (day: string, rows: number) => `${day}: ${count(rows, "row")}`,
  none: "No figures are kept yet.",
  remove: "Delete these figures",
} as const;

export const copyWords = {
  title: "Before you send a copy",
  says: "Save the workbook under another name first. Then see what must not travel with that copy.",
  look: "Show what must not travel",
  taken: "Clear Line takes out",
  remains: "Look through these yourself",
  takeOut: "Prepare copy",
  sure: "Take all of it out of this workbook now? It cannot be brought back.",
  yes: "Yes, take it out",
  no: "No, keep it",
} as const;

export const stateColumnWords = {
  title: "Each row's state, in the sheet",
  says: "For people who open or print the tracker without Clear Line: a last column that says “Overdue”, “In date” and so on.",
  add: "Add the column",
  addOthers: "Add it to the other trackers",
  stands: (sheets: string) => `It stands on ${sheets}. Each check renews it; what you type in it stays.`,
  remove: "Remove the column",
} as const;

export const notRunWords = {
  title: "What could not be checked",
  nothing: "Every check could run.",
} as const;
