import type { Area } from "../tracker/snapshot";
import type { Wanted } from "./read-blocks";

/** `{"format":{"fill":{"color":"#FFFFFF"}}},` */
const bytesPerFill = 42;
/** No fill reads as white (#6218, #4900): white tells nothing. */
const noFill = "#FFFFFF";

export interface CellFills {
  readonly wanted: readonly Wanted[];
  /** By "row,column" of the sheet, once all were taken; only of cells that have a fill. */
  result(): Record<string, string>;
}

export function fillsWanted(sheet: string, areas: readonly Area[]): CellFills {
  const fills: Record<string, string> = {};
  const wanted = areas.map((area): Wanted => ({
    what: "fill",
    sheet,
    area,
    bytesPerRow: bytesPerFill * area.columns,
    take: (rows, from) => {
      for (const [at, row] of rows.entries())
        for (const [offset, color] of row.entries())
          if (typeof color === "string" && color !== "" && color.toUpperCase() !== noFill)
            fills[`${String(area.row + from + at)},${String(area.column + offset)}`] = color;
    },
  }));
  return { wanted, result: () => fills };
}
