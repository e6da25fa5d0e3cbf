import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { check } from "../../src/cli/check";
import { openWorkbook } from "../../src/files";
import { dayOf } from "../../src/tracker/day";
import { packageFixture } from "../files/package-fixture";

const sample = readFileSync(path.resolve(__dirname, "../../assets/samples/recovery-tracker.xlsx"));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "clear-line-copies-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (...names: string[]): string => path.join(folder, ...names);

/** Puts a workbook at a place below the folder; the sample where no other is given. */
function put(name: string, bytes: Uint8Array = sample): string {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), bytes);
  return at(name);
}

/** The sample with one of its parts changed. */
function sampleWith(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(sample);
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

async function save(
  paths: readonly string[],
  wish: { out?: string; force?: boolean } = {},
): Promise<{ code: number; said: readonly string[] }> {
  const said: string[] = [];
  const today = dayOf(2026, 6, 15) ?? 0;
  const { out = at("checked"), force = false } = wish;
  const code = await check(
    { paths, today, json: true, out, force, help: false },
    { out: () => undefined, say: (text) => said.push(text) },
  );
  return { code, said };
}

const filesIn = (name: string): readonly string[] =>
  readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(name), path.join(entry.parentPath, entry.name)))
    .sort();

function sheetsOf(file: string): readonly string[] {
  const result = openWorkbook(new Uint8Array(readFileSync(file)), file);
  return result.ok ? result.workbook.model.sheets.map(({ name }) => name) : [result.problem.what];
}

test("a chart of the summary is told in words for who cannot see it, with its numbers", async () => {
  await save([put("tracker.xlsx")]);
  const result = openWorkbook(new Uint8Array(readFileSync(at("checked", "tracker.xlsx"))), "tracker.xlsx");
  const sheets = result.ok ? result.workbook.model.sheets : [];
  const [chart] = sheets.find(({ name }) => name === "Governance summary")?.charts ?? [];
  expect(chart?.alternativeText).toMatch(/^Bar chart\. Live rows by factor\. Live rows: Workflow 7, Communication 3,/);
});

test("what may identify a person stays out of the copy's summary, and that is said", async () => {
  const { said } = await save([put("tracker.xlsx")]);
  const result = openWorkbook(new Uint8Array(readFileSync(at("checked", "tracker.xlsx"))), "tracker.xlsx");
  const sheets = result.ok ? result.workbook.model.sheets : [];
  const told = (name: string) =>
    JSON.stringify(
      [...(sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])].map((row) => [...row.values()]),
    );
  expect(told("Recovery tracker")).toContain("Mrs Hughes");
  expect(told("Governance summary")).toContain("Left out for privacy");
  expect(told("Governance summary")).not.toContain("Hughes");
  expect(said).toContain(
    `${at("tracker.xlsx")}: 1 row may name or identify a person: those texts are left out of the copy's summary.`,
  );
});

test("copies of a folder keep its folders, so that two homes' trackers of one name do not meet", async () => {
  for (const home of ["ash", "beech"]) put(`homes/${home}/tracker.xlsx`);
  const { code } = await save([at("homes")]);
  expect([code, filesIn("checked")]).toEqual([1, ["ash/tracker.xlsx", "beech/tracker.xlsx"]]);
});

test("two named files of one name: the second is refused, with --force too, and the first copy stays", async () => {
  const [one, two] = [put("ash/tracker.xlsx"), put("beech/tracker.xlsx")];
  const { code, said } = await save([one, two], { force: true });
  expect(code).toBe(2);
  expect(said[said.length - 1]).toBe(
    `${two}: ${at("checked/tracker.xlsx")} is already the copy of another workbook. Check this one into another folder.`,
  );
});

