/**
 * What a file may ask of the machine. Each is far above any tracker seen and far below what hurts:
 * a file that goes beyond is refused with a sentence before it is unpacked or expanded.
 */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 100_000_000,
  /** Parts in the package. */
  entries: 10_000,
  /** Bytes of all parts together once unpacked, as the package declares them. */
  unpackedBytes: 600_000_000,
  /** Bytes of one part of text. */
  partBytes: 200_000_000,
  /** Different texts in the string table. */
  strings: 2_000_000,
  /** Elements within elements. */
  depth: 128,
  /** Cells with a value or a formula, in all sheets. */
  cells: 5_000_000,
  /** Sheets of every kind. */
  sheets: 1_000,
  /** Merged areas, links, conditional formats or validations of one sheet, each. */
  perSheet: 100_000,
} as const;

/** A sheet's own size, the same in every version since 2007. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;
