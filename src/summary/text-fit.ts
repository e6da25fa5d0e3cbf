/**
 * How much room text takes. A sheet that is written by a program gets no second look: a row that is too low cuts the
 * last line off, in print too. So widths are those of Arial, which is wider than the fonts that Excel starts with.
 */

/** Advance widths of Arial in thousandths of the font size. */
const widthClasses: readonly (readonly [string, number])[] = [
  ["'", 191],
  ["ijl’‘", 222],
  ["|", 260],
  [" !,./:;I[]\\ft", 278],
  ["()-r`“”", 333],
  ['"{}', 355],
  ["*", 389],
  ["^", 469],
  ["ckJsvxyz", 500],
  ["#$0123456789?_abdeghnopquL–", 556],
  ["+<=>~", 584],
  ["FTZ", 611],
  ["&ABEKPSVXY", 667],
  ["CDHNRUw", 722],
  ["GOQ", 778],
  ["mM", 833],
  ["%", 889],
  ["W", 944],
  ["@", 1015],
];
const widthOfCode: readonly number[] = (() => {
  const table: number[] = new Array<number>(0x2100).fill(1000);
  // Accented Latin letters: as wide as the widest common capital, so never too narrow.
  for (let code = 0xa0; code < 0x250; code++) table[code] = 722;
  for (const [letters, width] of widthClasses) for (const letter of letters) table[letter.charCodeAt(0)] = width;
  return table;
})();
const boldFactor = 1.1;
/** Pixels of a point: Excel lays sheets out at 96 dots per inch. */
const pixelsPerPoint = 96 / 72;
/** A column of width 1 holds one digit of the default font: 7 pixels for every font that Excel starts with. */
const pixelsPerUnit = 7;
/** What Excel keeps free at the left and right of a cell's text, and the grid line. */
const cellPadding = 5;
/** A line of text with its leading, as a part of the font size: Excel's own row is 12 points for a font of 9. */
const lineFactor = 1.28;
const rowPadding = 2;
/** Excel allows no taller row. */
export const tallestRow = 409;

export interface Face {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Width of a single line in pixels. */
export function textWidth(text: string, face: Face): number {
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) thousandths += widthOfCode[text.charCodeAt(i)] ?? 1000;
  return (thousandths / 1000) * face.size * pixelsPerPoint * (face.bold ? boldFactor : 1);
}

/** How many lines the text needs in a wrapped cell that is `units` wide (characters of the default font). */
export function lineCount(text: string, units: number, face: Face): number {
  const room = Math.max(8, units * pixelsPerUnit - cellPadding);
  const space = textWidth(" ", face);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const width = textWidth(word, face);
      if (used > 0 && used + space + width <= room) {
        used += space + width;
        continue;
      }
      if (used > 0) lines += 1;
      // A word that is wider than the cell is broken between letters.
      const extra = Math.ceil(width / room) - 1;
      lines += Math.max(0, extra);
      used = width - Math.max(0, extra) * room;
    }
  }
  return lines;
}

/** Points that so many lines need, with the space above and below. */
export function heightOfLines(lines: number, size: number): number {
  return Math.min(tallestRow, Math.ceil(lines * size * lineFactor) + rowPadding);
}

/** How wide a column must be for the longest word of the text to stay whole. */
export function widthOfLongestWord(text: string, face: Face): number {
  let widest = 0;
  for (const word of text.split(/\s+/)) widest = Math.max(widest, textWidth(word, face));
  return (widest + cellPadding) / pixelsPerUnit;
}

/** The text, or its beginning up to a whole word with "…" where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1);
  const end = cut.lastIndexOf(" ");
  return `${(end > most * 0.6 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/, "")}…`;
}
