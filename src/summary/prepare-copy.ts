import { valueAt, type CellValue, type WorkbookSnapshot } from "../tracker/snapshot";
import type { RowReview, WorkbookReview } from "../review/review";
import { columnName } from "../tracker/address";
import type { Steps } from "../tracker/steps";
import { counted, listedUpTo } from "./words";

/** One thing that must not travel with a copy for someone outside. */
export interface Preparation {
  /** True where it is taken out as one action; false where a person has to look. */
  readonly taken: boolean;
  /** A full sentence: what it is, and what happens to it. */
  readonly text: string;
}

/** A hidden row that may name somebody, with a cell that tells whether it is still the row that was checked. */
export interface NamedRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface PreparationInput {
  readonly snapshot: WorkbookSnapshot;
  readonly review: WorkbookReview;
  /** Sheets that the person does not see. */
  readonly hiddenSheets: readonly string[];
  readonly highlighted: boolean;
  readonly snapshotsKept: number;
  readonly setAsideKept: number;
  /** Sheets of ours other than the summary that is to be sent. */
  readonly otherSheets: readonly string[];
  /** How many cells people wrote in on the summary. */
  readonly typedCells: number;
}

const mostRows = 8;

/** Everything that a copy for others must not carry, so that a person can read it and confirm it as one action (SPEC 6.1). */
export function* preparationOf(input: PreparationInput): Steps<readonly Preparation[]> {
  return [...takenOut(input, yield* hiddenRowsWithNames(input)), ...toLookAt(input)];
}

function takenOut(input: PreparationInput, hidden: readonly NamedRow[]): readonly Preparation[] {
  const { highlighted, snapshotsKept, setAsideKept, otherSheets } = input;
  const texts = [
    ...(snapshotsKept === 0
      ? []
      : [`${counted(snapshotsKept, "earlier summary", "earlier summaries")} kept for comparison.`]),
    ...(setAsideKept === 0 ? [] : [`${counted(setAsideKept, "set-aside note")} with initials and reasons.`]),
    "Settings and corrected columns, where there are any.",
    ...otherSheets.map((sheet) => `The sheet “${sheet}” of Clear Line.`),
    ...(highlighted ? ["The highlights."] : []),
    ...withStates(input.review).map((sheet) => `The column with each row's state on “${sheet}”.`),
    ...[...bySheet(hidden)].map(([sheet, rows]) => {
      const numbers = listedUpTo(
        rows.map(({ row }) => String(row + 1)),
        mostRows,
      );
      return `${counted(rows.length, "hidden row")} on “${sheet}” that may name somebody (${numbers}).`;
    }),
  ];
  return texts.map((text) => ({ taken: true, text }));
}

function withStates({ trackers }: WorkbookReview): readonly string[] {
  const standing = trackers.filter(({ tracker }) => tracker.stateColumn !== undefined);
  return [...new Set(standing.map(({ tracker }) => tracker.sheet))];
}

/** Rows that are looked at in one step. */
const atOnce = 256;

/** Hidden or filtered rows in which PRV-01 to PRV-03 found something; also where somebody set that finding aside. */
export function* hiddenRowsWithNames({
  review,
  snapshot,
}: Pick<PreparationInput, "review" | "snapshot">): Steps<readonly NamedRow[]> {
  const named: NamedRow[] = [];
  for (const { tracker, rows } of review.trackers) {
    const sheet = snapshot.sheets.find(({ name }) => name === tracker.sheet);
    for (const [at, one] of rows.entries()) {
      if (at % atOnce === 0) yield at / rows.length;
      const { row } = one;
      if (!sheet || !row.hidden || !mayNameSomebody(one)) continue;
      const column = row.cells.concern.column < 0 ? 0 : row.cells.concern.column;
      named.push({ sheet: row.sheet, row: row.row, column, value: valueAt(sheet, row.row, column) });
    }
  }
  return named;
}

function mayNameSomebody({ findings, setAside }: RowReview): boolean {
  return [...findings, ...setAside.map(({ finding }) => finding)].some(({ rule }) => rule.startsWith("PRV-"));
}

function bySheet(rows: readonly NamedRow[]): ReadonlyMap<string, readonly NamedRow[]> {
  return new Map(
    [...new Set(rows.map(({ sheet }) => sheet))].map((name) => [name, rows.filter(({ sheet }) => sheet === name)]),
  );
}

function toLookAt({ snapshot, hiddenSheets, typedCells }: PreparationInput): readonly Preparation[] {
  const texts = [
    ...(typedCells === 0 ? [] : [`${counted(typedCells, "typed cell")} on the summary: read what it says.`]),
    ...snapshot.sheets.flatMap(({ name, comments, hiddenColumns }) => [
      ...(comments === 0 ? [] : [`${counted(comments, "comment")} on “${name}”: delete what must not be read.`]),
      ...(hiddenColumns.length === 0
        ? []
        : [`Hidden columns on “${name}” (${listedUpTo(hiddenColumns.map(columnName), mostRows)}): look into them.`]),
    ]),
    ...hiddenSheets.map((name) => `The hidden sheet “${name}”: look into it, it travels with the file.`),
  ];
  return texts.map((text) => ({ taken: false, text }));
}
