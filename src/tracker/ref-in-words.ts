/** A row's reference in a sentence: "no. 4" where it is a bare number, which would read as a count; else as it is. */
export function refInWords(ref: string): string {
  return /^[\d./-]*\d$/.test(ref) ? `no. ${ref}` : ref;
}

/** The same at the beginning: "No. 4", "Row 12". */
export function refAtStart(ref: string): string {
  return refInWords(ref).replace(/^(?:no\.|row) (?=\d)/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}
