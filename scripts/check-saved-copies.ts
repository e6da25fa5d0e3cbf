/**
 * Checks, highlights and summarises workbooks from the command line, and compares every saved copy with its original:
 * untouched parts byte for byte, touched parts for additions alone, what of it breaks the Open XML schemas by the
 * validator of Microsoft's SDK, values as LibreOffice shows them, openpyxl's opinion, and what is left when our highlights
 * and sheets are taken out again. Usage: check-saved-copies [FILE…]
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openWorkbook, saveCopy } from "../src/files";
import { hasLibreOffice } from "./libreoffice/run";
import { compareParts, onlyAddedTo } from "./saved-copies/compare-parts";
import { writeFixtures } from "./saved-copies/fixtures";
import { packageFaults, partsOf, textOf } from "./saved-copies/package-faults";
import { hasValidator, howToInstall, newSchemaFaults } from "./saved-copies/schema-faults";

const root = path.resolve(__dirname, "..");

interface Row {
  readonly file: string;
  readonly kept: string;
  readonly touched: string;
  readonly additions: string;
  readonly sound: string;
  readonly schema: string;
  readonly libreOffice: string;
  readonly openpyxl: string;
  readonly cleared: string;
}

/** The text that every highlight of ours carries in its formula. */
const marker = "clear-line:";

function isStyles(part: string): boolean {
  return /styles[^/]*\.xml$|stylesheet\.xml$/i.test(part);
}

/** The copy with our highlights, sheets and settings taken out again, compared with the original. */
function clearedAgain(original: Uint8Array, copy: Uint8Array): string {
  const before = openWorkbook(original, "original");
  const opened = openWorkbook(copy, "copy");
  if (!before.ok || !opened.ok) return "not opened";
  const { model } = opened.workbook;
  const names = new Set(before.workbook.model.sheets.map(({ name }) => name));
  model.sheets = model.sheets.filter(({ name }) => names.has(name));
  for (const sheet of model.sheets)
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      ({ formulas }) => !formulas.some((formula) => formula.includes(marker)),
    );
  model.customXml = model.customXml.filter(({ id }) =>
    before.workbook.model.customXml.some((other) => other.id === id),
  );
  model.names = model.names.filter(({ name }) => before.workbook.model.names.some((other) => other.name === name));
  for (const sheet of model.sheets) {
    const old = before.workbook.model.sheets.find(({ name }) => name === sheet.name);
    if (old !== undefined) sheet.customProperties = new Map(old.customProperties);
  }
  model.activeSheet = before.workbook.model.activeSheet;
  const cleared = saveCopy(opened.workbook, model);
  if (!cleared.ok) return cleared.problem.what;
  const [old, now] = [partsOf(original), partsOf(cleared.bytes)];
  const styled = [...now.keys()].some((name) => isStyles(name) && !old.has(name));
  const wrong = [...old.keys()].filter((name) => {
    const [one, other] = [old.get(name), now.get(name)];
    if (one === undefined || other === undefined) return true;
    if (Buffer.from(one).equals(Buffer.from(other))) return false;
    const [was, is] = [textOf(one), textOf(other)];
    // Styles that nothing uses any more stay; everywhere else nothing may be left of ours.
    const leadsToStyles = styled && /(\[Content_Types\]\.xml|workbook\.xml\.rels)$/.test(name);
    return !onlyAddedTo(was, is) || (!isStyles(name) && !leadsToStyles && !onlyAddedTo(is, was));
  });
  // Where there were no styles at all, the part that ours needed stays, and with it what leads to it.
  const left = [...now.keys()].filter((name) => !old.has(name) && !isStyles(name));
  return wrong.length + left.length === 0 ? "yes" : [...wrong, ...left.map((name) => `+${name}`)].join(" ");
}

