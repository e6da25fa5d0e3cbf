import { Tokenizer } from "htmlparser2";
import { limits } from "./limits";
import { damaged, tooLarge, unsafe } from "./problem";

/** The element at hand. One object for the whole walk: read it, do not keep it. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** "x:" where the part writes its elements with a prefix, else "". */
  readonly prefix: string;
  /** Position of "<". */
  readonly start: number;
  /** Position after the ">" of the start tag. */
  readonly end: number;
  readonly selfClosing: boolean;
  /** 0 for the root. */
  readonly depth: number;
  /** Value of the attribute with exactly this name, prefix included. */
  attribute(name: string): string | undefined;
  /** Value of an attribute that has a prefix, whatever the prefix: `r:id` is `prefixed("id")`. */
  prefixed(name: string): string | undefined;
  /** Names and values as they stand in the part, for writing them again. */
  attributes(): { name: string; value: string }[];
}

export interface XmlVisitor {
  /** Return "skip" to pass over everything inside; `close` is still called. */
  open?(element: XmlElement): "skip" | undefined;
  text?(text: string): void;
  /** `start` is the position of "</" (of "<" where self-closing), `end` the position after ">". */
  close?(name: string, start: number, end: number, depth: number): void;
}

class Element implements XmlElement {
  name = "";
  prefix = "";
  start = 0;
  end = 0;
  selfClosing = false;
  depth = 0;
  count = 0;
  /** Where names and values stand, four numbers an attribute: text is only cut out for those that are asked for. */
  readonly places: number[] = [];

  constructor(private readonly text: string) {}

  attribute(name: string): string | undefined {
    const { text, places } = this;
    for (let i = 0; i < this.count * 4; i += 4) {
      const start = places[i] ?? 0;
      if ((places[i + 1] ?? 0) - start === name.length && text.startsWith(name, start)) return this.value(i);
    }
    return undefined;
  }

  prefixed(name: string): string | undefined {
    for (let i = 0; i < this.count * 4; i += 4) {
      const full = this.text.slice(this.places[i], this.places[i + 1]);
      const colon = full.indexOf(":");
      if (colon > 0 && full.slice(colon + 1) === name) return this.value(i);
    }
    return undefined;
  }

  attributes(): { name: string; value: string }[] {
    return Array.from({ length: this.count }, (_, at) => ({
      name: this.text.slice(this.places[at * 4], this.places[at * 4 + 1]),
      value: this.value(at * 4),
    }));
  }

  private value(place: number): string {
    return decode(this.text.slice(this.places[place + 2], this.places[place + 3]));
  }
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Only XML's own five entities and character numbers: nothing that a document could define for itself. */
function decode(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Read once: this is asked for every element. */
const deepest = limits.depth;

/**
 * Walks an XML part once, from start to end. Throws a refusal where tags do not match, where the part breaks off,
 * where it nests too deeply, and at any DOCTYPE: no workbook needs one, and entities are how XML is made to explode.
 */
export function walkXml(text: string, visitor: XmlVisitor): void {
  const element = new Element(text);
  const open: string[] = [];
  let skipBelow = -1;
  let attributeStart = -1;
  let attributeEnd = -1;
  let elements = 0;

  function begin(end: number, selfClosing: boolean): void {
    element.end = end;
    element.selfClosing = selfClosing;
    element.depth = open.length;
    elements++;
    const silent = skipBelow >= 0;
    const skip = silent ? undefined : visitor.open?.(element);
    if (selfClosing) {
      if (!silent) visitor.close?.(element.name, element.start, end, open.length);
      return;
    }
    if (skip === "skip") skipBelow = open.length;
    open.push(element.prefix === "" ? element.name : element.prefix + element.name);
    if (open.length > deepest) throw tooLarge(`its XML is nested more than ${deepest} deep`);
  }

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        const full = text.slice(start, end);
        const colon = full.indexOf(":");
        element.name = colon < 0 ? full : full.slice(colon + 1);
        element.prefix = colon < 0 ? "" : full.slice(0, colon + 1);
        element.start = start - 1;
        element.count = 0;
      },
      onattribname(start, end) {
        const place = element.count * 4;
        element.places[place] = start;
        element.places[place + 1] = end;
        attributeStart = -1;
      },
      onattribdata(start, end) {
        if (attributeStart < 0) attributeStart = start;
        attributeEnd = end;
      },
      onattribend() {
        const place = element.count++ * 4;
        element.places[place + 2] = attributeStart < 0 ? 0 : attributeStart;
        element.places[place + 3] = attributeStart < 0 ? 0 : attributeEnd;
      },
      onopentagend(end) {
        begin(end + 1, false);
      },
      onselfclosingtag(end) {
        begin(end + 1, true);
      },
      onclosetag(start, end) {
        const full = text.slice(start, end);
        if (open.pop() !== full) throw damaged("one of its parts has tags that do not match");
        const depth = open.length;
        if (skipBelow >= 0 && depth > skipBelow) return;
        skipBelow = -1;
        const colon = full.indexOf(":");
        const after = text.indexOf(">", end) + 1;
        visitor.close?.(colon < 0 ? full : full.slice(colon + 1), start - 2, after, depth);
      },
      ontext(start, end) {
        if (skipBelow >= 0 || visitor.text === undefined || open.length === 0) return;
        const raw = text.slice(start, end);
        visitor.text(decode(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw));
      },
      oncdata(start, end, offset) {
        if (skipBelow < 0) visitor.text?.(text.slice(start, end - offset).replace(/^CDATA\[/, ""));
      },
      ondeclaration() {
        throw unsafe("one of its parts declares a document type, which no workbook does");
      },
      oncomment() {},
      onprocessinginstruction() {},
      onattribentity() {},
      ontextentity() {},
      onend() {},
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  if (open.length > 0 || elements === 0) throw damaged("one of its parts breaks off before its end");
}

/** Text of an element's content or of an attribute in double quotes. Line breaks survive in both. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;")
    .replace(/\t/g, "&#9;");
}

/** Spreadsheet text writes characters that XML cannot hold as `_x000B_` (ECMA-376 22.9.2.19). */
export function decodeSpreadsheetText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function encodeSpreadsheetText(text: string): string {
  const literal = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  return literal.replace(
    /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    },
  );
}
