import type { ConditionalFormatModel, SheetModel, WorkbookModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { intersection } from "../address";
import { compileFormula, type Compiled } from "./compile";
import { placeIn, storedValue } from "./source";
import { compare, FormulaError, single, textOf, truthOf } from "./value";

/** What conditional formats lay over a cell's own look. */
export type ConditionalStyle = ConditionalFormatModel["format"];

/** Does the rule hold for the cell at this distance from the format's first cell? */
type Test = (sheet: SheetModel, row: number, column: number, down: number, right: number) => boolean;

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
  lessThan: (order) => order < 0,
  lessThanOrEqual: (order) => order <= 0,
  greaterThan: (order) => order > 0,
  greaterThanOrEqual: (order) => order >= 0,
};

const textTests: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  containsText: (text, wanted) => text.includes(wanted),
  notContainsText: (text, wanted) => !text.includes(wanted),
  beginsWith: (text, wanted) => text.startsWith(wanted),
  endsWith: (text, wanted) => text.endsWith(wanted),
};

/**
 * Conditional formats of a workbook as they show on a day: custom formulas, comparisons with a value, and texts.
 * Colour scales, bars, icons and statistics are not shown. Only the cells that are asked about are evaluated.
 */
export class ConditionalStyles {
  private readonly compiled = new Map<string, Compiled | undefined>();

  constructor(private readonly model: WorkbookModel) {}

  /** Styles by "row,column" for the cells of the area that have any. `today` is a day number. */
  inArea(sheet: SheetModel, area: Area, today: number): Map<string, ConditionalStyle> {
    const styles = new Map<string, ConditionalStyle>();
    const stopped = new Set<string>();
    for (const format of sheet.conditionalFormats.toSorted((a, b) => a.priority - b.priority)) {
      const test = this.testOf(format, today);
      const [first] = format.areas;
      if (!test || !first) continue;
      for (const own of format.areas) {
        const common = intersection(own, area);
        if (!common) continue;
        for (let row = common.row; row < common.row + common.rows; row += 1)
          for (let column = common.column; column < common.column + common.columns; column += 1) {
            const key = `${row},${column}`;
            if (stopped.has(key) || !test(sheet, row, column, row - first.row, column - first.column)) continue;
            styles.set(key, laidOver(styles.get(key), format.format));
            if (format.stopIfTrue) stopped.add(key);
          }
      }
    }
    return styles;
  }

  at(sheet: SheetModel, row: number, column: number, today: number): ConditionalStyle | undefined {
    return this.inArea(sheet, { row, column, rows: 1, columns: 1 }, today).get(`${row},${column}`);
  }

  private compile(formula: string | undefined): Compiled | undefined {
    if (formula === undefined) return undefined;
    if (!this.compiled.has(formula)) this.compiled.set(formula, compileFormula(`=${formula}`));
    return this.compiled.get(formula);
  }

  private testOf(format: ConditionalFormatModel, today: number): Test | undefined {
    const { model } = this;
    const { text } = format;
    const textTest = textTests[format.type];
    if (textTest && text !== undefined) {
      const wanted = text.toLowerCase();
      return (sheet, row, column) => {
        const shown = textOf(storedValue(sheet, row, column));
        return typeof shown === "string" && textTest(shown.toLowerCase(), wanted);
      };
    }
    if (format.type === "cellIs") return this.comparison(format, today);
    const formula = this.compile(format.formulas[0]);
    if (format.type !== "expression" || !formula) return undefined;
    const holds: Test = (sheet, row, column, down, right) =>
      truthOf(single(formula.evaluate(placeIn(model, sheet, { row, column, down, right }, today)))) === true;
    // "$H5" says the same for every column of a row: most formats of a tracker are of that kind.
    const sameAcross =
      !formula.byColumn && formula.references.every(({ range }) => range.$left === true && range.$right === true);
    if (!sameAcross) return holds;
    const known = new Map<number, boolean>();
    return (sheet, row, column, down) => {
      let answer = known.get(down);
      if (answer === undefined) known.set(down, (answer = holds(sheet, row, column, down, 0)));
      return answer;
    };
  }

  private comparison(format: ConditionalFormatModel, today: number): Test | undefined {
    const { model } = this;
    const [low, high] = [this.compile(format.formulas[0]), this.compile(format.formulas[1])];
    const order = orders[format.operator ?? ""];
    const between = format.operator === "between" || format.operator === "notBetween";
    if (!low || (between ? !high : !order)) return undefined;
    return (sheet, row, column, down, right) => {
      const value = storedValue(sheet, row, column);
      const place = placeIn(model, sheet, { row, column, down, right }, today);
      const first = single(low.evaluate(place));
      if (value instanceof FormulaError || first instanceof FormulaError) return false;
      if (order) return order(compare(value, first));
      const second = high ? single(high.evaluate(place)) : null;
      if (second instanceof FormulaError) return false;
      const inside = compare(value, first) >= 0 && compare(value, second) <= 0;
      return format.operator === "between" ? inside : !inside;
    };
  }
}

/** The format that came first keeps what it says; later ones fill in the rest, as Excel's do. */
function laidOver(before: ConditionalStyle | undefined, next: ConditionalStyle): ConditionalStyle {
  if (!before) return next;
  return {
    fill: before.fill ?? next.fill,
    fontColor: before.fontColor ?? next.fontColor,
    bold: before.bold ?? next.bold,
    italic: before.italic ?? next.italic,
    strikethrough: before.strikethrough ?? next.strikethrough,
  };
}
