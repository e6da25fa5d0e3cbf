import type { CellModel } from "./model";
import { cellAddress, packedCell } from "./address";
import type { CellChange, RowChange } from "./cell-changes";
import { sheetColumns } from "./limits";
import { attributes, openedUp, withAttributes, type Section, type Splice } from "./splice";
import { sameStyle, type StyleWriter } from "./styles-write";
import { encodeSpreadsheetText, escapeXml, walkXml } from "./xml";

/** What a spreadsheet program would take for the start of a formula if the text were typed in. */
const formulaStart = /^[=+\-@]/;

interface Place {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly tagEnd: number;
  readonly closing: number;
  readonly selfClosing: boolean;
  readonly cells: CellPlace[];
}

interface CellPlace {
  readonly column: number;
  readonly start: number;
  readonly tagEnd: number;
  /** Position of "</c>", where it has one. */
  readonly closing: number;
  readonly end: number;
  readonly value: { start: number; end: number } | undefined;
  /** Index of the shared formula that the cell spells out for others. */
  readonly formula: { start: number; end: number; shared: string | undefined; master: boolean } | undefined;
}

/** Splices changed cells and rows into a sheet's data; untouched rows are not looked into. */
export class CellWriter {
  constructor(
    private readonly splice: Splice,
    private readonly prefix: string,
    private readonly styles: StyleWriter,
    /** The sheet as it was read, for spelling out formulas whose shared text goes away. */
    private readonly before: ReadonlyMap<number, ReadonlyMap<number, CellModel>>,
  ) {}

  write(data: Section, changes: ReadonlyMap<number, RowChange>): void {
    if (changes.size === 0) return;
    const text = this.splice.text;
    const left = new Set(changes.keys());
    const rows = [...changes.keys()].sort((a, b) => a - b);
    let next = 0;
    const orphans = new Set<string>();
    const dependents = new Map<string, { row: number; place: CellPlace }[]>();
    const newRow = (row: number): string => this.newRow(row, changes.get(row));
    if (data.selfClosing) {
      const raw = text.slice(data.start, data.end);
      this.splice.replace(data.start, data.end, openedUp(raw, rows.map(newRow).join("")));
      return;
    }
    for (const place of placesOf(text, data, (row) => changes.has(row), dependents)) {
      const before: number[] = [];
      for (let row = rows[next]; row !== undefined && row < place.number; row = rows[++next])
        if (left.delete(row)) before.push(row);
      if (before.length > 0) this.splice.insert(place.start, before.map(newRow).join(""));
      const change = changes.get(place.number);
      if (change === undefined || !left.delete(place.number)) continue;
      this.changeRow(place, change, orphans);
    }
    const after = rows.filter((row) => left.has(row));
    this.splice.insert(data.inner.end, after.map(newRow).join(""));
    this.spellOut(orphans, dependents, changes);
  }

  private newRow(row: number, change: RowChange | undefined): string {
    if (change === undefined) return "";
    const p = this.prefix;
    const cells = [...change.cells]
      .sort((a, b) => a[0] - b[0])
      .map(([column, cell]) => this.cell(row, column, cell))
      .join("");
    const tag = `<${p}row r="${row + 1}"${attributes(this.rowAttributes(change))}`;
    if (cells === "" && change.height === undefined && change.hidden === undefined && change.style === undefined)
      return "";
    return cells === "" ? `${tag}/>` : `${tag}>${cells}</${p}row>`;
  }

  private rowAttributes({ height, hidden, style }: RowChange): Record<string, string | number | undefined> {
    const changes: Record<string, string | number | undefined> = {};
    if (height !== undefined) {
      changes.ht = height.points;
      changes.customHeight = height.points === undefined ? undefined : 1;
    }
    if (hidden !== undefined) changes.hidden = hidden ? 1 : undefined;
    if (style !== undefined) {
      changes.s = style.now === undefined ? undefined : this.styles.cellFormat(style.now, undefined, false);
      changes.customFormat = style.now === undefined ? undefined : 1;
    }
    return changes;
  }

  private changeRow(place: Place, change: RowChange, orphans: Set<string>): void {
    const text = this.splice.text;
    const added = [...change.cells]
      .filter(([column]) => !place.cells.some((cell) => cell.column === column))
      .sort((a, b) => a[0] - b[0]);
    const tag = text.slice(place.start, place.tagEnd);
    // "spans" only speeds Excel up, and a wrong one is worse than none.
    const retagged = withAttributes(tag, {
      ...this.rowAttributes(change),
      ...(added.length > 0 ? { spans: undefined } : {}),
    });
    if (place.selfClosing) {
      const cells = added.map(([column, cell]) => this.cell(place.number, column, cell)).join("");
      this.splice.replace(place.start, place.end, cells === "" ? retagged : openedUp(retagged, cells));
      return;
    }
    if (retagged !== tag) this.splice.replace(place.start, place.tagEnd, retagged);
    for (const [column, cell] of added) {
      const next = place.cells.find((other) => other.column > column);
      this.splice.insert(next?.start ?? place.closing, this.cell(place.number, column, cell), column);
    }
    for (const cell of place.cells) {
      const edit = change.cells.get(cell.column);
      if (edit === undefined) continue;
      if (edit.kind !== "content") {
        this.changeInPlace(cell, edit);
        continue;
      }
      if (cell.formula?.master === true && cell.formula.shared !== undefined) orphans.add(cell.formula.shared);
      this.splice.replace(cell.start, cell.end, this.cell(place.number, cell.column, edit));
    }
  }

