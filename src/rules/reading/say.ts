import { refInWords } from "../../tracker/ref-in-words";

/** "1 day", "17 days". */
export function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

/** The start of a cell's words, short enough to be quoted in a message; cut between words. */
export function quote(text: string, longest = 60): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > 20 ? space : longest)} …`;
}

/** "QI-018", and "QI-018 on Closed" where the other row stands on another sheet. */
export function refSeenFrom(
  row: { readonly sheet: string },
  other: { readonly sheet: string; readonly ref: string },
): string {
  const named = refInWords(other.ref);
  return row.sheet === other.sheet ? named : `${named} on ${other.sheet}`;
}
