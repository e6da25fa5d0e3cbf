import { escapeXml, walkXml, type XmlElement } from "./xml";

/** Changes to a text by position, made all at once, so that everything between them stays as it was. */
export class Splice {
  private readonly edits: { start: number; end: number; text: string; rank: number }[] = [];

  constructor(readonly text: string) {}

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text, rank: 0 });
  }

  /** What is inserted at one place stands in the order of its rank, then as it came. */
  insert(at: number, text: string, rank = 0): void {
    this.edits.push({ start: at, end: at, text, rank });
  }

  get changed(): boolean {
    return this.edits.length > 0;
  }

  result(): string {
    this.edits.sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of this.edits) {
      if (start < at) throw new Error("Two changes lie over each other.");
      pieces.push(this.text.slice(at, start), text);
      at = end;
    }
    pieces.push(this.text.slice(at));
    return pieces.join("");
  }
}

/** A child of a part's root element, by its place in the text. */
export interface Section {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Between its tags; an empty range at `end` where it closes itself. */
  readonly inner: { readonly start: number; readonly end: number };
  readonly selfClosing: boolean;
}

/** A part whose root has children in an order that its schema lays down. */
export class Sections {
  readonly prefix: string;
  readonly root: Section;
  readonly list: readonly Section[];
  readonly splice: Splice;

  constructor(
    original: string,
    private readonly order: readonly string[],
  ) {
    const text = withOpenRoot(original);
    this.splice = new Splice(text);
    const list: Section[] = [];
    let prefix = "";
    let root: Section | undefined;
    let rootStart = { start: 0, end: 0, name: "", selfClosing: false };
    let current: { name: string; start: number; end: number; selfClosing: boolean } | undefined;
    const hole = cellsOf(text);
    const placed = (position: number): number => (position > hole.start ? position + hole.end - hole.start : position);
    const placedClosing = (position: number): number => (position === hole.start ? hole.end : placed(position));
    walkXml(text.slice(0, hole.start) + text.slice(hole.end), {
      open(element) {
        if (element.depth === 0) {
          prefix = element.prefix;
          rootStart = copyOf(element);
          return undefined;
        }
        current = copyOf(element);
        return "skip";
      },
      close(name, start, end, depth) {
        const from = depth === 0 ? rootStart : current;
        if (from === undefined) return;
        const last = placed(end);
        const inner = from.selfClosing
          ? { start: last, end: last }
          : { start: placed(from.end), end: placedClosing(start) };
        const section = { name, start: placed(from.start), end: last, inner, selfClosing: from.selfClosing };
        if (depth === 0) root = section;
        else list.push(section);
      },
    });
    this.prefix = prefix;
    this.list = list;
    this.root = root ?? { name: "", start: 0, end: 0, inner: { start: 0, end: 0 }, selfClosing: false };
  }

  all(name: string): Section[] {
    return this.list.filter((section) => section.name === name);
  }

  first(name: string): Section | undefined {
    return this.list.find((section) => section.name === name);
  }

  raw(section: Section): string {
    return this.splice.text.slice(section.start, section.end);
  }

  startTag(section: Section): string {
    return this.splice.text.slice(section.start, section.selfClosing ? section.end : section.inner.start);
  }

  /** Puts `xml` in place of the section of this name; "" takes it away, and where there is none it is added in order. */
  put(name: string, xml: string): void {
    const section = this.first(name);
    if (section !== undefined) this.splice.replace(section.start, section.end, xml);
    else if (xml !== "") this.add(name, xml);
  }

  /** Adds `xml` after the last section that may stand before or beside one of this name. */
  add(name: string, xml: string): void {
    const place = this.order.indexOf(name);
    let at = this.root.inner.start;
    for (const section of this.list) {
      const other = this.order.indexOf(section.name);
      if (other >= 0 && other <= place) at = section.end;
    }
    this.splice.insert(at, xml, place);
  }

  /** Sets attributes of the section of this name, and adds it where it is missing. */
  retag(name: string, changes: Readonly<Record<string, string | number | undefined>>): void {
    const section = this.first(name);
    if (section === undefined) {
      this.add(name, withAttributes(`<${this.prefix}${name}/>`, changes));
      return;
    }
    const tag = this.startTag(section);
    this.splice.replace(section.start, section.start + tag.length, withAttributes(tag, changes));
  }

  /** Adds `xml` as the last child of a section. */
  append(section: Section, xml: string): void {
    if (section.selfClosing) this.splice.replace(section.start, section.end, openedUp(this.raw(section), xml));
    else this.splice.insert(section.inner.end, xml);
  }
}

/**
 * The cells of a sheet: nine tenths of it, and nothing that is looked for among sections. Only where nothing but tags can
 * hold a "<", so that the first closing tag is the right one; elsewhere the place is empty.
 */
function cellsOf(text: string): { start: number; end: number } {
  const nowhere = { start: text.length, end: text.length };
  const tag = text.includes("<!") ? null : /<((?:\w+:)?sheetData)(?:\s[^<>]*)?>/.exec(text);
  if (tag === null || tag[0].endsWith("/>")) return nowhere;
  const start = tag.index + tag[0].length;
  const end = text.indexOf(`</${tag[1] ?? ""}`, start);
  return end < 0 ? nowhere : { start, end };
}

/** A root that closes itself has no place for children, so it is written with two tags. */
function withOpenRoot(text: string): string {
  // What stands before the root: a declaration, comments, spaces.
  const start = /^(?:\ufeff?\s*(?:<\?[^]*?\?>|<!--[^]*?-->)?)*/.exec(text)?.[0].length ?? 0;
  const root = /^<(?:[^>"']|"[^"]*"|'[^']*')*\/>/.exec(text.slice(start, start + 100_000))?.[0];
  if (root === undefined) return text;
  return text.slice(0, start) + openedUp(root, "") + text.slice(start + root.length);
}

function copyOf(element: XmlElement): { name: string; start: number; end: number; selfClosing: boolean } {
  const { name, start, end, selfClosing } = element;
  return { name, start, end, selfClosing };
}

/** `<a b="c"/>` with something inside. */
export function openedUp(tag: string, inner: string): string {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return `${tag.replace(/\s*\/>$/, ">")}${inner}</${name}>`;
}

/** An element whose start tag has some attributes set, and those that are undefined taken away; the rest stays. */
export function withAttributes(
  element: string,
  changes: Readonly<Record<string, string | number | undefined>>,
): string {
  const tag = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(element)?.[0] ?? "";
  let changed = tag;
  for (const [name, value] of Object.entries(changes)) {
    const present = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const text = value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;
    if (present.test(changed)) changed = changed.replace(present, () => text);
    else if (text !== "") changed = changed.replace(/\s*(\/?>)$/, (_, end: string) => `${text}${end}`);
  }
  return changed + element.slice(tag.length);
}

/** Attributes as XML; those that are undefined or false are left out, true is 1. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter((entry) => entry[1] !== undefined && entry[1] !== false)
    .map(([name, value]) => ` ${name}="${escapeXml(value === true ? "1" : String(value))}"`)
    .join("");
}
