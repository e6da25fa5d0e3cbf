import { CFB, read, type CellObject, type Range, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Area } from "../tracker/snapshot";
import type { CellModel, CellStyleModel, SheetModel, WorkbookModel } from "./model";
import { limits } from "./limits";
import { damaged, tooLarge } from "./problem";
import { emptySheet } from "./sheet";
import { plainStyle } from "./styles";

/** .xls, .xlsb and .ods through SheetJS: read-only, and less of the look than our own reading of .xlsx keeps. */
export function readOlder(bytes: Uint8Array): WorkbookModel {
  let book: WorkBook;
  try {
    book = unsaid(() =>
      read(bytes, {
        type: "array",
        dense: true,
        cellFormula: true,
        cellNF: true,
        cellStyles: true,
        cellText: false,
      }),
    );
  } catch {
    throw damaged("its content cannot be read");
  }
  const styles = new StyleCache();
  let count = 0;
  const sheets = book.SheetNames.map((name, index) => {
    const source = book.Sheets[name];
    const sheet = emptySheet(`{sheet${index + 1}}`, name, `sheet${index + 1}`);
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden;
    sheet.visibility = hidden === 1 ? "hidden" : hidden === 2 ? "veryHidden" : "visible";
    if (source !== undefined) count += fill(sheet, source, styles);
    if (count > limits.cells) throw tooLarge(`it has more than ${limits.cells} filled cells`);
    return sheet;
  });
  return {
    sheets,
    activeSheet: 0,
    date1904: book.Workbook?.WBProps?.date1904 ?? false,
    names: (book.Workbook?.Names ?? [])
      .filter(({ Name }) => !Name.startsWith("_xlnm."))
      .map(({ Name, Ref, Sheet }) => ({
        name: Name,
        formula: Ref,
        sheet: Sheet === undefined ? undefined : sheets[Sheet]?.name,
        hidden: false,
      })),
    customXml: [],
    structureProtected: false,
    defaultFont: { name: "Calibri", size: 11 },
  };
}

/** What the library prints of a file it finds odd is for its developers, and nothing to who opens the file. */
function unsaid<T>(work: () => T): T {
  const { error, log, warn } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, log: silent, warn: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { error, log, warn });
  }
}

/** An .xls file is a file system of streams; what is in it says what it is. */
export function oleKind(bytes: Uint8Array): "xls" | "encrypted" | "other" {
  interface Stream {
    readonly content?: Uint8Array | number[];
  }
  const reader = CFB as {
    read(bytes: Uint8Array, options: { type: "array" }): object;
    find(container: object, path: string): Stream | null;
  };
  let container: object;
  try {
    container = reader.read(bytes, { type: "array" });
  } catch {
    throw damaged("it breaks off or its parts cannot be found");
  }
  if (reader.find(container, "/EncryptedPackage") !== null) return "encrypted";
  const stream = reader.find(container, "/Workbook") ?? reader.find(container, "/Book");
  if (stream === null) return "other";
  return hasFilePass(Uint8Array.from(stream.content ?? [])) ? "encrypted" : "xls";
}

/** A workbook stream is encrypted when a FilePass record (0x2F) stands among its first records ([MS-XLS] 2.4.117). */
function hasFilePass(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0, records = 0; at + 4 <= stream.length && records < 12; records++) {
    if (view.getUint16(at, true) === 0x2f) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

interface LooseStyle {
  readonly patternType?: string;
  readonly fgColor?: { readonly rgb?: string };
}

class StyleCache {
  private readonly known = new Map<string, CellStyleModel>();

  style(numberFormat: string, fill: string | undefined): CellStyleModel {
    const key = `${fill ?? ""} ${numberFormat}`;
    let style = this.known.get(key);
    if (style === undefined) {
      style = { ...plainStyle(undefined), numberFormat, fill };
      this.known.set(key, style);
    }
    return style;
  }
}

function fill(sheet: SheetModel, source: WorkSheet, styles: StyleCache): number {
  let count = 0;
  const rows = (source["!data"] ?? []) as (CellObject[] | undefined)[];
  rows.forEach((cells, row) => {
    if (cells === undefined) return;
    const line = new Map<number, CellModel>();
    cells.forEach((cell, column) => {
      const read = cellOf(cell, styles);
      if (read !== undefined) line.set(column, read);
    });
    count += line.size;
    if (line.size > 0) sheet.cells.set(row, line);
  });
  sheet.merges = (source["!merges"] ?? []).map(areaOf);
  (source["!rows"] ?? []).forEach((row, index) => {
    if (row.hidden === true) sheet.hiddenRows.add(index);
    if (row.hpt !== undefined) sheet.rowHeights.set(index, row.hpt);
  });
  (source["!cols"] ?? []).forEach((column, index) => {
    if (column.hidden === true) sheet.hiddenColumns.add(index);
    if (column.width !== undefined) sheet.columnWidths.set(index, column.width);
  });
  sheet.protection.on = source["!protect"] !== undefined;
  return count;
}

function cellOf(cell: CellObject | undefined, styles: StyleCache): CellModel | undefined {
  if (cell === undefined || (cell.t === "z" && cell.s === undefined)) return undefined;
  const loose = cell.s as LooseStyle | undefined;
  const rgb = loose?.patternType === "solid" ? loose.fgColor?.rgb : undefined;
  const style = styles.style(
    typeof cell.z === "string" ? shortDate(cell.z) : "General",
    rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`,
  );
  const error = cell.t === "e";
  const value = error ? (cell.w ?? errorNames[Number(cell.v)] ?? "#VALUE!") : plainValue(cell.v);
  return { value, formula: cell.f === undefined ? undefined : `=${cell.f}`, style, error };
}

/** SheetJS prints the system's short date in its American form without a century; it is one and the same format. */
function shortDate(code: string): string {
  return code === "m/d/yy" ? "m/d/yyyy" : code;
}

function plainValue(value: CellObject["v"]): CellModel["value"] {
  if (value === undefined) return "";
  // Dates are asked for as serial numbers; where a library gives one all the same, its ISO text is at least readable.
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

const errorNames: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

function areaOf({ s, e }: Range): Area {
  return { row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
}
