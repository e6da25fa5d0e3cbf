import type { SeenRow } from "../host";
import { problem, Stop } from "./problems";
import { putBack } from "./put-back";
import type { RunContext } from "./run";

interface Place {
  readonly seen: SeenRow;
  /** The filled columns of the sheet, in the row, as the request that deletes it found them. */
  readonly line: Excel.Range;
  readonly firstColumn: number;
}

/**
 * Deletes whole rows; none where one of them no longer holds what it was shown with. The request that deletes also reads
 * what goes: rows that came in between are put back, with their values, formulas and number formats.
 */
export async function removeRows(rows: readonly SeenRow[], context: RunContext): Promise<{ removed: number }> {
  if (rows.length === 0) return { removed: 0 };
  const { worksheets } = context.workbook;
  const asked = rows.map((seen) => {
    const sheet = worksheets.getItem(seen.sheet);
    const cell = sheet.getCell(seen.row, seen.column);
    cell.load("values");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("columnIndex,columnCount");
    return { seen, cell, used };
  });
  await context.sync();
  for (const { seen, cell } of asked) if (!holds(cell, 0, seen)) throw changed(seen);

  // Last first, so that what is still to go keeps its place.
  const places = asked
    .sort((one, other) => other.seen.row - one.seen.row)
    .map(({ seen, used }): Place => {
      const sheet = worksheets.getItem(seen.sheet);
      const line = sheet.getRangeByIndexes(seen.row, used.columnIndex, 1, used.columnCount);
      line.load("values,formulas,numberFormat");
      wholeRow(sheet, seen.row).delete("Up");
      return { seen, line, firstColumn: used.columnIndex };
    });
  await context.sync();
  const wrong = places.find(({ seen, line, firstColumn }) => !holds(line, seen.column - firstColumn, seen));
  if (!wrong) return { removed: rows.length };
  for (const { seen, line, firstColumn } of places.reverse()) {
    const sheet = worksheets.getItem(seen.sheet);
    wholeRow(sheet, seen.row).insert("Down");
    const [values = []]: unknown[][] = line.values;
    const back = sheet.getRangeByIndexes(seen.row, firstColumn, 1, values.length);
    back.numberFormat = line.numberFormat;
    putBack(back, line);
  }
  await context.sync();
  throw changed(wrong.seen);
}

function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(`${row + 1}:${row + 1}`);
}

function holds(range: Excel.Range, column: number, { value }: SeenRow): boolean {
  const [line = []]: unknown[][] = range.values;
  return line[column] === value;
}

function changed({ sheet, row }: SeenRow): Stop {
  return new Stop(
    problem("changed meanwhile", { what: `Row ${row + 1} on ${sheet} is not the row that was checked.` }),
  );
}
