import type { SheetModel, WorkbookModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import type { ConditionalStyle, ConditionalStyles } from "../formulas/conditional-styles";
import type { Box } from "./cell";
import { layoutOf, type Axis, type SheetLayout } from "./sheet-layout";
import type { Line, View } from "./visible";

export const headingWidth = 46;
export const headingHeight = 22;
/** Text runs over at most so many blank cells. */
const mostOverflow = 24;

/**
 * What was worked out for a version of the workbook, which changes in place: scrolling must not lay 10,000 rows out
 * anew.
 */
export class Drawings {
  private laidOut: { readonly sheet: SheetModel; readonly version: number; readonly layout: SheetLayout } | undefined;
  private styled: { readonly key: string; readonly sheet: SheetModel; readonly found: Styles } | undefined;

  layout(sheet: SheetModel, model: WorkbookModel, version: number): SheetLayout {
    if (this.laidOut?.sheet !== sheet || this.laidOut.version !== version)
      this.laidOut = { sheet, version, layout: layoutOf(sheet, model) };
    return this.laidOut.layout;
  }

  /** Conditional formats of the cells in sight, by "row,column". */
  styles(
    styles: ConditionalStyles | undefined,
    sheet: SheetModel,
    rows: readonly Line[],
    columns: readonly Line[],
    today: number,
    version: number,
  ): Styles {
    if (!styles || sheet.conditionalFormats.length === 0) return none;
    const bands = bandsOf(rows).flatMap(([row, rowCount]) =>
      bandsOf(columns).map(([column, columnCount]): Area => ({ row, column, rows: rowCount, columns: columnCount })),
    );
    const key = JSON.stringify([version, today, bands]);
    if (this.styled?.key !== key || this.styled.sheet !== sheet)
      this.styled = { key, sheet, found: new Map(bands.flatMap((band) => [...styles.inArea(sheet, band, today)])) };
    return this.styled.found;
  }
}

type Styles = ReadonlyMap<string, ConditionalStyle>;
const none: Styles = new Map();

/** Lines in sight as at most two runs: the frozen ones and the others. */
function bandsOf(lines: readonly Line[]): [first: number, count: number][] {
  return [true, false].flatMap((frozen): [number, number][] => {
    const band = lines.filter((line) => line.frozen === frozen).map(({ at }) => at);
    const [first] = band;
    const last = band.at(-1);
    return first === undefined || last === undefined ? [] : [[first, last - first + 1]];
  });
}

/** Where an area lies in the window of the grid, headings included. */
export function placeOf(area: Area, sheet: SheetModel, { rows, columns }: SheetLayout, view: View): Box {
  const along = (axis: Axis, at: number, frozen: number, scroll: number): number =>
    at < frozen ? axis.start(at) : axis.start(at) - scroll;
  return {
    left: headingWidth + along(columns, area.column, sheet.freeze.columns, view.scrollLeft),
    top: headingHeight + along(rows, area.row, sheet.freeze.rows, view.scrollTop),
    width: columns.start(area.column + area.columns) - columns.start(area.column),
    height: rows.start(area.row + area.rows) - rows.start(area.row),
  };
}

/** Pixels of blank cells on the right that unwrapped text may run over. */
export function overflowOf(sheet: SheetModel, area: Area, columns: Axis): number {
  const cells = sheet.cells.get(area.row);
  const cell = cells?.get(area.column);
  if (!cell || cell.style.wrap || typeof cell.value !== "string" || cell.value === "") return 0;
  if (cell.style.horizontal !== "general" && cell.style.horizontal !== "left") return 0;
  let pixels = 0;
  const first = area.column + area.columns;
  for (let column = first; column < Math.min(first + mostOverflow, columns.count); column++) {
    const next = cells?.get(column);
    if (next && next.value !== "") break;
    pixels += columns.size(column);
  }
  return pixels;
}
