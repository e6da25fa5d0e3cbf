import { writeFileSync } from "node:fs";
import path from "node:path";
import { packageFixture, relationship, relsXml, sheetXml, type PackageFixture } from "../../test/files/package-fixture";

/**
 * Trackers with what no free library writes: pivot tables, slicers, macros, threads, signatures and the like. Made part by
 * part, each as Excel itself lays it out.
 */

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const microsoft = "http://schemas.microsoft.com/office";
const x14 = `${microsoft}/spreadsheetml/2009/9/main`;
const excelMain = `${microsoft}/excel/2006/main`;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const headings = ["Ref", "Concern", "Root cause", "Action", "Owner", "Due date", "Measure", "Next review", "Status"];
const rows = 12;

function typed(value: string | number, place: string): string {
  if (typeof value === "number") return `<c r="${place}" s="1"><v>${String(value)}</v></c>`;
  return value === "" ? "" : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function line(row: number, values: readonly (string | number)[]): string {
  const cells = values.map((value, column) => typed(value, `${String.fromCharCode(65 + column)}${String(row)}`));
  return `<row r="${String(row)}">${cells.join("")}</row>`;
}

function trackerLines(): string {
  const lines = [line(1, headings)];
  for (let row = 1; row <= rows; row++)
    lines.push(
      line(row + 1, [
        `C${String(row)}`,
        `Late visits on round ${String(row)}`,
        row % 3 === 0 ? "" : "No cover for absence on the rota",
        "Fill the rota",
        row % 4 === 0 ? "" : "Deputy manager",
        46_160 + row * 4,
        "95% on time",
        46_165 + row * 4,
        row % 5 === 0 ? "Closed" : "Open",
      ]),
    );
  return lines.join("");
}

interface TrackerParts {
  /** Before and after the cells. */
  readonly head?: string;
  readonly tail?: string;
  readonly rels?: string;
}

function tracker(
  { head = "", tail = "", rels = "" }: TrackerParts,
  strict = false,
): NonNullable<PackageFixture["sheets"]>[number] {
  const xml = sheetXml(`${head}<sheetData>${trackerLines()}</sheetData>${tail}`, strict);
  return { name: "Action plan", xml, rels };
}

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
const listed = (...names: readonly string[]): string =>
  `<sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`).join("")}</sheets>`;
const microsoftRelation = (id: string, year: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${microsoft}/${year}/relationships/${type}" Target="${target}"/>`;

/** Bytes that are no text and must come through as they are. */
const binary = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 167 + (at >> 3)) % 256);

