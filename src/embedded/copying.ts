import type { CellModel, SheetModel } from "../files/model";
import type { Area } from "../tracker/snapshot";
import { intersection } from "./address";
import { cellAt, putCell, putStyle, styleAt } from "./cells";
import { ExcelError } from "./errors";
import { mustBeFormattable, mustBeWritable } from "./protection";
import { movedFormula } from "./references";
import type { RangeTarget, Session } from "./session";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

/** Content of one cell as it reads at its new place. */
function copiedContent(
  from: CellModel | undefined,
  what: CopyWhat,
  down: number,
  right: number,
): Omit<CellModel, "style"> {
  const formula = what === "Values" ? undefined : from?.formula;
  return {
    value: from?.value ?? "",
    formula: formula && movedFormula(formula, down, right),
    error: from?.error ?? false,
  };
}

/** Conditional formats are part of the formats that are pasted ("Copy cell formatting"): they reach further then. */
function extendConditionalFormats(sheet: SheetModel, source: Area, place: Area): void {
  for (const format of sheet.conditionalFormats)
    for (const area of [...format.areas]) {
      const common = intersection(area, source);
      if (!common) continue;
      const copy = {
        ...common,
        row: common.row + place.row - source.row,
        column: common.column + place.column - source.column,
      };
      if (!format.areas.some((own) => intersection(own, copy))) format.areas.push(copy);
    }
}

/**
 * `Range.copyFrom`: a target that is smaller than the source grows to its size, a larger one is filled with repeats
 * where it is a multiple of it ("Range.copyFrom", destination size).
 */
export function copyFrom(
  target: RangeTarget,
  source: { readonly sheet: SheetModel; readonly area: Area },
  what: CopyWhat,
  session: Session,
): void {
  const { sheet } = target;
  const { area: from } = source;
  const fits = (size: number, of: number): number => (size % of === 0 ? size : of);
  const area = {
    ...target.area,
    rows: fits(target.area.rows, from.rows),
    columns: fits(target.area.columns, from.columns),
  };
  if (what === "Formats") mustBeFormattable(sheet, session, "Range.copyFrom");
  else mustBeWritable(sheet, area, session, "Range.copyFrom");
  if (from.rows * from.columns > 1_000_000) throw new ExcelError("InvalidArgument", "Range.copyFrom");
  // All of the source is taken before anything is put, for the two may lie over each other.
  const taken = Array.from({ length: from.rows }, (_, row) =>
    Array.from({ length: from.columns }, (_, column) => {
      const cell = cellAt(source.sheet, from.row + row, from.column + column);
      return { cell, style: styleAt(source.sheet, from.row + row, from.column + column, session.styles) };
    }),
  );
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const copied = taken[row % from.rows]?.[column % from.columns];
      const [toRow, toColumn] = [area.row + row, area.column + column];
      const style =
        copied && (what === "All" || what === "Formats")
          ? copied.style
          : styleAt(sheet, toRow, toColumn, session.styles);
      if (what === "Formats") {
        putStyle(sheet, toRow, toColumn, style);
        continue;
      }
      const down = toRow - from.row - (row % from.rows);
      const right = toColumn - from.column - (column % from.columns);
      putCell(sheet, toRow, toColumn, { ...copiedContent(copied?.cell, what, down, right), style });
    }
  if ((what === "All" || what === "Formats") && source.sheet === sheet) extendConditionalFormats(sheet, from, area);
  if (what === "Formats") session.lookChanged(sheet, area);
  else {
    session.calculationNeeded(sheet, area);
    session.valuesChanged(sheet, area, "Local");
  }
}
