import { numberWords } from "./number-words";
import type { CellValue } from "./snapshot";
import { isErrorCode, plainText } from "./text";
import type { NumberCell } from "./tracker";

export type NumberReading = Pick<NumberCell, "value" | "percent">;

const unread: NumberReading = { value: undefined, percent: false };
const words: Readonly<Record<string, number>> = { ...numberWords, zero: 0, nil: 0, none: 0, no: 0 };
const numberWord = Object.keys(words).join("|");
const oneNumber = `(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:one|two|three|four|five|six|seven|eight|nine)|${numberWord})`;
const share = new RegExp(`(?<![\\w/.])(${oneNumber})\\s*(?:out of|of(?: the)?|in)\\s*(${oneNumber})(?![\\w/])`, "i");
const slash = /^(\d+(?:\.\d+)?)\s*\/\s*(\d+)(?:\s.*)?$/;
const percentage = new RegExp(`(?<![\\w.])(${oneNumber})\\s*(?:%|per ?cent\\b|pc\\b)`, "gi");
const leading = new RegExp(
  `^(?:[<>=≤≥~±]+|c\\.|circa|about|approx(?:\\.|imately)?|at least|at most|up to|under|over|below|above|less than|more than|fewer than|no more than|no less than|no fewer than|not more than|max(?:imum)?|min(?:imum)?)?\\s*[£$€]?\\s*(-?${oneNumber})(?![\\w/.:-]*\\d)\\b`,
  "i",
);
/** "9 falls in May" is a number with its unit; a sentence is not. */
const mostWords = 6;

/**
 * Reads a value of a measure (SPEC 2.4): "95%", 0.95 in a cell with a percentage format and "19 of 20" are all 95.
 * `undefined` where no single number can be read; "12/06" is a date, not a fraction.
 */
export function readNumber(raw: CellValue, format?: string): NumberReading {
  if (typeof raw === "boolean") return unread;
  if (typeof raw === "number") {
    if (format?.includes("%") === true) return { value: tidy(raw * 100), percent: true };
    return { value: raw, percent: false };
  }
  const text = plainText(raw);
  if (text === "" || isErrorCode(text)) return unread;
  return readNumberText(text);
}

function readNumberText(text: string): NumberReading {
  const percents = [...text.matchAll(percentage)];
  const [first] = percents;
  if (first !== undefined) {
    const values = new Set(percents.map((each) => numberOf(each[1] ?? "")));
    if (values.size === 1 || text.indexOf(first[0]) === 0) return { value: numberOf(first[1] ?? ""), percent: true };
    return unread;
  }
  const ofMany = share.exec(text);
  if (ofMany) return fraction(numberOf(ofMany[1] ?? ""), numberOf(ofMany[2] ?? ""));
  const over = slash.exec(text);
  if (over) {
    const [, part = "", whole = ""] = over;
    const date = /^0|\D0/.test(text) || (Number(whole) <= 12 && Number(whole) !== 5 && Number(whole) !== 10);
    return date ? unread : fraction(Number(part), Number(whole));
  }
  if (text.split(/\s+/).length > mostWords) return unread;
  const number = leading.exec(text);
  if (!number) return unread;
  const value = numberOf(number[1] ?? "");
  return value === undefined ? unread : { value, percent: false };
}

function fraction(part: number | undefined, whole: number | undefined): NumberReading {
  if (part === undefined || whole === undefined || whole === 0 || part > whole) return unread;
  return { value: tidy((part / whole) * 100), percent: true };
}

/** The number of digits or of words such as "twenty-one"; undefined for anything else. */
export function numberOf(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/,/g, "").trim();
  if (/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return Number(plain);
  let sum = 0;
  for (const word of plain.split(/[ -]/)) {
    const value = words[word];
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** Takes the dust of binary fractions away: 0.57 × 100 is 57. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
