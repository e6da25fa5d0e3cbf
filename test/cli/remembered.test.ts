import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { openWorkbook, saveCopy, type OpenedWorkbook } from "../../src/files";
import { rememberedIn } from "../../src/cli/remembered";
import { emptyMemory, memoryKey, writeMemory, type Memory } from "../../src/review/memory";
import { open, valueOf } from "../excel/workbooks";

const kept: Memory = { ...emptyMemory, settings: { ...emptyMemory.settings, dueSoonDays: 30 } };

function opened(bytes: Uint8Array): OpenedWorkbook {
  const result = openWorkbook(bytes, "tracker.xlsx");
  if (!result.ok) throw new Error(result.problem.what);
  return result.workbook;
}

function saved(workbook: OpenedWorkbook): Uint8Array {
  const result = saveCopy(workbook, workbook.model);
  if (!result.ok) throw new Error(result.problem.what);
  return result.bytes;
}

function tracker(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Issue"], ["Late visits"]]), "Log");
  return new Uint8Array(write(book, { type: "array" }) as ArrayBuffer);
}

async function keptByThePane(bytes: Uint8Array, memory: Memory): Promise<Uint8Array> {
  const workbook = opened(bytes);
  valueOf(await open(workbook.model).host.remember(memoryKey, writeMemory(memory)));
  return saved(workbook);
}

async function recalledByThePane(bytes: Uint8Array): Promise<string | undefined> {
  return valueOf(await open(opened(bytes).model).host.recall(memoryKey));
}

const partsOf = (bytes: Uint8Array) =>
  Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("customXml/item"));

test("what the pane keeps in a workbook is found by the terminal in the saved file", async () => {
  const bytes = await keptByThePane(tracker(), kept);
  expect(rememberedIn(opened(bytes).model)).toMatchObject({
    memory: { settings: { dueSoonDays: 30 } },
    notice: undefined,
  });
  expect(await recalledByThePane(bytes)).toBe(writeMemory(kept));
});

test("what is kept again replaces what was there, in the same part", async () => {
  const once = await keptByThePane(tracker(), kept);
  const twice = await keptByThePane(once, emptyMemory);
  expect(await recalledByThePane(twice)).toBe(writeMemory(emptyMemory));
  expect(partsOf(twice)).toEqual(partsOf(once));
});

/** Excel numbers custom XML parts anew, drops the declaration and keeps the item's id. */
function asExcelSaves(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const moved: Record<string, Uint8Array> = {};
  for (const name of Object.keys(parts)) {
    const words = text(name)
      .replace(/customXml\/item(Props)?1\.xml/g, "customXml/item$17.xml")
      .replace(/"itemProps1\.xml"/g, '"itemProps7.xml"');
    const bare = name === "customXml/item1.xml" ? words.replace(/^<\?xml[^>]*>\s*/, "").replace(/&quot;/g, '"') : words;
    moved[name.replace(/(item|itemProps)1\.xml/, "$17.xml")] = /\.(xml|rels)$/.test(name)
      ? strToU8(bare)
      : (parts[name] ?? strToU8(""));
  }
  return zipSync(moved);
}

test("a copy that Excel has saved since is read by both, and nothing is doubled", async () => {
  const bytes = asExcelSaves(await keptByThePane(tracker(), kept));
  expect(partsOf(bytes)).toContain("customXml/item7.xml");
  expect(rememberedIn(opened(bytes).model).memory.settings.dueSoonDays).toBe(30);
  const again = await keptByThePane(bytes, { ...kept, settings: { ...kept.settings, dueSoonDays: 7 } });
  expect(rememberedIn(opened(again).model).memory.settings.dueSoonDays).toBe(7);
  expect(partsOf(again)).toEqual(partsOf(bytes));
});

test("custom XML of other programs is left alone, also where it is not well-formed", async () => {
  const bytes = await keptByThePane(tracker(), kept);
  const parts = unzipSync(bytes);
  parts["customXml/item2.xml"] = strToU8("<not closed");
  const rels = "xl/_rels/workbook.xml.rels";
  parts[rels] = strToU8(
    strFromU8(parts[rels] ?? new Uint8Array()).replace(
      "</Relationships>",
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item2.xml"/></Relationships>',
    ),
  );
  const again = unzipSync(await keptByThePane(zipSync(parts), emptyMemory));
  expect(strFromU8(again["customXml/item2.xml"] ?? new Uint8Array())).toBe("<not closed");
  expect(rememberedIn(opened(zipSync(again)).model)).toEqual({ memory: emptyMemory, notice: undefined });
});
