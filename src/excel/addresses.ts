import type { Area } from "../tracker/snapshot";

/** `getRanges` stops at 8,192 characters (office-js #5198); separators and a little room are left. */
export const longestAddress = 8_000;

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

export function addressOf(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A link to a cell: sheet names are quoted always, an apostrophe in one is doubled. */
export function referenceTo(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)}`;
}

const corner = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/;
const lastRow = 1_048_576;
const lastColumn = 16_384;
/** "Sheet1!" or "'A, B''s sheet'!" before an address. */
const sheetPrefix = /(?:'(?:[^']|'')*'|[^'!,]+)!/g;

function cornerOf(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const found = corner.exec(text.toUpperCase());
  if (!found || text === "") return undefined;
  const [, letters, digits] = found;
  let column = 0;
  for (const letter of letters ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : column - 1,
  };
}

/**
 * The areas that an address of a property or an event names, with or without their sheet; parts that name no cells
 * are left out. Whole rows and columns reach to the end of the sheet.
 */
export function areasOf(address: string): Area[] {
  return address
    .replaceAll(sheetPrefix, "")
    .split(",")
    .flatMap((part): Area[] => {
      const [from = "", to = from] = part.trim().split(":");
      const [first, last] = [cornerOf(from), cornerOf(to)];
      if (!first || !last) return [];
      const [row, column] = [first.row ?? 0, first.column ?? 0];
      const rows = (last.row ?? lastRow - 1) - row + 1;
      const columns = (last.column ?? lastColumn - 1) - column + 1;
      return rows > 0 && columns > 0 ? [{ row, column, rows, columns }] : [];
    });
}

/** The smallest area around all that an address names; undefined where it names none. */
export function areaOf(address: string): Area | undefined {
  const areas = areasOf(address);
  if (areas.length === 0) return undefined;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

/** The fewest rectangles that this simple way finds around single cells: runs in rows, then equal runs stacked. */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const growing = new GrowingRectangles();
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column))
    growing.add(row, column);
  return growing.all();
}

/** The same for cells that come in reading order. */
export class GrowingRectangles {
  private readonly stacked: { row: number; column: number; rows: number; columns: number }[] = [];
  /** The lowest of each column and width. */
  private readonly lowest = new Map<number, (typeof this.stacked)[number]>();
  private run: (typeof this.stacked)[number] | undefined;

  add(row: number, column: number): void {
    const { run } = this;
    if (run?.row === row && column <= run.column + run.columns) {
      run.columns = Math.max(run.columns, column - run.column + 1);
      return;
    }
    this.endRun();
    this.run = { row, column, rows: 1, columns: 1 };
  }

  all(): readonly Area[] {
    this.endRun();
    return this.stacked;
  }

  private endRun(): void {
    const { run } = this;
    if (!run) return;
    this.run = undefined;
    const key = run.column * lastColumn + run.columns;
    const above = this.lowest.get(key);
    if (above && above.row + above.rows === run.row) {
      above.rows += 1;
      return;
    }
    this.stacked.push(run);
    this.lowest.set(key, run);
  }
}

/** Addresses for `getRanges`, each short enough. */
export function addressChunks(areas: readonly Area[]): string[] {
  const chunks: string[] = [];
  let chunk = "";
  for (const area of areas) {
    const address = addressOf(area);
    if (chunk !== "" && chunk.length + 1 + address.length > longestAddress) {
      chunks.push(chunk);
      chunk = address;
    } else chunk = chunk === "" ? address : `${chunk},${address}`;
  }
  return chunk === "" ? chunks : [...chunks, chunk];
}
