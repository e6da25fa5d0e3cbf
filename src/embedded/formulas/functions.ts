import * as library from "@formulajs/formulajs";
import { formattedText } from "../shown-text";
import { dateOf, dayNumber } from "../typed";
import { FormulaError, isGrid, notAValue, numberOf, single, textOf, truthOf, type Scalar, type Value } from "./value";

type Later = () => Value;

/** Functions that do not look at all of their arguments, or that look at errors without becoming one. */
export const lazyFunctions: Readonly<Record<string, (operands: readonly Later[]) => Value>> = {
  IF: ([condition, then, otherwise]) => {
    const truth = truthOf(single(condition?.() ?? null));
    if (truth instanceof FormulaError) return truth;
    if (truth) return then ? then() : true;
    return otherwise ? otherwise() : false;
  },
  IFERROR: ([value, otherwise]) => {
    const tried = value?.() ?? null;
    return single(tried) instanceof FormulaError ? (otherwise?.() ?? null) : tried;
  },
  IFNA: ([value, otherwise]) => {
    const tried = value?.() ?? null;
    return single(tried) === FormulaError.of("#N/A") ? (otherwise?.() ?? null) : tried;
  },
  ISERROR: ([value]) => single(value?.() ?? null) instanceof FormulaError,
  ISERR: ([value]) => {
    const tried = single(value?.() ?? null);
    return tried instanceof FormulaError && tried !== FormulaError.of("#N/A");
  },
  ISNA: ([value]) => single(value?.() ?? null) === FormulaError.of("#N/A"),
  ISBLANK: ([value]) => single(value?.() ?? null) === null,
  ISNUMBER: ([value]) => typeof single(value?.() ?? null) === "number",
  ISTEXT: ([value]) => typeof single(value?.() ?? null) === "string",
  ISNONTEXT: ([value]) => typeof single(value?.() ?? null) !== "string",
  ISLOGICAL: ([value]) => typeof single(value?.() ?? null) === "boolean",
  AND: (operands) => logical(operands, (truths) => truths.every(Boolean)),
  OR: (operands) => logical(operands, (truths) => truths.some(Boolean)),
};

/** Texts and blanks inside a range do not count; a text given by itself is an error. */
function logical(operands: readonly Later[], judge: (truths: readonly boolean[]) => boolean): Value {
  const truths: boolean[] = [];
  for (const operand of operands) {
    const value = operand();
    for (const scalar of isGrid(value) ? value.flat() : [value]) {
      if (isGrid(value) && (scalar === null || typeof scalar === "string")) continue;
      const truth = truthOf(scalar);
      if (truth instanceof FormulaError) return truth;
      truths.push(truth);
    }
  }
  return truths.length === 0 ? notAValue : judge(truths);
}

/** SEARCH takes "?", "*" and "~" as wildcards, which the library does not; FIND does not. */
function search([wanted, within, from]: readonly Scalar[]): Scalar {
  const needle = textOf(wanted ?? null);
  const text = textOf(within ?? null);
  const start = from === undefined ? 1 : numberOf(from);
  if (needle instanceof FormulaError) return needle;
  if (text instanceof FormulaError) return text;
  if (start instanceof FormulaError || start < 1) return notAValue;
  if (!/[*?~]/.test(needle)) {
    const place = text.toLowerCase().indexOf(needle.toLowerCase(), start - 1);
    return place < 0 ? notAValue : place + 1;
  }
  const pattern = needle.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/-]/g, (piece) => {
    if (piece === "*") return ".*";
    if (piece === "?") return ".";
    return `\\${piece.length === 2 ? piece.charAt(1) : piece}`;
  });
  const found = new RegExp(pattern, "isu").exec(text.slice(start - 1));
  return found ? found.index + start : notAValue;
}

const own: Readonly<Record<string, (operands: readonly Scalar[]) => Scalar>> = {
  SEARCH: search,
  N: ([value]) => (typeof value === "number" ? value : value === true ? 1 : 0),
  // In a cell it shows the friendly name.
  HYPERLINK: ([link, name]) => name ?? link ?? null,
  T: ([value]) => (typeof value === "string" ? value : ""),
  TEXT: ([value, format]) => {
    const code = textOf(format ?? null);
    if (code instanceof FormulaError) return code;
    return formattedText(
      value === null || value === undefined || value instanceof FormulaError ? 0 : value,
      code,
      false,
    );
  },
};

type LibraryFunction = (...operands: unknown[]) => unknown;

const functions: ReadonlyMap<string, LibraryFunction> = new Map(
  Object.entries(library).flatMap(([name, value]) =>
    typeof value === "function" ? [[name, value as LibraryFunction] as const] : [],
  ),
);

/** Those that compare texts; Excel's do so without regard to case, the library's do not. */
const comparing = new Set(["COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "MATCH"]);

/** Those that take days. The library reads a text as its own machine's, or an American, would. */
const takesDays = new Set([
  ...["DATEVALUE", "DAY", "MONTH", "YEAR", "WEEKDAY", "WEEKNUM", "ISOWEEKNUM", "EDATE", "EOMONTH", "DAYS", "DAYS360"],
  ...["DATEDIF", "YEARFRAC", "WORKDAY", "NETWORKDAYS"],
]);

/** A day typed as text counts as the Excel of an English provider reads it; other texts are no days. */
function asDay(operand: Value): Value {
  return typeof operand === "string" ? (dateOf(operand.trim(), "en-GB") ?? operand) : operand;
}

function inLowerCase(operand: Value): Value {
  const lower = (scalar: Scalar): Scalar => (typeof scalar === "string" ? scalar.toLowerCase() : scalar);
  return isGrid(operand) ? operand.map((row) => row.map(lower)) : lower(operand);
}

export function knowsFunction(name: string): boolean {
  return name in own || functions.has(name);
}

/** Calls a function with values in Excel's sense: an error among them is the answer, days are numbers. */
export function callFunction(name: string, operands: readonly Value[]): Value {
  for (const operand of operands)
    for (const scalar of isGrid(operand) ? operand.flat() : [operand])
      if (scalar instanceof FormulaError) return scalar;
  const mine = own[name];
  if (mine) return mine(operands.map(single));
  if (takesDays.has(name)) {
    const days = operands.map(asDay);
    if (days.some((operand) => typeof operand === "string" && /\d.*\D.*\d/.test(operand))) return notAValue;
    return name === "DATEVALUE" ? (days[0] ?? null) : fromLibrary(functions.get(name)?.(...days));
  }
  return fromLibrary(functions.get(name)?.(...(comparing.has(name) ? operands.map(inLowerCase) : operands)));
}

function fromLibrary(answer: unknown): Value {
  if (typeof answer === "string" || typeof answer === "number" || typeof answer === "boolean" || answer === null)
    return typeof answer === "number" && Number.isNaN(answer) ? FormulaError.of("#NUM!") : answer;
  if (answer instanceof Error) return FormulaError.of(answer.message);
  // The library's days begin at midnight of the machine's own zone: in a British summer that is the day before in UTC.
  if (answer instanceof Date) return dayNumber(answer.getFullYear(), answer.getMonth() + 1, answer.getDate());
  if (Array.isArray(answer))
    return answer.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((cell) => single(fromLibrary(cell))));
  return notAValue;
}
