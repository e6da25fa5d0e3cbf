import type { KeyQuestion } from "./tracker";

const letters: Readonly<Record<string, KeyQuestion>> = {
  s: "Safe",
  e: "Effective",
  c: "Caring",
  r: "Responsive",
  w: "Well-led",
  wl: "Well-led",
};
const names: readonly (readonly [RegExp, KeyQuestion])[] = [
  [/\bwell[- ]?led\b|\bwell[- ]lead\b|\bleadership\b/i, "Well-led"],
  [/\bsafe(?:ty)?\b/i, "Safe"],
  [/\beffective(?:ness)?\b/i, "Effective"],
  [/\bcaring\b/i, "Caring"],
  [/\bresponsive(?:ness)?\b/i, "Responsive"],
];
/** Longer texts are sentences in which "safe" is only a word. */
const longest = 60;

/** Reads "Safe", "S", "S3", "Is the service well-led?"; undefined where none or more than one is named. */
export function readKeyQuestion(text: string): KeyQuestion | undefined {
  if (text === "" || text.length > longest) return undefined;
  const code = /^(s|e|c|r|wl?)[ .-]?\d{0,2}$/i.exec(text);
  if (code) return letters[(code[1] ?? "").toLowerCase()];
  const found = names.filter(([name]) => name.test(text));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only[1] : undefined;
}
