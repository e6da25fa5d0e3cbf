import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import type { Arguments } from "../arguments";
import { cutToUsed, eachCell } from "../cells";
import { lacking } from "../errors";

/** Runs of numbers that follow each other, as [first, count]. */
function runs(first: number, count: number, isIn: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = first; at < first + count; at += 1) {
    if (!isIn(at)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === at) last[1] += 1;
    else found.push([at, 1]);
  }
  return found;
}

function visible(sheet: SheetModel, area: Area): Area[] {
  const rows = runs(area.row, area.rows, (row) => !sheet.hiddenRows.has(row));
  const columns = runs(area.column, area.columns, (column) => !sheet.hiddenColumns.has(column));
  return rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rows: rowCount, columns: columnCount })),
  );
}

/** Cells that pass, joined to runs within their rows. */
function listed(sheet: SheetModel, area: Area, passes: (formula: boolean, blank: boolean) => boolean): Area[] {
  const byRow = new Map<number, Set<number>>();
  eachCell(sheet, area, (cell, row, column) => {
    const formula = cell.formula !== undefined;
    if (!passes(formula, !formula && cell.value === "")) return;
    let columns = byRow.get(row);
    if (!columns) byRow.set(row, (columns = new Set()));
    columns.add(column);
  });
  return [...byRow.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([row, columns]) =>
      runs(area.column, area.columns, (column) => columns.has(column)).map(([column, count]) => ({
        row,
        column,
        rows: 1,
        columns: count,
      })),
    );
}

/** `Range.getSpecialCells`. */
export function specialAreas(sheet: SheetModel, areas: readonly Area[], args: Arguments): Area[] {
  const type = args.text(0);
  return areas.flatMap((whole) => {
    const area = cutToUsed(sheet, whole);
    switch (type) {
      case "Visible":
        return visible(sheet, area);
      case "Constants":
        return listed(sheet, area, (formula, blank) => !formula && !blank);
      case "Formulas":
        return listed(sheet, area, (formula) => formula);
      default:
        throw lacking("Range", `getSpecialCells(${type})`);
    }
  });
}
