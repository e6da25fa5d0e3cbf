import type { Area } from "../tracker/snapshot";
import type { Paragraph, Part, Table, TableRow, TypedLine } from "./block";
import { gridWidths, hidden, keyColumn, margins, pageHeight } from "./grid";
import { fingerprint, writeIdentity } from "./identity";
import type { PlanCell, PlanChart, PlanLink, PlanRow, PlanTable, SheetPlan, TypedCell } from "./plan";
import { bodySize, styles, type StyleName } from "./styles";
import { heightOfLines, lineCount, shortened, tallestRow } from "./text-fit";
import { contentFingerprint, slots, typedKey, writeRowKey, type SlotName } from "./typed";

export interface SheetFrame {
  readonly name: string;
  readonly mark: string;
  readonly header: string;
  readonly footer: string;
}

/** Stands for the slot of words that were found in a row without a key. */
const keptSlot = "kept";
const gapBeforeTable = 8;
/** For the sentence about the rows that follow on the next page. */
const spaceForMore = heightOfLines(2, bodySize);
const blankRow = 15;
/** Points of what follows that must fit on the page with a title. */
const spaceBelowTitle = 90;
/** A chart needs this much height to be read. */
const chartHeight = 190;
const mostLines = Math.floor((tallestRow - 4) / (bodySize * 1.28));

interface RowKeyDraft {
  readonly row?: string;
  readonly beside?: string;
  readonly typed: Record<string, [number] | [number, string]>;
}

/** Stacks the parts of all blocks on the grid, page by page: a table that goes on repeats its headings. */
export function layOut(parts: readonly Part[], frame: SheetFrame): SheetPlan {
  const sheet = new GrowingSheet();
  for (const part of parts) {
    if (part.kind === "page break") sheet.startPage();
    else if (part.kind === "paragraph") sheet.addParagraph(part);
    else if (part.kind === "typed line") sheet.addTypedLine(part);
    else sheet.addTable(part);
  }
  return sheet.finish(frame);
}

class GrowingSheet {
  private readonly rows: { height: number; cells: (PlanCell | null)[]; key: RowKeyDraft | undefined }[] = [];
  private readonly breaks: number[] = [];
  private readonly links: PlanLink[] = [];
  private readonly merges: Area[] = [];
  private readonly typed: TypedCell[] = [];
  private readonly charts: PlanChart[] = [];
  private readonly tables: PlanTable[] = [];
  private listHeading: number | undefined;
  /** Points used on the page so far. */
  private used = 0;

  startPage(): void {
    if (this.used === 0) return;
    this.breaks.push(this.rows.length);
    this.used = 0;
  }

  addParagraph(part: Paragraph): void {
    const style = styles[part.style];
    const lines = lineCount(part.text, gridTotal, { size: style.size, bold: isBold(part.style) });
    const height = heightOfLines(lines, style.size);
    // A title never stands alone at the foot of a page.
    const keep = part.style === "blockTitle" ? height + spaceBelowTitle : height;
    if (part.space !== undefined) this.addSpace(part.space, keep);
    this.makeRoom(keep);
    this.mergeAcross(0);
    this.addRow(height, [cellOf(part.text, part.style)]);
  }

  addTypedLine(part: TypedLine): void {
    const text = String(part.value);
    const lines = Math.max(
      lineCount(text, gridTotal - labelWidth, { size: bodySize, bold: false }),
      lineCount(part.label, labelWidth, { size: bodySize, bold: true }),
    );
    const height = heightOfLines(lines, bodySize);
    this.makeRoom(height);
    const row = this.rows.length;
    this.merges.push({ row, column: 0, rows: 1, columns: typedLineColumn });
    this.mergeAcross(typedLineColumn);
    this.typed.push({ row, column: typedLineColumn, key: typedKey(part.slot, undefined) });
    const style: StyleName = typeof part.value === "number" ? "typedDate" : "typed";
    const blanks = gridWidths.slice(typedLineColumn + 1).map(() => cellOf("", style));
    this.addRow(height, [cellOf(part.label, "label"), cellOf("", "label"), cellOf(part.value, style), ...blanks], {
      typed: {
        [part.slot]: part.proposed === undefined ? [typedLineColumn] : [typedLineColumn, fingerprint(part.proposed)],
      },
    });
  }

