import { strToU8 } from "fflate";
import type { SheetModel, WorkbookModel } from "./model";
import { originalPackage, type OriginalPackage } from "./open";
import { declaration, dialect } from "./package-edit";
import { minimalStyles } from "./styles-write";
import { readPackage } from "./workbook";
import { openZip, writeZip } from "./zip";

/** A new workbook for the sheets that were added to one that is only read, and what has to stay behind. */
export function summaryOnly(
  model: WorkbookModel,
  added: readonly SheetModel[],
): { source: OriginalPackage; model: WorkbookModel; says: string[] } {
  const names = new Set(added.map(({ name }) => name));
  const says = ["The original is a format that Clear Line only reads: the copy holds the added sheets alone."];
  const marked = model.sheets.some((sheet) => !names.has(sheet.name) && sheet.conditionalFormats.length > 0);
  if (marked) says.push("Highlights are not in the copy, because the tracker itself is not.");
  let cut = 0;
  const sheets = added.map((sheet) => {
    const inside = sheet.hyperlinks.filter(({ documentReference }) => {
      const target = /^'?((?:[^'!]|'')+)'?!/.exec(documentReference ?? "")?.[1]?.replace(/''/g, "'");
      return target === undefined || names.has(target);
    });
    cut += sheet.hyperlinks.length - inside.length;
    return { ...sheet, hyperlinks: inside };
  });
  if (cut > 0) says.push("Links to rows of the tracker are plain text in the copy.");
  return {
    source: emptyPackage(),
    model: { ...model, sheets, activeSheet: 0, date1904: false, names: [] },
    says,
  };
}

/** A package with a workbook part that lists no sheets yet: valid as soon as one is added. */
function emptyPackage(): OriginalPackage {
  const { main, relationships } = dialect(false);
  const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": minimalStyles(main).slice(declaration.length),
  };
  const zip = openZip(
    writeZip(
      Object.entries(parts).map(([name, text]) => ({
        name,
        bytes: () => strToU8(declaration + text),
        packed: undefined,
      })),
    ),
  );
  return originalPackage(zip, readPackage(zip, "xl/workbook.xml"));
}
