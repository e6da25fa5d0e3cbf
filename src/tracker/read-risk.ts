import type { CellValue } from "./snapshot";
import { plainText } from "./text";
import type { RiskCell } from "./tracker";

export type RiskLevel = RiskCell["level"];

/** How numbers in a column of risks run; "priority" counts 1 as the most urgent. */
export type RiskScale = "3" | "5" | "25" | "100" | "priority";

const words: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [
    /\b(?:very high|extreme|critical|severe|catastrophic|major|urgent|immediate|significant|serious|intolerable|red)\b/i,
    3,
  ],
  [/\b(?:medium|med|moderate|amber|tolerable|normal|routine)\b/i, 2],
  [/\b(?:very low|low|minor|negligible|insignificant|minimal|trivial|green|acceptable)\b/i, 1],
  [/\bhigh\b/i, 3],
];
const letters: Readonly<Record<string, 1 | 2 | 3>> = { h: 3, m: 2, l: 1, vh: 3, vl: 1, hi: 3, lo: 1 };

/** Reads "High", "4 - Major", "P1", 15 of 25; undefined where nothing tells a level. */
export function readRisk(raw: CellValue, scale: RiskScale = "25"): RiskLevel {
  if (typeof raw === "number") return levelOf(raw, scale);
  const text = plainText(raw);
  if (text === "") return undefined;
  const letter = letters[text.toLowerCase()];
  if (letter !== undefined) return letter;
  if (/\b(?:medium|moderate)\b.*\bhigh\b|\bhigh\b.*\b(?:medium|moderate)\b/i.test(text)) return 3;
  for (const [word, level] of words) if (word.test(text)) return level;
  const priority = /^p(?:riority)?\s*-?\s*([1-5])\b/i.exec(text);
  if (priority) return levelOf(Number(priority[1]), "priority");
  const product = /(\d)\s*[x×*]\s*(?:[a-z]\s*)?(\d)\s*(?:=\s*(\d+))?/i.exec(text);
  if (product) return levelOf(Number(product[3] ?? Number(product[1]) * Number(product[2])), "25");
  const number = /^\D{0,3}(\d{1,3})(?:\s*\/\s*\d+)?\b(?![-–]\d{2})/.exec(text);
  return number ? levelOf(Number(number[1]), scale) : undefined;
}

function levelOf(value: number, scale: RiskScale): RiskLevel {
  if (value <= 0) return undefined;
  switch (scale) {
    case "3":
      return value >= 3 ? 3 : value >= 2 ? 2 : 1;
    case "5":
      return value >= 4 ? 3 : value >= 3 ? 2 : 1;
    case "25":
      return value >= 15 ? 3 : value >= 6 ? 2 : 1;
    case "100":
      return value >= 60 ? 3 : value >= 25 ? 2 : 1;
    case "priority":
      return value <= 1 ? 3 : value <= 2 ? 2 : 1;
  }
}

/** The scale of a column from its largest number and its heading. */
export function scaleOf(largest: number, heading: string): RiskScale {
  if (largest <= 5 && /\b(?:priority|urgency)\b/i.test(heading)) return "priority";
  if (largest <= 3) return "3";
  if (largest <= 5) return "5";
  return largest <= 25 ? "25" : "100";
}
