import type { SheetModel, WorkbookModel } from "../../files/model";
import type { Area, CellValue } from "../../tracker/snapshot";
import { intersection } from "../address";
import { cellAt, putCell } from "../cells";
import type { Calculator } from "../session";
import { areaOf, compileFormula, type Compiled } from "./compile";
import { placeIn } from "./source";
import { FormulaError, single } from "./value";

interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** Undefined where the formula is beyond this Excel: it keeps the value that its file had. */
  readonly compiled: Compiled | undefined;
  readonly pending: boolean;
}

interface Dirty {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Cells; more of them are searched for in one go. */
const refreshLimit = 5_000;

/**
 * Values of formulas. A workbook's stored results are trusted until something that they look at changes, so that a
 * function which is known less well here than in Excel does not spoil what Excel had worked out. Formulas that change
 * by themselves (TODAY) and those without a stored result are evaluated when the workbook is opened, as in Excel.
 */
export class FormulaCalculator implements Calculator {
  private cells: Map<string, FormulaCell> | undefined;
  private dirty: Dirty[] = [];
  private readonly compiled = new Map<string, Compiled | undefined>();
  private opened = false;

  /** Values of an area changed, or formulas were put there. */
  changed(sheet: SheetModel, area: Area): void {
    this.dirty.push({ sheet, area });
    if (area.rows * area.columns > refreshLimit) this.cells = undefined;
    else if (this.cells) this.refresh(this.cells, sheet, area);
  }

  /** Looks at the cells of a small area anew; after anything larger the workbook is searched again. */
  private refresh(cells: Map<string, FormulaCell>, sheet: SheetModel, area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = cellAt(sheet, row, column);
        const key = keyOf(sheet, row, column);
        if (cell?.formula === undefined) cells.delete(key);
        else cells.set(key, { sheet, row, column, compiled: this.compile(cell.formula), pending: false });
      }
  }

  recalculate(model: WorkbookModel, today: number): void {
    this.cells ??= this.find(model);
    const waiting = this.outdated([...this.cells.values()], model);
    this.dirty = [];
    this.opened = true;
    const byPlace = new Map(waiting.map((formula) => [keyOf(formula.sheet, formula.row, formula.column), formula]));
    const evaluating = new Set<string>();
    const bringUpToDate = (sheet: SheetModel, row: number, column: number): void => {
      const key = keyOf(sheet, row, column);
      const formula = byPlace.get(key);
      if (!formula || evaluating.has(key)) return;
      evaluating.add(key);
      const place = placeIn(model, sheet, { row, column, down: 0, right: 0 }, today, bringUpToDate);
      store(formula, single(formula.compiled?.evaluate(place) ?? null));
      byPlace.delete(key);
    };
    for (const { sheet, row, column } of waiting) bringUpToDate(sheet, row, column);
  }

  private find(model: WorkbookModel): Map<string, FormulaCell> {
    const found = new Map<string, FormulaCell>();
    for (const sheet of model.sheets)
      for (const [row, cells] of sheet.cells)
        for (const [column, cell] of cells)
          if (cell.formula !== undefined)
            found.set(keyOf(sheet, row, column), {
              ...{ sheet, row, column },
              compiled: this.compile(cell.formula),
              pending: cell.pending === true,
            });
    return found;
  }

  private compile(formula: string): Compiled | undefined {
    if (!this.compiled.has(formula)) this.compiled.set(formula, compileFormula(formula));
    return this.compiled.get(formula);
  }

  /** Formulas whose value may have changed: put anew, changing by themselves, or looking at one that has. */
  private outdated(cells: readonly FormulaCell[], model: WorkbookModel): FormulaCell[] {
    const result = new Set<FormulaCell>();
    const changes: Dirty[] = [...this.dirty];
    const add = (formula: FormulaCell): void => {
      if (!formula.compiled || result.has(formula)) return;
      result.add(formula);
      const { sheet, row, column } = formula;
      changes.push({ sheet, area: { row, column, rows: 1, columns: 1 } });
    };
    for (const formula of cells) {
      const { row, column } = formula;
      const own = { row, column, rows: 1, columns: 1 };
      const put = this.dirty.some(({ sheet, area }) => sheet === formula.sheet && intersection(area, own));
      if (put || (!this.opened && (formula.compiled?.volatile === true || formula.pending))) add(formula);
    }
    for (let known = -1; known < result.size;) {
      known = result.size;
      for (const formula of cells) if (!result.has(formula) && looksAt(formula, changes, model)) add(formula);
    }
    // Top to bottom, so that a long chain of cells is not evaluated from its end.
    return [...result].toSorted((a, b) => a.row - b.row || a.column - b.column);
  }
}

function looksAt(formula: FormulaCell, changed: readonly Dirty[], model: WorkbookModel): boolean {
  return (formula.compiled?.references ?? []).some(({ sheet: name, range }) => {
    const sheet =
      name === undefined
        ? formula.sheet
        : model.sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const area = areaOf(range, 0, 0);
    return changed.some((dirty) => dirty.sheet === sheet && intersection(dirty.area, area));
  });
}

function store({ sheet, row, column }: FormulaCell, result: CellValue | null | FormulaError): void {
  const cell = cellAt(sheet, row, column);
  if (!cell) return;
  const error = result instanceof FormulaError;
  // An error here may be ours: a function that Excel knows better.
  if (error && cell.pending === true) return;
  putCell(sheet, row, column, {
    value: error ? result.code : (result ?? 0),
    formula: cell.formula,
    style: cell.style,
    error,
  });
}

function keyOf(sheet: SheetModel, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}
