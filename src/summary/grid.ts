/**
 * The grid that all tables share: they start in the first column and use columns side by side, so no cell is merged
 * and no column is empty inside a table. Together about 27 cm: A4 landscape at full size (SPEC 4.6).
 */
export const gridWidths = [13, 7, 18, 20.5, 18, 11, 11.5, 10.5, 9.5, 6.25, 13.25] as const;

/** A hidden column after the grid holds the keys of typed cells. */
export const keyColumn = gridWidths.length;

/** Width that hides a column. */
export const hidden = 0;

export const gridWidth = gridWidths.reduce((sum, width) => sum + width, 0);

/** Centimetres. */
export const margins = { top: 1.5, bottom: 1.4, left: 1, right: 1 } as const;

const paperHeight = 21;
const pointsPerCentimetre = 72 / 2.54;
/** A row may come out a hair taller than asked for on another machine's screen. */
const safety = 8;

/** Points that rows may fill on one page. */
export const pageHeight = (paperHeight - margins.top - margins.bottom) * pointsPerCentimetre - safety;
