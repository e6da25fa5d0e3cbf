import { strToU8, zipSync, type Zippable } from "fflate";

/** A workbook made part by part, for what no library writes. Parts given replace the usual ones; undefined drops one. */
export interface PackageFixture {
  readonly sheets?: readonly { readonly name: string; readonly xml: string; readonly rels?: string }[];
  readonly styles?: string;
  readonly strings?: readonly string[];
  /** Inner XML of the workbook part, in place of the sheets' list. */
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** Further relationships of the workbook part. */
  readonly workbookRels?: string;
  readonly contentTypes?: string;
  readonly strict?: boolean;
  readonly macros?: boolean;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const strictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

export function sheetXml(inner: string, strict = false): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${strict ? strictMain : main}" xmlns:r="${strict ? strictRelations : relations}">${inner}</worksheet>`;
}

export function cellsXml(rows: string): string {
  return sheetXml(`<sheetData>${rows}</sheetData>`);
}

export function relsXml(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}">${inner}</Relationships>`;
}

export function relationship(id: string, type: string, target: string, external = false): string {
  return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;
}

const plainStyles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

export function packageParts(fixture: PackageFixture): Record<string, string | Uint8Array> {
  const { sheets = [{ name: "Sheet1", xml: cellsXml("") }], strict = false } = fixture;
  const relationsBase = strict ? strictRelations : relations;
  const kind =
    fixture.macros === true
      ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
      : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  const list = sheets.map((sheet, i) => `<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const parts: Record<string, string | Uint8Array | undefined> = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/xl/workbook.xml" ContentType="${kind}"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${fixture.strings === undefined ? "" : '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'}${fixture.contentTypes ?? ""}</Types>`,
    "_rels/.rels": relsXml(`<Relationship Id="rId1" Type="${relationsBase}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${strict ? strictMain : main}" xmlns:r="${relationsBase}">${fixture.workbook ?? `<sheets>${list}</sheets>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": relsXml(
      [
        ...sheets.map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${relationsBase}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        ),
        `<Relationship Id="rIdStyles" Type="${relationsBase}/styles" Target="styles.xml"/>`,
        fixture.strings === undefined
          ? ""
          : `<Relationship Id="rIdStrings" Type="${relationsBase}/sharedStrings" Target="sharedStrings.xml"/>`,
        fixture.workbookRels ?? "",
      ].join(""),
    ),
    "xl/styles.xml": fixture.styles ?? plainStyles,
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheet.xml;
    if (sheet.rels !== undefined) parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relsXml(sheet.rels);
  });
  if (fixture.strings !== undefined)
    parts["xl/sharedStrings.xml"] =
      `<sst xmlns="${main}">${fixture.strings.map((text) => `<si>${text}</si>`).join("")}</sst>`;
  Object.assign(parts, fixture.parts);
  return Object.fromEntries(Object.entries(parts).filter((entry) => entry[1] !== undefined)) as Record<
    string,
    string | Uint8Array
  >;
}

export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(parts)) zippable[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(zippable, { mtime: "1980-01-01T00:00:00" });
}

export function packageFixture(fixture: PackageFixture): Uint8Array {
  return zipParts(packageParts(fixture));
}