const table = `<table xmlns="${main}" id="1" name="Actions" displayName="Actions" ref="A1:I${String(rows + 1)}"><autoFilter ref="A1:I${String(rows + 1)}"/><tableColumns count="9">${headings.map((name, at) => `<tableColumn id="${String(at + 1)}" name="${name}"/>`).join("")}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;

const pivotFields = `<pivotFields count="9">${headings
  .map((name) =>
    name === "Status"
      ? '<pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField>'
      : `<pivotField ${name === "Ref" ? 'dataField="1" ' : ""}showAll="0"/>`,
  )
  .join("")}</pivotFields>`;

const fixtures: Readonly<Record<string, PackageFixture>> = {
  "pivot-table.xlsx": {
    sheets: [
      tracker({}),
      {
        name: "By status",
        xml: sheetXml(
          `<sheetData>${line(3, ["Row Labels", "Count of Ref"])}${line(4, ["Open", 10])}${line(5, ["Closed", 2])}</sheetData>`,
        ),
        rels: relationship("rId1", "pivotTable", "../pivotTables/pivotTable1.xml"),
      },
    ],
    workbook: `${listed("Action plan", "By status")}<pivotCaches><pivotCache cacheId="4" r:id="rIdCache"/></pivotCaches>`,
    workbookRels: relationship("rIdCache", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
    contentTypes:
      override("xl/pivotCache/pivotCacheDefinition1.xml", `${spreadsheet}.pivotCacheDefinition+xml`) +
      override("xl/pivotCache/pivotCacheRecords1.xml", `${spreadsheet}.pivotCacheRecords+xml`) +
      override("xl/pivotTables/pivotTable1.xml", `${spreadsheet}.pivotTable+xml`),
    parts: {
      "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}" r:id="rId1" refreshedBy="Manager" refreshedDate="46180" createdVersion="6" refreshedVersion="6" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:I${String(rows + 1)}" sheet="Action plan"/></cacheSource><cacheFields count="9">${headings.map((name) => `<cacheField name="${name}" numFmtId="0"><sharedItems${name === "Status" ? ' count="2"><s v="Open"/><s v="Closed"/></sharedItems>' : "/>"}</cacheField>`).join("")}</cacheFields></pivotCacheDefinition>`,
      "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relsXml(
        relationship("rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"),
      ),
      "xl/pivotCache/pivotCacheRecords1.xml": `<pivotCacheRecords xmlns="${main}" count="1"><r>${headings.map((name) => (name === "Status" ? '<x v="0"/>' : '<s v="C1"/>')).join("")}</r></pivotCacheRecords>`,
      "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${main}" name="PivotTable1" cacheId="4" dataCaption="Values" createdVersion="6" updatedVersion="6" indent="0" outline="1" outlineData="1"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>${pivotFields}<rowFields count="1"><field x="8"/></rowFields><rowItems count="2"><i><x/></i><i><x v="1"/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Count of Ref" fld="0" subtotal="count"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1"/></pivotTableDefinition>`,
      "xl/pivotTables/_rels/pivotTable1.xml.rels": relsXml(
        relationship("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"),
      ),
    },
  },
  "slicer.xlsx": {
    sheets: [
      tracker({
        tail: `<drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x15="${microsoft}/spreadsheetml/2010/11/main"><x14:slicerList xmlns:x14="${x14}"><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst>`,
        rels:
          relationship("rId1", "table", "../tables/table1.xml") +
          relationship("rId2", "drawing", "../drawings/drawing1.xml") +
          microsoftRelation("rId3", "2007", "slicer", "../slicers/slicer1.xml"),
      }),
    ],
    workbook: `${listed("Action plan")}<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" xmlns:x15="${microsoft}/spreadsheetml/2010/11/main"><x15:slicerCaches xmlns:x14="${x14}"><x14:slicerCache r:id="rIdSlicer"/></x15:slicerCaches></ext></extLst>`,
    workbookRels: microsoftRelation("rIdSlicer", "2007", "slicerCache", "slicerCaches/slicerCache1.xml"),
    contentTypes:
      override("xl/tables/table1.xml", `${spreadsheet}.table+xml`) +
      override("xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml") +
      override("xl/slicers/slicer1.xml", "application/vnd.ms-excel.slicer+xml") +
      override("xl/slicerCaches/slicerCache1.xml", "application/vnd.ms-excel.slicerCache+xml"),
    parts: {
      "xl/tables/table1.xml": table,
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>13</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:sle15="${microsoft}/drawing/2012/slicer" Requires="sle15"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Status"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${microsoft}/drawing/2010/slicer"><sle:slicer xmlns:sle="${microsoft}/drawing/2010/slicer" name="Status"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback/></mc:AlternateContent><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
      "xl/slicers/slicer1.xml": `<slicers xmlns="${x14}"><slicer name="Status" cache="Slicer_Status" caption="Status" rowHeight="241300"/></slicers>`,
      "xl/slicerCaches/slicerCache1.xml": `<slicerCacheDefinition xmlns="${x14}" name="Slicer_Status" sourceName="Status"><extLst><x:ext xmlns:x="${main}" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}"><x15:tableSlicerCache xmlns:x15="${microsoft}/spreadsheetml/2010/11/main" tableId="1" column="9"/></x:ext></extLst></slicerCacheDefinition>`,
    },
  },
  "macros.xlsm": {
    sheets: [tracker({ head: '<sheetPr codeName="Sheet1"/>' })],
    macros: true,
    workbook: `<workbookPr codeName="ThisWorkbook"/>${listed("Action plan")}`,
    workbookRels: `<Relationship Id="rIdVba" Type="${microsoft}/2006/relationships/vbaProject" Target="vbaProject.bin"/>`,
    contentTypes: override("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
    parts: { "xl/vbaProject.bin": binary(9_000) },
  },
  "old-macro-sheet.xlsm": {
    sheets: [tracker({})],
    macros: true,
    workbook: `<sheets><sheet name="Action plan" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>`,
  },
  "strict.xlsx": { sheets: [tracker({}, true)], strict: true },
  "threaded-comments.xlsx": {
    sheets: [
      tracker({
        tail: '<legacyDrawing r:id="rId2"/>',
        rels:
          relationship("rId1", "comments", "../comments1.xml") +
          relationship("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml") +
          microsoftRelation("rId3", "2017/10", "threadedComment", "../threadedComments/threadedComment1.xml"),
      }),
    ],
    workbookRels: microsoftRelation("rIdPerson", "2017/10", "person", "persons/person.xml"),
    contentTypes:
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      override("xl/comments1.xml", `${spreadsheet}.comments+xml`) +
      override("xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml") +
      override("xl/persons/person.xml", "application/vnd.ms-excel.person+xml"),
    parts: {
      "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>tc={A1B2C3D4-0000-4000-8000-000000000001}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><t>[Threaded comment] Ask the deputy</t></text></comment></commentList></comments>`,
      "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox/><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 1, 2, 4, 15, 5, 2</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
      "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${microsoft}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2026-06-01T09:00:00.00" personId="{10000000-0000-4000-8000-000000000001}" id="{A1B2C3D4-0000-4000-8000-000000000001}"><text>Ask the deputy</text></threadedComment><threadedComment ref="B2" dT="2026-06-02T09:00:00.00" personId="{10000000-0000-4000-8000-000000000001}" id="{A1B2C3D4-0000-4000-8000-000000000002}" parentId="{A1B2C3D4-0000-4000-8000-000000000001}"><text>Asked</text></threadedComment></ThreadedComments>`,
      "xl/persons/person.xml": `<personList xmlns="${microsoft}/spreadsheetml/2018/threadedcomments"><person displayName="Manager" id="{10000000-0000-4000-8000-000000000001}" userId="manager" providerId="None"/></personList>`,
    },
  },
  "newer-formats-and-lists.xlsx": {
    sheets: [
      tracker({
        tail: `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${excelMain}"><x14:cfRule type="dataBar" id="{00000000-0000-4000-8000-00000000000A}"><x14:dataBar minLength="0" maxLength="100" border="1" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>F2:F13</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations count="1" xmlns:xm="${excelMain}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Lists!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>I2:I13</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      }),
      { name: "Lists", xml: sheetXml(`<sheetData>${line(1, ["Open"])}${line(2, ["Closed"])}</sheetData>`) },
    ],
  },
  "external-link.xlsx": {
    sheets: [tracker({})],
    workbook: `${listed("Action plan")}<externalReferences><externalReference r:id="rIdLink"/></externalReferences><definedNames><definedName name="Homes">[1]Homes!$A$1:$A$9</definedName></definedNames>`,
    workbookRels: relationship("rIdLink", "externalLink", "externalLinks/externalLink1.xml"),
    contentTypes: override("xl/externalLinks/externalLink1.xml", `${spreadsheet}.externalLink+xml`),
    parts: {
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${main}"><externalBook xmlns:r="${office}" r:id="rId1"><sheetNames><sheetName val="Homes"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>Oak House</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": relsXml(
        relationship("rId1", "externalLinkPath", "homes.xlsx", true),
      ),
    },
  },
  "printer-settings.xlsx": {
    sheets: [
      tracker({
        tail: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/>',
        rels: relationship("rId1", "printerSettings", "../printerSettings/printerSettings1.bin"),
      }),
    ],
    contentTypes: override("xl/printerSettings/printerSettings1.bin", `${spreadsheet}.printerSettings`),
    parts: { "xl/printerSettings/printerSettings1.bin": binary(3_000) },
  },
  "signed.xlsx": {
    sheets: [tracker({})],
    contentTypes:
      override("_xmlsignatures/origin.sigs", "application/vnd.openxmlformats-package.digital-signature-origin") +
      override("_xmlsignatures/sig1.xml", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"),
    parts: {
      "_rels/.rels": relsXml(
        `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`,
      ),
      "_xmlsignatures/origin.sigs": "",
      "_xmlsignatures/_rels/origin.sigs.rels": relsXml(
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="sig1.xml"/>',
      ),
      "_xmlsignatures/sig1.xml":
        '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo/><SignatureValue>AAAA</SignatureValue></Signature>',
    },
  },
  "structure-protected.xlsx": {
    sheets: [tracker({})],
    workbook: `<workbookProtection workbookPassword="CC1A" lockStructure="1"/>${listed("Action plan")}`,
  },
  "data-of-others.xlsx": {
    sheets: [tracker({})],
    workbookRels: relationship("rIdData", "customXml", "../customXml/item1.xml"),
    contentTypes: override(
      "customXml/itemProps1.xml",
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    ),
    parts: {
      "customXml/item1.xml":
        '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement/></p:properties>',
      "customXml/_rels/item1.xml.rels": relsXml(relationship("rId1", "customXmlProps", "itemProps1.xml")),
      "customXml/itemProps1.xml":
        '<ds:datastoreItem ds:itemID="{0B0E7F1A-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
    },
  },
};

/** Writes the workbooks into `folder` and gives their paths. */
export function writePartsFixtures(folder: string): string[] {
  return Object.entries(fixtures).map(([name, fixture]) => {
    const file = path.join(folder, `parts-${name}`);
    writeFileSync(file, packageFixture(fixture));
    return file;
  });
}
