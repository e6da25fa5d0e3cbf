import { once } from "./once";
import type { ListHit, ReadText } from "./read-text";
import { contentCount } from "./similarity";

const fewOfAConcern = 6;
/** Last word of a heading, counted from 0. */
const longestHeading = 2;
/** "Medication issues": so short that a bare noun says nothing more. */
const veryFew = 4;

/** "I can raise concerns and something happens": a line of a survey, which has its share of people beside it. */
const asksStaff = /^\W*(?:i|my|we|our)\s/i;

/** The words of a concern that is too broad to measure: broad words, no number, under six content words (CMP-15). */
export const tooBroad = once((text): ListHit | undefined => {
  const { at } = text.words;
  if (at.some(({ value, kind }) => value !== undefined || kind === "percent")) return undefined;
  if (contentCount(text) >= fewOfAConcern || asksStaff.test(text.text)) return undefined;
  const said = text.hits("broad")[0] ?? text.hits("broad start").find(({ from }) => from === 0);
  if (said || contentCount(text) > veryFew) return said;
  return (
    text.hits("broad noun")[0] ??
    text.hits("broad end").find(({ from, to }) => to === at.length - 1 && at[from - 1]?.text !== "too")
  );
});

/** Whether the concern is about incidents, falls, near misses or learning: then practice must be seen before closure (EVD-04). */
export function isAboutIncidents(read: ReadText): boolean {
  return read.has("incident concern");
}

/** Words of the document, record, supervision or training that the concern says is missing: having it is then the result (MEA-02). */
export function missingDocument(read: ReadText): readonly string[] {
  return [...read.hits("documentMissing"), ...headings(read)]
    .flatMap(({ from, to }) => read.words.at.slice(from, to + 1))
    .filter(({ content }) => content)
    .map(({ stem }) => stem);
}

/** "Supervision: 17 of 29 staff not seen": the heading names what the rest says is lacking. */
function headings(read: ReadText): readonly ListHit[] {
  const { clauses } = read.words;
  return read
    .hits("documentHeading")
    .filter(
      ({ to }) =>
        to <= longestHeading &&
        clauses[to + 1] !== undefined &&
        clauses[to + 1] !== clauses[to] &&
        read.hits("lacking").some(({ from }) => from > to),
    );
}
