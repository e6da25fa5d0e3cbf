import type { FieldKey } from "./fields";
import type { Grid } from "./grid";
import { matchHeading } from "./match-heading";

/** Fewer labels of different fields could be the particulars above a list. */
const fewest = 5;
const sure = 0.6;
/** A form fits on a page or two. */
const longest = 60;

/**
 * Why a sheet without a tracker is none where it is filled in like a form, labels down one column and answers beside
 * them; undefined for any other sheet.
 */
export function formReason(grid: Grid): string | undefined {
  const fields = new Set<FieldKey>();
  const last = Math.min(grid.lastRow, grid.firstRow + longest);
  for (let row = grid.firstRow; row <= last; row++) {
    const [label] = grid.filled(row, grid.firstColumn, grid.lastColumn);
    if (label !== grid.firstColumn || grid.count(row) > 2) continue;
    const [best] = matchHeading(grid.text(row, label));
    if (best !== undefined && best.confidence >= sure) fields.add(best.field);
  }
  if (fields.size < fewest || !(fields.has("concern") || fields.has("action"))) return undefined;
  return "It is filled in like a form, one concern on a sheet. Clear Line reads tables: copy the forms into one, a row for each concern.";
}
