import type { Area } from "../tracker/snapshot";
import { stretch, type Steps } from "../tracker/steps";
import type { LabelledLine, Paragraph, Part, Table, TableChart, TableRow, TypedLine } from "./block";
import { beginningOf, fitted, type FittedRow } from "./fitted-rows";
import { gridWidths, hidden, margins, pageHeight } from "./grid";
import { fingerprint, writeIdentity } from "./identity";
import type { PlanCell, PlanChart, PlanLink, PlanRow, PlanTable, SheetPlan, TypedCell } from "./plan";
import { bodySize, isBold, seriesStyles, styles, type StyleName } from "./styles";
import { heightOfLines, lineCount } from "./text-fit";
import { contentFingerprint, typedKey, writeRowKey } from "./typed";

export interface SheetFrame {
  readonly name: string;
  readonly mark: string;
  readonly header: string;
  readonly footer: string;
  /** Column widths in characters, the hidden key column apart; those of the summary where not given. */
  readonly widths?: readonly number[];
}

/** Stands for the slot of words that were found in a row without a key. */
const keptSlot = "kept";
const gapBeforeTable = 8;
const gapBeforeFoot = 5;
/** Part of a page. */
const nearlyEmpty = 0.3;
/** For the sentence about the rows that follow on the next page. */
const spaceForMore = heightOfLines(1, bodySize);
const blankRow = 15;
/** Points of what follows that must fit on the page with a title. */
const spaceBelowTitle = 90;
/** A chart needs this much height to be read, and each of its bars a little. */
const chartHeight = 190;
const aroundBars = 75;
const barHeight = 20;

interface RowKeyDraft {
  readonly row?: string;
  readonly beside?: string;
  readonly typed: Record<string, [number] | [number, string]>;
}

/** Rows that are measured in one step. */
const atOnce = 16;

