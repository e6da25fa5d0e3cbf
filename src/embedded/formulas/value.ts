import type { CellValue } from "../../tracker/snapshot";

/** An error as a value, "#DIV/0!"; shared by code, so that it can be compared. */
export class FormulaError {
  private constructor(readonly code: string) {}

  private static readonly known = new Map<string, FormulaError>();

  static of(code: string): FormulaError {
    let error = FormulaError.known.get(code);
    if (!error) FormulaError.known.set(code, (error = new FormulaError(code)));
    return error;
  }
}

/** null is a blank cell. */
export type Scalar = CellValue | null | FormulaError;
export type Value = Scalar | readonly (readonly Scalar[])[];

export const notAValue = FormulaError.of("#VALUE!");

export function isGrid(value: Value): value is readonly (readonly Scalar[])[] {
  return Array.isArray(value);
}

/** The first cell of a range where one value is wanted. */
export function single(value: Value): Scalar {
  return isGrid(value) ? (value[0]?.[0] ?? null) : value;
}

export function numberOf(value: Scalar): number | FormulaError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof FormulaError) return value;
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return Number.isNaN(number) ? notAValue : number;
}

export function textOf(value: Scalar): string | FormulaError {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof FormulaError ? value : String(value);
}

export function truthOf(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  const text = value.toUpperCase();
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return notAValue;
}

function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

/** A blank compares as the other side's nothing: 0, "" or FALSE. */
function filled(value: CellValue | null, other: CellValue | null): CellValue {
  if (value !== null) return value;
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Below, at or above zero, as Excel orders values: numbers, then texts without regard to case, then FALSE and TRUE. */
export function compare(a: CellValue | null, b: CellValue | null): number {
  const left = filled(a, b);
  const right = filled(b, a);
  const difference = rank(left) - rank(right);
  if (difference !== 0) return difference;
  if (typeof left === "string" && typeof right === "string")
    return left.toLowerCase() === right.toLowerCase() ? 0 : left.toLowerCase() < right.toLowerCase() ? -1 : 1;
  return Number(left) - Number(right);
}