test("an earlier copy is not replaced without --force, and with it is", async () => {
  const file = put("tracker.xlsx");
  await save([file]);
  const first = readFileSync(at("checked/tracker.xlsx"));
  writeFileSync(at("checked/tracker.xlsx"), "mine");
  const { code, said } = await save([file]);
  expect([code, said]).toEqual([
    2,
    [`${at("checked/tracker.xlsx")} is already there. Name another folder, or add --force to replace that copy.`],
  ]);
  expect(readFileSync(at("checked/tracker.xlsx"), "utf8")).toBe("mine");
  expect((await save([file], { force: true })).code).toBe(1);
  expect(readFileSync(at("checked/tracker.xlsx")).equals(first)).toBe(true);
});

test("never over the original, nor through a link to its folder", async () => {
  const file = put("homes/tracker.xlsx");
  symlinkSync(at("homes"), at("link"));
  for (const out of [at("homes"), at("link")]) {
    const { code, said } = await save([file], { out, force: true });
    expect([code, said]).toEqual([
      2,
      [`${file}: the copy would replace the original. Name another folder with --out.`],
    ]);
  }
  expect(readFileSync(file).equals(sample)).toBe(true);
});

test("copies within the folder that is searched are not checked again", async () => {
  put("homes/tracker.xlsx");
  await save([at("homes")], { out: at("homes/checked") });
  await save([at("homes")], { out: at("homes/checked"), force: true });
  expect(filesIn("homes")).toEqual(["checked/tracker.xlsx", "tracker.xlsx"]);
});

test("a place that cannot be written to is one sentence, and the other workbooks go on", async () => {
  const [one, two] = [put("a/one.xlsx"), put("a/two.xlsx")];
  mkdirSync(at("checked/one.xlsx"), { recursive: true });
  const { code, said } = await save([one, two], { force: true });
  expect(code).toBe(2);
  expect(said[0]).toBe(
    `${at("checked/one.xlsx")}: a file stands where a folder is wanted, or the other way round. Name another folder with --out.`,
  );
  expect(existsSync(at("checked/two.xlsx"))).toBe(true);
  expect(readdirSync(at("checked")).sort()).toEqual(["one.xlsx", "two.xlsx"]);
});

test("a signature that a copy breaks is said before the copy is saved", async () => {
  const origin = `<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`;
  const file = put(
    "signed.xlsx",
    sampleWith("_rels/.rels", (xml) => xml.replace("</Relationships>", `${origin}</Relationships>`)),
  );
  const { said } = await save([file]);
  expect(said.findIndex((sentence) => sentence.includes("signature will no longer be valid"))).toBe(0);
  expect(said[said.length - 1]).toBe(`Saved ${at("checked/signed.xlsx")}.`);
});

test("a workbook whose structure is protected gets its highlights, and the missing summary is said", async () => {
  const lock = '<workbookProtection lockStructure="1"/>';
  const file = put(
    "locked.xlsx",
    sampleWith("xl/workbook.xml", (xml) => xml.replace("<sheets>", `${lock}<sheets>`)),
  );
  const { code, said } = await save([file]);
  expect(code).toBe(1);
  expect(said[0]).toBe(`${file}: The structure of this workbook is protected, so its copy has no summary sheet.`);
  expect(sheetsOf(at("checked/locked.xlsx"))).toEqual(sheetsOf(file));
  expect(
    strFromU8(unzipSync(readFileSync(at("checked/locked.xlsx")))["xl/worksheets/sheet1.xml"] ?? new Uint8Array()),
  ).toContain("clear-line:");
});

test("a workbook without a tracker is saved with a summary that says so", async () => {
  const file = put("other.xlsx", packageFixture({}));
  const { code } = await save([file]);
  expect([code, sheetsOf(at("checked/other.xlsx"))]).toEqual([0, ["Sheet1", "Governance summary"]]);
});

test("what a killed run left of a copy is cleared away, and what another run is writing is not", async () => {
  const file = put("tracker.xlsx");
  mkdirSync(at("checked"));
  const gone = 2 ** 22 + 1;
  put(`checked/tracker.xlsx.${String(gone)}.part`, strToU8("half"));
  put(`checked/tracker.xlsx.${String(process.ppid)}.part`, strToU8("being written"));
  await save([file]);
  expect(filesIn("checked")).toEqual(["tracker.xlsx", `tracker.xlsx.${String(process.ppid)}.part`]);
});
