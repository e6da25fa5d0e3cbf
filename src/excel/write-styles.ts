import type { Area } from "../tracker/snapshot";
import type { CellStyle, SheetPlan } from "../summary/plan";
import { addressChunks, rectangles } from "./addresses";
import type { RunContext } from "./run";

type Line = NonNullable<NonNullable<CellStyle["borders"]>["top"]>;

const lines = { thin: ["Continuous", "Thin"], medium: ["Continuous", "Medium"], dashed: ["Dash", "Thin"] } as const;

/** One range-areas object for all cells of a style: a thousand single cells would be 728 KB of request. */
export async function putStyles(sheet: Excel.Worksheet, plan: SheetPlan, context: RunContext): Promise<void> {
  const cells = new Map<string, { row: number; column: number }[]>();
  for (const [row, { cells: across }] of plan.rows.entries())
    for (const [column, cell] of across.entries()) {
      if (!cell) continue;
      const list = cells.get(cell.style);
      if (list) list.push({ row, column });
      else cells.set(cell.style, [{ row, column }]);
    }
  for (const [name, list] of cells) {
    await context.rest();
    const style = plan.styles[name];
    if (!style) continue;
    const areas = rectangles(list);
    for (const address of addressChunks(areas)) {
      putStyle(rangesAt(sheet, address).format, style);
      await context.rest();
    }
    putInnerLines(sheet, areas, style);
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
function putInnerLines(sheet: Excel.Worksheet, areas: readonly Area[], style: CellStyle): void {
  const between = style.borders?.bottom ?? style.borders?.top;
  const beside = style.borders?.right ?? style.borders?.left;
  if (between)
    for (const address of addressChunks(areas.filter(({ rows }) => rows > 1)))
      putLine(rangesAt(sheet, address).format, "InsideHorizontal", between);
  if (beside)
    for (const address of addressChunks(areas.filter(({ columns }) => columns > 1)))
      putLine(rangesAt(sheet, address).format, "InsideVertical", beside);
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
