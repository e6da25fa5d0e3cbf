import type { SeenRow } from "../host";
import { problem, Stop } from "./problems";
import type { RunContext } from "./run";

/** Deletes whole rows, the last first; none where one of them no longer holds what it was shown with. */
export async function removeRows(rows: readonly SeenRow[], context: RunContext): Promise<{ removed: number }> {
  if (rows.length === 0) return { removed: 0 };
  const { worksheets } = context.workbook;
  const cells = rows.map(({ sheet, row, column }) => {
    const cell = worksheets.getItem(sheet).getCell(row, column);
    cell.load("values");
    return cell;
  });
  await context.sync();
  rows.forEach(({ sheet, row, value }, at) => {
    const [[now] = []] = (cells[at]?.values ?? []) as unknown[][];
    if (now !== value)
      throw new Stop(
        problem("changed meanwhile", { what: `Row ${row + 1} on ${sheet} is not the row that was checked.` }),
      );
  });
  for (const { sheet, row } of [...rows].sort((one, other) => other.row - one.row))
    worksheets
      .getItem(sheet)
      .getRange(`${row + 1}:${row + 1}`)
      .delete("Up");
  await context.sync();
  return { removed: rows.length };
}
