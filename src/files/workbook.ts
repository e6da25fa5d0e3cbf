import type { Visibility } from "../tracker/snapshot";
import type { NameModel, SheetModel, WorkbookModel } from "./model";
import { parseArea } from "./address";
import { countComments, readCustomProperty, readTable } from "./around-sheet";
import { readCharts, type ChartPlace } from "./charts-read";
import { officeTheme, readTheme } from "./colours";
import { readCustomXml } from "./custom-xml";
import { limits } from "./limits";
import { relationshipsOf, type Relationship } from "./opc";
import { damaged, tooLarge } from "./problem";
import { emptySheet, readSheet, type SheetContext } from "./sheet";
import { readStrings } from "./strings";
import { plainStyle, readStyles, yes, type StyleSheet } from "./styles";
import { walkXml } from "./xml";
import type { ZipPackage } from "./zip";

/** A package read into a model, with what saving needs to find its way back. */
export interface PackageReading {
  readonly model: WorkbookModel;
  readonly workbookPart: string;
  readonly styles: StyleSheet;
  /** Highest number of a cell format that a cell names, defined or not. */
  readonly highestFormat: number;
  readonly charts: ReadonlyMap<string, readonly ChartPlace[]>;
  /** Sentences about what is in the file and not shown. */
  readonly notices: readonly string[];
}

interface SheetEntry {
  name: string;
  visibility: Visibility;
  relationship: string;
}

interface Outline {
  sheets: SheetEntry[];
  activeTab: number;
  date1904: boolean;
  structureProtected: boolean;
  names: { name: string; formula: string; local: number | undefined; hidden: boolean }[];
}

export function readPackage(zip: ZipPackage, workbookPart: string): PackageReading {
  const outline = readOutline(zip.text(workbookPart));
  if (outline.sheets.length > limits.sheets) throw tooLarge(`it has more than ${limits.sheets} sheets`);
  const relationships = relationshipsOf(zip, workbookPart);
  const partOf = (type: string): string | undefined => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    return target === undefined ? undefined : zip.find(target);
  };
  const themePart = partOf("theme");
  const theme = themePart === undefined ? officeTheme : readTheme(zip.text(themePart));
  const stylesPart = partOf("styles");
  const styles: StyleSheet =
    stylesPart === undefined
      ? { cellFormats: [plainStyle(0)], differential: [], defaultFont: { name: "Calibri", size: 11 } }
      : readStyles(zip.text(stylesPart), theme);
  const stringsPart = partOf("sharedStrings");
  const strings = stringsPart === undefined ? [] : readStrings(zip.text(stringsPart));

  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetModel[] = [];
  const positions: (SheetModel | undefined)[] = [];
  const charts = new Map<string, ChartPlace[]>();
  const notices: string[] = [];
  let later = 0;
  const context = {
    strings,
    styles: styles.cellFormats,
    plain: styles.cellFormats[0] ?? plainStyle(0),
    date1904: outline.date1904,
    count: 0,
    highestFormat: 0,
    differential: styles.differential,
    palette: { theme, indexed: [] },
  };
  for (const [index, entry] of outline.sheets.entries()) {
    const relationship = byId.get(entry.relationship);
    const part = relationship === undefined ? undefined : zip.find(relationship.target);
    // Module sheets of old macros are listed and have no part at all.
    const isListedOnly = relationship === undefined && entry.relationship === "";
    if (!isListedOnly && part === undefined) throw damaged(`the sheet "${entry.name}" is missing`);
    if (part === undefined || relationship?.type !== "worksheet") {
      notices.push(`The sheet "${entry.name}" has no cells, so it is not shown; a saved copy keeps it.`);
      positions.push(undefined);
      continue;
    }
    const own = relationshipsOf(zip, part);
    const sheet = { ...emptySheet(`{${part}#${index + 1}}`, entry.name, part), visibility: entry.visibility };
    later += readOne(zip, sheet, part, own, context, charts);
    sheets.push(sheet);
    positions.push(sheet);
  }
  if (later > 0)
    notices.push("Some conditional formats are of a newer kind; they are not shown here, and a saved copy keeps them.");
  const active = positions[outline.activeTab];
  const model: WorkbookModel = {
    sheets,
    activeSheet: Math.max(0, active === undefined ? 0 : sheets.indexOf(active)),
    date1904: outline.date1904,
    names: placeNames(outline.names, positions),
    customXml: readCustomXml(zip, workbookPart),
    structureProtected: outline.structureProtected,
    defaultFont: styles.defaultFont,
  };
  return { model, workbookPart, styles, highestFormat: context.highestFormat, charts, notices };
}

