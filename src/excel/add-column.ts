import type { CellValue } from "../tracker/snapshot";
import { areasOf } from "./addresses";
import { problem, Stop } from "./problems";
import { putBack } from "./put-back";
import type { RunContext } from "./run";
import { textAsTyped } from "./typed-text";

function firstOf(tables: Excel.TableScopedCollection): Excel.Table | undefined {
  return tables.items[0];
}

/** Writes a heading into an empty cell beside the last one. An Excel table grows by a column instead. */
export async function addColumn(
  sheetName: string,
  row: number,
  column: number,
  header: string,
  beside: CellValue | undefined,
  context: RunContext,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.load("id");
  const place = sheet.getCell(row, column);
  place.load("values");
  const besides = sheet.getCell(row, Math.max(0, column - 1));
  besides.load("values,format/columnWidth");
  const tables = besides.getTables(false);
  tables.load("items/name");
  await context.sync();
  const moved = new Stop(
    problem("changed meanwhile", { what: `The headings of ${sheetName} are no longer where they were.` }),
  );
  const [[standing] = []]: unknown[][] = place.values;
  const [[neighbour] = []]: unknown[][] = besides.values;
  if (beside !== undefined && neighbour !== beside) throw moved;
  if (standing !== "")
    throw new Stop(
      problem("changed meanwhile", { what: `There is already something at the right-hand end of ${sheetName}.` }),
    );

  const table = firstOf(tables);
  if (table && (await endsBefore(table, row, column, context))) {
    context.workbook.tables.getItem(table.name).columns.add(-1, undefined, header);
    await context.sync();
    return;
  }
  if (!(await writeHeading(sheet, row, column, { header, neighbour }, context))) throw moved;
  if (column === 0) return;
  const target = sheet.getCell(row, column);
  target.copyFrom(sheet.getCell(row, column - 1), "Formats");
  // The look of the heading, not what somebody's rules make of the cell beside it.
  target.conditionalFormats.clearAll();
  target.format.columnWidth = besides.format.columnWidth;
  await context.sync();
}

/** Whether the table's heading row is this one and its last column the one before: then it can grow by a column. */
async function endsBefore(table: Excel.Table, row: number, column: number, context: RunContext): Promise<boolean> {
  const extent = table.getRange();
  extent.load("address");
  await context.sync();
  const [area] = areasOf(extent.address);
  return area?.row === row && area.column + area.columns === column;
}

/**
 * Writes a heading beside the one that stood there. Both are read in the request that writes: a column that somebody
 * inserted meanwhile would be written over; it is put back then, and the answer is false.
 */
async function writeHeading(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  { header, neighbour }: { readonly header: string; readonly neighbour: unknown },
  context: RunContext,
): Promise<boolean> {
  const over = sheet.getCell(row, column);
  over.load("values,formulas");
  const left = sheet.getCell(row, Math.max(0, column - 1));
  left.load("values");
  sheet.getCell(row, column).values = [[textAsTyped(header)]];
  await context.sync();
  const [[written] = []]: unknown[][] = over.values;
  const [[after] = []]: unknown[][] = left.values;
  // In the first column the neighbour is the cell itself, read before it was written.
  if (written === "" && after === neighbour) return true;
  await context.putRight(async (again) => {
    putBack(again.workbook.worksheets.getItem(sheet.id).getCell(row, column), over);
    await again.sync();
  });
  return false;
}
