import type { ReadText } from "./read-text";
import type { Word } from "./words";

/** Words that carry no content when two texts are compared (SPEC 3.16, Repeats). */
const empty = new Set(
  (
    "a an the this that these those of in on at by to for from with into onto within during through across between among about as per via " +
    "before after up out off more than over under without again and or but so if then also when while which who whom whose what where " +
    "is are was were be been being am has have had do does did will would shall should can could may might must it its they them their " +
    "we us our he she his her you your i me my there here not no nor none nil zero any some each every all both other another same such " +
    "still yet only just very too because since due s t re hour hours minute minutes min mins day days week weeks month months year years " +
    "hr hrs percent cent pm am etc eg ie"
  ).split(" "),
);

/** Whether the word carries content: no article, preposition, auxiliary, number or unit. */
export function isContent(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind === "word" &&
    word.value === undefined &&
    word.text.length > 1 &&
    !empty.has(word.text)
  );
}

/** The distinct stems of the content words, in the order in which they stand. */
export function contentWords(read: ReadText): readonly string[] {
  return read.fact((text) => [...new Set(text.words.at.filter(isContent).map(({ stem }) => stem))]);
}

/** How many content words the text has, repetitions counted. */
export function contentCount(read: ReadText): number {
  return read.fact((text) => text.words.at.filter(isContent).length);
}

/** Words that both have. */
export function sharedWords(a: readonly string[], b: readonly string[]): readonly string[] {
  const other = new Set(b);
  return a.filter((word) => other.has(word));
}

/** How much of the first the second holds, 0 to 1; 0 where the first has no words. */
export function containment(part: readonly string[], whole: readonly string[]): number {
  return part.length === 0 ? 0 : sharedWords(part, whole).length / part.length;
}
