import { contentTypes, relationshipsOf, relationshipsPart, type Relationship } from "./opc";
import { attributes, Sections, Splice } from "./splice";
import { walkXml } from "./xml";
import { writeZip, type ZipPackage } from "./zip";
import type { DirectoryEntry } from "./zip-directory";

/** The namespaces and relationship types of a package: transitional, or those of ISO strict. */
export interface Dialect {
  readonly strict: boolean;
  readonly main: string;
  readonly relationships: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

export function dialect(strict: boolean): Dialect {
  const base = strict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
  const year = strict ? "" : "/2006";
  return {
    strict,
    main: `${base}/spreadsheetml${year}/main`,
    relationships: `${base}/officeDocument${year}/relationships`,
    drawing: `${base}/drawingml${year}/main`,
    chart: `${base}/drawingml${year}/chart`,
    sheetDrawing: `${base}/drawingml${year}/spreadsheetDrawing`,
  };
}

const typesPart = "[Content_Types].xml";
const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

/** A package being changed: parts are replaced, added and taken away; all others pass through untouched. */
export class PackageEdit implements ZipPackage {
  private readonly changed = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly newTypes = new Map<string, string>();

  constructor(
    private readonly original: ZipPackage,
    readonly dialect: Dialect,
  ) {}

  get names(): readonly string[] {
    const kept = this.original.names.filter((name) => !this.removed.has(name));
    const added = [...this.changed.keys()].filter((name) => this.original.find(name) === undefined);
    return [...kept, ...added];
  }

  find(name: string): string | undefined {
    const found = this.original.find(name);
    if (found !== undefined) return this.removed.has(found) ? undefined : found;
    return [...this.changed.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
  }

  bytes(name: string): Uint8Array {
    return this.changed.get(name) ?? this.original.bytes(name);
  }

  text(name: string): string {
    const changed = this.changed.get(name);
    return changed === undefined ? this.original.text(name) : new TextDecoder().decode(changed);
  }

  release(): void {
    this.original.release();
  }

  packed(name: string): DirectoryEntry | undefined {
    return this.changed.has(name) ? undefined : this.original.packed(name);
  }

  /** Replaces a part's text. Where the new text is the old one, the part counts as untouched. */
  write(name: string, text: string): void {
    if (!this.changed.has(name) && this.original.find(name) === name && this.original.text(name) === text) return;
    this.changed.set(name, encode(text));
  }

  /** Adds a part under the first free name; `#` in the pattern is its number. */
  add(pattern: string, contentType: string, content: string | Uint8Array): string {
    let number = 1;
    while (this.taken(pattern.replace("#", String(number)))) number++;
    const name = pattern.replace("#", String(number));
    this.changed.set(name, typeof content === "string" ? encode(content) : content);
    this.newTypes.set(name, contentType);
    return name;
  }

  private taken(name: string): boolean {
    return this.original.find(name) !== undefined || this.find(name) !== undefined;
  }

  relationships(part: string): Relationship[] {
    return relationshipsOf(this, part);
  }

  /** Lets `from` point at a part or an address, and gives the id of the new relationship. */
  relate(from: string, type: string, target: string, external = false): string {
    const used = new Set(this.relationships(from).map(({ id }) => id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const name = relationshipsPart(from);
    const found = this.find(name);
    const xml = (prefix: string): string =>
      `<${prefix}Relationship${attributes({
        Id: id,
        Type: `${this.dialect.relationships}/${type}`,
        Target: external ? target : relativePath(from, target),
        TargetMode: external ? "External" : undefined,
      })}/>`;
    if (found === undefined) {
      const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
      this.changed.set(name, encode(`${declaration}<Relationships xmlns="${namespace}">${xml("")}</Relationships>`));
      return id;
    }
    const sections = new Sections(this.text(found), []);
    sections.append(sections.root, xml(sections.prefix));
    this.write(found, sections.splice.result());
    return id;
  }

  /** Takes a relationship away, and with it every part that nothing points at any more. */
  unrelate(from: string, id: string): void {
    const name = this.find(relationshipsPart(from));
    if (name === undefined) return;
    const before = this.reachable();
    const text = this.text(name);
    const splice = new Splice(text);
    let start = -1;
    walkXml(text, {
      open(element) {
        if (element.name === "Relationship") start = element.attribute("Id") === id ? element.start : -1;
        return undefined;
      },
      close(closing, _, end) {
        if (closing === "Relationship" && start >= 0) splice.replace(start, end, "");
        start = -1;
      },
    });
    this.write(name, splice.result());
    const after = this.reachable();
    for (const part of before) if (!after.has(part)) this.drop(part);
  }

  private drop(part: string): void {
    for (const name of [part, this.find(relationshipsPart(part))]) {
      if (name === undefined) continue;
      this.changed.delete(name);
      this.newTypes.delete(name);
      if (this.original.find(name) === name) this.removed.add(name);
    }
  }

  private reachable(): Set<string> {
    const seen = new Set<string>();
    const open = [""];
    for (let part = open.pop(); part !== undefined; part = open.pop())
      for (const { target, external } of this.relationships(part)) {
        const found = external ? undefined : this.find(target);
        if (found === undefined || seen.has(found)) continue;
        seen.add(found);
        open.push(found);
      }
    return seen;
  }

  /** The package as bytes: parts in their old order, new ones at the end. */
  finish(): Uint8Array {
    this.writeTypes();
    return writeZip(this.names.map((name) => ({ name, bytes: () => this.bytes(name), packed: this.packed(name) })));
  }

  private writeTypes(): void {
    const name = this.find(typesPart) ?? typesPart;
    const text = this.text(name);
    const sections = new Sections(text, []);
    const gone = new Set([...this.removed].map((part) => `/${part}`.toLowerCase()));
    walkXml(text, {
      open(element) {
        if (element.name !== "Override" || !element.selfClosing) return;
        if (gone.has((element.attribute("PartName") ?? "").toLowerCase()))
          sections.splice.replace(element.start, element.end, "");
      },
    });
    const known = contentTypes(this);
    let added = "";
    // Where a package lists the types of relationship parts one by one, a new one would be of no type.
    const untyped = [...this.changed.keys()].filter((part) => part.endsWith(".rels") && known.typeOf(part) === "");
    for (const part of untyped)
      added += `<${sections.prefix}Override${attributes({ PartName: `/${part}`, ContentType: relationshipsType })}/>`;
    for (const [part, contentType] of this.newTypes)
      if (known.typeOf(part) !== contentType)
        added += `<${sections.prefix}Override${attributes({ PartName: `/${part}`, ContentType: contentType })}/>`;
    if (added !== "") sections.append(sections.root, added);
    this.write(name, sections.splice.result());
  }
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part that came in another encoding is written as UTF-8 and says so. */
function encode(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(/^(\ufeff?<\?xml[^>]*?encoding=)(["'])(?!utf-8\2)[^"']*\2/i, (_, start: string) => `${start}"UTF-8"`),
  );
}

/** "../drawings/drawing1.xml" from "xl/worksheets/sheet1.xml" to "xl/drawings/drawing1.xml". */
function relativePath(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const path = to.split("/");
  let shared = 0;
  while (shared < base.length && shared < path.length - 1 && base[shared] === path[shared]) shared++;
  return [...base.slice(shared).map(() => ".."), ...path.slice(shared)].join("/");
}
