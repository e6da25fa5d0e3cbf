import type { HyperlinkModel, SheetModel, WorkbookModel } from "./model";
import { areaAddress, cellAddress, parseArea } from "./address";
import { writeCustomProperty } from "./around-sheet";
import type { RowChange } from "./cell-changes";
import { CellWriter } from "./cells-write";
import { writeCharts } from "./charts-write";
import type { ChartPlace } from "./charts-read";
import { writeColumns } from "./columns-write";
import { writeFormats } from "./formats-write";
import { declaration, type Dialect, type PackageEdit } from "./package-edit";
import { writePageLayout } from "./page-write";
import { attributes, Sections, withAttributes } from "./splice";
import type { StyleWriter } from "./styles-write";
import { writeTableHeadings } from "./tables-write";
import { walkXml } from "./xml";

export const sheetOrder: readonly string[] = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"],
  ...["smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts", "extLst"],
];

/** What became of a sheet, for the person. */
export interface SheetChanges {
  readonly cells: number;
  readonly formulas: boolean;
  readonly formatsAdded: number;
  readonly formatsRemoved: number;
  /** What of the change could not be saved, in words. */
  readonly lost: string[];
}

export interface SheetTools {
  readonly edit: PackageEdit;
  readonly styles: StyleWriter;
  readonly model: WorkbookModel;
  /** Charts that the file has on the sheet. */
  readonly charts: readonly ChartPlace[];
  /** Where its cells and rows differ from the file. */
  readonly rows: ReadonlyMap<number, RowChange>;
}

