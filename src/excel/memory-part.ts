/**
 * The custom XML part in which Clear Line remembers: texts by their keys. The same bytes are found by the add-in in a
 * live Excel and by the terminal in a file.
 */
export const memoryNamespace = "urn:clear-line:memory";

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** JSON escapes what XML cannot hold: such characters stand only within its strings. */
function escape(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const entry = /<(?:\w+:)?entry\s+key\s*=\s*(?:"([^"]*)"|'([^']*)')\s*>([^<]*)<\//g;

/** What a part of ours holds, also after Excel has written it in its own way; empty where it is damaged. */
export function readMemoryPart(xml: string): ReadonlyMap<string, string> {
  const entries = [...xml.matchAll(entry)];
  return new Map(entries.map(([, double, single, text]) => [unescape(double ?? single ?? ""), unescape(text ?? "")]));
}

export function writeMemoryPart(entries: ReadonlyMap<string, string>): string {
  const xml = [...entries].map(([key, text]) => `<entry key="${escape(key)}">${escape(text)}</entry>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<memory xmlns="${memoryNamespace}">${xml}</memory>`;
}
