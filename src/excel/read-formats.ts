import type { Area, CellValue } from "../tracker/snapshot";
import type { Wanted } from "./read-blocks";

/** Serials of 1955 to 2118: whatever else such a number may be, only its format tells. */
const earliestSerial = 20_000;
const latestSerial = 80_000;
/** `["dd/mm/yyyy"],` and the like. */
const bytesPerFormat = 22;

/** A number that its format may turn into a date or a percentage. */
function dependsOnFormat(value: CellValue): boolean {
  if (typeof value !== "number") return false;
  return (value >= earliestSerial && value <= latestSerial) || value === 1 || !Number.isInteger(value);
}

export interface ColumnFormats {
  readonly wanted: readonly Wanted<string>[];
  /** By sheet column, once all were taken: one code where the column has only one. */
  result(): Record<number, string | readonly string[]>;
}

/** Number formats are asked only of columns where they tell something: they cost as much as short texts. */
export function formatsWanted(
  sheet: string,
  area: Area | undefined,
  values: readonly (readonly CellValue[])[],
): ColumnFormats {
  if (!area) return { wanted: [], result: () => ({}) };
  const telling: number[] = [];
  for (let column = 0; column < area.columns; column++)
    if (values.some((row) => dependsOnFormat(row[column] ?? ""))) telling.push(column);

  const codes = new Map<number, string[]>(telling.map((column) => [column, []]));
  const wanted = neighbours(telling).map(({ first, count }): Wanted<string> => ({
    what: "numberFormat",
    sheet,
    area: { row: area.row, column: area.column + first, rows: area.rows, columns: count },
    bytesPerRow: bytesPerFormat * count,
    take: (rows, from) => {
      for (const [at, row] of rows.entries())
        for (let offset = 0; offset < count; offset++) {
          const list = codes.get(first + offset);
          if (list) list[from + at] = row[offset] ?? "General";
        }
    },
  }));
  return {
    wanted,
    result: () =>
      Object.fromEntries(
        [...codes].map(([column, list]) => {
          const [first = "General"] = list;
          return [area.column + column, list.every((code) => code === first) ? first : list];
        }),
      ),
  };
}

function neighbours(columns: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.first + last.count === column) last.count += 1;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}