function readOne(
  zip: ZipPackage,
  sheet: SheetModel,
  part: string,
  own: readonly Relationship[],
  context: Omit<SheetContext, "linkTarget">,
  charts: Map<string, ChartPlace[]>,
): number {
  const targets = new Map(own.map((relationship) => [relationship.id, relationship]));
  // The counter is shared between sheets, so the context is passed on and not copied.
  const reading = readSheet(
    zip.text(part),
    sheet,
    Object.assign(context, { linkTarget: (id: string) => targets.get(id)?.target }),
  );
  for (const [name, id] of reading.customProperties) {
    const target = zip.find(targets.get(id)?.target ?? "");
    if (target !== undefined) sheet.customProperties.set(name, readCustomProperty(zip.bytes(target)));
  }
  for (const { type, target } of own) {
    const found = type === "table" || type === "drawing" ? zip.find(target) : undefined;
    if (found === undefined) continue;
    if (type === "table") {
      const table = readTable(zip.text(found));
      if (table !== undefined) sheet.tables.push(table);
    } else {
      const places = readCharts(zip, sheet, found);
      sheet.charts = places.map((place) => place.chart);
      charts.set(part, places);
    }
  }
  sheet.comments = countComments(zip, own);
  return reading.laterFormats;
}

function readOutline(text: string): Outline {
  const outline: Outline = { sheets: [], activeTab: 0, date1904: false, structureProtected: false, names: [] };
  let formula: string | undefined;
  walkXml(text, {
    open(element) {
      if (element.name === "workbookPr") outline.date1904 = yes(element.attribute("date1904"));
      if (element.name === "workbookProtection") outline.structureProtected = yes(element.attribute("lockStructure"));
      if (element.name === "workbookView") outline.activeTab = Number(element.attribute("activeTab") ?? 0);
      if (element.name === "sheet") {
        const state = element.attribute("state");
        outline.sheets.push({
          name: element.attribute("name") ?? "",
          visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
          relationship: element.prefixed("id") ?? "",
        });
      }
      if (element.name === "definedName") {
        const local = element.attribute("localSheetId");
        outline.names.push({
          name: element.attribute("name") ?? "",
          formula: "",
          local: local === undefined ? undefined : Number(local),
          hidden: yes(element.attribute("hidden")),
        });
        formula = "";
      }
      return element.name === "extLst" || element.name === "AlternateContent" ? "skip" : undefined;
    },
    text(part) {
      if (formula !== undefined) formula += part;
    },
    close(name) {
      const last = outline.names[outline.names.length - 1];
      if (name === "definedName" && last !== undefined && formula !== undefined) last.formula = formula;
      formula = undefined;
    },
  });
  return outline;
}

/** Excel keeps the print area and the repeated rows of a sheet as names of its own; they go to the page set-up. */
function placeNames(names: Outline["names"], positions: readonly (SheetModel | undefined)[]): NameModel[] {
  const kept: NameModel[] = [];
  for (const { name, formula, local, hidden } of names) {
    const sheet = local === undefined ? undefined : positions[local];
    const references = formula.split(",").map((reference) => reference.slice(reference.lastIndexOf("!") + 1));
    if (name === "_xlnm.Print_Area" && sheet !== undefined) {
      sheet.pageLayout.printArea = references.length === 1 ? parseArea(references[0] ?? "") : undefined;
    } else if (name === "_xlnm.Print_Titles" && sheet !== undefined) {
      const rows = references.map((reference) => /^\$?(\d+):\$?(\d+)$/.exec(reference)).find((match) => match !== null);
      if (rows !== undefined) sheet.pageLayout.titleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
    }
    if (!name.startsWith("_xlnm.")) kept.push({ name, formula, sheet: sheet?.name, hidden });
  }
  return kept;
}
