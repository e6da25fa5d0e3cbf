import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { check } from "../../src/cli/check";
import { checkSchema } from "../../src/cli/contract";
import { dayOf } from "../../src/tracker/day";
import { cellsXml, packageFixture, packageParts, zipParts } from "../files/package-fixture";

const sample = readFileSync(path.resolve(__dirname, "../../assets/samples/recovery-tracker.xlsx"));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "clear-line-hostile-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function encrypted(): Uint8Array {
  const files = CFB as unknown as {
    utils: { cfb_new(): object; cfb_add(container: object, name: string, content: Uint8Array): void };
    write(container: object, options: { type: "array" }): Uint8Array;
  };
  const container = files.utils.cfb_new();
  files.utils.cfb_add(container, "/EncryptionInfo", strToU8("agile"));
  files.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(5_000));
  return new Uint8Array(files.write(container, { type: "array" }));
}

/** Sizes that the directory declares, changed by hand. */
function declaring(size: number): Uint8Array {
  const bytes = packageFixture({ strings: [`<t>${"a".repeat(50_000)}</t>`] });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 50_000)
      view.setUint32(at + 24, size, true);
  return bytes;
}

const laughs = `<!DOCTYPE w [<!ENTITY a "lol">${"bcdefghi"
  .split("")
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefgh"[at] ?? ""};`.repeat(10)}">`)
  .join("")}]>`;
const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

const hostile: Readonly<Record<string, Uint8Array>> = {
  "declares two gigabytes": declaring(0x7fffffff),
  "unpacks to more than it declares": declaring(100),
  "entities that multiply": packageFixture({
    sheets: [{ name: "A", xml: laughs + cellsXml("<row><c><v>&i;</v></c></row>") }],
  }),
  "an entity from outside": packageFixture({ sheets: [{ name: "A", xml: outside + cellsXml("") }] }),
  "nested without end": packageFixture({ sheets: [{ name: "A", xml: "<a>".repeat(10_000) }] }),
  "a part above the package": zipParts({ "../../evil.txt": "x" }),
  "twenty thousand parts": zipSync(
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`p${String(at)}`, new Uint8Array()])),
  ),
  "cut off": sample.subarray(0, sample.length / 2),
  "protected by a password": encrypted(),
  "of no bytes": new Uint8Array(),
  "a picture": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0]),
  "a web page": strToU8("<html><body><table><tr><td>Ref</td></tr></table>"),
  "a document": zipParts({
    ...packageParts({}),
    "[Content_Types].xml": String(packageParts({})["[Content_Types].xml"]).replace(
      /spreadsheetml\.sheet/g,
      "wordprocessingml.document",
    ),
  }),
};

test.each(Object.keys(hostile))("%s: one sentence, and the others are checked and saved", async (name) => {
  const bad = path.join(folder, "bad.xlsx");
  const good = path.join(folder, "good.xlsx");
  writeFileSync(bad, hostile[name] ?? new Uint8Array());
  writeFileSync(good, sample);
  const out: string[] = [];
  const said: string[] = [];
  const before = process.memoryUsage().rss;
  const code = await check(
    {
      paths: [bad, good],
      today: dayOf(2026, 6, 15) ?? 0,
      json: true,
      out: path.join(folder, "checked"),
      force: false,
      help: false,
    },
    { out: (text) => out.push(text), say: (text) => said.push(text) },
  );
  expect(code).toBe(2);
  const about = said.filter((sentence) => sentence.includes("bad.xlsx"));
  expect(about).toHaveLength(1);
  expect(about[0]).toMatch(/^\S+bad\.xlsx: [A-Z][^]*[.)]$/);
  expect(about[0]).not.toMatch(/Error|undefined|\bat \S+:\d/);
  expect(said[said.length - 1]).toBe(`Saved ${path.join(folder, "checked", "good.xlsx")}.`);
  expect(checkSchema.parse(JSON.parse(out.join(""))).workbooks.map(({ file }) => file)).toEqual([good]);
  expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
});

test("a folder under the name of a workbook is searched like any other", async () => {
  mkdirSync(path.join(folder, "homes.xlsx"));
  writeFileSync(path.join(folder, "homes.xlsx", "good.xlsx"), sample);
  const said: string[] = [];
  const wish = {
    paths: [folder],
    today: dayOf(2026, 6, 15) ?? 0,
    json: true,
    out: undefined,
    force: false,
    help: false,
  };
  expect(await check(wish, { out: () => undefined, say: (text) => said.push(text) })).toBe(1);
  expect(said).toEqual([]);
});
