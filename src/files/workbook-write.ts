import type { NameModel, SheetModel, WorkbookModel } from "./model";
import { columnLetters, quotedSheet } from "./address";
import type { PackageEdit } from "./package-edit";
import { attributes, Sections, withAttributes } from "./splice";
import { escapeXml, walkXml } from "./xml";

export const workbookOrder: readonly string[] = [
  ...["fileVersion", "fileSharing", "workbookPr", "AlternateContent", "workbookProtection", "bookViews", "sheets"],
  ...["functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews"],
  ...["pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** A sheet of the workbook part: an old one with its XML, or a new one. */
export interface SheetSlot {
  /** Position in the file; undefined for a new sheet. */
  readonly old: number | undefined;
  readonly sheet: SheetModel | undefined;
  /** Relationship of a new sheet. */
  readonly relationship: string | undefined;
}

export interface WorkbookChanges {
  readonly before: WorkbookModel;
  readonly now: WorkbookModel;
  readonly slots: readonly SheetSlot[];
  /** The sheet in view, where it is another one than before. */
  readonly active: SheetModel | undefined;
  readonly recalculate: boolean;
}

interface RawSheet {
  readonly tag: string;
  readonly id: number;
}

/**
 * Brings the workbook part up to date: the list of sheets, names, the active sheet, and a wish to calculate anew where
 * cells changed under formulas. Nothing is written where nothing of this changed.
 */
export function writeWorkbook(part: string, changes: WorkbookChanges, edit: PackageEdit): void {
  const { before, now, slots, active, recalculate } = changes;
  const sections = new Sections(edit.text(part), workbookOrder);
  const rawSheets = readRaw(sections, "sheets", "sheet");
  const positions = new Map<number, number>();
  slots.forEach(({ old }, position) => {
    if (old !== undefined) positions.set(old, position);
  });
  writeSheets(sections, rawSheets, before, slots, edit);
  writeNames(sections, before, now, slots, positions);
  const shown = slots.findIndex(({ sheet }) => sheet !== undefined && sheet === active);
  writeActive(sections, shown < 0 ? undefined : shown, rawSheets.length, positions);
  if (recalculate) sections.retag("calcPr", { fullCalcOnLoad: 1 });
  if (sections.splice.changed) edit.write(part, sections.splice.result());
}

function readRaw(sections: Sections, list: string, item: string): RawSheet[] {
  const section = sections.first(list);
  const found: RawSheet[] = [];
  if (section === undefined) return found;
  const raw = sections.raw(section);
  let start = 0;
  let id = 0;
  walkXml(raw, {
    open(element) {
      if (element.name !== item) return;
      start = element.start;
      id = Number(element.attribute("sheetId") ?? 0);
    },
    close(name, _, end) {
      if (name === item) found.push({ tag: raw.slice(start, end), id });
    },
  });
  return found;
}

function writeSheets(
  sections: Sections,
  rawSheets: readonly RawSheet[],
  before: WorkbookModel,
  slots: readonly SheetSlot[],
  edit: PackageEdit,
): void {
  const p = sections.prefix;
  let nextId = Math.max(0, ...rawSheets.map(({ id }) => id)) + 1;
  const tags = slots.map(({ old, sheet, relationship }) => {
    const state = sheet === undefined || sheet.visibility === "visible" ? undefined : sheet.visibility;
    if (old === undefined)
      return `<${p}sheet${attributes({
        name: sheet?.name ?? "",
        sheetId: nextId++,
        state,
        "xmlns:r": edit.dialect.relationships,
        "r:id": relationship,
      })}/>`;
    const tag = rawSheets[old]?.tag ?? "";
    const was = before.sheets.find(({ part }) => part === sheet?.part);
    if (sheet === undefined || was === undefined) return tag;
    return withAttributes(tag, {
      ...(was.name === sheet.name ? {} : { name: sheet.name }),
      ...(was.visibility === sheet.visibility ? {} : { state }),
    });
  });
  if (tags.join("") === rawSheets.map(({ tag }) => tag).join("")) return;
  sections.put("sheets", `<${p}sheets>${tags.join("")}</${p}sheets>`);
}

/** Names of one sheet are kept by its position, so they follow where it goes and go where it is gone. */
function writeNames(
  sections: Sections,
  before: WorkbookModel,
  now: WorkbookModel,
  slots: readonly SheetSlot[],
  positions: ReadonlyMap<number, number>,
): void {
  const p = sections.prefix;
  const section = sections.first("definedNames");
  const changes = nameChanges(before, now, slots);
  const items: string[] = [];
  const originals: string[] = [];
  if (section !== undefined) {
    const raw = sections.raw(section);
    let start = 0;
    let tagEnd = 0;
    let key = "";
    let local: number | undefined;
    walkXml(raw, {
      open(element) {
        if (element.name !== "definedName") return;
        start = element.start;
        tagEnd = element.end;
        const own = element.attribute("localSheetId");
        local = own === undefined ? undefined : Number(own);
        key = nameKey(element.attribute("name") ?? "", local === undefined ? undefined : positions.get(local));
      },
      close(name, closing, end) {
        if (name !== "definedName") return;
        originals.push(raw.slice(start, end));
        const position = local === undefined ? undefined : positions.get(local);
        if ((local !== undefined && position === undefined) || changes.removed.has(key)) return;
        const tag = raw.slice(start, tagEnd);
        const moved = position === local ? tag : withAttributes(tag, { localSheetId: position });
        const formula = changes.set.get(key);
        changes.set.delete(key);
        items.push(
          formula === undefined
            ? moved + raw.slice(tagEnd, end)
            : moved + escapeXml(formula.formula) + raw.slice(closing, end),
        );
      },
    });
  }
  for (const { name, formula, position, hidden } of changes.set.values())
    items.push(
      `<${p}definedName${attributes({ name, localSheetId: position, hidden })}>${escapeXml(formula)}</${p}definedName>`,
    );
  if (items.join("") === originals.join("")) return;
  sections.put("definedNames", items.length === 0 ? "" : `<${p}definedNames>${items.join("")}</${p}definedNames>`);
}

interface NameChange {
  readonly name: string;
  readonly formula: string;
  readonly position: number | undefined;
  readonly hidden: boolean;
}

function nameKey(name: string, position: number | undefined): string {
  return `${position ?? ""} ${name.toLowerCase()}`;
}

/** Where a sheet stands that was there before, under whatever name. */
function stillAt(sheet: string | undefined, before: WorkbookModel, slots: readonly SheetSlot[]): number | undefined {
  const part = before.sheets.find(({ name }) => name === sheet)?.part;
  const position = slots.findIndex(({ sheet: now, old }) => old !== undefined && now?.part === part);
  return part === undefined || position < 0 ? undefined : position;
}

function nameChanges(
  before: WorkbookModel,
  now: WorkbookModel,
  slots: readonly SheetSlot[],
): { set: Map<string, NameChange>; removed: Set<string> } {
  const set = new Map<string, NameChange>();
  const removed = new Set<string>();
  const positionOf = (sheet: string | undefined): number | undefined => {
    const position = slots.findIndex((slot) => slot.sheet !== undefined && slot.sheet.name === sheet);
    return sheet === undefined || position < 0 ? undefined : position;
  };
  const old = new Map<string, NameModel>();
  for (const own of before.names) {
    const position = stillAt(own.sheet, before, slots);
    // A sheet that is gone took its names along, also where another has its name by now.
    if (own.sheet === undefined || position !== undefined) old.set(nameKey(own.name, position), own);
  }
  const current = new Map(now.names.map((own) => [nameKey(own.name, positionOf(own.sheet)), own]));
  for (const [key, { name, formula, sheet, hidden }] of current)
    if (old.get(key)?.formula !== formula) set.set(key, { name, formula, position: positionOf(sheet), hidden });
  for (const key of old.keys()) if (!current.has(key)) removed.add(key);
  slots.forEach(({ sheet, old: oldPosition }, position) => {
    if (sheet === undefined) return;
    const was = oldPosition === undefined ? undefined : before.sheets.find(({ part }) => part === sheet.part);
    for (const [name, formula, previous] of [
      ["_xlnm.Print_Area", printArea(sheet), was === undefined ? undefined : printArea(was)],
      ["_xlnm.Print_Titles", printTitles(sheet), was === undefined ? undefined : printTitles(was)],
    ] as const) {
      if (formula === previous) continue;
      const key = nameKey(name, position);
      if (formula === undefined) removed.add(key);
      else set.set(key, { name, formula, position, hidden: false });
    }
  });
  return { set, removed };
}

function printArea({ name, pageLayout: { printArea: area } }: SheetModel): string | undefined {
  if (area === undefined) return undefined;
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quotedSheet(name)}!${corner(area.row, area.column)}:${last}`;
}

function printTitles({ name, pageLayout: { titleRows } }: SheetModel): string | undefined {
  return titleRows === undefined ? undefined : `${quotedSheet(name)}!$${titleRows.first + 1}:$${titleRows.last + 1}`;
}

function writeActive(
  sections: Sections,
  shown: number | undefined,
  sheetsBefore: number,
  positions: ReadonlyMap<number, number>,
): void {
  const placeNow = (old: number): number => (old >= 0 && old < sheetsBefore ? (positions.get(old) ?? 0) : old);
  const section = sections.first("bookViews");
  if (section === undefined) {
    const p = sections.prefix;
    const view = `<${p}workbookView activeTab="${shown ?? 0}"/>`;
    if (shown !== undefined) sections.put("bookViews", `<${p}bookViews>${view}</${p}bookViews>`);
    return;
  }
  const raw = sections.raw(section);
  let done = false;
  walkXml(raw, {
    open(element) {
      if (element.name !== "workbookView" || done) return;
      done = true;
      const first = Number(element.attribute("firstSheet") ?? 0);
      const tag = raw.slice(element.start, element.end);
      const was = Number(element.attribute("activeTab") ?? 0);
      // A number that is no sheet's is the file's own; only one whose sheet moved or went is another now.
      const active = shown ?? placeNow(was);
      const changes = {
        ...(was === active ? {} : { activeTab: active }),
        ...(first === placeNow(first) ? {} : { firstSheet: placeNow(first) }),
      };
      const changed = withAttributes(tag, changes);
      if (changed !== tag) sections.splice.replace(section.start + element.start, section.start + element.end, changed);
    },
  });
}
