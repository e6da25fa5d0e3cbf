import type { CellStyle, PlanCell, SheetPlan } from "../../src/summary/plan";
import { bodySize } from "../../src/summary/styles";
import { heightOfLines, lineCount, tallestRow } from "../../src/summary/text-fit";

/** Smallest contrast of text on its fill (WCAG 2.2 AA). */
const leastContrast = 4.5;

/** What a reader who cannot see well, or prints in grey, would stumble over; empty where the plan is good. */
export function checkPlan(plan: SheetPlan): readonly string[] {
  return [
    ...checkName(plan),
    ...checkStyles(plan),
    ...checkTables(plan),
    ...checkMerges(plan),
    ...checkCharts(plan),
    ...checkText(plan),
    ...checkLinks(plan),
  ];
}

function checkName({ name }: SheetPlan): readonly string[] {
  const problems: string[] = [];
  if (name.length === 0 || name.length > 31) problems.push(`The sheet name has ${String(name.length)} characters.`);
  if (/[\\/?*[\]:]/.test(name)) problems.push("The sheet name has a character that Excel refuses.");
  return problems;
}

function checkStyles({ styles }: SheetPlan): readonly string[] {
  return Object.entries(styles).flatMap(([name, style]) => {
    const problems: string[] = [];
    const contrast = contrastOf(style);
    if (contrast < leastContrast) problems.push(`The style ${name} has a contrast of ${contrast.toFixed(1)}.`);
    if ((style.size ?? bodySize) < bodySize)
      problems.push(`The style ${name} is smaller than ${String(bodySize)} points.`);
    return problems;
  });
}

/** Contrast ratio of text and fill, 1 to 21; black on white where the style says nothing. */
export function contrastOf({ color = "#000000", fill = "#FFFFFF" }: CellStyle): number {
  const [a, b] = [luminance(color), luminance(fill)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const part = (from: number): number => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function checkTables({ tables = [], rows }: SheetPlan): readonly string[] {
  const problems: string[] = [];
  const captions = new Set<string>();
  for (const { caption, area, headingRows, proseRows } of tables) {
    if (captions.has(caption)) problems.push(`Two tables are called “${caption}”.`);
    captions.add(caption);
    for (const at of headingRows) {
      const headings = (rows[at]?.cells ?? []).slice(area.column, area.column + area.columns);
      const texts = headings.map((cell) => (cell === null ? "" : String(cell.value)));
      if (texts.some((text) => text === "")) problems.push(`A heading of “${caption}” is empty.`);
      if (new Set(texts).size < texts.length) problems.push(`Two columns of “${caption}” have the same heading.`);
    }
    for (let at = area.row; at < area.row + area.rows; at++) {
      if (proseRows.includes(at)) continue;
      const cells = (rows[at]?.cells ?? []).slice(area.column, area.column + area.columns);
      const spoken = cells.filter((cell) => cell !== null).length;
      if (spoken < area.columns) problems.push(`Row ${String(at + 1)} of “${caption}” has a gap.`);
    }
  }
  return problems;
}

/** Only lines of prose reach across columns; a table has no merged cell, and no merge reaches over rows. */
function checkMerges({ merges, tables = [], rows }: SheetPlan): readonly string[] {
  return merges.flatMap((merge) => {
    const name = `The merged cells in row ${String(merge.row + 1)}`;
    if (merge.rows !== 1) return [`${name} reach over rows.`];
    const cells = rows[merge.row]?.cells.slice(merge.column + 1, merge.column + merge.columns) ?? [];
    if (cells.some((cell) => cell !== null && cell.value !== "")) return [`${name} hide text.`];
    const inTable = tables.some(
      ({ area, proseRows }) =>
        merge.row >= area.row && merge.row < area.row + area.rows && !proseRows.includes(merge.row),
    );
    return inTable ? [`${name} are part of a table.`] : [];
  });
}

function checkCharts({ charts }: SheetPlan): readonly string[] {
  const problems: string[] = [];
  const names = new Set<string>();
  for (const { name, title, axisTitle, data, series } of charts) {
    if (names.has(name)) problems.push(`Two charts are called “${name}”.`);
    names.add(name);
    if (title === "" || axisTitle === "") problems.push(`The chart “${name}” has no title.`);
    if (new Set(series.map(({ marker }) => marker)).size < data.columns - 1)
      problems.push(`The lines of the chart “${name}” cannot be told apart in grey.`);
    if (data.rows < 2 || data.columns < 2) problems.push(`The chart “${name}” has no numbers.`);
  }
  return problems;
}

function checkText(plan: SheetPlan): readonly string[] {
  const wide = new Map(plan.merges.map((merge) => [`${String(merge.row)},${String(merge.column)}`, merge.columns]));
  const typed = new Set(plan.typed.map(({ row, column }) => `${String(row)},${String(column)}`));
  return plan.rows.flatMap(({ cells, height }, row) =>
    cells.slice(0, plan.widths.length - 1).flatMap((cell, column) => {
      if (cell === null || height === undefined) return [];
      const at = `${String(row)},${String(column)}`;
      const needed = neededHeight(plan, cell, column, wide.get(at) ?? 1);
      // What a person wrote is never cut, even where no row of Excel is tall enough to show it all.
      if (needed <= height || (typed.has(at) && height === tallestRow)) return [];
      return [`Row ${String(row + 1)} is ${String(height)} points high and needs ${String(needed)}.`];
    }),
  );
}

function neededHeight(plan: SheetPlan, cell: PlanCell, column: number, columns: number): number {
  const style = plan.styles[cell.style];
  const size = style?.size ?? bodySize;
  const width = plan.widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  if (typeof cell.value === "number") return heightOfLines(1, size);
  return heightOfLines(lineCount(cell.value, width, { size, bold: style?.bold === true }), size);
}

function checkLinks({ links }: SheetPlan): readonly string[] {
  return links.flatMap(({ tip, row, to }) => [
    ...(tip.length < 6 ? [`The link in row ${String(row + 1)} says nothing about its goal.`] : []),
    ...(to.sheet === "" ? [`The link in row ${String(row + 1)} leads nowhere.`] : []),
  ]);
}
