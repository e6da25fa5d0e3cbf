import { choiceFor, fingerprintOf, type MappingChoice } from "./choices";
import { fields } from "./fields";
import { bestHeaderRow, type Heading } from "./find-header";
import { gridOf, type Grid } from "./grid";
import { mapColumns } from "./map-columns";
import { readKeyQuestion } from "./read-key-question";
import { rowReader, type RowPlace } from "./read-rows";
import type { SheetSnapshot } from "./snapshot";
import type { Day, MappedColumn, SheetReading, Tracker, TrackerLayout, TrackerRow } from "./tracker";

export interface SheetOptions {
  readonly today: Day;
  readonly choices: readonly MappingChoice[];
  readonly date1904: boolean;
}

export function readSheet(sheet: SheetSnapshot, options: SheetOptions): SheetReading {
  const { name } = sheet;
  const no = (reason: string): SheetReading => ({ name, reason, trackers: [] });
  const grid = gridOf(sheet);
  if (grid.lastRow < grid.firstRow || grid.lastColumn < 0) return no("The sheet is empty.");
  const choice = choiceFor(options.choices, name, []) ?? options.choices.find((each) => each.sheet === name);
  if (choice?.notTracker === true) return no("You said that this sheet is not a tracker.");
  const best = bestHeaderRow(grid, grid.firstRow, grid.lastRow);
  if (best === undefined) return no("No row reads as the heading of a tracker.");
  const core = best.score.fields.has("concern") || best.score.fields.has("action");
  if (!core || best.score.fields.size < 3)
    return no("The headings do not name a concern or an action with an owner, a date or a status.");
  const tracker = readBlock(grid, best.row, options);
  const { columns } = tracker;
  const named = columns.slice(0, 3).map(({ field }) => fields[field].label.toLowerCase());
  return {
    name,
    reason: `The headings in row ${String(best.row + 1)} name ${String(columns.length)} things that a tracker holds, such as ${named.join(", ")}.`,
    trackers: [tracker],
  };
}

function readBlock(grid: Grid, headerRow: number, options: SheetOptions): Tracker {
  const filled = grid.filled(headerRow);
  const firstColumn = filled[0] ?? 0;
  const lastColumn = filled[filled.length - 1] ?? 0;
  const headings: Heading[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = grid.text(headerRow, column).replace(/\s*\n\s*/g, " ");
    headings.push({ column, text, own: text, group: "" });
  }
  const { columns, unmapped } = mapColumns(headings);
  const layout = layoutOf(grid, columns, options);
  const hidden = new Set(grid.sheet.hiddenRows);
  const places: RowPlace[] = [];
  let section: string | undefined;
  for (let row = headerRow + 1; row <= grid.lastRow; row++) {
    const cells = grid.filled(row).filter((column) => column >= firstColumn && column <= lastColumn);
    const [only] = cells;
    if (only === undefined) continue;
    if (cells.length === 1) {
      section = grid.text(row, only);
      continue;
    }
    places.push({ row, section, hidden: hidden.has(row), continues: false });
  }
  const reader = rowReader(grid.sheet.name, columns, layout);
  const rows: TrackerRow[] = [];
  for (const place of places)
    rows.push(reader.read(place, (column) => grid.at(place.row, column), rows[rows.length - 1]));
  return {
    sheet: grid.sheet.name,
    headerRows: [headerRow],
    firstRow: rows[0]?.row ?? headerRow + 1,
    lastRow: rows[rows.length - 1]?.row ?? headerRow,
    firstColumn,
    lastColumn,
    columns,
    unmapped,
    rows,
    notes: [],
    fingerprint: fingerprintOf(headings.map(({ text }) => text)),
    layout,
  };
}

function layoutOf(grid: Grid, columns: readonly MappedColumn[], { date1904 }: SheetOptions): TrackerLayout {
  const { sheet } = grid;
  const formats: Record<number, string | readonly string[]> = {};
  for (const { column } of columns) {
    const format = sheet.numberFormats[column];
    if (format !== undefined) formats[column] = format;
  }
  return {
    date1904,
    formats,
    formatsTop: sheet.top,
    merges: sheet.merges.filter(({ rows }) => rows > 1),
    fills: sheet.fills,
    largestRisk: 25,
    keyQuestion: readKeyQuestion(sheet.name),
  };
}
