import { columnName } from "../../src/tracker/address";
import type { MappingChoice } from "../../src/tracker/choices";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { CellValue, SheetSnapshot } from "../../src/tracker/snapshot";
import type { Tracker, TrackerRow } from "../../src/tracker/tracker";
import { sheetOf, workbookOf, type SheetParts } from "./sheet";

export const today = 46_188;

export function trackersOf(sheet: SheetSnapshot, choices: readonly MappingChoice[] = []): readonly Tracker[] {
  return readWorkbook(workbookOf(sheet), { today, choices }).sheets[0]?.trackers ?? [];
}

/** The one tracker of a sheet; fails where there is none or more than one. */
export function trackerOf(parts: SheetParts, choices: readonly MappingChoice[] = []): Tracker {
  const trackers = trackersOf(sheetOf(parts), choices);
  const [tracker] = trackers;
  if (tracker === undefined || trackers.length !== 1) throw new Error(`${trackers.length} trackers were read`);
  return tracker;
}

/** "4 | A ref, B concern": heading rows as people count them, then the columns with their fields. */
export function mappingOf({ headerRows, columns }: Tracker): string {
  const mapped = columns.map(({ column, field }) => `${columnName(column)} ${field}`).join(", ");
  return `${headerRows.map((row) => row + 1).join("+")} | ${mapped}`;
}

/** "5 CR1 [Safe] (Medicines): A gap ^ / Fix it": row, ref, key question, section, concern and action; ^ is inherited. */
export function rowLine({ row, ref, keyQuestion, section, cells, hidden }: TrackerRow): string {
  const text = (cell: { text: string; inherited: boolean }): string => cell.text + (cell.inherited ? " ^" : "");
  return [
    `${row + 1} ${ref}`,
    keyQuestion === undefined ? "" : ` [${keyQuestion}]`,
    section === undefined ? "" : ` (${section})`,
    hidden ? " hidden" : "",
    `: ${text(cells.concern)} / ${text(cells.action)}`,
  ].join("");
}

/** Everything that was understood of a sheet, as lines. */
export function understood(parts: SheetParts): string[] {
  return trackersOf(sheetOf(parts)).flatMap((tracker) => [
    mappingOf(tracker),
    ...tracker.rows.map(rowLine),
    ...tracker.notes.map(({ code }) => `note: ${code}`),
  ]);
}

export type Rows = readonly (readonly (CellValue | null)[])[];

export const heads = ["Ref", "Concern", "Action", "Owner", "Due date", "Status"];
export const records: Rows = [
  ["A1", "Reviews are late", "Add a weekly slot", "Deputy Manager", 46_200, "Open"],
  ["A2", "Gaps in charts", "Move the round", "Medicines Lead", 46_210, "In progress"],
  ["A3", "Calls not answered", "Divert the phone", "Night Lead", 46_170, "Closed"],
];
export const mapped = (row: number | string, first = "A"): string => {
  const from = first.charCodeAt(0);
  const fields = ["ref", "concern", "action", "owner", "due", "status"];
  return `${row} | ${fields.map((field, index) => `${String.fromCharCode(from + index)} ${field}`).join(", ")}`;
};
/** The lines of the three records when they start in this row. */
export const recordLines = (...at: readonly number[]): string[] =>
  at.map((row, index) => {
    const [ref, concern, action] = records[index] ?? [];
    return `${row} ${ref}: ${concern} / ${action}`;
  });
