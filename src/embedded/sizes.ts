/**
 * Column widths: files count characters of the default font with the margin in it, office.js points. A digit of
 * Calibri 11 is 7 pixels wide; other sizes are taken in proportion (ECMA-376 18.3.1.13, "col", width).
 */
function digitPixels(font: { size: number }): number {
  return Math.max(1, Math.round((font.size * 7) / 11));
}

const pixelsPerPoint = 96 / 72;

export function pointsOfWidth(characters: number, font: { size: number }): number {
  const digit = digitPixels(font);
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
  return pixels / pixelsPerPoint;
}

export function widthOfPoints(points: number, font: { size: number }): number {
  const digit = digitPixels(font);
  return Math.trunc((Math.round(points * pixelsPerPoint) / digit) * 256) / 256;
}