/** Stacks the parts of all blocks on the grid, page by page: a table that goes on repeats its headings. */
export function* layOutInSteps(parts: readonly Part[], frame: SheetFrame): Steps<SheetPlan> {
  const widths = frame.widths ?? gridWidths;
  const sheet = new GrowingSheet(widths);
  for (const [at, part] of parts.entries()) {
    const rows: FittedRow[] = [];
    if (part.kind === "table")
      for (const row of part.rows) {
        rows.push(fitted(row, widths));
        if (rows.length % atOnce === 0) yield (at + rows.length / part.rows.length / 2) / parts.length;
      }
    yield* stretch(sheet.add(part, rows), (at + 0.5) / parts.length, (at + 1) / parts.length);
    yield (at + 1) / parts.length;
  }
  return yield* stretch(sheet.finish(frame), 1, 1);
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
  /** Of all columns together, and of those that the label of a line lies over. */
  private readonly total: number;
  private readonly labelWidth: number;

  constructor(private readonly widths: readonly number[]) {
    this.total = sum(widths);
    this.labelWidth = sum(widths.slice(0, labelColumns));
  }

  /** `rows` are those of a table as they fit. */
  *add(part: Part, rows: readonly FittedRow[]): Steps<void> {
    switch (part.kind) {
      case "page break": {
        this.endPage();
        return;
      }
      case "paragraph": {
        this.addParagraph(part);
        return;
      }
      case "typed line": {
        this.addTypedLine(part);
        return;
      }
      case "labelled line": {
        this.addLabelledLine(part);
        return;
      }
      case "table": {
        yield* this.addTable(part, rows);
        return;
      }
    }
  }

  /** A page that holds little more than the end of a table goes on: nobody wants to turn a page that is nearly empty. */
  private endPage(): void {
    const isFirst = this.breaks.length === 0;
    if (isFirst || this.used > pageHeight * nearlyEmpty) this.startPage();
  }

  private startPage(): void {
    if (this.used === 0) return;
    this.breaks.push(this.rows.length);
    this.used = 0;
  }

  private addParagraph(part: Paragraph): void {
    const style = styles[part.style];
    const lines = lineCount(part.text, this.total, { size: style.size, bold: isBold(part.style) });
    const height = heightOfLines(lines, style.size);
    // A title never stands alone at the foot of a page.
    const keep = part.style === "blockTitle" ? height + spaceBelowTitle : height;
    if (part.space !== undefined) this.addSpace(part.space, keep);
    this.makeRoom(keep);
    this.mergeAcross(0);
    this.addRow(height, [cellOf(part.text, part.style)]);
  }

  private addTypedLine(part: TypedLine): void {
    const height = this.lineHeight(part.label, part.value);
    if (part.space !== undefined) this.addSpace(part.space, height);
    this.makeRoom(height);
    const row = this.rows.length;
    this.typed.push({ row, column: labelColumns, key: typedKey(part.slot, undefined) });
    const style: StyleName = typeof part.value === "number" ? "typedDate" : "typed";
    this.addLine(part.label, part.value, style, {
      typed: {
        [part.slot]: part.proposed === undefined ? [labelColumns] : [labelColumns, fingerprint(part.proposed)],
      },
    });
  }

  private addLabelledLine(part: LabelledLine): void {
    this.makeRoom(this.lineHeight(part.label, part.text));
    this.addLine(part.label, part.text, "labelled");
  }

  private lineHeight(label: string, value: string | number): number {
    const lines = Math.max(
      lineCount(String(value), this.total - this.labelWidth, { size: bodySize, bold: false }),
      lineCount(label, this.labelWidth, { size: bodySize, bold: true }),
    );
    return heightOfLines(lines, bodySize);
  }

  private addLine(label: string, value: string | number, style: StyleName, key?: RowKeyDraft): void {
    this.merges.push({ row: this.rows.length, column: 0, rows: 1, columns: labelColumns });
    this.mergeAcross(labelColumns);
    const labelBlanks = this.widths.slice(1, labelColumns).map(() => cellOf("", "label"));
    const blanks = this.widths.slice(labelColumns + 1).map(() => cellOf("", style));
    this.addRow(
      this.lineHeight(label, value),
      [cellOf(label, "label"), ...labelBlanks, cellOf(value, style), ...blanks],
      key,
    );
  }

  private *addTable(table: Table, rows: readonly FittedRow[]): Steps<void> {
    const header = this.headingRow(table);
    const first = sum(beginningOf(rows).map((row) => row.height));
    const captionHeight = table.captionHidden === true ? 0 : heightOfLines(1, styles.blockTitle.size);
    const leadHeight = table.lead === undefined ? 0 : this.proseHeight(table.lead);
    const chartSpace = table.chart !== undefined && table.rows.length > 0 ? heightOfChart(table.chart) : 0;
    const whole = header.height + sum(rows.map((row) => row.height));
    const more = table.firstPage && this.breaks.length === 0 ? spaceForMore : 0;
    const start = captionHeight + leadHeight + header.height + first + more;
    // A table with a chart, or a short one, stays on one page where it can.
    const together = captionHeight + leadHeight + Math.max(whole, chartSpace);
    const keep = together <= pageHeight / 3 || (chartSpace > 0 && together <= pageHeight) ? together : start;
    this.addSpace(captionHeight === 0 ? 0 : gapBeforeTable, keep);
    this.makeRoom(keep);
    if (captionHeight > 0) {
      this.mergeAcross(0);
      this.addRow(captionHeight, [cellOf(table.caption, "blockTitle")]);
    }
    if (table.rows.length === 0) {
      this.addParagraph({ kind: "paragraph", text: table.none, style: "note" });
      if (table.firstPage) this.endFirstPage(table.firstPage.foot);
      return;
    }
    if (table.lead !== undefined) this.addParagraph({ kind: "paragraph", text: table.lead, style: "note" });
    const top = this.rows.length;
    this.addRow(header.height, header.cells);
    const headings = [top];
    if (table.list === true) this.listHeading = top;
    const split = this.splitOfFirstPage(table, rows);
    const proseRows: number[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % atOnce === 0) yield index / rows.length;
      const before = this.rows.length;
      if (index === split && table.firstPage) {
        this.addParagraph({ kind: "paragraph", text: table.firstPage.more(index), style: "more" });
        this.endFirstPage(table.firstPage.foot);
        this.startPage();
      } else if (table.list !== true && this.used + row.height > pageHeight) this.startPage();
      const repeated = this.used === 0 ? this.continueTable(table, header) : undefined;
      if (repeated !== undefined) headings.push(repeated);
      for (let at = before; at < this.rows.length; at++) if (at !== repeated) proseRows.push(at);
      this.addTableRow(row);
    }
    const last = this.rows.length - 1;
    this.tables.push({
      caption: table.caption,
      area: { row: top, column: 0, rows: last - top + 1, columns: table.headings.length },
      headingRows: headings,
      proseRows,
    });
    if (table.chart) this.addChart(table, table.chart, top);
    if (split === undefined && table.firstPage) this.endFirstPage(table.firstPage.foot);
  }

  private endFirstPage(foot: readonly LabelledLine[]): void {
    if (foot.length > 0) this.addSpace(gapBeforeFoot, this.footHeight(foot) - gapBeforeFoot);
    for (const line of foot) this.addLabelledLine(line);
  }

  private footHeight(foot: readonly LabelledLine[]): number {
    return sum(foot.map(({ label, text }) => this.lineHeight(label, text))) + (foot.length > 0 ? gapBeforeFoot : 0);
  }

  private headingRow(table: Table): { height: number; cells: PlanCell[] } {
    const style = table.headingStyle ?? "header";
    const lines = Math.max(
      ...table.headings.map((text, column) =>
        lineCount(text, this.widths[column] ?? bodySize, { size: bodySize, bold: true }),
      ),
    );
    return { height: heightOfLines(lines, bodySize) + 2, cells: table.headings.map((text) => cellOf(text, style)) };
  }

  /** Index of the first row that page 1 leaves to the next page; undefined where all may stay together. */
  private splitOfFirstPage(table: Table, rows: readonly FittedRow[]): number | undefined {
    if (!table.firstPage || this.breaks.length > 0) return undefined;
    const room = pageHeight - this.used - this.footHeight(table.firstPage.foot);
    const whole = sum(rows.map((row) => row.height));
    if (rows.length <= table.firstPage.most && whole <= room) return undefined;

    let height = 0;
    let shown = 0;
    for (const row of rows.slice(0, table.firstPage.most)) {
      height += row.height;
      if (height + this.proseHeight(table.firstPage.more(shown + 1)) > room) break;
      shown += 1;
    }
    return Math.max(1, shown);
  }

  /** The headings again at the top of a page; returns their row. */
  private continueTable(table: Table, header: { height: number; cells: PlanCell[] }): number {
    this.mergeAcross(0);
    const text = `${table.caption} (continued)`;
    const lines = lineCount(text, this.total, { size: styles.blockTitleContinued.size, bold: true });
    this.addRow(heightOfLines(lines, styles.blockTitleContinued.size), [cellOf(text, "blockTitleContinued")]);
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

  private addChart(table: Table, chart: TableChart, top: number): void {
    const beside = chart.place === "below" ? undefined : chart.place.beside;
    const from = beside === undefined ? this.rows.length : top;
    const least = heightOfChart(chart);
    if (beside === undefined) this.makeRoom(least);
    let height = sum(this.rows.slice(from).map((row) => row.height));
    while (height < least) {
      this.addRow(blankRow, []);
      height += blankRow;
    }
    const column = beside ?? 0;
    this.charts.push({
      name: chart.name,
      kind: chart.kind,
      title: chart.title,
      axisTitle: chart.axisTitle,
      ...(chart.axisFormat === undefined ? {} : { axisFormat: chart.axisFormat }),
      series: seriesStyles.slice(0, chart.columns - 1),
      valueLabels: chart.kind === "bar",
      data: { row: top, column: 0, rows: chart.rows + 1, columns: chart.columns },
      at: { row: from, column, rows: this.rows.length - from, columns: this.widths.length - column },
    });
    if (chart.rows + 1 > table.rows.length + 1)
      throw new RangeError(`The chart ${chart.name} has more rows than its table`);
  }

  private proseHeight(text: string): number {
    return heightOfLines(lineCount(text, this.total, { size: bodySize, bold: false }), bodySize);
  }

  private mergeAcross(column: number): void {
    this.merges.push({ row: this.rows.length, column, rows: 1, columns: this.widths.length - column });
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

  *finish(frame: SheetFrame): Steps<SheetPlan> {
    const typedAt = new Set(this.typed.map(({ row, column }) => `${String(row)},${String(column)}`));
    const edit = yield* contentFingerprint(
      this.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? "")),
      (row, column) => typedAt.has(`${String(row)},${String(column)}`),
    );
    const rows: PlanRow[] = [];
    for (const [index, { height, cells, key }] of this.rows.entries()) {
      if (index % atOnce === 0) yield 1;
      const padded: (PlanCell | null)[] = Array.from(
        { length: this.widths.length + 1 },
        (_, column) => cells[column] ?? null,
      );
      const draft = index === 0 ? { ...key, edit } : key;
      // A row of ours always says so: a row without a key was added by a person.
      if (draft ?? cells.length > 0) padded[this.widths.length] = cellOf(writeRowKey(draft ?? {}), "key");
      rows.push({ height, cells: padded });
    }
    return {
      name: frame.name,
      mark: frame.mark,
      widths: [...this.widths, hidden],
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

function heightOfChart({ kind, rows }: TableChart): number {
  return kind === "bar" ? Math.max(chartHeight, aroundBars + rows * barHeight) : chartHeight;
}

/** The label of a line lies over so many columns, its text over the others. */
const labelColumns = 2;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function keyOf(row: TableRow, typed: Record<string, [number]>): RowKeyDraft {
  if (!row.identity) return { typed };
  return { row: writeIdentity(row.identity), beside: row.short ?? row.identity.ref, typed };
}

function cellOf(value: string | number, style: StyleName): PlanCell {
  return { value, style };
}
