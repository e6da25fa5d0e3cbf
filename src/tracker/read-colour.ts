import type { Colour } from "./tracker";

const emoji: readonly (readonly [RegExp, Colour])[] = [
  [/[🔴🟥❤]/u, "red"],
  [/[🟠🟡🟧🟨💛🧡]/u, "amber"],
  [/[🟢🟩💚]/u, "green"],
  [/[🔵🟦💙]/u, "blue"],
];
const letters: Readonly<Record<string, Colour>> = { r: "red", a: "amber", y: "amber", g: "green", b: "blue" };
const words: readonly (readonly [RegExp, Colour])[] = [
  [/\bred\b/i, "red"],
  [/\b(?:amber|yellow|orange)\b/i, "amber"],
  [/\bgreen\b/i, "green"],
  [/\bblue\b/i, "blue"],
];
const aroundColours = /\b(?:red|amber|yellow|orange|green|blue|rag|brag|rated|rating|status)\b|[^\p{L}\p{N}]/giu;

/**
 * The colour that a cell names: "Amber", "G", "Green - on track", an emoji. Of "Amber/Green" the worse one counts.
 * `only` is true where the cell says nothing else.
 */
export function readColour(text: string): { readonly colour: Colour | undefined; readonly only: boolean } {
  if (text === "") return { colour: undefined, only: false };
  const letter = letters[text.toLowerCase().replace(/[\s().,:;-]/g, "")];
  if (letter !== undefined) return { colour: letter, only: true };
  for (const [word, colour] of words)
    if (word.test(text)) return { colour, only: text.replace(aroundColours, "") === "" };
  for (const [sign, colour] of emoji)
    if (sign.test(text)) return { colour, only: text.replace(/[^\p{L}\p{N}]/gu, "") === "" };
  return { colour: undefined, only: false };
}

/** The name of a fill ("#RRGGBB"), undefined for white, grey, black and colours that no RAG uses. */
export function colourOfFill(fill: string): Colour | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill);
  if (!match) return undefined;
  const [red, green, blue] = [match[1], match[2], match[3]].map((part) => Number.parseInt(part ?? "0", 16));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  if (high < 64 || high - low < 24) return undefined;
  const hue = hueOf(red, green, blue, high, low);
  if (hue < 16 || hue >= 335) return "red";
  if (hue < 68) return "amber";
  if (hue < 170) return "green";
  return hue < 255 ? "blue" : undefined;
}

function hueOf(red: number, green: number, blue: number, high: number, low: number): number {
  const range = high - low;
  if (high === red) return (((green - blue) / range) * 60 + 360) % 360;
  if (high === green) return ((blue - red) / range) * 60 + 120;
  return ((red - green) / range) * 60 + 240;
}
