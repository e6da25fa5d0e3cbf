import type { CellEdit } from "../host";
import { problem, Stop } from "./problems";
import type { RunContext } from "./run";
import { textAsTyped } from "./typed-text";

/** Writes one cell, and only where it still holds what the person was shown. */
export async function edit(wish: CellEdit, context: RunContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(wish.sheet);
  const cell = sheet.getCell(wish.row, wish.column);
  cell.load("values,numberFormat");
  await context.sync();

  const [[now] = []] = cell.values as unknown[][];
  if (now !== wish.was)
    throw new Stop(
      problem("changed meanwhile", { what: `The cell on ${wish.sheet} no longer holds what was shown here.` }),
    );
  const [[format] = []] = cell.numberFormat as unknown[][];
  // Addressed anew: outside of Excel.run a range does not live on from one request to the next.
  const target = sheet.getCell(wish.row, wish.column);
  const plain = format === "General" || (format === "@" && typeof wish.value === "number");
  if (wish.numberFormat !== undefined && plain) target.numberFormat = [[wish.numberFormat]];
  target.values = [[typeof wish.value === "string" ? textAsTyped(wish.value) : wish.value]];
  await context.sync();
}
