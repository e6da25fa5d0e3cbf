import type { CustomXmlModel } from "./model";
import { relationshipsOf } from "./opc";
import type { PackageEdit } from "./package-edit";
import { Refusal } from "./problem";
import { attributes } from "./splice";
import { walkXml } from "./xml";
import type { ZipPackage } from "./zip";

/**
 * The custom XML parts of a workbook, which Excel keeps through every save. One that is not well-formed is left in the
 * file and not listed, as in Excel's own list.
 */
export function readCustomXml(zip: ZipPackage, workbookPart: string): CustomXmlModel[] {
  const found: CustomXmlModel[] = [];
  for (const { type, target } of relationshipsOf(zip, workbookPart)) {
    const part = type === "customXml" ? zip.find(target) : undefined;
    if (part === undefined || found.some((other) => other.part === part)) continue;
    const xml = zip.text(part).replace(/^\ufeff/, "");
    if (namespaceOf(xml) !== undefined) found.push({ id: idOf(zip, part) ?? `{${part}}`, part, xml });
  }
  return found;
}

/** Namespace of an XML text's root, "" where it has none; undefined where the text is not well-formed. */
export function namespaceOf(xml: string): string | undefined {
  let namespace = "";
  try {
    walkXml(xml, {
      open(element) {
        const { prefix } = element;
        namespace = element.attribute(prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`) ?? "";
        return "skip";
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
  return namespace;
}

function idOf(zip: ZipPackage, part: string): string | undefined {
  const target = relationshipsOf(zip, part).find(({ type }) => type === "customXmlProps")?.target;
  const properties = target === undefined ? undefined : zip.find(target);
  if (properties === undefined) return undefined;
  return /[\s:]itemID\s*=\s*["']([^"']+)["']/.exec(zip.text(properties))?.[1];
}

const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Writes parts that are new or changed and takes away those that are gone; the others are the same bytes. */
export function writeCustomXml(
  edit: PackageEdit,
  workbookPart: string,
  before: readonly CustomXmlModel[],
  now: readonly CustomXmlModel[],
): void {
  for (const { part } of before) {
    if (part === undefined || now.some((other) => other.part === part)) continue;
    const relationship = edit.relationships(workbookPart).find(({ target }) => edit.find(target) === part);
    if (relationship !== undefined) edit.unrelate(workbookPart, relationship.id);
  }
  for (const { id, part, xml } of now) {
    const old = before.find((other) => other.part !== undefined && other.part === part);
    if (old?.part === undefined) add(edit, workbookPart, id, xml);
    else if (old.xml !== xml) edit.write(old.part, xml);
  }
}

function add(edit: PackageEdit, workbookPart: string, id: string, xml: string): void {
  const item = edit.add("customXml/item#.xml", "application/xml", xml);
  edit.relate(workbookPart, "customXml", item);
  // Excel lists a custom XML part only where a part beside it tells its id.
  const namespace = edit.dialect.relationships.replace(/relationships$/, "customXml");
  const references = `<ds:schemaRefs><ds:schemaRef${attributes({ "ds:uri": namespaceOf(xml) ?? "" })}/></ds:schemaRefs>`;
  const properties = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem${attributes({ "ds:itemID": id, "xmlns:ds": namespace })}>${references}</ds:datastoreItem>`;
  edit.relate(item, "customXmlProps", edit.add("customXml/itemProps#.xml", propertiesType, properties));
}
