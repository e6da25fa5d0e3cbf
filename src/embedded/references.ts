import { columnLetters, columnLimit, columnNumber, rowLimit } from "./address";

/** A line of a reference: which row or column, and whether a "$" holds it. */
export interface Line {
  readonly at: number;
  readonly fixed: boolean;
}

/** One corner; whole rows have no column, whole columns no row. */
export interface Corner {
  readonly row: Line | undefined;
  readonly column: Line | undefined;
}

export interface Reference {
  /** As written, without "!" and quotes; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly first: Corner;
  /** Undefined for a single cell. */
  readonly last: Corner | undefined;
}

const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const columns = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const rows = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
/** Texts, other words and numbers are passed over; a reference is no part of a longer word and no function's name. */
const pieces = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`((?:'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.]*)!)?(${cell}:${cell}|${columns}|${rows}|${cell})(?![A-Za-z0-9_.(!])`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`[A-Za-z_\\][A-Za-z0-9_.]*`,
    String.raw`\d[\d.]*`,
  ].join("|"),
  "g",
);
const cornerParts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function cornerOf(text: string): Corner | undefined {
  const parts = cornerParts.exec(text);
  if (!parts) return undefined;
  const [, first = "", letters = "", second = "", digits = ""] = parts;
  const rowDollar = letters === "" ? first : second;
  const column = letters === "" ? undefined : { at: columnNumber(letters), fixed: first === "$" };
  const row = digits === "" ? undefined : { at: Number(digits) - 1, fixed: rowDollar === "$" };
  if ((column && column.at >= columnLimit) || (row && (row.at >= rowLimit || row.at < 0))) return undefined;
  return { row, column };
}

function cornerText({ row, column }: Corner): string {
  const letters = column ? `${column.fixed ? "$" : ""}${columnLetters(column.at)}` : "";
  return row ? `${letters}${row.fixed ? "$" : ""}${row.at + 1}` : letters;
}

/** Puts what `change` gives in the place of each reference of a formula: "#REF!" for undefined. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | undefined): string {
  return formula.replace(pieces, (whole: string, prefix: string | undefined, place: string | undefined) => {
    if (place === undefined) return whole;
    const [from = "", to] = place.split(":");
    const first = cornerOf(from);
    const last = to === undefined ? undefined : cornerOf(to);
    if (!first || (to !== undefined && !last)) return whole;
    const name = prefix?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
    const changed = change({ sheet: name, first, last });
    if (!changed) return `${prefix ?? ""}#REF!`;
    const end = changed.last ? `:${cornerText(changed.last)}` : "";
    return `${prefix ?? ""}${cornerText(changed.first)}${end}`;
  });
}

function wrapped(at: number, limit: number): number {
  return ((at % limit) + limit) % limit;
}

/** The formula as it reads from a cell so much further down and right; relative references wrap as Excel's do. */
export function movedFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  const line = (of: Line | undefined, by: number, limit: number): Line | undefined =>
    of && !of.fixed ? { ...of, at: wrapped(of.at + by, limit) } : of;
  const corner = ({ row, column }: Corner): Corner => ({
    row: line(row, down, rowLimit),
    column: line(column, right, columnLimit),
  });
  return mapReferences(formula, (reference) => ({
    ...reference,
    first: corner(reference.first),
    last: reference.last && corner(reference.last),
  }));
}

/**
 * What Excel refuses in a conditional format's formula: array constants, other workbooks, unions, intersections
 * ("You may not use unions, intersections, or array constants for Conditional Formatting criteria"), broken text.
 */
export function isConditionRefused(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "0").replace(/'(?:[^']|'')*'/g, "S");
  if (/[{}[\]"]/.test(bare)) return true;
  let depth = 0;
  for (const character of bare) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0) return true;
  }
  if (depth !== 0) return true;
  const reference = String.raw`${cell}(?::${cell})?`;
  const union = new RegExp(String.raw`(?:^|[=+\-*/^&<>,(])\s*\(\s*${reference}\s*,`);
  const crossing = new RegExp(String.raw`${reference}\s+${reference}`);
  return union.test(bare) || crossing.test(bare);
}
