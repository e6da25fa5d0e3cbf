import type { CellModel, SheetModel } from "../files/model";
import type { Area } from "../tracker/snapshot";
import { columnLimit, rowLimit } from "./address";
import { putCell } from "./cells";
import { rangeAreasType } from "./objects/range-areas";
import { rangeType } from "./objects/range";
import { mapReferences, type ReferenceRange } from "./references";
import type { Session } from "./session";

/** Whole rows or columns that go in or out of a sheet. */
export interface Shift {
  readonly along: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly kind: "insert" | "delete";
}

/** Where a line goes; undefined where it is deleted. */
function movedLine(line: number, shift: Shift): number | undefined {
  if (shift.kind === "insert") return line >= shift.at ? line + shift.count : line;
  if (line < shift.at) return line;
  return line < shift.at + shift.count ? undefined : line - shift.count;
}

/** A span grows where lines go in inside it, shrinks where its own go, and is undefined where nothing is left. */
function movedSpan(first: number, length: number, shift: Shift, limit: number): [number, number] | undefined {
  if (length === limit) return [first, length];
  if (shift.kind === "insert") {
    if (first >= shift.at) return [first + shift.count, length];
    return first + length > shift.at ? [first, length + shift.count] : [first, length];
  }
  const cutEnd = shift.at + shift.count;
  const lost = Math.max(0, Math.min(first + length, cutEnd) - Math.max(first, shift.at));
  if (lost === length) return undefined;
  return [first - Math.max(0, Math.min(first, cutEnd) - shift.at), length - lost];
}

function shiftedArea(area: Area, shift: Shift): Area | undefined {
  if (shift.along === "rows") {
    const span = movedSpan(area.row, area.rows, shift, rowLimit);
    return span && { ...area, row: span[0], rows: span[1] };
  }
  const span = movedSpan(area.column, area.columns, shift, columnLimit);
  return span && { ...area, column: span[0], columns: span[1] };
}

/** A reference follows its cells; `$` makes no difference to that, as in Excel. */
function shiftedReference(range: ReferenceRange, shift: Shift): ReferenceRange | undefined {
  const rows = shift.along === "rows";
  const first = rows ? range.top : range.left;
  const last = rows ? range.bottom : range.right;
  if (typeof first !== "number" || typeof last !== "number") return range;
  const from = Math.min(first, last);
  const span = movedSpan(from, Math.abs(last - first) + 1, shift, rows ? rowLimit : columnLimit);
  if (!span) return undefined;
  const end = span[0] + span[1] - 1;
  return rows ? { ...range, top: span[0], bottom: end } : { ...range, left: span[0], right: end };
}

function shiftedFormula(formula: string, own: boolean, sheetName: string, shift: Shift): string {
  return mapReferences(formula, (range, sheet) => {
    const there = sheet === undefined ? own : sheet.toLowerCase() === sheetName.toLowerCase();
    return there ? shiftedReference(range, shift) : range;
  });
}

function shiftedKeys<T>(map: ReadonlyMap<number, T>, shift: Shift): Map<number, T> {
  const result = new Map<number, T>();
  for (const [line, value] of map) {
    const to = movedLine(line, shift);
    if (to !== undefined) result.set(to, value);
  }
  return result;
}

function shiftedSet(set: Set<number>, shift: Shift): Set<number> {
  return new Set([...set].map((line) => movedLine(line, shift)).filter((line) => line !== undefined));
}

function shiftedAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.map((area) => shiftedArea(area, shift)).filter((area) => area !== undefined);
}

