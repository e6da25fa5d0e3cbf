/** How the summary names a row: by its reference, and by its sheet too where another sheet has a row of that name. */
import { refInWords } from "../tracker/ref-in-words";
import type { RowReview } from "../review/review";
import { listed } from "./words";

type Named = Pick<RowReview, "row">;

/** References that stand on more than one sheet, as numbers of rows do and lists that each begin with 1. */
export type AmbiguousRefs = ReadonlySet<string>;

interface Naming {
  readonly ambiguous: AmbiguousRefs;
}

export function ambiguousIn(reviews: readonly Named[]): AmbiguousRefs {
  const ambiguous = new Set<string>();
  const sheetOf = new Map<string, string>();
  for (const { row } of reviews) {
    const sheet = sheetOf.get(row.ref);
    if (sheet === undefined) sheetOf.set(row.ref, row.sheet);
    else if (sheet !== row.sheet) ambiguous.add(row.ref);
  }
  return ambiguous;
}

/** In a sentence: "CR4", "no. 7", "row 3 of Safe". */
export function refOf({ ambiguous }: Naming, { row }: Named): string {
  const ref = refInWords(row.ref);
  return ambiguous.has(row.ref) ? `${ref} of ${row.sheet}` : ref;
}

/** In a cell: "CR4", "7", "row 3, Safe". */
export function shortRefOf({ ambiguous }: Naming, { row }: Named): string {
  return ambiguous.has(row.ref) ? `${row.ref}, ${row.sheet}` : row.ref;
}

/** The first rows, and how many more there are: "CR4, no. 7 and 3 more". */
export function refsUpTo(naming: Naming, reviews: readonly Named[], most: number): string {
  const named = reviews.slice(0, most).map((review) => refOf(naming, review));
  const more = reviews.length - named.length;
  return listed(more > 0 ? [...named, `${more.toLocaleString("en-GB")} more`] : named);
}
