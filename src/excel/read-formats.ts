import type { Area, CellValue } from "../tracker/snapshot";
import type { Wanted } from "./read-blocks";

/** Serials of 1955 to 2118: whatever else such a number may be, only its format tells. */
const earliestSerial = 20_000;
const latestSerial = 80_000;
/** `["dd/mm/yyyy"],` and the like. */
const bytesPerFormat = 16;

/** A number that its format may turn into a date or a percentage. */
function dependsOnFormat(value: CellValue): boolean {
  if (typeof value !== "number") return false;
  return (value >= earliestSerial && value <= latestSerial) || value === 1 || !Number.isInteger(value);
}

/** Number formats are asked only of columns where they tell something: they cost as much as short texts. */
export class ColumnFormats {
  private readonly codes = new Map<number, string[]>();

  constructor(
    private readonly sheet: string,
    private readonly area: Area | undefined,
  ) {}

  /** Asks of the columns that tell something by these rows, whose first cell stands in column `left`; of each once. */
  wanted(values: readonly (readonly CellValue[])[], left: number): Wanted[] {
    const { area } = this;
    if (!area) return [];
    const telling: number[] = [];
    for (let column = area.column; column < area.column + area.columns; column++)
      if (!this.codes.has(column) && values.some((row) => dependsOnFormat(row[column - left] ?? "")))
        telling.push(column);
    return neighbours(telling).map((run) => this.wantedOf(area, run));
  }

  /** By sheet column, once all were taken: one code where the column has only one. */
  result(): Record<number, string | readonly string[]> {
    return Object.fromEntries(
      [...this.codes].map(([column, list]) => {
        const [first = "General"] = list;
        return [column, list.every((code) => code === first) ? first : list];
      }),
    );
  }

  private wantedOf({ row, rows }: Area, { first, count }: { first: number; count: number }): Wanted {
    const lists = Array.from({ length: count }, (_, offset) => {
      const list: string[] = [];
      this.codes.set(first + offset, list);
      return list;
    });
    return {
      what: "numberFormat",
      sheet: this.sheet,
      area: { row, column: first, rows, columns: count },
      bytesPerRow: bytesPerFormat * count,
      take: (answer, from) => {
        for (const [at, line] of answer.entries())
          for (const [offset, list] of lists.entries()) {
            const code = line[offset];
            list[from + at] = typeof code === "string" ? code : "General";
          }
      },
    };
  }
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
