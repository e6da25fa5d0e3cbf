import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder of its own for LibreOffice's profile and files; gone when the work is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "clear-line-libreoffice-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds after which LibreOffice is taken to hang, on a machine however slow. */
const longestConversion = 600_000;

export function hasLibreOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Converts a file with LibreOffice; throws where it writes nothing, as it does with a file that it cannot open. */
export function convert(folder: string, file: string, format: string, extension: string): string {
  const profile = `file://${path.join(folder, "profile")}`;
  execFileSync(
    "soffice",
    ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", format, "--outdir", folder, file],
    { stdio: "ignore", timeout: longestConversion },
  );
  const made = path.join(folder, `${path.basename(file, path.extname(file))}.${extension}`);
  if (!existsSync(made)) throw new Error(`LibreOffice could not open ${path.basename(file)}.`);
  return made;
}

/** Comma-separated, UTF-8, formulas calculated, values as stored; the first sheet, or the one counted from 1. */
export function sheetAsCsv(folder: string, bytes: Uint8Array, name: string, sheet = 1): readonly (readonly string[])[] {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const options = `44,34,76,1,,0,false,false,false,false,false,${String(sheet)}`;
  // Names of single-sheet exports carry the sheet: "name-Sheet.csv".
  const profile = `file://${path.join(folder, "profile")}`;
  const outputs = path.join(folder, `csv-${path.basename(name, path.extname(name))}`);
  execFileSync(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=${profile}`,
      "--convert-to",
      `csv:Text - txt - csv (StarCalc):${options}`,
      "--outdir",
      outputs,
      file,
    ],
    { stdio: "ignore", timeout: longestConversion },
  );
  const [made] = execFileSync("ls", [outputs], { encoding: "utf8" }).split("\n");
  if (made === undefined || made === "") throw new Error(`LibreOffice could not open ${name}.`);
  return parseCsv(readFileSync(path.join(outputs, made), "utf8"));
}

/** Fields with quotes and line breaks inside, as LibreOffice writes them. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') field += letter ?? "";
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "," || letter === "\n") {
      rows.at(-1)?.push(field);
      field = "";
      if (letter === "\n") rows.push([]);
    } else if (letter !== "\r") field += letter ?? "";
  }
  if (field !== "") rows.at(-1)?.push(field);
  return rows;
}
