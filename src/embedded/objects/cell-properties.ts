import { styleAt } from "../cells";
import type { Arguments } from "../arguments";
import { ExcelError, lacking } from "../errors";
import type { RangeTarget, Session } from "../session";
import type { Json, JsonObject } from "../wire";

/** "Resource limits and performance optimization": at most five million cells are read at once. */
const readLimit = 5_000_000;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names of all that is asked for, such as "format.fill.color". */
function askedFor(options: JsonObject, path = ""): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    isObject(value) ? askedFor(value, `${path}${name}.`) : value === true ? [`${path}${name}`] : [],
  );
}

/**
 * `Range.getCellProperties`: an object for each cell with what was asked of it. No fill reads as white, as in Excel
 * (#6218, #4900).
 */
export function cellProperties({ sheet, area }: RangeTarget, args: Arguments, session: Session): Json {
  const strange = askedFor(args.plain(0)).find((name) => name !== "format.fill.color");
  if (strange !== undefined) throw lacking("Range", `getCellProperties of ${strange}`);
  if (area.rows * area.columns > readLimit) throw new ExcelError("InvalidArgument", args.where);
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_cell, column) => ({
      format: {
        fill: { color: styleAt(sheet, area.row + row, area.column + column, session.styles).fill ?? "#FFFFFF" },
      },
    })),
  );
}
