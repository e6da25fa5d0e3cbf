import type { Area, CellValue, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../../src/tracker/snapshot";

export interface SheetParts {
  readonly name?: string;
  /** Rows of the sheet from A1 (or from `top`, `left`); `null` is an empty cell, a short row is filled up. */
  readonly rows: readonly (readonly (CellValue | null)[])[];
  readonly top?: number;
  readonly left?: number;
  readonly formats?: Readonly<Record<number, string | readonly string[]>>;
  readonly fills?: Readonly<Record<string, string>>;
  readonly struck?: SheetSnapshot["struck"];
  readonly merges?: readonly Area[];
  readonly tables?: readonly TableSnapshot[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetSnapshot["visibility"];
  readonly filtered?: boolean;
  readonly protected?: boolean;
  readonly comments?: number;
}

/** A sheet from compact arrays, as the reader sees it. */
export function sheetOf(parts: SheetParts): SheetSnapshot {
  const width = Math.max(0, ...parts.rows.map((row) => row.length));
  return {
    name: parts.name ?? "Tracker",
    visibility: parts.visibility ?? "visible",
    top: parts.top ?? 0,
    left: parts.left ?? 0,
    values: parts.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
    numberFormats: parts.formats ?? {},
    fills: parts.fills ?? {},
    struck: "struck" in parts ? parts.struck : {},
    merges: parts.merges ?? [],
    tables: parts.tables ?? [],
    hiddenRows: parts.hiddenRows ?? [],
    hiddenColumns: parts.hiddenColumns ?? [],
    filtered: parts.filtered ?? false,
    protection: { on: parts.protected ?? false, formatCells: parts.protected !== true },
    comments: parts.comments ?? 0,
  };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, date1904: false };
}
