import type { Area } from "../tracker/snapshot";
import type { CellStyle, SheetPlan } from "../summary/plan";
import { addressChunks, GrowingRectangles } from "./addresses";
import type { Filling } from "./batches";

type Line = NonNullable<NonNullable<CellStyle["borders"]>["top"]>;

const lines = { thin: ["Continuous", "Thin"], medium: ["Continuous", "Medium"], dashed: ["Dash", "Thin"] } as const;

/** What the look of one style costs besides its addresses, and a line between its cells. */
const bytesPerLook = 4_000;
const bytesPerLine = 700;
/** Number formats are written cell by cell. */
const bytesPerFormat = 16;
/** Rows whose number formats are put together in one go. */
const mostFormats = 1_000;
/** Rows that are looked through between two looks at the clock. */
const rowsAtOnce = 256;

/** One range-areas object for all cells of a style: a thousand single cells would be 728 KB of request. */
export async function putStyles(sheet: Excel.Worksheet, plan: SheetPlan, filling: Filling): Promise<void> {
  for (const [name, cells] of await cellsByStyle(plan, filling)) {
    const style = plan.styles[name];
    if (!style) continue;
    const areas = cells.all();
    for (const address of addressChunks(areas)) {
      await filling.room(bytesPerLook + address.length);
      putStyle(rangesAt(sheet, address).format, style);
    }
    await putInnerLines(sheet, areas, style, filling);
    await putNumberFormat(sheet, areas, style, filling);
  }
}

async function cellsByStyle({ rows }: SheetPlan, filling: Filling): Promise<ReadonlyMap<string, GrowingRectangles>> {
  const byStyle = new Map<string, GrowingRectangles>();
  for (const [row, { cells }] of rows.entries()) {
    if (row % rowsAtOnce === 0) await filling.room(0);
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      let places = byStyle.get(cell.style);
      if (!places) byStyle.set(cell.style, (places = new GrowingRectangles()));
      places.add(row, column);
    }
  }
  return byStyle;
}

/** All other cells have the one that an empty sheet has. */
async function putNumberFormat(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  { numberFormat }: CellStyle,
  filling: Filling,
): Promise<void> {
  if (numberFormat === undefined) return;
  for (const { row, column, rows, columns } of areas)
    for (let from = 0; from < rows; from += mostFormats) {
      const some = Math.min(mostFormats, rows - from);
      await filling.room(bytesPerLine + some * columns * bytesPerFormat);
      const line = new Array<string>(columns).fill(numberFormat);
      sheet.getRangeByIndexes(row + from, column, some, columns).numberFormat = new Array<string[]>(some).fill(line);
    }
}

function rangesAt(sheet: Excel.Worksheet, address: string): Excel.Range | Excel.RangeAreas {
  return address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
}

function putStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.font !== undefined) format.font.name = style.font;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  const { top, bottom, left, right } = style.borders ?? {};
  if (top) putLine(format, "EdgeTop", top);
  if (bottom) putLine(format, "EdgeBottom", bottom);
  if (left) putLine(format, "EdgeLeft", left);
  if (right) putLine(format, "EdgeRight", right);
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** An edge is that of the whole area; the same line between its cells has a name of its own. */
async function putInnerLines(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  style: CellStyle,
  filling: Filling,
): Promise<void> {
  const between = style.borders?.bottom ?? style.borders?.top;
  const beside = style.borders?.right ?? style.borders?.left;
  if (between)
    for (const address of addressChunks(areas.filter(({ rows }) => rows > 1))) {
      await filling.room(bytesPerLine + address.length);
      putLine(rangesAt(sheet, address).format, "InsideHorizontal", between);
    }
  if (beside)
    for (const address of addressChunks(areas.filter(({ columns }) => columns > 1))) {
      await filling.room(bytesPerLine + address.length);
      putLine(rangesAt(sheet, address).format, "InsideVertical", beside);
    }
}

function putLine(
  format: Excel.RangeFormat,
  where: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical",
  line: Line,
): void {
  const border = format.borders.getItem(where);
  const [style, weight] = lines[line.style];
  border.style = style;
  border.weight = weight;
  border.color = line.color;
}