/** Everything that lies on the sheet or points into it moves along, as Excel's does. */
export function shiftSheet(sheet: SheetModel, shift: Shift, session: Session): void {
  const rows = shift.along === "rows";
  sheet.cells = rows
    ? shiftedKeys(sheet.cells, shift)
    : new Map([...sheet.cells].map(([row, cells]) => [row, shiftedKeys(cells, shift)]));
  if (rows) {
    sheet.rowStyles = shiftedKeys(sheet.rowStyles, shift);
    sheet.rowHeights = shiftedKeys(sheet.rowHeights, shift);
    sheet.hiddenRows = shiftedSet(sheet.hiddenRows, shift);
    sheet.pageLayout.rowBreaks = [...shiftedSet(new Set(sheet.pageLayout.rowBreaks), shift)];
  } else {
    sheet.columnStyles = shiftedKeys(sheet.columnStyles, shift);
    sheet.columnWidths = shiftedKeys(sheet.columnWidths, shift);
    sheet.hiddenColumns = shiftedSet(sheet.hiddenColumns, shift);
  }
  if (shift.kind === "insert") takeNeighboursLook(sheet, shift);
  sheet.merges = shiftedAreas(sheet.merges, shift);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shiftedArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftedArea(table.area, shift);
    if (area) table.area = area;
    return area !== undefined;
  });
  sheet.autoFilter = sheet.autoFilter && shiftedArea(sheet.autoFilter, shift);
  sheet.pageLayout.printArea = sheet.pageLayout.printArea && shiftedArea(sheet.pageLayout.printArea, shift);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: shiftedAreas(validation.areas, shift) }))
    .filter((validation) => validation.areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    format.areas = shiftedAreas(format.areas, shift);
    format.formulas = format.formulas.map((formula) => shiftedFormula(formula, true, sheet.name, shift));
    return format.areas.length > 0;
  });
  shiftFormulas(sheet, shift, session);
  shiftHeldRanges(sheet, shift, session);
}

/** Inserted lines look like the one before them ("Insert Options: Format Same As Above"). */
function takeNeighboursLook(sheet: SheetModel, shift: Shift): void {
  if (shift.at === 0) return;
  const lines = Array.from({ length: shift.count }, (_, at) => shift.at + at);
  const blankLike = (cell: CellModel): CellModel => ({
    value: "",
    formula: undefined,
    style: cell.style,
    error: false,
  });
  if (shift.along === "rows") {
    const above = sheet.cells.get(shift.at - 1);
    const height = sheet.rowHeights.get(shift.at - 1);
    for (const line of lines) {
      if (above) sheet.cells.set(line, new Map([...above].map(([column, cell]) => [column, blankLike(cell)])));
      if (height !== undefined) sheet.rowHeights.set(line, height);
    }
    return;
  }
  const width = sheet.columnWidths.get(shift.at - 1);
  for (const line of lines) {
    if (width !== undefined) sheet.columnWidths.set(line, width);
    for (const [row, cells] of sheet.cells) {
      const left = cells.get(shift.at - 1);
      if (left) putCell(sheet, row, line, blankLike(left));
    }
  }
}

function shiftFormulas(sheet: SheetModel, shift: Shift, session: Session): void {
  for (const other of session.model.sheets)
    for (const [row, cells] of other.cells)
      for (const [column, cell] of cells) {
        const formula = cell.formula && shiftedFormula(cell.formula, other === sheet, sheet.name, shift);
        if (formula !== cell.formula) putCell(other, row, column, { ...cell, formula });
      }
  for (const name of session.model.names) name.formula = shiftedFormula(name.formula, false, sheet.name, shift);
  for (const other of session.model.sheets)
    for (const chart of other.charts) {
      const area = chart.source.sheet === sheet.name ? shiftedArea(chart.source.area, shift) : chart.source.area;
      if (area) chart.source = { ...chart.source, area };
    }
}

function shiftHeldRanges(sheet: SheetModel, shift: Shift, session: Session): void {
  const kept = [...session.references.values()];
  const ranges = new Set([
    ...session.ranges,
    ...kept.map((held) => held.as(rangeType)).filter((held) => held !== undefined),
  ]);
  for (const range of ranges) {
    if (range.sheet !== sheet) continue;
    const area = shiftedArea(range.area, shift);
    if (area) range.area = area;
    else range.gone = true;
  }
  const groups = new Set([
    ...session.areaGroups,
    ...kept.map((held) => held.as(rangeAreasType)).filter((held) => held !== undefined),
  ]);
  for (const group of groups) if (group.sheet === sheet) group.areas = shiftedAreas(group.areas, shift);
}
