import type { ZipPackage } from "./zip";
import { walkXml } from "./xml";

/** One relationship of a part (ECMA-376 part 2). */
export interface Relationship {
  readonly id: string;
  /** Last words of the type's address, the same in transitional and strict: "worksheet", "hyperlink". */
  readonly type: string;
  /** Full part name, or the address where it points outside. */
  readonly target: string;
  readonly external: boolean;
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships of a part, "" for the package itself; empty where it has none. */
export function relationshipsOf(zip: ZipPackage, part: string): Relationship[] {
  const name = zip.find(part === "" ? "_rels/.rels" : relationshipsPart(part));
  if (name === undefined) return [];
  const found: Relationship[] = [];
  walkXml(zip.text(name), {
    open(element) {
      if (element.name !== "Relationship") return;
      const target = element.attribute("Target") ?? "";
      const external = element.attribute("TargetMode") === "External";
      found.push({
        id: element.attribute("Id") ?? "",
        type: (element.attribute("Type") ?? "").split("/").pop() ?? "",
        target: external ? target : resolvePart(part, target),
        external,
      });
    },
  });
  return found;
}

/** "../media/image1.png" seen from "xl/drawings/drawing1.xml" is "xl/media/image1.png". */
function resolvePart(from: string, target: string): string {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.replace(/\\/g, "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

export interface ContentTypes {
  typeOf(part: string): string;
}

export function contentTypes(zip: ZipPackage): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const name = zip.find("[Content_Types].xml");
  if (name !== undefined)
    walkXml(zip.text(name), {
      open(element) {
        const type = element.attribute("ContentType") ?? "";
        if (element.name === "Default") defaults.set((element.attribute("Extension") ?? "").toLowerCase(), type);
        if (element.name === "Override")
          overrides.set((element.attribute("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
      },
    });
  return {
    typeOf(part) {
      const lower = part.toLowerCase();
      return overrides.get(lower) ?? defaults.get(lower.slice(lower.lastIndexOf(".") + 1)) ?? "";
    },
  };
}
