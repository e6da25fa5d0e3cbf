/**
 * Conditions on the cells of a row, each as Excel's formula and as what that formula comes to on stored values.
 * Both are written side by side, so that what a highlight shows and what the review expects of it cannot drift apart.
 */
import { columnName } from "../tracker/address";
import type { CellValue } from "../tracker/snapshot";
import type { Day } from "../tracker/tracker";

/** Stored values of one row by sheet column; "" where nothing stands. */
export type RowValues = (column: number) => CellValue;

export interface Trial {
  /** As the workbook counts it. */
  readonly today: Day;
}

export interface Condition {
  /** Columns whose cell is read; an error in one of them makes the whole formula false. */
  readonly columns: readonly number[];
  /** en-US, for the row of `row` (from 0); other rows follow by relative reference. */
  formula(row: number): string;
  holds(values: RowValues, trial: Trial): boolean;
}

/** Text as Excel's TRIM and LOWER leave it. */
function plain(value: CellValue): string {
  return String(value)
    .replace(/^ +| +$/g, "")
    .replace(/ {2,}/g, " ")
    .toLowerCase();
}

const cell = (column: number, row: number) => `$${columnName(column)}${String(row + 1)}`;

export function isEmpty(column: number): Condition {
  return {
    columns: [column],
    formula: (row) => `LEN(TRIM(${cell(column, row)}))=0`,
    holds: (values) => plain(values(column)) === "",
  };
}

/** The cell's whole text is one of the words. Excel takes no lists here, so they are looked up in one delimited text. */
export function isOneOf(column: number, words: readonly string[]): Condition {
  const known = [...new Set(words.map(plain))].filter((word) => word !== "" && !word.includes(delimiter)).sort();
  if (known.length === 0) return never;
  const text = delimiter + known.join(delimiter) + delimiter;
  return {
    columns: [column],
    formula: (row) =>
      `ISNUMBER(FIND("${delimiter}"&LOWER(TRIM(${cell(column, row)}))&"${delimiter}",${literal(text)}))`,
    // An empty cell asks for two delimiters in a row, which the text never has.
    holds: (values) => text.includes(delimiter + plain(values(column)) + delimiter),
  };
}

const delimiter = "|";
/** Excel takes no more than 255 characters between two quotation marks. */
const longestLiteral = 250;

function literal(text: string): string {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += longestLiteral)
    pieces.push(`"${text.slice(from, from + longestLiteral).replace(/"/g, '""')}"`);
  return pieces.join("&");
}

export interface DayRange {
  /** Days from today, both included; left out for no limit. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * A real date, moved on by `plus` days, in the range. Dates typed as text are none: no formula can read them as the
 * review does.
 */
export function isDay(column: number, { from, to }: DayRange, plus = 0): Condition {
  const bound = (days: number) => `TODAY()${days === 0 ? "" : days > 0 ? `+${String(days)}` : String(days)}`;
  return {
    columns: [column],
    formula: (row) => {
      const at = cell(column, row);
      const day = plus === 0 ? `INT(N(${at}))` : `ROUND(INT(N(${at}))+${String(plus)},0)`;
      const limits = [`ISNUMBER(${at})`, `N(${at})>=${String(firstDay)}`];
      if (from !== undefined) limits.push(`${day}>=${bound(from)}`);
      if (to !== undefined) limits.push(`${day}<=${bound(to)}`);
      return `AND(${limits.join(",")})`;
    },
    holds: (values, { today }) => {
      const stored = values(column);
      if (typeof stored !== "number" || stored < firstDay) return false;
      const day = Math.round(Math.floor(stored) + plus);
      return (from === undefined || day >= today + from) && (to === undefined || day <= today + to);
    },
  };
}

/** Serial numbers before 1980 are no dates of a tracker (SPEC 2.4). */
const firstDay = 29_221;

/** True for every row, and for none. */
const always: Condition = { columns: [], formula: () => "TRUE", holds: () => true };
const never: Condition = { columns: [], formula: () => "FALSE", holds: () => false };

export function all(...conditions: readonly Condition[]): Condition {
  const telling = conditions.filter((condition) => condition !== always);
  if (telling.includes(never)) return never;
  return joined("AND", telling, always, (values, trial) => telling.every((each) => each.holds(values, trial)));
}

export function any(...conditions: readonly Condition[]): Condition {
  const telling = conditions.filter((condition) => condition !== never);
  if (telling.includes(always)) return always;
  return joined("OR", telling, never, (values, trial) => telling.some((each) => each.holds(values, trial)));
}

export function not(condition: Condition): Condition {
  if (condition === always) return never;
  if (condition === never) return always;
  return {
    columns: condition.columns,
    formula: (row) => `NOT(${condition.formula(row)})`,
    holds: (values, trial) => !condition.holds(values, trial),
  };
}

function joined(name: string, conditions: readonly Condition[], none: Condition, holds: Condition["holds"]): Condition {
  const [first] = conditions;
  if (first === undefined) return none;
  if (conditions.length === 1) return first;
  return {
    columns: conditions.flatMap(({ columns }) => columns),
    formula: (row) => `${name}(${conditions.map((condition) => condition.formula(row)).join(",")})`,
    holds,
  };
}

/** More than one cell of the row holds something: a heading of a section fills one. */
export function holdsSeveral(first: number, last: number): Condition {
  return {
    columns: [],
    formula: (row) => `COUNTA(${cell(first, row)}:${cell(last, row)})>1`,
    holds: (values) => {
      let count = 0;
      for (let column = first; column <= last; column++) if (values(column) !== "") count++;
      return count > 1;
    },
  };
}
