import type { SheetModel, WorkbookModel } from "../files/model";
import type { Area, CellValue } from "../tracker/snapshot";
import { localAddress } from "./address";
import { ExcelError } from "./errors";
import { EventDesk } from "./events";
import { holdsFormulas } from "./formula-cells";
import type { HostObject } from "./object";
import type { AreasTarget } from "./objects/range-areas";
import { normalStyle, StyleBook } from "./styles";

export type Author = "Local" | "Remote";

/** What happened to the workbook, for who shows it. */
export interface Change {
  readonly sheet: SheetModel | undefined;
  /** Undefined where more than one area changed. */
  readonly area: Area | undefined;
  readonly kind: "values" | "look" | "structure" | "selection" | "sheets";
}

/** A range that add-in code holds; it moves when rows and columns are inserted and deleted, as Excel's do. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  area: Area;
  /** True once its cells were deleted. */
  gone: boolean;
}

/** Evaluates formulas with a library; without one a formula keeps the value that its file had. */
export interface Calculator {
  changed(sheet: SheetModel, area: Area): void;
  recalculate(model: WorkbookModel, today: number): void;
}

export interface SessionOptions {
  /** Day number of today, for TODAY(). */
  readonly today: () => number;
  /** "en-GB" or "en-US": how typed dates are read. */
  readonly locale: string;
  /** Name of the file, "tracker.xlsx". */
  readonly fileName: string;
}

/** One open workbook and everything that office.js objects in it share. */
export class Session {
  readonly styles: StyleBook;
  readonly events = new EventDesk();
  /** Objects that add-in code keeps between two requests, by reference id. */
  readonly references = new Map<string, HostObject>();
  /** Ranges of the request at hand. */
  readonly ranges = new Set<RangeTarget>();
  readonly areaGroups = new Set<AreasTarget>();
  private readonly selections = new Map<SheetModel, Area>();
  calculator: Calculator | undefined;
  /** As the workbook was opened. */
  readonly hasFormulas: boolean;
  private outdated = true;
  private changedBefore: [SheetModel, Area][] = [];
  private lastNumber = 0;
  /** Different in each session, as the ids of sheets are (#38). */
  readonly nonce = String(Math.floor(Math.random() * 1e12)).padStart(12, "0");
  private readonly listeners = new Set<(change: Change) => void>();
  /** Undefined outside a request that an add-in made; then a person did it. */
  fromAddIn = false;

  constructor(
    readonly model: WorkbookModel,
    readonly options: SessionOptions,
  ) {
    this.styles = new StyleBook(normalStyle(model.defaultFont));
    this.hasFormulas = holdsFormulas(model);
  }

  nextNumber(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  /** Keeps an object for later requests; office.js finds it again by the id. */
  keep(target: HostObject): string {
    for (const [id, known] of this.references) if (known === target) return id;
    const id = `{${this.nextNumber()}}`;
    this.references.set(id, target);
    return id;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Something that formulas may look at changed. */
  calculationNeeded(sheet: SheetModel, area: Area): void {
    this.outdated = true;
    // Without formulas nobody looks at what changed; with the first one its calculator comes.
    if (this.hasFormulas || this.calculator) this.changedBefore.push([sheet, area]);
  }

  /** Brings the values of formulas up to date where a calculator is there to do it. */
  calculate(): void {
    if (!this.outdated || !this.calculator) return;
    this.outdated = false;
    for (const [sheet, area] of this.changedBefore) this.calculator.changed(sheet, area);
    this.changedBefore = [];
    this.calculator.recalculate(this.model, this.options.today());
  }

  sheetNamed(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.model.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  get activeSheet(): SheetModel {
    const sheet = this.model.sheets[this.model.activeSheet];
    if (!sheet) throw new ExcelError("ItemNotFound", "WorksheetCollection.getActiveWorksheet");
    return sheet;
  }

  selection(sheet: SheetModel): Area {
    return this.selections.get(sheet) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.selections.set(sheet, area);
    this.events.raise("selectionChanged", sheet.id, { address: localAddress(area), worksheetId: sheet.id });
    this.tell({ sheet, area, kind: "selection" });
  }

  activate(sheet: SheetModel): void {
    const before = this.activeSheet;
    if (before === sheet) return;
    this.model.activeSheet = this.model.sheets.indexOf(sheet);
    this.events.raise("deactivated", before.id, { worksheetId: before.id });
    this.events.raise("activated", sheet.id, { worksheetId: sheet.id });
    this.tell({ sheet, area: undefined, kind: "sheets" });
  }

  /** Values changed: tells the grid and, as Excel does for writes by people and by code alike, the add-in. */
  valuesChanged(
    sheet: SheetModel,
    area: Area,
    by: Author,
    change: {
      readonly type?:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellDeleted"
        | "CellInserted";
      readonly before?: CellValue;
      readonly after?: CellValue;
    } = {},
  ): void {
    const { type = "RangeEdited", before, after } = change;
    this.events.raise("changed", sheet.id, {
      address: localAddress(area),
      changeType: type,
      source: by,
      worksheetId: sheet.id,
      shiftDirection: "None",
      ...(this.fromAddIn ? { triggerSource: "ThisLocalAddin" } : {}),
      ...(before === undefined || after === undefined
        ? {}
        : {
            valueBefore: before,
            valueAfter: after,
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }),
    });
    this.tell({ sheet, area, kind: type === "RangeEdited" ? "values" : "structure" });
  }

  lookChanged(sheet: SheetModel, area: Area | undefined): void {
    this.tell({ sheet, area, kind: "look" });
  }
}

export function valueType(value: CellValue, error = false): string {
  if (error) return "Error";
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