  addTable(table: Table): void {
    const rows = table.rows.map(fitted);
    const header = this.headingRow(table);
    const first = rows[0]?.height ?? 0;
    const captionHeight = table.captionHidden === true ? 0 : heightOfLines(1, styles.blockTitle.size);
    const leadHeight = table.lead === undefined ? 0 : this.proseHeight(table.lead);
    const chartSpace = table.chart !== undefined && table.rows.length > 0 ? chartHeight : 0;
    const whole = rows.reduce((sum, row) => sum + row.height, header.height);
    const more = table.firstPage && this.breaks.length === 0 ? spaceForMore : 0;
    const start = captionHeight + leadHeight + header.height + first + more;
    // A table with a chart, or a short one, stays on one page where it can.
    const together = captionHeight + leadHeight + Math.max(whole, chartSpace);
    const keep = together <= pageHeight / 2 || (chartSpace > 0 && together <= pageHeight) ? together : start;
    this.addSpace(captionHeight === 0 ? 0 : gapBeforeTable, keep);
    this.makeRoom(keep);
    if (captionHeight > 0) {
      this.mergeAcross(0);
      this.addRow(captionHeight, [cellOf(table.caption, "blockTitle")]);
    }
    if (table.rows.length === 0) {
      this.addParagraph({ kind: "paragraph", text: table.none, style: "note" });
      return;
    }
    if (table.lead !== undefined) this.addParagraph({ kind: "paragraph", text: table.lead, style: "note" });
    const top = this.rows.length;
    this.addRow(header.height, header.cells);
    const headings = [top];
    if (table.list === true) this.listHeading = top;
    const split = this.splitOfFirstPage(table, rows);
    rows.forEach((row, index) => {
      if (index === split && table.firstPage) {
        this.addParagraph({ kind: "paragraph", text: table.firstPage.more(table.rows.slice(index)), style: "more" });
        this.startPage();
      } else if (table.list !== true && this.used + row.height > pageHeight) this.startPage();
      if (this.used === 0) headings.push(this.continueTable(table, header));
      this.addTableRow(row);
    });
    const last = this.rows.length - 1;
    this.tables.push({
      caption: table.caption,
      area: { row: top, column: 0, rows: last - top + 1, columns: table.headings.length },
      headingRows: headings,
    });
    if (table.chart) this.addChart(table, table.chart, top);
  }

  private headingRow(table: Table): { height: number; cells: PlanCell[] } {
    const style = table.headingStyle ?? "header";
    const lines = Math.max(
      ...table.headings.map((text, column) =>
        lineCount(text, gridWidths[column] ?? bodySize, { size: bodySize, bold: true }),
      ),
    );
    return { height: heightOfLines(lines, bodySize) + 2, cells: table.headings.map((text) => cellOf(text, style)) };
  }

  /** Index of the first row that page 1 leaves to the next page; undefined where all may stay together. */
  private splitOfFirstPage(table: Table, rows: readonly FittedRow[]): number | undefined {
    if (!table.firstPage || this.breaks.length > 0) return undefined;
    const room = pageHeight - this.used;
    const whole = rows.reduce((sum, row) => sum + row.height, 0);
    if (rows.length <= table.firstPage.most && whole <= room) return undefined;

    let height = 0;
    let shown = 0;
    for (const row of rows.slice(0, table.firstPage.most)) {
      height += row.height;
      if (height + this.proseHeight(table.firstPage.more(table.rows.slice(shown + 1))) > room) break;
      shown += 1;
    }
    return Math.max(1, shown);
  }

  /** The headings again at the top of a page; returns their row. */
  private continueTable(table: Table, header: { height: number; cells: PlanCell[] }): number {
    this.mergeAcross(0);
    this.addRow(heightOfLines(1, styles.blockTitleContinued.size), [
      cellOf(`${table.caption} (continued)`, "blockTitleContinued"),
    ]);
    this.addRow(header.height, header.cells);
    return this.rows.length - 1;
  }

  private addTableRow(row: FittedRow): void {
    const at = this.rows.length;
    const typed: Record<string, [number]> = {};
    row.source.cells.forEach((cell, column) => {
      if (cell.link) {
        const { sheet, tip } = cell.link;
        this.links.push({ row: at, column, to: { sheet, row: cell.link.row, column: cell.link.column }, tip });
      }
      const slot = cell.typed ?? cell.keeps?.slot ?? (cell.keeps ? keptSlot : undefined);
      if (slot === undefined) return;
      typed[slot] = [column];
      const key = slot === keptSlot ? `${keptSlot}/${String(at)}` : typedKey(slot, row.source.identity);
      this.typed.push({ row: at, column, key });
    });
    const key = Object.keys(typed).length === 0 ? undefined : keyOf(row.source, typed);
    this.addRow(row.height, row.cells, key);
  }

