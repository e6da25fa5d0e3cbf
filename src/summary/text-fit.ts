/**
 * How much room text takes. A sheet that is written by a program gets no second look: a row that is too low cuts the
 * last line off, in print too. So the sheet names its font, and widths are those of that font.
 */

/** The font that text is measured in; every Excel has it, and LibreOffice has Carlito, which is as wide. */
export const measuredFont = "Calibri";

/** Advance widths of Calibri in thousandths of the font size, rounded up. */
const widthClasses: readonly (readonly [string, number])[] = [
  ["' ", 226],
  ["il", 229],
  ["j", 239],
  [",‘’.I·", 252],
  [":;", 268],
  ["`", 291],
  ["()f-[]", 307],
  ["{}J", 319],
  ["!", 326],
  ["t", 335],
  ["r", 349],
  ["/\\s", 391],
  ['z"', 401],
  ["“”Lc", 423],
  ["x", 433],
  ["vyk", 455],
  ["FS|?", 463],
  ["Zg", 471],
  ["a", 479],
  ["TYE", 488],
  ["#*+<=>^_e~–•", 498],
  ["$0123456789£€", 507],
  ["PXK", 520],
  ["bdhnpquo", 527],
  ["C", 533],
  ["RB", 544],
  ["V", 567],
  ["A", 579],
  ["D", 615],
  ["H", 623],
  ["G", 631],
  ["UN", 646],
  ["O", 662],
  ["Q", 673],
  ["&", 682],
  ["%w", 715],
  ["m", 799],
  ["M", 855],
  ["W@", 894],
];
const widthOfCode: readonly number[] = (() => {
  const table: number[] = new Array<number>(0x2100).fill(1000);
  // Accented Latin letters: as wide as the widest common capital, so never too narrow.
  for (let code = 0xa0; code < 0x250; code++) table[code] = 673;
  for (const [letters, width] of widthClasses) for (const letter of letters) table[letter.charCodeAt(0)] = width;
  return table;
})();
const boldFactor = 1.035;
/** Pixels of a point: Excel lays sheets out at 96 dots per inch. */
const pixelsPerPoint = 96 / 72;
/** A column of width 1 holds one digit of the default font: 7 pixels for every font that Excel starts with. */
const pixelsPerUnit = 7;
/** Pixels of a column beside its characters. */
const columnMargin = 5;
/** What Excel keeps free at the left and right of a cell's text, and the grid line; and a hair for other screens. */
const cellPadding = 6;
/** A line of text with its leading, as a part of the font size: Excel's own row is 12 points for a font of 9. */
const lineFactor = 4 / 3;
const rowPadding = 1;
/** Excel allows no taller row. */
export const tallestRow = 409;

export interface Face {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Width of a single line in pixels. */
function textWidth(text: string, face: Face): number {
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) thousandths += widthOfCode[text.charCodeAt(i)] ?? 1000;
  return (thousandths / 1000) * face.size * pixelsPerPoint * (face.bold ? boldFactor : 1);
}

/** The width of a column, in characters of the default font to a quarter, that holds the text in one line. */
export function unitsOf(text: string, face: Face): number {
  return Math.ceil(((textWidth(text, face) + cellPadding - columnMargin) / pixelsPerUnit) * 4) / 4;
}

/** How many lines the text needs in a wrapped cell that is `units` wide (characters of the default font). */
export function lineCount(text: string, units: number, face: Face): number {
  const room = Math.max(8, units * pixelsPerUnit + columnMargin - cellPadding);
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

/** How many lines the tallest row of Excel holds. */
export function mostLinesOf(size: number): number {
  return Math.floor((tallestRow - rowPadding) / (size * lineFactor));
}

/** The text, or its beginning with "…" where it takes more than `lines` in a cell that is `units` wide. */
export function shortenedToLines(text: string, units: number, lines: number, face: Face): string {
  let fitting = shortened(text, tallestRow);
  while (lineCount(fitting, units, face) > lines && fitting.length > 8)
    fitting = shortened(fitting, Math.floor(fitting.length * 0.96) - 1);
  return fitting;
}

/** The text, or its beginning up to a whole word with "…" where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1);
  const end = cut.lastIndexOf(" ");
  return `${(end > most * 0.6 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/, "")}…`;
}
