import type { CellValue } from "../tracker/snapshot";
import { ExcelError } from "./errors";

/** "Excel specifications and limits": characters that a cell can contain. */
const cellTextLimit = 32_767;

export type Typed =
  | { readonly kind: "constant"; readonly value: CellValue; readonly numberFormat: string | undefined }
  | { readonly kind: "formula"; readonly formula: string };

const numberText = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const percentText = /^[+-]?(\d+(\.\d*)?|\.\d+)%$/;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const localDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * What Excel makes of a value that is put into a cell: through the API it reads text as if a person had typed it
 * (Range.values: "If the returned value starts with a plus, minus or equal sign, Excel interprets this value as a
 * formula"; #3775 on dates), unless the cell's number format is text. A leading apostrophe keeps text as text.
 */
export function readTyped(
  input: CellValue,
  numberFormat: string,
  locale: string,
  date1904: boolean,
  where: string,
): Typed {
  if (typeof input !== "string") return { kind: "constant", value: input, numberFormat: undefined };
  if (input.length > cellTextLimit) throw new ExcelError("InvalidArgument", where);
  const constant = (value: CellValue, format?: string): Typed => ({
    kind: "constant",
    value,
    numberFormat: format !== undefined && numberFormat === "General" ? format : undefined,
  });
  if (numberFormat === "@") return constant(input);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", formula: input };
  const text = input.trim();
  if (numberText.test(text)) return constant(Number(text));
  if (percentText.test(text)) return constant(Number(text.slice(0, -1)) / 100, "0%");
  if (/^[+-]./.test(text)) return { kind: "formula", formula: `=${text}` };
  if (/^(true|false)$/i.test(text)) return constant(text.toLowerCase() === "true");
  const date = dateOf(text, locale);
  if (date !== undefined && date > 0)
    return constant(date1904 ? date - 1462 : date, locale === "en-US" ? "m/d/yyyy" : "dd/mm/yyyy");
  return constant(input);
}

/** The serial number of a day typed in full, in the locale's order; undefined where the text is none. */
export function dateOf(text: string, locale: string): number | undefined {
  const iso = isoDate.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = localDate.exec(text);
  if (!local) return undefined;
  const [first, second, year] = [Number(local[1]), Number(local[2]), Number(local[3])];
  // Excel takes the locale's order first and the other one where only that makes a date: how days and months get swapped.
  return locale === "en-US"
    ? (serial(year, first, second) ?? serial(year, second, first))
    : (serial(year, second, first) ?? serial(year, first, second));
}

function serial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return dayNumber(year, month, day);
}

/** Serial of a day from 1900; 29 February 1900, which never was, counts as day 60. */
export function dayNumber(year: number, month: number, day: number): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
  return days > 60 ? days : days - 1;
}