  private addChart(table: Table, chart: NonNullable<Table["chart"]>, top: number): void {
    const beside = chart.place === "below" ? undefined : chart.place.beside;
    const from = beside === undefined ? this.rows.length : top;
    if (beside === undefined) this.makeRoom(chartHeight);
    let height = this.rows.slice(from).reduce((sum, row) => sum + row.height, 0);
    while (height < chartHeight) {
      this.addRow(blankRow, []);
      height += blankRow;
    }
    const column = beside ?? 0;
    this.charts.push({
      name: chart.name,
      kind: chart.kind,
      title: chart.title,
      alternativeText: chart.alternativeText,
      axisTitle: chart.axisTitle,
      data: { row: top, column: 0, rows: chart.rows + 1, columns: chart.columns },
      at: { row: from, column, rows: this.rows.length - from, columns: keyColumn - column },
    });
    if (chart.rows + 1 > table.rows.length + 1)
      throw new RangeError(`The chart ${chart.name} has more rows than its table`);
  }

  private proseHeight(text: string): number {
    return heightOfLines(lineCount(text, gridTotal, { size: bodySize, bold: false }), bodySize);
  }

  private mergeAcross(column: number): void {
    this.merges.push({ row: this.rows.length, column, rows: 1, columns: keyColumn - column });
  }

  private addSpace(height: number, next: number): void {
    if (height > 0 && this.used > 0 && this.used + height + next <= pageHeight) this.addRow(height, []);
  }

  private makeRoom(height: number): void {
    if (this.used + height > pageHeight) this.startPage();
  }

  private addRow(height: number, cells: readonly PlanCell[], key?: RowKeyDraft): void {
    this.rows.push({ height, cells: [...cells], key });
    this.used += height;
  }

  finish(frame: SheetFrame): SheetPlan {
    const typedAt = new Set(this.typed.map(({ row, column }) => `${String(row)},${String(column)}`));
    const edit = contentFingerprint(
      this.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? "")),
      (row, column) => typedAt.has(`${String(row)},${String(column)}`),
    );
    const rows: PlanRow[] = this.rows.map(({ height, cells, key }, index) => {
      const padded: (PlanCell | null)[] = Array.from({ length: keyColumn + 1 }, (_, column) => cells[column] ?? null);
      const draft = index === 0 ? { ...key, edit } : key;
      // A row of ours always says so: a row without a key was added by a person.
      if (draft ?? cells.length > 0) padded[keyColumn] = cellOf(writeRowKey(draft ?? {}), "key");
      return { height, cells: padded };
    });
    return {
      name: frame.name,
      mark: frame.mark,
      widths: [...gridWidths, hidden],
      rows,
      styles,
      merges: this.merges,
      links: this.links,
      charts: this.charts,
      typed: this.typed,
      tables: this.tables,
      print: {
        orientation: "landscape",
        paper: "A4",
        margins,
        fitToWidth: true,
        repeatRows: this.listHeading === undefined ? undefined : { first: this.listHeading, last: this.listHeading },
        breaksBefore: this.breaks,
        header: frame.header,
        footer: frame.footer,
      },
      frozenRows: this.listHeading === undefined ? 0 : this.listHeading + 1,
    };
  }
}

/** The label of a typed line lies over the columns before this one. */
const typedLineColumn = 2;
const labelWidth = gridWidths[0] + gridWidths[1];
const gridTotal = gridWidths.reduce((sum, width) => sum + width, 0);

interface FittedRow {
  readonly source: TableRow;
  readonly cells: readonly PlanCell[];
  readonly height: number;
}

/** A computed text that no row is tall enough for ends with "…"; a person's own words never do. */
function fitted(row: TableRow): FittedRow {
  let height = heightOfLines(1, bodySize);
  const cells = row.cells.map((source, column): PlanCell => {
    const style = styles[source.style];
    const face = { size: style.size, bold: isBold(source.style) };
    const width = gridWidths[column] ?? bodySize;
    let { value } = source;
    let lines = typeof value === "number" ? 1 : lineCount(value, width, face);
    while (typeof value === "string" && lines > mostLines && source.typed === undefined && !source.keeps) {
      value = shortened(value, Math.floor(value.length * 0.8));
      lines = lineCount(value, width, face);
    }
    height = Math.max(height, heightOfLines(lines, style.size));
    return { value, style: source.style };
  });
  return { source: row, cells, height };
}

function keyOf(row: TableRow, typed: Record<string, [number]>): RowKeyDraft {
  if (!row.identity) return { typed };
  return { row: writeIdentity(row.identity), beside: row.short ?? row.identity.ref, typed };
}

function isBold(style: StyleName): boolean {
  return styles[style].bold === true;
}

function cellOf(value: string | number, style: StyleName): PlanCell {
  return { value, style };
}

/** What the label or the heading of a typed cell says. */
export function headingOf(slot: SlotName): string {
  return slots[slot].heading;
}
