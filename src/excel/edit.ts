import type { CellEdit } from "../host";
import { problem, Stop } from "./problems";
import { putBack } from "./put-back";
import type { RunContext } from "./run";
import { askSeen } from "./seen";
import { textAsTyped } from "./typed-text";

/**
 * Writes one cell, and only where it and what was shown around it still stand there. Excel has no "write if": the
 * request that writes also reads what it writes over, and what came in between is put back.
 */
export async function edit(wish: CellEdit, context: RunContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(wish.sheet);
  sheet.load("id");
  const cell = sheet.getCell(wish.row, wish.column);
  cell.load("values,numberFormat");
  const before = askSeen(() => sheet, wish.seen ?? []);
  for (const piece of before.pieces) piece.ask();
  await context.sync();

  const changed = new Stop(
    problem("changed meanwhile", { what: `The cell on ${wish.sheet} no longer holds what was shown here.` }),
  );
  const [[now] = []]: unknown[][] = cell.values;
  if (now !== wish.was || !before.holds()) throw changed;
  const [[format] = []]: unknown[][] = cell.numberFormat;
  // Addressed anew: outside of Excel.run a range does not live on from one request to the next.
  const over = sheet.getCell(wish.row, wish.column);
  over.load("values,formulas,numberFormat");
  const after = askSeen(() => sheet, wish.seen ?? []);
  for (const piece of after.pieces) piece.ask();
  const target = sheet.getCell(wish.row, wish.column);
  const plain = format === "General" || (format === "@" && typeof wish.value === "number");
  const reformats = wish.numberFormat !== undefined && plain;
  if (reformats) target.numberFormat = [[wish.numberFormat]];
  target.values = [[typeof wish.value === "string" ? textAsTyped(wish.value) : wish.value]];
  await context.sync();

  const [[written] = []]: unknown[][] = over.values;
  if (written === wish.was && after.holds()) return;
  await context.putRight(async (again) => {
    const back = again.workbook.worksheets.getItem(sheet.id).getCell(wish.row, wish.column);
    if (reformats) back.numberFormat = over.numberFormat;
    putBack(back, over);
    await again.sync();
  });
  throw changed;
}