export function emptySheetXml({ main, relationships }: Dialect): string {
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/></worksheet>`;
}

/** Brings the part of a sheet from what `before` says to what `now` says, and touches nothing else in it. */
export function writeSheet(part: string, before: SheetModel, now: SheetModel, tools: SheetTools): SheetChanges {
  const { edit, styles, rows } = tools;
  const lost = notWritten(before, now);
  const sections = new Sections(edit.text(part), sheetOrder);
  const p = sections.prefix;
  writeProperties(sections, before, now);
  writeViews(sections, before, now);
  writeColumns(sections, styles, before, now);
  const data = sections.first("sheetData");
  if (data === undefined) {
    if (rows.size > 0) lost.push("cells, because the sheet has no place for them");
  } else new CellWriter(sections.splice, p, styles, before.cells).write(data, rows);
  writeDimension(sections, rows);
  if (JSON.stringify(before.merges) !== JSON.stringify(now.merges)) {
    const areas = now.merges.map((area) => `<${p}mergeCell ref="${areaAddress(area)}"/>`).join("");
    sections.put(
      "mergeCells",
      areas === "" ? "" : `<${p}mergeCells count="${now.merges.length}">${areas}</${p}mergeCells>`,
    );
  }
  const formats = writeFormats(sections, styles, before.conditionalFormats, now.conditionalFormats);
  if (formats.lost > 0) lost.push(`${formats.lost} conditional formats of a kind that only Excel can write`);
  writeLinks(sections, part, before.hyperlinks, now.hyperlinks, edit);
  writePageLayout(sections, before.pageLayout, now.pageLayout);
  writeCustomProperties(sections, part, before, now, edit);
  writeCharts(sections, part, before, now, tools);
  writeTableHeadings(part, before, rows, edit);
  if (sections.splice.changed) edit.write(part, sections.splice.result());

  let cells = 0;
  let formulas = false;
  for (const { cells: changed } of rows.values())
    for (const { kind, cell, before: was } of changed.values()) {
      if (kind !== "content") continue;
      cells++;
      formulas ||= cell?.formula !== undefined || was?.formula !== undefined;
    }
  return {
    cells,
    formulas,
    formatsAdded: formats.added,
    formatsRemoved: formats.removed,
    lost,
  };
}

function notWritten(before: SheetModel, now: SheetModel): string[] {
  const differs = (key: keyof SheetModel): boolean => JSON.stringify(before[key]) !== JSON.stringify(now[key]);
  const lost: string[] = [];
  if (differs("protection")) lost.push("a change of its protection");
  if (differs("tables")) lost.push("a change of its tables");
  if (differs("autoFilter")) lost.push("a change of its filter");
  if (differs("validations")) lost.push("a change of its drop-down lists");
  return lost;
}

function writeProperties(sections: Sections, before: SheetModel, now: SheetModel): void {
  const fit = now.pageLayout.fit !== undefined;
  if (before.tabColor === now.tabColor && (before.pageLayout.fit !== undefined) === fit) return;
  const p = sections.prefix;
  const section = sections.first("sheetPr");
  const tag = section === undefined ? `<${p}sheetPr/>` : sections.startTag(section);
  let outline = "";
  let pageSetUp = `<${p}pageSetUpPr/>`;
  if (section !== undefined) {
    const raw = sections.raw(section);
    walkXml(raw, {
      open(element) {
        if (element.name === "outlinePr") outline = raw.slice(element.start, element.end).replace(/\s*\/?>$/, "/>");
        if (element.name === "pageSetUpPr") pageSetUp = raw.slice(element.start, element.end).replace(/\s*\/?>$/, "/>");
      },
    });
  }
  const tab = now.tabColor === undefined ? "" : `<${p}tabColor rgb="FF${now.tabColor.slice(1)}"/>`;
  const page = withAttributes(pageSetUp, { fitToPage: fit ? 1 : undefined });
  const inner = tab + outline + (/\s/.test(page) ? page : "");
  const opened = tag.replace(/\s*\/?>$/, ">");
  sections.put("sheetPr", inner === "" ? opened.replace(/>$/, "/>") : `${opened}${inner}</${p}sheetPr>`);
}

function writeViews(sections: Sections, before: SheetModel, now: SheetModel): void {
  if (JSON.stringify([before.freeze, before.showGridlines]) === JSON.stringify([now.freeze, now.showGridlines])) return;
  const p = sections.prefix;
  const section = sections.first("sheetViews");
  let tag = `<${p}sheetView workbookViewId="0"/>`;
  if (section !== undefined) {
    const raw = sections.raw(section);
    let first = true;
    walkXml(raw, {
      open(element) {
        if (element.name === "sheetView" && first) {
          tag = raw.slice(element.start, element.end);
          first = false;
        }
      },
    });
  }
  const opened = withAttributes(tag, { showGridLines: now.showGridlines ? undefined : 0 }).replace(/\s*\/?>$/, ">");
  const { rows, columns } = now.freeze;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const frozen =
    rows === 0 && columns === 0
      ? ""
      : `<${p}pane${attributes({
          xSplit: columns === 0 ? undefined : columns,
          ySplit: rows === 0 ? undefined : rows,
          topLeftCell: cellAddress(rows, columns),
          activePane: pane,
          state: "frozen",
        })}/><${p}selection pane="${pane}"/>`;
  sections.put("sheetViews", `<${p}sheetViews>${opened}${frozen}</${p}sheetView></${p}sheetViews>`);
}

function writeDimension(sections: Sections, rows: ReadonlyMap<number, RowChange>): void {
  const section = sections.first("dimension");
  if (section === undefined) return;
  const raw = sections.raw(section);
  const known = /ref=["']([A-Z]+\d+(?::[A-Z]+\d+)?)["']/.exec(raw)?.[1];
  const area = known === undefined ? undefined : parseArea(known);
  if (area === undefined) return;
  let bottom = area.row + area.rows - 1;
  let right = area.column + area.columns - 1;
  let { row: top, column: left } = area;
  for (const [row, { cells }] of rows)
    for (const [column, { cell }] of cells) {
      if (cell === undefined) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  const now = areaAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  if (now !== areaAddress(area)) sections.splice.replace(section.start, section.end, withAttributes(raw, { ref: now }));
}

function linkKey({ area, address, documentReference, screenTip }: HyperlinkModel): string {
  return JSON.stringify([areaAddress(area), address, documentReference, screenTip]);
}

function writeLinks(
  sections: Sections,
  part: string,
  before: readonly HyperlinkModel[],
  now: readonly HyperlinkModel[],
  edit: PackageEdit,
): void {
  const left = new Map<string, number[]>();
  before.forEach((link, index) => left.set(linkKey(link), [...(left.get(linkKey(link)) ?? []), index]));
  const kept = new Set<number>();
  const added = now.filter((link) => {
    const index = left.get(linkKey(link))?.shift();
    if (index !== undefined) kept.add(index);
    return index === undefined;
  });
  if (added.length === 0 && kept.size === before.length) return;
  const p = sections.prefix;
  const section = sections.first("hyperlinks");
  let inner = "";
  let index = -1;
  if (section !== undefined) {
    const raw = sections.raw(section);
    let start = 0;
    walkXml(raw, {
      open(element) {
        start = element.start;
        // Only links that could be read were counted in `before`.
        if (element.name === "hyperlink" && parseArea(element.attribute("ref") ?? "") !== undefined) index++;
      },
      close(name, _, end) {
        if (name === "hyperlink" && kept.has(index)) inner += raw.slice(start, end);
      },
    });
  }
  for (const { area, address, documentReference, screenTip } of added) {
    const id = address === undefined ? undefined : edit.relate(part, "hyperlink", address, true);
    const relation = id === undefined ? {} : { "xmlns:r": edit.dialect.relationships, "r:id": id };
    inner += `<${p}hyperlink${attributes({
      ref: areaAddress(area),
      ...relation,
      location: documentReference,
      tooltip: screenTip,
    })}/>`;
  }
  sections.put("hyperlinks", inner === "" ? "" : `<${p}hyperlinks>${inner}</${p}hyperlinks>`);
}

function writeCustomProperties(
  sections: Sections,
  part: string,
  before: SheetModel,
  now: SheetModel,
  edit: PackageEdit,
): void {
  if (JSON.stringify([...before.customProperties]) === JSON.stringify([...now.customProperties])) return;
  const p = sections.prefix;
  const section = sections.first("customProperties");
  const kept = new Map<string, string>();
  if (section !== undefined) {
    const raw = sections.raw(section);
    const gone: string[] = [];
    walkXml(raw, {
      open(element) {
        if (element.name !== "customPr") return;
        const name = element.attribute("name") ?? "";
        const value = now.customProperties.get(name);
        if (value !== undefined && value === before.customProperties.get(name))
          kept.set(name, raw.slice(element.start, element.end).replace(/\s*\/?>$/, "/>"));
        else gone.push(element.prefixed("id") ?? "");
      },
    });
    for (const id of gone) edit.unrelate(part, id);
  }
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
  const items = [...now.customProperties].map(([name, value]) => {
    const old = kept.get(name);
    if (old !== undefined) return old;
    const target = edit.add("xl/customProperty#.bin", type, writeCustomProperty(value));
    const id = edit.relate(part, "customProperty", target);
    return `<${p}customPr${attributes({ name, "xmlns:r": edit.dialect.relationships, "r:id": id })}/>`;
  });
  sections.put(
    "customProperties",
    items.length === 0 ? "" : `<${p}customProperties>${items.join("")}</${p}customProperties>`,
  );
}
