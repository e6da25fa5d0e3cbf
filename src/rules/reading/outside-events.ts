import type { RowCells } from "../../tracker/tracker";
import { once } from "./once";
import { readText, type OwnWords } from "./read-text";

const events = once((read) => read.hits("outside event").map((hit) => read.quote(hit).toLowerCase()));

/**
 * What a row tells of events of which somebody outside may have to be told (SPEC 6.1), in its own words, lower-cased;
 * "safeguarding training" is none.
 */
export function outsideEvents({ concern, who, progress }: RowCells, own: OwnWords): readonly string[] {
  let found: readonly string[] = none;
  for (const { text, blank } of [concern, who, progress]) {
    const told = blank ? none : events(readText(text, own));
    if (told.length > 0) found = [...found, ...told];
  }
  return found;
}

const none: readonly string[] = [];
