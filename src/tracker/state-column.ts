import type { CellValue, SheetSnapshot, TableSnapshot } from "./snapshot";

/** The heading of the column in which Clear Line writes each row's state begins so; its day follows (DESIGN 4). */
export const stateHeading = "Clear Line check";

/** What stands in that column; anything else in it is somebody's own. */
export const statesInWords = [
  "Triggered",
  "Overdue",
  "Challenge closure",
  "Plan incomplete",
  "Done, not shown to work",
  "Due soon",
  "In date",
  "No due date",
  "Late, set aside",
  "Closed with evidence",
] as const;

export type StateInWords = (typeof statesInWords)[number];

const known: ReadonlySet<CellValue> = new Set(statesInWords);

export function isStateHeading(value: CellValue | undefined): boolean {
  return typeof value === "string" && value.startsWith(stateHeading);
}

/** Whether a cell below the heading may be written over: it is empty or holds a state. */
export function isState(value: CellValue | undefined): boolean {
  return value === undefined || value === "" || known.has(value);
}

/** Where a heading of ours stands, in sheet rows and columns. */
export interface StateHeading {
  readonly row: number;
  readonly column: number;
}

export interface WithoutStates {
  readonly sheet: SheetSnapshot;
  readonly headings: readonly StateHeading[];
}

/**
 * The sheet as it would be without our columns: what Clear Line said of a row must not be read as something that the
 * tracker says, and a corrected column must be found again whether ours stands or not.
 */
export function withoutStates(sheet: SheetSnapshot): WithoutStates {
  const headings = headingsIn(sheet);
  if (headings.length === 0) return { sheet, headings };
  const values = sheet.values.slice();
  for (const { row, column } of headings) {
    const place = column - sheet.left;
    for (let at = row - sheet.top; at < values.length; at++) {
      const line = values[at];
      const value = line?.[place];
      if (line === undefined || value === "" || !(isState(value) || isStateHeading(value))) continue;
      values[at] = line.map((cell, index) => (index === place ? "" : cell));
    }
  }
  return { sheet: { ...sheet, values, tables: sheet.tables.map((table) => withoutLast(table, headings)) }, headings };
}

/** A table grew by our column: what it holds of the person's ends before it. */
function withoutLast(table: TableSnapshot, headings: readonly StateHeading[]): TableSnapshot {
  const { row, column, columns } = table.area;
  const grew = headings.some((heading) => heading.row === row && heading.column === column + columns - 1);
  return grew && columns > 1 ? { ...table, area: { ...table.area, columns: columns - 1 } } : table;
}

function headingsIn({ values, top, left }: SheetSnapshot): StateHeading[] {
  const headings: StateHeading[] = [];
  for (const [row, line] of values.entries())
    for (const [column, value] of line.entries())
      if (isStateHeading(value)) headings.push({ row: row + top, column: column + left });
  return headings;
}
