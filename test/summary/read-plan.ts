import type { CellValue } from "../../src/tracker/snapshot";
import type { SheetPlan } from "../../src/summary/plan";

export function textsOf(plan: SheetPlan): string[] {
  return plan.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
  );
}

/** Heading row and rows of the table whose caption starts with `caption`, without repeated headings. */
export function tableOf(plan: SheetPlan, caption: string): (string | number)[][] {
  const table = plan.tables?.find((one) => one.caption.startsWith(caption));
  if (!table) return [];
  const { area, headingRows, proseRows } = table;
  const rows: (string | number)[][] = [];
  for (let at = area.row; at < area.row + area.rows; at++) {
    const cells = (plan.rows[at]?.cells ?? []).slice(0, area.columns);
    if (proseRows.includes(at) || (at !== area.row && headingRows.includes(at))) continue;
    rows.push(cells.map((cell) => cell?.value ?? ""));
  }
  return rows;
}

export function exceptionRefs(plan: SheetPlan): (string | number)[] {
  return tableOf(plan, "Alerts")
    .slice(1)
    .map((row) => row[1] ?? "");
}

/** The plan as the sheet stands after it was written. */
export function writtenValues(plan: SheetPlan): CellValue[][] {
  return plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ""));
}
