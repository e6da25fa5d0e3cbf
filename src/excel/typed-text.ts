/**
 * Text as it must be handed to Excel to arrive as that text. Excel reads what is written to a cell as if somebody typed
 * it: "=1+1" would become a formula, "12/06" a date, "TRUE" a truth value. A leading apostrophe stops that; it is not
 * part of the value.
 */
export function textAsTyped(text: string): string {
  return mayBeRead(text) ? `'${text}` : text;
}

/** Longer texts are never numbers, dates or times in any language of Excel. */
const longestDate = 40;

function mayBeRead(text: string): boolean {
  if (text === "") return false;
  if (/^[=+\-@'#]/.test(text) || /^\s*[=+\-@]/.test(text)) return true;
  if (text.length > longestDate) return false;
  return /\d/.test(text) || /^\s*(true|false)\s*$/i.test(text);
}