  /** Another look or another result, with the formula left as it is written. */
  private changeInPlace(place: CellPlace, { kind, cell, style, styleBefore }: CellChange): void {
    const look = sameStyle(style, styleBefore) ? {} : { s: this.styles.cellFormat(style, styleBefore, false) };
    const result = kind === "result" ? resultOf(cell) : undefined;
    const tag = this.splice.text.slice(place.start, place.tagEnd);
    const changed = withAttributes(tag, result === undefined ? look : { ...look, t: result.type });
    if (changed !== tag) this.splice.replace(place.start, place.tagEnd, changed);
    if (result === undefined) return;
    const value = `<${this.prefix}v>${result.text}</${this.prefix}v>`;
    this.splice.replace(place.value?.start ?? place.closing, place.value?.end ?? place.closing, value);
  }

  /** Cells that took their formula from one that is gone get it in full. */
  private spellOut(
    orphans: ReadonlySet<string>,
    dependents: ReadonlyMap<string, readonly { row: number; place: CellPlace }[]>,
    changes: ReadonlyMap<number, RowChange>,
  ): void {
    for (const shared of orphans)
      for (const { row, place } of dependents.get(shared) ?? []) {
        if (changes.get(row)?.cells.get(place.column)?.kind === "content" || place.formula === undefined) continue;
        const formula = this.before.get(row)?.get(place.column)?.formula?.slice(1) ?? "";
        this.splice.replace(
          place.formula.start,
          place.formula.end,
          `<${this.prefix}f>${escapeXml(formula)}</${this.prefix}f>`,
        );
      }
  }

  private cell(row: number, column: number, { cell, style, styleBefore }: CellChange): string {
    const p = this.prefix;
    const value = cell?.value ?? "";
    const text = typeof value === "string" && cell?.formula === undefined && cell?.error !== true;
    const s = this.styles.cellFormat(style, styleBefore, text && formulaStart.test(value));
    const open = `<${p}c r="${cellAddress(row, column)}"${s === 0 ? "" : ` s="${s}"`}`;
    if (cell === undefined || (value === "" && cell.formula === undefined)) return `${open}/>`;
    const formula = cell.formula === undefined ? "" : `<${p}f>${escapeXml(cell.formula.replace(/^=/, ""))}</${p}f>`;
    if (text) {
      const words = escapeXml(encodeSpreadsheetText(value));
      return `${open} t="inlineStr"><${p}is><${p}t xml:space="preserve">${words}</${p}t></${p}is></${p}c>`;
    }
    const result = resultOf(cell);
    return `${open}${attributes({ t: result.type })}>${formula}<${p}v>${result.text}</${p}v></${p}c>`;
  }
}

function resultOf(cell: CellModel | undefined): { type: string | undefined; text: string } {
  const value = cell?.value ?? "";
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "number") return { type: undefined, text: String(value) };
  return { type: cell?.error === true ? "e" : "str", text: escapeXml(encodeSpreadsheetText(value)) };
}

/** Places of the rows in a sheet's data; cells only of rows that are wanted and of formulas that are shared. */
function placesOf(
  text: string,
  data: Section,
  wanted: (row: number) => boolean,
  dependents: Map<string, { row: number; place: CellPlace }[]>,
): Place[] {
  const places: Place[] = [];
  const offset = data.start;
  let number = -1;
  let column = -1;
  let row: { number: number; start: number; tagEnd: number; selfClosing: boolean; cells: CellPlace[] } | undefined;
  let cell: { column: number; start: number; tagEnd: number } | undefined;
  let formula: CellPlace["formula"];
  let value: CellPlace["value"];
  let look = false;
  walkXml(text.slice(data.start, data.end), {
    open(element) {
      const start = offset + element.start;
      const tagEnd = offset + element.end;
      if (element.name === "row") {
        const given = element.attribute("r");
        number = given === undefined ? number + 1 : Number(given) - 1;
        column = -1;
        look = wanted(number);
        row = { number, start, tagEnd, selfClosing: element.selfClosing, cells: [] };
      }
      if (element.name === "c") {
        const packed = packedCell(element.attribute("r") ?? "");
        column = packed < 0 ? column + 1 : packed % sheetColumns;
        cell = { column, start, tagEnd };
        formula = undefined;
        value = undefined;
      }
      if (element.name === "v") value = { start, end: tagEnd };
      if (element.name === "f" && cell !== undefined) {
        const shared = element.attribute("t") === "shared" ? element.attribute("si") : undefined;
        formula = { start, end: tagEnd, shared, master: !element.selfClosing };
      }
      return undefined;
    },
    close(name, start, end) {
      if (name === "f" && formula !== undefined) formula.end = offset + end;
      if (name === "v" && value !== undefined) value.end = offset + end;
      if (name === "c" && cell !== undefined) {
        const shared = formula?.master === false ? formula.shared : undefined;
        // Most cells of most sheets are neither changed nor share a formula: nothing is kept of them.
        if (look || shared !== undefined) {
          const place = { ...cell, closing: offset + start, end: offset + end, formula, value };
          if (look) row?.cells.push(place);
          if (shared !== undefined) {
            const list = dependents.get(shared) ?? [];
            list.push({ row: number, place });
            dependents.set(shared, list);
          }
        }
        cell = undefined;
      }
      if (name === "row" && row !== undefined) {
        places.push({ ...row, end: offset + end, closing: row.selfClosing ? offset + end : offset + start });
        row = undefined;
      }
    },
  });
  return places;
}
