import type { LookArea } from "../tracker/snapshot";
import type { Wanted } from "./read-blocks";

/** `{"format":{"fill":{"color":"#FFFFFF"}}},`, and a little more for `{"format":{"font":{"strikethrough":false}}},`. */
const bytesPerLook = 46;
/** No fill reads as white (#6218, #4900): white tells nothing. */
const noFill = "#FFFFFF";

export interface CellLooks {
  readonly wanted: readonly Wanted[];
  /** By "row,column" of the sheet, once all were taken; only of cells that have a fill, and whose text is struck through. */
  readonly fills: Readonly<Record<string, string>>;
  readonly struck: Readonly<Record<string, true>>;
}

export function looksWanted(sheet: string, areas: readonly LookArea[]): CellLooks {
  const fills: Record<string, string> = {};
  const struck: Record<string, true> = {};
  const wanted = areas.map((area): Wanted => ({
    what: area.struck ? "struck" : "fill",
    sheet,
    area,
    bytesPerRow: bytesPerLook * area.columns,
    take: (rows, from) => {
      for (const [at, row] of rows.entries())
        for (const [offset, told] of row.entries()) {
          const cell = `${String(area.row + from + at)},${String(area.column + offset)}`;
          if (told === true) struck[cell] = true;
          else if (typeof told === "string" && told !== "" && told.toUpperCase() !== noFill) fills[cell] = told;
        }
    },
  }));
  return { wanted, fills, struck };
}
