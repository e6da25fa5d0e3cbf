/** Words that hold a place and say nothing, when they are the whole cell (SPEC 2.4 and TRACKERS). */
const placeholders = new Set(
  [
    "n/a, na, n.a, none, nil, null, tbc, tba, tbd, t.b.c, t.b.a, t.b.d",
    "unknown, not known, not yet known, unclear, pending, to follow, awaiting, awaited, awaiting update",
    "see above, see below, see notes, see note, see report, as above, as before, as per above, same, same as above, ditto",
    "various, multiple, not applicable, not available",
    "under investigation, under review, ongoing, on going, on-going, in progress",
    "not yet, not yet tested, not tested, not yet started, not started, not identified, not yet identified",
    "not yet confirmed, not yet agreed, not confirmed, not agreed, not set, not yet set",
    "date, text, owner, name, firstname lastname, first name last name, enter text, enter date, insert text, insert date",
    "please select, select, choose, choose an item, click or tap to enter text",
  ].flatMap((line) => line.split(", ")),
);
const bracketed = /^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})$/;
const toBe =
  /^(?:(?:to be|tb) ?(?:confirmed|determined|agreed|decided|advised|announced|identified|set)|tb[cad]\b)(?!.*\bby\b).{0,30}$/;
/** Longer texts are never a placeholder, whatever their words. */
const longest = 44;
const twoSigns = /[\p{L}\p{N}][^]*[\p{L}\p{N}]/u;

/**
 * True for "TBC", "see above", "?", "[Owner]" as the whole cell, or for fewer than two letters or digits (SPEC 2.4).
 * An empty cell is blank, not a placeholder. Where a single digit is a value, the column's reader knows better.
 */
export function isPlaceholder(text: string): boolean {
  if (text === "" || text.length > longest) return false;
  const words = text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[ .!:;,…-]+$/u, "");
  if (placeholders.has(words) || bracketed.test(text) || toBe.test(words)) return true;
  return !twoSigns.test(text);
}
