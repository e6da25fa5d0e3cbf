import { parseA1Ref, type AstExpression, type BinaryExpression, type RangeA1 } from "@borgar/fx";
import { columnLimit, rowLimit } from "../address";
import { treeOf } from "../references";
import { callFunction, knowsFunction, lazyFunctions } from "./functions";
import { compare, FormulaError, isGrid, notAValue, numberOf, single, textOf, type Scalar, type Value } from "./value";
import type { Area } from "../../tracker/snapshot";

/** Where a formula gets its values from, and where it stands. */
export interface Place {
  /** Value of a cell; null where it is blank. The sheet is undefined for the formula's own. */
  cell(sheet: string | undefined, row: number, column: number): Scalar;
  /** Values of an area, cut to what is used. */
  area(sheet: string | undefined, area: Area): readonly (readonly Scalar[])[];
  /** The cell that the formula stands in, or that it is asked for. */
  readonly row: number;
  readonly column: number;
  /** How far the cell lies from the one that the formula was written for. */
  readonly down: number;
  readonly right: number;
  readonly today: number;
}

export type Formula = (place: Place) => Value;

export interface Compiled {
  readonly evaluate: Formula;
  readonly references: readonly { readonly sheet: string | undefined; readonly range: RangeA1 }[];
  /** True where its value changes by itself: TODAY, NOW. */
  readonly volatile: boolean;
  /** True where it asks in which column it stands: COLUMN(). */
  readonly byColumn: boolean;
}

/** What the library's tree has that is not evaluated here: the value that the file had stays. */
class Unknown extends Error {}

interface Collected {
  readonly references: { readonly sheet: string | undefined; readonly range: RangeA1 }[];
  volatile: boolean;
  byColumn: boolean;
}

