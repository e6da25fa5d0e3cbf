import type { SheetModel, WorkbookModel } from "./model";
import { changedRows, holdsEdits, withoutResults, type RowChange } from "./cell-changes";
import { writeCustomXml } from "./custom-xml";
import { summaryOnly } from "./new-workbook";
import { dialect, PackageEdit, type Dialect } from "./package-edit";
import { Refusal, type FileProblem } from "./problem";
import { emptySheet } from "./sheet";
import { emptySheetXml, writeSheet, type SheetChanges } from "./sheet-write";
import { Splice, withAttributes } from "./splice";
import { minimalStyles, StyleWriter } from "./styles-write";
import { plainStyle } from "./styles";
import type { OpenedWorkbook, OriginalPackage } from "./open";
import type { PackageReading } from "./workbook";
import { writeWorkbook, type SheetSlot } from "./workbook-write";
import { walkXml } from "./xml";

export type SaveResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** File ending that the copy should have, without the dot. */
      readonly format: "xlsx" | "xlsm";
      /** What was written and what could not be, a sentence each. */
      readonly says: readonly string[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * The model's state as a file: the original package with only the differences spliced in. Parts in which nothing
 * changed are the same bytes. Formats that are only read come back as a new .xlsx with the sheets that were added.
 * Never throws, and never changes what was opened.
 */
export function saveCopy(opened: OpenedWorkbook, model: WorkbookModel): SaveResult {
  try {
    const { source, strict, format } = opened.original;
    return source === undefined
      ? { ok: true, format: "xlsx", ...saveAlone(model) }
      : { ok: true, format: format === "xlsm" ? "xlsm" : "xlsx", ...saveInto(source, dialect(strict), model) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    return {
      ok: false,
      problem: {
        code: "cannot be saved",
        what: "The copy could not be put together: something in the workbook is not as Excel writes it.",
        next: "Open the workbook in Excel, save it under a new name, and check and save that file.",
      },
    };
  }
}

interface Saved {
  readonly bytes: Uint8Array;
  readonly says: readonly string[];
}

function saveAlone(model: WorkbookModel): Saved {
  const added = model.sheets.filter(({ part }) => part === undefined);
  if (added.length === 0)
    throw new Refusal({
      code: "cannot be saved",
      what: "This kind of file is only read, and there is no summary yet that a new workbook could hold.",
      next: "Build the summary first, or save the workbook as .xlsx in Excel and check that file.",
    });
  const { source, model: alone, says } = summaryOnly(model, added);
  return saveInto(source, dialect(false), alone, says);
}

function saveInto(
  { zip, reading: fresh }: OriginalPackage,
  words: Dialect,
  model: WorkbookModel,
  first: readonly string[] = [],
): Saved {
  const { workbookPart } = fresh;
  const edit = new PackageEdit(zip, words);
  const { part: stylesPart, styles } = styleWriter(edit, workbookPart, fresh);
  const written = writeSheets(fresh, model, edit, styles);
  if (styles.changed) {
    if (stylesPart === undefined) addStyles(edit, workbookPart, styles.result());
    else edit.write(stylesPart, styles.result());
  }

  const slots = slotsOf(fresh, model, written.relationships, edit);
  const active = newlyActive(fresh.model, model, slots.length);
  if (active) selectTab(edit, written.parts, active);
  const recalculate = written.edited && fresh.model.sheets.some(hasFormula);
  writeWorkbook(workbookPart, { before: fresh.model, now: model, slots, active, recalculate }, edit);
  const gone = takeOutSheets(fresh, model, edit);
  if (written.formulas || gone.some(hasFormula)) dropCalculationOrder(edit, workbookPart);
  writeCustomXml(edit, workbookPart, fresh.model.customXml, model.customXml);
  const bytes = edit.finish();
  zip.release();
  return { bytes, says: [...first, ...written.says, ...gone.map(({ name }) => `The sheet "${name}" was taken out.`)] };
}

interface WrittenSheets {
  readonly parts: ReadonlyMap<SheetModel, string>;
  /** Of the sheets that are new in the package, the id under which the workbook knows them. */
  readonly relationships: ReadonlyMap<SheetModel, string>;
  /** Whether a cell of a sheet that was there before holds something else now. */
  readonly edited: boolean;
  /** Whether a formula came or went. */
  readonly formulas: boolean;
  readonly says: readonly string[];
}

function writeSheets(
  fresh: PackageReading,
  model: WorkbookModel,
  edit: PackageEdit,
  styles: StyleWriter,
): WrittenSheets {
  const plain = fresh.styles.cellFormats[0] ?? plainStyle(0);
  const before = new Map(fresh.model.sheets.map((sheet) => [sheet.part, sheet]));
  const changes = new Map(
    model.sheets.map((sheet) => {
      const old = before.get(sheet.part);
      return [sheet, changedRows(old ?? emptySheet("", "", undefined), sheet, plain)];
    }),
  );
  const edited = model.sheets.some((sheet) => before.has(sheet.part) && holdsEdits(changes.get(sheet) ?? new Map()));
  const parts = new Map<SheetModel, string>();
  const relationships = new Map<SheetModel, string>();
  const says: string[] = [];
  let formulas = false;
  for (const sheet of model.sheets) {
    const old = sheet.part === undefined ? undefined : before.get(sheet.part);
    let part = old?.part;
    if (part === undefined) {
      part = edit.add("xl/worksheets/sheet#.xml", sheetType, emptySheetXml(edit.dialect));
      relationships.set(sheet, edit.relate(fresh.workbookPart, "worksheet", part));
    }
    parts.set(sheet, part);
    const charts = fresh.charts.get(part) ?? [];
    const all = changes.get(sheet) ?? new Map<number, RowChange>();
    const rows = old === undefined ? all : withoutResults(all, edited);
    const done = writeSheet(part, old ?? emptySheet("", sheet.name, part), sheet, {
      edit,
      styles,
      model,
      charts,
      rows,
    });
    formulas ||= done.formulas;
    says.push(...sentences(sheet.name, old === undefined, done));
  }
  return { parts, relationships, edited, formulas, says };
}

/** The sheet in view, where it is another than in the original. `tabs` counts the sheets of all kinds. */
function newlyActive(before: WorkbookModel, now: WorkbookModel, tabs: number): SheetModel | undefined {
  const active = now.sheets[now.activeSheet];
  const activeBefore = before.sheets[before.activeSheet];
  // In a workbook of chart sheets alone, none of the sheets that a model knows was in view.
  const wasKnown = activeBefore !== undefined || tabs === now.sheets.length;
  if (active === undefined || !wasKnown) return undefined;
  return active.part === undefined || active.part !== activeBefore?.part ? active : undefined;
}

/** Takes out the sheets that the model no longer has, and gives them. */
function takeOutSheets(fresh: PackageReading, model: WorkbookModel, edit: PackageEdit): readonly SheetModel[] {
  const kept = new Set(model.sheets.map(({ part }) => part));
  const gone = fresh.model.sheets.filter(({ part }) => !kept.has(part));
  for (const { part } of gone) {
    const relationship = edit.relationships(fresh.workbookPart).find(({ target }) => edit.find(target) === part);
    if (relationship !== undefined) edit.unrelate(fresh.workbookPart, relationship.id);
  }
  return gone;
}

/** Excel calls a file damaged whose calculation order names a cell without a formula; without one it makes its own. */
function dropCalculationOrder(edit: PackageEdit, workbookPart: string): void {
  for (const { id, type } of edit.relationships(workbookPart))
    if (type === "calcChain") edit.unrelate(workbookPart, id);
}

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

function styleWriter(
  edit: PackageEdit,
  workbookPart: string,
  fresh: PackageReading,
): { part: string | undefined; styles: StyleWriter } {
  const target = edit.relationships(workbookPart).find(({ type }) => type === "styles")?.target;
  const part = target === undefined ? undefined : edit.find(target);
  const text = part === undefined ? minimalStyles(edit.dialect.main) : edit.text(part);
  return { part, styles: new StyleWriter(text, fresh.styles, fresh.highestFormat) };
}

/** Some writers leave the style part out, or point at one that they never wrote. */
function addStyles(edit: PackageEdit, workbookPart: string, text: string): void {
  const promised = edit.relationships(workbookPart).find(({ type }) => type === "styles")?.target;
  const part = edit.add(promised ?? "xl/styles#.xml", stylesType, text);
  if (promised === undefined) edit.relate(workbookPart, "styles", part);
}

function hasFormula(sheet: SheetModel): boolean {
  for (const cells of sheet.cells.values())
    for (const cell of cells.values()) if (cell.formula !== undefined) return true;
  return false;
}

/** Sheets in their new order. Those that a model does not hold (chart sheets) stay behind the sheet they stood behind. */
function slotsOf(
  fresh: PackageReading,
  model: WorkbookModel,
  relationships: ReadonlyMap<SheetModel, string>,
  edit: PackageEdit,
): SheetSlot[] {
  const targets = new Map(edit.relationships(fresh.workbookPart).map(({ id, target }) => [id, edit.find(target)]));
  const parts: (string | undefined)[] = [];
  walkXml(edit.text(fresh.workbookPart), {
    open(element) {
      if (element.name === "sheet") parts.push(targets.get(element.prefixed("id") ?? ""));
      return element.name === "extLst" || element.name === "AlternateContent" ? "skip" : undefined;
    },
  });
  const read = new Set(fresh.model.sheets.map(({ part }) => part));
  const followers = (from: number): SheetSlot[] => {
    const slots: SheetSlot[] = [];
    for (let old = from; old < parts.length && !read.has(parts[old]); old++)
      slots.push({ old, sheet: undefined, relationship: undefined });
    return slots;
  };
  const slots = followers(0);
  const placed = new Set(slots.map(({ old }) => old));
  for (const sheet of model.sheets) {
    const relationship = relationships.get(sheet);
    const old = relationship === undefined ? parts.indexOf(sheet.part) : undefined;
    slots.push({ old, sheet, relationship });
    if (old === undefined) continue;
    for (const slot of followers(old + 1)) {
      slots.push(slot);
      placed.add(slot.old);
    }
  }
  // A chart sheet behind a sheet that was taken out goes to the end.
  parts.forEach((part, old) => {
    if (!read.has(part) && !placed.has(old)) slots.push({ old, sheet: undefined, relationship: undefined });
  });
  return slots;
}

/** Exactly one sheet is selected: with two, Excel would write into both whatever is typed in one. */
function selectTab(edit: PackageEdit, parts: ReadonlyMap<SheetModel, string>, active: SheetModel): void {
  for (const [sheet, part] of parts) {
    const text = edit.text(part);
    const splice = new Splice(text);
    walkXml(text, {
      open(element) {
        if (element.name === "sheetData") return "skip";
        if (element.name !== "sheetView") return undefined;
        const tag = text.slice(element.start, element.end);
        const changed = withAttributes(tag, { tabSelected: sheet === active ? 1 : undefined });
        if (changed !== tag) splice.replace(element.start, element.end, changed);
        return undefined;
      },
    });
    if (splice.changed) edit.write(part, splice.result());
  }
}

function sentences(name: string, added: boolean, changes: SheetChanges): string[] {
  const says: string[] = [];
  const count = (number: number, one: string, many: string): string =>
    number === 1 ? `1 ${one} was` : `${number} ${many} were`;
  if (added) says.push(`The sheet "${name}" was added.`);
  else if (changes.cells > 0) says.push(`${count(changes.cells, "cell", "cells")} changed on the sheet "${name}".`);
  if (changes.formatsAdded > 0)
    says.push(`${count(changes.formatsAdded, "highlight", "highlights")} added on the sheet "${name}".`);
  if (changes.formatsRemoved > 0)
    says.push(`${count(changes.formatsRemoved, "highlight", "highlights")} taken away on the sheet "${name}".`);
  for (const what of changes.lost) says.push(`Not saved on the sheet "${name}": ${what}.`);
  return says;
}
