import { columnName } from "./address";
import type { FieldKey } from "./fields";
import type { Grid } from "./grid";
import { matchHeading } from "./match-heading";

/** Fewer labels of different fields could be the particulars above a list. */
const fewest = 5;
const sure = 0.6;
/** A form fits on a page or two. */
const longest = 60;
/** Of the labelled lines of a plan on its side this share holds more than one answer. */
const mostly = 0.6;

/**
 * Why a sheet without a tracker is none where labels stand down its first column: a form with the answers beside them,
 * or a plan that is turned on its side, with a column for each concern. Undefined for any other sheet.
 */
export function formReason(grid: Grid): string | undefined {
  const fields = { one: new Set<FieldKey>(), several: new Set<FieldKey>() };
  const last = Math.min(grid.lastRow, grid.firstRow + longest);
  for (let row = grid.firstRow; row <= last; row++) {
    const [label] = grid.filled(row, grid.firstColumn, grid.lastColumn);
    if (label !== grid.firstColumn) continue;
    const [best] = matchHeading(grid.text(row, label));
    if (best === undefined || best.confidence < sure) continue;
    fields[grid.count(row) > 2 ? "several" : "one"].add(best.field);
  }
  const { one, several } = fields;
  if (isPlan(several) && several.size >= (several.size + one.size) * mostly)
    return `It is turned on its side: the headings stand down column ${columnName(grid.firstColumn)}, and each concern has a column. Copy it and paste it with Transpose, so that each concern has a row.`;
  if (!isPlan(one)) return undefined;
  return "It is filled in like a form, one concern on a sheet. Clear Line reads tables: copy the forms into one, a row for each concern.";
}

function isPlan(fields: ReadonlySet<FieldKey>): boolean {
  return fields.size >= fewest && (fields.has("concern") || fields.has("action"));
}