/** A formula ready to be evaluated for any cell, or undefined where something in it is not known here. */
export function compileFormula(formula: string): Compiled | undefined {
  const tree = treeOf(formula);
  if (!tree) return undefined;
  const collected: Collected = { references: [], volatile: false, byColumn: false };
  try {
    return { evaluate: compiled(tree, collected), ...collected };
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

function compiled(tree: AstExpression, collected: Collected): Formula {
  switch (tree.type) {
    case "Literal": {
      const { value } = tree;
      return () => value;
    }
    case "ErrorLiteral": {
      const error = FormulaError.of(tree.value);
      return () => error;
    }
    case "ArrayExpression": {
      const rows = tree.elements.map((row) =>
        row.map((element): Scalar => {
          if (element.type === "Literal") return element.value;
          if (element.type === "ErrorLiteral") return FormulaError.of(element.value);
          throw new Unknown(element.type);
        }),
      );
      return () => rows;
    }
    case "ReferenceIdentifier":
      return reference(tree.value, tree.kind, collected);
    case "UnaryExpression":
      return unary(tree.operator, argumentsOf(tree, collected));
    case "BinaryExpression":
      return binary(tree.operator, argumentsOf(tree, collected));
    case "CallExpression":
      if (/^(?:ROW|COLUMN)$/i.test(tree.callee.name)) return position(tree.callee.name, tree.arguments, collected);
      return call(tree.callee.name, argumentsOf(tree, collected), collected);
    case "LambdaExpression":
    case "LetExpression":
      throw new Unknown(tree.type);
  }
}

const blank: Formula = () => null;

/** An argument that is left out, as the second in IF(A1,,2), is null in the library's tree, whatever its types say. */
function argumentsOf(tree: { readonly arguments: readonly (AstExpression | null)[] }, collected: Collected): Formula[] {
  return tree.arguments.map((argument) => (argument ? compiled(argument, collected) : blank));
}

function wrap(at: number, limit: number): number {
  return ((at % limit) + limit) % limit;
}

/** Where a reference points; a name, another workbook and a run of sheets are beyond this Excel. */
function pointed(text: string, kind: string): Collected["references"][number] {
  const parsed = kind === "range" || kind === "beam" ? parseA1Ref(text) : undefined;
  const range = parsed && "range" in parsed ? parsed.range : undefined;
  const context = parsed?.context ?? [];
  if (!range || context.length > 1) throw new Unknown(text);
  return { sheet: context[0], range };
}

function reference(text: string, kind: string, collected: Collected): Formula {
  const { sheet, range } = pointed(text, kind);
  collected.references.push({ sheet, range });
  const { top, left, bottom, right } = range;
  if (top !== null && left !== null && top === bottom && left === right) {
    const { $top, $left } = range;
    return (place) =>
      place.cell(
        sheet,
        $top === true ? top : wrap(top + place.down, rowLimit),
        $left === true ? left : wrap(left + place.right, columnLimit),
      );
  }
  return (place) => place.area(sheet, areaOf(range, place.down, place.right));
}

/** ROW and COLUMN look at where a reference points, not at what stands there. */
function position(name: string, [of]: readonly AstExpression[], collected: Collected): Formula {
  const across = name.toUpperCase() === "COLUMN";
  if (!of) {
    collected.byColumn ||= across;
    return (place) => (across ? place.column : place.row) + 1;
  }
  if (of.type !== "ReferenceIdentifier") throw new Unknown(name);
  const { range } = pointed(of.value, of.kind);
  return ({ down, right }) => {
    const { row, column } = areaOf(range, down, right);
    return (across ? column : row) + 1;
  };
}

/** The area that a reference means from a cell so far away; whole rows and columns reach to the sheet's end. */
export function areaOf(range: RangeA1, down: number, right: number): Area {
  const at = (
    line: number | null | undefined,
    by: number,
    fixed: boolean | null | undefined,
    limit: number,
    otherwise: number,
  ) => (line === null || line === undefined ? otherwise : fixed === true ? line : wrap(line + by, limit));
  const rows = [
    at(range.top, down, range.$top, rowLimit, 0),
    at(range.bottom, down, range.$bottom, rowLimit, rowLimit - 1),
  ];
  const columns = [
    at(range.left, right, range.$left, columnLimit, 0),
    at(range.right, right, range.$right, columnLimit, columnLimit - 1),
  ];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function unary(operator: string, [operand]: Formula[]): Formula {
  if (!operand || operator === "#") throw new Unknown(operator);
  if (operator === "+" || operator === "@") return (place) => single(operand(place));
  const factor = operator === "%" ? 0.01 : -1;
  return (place) => {
    const number = numberOf(single(operand(place)));
    return number instanceof FormulaError ? number : number * factor;
  };
}

function arithmetic(operator: string, a: number, b: number): Scalar {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? FormulaError.of("#DIV/0!") : a / b;
    default:
      return a ** b;
  }
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

function operate(operator: BinaryExpression["operator"], left: Scalar, right: Scalar): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  const comparison = comparisons[operator];
  if (comparison) return comparison(compare(left, right));
  if (operator === "&") {
    const [start, end] = [textOf(left), textOf(right)];
    return typeof start === "string" && typeof end === "string" ? start + end : notAValue;
  }
  const a = numberOf(left);
  const b = numberOf(right);
  if (a instanceof FormulaError) return a;
  return b instanceof FormulaError ? b : arithmetic(operator, a, b);
}

/** With a range on one side the operator works cell by cell, as in SUMPRODUCT((A1:A9="x")*1). */
function spread(operator: BinaryExpression["operator"], left: Value, right: Value): Value {
  if (!isGrid(left) && !isGrid(right)) return operate(operator, left, right);
  const shape = isGrid(left) ? left : (right as readonly (readonly Scalar[])[]);
  const at = (value: Value, row: number, column: number): Scalar => {
    if (!isGrid(value)) return value;
    return (value[row] ?? value[0])?.[column] ?? (value[row] ?? value[0])?.[0] ?? null;
  };
  return shape.map((cells, row) =>
    cells.map((_, column) => operate(operator, at(left, row, column), at(right, row, column))),
  );
}

function binary(operator: BinaryExpression["operator"], [left, right]: Formula[]): Formula {
  if (!left || !right || [":", " ", ","].includes(operator)) throw new Unknown(operator);
  return (place) => spread(operator, left(place), right(place));
}

function call(written: string, operands: Formula[], collected: Collected): Formula {
  const name = written.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");
  if (name === "TODAY" || name === "NOW") {
    collected.volatile = true;
    return (place) => place.today;
  }
  const lazy = lazyFunctions[name];
  if (lazy) return (place) => lazy(operands.map((operand) => () => operand(place)));
  if (!knowsFunction(name)) throw new Unknown(name);
  return (place) =>
    callFunction(
      name,
      operands.map((operand) => operand(place)),
    ) ?? notAValue;
}