/** Every sheet of a workbook as LibreOffice shows it, by the sheet's name. */
function shownByLibreOffice(folder: string, files: readonly string[], kind: string): Map<string, Map<string, string>> {
  const outputs = path.join(folder, `csv-${kind}`);
  mkdirSync(outputs, { recursive: true });
  const shown = new Map<string, Map<string, string>>();
  const convertAll = (some: readonly string[]): void => {
    spawnSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${path.join(folder, "profile")}`,
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
        "--outdir",
        outputs,
        ...some,
      ],
      { stdio: "ignore", timeout: 300_000 + some.length * 10_000 },
    );
    for (const file of some) {
      const stem = `${path.basename(file, path.extname(file))}-`;
      const sheets = new Map<string, string>();
      for (const made of readdirSync(outputs))
        if (made.startsWith(stem))
          sheets.set(made.slice(stem.length, -".csv".length), readFileSync(path.join(outputs, made), "utf8"));
      shown.set(path.basename(file), sheets);
    }
  };
  for (let at = 0; at < files.length; at += together) convertAll(files.slice(at, at + together));
  // One workbook that LibreOffice stops at takes those behind it along: each of them gets a turn of its own.
  for (const file of files) if (shown.get(path.basename(file))?.size === 0) convertAll([file]);
  return shown;
}

/** Workbooks that LibreOffice is given at once. */
const together = 40;

/** Judged good also where LibreOffice cannot open the original itself, as it cannot a fixture or two. */
const goodInLibreOffice = ["same", "neither opened", "only copy opened"];

function sameValues(original: Map<string, string> | undefined, copy: Map<string, string> | undefined): string {
  if (original === undefined || original.size === 0) return copy?.size === 0 ? "neither opened" : "only copy opened";
  if (copy === undefined || copy.size === 0) return "not opened";
  const wrong = [...original].filter(([sheet, text]) => copy.get(sheet) !== text).map(([sheet]) => sheet);
  return wrong.length === 0 ? "same" : `differs: ${wrong.join(", ")}`;
}

const openAll = `
import sys, json, warnings
warnings.simplefilter("ignore")
try:
    import openpyxl
except ImportError:
    sys.exit(3)
result = {}
for file in sys.argv[1:]:
    try:
        book = openpyxl.load_workbook(file, keep_vba=file.endswith("m"))
        result[file] = "opens, %d sheets" % len(book.sheetnames)
    except Exception as error:
        result[file] = "%s: %s" % (type(error).__name__, str(error)[:60])
print(json.dumps(result))
`;

/** How `openAll` ends where there is no openpyxl. */
const noOpenpyxl = 3;

function openedByOpenpyxl(files: readonly string[]): Map<string, string> {
  const run = spawnSync("/usr/bin/python3", ["-c", openAll, ...files], { encoding: "utf8" });
  if (run.error || run.status === noOpenpyxl)
    throw new Error("openpyxl is not installed here: install python3-openpyxl and try again.");
  if (run.status !== 0) throw new Error(`openpyxl could not be asked: ${run.stderr}`);
  return new Map(Object.entries(JSON.parse(run.stdout) as Record<string, string>));
}

/** Judged good also where the validator is not there, which is said. */
const goodBySchema = ["yes", "not asked"];

function said(broken: readonly string[] | undefined): string {
  return broken ? broken.join("; ") || "yes" : "not asked";
}

/** By original, what its copy newly breaks of the schemas; none for those that nobody was asked about. */
async function brokenSchemas(
  files: readonly string[],
  copyOf: (file: string) => string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const broken = new Map<string, readonly string[]>();
  if (!hasValidator()) {
    console.error(`Copies were not held against the Open XML schemas. To do so: ${howToInstall}`);
    return broken;
  }
  for (const file of files) broken.set(file, await newSchemaFaults(file, copyOf(file)));
  return broken;
}

function defaultFiles(): string[] {
  const trackers = path.resolve(root, "../shared/trackers");
  const found = existsSync(trackers)
    ? readdirSync(trackers)
        .filter((name) => /\.xls[xm]$/.test(name))
        .map((name) => path.join(trackers, name))
    : [];
  if (found.length === 0) console.error("shared/trackers is not beside the checkout; its workbooks are left out.");
  return [...found, path.join(root, "assets/samples/recovery-tracker.xlsx")];
}

async function main(): Promise<number> {
  if (!hasLibreOffice()) throw new Error("LibreOffice is not installed here: install libreoffice-calc and try again.");
  const folder = mkdtempSync(path.join(tmpdir(), "clear-line-copies-"));
  try {
    const given = process.argv.slice(2);
    const files =
      given.length > 0 ? given : [...defaultFiles(), ...(await writeFixtures(path.join(folder, "fixtures")))];
    const copies = path.join(folder, "copies");
    const cli = spawnSync(
      process.execPath,
      [path.join(root, "scripts/check.mjs"), ...files, "--today", "2026-06-15", "--json", "--out", copies],
      { encoding: "utf8", maxBuffer: 1e9 },
    );
    const copyOf = (file: string): string => path.join(copies, path.basename(file));
    const made = files.filter((file) => existsSync(copyOf(file)));
    const originals = shownByLibreOffice(folder, files, "original");
    const shown = shownByLibreOffice(folder, made.map(copyOf), "copy");
    const before = openedByOpenpyxl(files);
    const after = openedByOpenpyxl(made.map(copyOf));
    const schema = await brokenSchemas(made, copyOf);
    const rows = files.map((file): Row => {
      const name = path.basename(file);
      if (!made.includes(file))
        return {
          file: name,
          kept: "no copy",
          touched: "",
          additions: "",
          sound: "",
          schema: "",
          libreOffice: "",
          openpyxl: "",
          cleared: "",
        };
      const [original, copy] = [readFileSync(file), readFileSync(copyOf(file))].map((bytes) => new Uint8Array(bytes));
      if (original === undefined || copy === undefined) throw new Error(`${name} is gone.`);
      const parts = compareParts(original, copy);
      const inherited = new Set(packageFaults(original));
      const faults = packageFaults(copy).filter((fault) => !inherited.has(fault));
      const [pyBefore, pyAfter] = [before.get(file) ?? "", after.get(copyOf(file)) ?? ""];
      return {
        file: name,
        kept: `${parts.same} of ${parts.same + parts.touched.length + parts.gone.length}`,
        touched: parts.touched.map((part) => path.basename(part)).join(" "),
        additions: [...parts.altered, ...parts.gone.map((part) => `-${part}`)].join(" ") || "yes",
        sound: faults.join("; ") || "yes",
        schema: said(schema.get(file)),
        libreOffice: sameValues(originals.get(name), shown.get(name)),
        openpyxl: pyAfter.startsWith("opens") || !pyBefore.startsWith("opens") ? "as before" : pyAfter,
        cleared: clearedAgain(original, copy),
      };
    });
    console.table(rows);
    // Where it opened none of them, it was not the workbooks that it could not open.
    if (![...originals.values()].some(({ size }) => size > 0))
      throw new Error("LibreOffice opened no workbook at all.");
    if (cli.status === 2) console.error(cli.stderr);
    const bad = rows.filter(
      ({ kept, additions, sound, schema, libreOffice, openpyxl, cleared }) =>
        kept === "no copy" ||
        additions !== "yes" ||
        sound !== "yes" ||
        !goodBySchema.includes(schema) ||
        !goodInLibreOffice.includes(libreOffice) ||
        openpyxl !== "as before" ||
        cleared !== "yes",
    );
    console.log(`${rows.length} workbooks, ${rows.length - bad.length} copies in which nothing was lost.`);
    if (bad.length > 0) writeFileSync(path.join(tmpdir(), "clear-line-copies.json"), JSON.stringify(bad, null, 2));
    return bad.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
