import type { CellModel, CellStyleModel } from "./model";
import { cellAddress, packedCell } from "./address";
import { limits, sheetColumns, sheetRows } from "./limits";
import { damaged, tooLarge } from "./problem";
import { shiftFormula } from "./shift";
import { yes } from "./styles";
import { decodeSpreadsheetText, type XmlElement } from "./xml";

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyleModel[];
  readonly plain: CellStyleModel;
  readonly date1904: boolean;
  /** Cells with content so far, over all sheets. */
  count: number;
  /** Highest number of a cell format that a cell names, which some writers never define. */
  highestFormat: number;
}

/** Formatted blank cells are kept so far below and right of the last content; further out they carry nothing. */
const blanksKept = { rows: 200, columns: 100, cells: 200_000 } as const;

/** Read once: this is asked for every cell. */
const mostCells = limits.cells;

/** Characters; longer texts hardly ever come again, and to look for them costs more than it saves. */
const longestShared = 40;

/** Collects the cells of one sheet while its XML is walked. */
export class CellReader {
  readonly cells = new Map<number, Map<number, CellModel>>();
  readonly rowStyles = new Map<number, CellStyleModel>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();

  private row = -1;
  private column = -1;
  private rowCells: Map<number, CellModel> | undefined;
  private xf = 0;
  private type = "";
  private value = "";
  private hasValue = false;
  private formula: string | undefined;
  private inside: "v" | "f" | "t" | "" = "";
  private sharedIndex: string | undefined;
  private readonly shared = new Map<string, { row: number; column: number; formula: string }>();
  /** Row, column and style of formatted blank cells, flat, so that a million of them stay cheap. */
  private readonly blanks: number[] = [];
  private readonly constants = new Map<CellStyleModel, Map<CellModel["value"], CellModel>>();
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    private readonly context: CellContext,
    private readonly columnStyles: ReadonlyMap<number, CellStyleModel>,
  ) {}

  open(element: XmlElement): "skip" | undefined {
    switch (element.name) {
      case "c":
        this.openCell(element);
        break;
      case "v":
        this.inside = "v";
        this.hasValue = true;
        break;
      case "t":
        this.inside = "t";
        this.hasValue = true;
        break;
      case "f":
        this.openFormula(element);
        break;
      case "row":
        this.openRow(element);
        break;
      case "rPh":
      case "rPr":
      case "extLst":
        return "skip";
      default:
    }
    return undefined;
  }

  text(text: string): void {
    if (this.inside === "v" || this.inside === "t") this.value += text;
    else if (this.inside === "f") this.formula = (this.formula ?? "") + text;
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    this.inside = "";
  }

  private openRow(element: XmlElement): void {
    const number = element.attribute("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!(this.row >= 0 && this.row < sheetRows)) throw damaged("one of its sheets has a row that cannot exist");
    this.column = -1;
    this.rowCells = this.cells.get(this.row);
    if (yes(element.attribute("hidden"))) this.hiddenRows.add(this.row);
    const height = Number(element.attribute("ht"));
    if (height > 0) this.rowHeights.set(this.row, height);
    if (yes(element.attribute("customFormat")))
      this.rowStyles.set(this.row, this.context.styles[Number(element.attribute("s") ?? 0)] ?? this.context.plain);
  }

  private openCell(element: XmlElement): void {
    const reference = element.attribute("r");
    if (reference === undefined) this.column += 1;
    else {
      const packed = packedCell(reference);
      if (packed < 0) throw damaged("one of its sheets has a cell that cannot exist");
      this.column = packed % sheetColumns;
      const row = (packed - this.column) / sheetColumns;
      if (row !== this.row) {
        this.row = row;
        this.rowCells = this.cells.get(row);
      }
    }
    this.xf = Number(element.attribute("s") ?? 0);
    if (this.xf > this.context.highestFormat) this.context.highestFormat = this.xf;
    this.type = element.attribute("t") ?? "n";
    this.value = "";
    this.hasValue = false;
    this.formula = undefined;
    this.sharedIndex = undefined;
  }

  private openFormula(element: XmlElement): void {
    this.inside = "f";
    this.formula = "";
    const type = element.attribute("t");
    if (type === "shared") this.sharedIndex = element.attribute("si") ?? "";
    // A what-if table has no formula of its own: Excel shows it as {=TABLE(row input, column input)}.
    if (type === "dataTable") this.formula = `TABLE(${element.attribute("r1") ?? ""},${element.attribute("r2") ?? ""})`;
  }

  private closeCell(): void {
    const formula = this.wholeFormula();
    const style = this.context.styles[this.xf] ?? this.context.plain;
    if (!this.hasValue && formula === undefined) {
      if (this.xf !== 0 || this.rowStyles.has(this.row) || this.columnStyles.has(this.column))
        this.blanks.push(this.row, this.column, this.xf);
      return;
    }
    this.context.count += 1;
    if (this.context.count > mostCells) throw tooLarge(`it has more than ${mostCells} filled cells`);
    const value = this.cellValue();
    if (formula === undefined && this.type !== "e") this.keep(this.constant(value, style));
    else {
      const cell = { value, formula: formula && `=${formula}`, style, error: this.type === "e" };
      // A result that is an empty text is said to be a text; openpyxl writes an empty value of no kind.
      const pending = formula !== undefined && this.value === "" && this.type !== "str";
      this.keep(pending ? { ...cell, pending } : cell);
    }
    if (value === "") return;
    if (this.row > this.lastRow) this.lastRow = this.row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  /** Dates, statuses and owners come again in row after row: equal cells are one object. */
  private constant(value: CellModel["value"], style: CellStyleModel): CellModel {
    if (typeof value === "string" && value.length > longestShared)
      return { value, formula: undefined, style, error: false };
    let alike = this.constants.get(style);
    if (alike === undefined) this.constants.set(style, (alike = new Map<CellModel["value"], CellModel>()));
    let cell = alike.get(value);
    if (cell === undefined) alike.set(value, (cell = { value, formula: undefined, style, error: false }));
    return cell;
  }

  private keep(cell: CellModel): void {
    if (this.rowCells === undefined) {
      this.rowCells = new Map();
      this.cells.set(this.row, this.rowCells);
    }
    this.rowCells.set(this.column, cell);
  }

  private wholeFormula(): string | undefined {
    if (this.sharedIndex === undefined) return this.formula === "" ? undefined : this.formula;
    const first = this.shared.get(this.sharedIndex);
    if (this.formula !== undefined && this.formula !== "") {
      // Excel uses an index again where a shared range was cut up: the latest text counts from here on.
      this.shared.set(this.sharedIndex, { row: this.row, column: this.column, formula: this.formula });
      return this.formula;
    }
    if (first === undefined) return undefined;
    return shiftFormula(first.formula, this.row - first.row, this.column - first.column);
  }

  private cellValue(): CellModel["value"] {
    switch (this.type) {
      case "s":
        return this.hasValue ? (this.context.strings[Number(this.value)] ?? "") : "";
      case "b":
        return this.value === "1" || this.value === "true";
      case "str":
      case "inlineStr":
        return decodeSpreadsheetText(this.value);
      case "e":
        return this.value;
      case "d":
        return serialOf(this.value, this.context.date1904);
      default: {
        if (this.value.trim() === "") return "";
        const number = Number(this.value);
        if (Number.isFinite(number)) return number;
        throw damaged(`the cell ${cellAddress(this.row, this.column)} of one of its sheets holds no readable number`);
      }
    }
  }

  /** Called once at the end: formatted blank cells near the content join the others. */
  finish(): void {
    const bottom = this.lastRow + blanksKept.rows;
    const right = this.lastColumn + blanksKept.columns;
    let kept = 0;
    for (let i = 0; i < this.blanks.length && kept < blanksKept.cells; i += 3) {
      const row = this.blanks[i] ?? 0;
      const column = this.blanks[i + 1] ?? 0;
      if (row > bottom || column > right) continue;
      const style = this.context.styles[this.blanks[i + 2] ?? 0] ?? this.context.plain;
      if (style === (this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? this.context.plain)) continue;
      this.row = row;
      this.column = column;
      this.rowCells = this.cells.get(row);
      this.keep(this.constant("", style));
      kept++;
    }
  }
}

/** Strict workbooks may hold dates as ISO text; everywhere else they are serial numbers, so that is what they become. */
function serialOf(text: string, date1904: boolean): number | string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text);
  if (match === null) {
    const time = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?/.exec(text);
    if (time === null) return text;
    return Number(time[1]) / 24 + Number(time[2]) / 1440 + Number(time[3] ?? 0) / 86400;
  }
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
  const time = Number(match[4] ?? 0) / 24 + Number(match[5] ?? 0) / 1440 + Number(match[6] ?? 0) / 86_400;
  // 25569 is 1 January 1970; Excel counts a 29 February 1900 that never was.
  const serial = day + 25_569 - (date1904 ? 1462 : day + 25_569 < 61 ? 1 : 0);
  return serial + time;
}
