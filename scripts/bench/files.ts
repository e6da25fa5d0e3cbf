/**
 * What the terminal takes for files, process by process: opening, checking and saving a tracker of 10,000 rows, and a
 * run over 100 files of 200 rows. Processor time is what counts, because other work on a machine hardly changes it.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { atMost, type Figure } from "./figure";
import { largeSheet } from "./large-tracker";

const root = path.resolve(__dirname, "../..");

/** The CLI as `npm run check` starts it, telling at its end what the process took. */
const tell =
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));';

interface Run {
  /** Seconds of processor time, on all threads together. */
  readonly processor: number;
  readonly peak: number;
  readonly said: readonly string[];
}

function check(args: readonly string[]): Run {
  const run = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, "scripts/check.mjs", ...args],
    { cwd: root, encoding: "utf8", maxBuffer: 1e9, stdio: ["ignore", "pipe", "pipe", "pipe"] },
  );
  const usage = run.output[3];
  if (run.status === 2 || typeof usage !== "string" || usage === "") throw new Error(run.stderr);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return {
    processor: (userCPUTime + systemCPUTime) / 1e6,
    peak: maxRSS / 1024,
    said: run.stderr.trim().split("\n"),
  };
}

/** A workbook as a spreadsheet program would have it: dates and percentages as numbers with their formats. */
function trackerFile(rows: number): Uint8Array {
  const { values, numberFormats, name } = largeSheet(rows);
  const sheet: WorkSheet = utils.aoa_to_sheet(values.map((line) => [...line]));
  for (const [column, format] of Object.entries(numberFormats))
    for (let row = 1; row <= rows; row++) {
      const cell = sheet[utils.encode_cell({ r: row, c: Number(column) })] as
        { t: string; z?: string | undefined } | undefined;
      if (cell?.t === "n") cell.z = typeof format === "string" ? format : format[row];
    }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: "array", bookSST: true, compression: true }) as ArrayBuffer);
}

const files = 100;

/** The budgets of files, measured: the better of two runs, for the first one may have to bundle the program. */
export function fileFigures(): readonly Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), "clear-line-bench-"));
  try {
    const large = path.join(folder, "large.xlsx");
    writeFileSync(large, trackerFile(10_000));
    const homes = path.join(folder, "homes");
    mkdirSync(homes);
    const small = trackerFile(200);
    for (let home = 1; home <= files; home++) writeFileSync(path.join(homes, `home-${String(home)}.xlsx`), small);
    const one = better((at) => check([large, "--today", "2026-06-15", "--out", path.join(folder, `large-${at}`)]));
    const many = better((at) => check([homes, "--today", "2026-06-15", "--out", path.join(folder, `many-${at}`)]));
    const copies = readdirSync(path.join(folder, "many-1")).length;
    if (copies !== files) throw new Error(`${String(copies)} of ${String(files)} copies were saved.`);
    const progress = many.said.filter((line) => /^\d+ of \d+: /.test(line)).length;
    return [
      atMost("10,000 rows opened, checked and saved: processor time", one.processor, "s", 4),
      atMost("10,000 rows opened, checked and saved: memory at its highest", one.peak, "MB", 400),
      atMost("100 files of 200 rows in one run: processor time", many.processor, "s", 60),
      { what: "progress on stderr", measured: progress, unit: "lines", budget: files, holds: progress >= files },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function better(run: (at: string) => Run): Run {
  const [first, second] = [run("1"), run("2")];
  return {
    processor: Math.min(first.processor, second.processor),
    peak: Math.min(first.peak, second.peak),
    said: first.said,
  };
}
