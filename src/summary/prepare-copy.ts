import type { WorkbookSnapshot } from "../tracker/snapshot";
import { counted } from "./words";

export type PreparationStep =
  | "sheets of ours"
  | "highlights"
  | "check column"
  | "history"
  | "set-aside notes"
  | "typed words"
  | "comments"
  | "hidden rows"
  | "hidden columns"
  | "hidden sheets";

/** One thing that must not travel with a copy for someone outside. */
export interface Preparation {
  readonly step: PreparationStep;
  /** Undefined where it concerns the whole workbook. */
  readonly sheet: string | undefined;
  /** Sheet rows or columns from 0, where the step is about some of them. */
  readonly places: readonly number[];
  /** A full sentence: what is taken away, and why. */
  readonly text: string;
}

export interface PreparationInput {
  readonly snapshot: WorkbookSnapshot;
  /** Sheets on which highlights of ours lie. */
  readonly highlighted: readonly string[];
  /** Sheets that have a Check column of ours, with its column. */
  readonly checkColumns: readonly { readonly sheet: string; readonly column: number }[];
  readonly snapshotsKept: number;
  readonly setAsideKept: number;
  /** Sheets of ours other than the summary that is to be sent. */
  readonly otherSheets: readonly string[];
  /** How many cells people wrote in on the summary. */
  readonly typedCells: number;
}

/** Everything that "Prepare copy" takes out, so that a person can read it and confirm it as one action (SPEC 6.1). */
export function preparationOf(input: PreparationInput): readonly Preparation[] {
  const whole = (step: PreparationStep, count: number, text: string): Preparation[] =>
    count === 0 ? [] : [{ step, sheet: undefined, places: [], text }];
  return [
    ...whole(
      "history",
      input.snapshotsKept,
      `${counted(input.snapshotsKept, "earlier summary", "earlier summaries")} kept for comparison: taken out.`,
    ),
    ...whole(
      "set-aside notes",
      input.setAsideKept,
      `${counted(input.setAsideKept, "set-aside note")} with initials and reasons: taken out.`,
    ),
    ...whole(
      "typed words",
      input.typedCells,
      `${counted(input.typedCells, "typed cell")} on the summary: read before the copy is sent.`,
    ),
    ...input.otherSheets.map((sheet) => ({
      step: "sheets of ours" as const,
      sheet,
      places: [],
      text: `The sheet “${sheet}” of Clear Line is taken out.`,
    })),
    ...input.highlighted.map((sheet) => ({
      step: "highlights" as const,
      sheet,
      places: [],
      text: `The highlights on “${sheet}” are taken off.`,
    })),
    ...input.checkColumns.map(({ sheet, column }) => ({
      step: "check column" as const,
      sheet,
      places: [column],
      text: `The Check column on “${sheet}” is taken out.`,
    })),
    ...input.snapshot.sheets.flatMap(hiddenThings),
  ];
}

function hiddenThings(sheet: WorkbookSnapshot["sheets"][number]): readonly Preparation[] {
  const { name, comments, hiddenRows, hiddenColumns, visibility } = sheet;
  return [
    ...(comments > 0
      ? [
          {
            step: "comments" as const,
            sheet: name,
            places: [],
            text: `${counted(comments, "comment")} on “${name}”: taken out.`,
          },
        ]
      : []),
    ...(hiddenRows.length > 0
      ? [
          {
            step: "hidden rows" as const,
            sheet: name,
            places: hiddenRows,
            text: `${counted(hiddenRows.length, "hidden row")} on “${name}” may hold names: taken out.`,
          },
        ]
      : []),
    ...(hiddenColumns.length > 0
      ? [
          {
            step: "hidden columns" as const,
            sheet: name,
            places: hiddenColumns,
            text: `${counted(hiddenColumns.length, "hidden column")} on “${name}” may hold names: taken out.`,
          },
        ]
      : []),
    ...(visibility === "visible"
      ? []
      : [
          { step: "hidden sheets" as const, sheet: name, places: [], text: `The hidden sheet “${name}” is taken out.` },
        ]),
  ];
}
