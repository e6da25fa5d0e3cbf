import type { TypedRow } from "../../src/rules/define";
import { fieldKeys, fields, type FieldKey } from "../../src/tracker/fields";
import { rowReader } from "../../src/tracker/read-rows";
import type { Tracker, TrackerRow, WorkbookReading } from "../../src/tracker/tracker";

/** A tracker of typed rows, read by the tracker's own readers; its columns are those named and those typed in. */
export function exampleTracker(
  typed: readonly TypedRow[],
  named: readonly FieldKey[] = [],
  sheet = "Recovery tracker",
): Tracker {
  const used = new Set<string>([...named, ...typed.flatMap((row) => Object.keys(row))]);
  const columns = fieldKeys
    .filter((field) => used.has(field))
    .map((field, column) => ({
      column,
      field,
      header: fields[field].label,
      confidence: 1,
      reason: "The example names it.",
      chosen: false,
    }));
  const layout = {
    date1904: false,
    formats: {},
    formatsTop: 0,
    merges: [],
    fills: {},
    reviews: undefined,
    largestRisk: 25,
    keyQuestion: undefined,
    roomsForServices: false,
    wrapped: false,
    statusKey: undefined,
  };
  const reader = rowReader(sheet, columns, layout);
  const rows: TrackerRow[] = [];
  typed.forEach((cells, index) => {
    const place = { row: index + 1, section: undefined, hidden: false, continues: false };
    rows.push(reader.read(place, (column) => cells[columns[column]?.field ?? "ref"] ?? "", rows.at(-1)));
  });
  return {
    sheet,
    headerRows: [0],
    firstRow: 1,
    lastRow: rows.length,
    firstColumn: 0,
    lastColumn: columns.length - 1,
    columns,
    unmapped: [],
    rows,
    notes: [],
    fingerprint: "example",
    layout,
  };
}

export function readingOf(...trackers: readonly Tracker[]): WorkbookReading {
  return { sheets: trackers.map((tracker) => ({ name: tracker.sheet, reason: "An example.", trackers: [tracker] })) };
}
