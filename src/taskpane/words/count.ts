/** "5,000". */
export function number(amount: number): string {
  return amount.toLocaleString("en-GB");
}

/** "1 row", "18 rows"; the plural is the singular with an s where it is left out. */
export function count(amount: number, one: string, more = `${one}s`): string {
  return `${number(amount)} ${amount === 1 ? one : more}`;
}

/** "Oakfield House and Elm Court", "A, B and C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
