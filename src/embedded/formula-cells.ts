import type { WorkbookModel } from "../files/model";

export function holdsFormulas(model: WorkbookModel): boolean {
  for (const { cells } of model.sheets)
    for (const row of cells.values()) for (const { formula } of row.values()) if (formula !== undefined) return true;
  return false;
}

/** Formulas of which no result is known. */
export function countPending(model: WorkbookModel): number {
  let count = 0;
  for (const { cells } of model.sheets)
    for (const row of cells.values()) for (const { pending } of row.values()) if (pending === true) count++;
  return count;
}
