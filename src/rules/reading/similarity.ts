import { once } from "./once";
import type { Word } from "./words";

/** Whether the word carries content: no article, preposition, auxiliary, number or unit. */
export function isContent(word: Word | undefined): boolean {
  return word?.content === true;
}

/** The distinct stems of the content words, in the order in which they stand. */
export const contentWords = once((text): readonly string[] => {
  const stems = new Set<string>();
  for (const word of text.words.at) if (word.content) stems.add(word.stem);
  return [...stems];
});

/** How many content words the text has, repetitions counted. */
export const contentCount = once((text): number => {
  let count = 0;
  for (const word of text.words.at) if (word.content) count++;
  return count;
});

/** Words that both have. */
export function sharedWords(a: readonly string[], b: readonly string[]): readonly string[] {
  const other = new Set(b);
  return a.filter((word) => other.has(word));
}

/** How much of the first the second holds, 0 to 1; 0 where the first has no words. */
export function containment(part: readonly string[], whole: readonly string[]): number {
  return part.length === 0 ? 0 : sharedWords(part, whole).length / part.length;
}
