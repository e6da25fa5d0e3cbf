import { styleAt } from "../cells";
import type { Arguments } from "../arguments";
import { ExcelError, lacking } from "../errors";
import type { RangeTarget, Session } from "../session";
import type { Json, JsonObject } from "../wire";
import { setHyperlink } from "./hyperlinks";
import { setRowHeight } from "./range-format";

/** "Resource limits and performance optimization": at most five million cells are read at once. */
const readLimit = 5_000_000;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names of all that is told, such as "format.fill.color". */
function namesIn(options: JsonObject, path = ""): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    isObject(value) ? namesIn(value, `${path}${name}.`) : [`${path}${name}`],
  );
}

function askedFor(options: JsonObject): string[] {
  const given = namesIn(options);
  return given.filter((name) => name.split(".").reduce<Json | undefined>(partOf, options) === true);
}

function partOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}

/**
 * `Range.getCellProperties`: an object for each cell with what was asked of it. No fill reads as white, as in Excel
 * (#6218, #4900).
 */
export function cellProperties({ sheet, area }: RangeTarget, args: Arguments, session: Session): Json {
  const asked = askedFor(args.plain(0));
  const strange = asked.find((name) => name !== "format.fill.color" && name !== "format.font.strikethrough");
  if (strange !== undefined) throw lacking("Range", `getCellProperties of ${strange}`);
  const fill = asked.includes("format.fill.color");
  const font = asked.includes("format.font.strikethrough");
  if (area.rows * area.columns > readLimit) throw new ExcelError("InvalidArgument", args.where);
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_cell, column) => {
      const style = styleAt(sheet, area.row + row, area.column + column, session.styles);
      return {
        format: {
          ...(fill ? { fill: { color: style.fill ?? "#FFFFFF" } } : {}),
          ...(font ? { font: { strikethrough: style.strikethrough } } : {}),
        },
      };
    }),
  );
}

/**
 * `Range.setCellProperties`, of which only links: an array for each row of an object for each cell, as large as the
 * range ("Range.setCellProperties"; the cell-properties sample of office-js-snippets). Excel tells nowhere of how many
 * changes it then speaks; here it is one for each link.
 */
export function setCellProperties(target: RangeTarget, args: Arguments, session: Session): void {
  const rows = args.raw(0);
  const { row: top, column: left, rows: count, columns } = target.area;
  if (!Array.isArray(rows) || rows.length !== count) throw args.wrong();
  for (const [down, cells] of (rows as readonly Json[]).entries()) {
    if (!Array.isArray(cells) || cells.length !== columns) throw args.wrong();
    for (const [across, cell] of (cells as readonly Json[]).entries()) {
      if (!isObject(cell)) throw args.wrong();
      const strange = Object.keys(cell).find((name) => name !== "hyperlink");
      if (strange !== undefined) throw lacking("Range", `setCellProperties of ${strange}`);
      const { hyperlink } = cell;
      const area = { row: top + down, column: left + across, rows: 1, columns: 1 };
      if (hyperlink !== undefined) setHyperlink({ ...target, area }, hyperlink, session);
    }
  }
}

/** `Range.setRowProperties`, of which only heights: an object for each row of the range ("Range.setRowProperties"). */
export function setRowProperties({ sheet, area }: RangeTarget, args: Arguments, session: Session): void {
  const rows = args.raw(0);
  if (!Array.isArray(rows) || rows.length !== area.rows) throw args.wrong();
  for (const [down, row] of (rows as readonly Json[]).entries()) {
    if (!isObject(row)) throw args.wrong();
    const strange = namesIn(row).find((name) => name !== "format.rowHeight");
    if (strange !== undefined) throw lacking("Range", `setRowProperties of ${strange}`);
    const height = partOf(row["format"], "rowHeight");
    const one = { ...area, row: area.row + down, rows: 1 };
    if (height !== undefined) setRowHeight({ sheet, areas: [one] }, height, session);
  }
}
