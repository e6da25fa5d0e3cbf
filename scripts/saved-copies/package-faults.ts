import { unzipSync } from "fflate";
import { sheetOrder } from "../../src/files/sheet-write";
import { workbookOrder } from "../../src/files/workbook-write";
import { contentTypes, relationshipsOf } from "../../src/files/opc";
import { Sections } from "../../src/files/splice";
import { walkXml } from "../../src/files/xml";
import { chartFaults } from "./chart-faults";
import { decodeText, openZip, type ZipPackage } from "../../src/files/zip";

/**
 * What would make Excel offer to repair a file, as far as it can be told without Excel: parts that lead nowhere or have
 * no type, elements out of order, indexes beyond the end, names that occur twice, headings that differ from their cells.
 */
export function packageFaults(bytes: Uint8Array): string[] {
  const zip = openZip(bytes);
  const faults: string[] = [];
  const types = contentTypes(zip);
  for (const name of zip.names) {
    if (!name.endsWith("/") && name !== "[Content_Types].xml" && types.typeOf(name) === "")
      faults.push(`${name} has no content type`);
    if (/\.(xml|rels|vml)$/.test(name)) faults.push(...notWellFormed(zip, name));
    if (!name.endsWith(".rels")) faults.push(...brokenRelationships(zip, name));
  }
  faults.push(...overridesOfNothing(zip));
  const workbook = relationshipsOf(zip, "").find(({ type }) => type === "officeDocument")?.target ?? "";
  faults.push(...outOfOrder(zip, workbook, workbookOrder), ...workbookFaults(zip, workbook));
  const styles = relationshipsOf(zip, workbook).find(({ type }) => type === "styles")?.target ?? "";
  const counts = styleCounts(zip, styles);
  for (const { type, target } of relationshipsOf(zip, workbook)) {
    if (type !== "worksheet") continue;
    faults.push(...outOfOrder(zip, target, sheetOrder), ...sheetFaults(zip, target, counts));
    faults.push(...chartFaults(zip, target));
  }
  return faults;
}

function notWellFormed(zip: ZipPackage, name: string): string[] {
  try {
    walkXml(zip.text(name), {});
    return [];
  } catch {
    return [`${name} is not well-formed`];
  }
}

function brokenRelationships(zip: ZipPackage, name: string): string[] {
  const seen = new Set<string>();
  return relationshipsOf(zip, name).flatMap(({ id, target, external }) => {
    const faults = seen.has(id) ? [`${name} has two relationships ${id}`] : [];
    seen.add(id);
    if (!external && zip.find(target) === undefined) faults.push(`${name} points at ${target}, which is not there`);
    return faults;
  });
}

function overridesOfNothing(zip: ZipPackage): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  walkXml(zip.text(zip.find("[Content_Types].xml") ?? ""), {
    open(element) {
      if (element.name !== "Override") return;
      const part = (element.attribute("PartName") ?? "").replace(/^\//, "");
      if (zip.find(part) === undefined) faults.push(`a content type for ${part}, which is not there`);
      if (seen.has(part.toLowerCase())) faults.push(`two content types for ${part}`);
      seen.add(part.toLowerCase());
    },
  });
  return faults;
}

function outOfOrder(zip: ZipPackage, part: string, order: readonly string[]): string[] {
  let last = -1;
  const faults: string[] = [];
  for (const { name } of new Sections(zip.text(part), order).list) {
    const place = order.indexOf(name);
    if (place < 0) continue;
    if (place < last) faults.push(`${part} has ${name} too late`);
    if (place === last && name !== "conditionalFormatting" && name !== "AlternateContent")
      faults.push(`${part} has ${name} twice`);
    last = place;
  }
  return faults;
}

function workbookFaults(zip: ZipPackage, part: string): string[] {
  const faults: string[] = [];
  const names = new Set<string>();
  const ids = new Set<string>();
  const defined = new Set<string>();
  let active = 0;
  walkXml(zip.text(part), {
    open(element) {
      const name = (element.attribute("name") ?? "").toLowerCase();
      if (element.name === "sheet") {
        const id = element.attribute("sheetId") ?? "";
        if (names.has(name) || ids.has(id)) faults.push(`two sheets are called ${name} or have the id ${id}`);
        if (name.length > 31 || /[\\/?*[\]:]/.test(name)) faults.push(`a sheet cannot be called ${name}`);
        names.add(name);
        ids.add(id);
      }
      if (element.name === "workbookView") active = Number(element.attribute("activeTab") ?? 0);
      if (element.name === "definedName") {
        const key = `${element.attribute("localSheetId") ?? ""} ${name}`;
        if (defined.has(key)) faults.push(`the name ${name} is defined twice`);
        if (Number(element.attribute("localSheetId") ?? 0) >= names.size) faults.push(`${name} is of no sheet`);
        defined.add(key);
      }
      return element.name === "extLst" ? "skip" : undefined;
    },
  });
  if (active >= names.size) faults.push("the active sheet is not there");
  return faults;
}

interface StyleCounts {
  readonly cellFormats: number;
  readonly differential: number;
}

function styleCounts(zip: ZipPackage, part: string): StyleCounts {
  const counts = { cellXfs: 0, dxfs: 0 };
  if (zip.find(part) === undefined) return { cellFormats: 1, differential: 0 };
  let group = "";
  walkXml(zip.text(part), {
    open(element) {
      if (element.depth === 1) group = element.name;
      if (element.depth === 2 && (group === "cellXfs" || group === "dxfs")) counts[group] += 1;
    },
  });
  return { cellFormats: Math.max(1, counts.cellXfs), differential: counts.dxfs };
}

function sheetFaults(zip: ZipPackage, part: string, counts: StyleCounts): string[] {
  const faults = new Set<string>();
  let row = 0;
  let column = 0;
  const text = zip.text(part);
  walkXml(text, {
    open(element) {
      if (element.name === "row") {
        const number = Number(element.attribute("r") ?? row + 1);
        if (number <= row) faults.add(`${part} has row ${number} out of order`);
        row = number;
        column = 0;
      }
      if (element.name === "c") {
        const letters = /^[A-Z]+/.exec(element.attribute("r") ?? "")?.[0];
        const number = letters === undefined ? column + 1 : columnNumber(letters);
        if (number <= column) faults.add(`${part} has ${element.attribute("r") ?? "a cell"} out of order`);
        column = number;
        if (Number(element.attribute("s") ?? 0) >= counts.cellFormats) faults.add(`${part} names a style too many`);
      }
      if (element.name === "cfRule" && Number(element.attribute("dxfId") ?? -1) >= counts.differential)
        faults.add(`${part} names a differential style too many`);
      return element.name === "extLst" ? "skip" : undefined;
    },
  });
  return [...faults];
}

function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
}

/** Parts of a package by name, in order. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name.replaceAll("\\", "/"), part]));
}

export function textOf(bytes: Uint8Array): string {
  return decodeText(bytes);
}
