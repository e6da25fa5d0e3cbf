import { walkXml } from "../../src/files/xml";
import { partsOf, textOf } from "./package-faults";

export interface Comparison {
  readonly same: number;
  /** Parts that were changed. */
  readonly touched: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Touched parts in which something of the original is missing or different. */
  readonly altered: readonly string[];
}

/** What a saved copy may change about an element that was there, apart from adding to it. */
const counters: Readonly<Record<string, readonly string[]>> = {
  fonts: ["count"],
  fills: ["count"],
  borders: ["count"],
  cellXfs: ["count"],
  dxfs: ["count"],
  numFmts: ["count"],
  hyperlinks: ["count"],
  // Ours are looked at first, so the others move back by as many places.
  cfRule: ["priority"],
  dimension: ["ref"],
  row: ["spans"],
};

export function compareParts(original: Uint8Array, copy: Uint8Array): Comparison {
  const [old, now] = [partsOf(original), partsOf(copy)];
  const touched: string[] = [];
  const gone: string[] = [];
  const altered: string[] = [];
  let same = 0;
  for (const [name, bytes] of old) {
    const other = now.get(name);
    if (other === undefined) gone.push(name);
    else if (Buffer.from(bytes).equals(Buffer.from(other))) same++;
    else {
      touched.push(name);
      if (!onlyAddedTo(textOf(bytes), textOf(other))) altered.push(name);
    }
  }
  return { same, touched, added: [...now.keys()].filter((name) => !old.has(name)), gone, altered };
}

/** True where everything of `before` stands in `after`, in the same order and with the same attributes. */
export function onlyAddedTo(before: string, after: string): boolean {
  const wanted = tokens(before);
  let at = 0;
  for (const token of tokens(after)) if (token === wanted[at]) at++;
  return at === wanted.length;
}

function tokens(xml: string): string[] {
  const list: string[] = [];
  walkXml(xml, {
    open(element) {
      const free = counters[element.name] ?? [];
      const attributes = element
        .attributes()
        .filter(({ name }) => !free.includes(name))
        .map(({ name, value }) => `${name}=${value}`)
        .sort();
      list.push(`<${element.name} ${attributes.join(" ")}`);
      return undefined;
    },
    text(words) {
      if (words.trim() !== "") list.push(words);
    },
    close(name) {
      // A list without names says what no list says.
      if (name === "definedNames" && list[list.length - 1] === "<definedNames ") list.pop();
      else list.push(`>${name}`);
    },
  });
  return list;
}
