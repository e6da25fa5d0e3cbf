import type { CellValue } from "./snapshot";

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFE0E\uFE0F\uFEFF]/g;
const spaces = /[^\S\n]+/g;
/** Most cells hold nothing but plain characters: looking once is cheaper than eight replacements. */
const unusual = /[^\x20-\x7E]| {2}|^ | $/;

/** The words of a cell: trimmed, plain spaces, straight quotes, nothing invisible; line breaks stay. */
export function plainText(raw: CellValue): string {
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  const text = String(raw);
  if (!unusual.test(text)) return text;
  return text
    .replace(invisible, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u2018\u2019\u201A\u2032\u00B4`]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033]/g, '"')
    .replace(spaces, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

const errorCode =
  /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|GETTING_DATA|UNKNOWN!)$/;

/** True for an Excel error such as "#REF!". */
export function isErrorCode(text: string): boolean {
  return text.charCodeAt(0) === 35 && errorCode.test(text);
}

/** Nothing that a person would see: empty, or only spaces and invisible characters. */
export function isBlank(raw: CellValue | undefined): boolean {
  if (raw === undefined || raw === "") return true;
  return typeof raw === "string" && (raw.charCodeAt(0) <= 32 || raw.charCodeAt(0) > 126) && plainText(raw) === "";
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/(ch|sh|ss|x)es$/, "$1"],
  [/([^sui'])s$/, "$1"],
];

/** One form for singular and plural, so that "Actions" and "Action" compare. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  for (const [ending, replacement] of endings) if (ending.test(word)) return word.replace(ending, replacement);
  return word;
}

/** "R.A.G." is the word "RAG". */
const initials = /(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?/gu;

/** A heading in the form in which headings compare: lower case, no punctuation, singular words (SPEC 2.3). */
export function headingKey(text: string): string {
  return headingWords(text).join(" ");
}

const shortened = { ve: " have", ll: " will", re: " are" } as const;

export function headingWords(text: string): string[] {
  return plainText(text)
    .toLowerCase()
    .replace(/\((?:s|es)\)/g, "s")
    .replace(initials, (dotted) => dotted.replaceAll(".", ""))
    .replace(/([a-z])'(ve|ll|re)\b/g, (_all, before: string, short: "ve" | "ll" | "re") => before + shortened[short])
    .replace(/([a-z])'(?:s\b|(?![a-z]))/g, "$1s")
    .replace(/([a-z])'([a-z])/g, "$1$2")
    .replace(/&/g, " and ")
    .replace(/%/g, " % ")
    .replace(/#/g, " # ")
    .replace(/[^\p{L}\p{N}%#]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .map(singular);
}
