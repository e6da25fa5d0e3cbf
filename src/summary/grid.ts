import { bodySize } from "./styles";
import { unitsOf } from "./text-fit";

/**
 * The grid that all tables of the summary share: they start in the first column and use columns side by side, so no
 * cell is merged and no column is empty inside a table. Few and wide, so that a row takes two or three lines; together
 * 26.5 cm of the 27.9 cm that A4 landscape holds at full size (SPEC 4.6): LibreOffice draws columns 6% wider than Excel.
 */
export const gridWidths = [13, 7.5, 21.5, 27.5, 22.5, 14.5, 14.5, 16] as const;

const refColumn = 1;
/** The column for texts that can best give room away. */
const givingColumn = 3;
/** So much of its room, in characters. */
const mostGiven = 6;
/** Below this the grid stays as it is. */
const leastGiven = 0.25;

/**
 * The grid with room for the longest reference in one line: "CQC-REG12-03" and "CQC-REG12-01" cut off at the same
 * place are the same. References are links, and LibreOffice does not wrap those.
 */
export function gridFor(refs: readonly string[]): readonly number[] {
  const needed = refs.reduce((most, ref) => Math.max(most, unitsOf(ref, { size: bodySize, bold: true })), 0);
  const given = Math.min(mostGiven, needed - gridWidths[refColumn]);
  if (given < leastGiven) return gridWidths;
  return gridWidths.map((width, column) =>
    column === refColumn ? width + given : column === givingColumn ? width - given : width,
  );
}

/** The list of findings is for filtering: one fact in a column. */
export const listWidths = [12, 6.5, 17, 18.5, 17, 17, 11, 11, 9, 8, 5.25, 10] as const;

/** Of the summary: a hidden column after the grid holds the keys of typed cells. */
export const keyColumn = gridWidths.length;

/** Width that hides a column. */
export const hidden = 0;

/** Centimetres. */
export const margins = { top: 1.4, bottom: 1.3, left: 0.9, right: 0.9 } as const;

const paperHeight = 21;
const pointsPerCentimetre = 72 / 2.54;
/** A row may come out a hair taller than asked for on another machine's screen. */
const safety = 6;

/** Points that rows may fill on one page. */
export const pageHeight = (paperHeight - margins.top - margins.bottom) * pointsPerCentimetre - safety;
