import { deniedBefore } from "./denial";
import { once } from "./once";
import type { ListHit } from "./read-text";

const forwards = 4;

/** Words for pressure of work or unclear leadership that the text does not deny (CAU-05), or undefined. */
export const pressureIn = once((text): ListHit | undefined => {
  const { clauses, at } = text.words;
  return text.hits("pressure").find((hit) => {
    if (/^(?:no|not|nobody)$/.test(at[hit.from]?.text ?? "")) return true;
    if (deniedBefore(text, hit.from)) return false;
    return !text
      .near("factor fine", hit.to + 1, hit.to + forwards)
      .some(({ from }) => from > hit.to && clauses[from] === clauses[hit.to]);
  });
});
