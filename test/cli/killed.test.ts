import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { check } from "../../src/cli/check";
import { openWorkbook } from "../../src/files";
import { dayOf } from "../../src/tracker/day";

const root = path.resolve(__dirname, "../..");
const sample = readFileSync(path.join(root, "assets/samples/recovery-tracker.xlsx"));
const program = path.join(root, "scripts/check.mjs");
const files = 12;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "clear-line-killed-"));
  mkdirSync(path.join(folder, "homes"));
  for (let home = 1; home <= files; home++)
    writeFileSync(path.join(folder, "homes", `home-${String(home)}.xlsx`), sample);
  // Bundled beforehand, so that the moments of the kills fall into the work and not into making the program.
  spawnSync(process.execPath, [program, "--help"]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Starts a run and kills it that many milliseconds after it has saved its nth copy. */
async function killed(out: string, copies: number, delay: number): Promise<NodeJS.Signals | null> {
  const args = [program, path.join(folder, "homes"), "--today", "2026-06-15", "--out", out];
  const child = spawn(process.execPath, [...args, "--force"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  let waiting = false;
  child.stderr.on("data", (words: Buffer) => {
    said += words.toString();
    if (waiting || (said.match(/Saved /g)?.length ?? 0) < copies) return;
    waiting = true;
    setTimeout(() => child.kill("SIGKILL"), delay);
  });
  return new Promise((resolve) => child.on("close", (_code, signal) => resolve(signal)));
}

/** What is wrong with a copy; undefined for a whole one. */
function fault(file: string): string | undefined {
  const result = openWorkbook(new Uint8Array(readFileSync(file)), file);
  if (!result.ok) return `${path.basename(file)}: ${result.problem.what}`;
  const sheets = result.workbook.model.sheets.map(({ name }) => name);
  return sheets.includes("Governance summary") ? undefined : `${path.basename(file)}: ${sheets.join(", ")}`;
}

test("a run that is killed at any moment leaves whole copies alone, and the next run ends what it began", async () => {
  const out = path.join(folder, "checked");
  mkdirSync(out);
  const earlier = "An earlier copy, which is the old one or the whole new one at every moment";
  writeFileSync(path.join(out, `home-${String(files)}.xlsx`), earlier);
  const moments = [0, 20, 60, 150];
  for (const [turn, delay] of moments.entries()) {
    expect(await killed(out, turn % 4, delay)).toBe("SIGKILL");
    const whole = readdirSync(out).filter((name) => !name.endsWith(".part"));
    expect(whole.map((name) => fault(path.join(out, name))).filter((wrong) => wrong !== undefined)).toEqual(
      readFileSync(path.join(out, `home-${String(files)}.xlsx`), "utf8") === earlier
        ? [expect.stringContaining(`home-${String(files)}.xlsx: This is not an Excel workbook`)]
        : [],
    );
  }
  for (let home = 1; home <= files; home++)
    expect(readFileSync(path.join(folder, "homes", `home-${String(home)}.xlsx`)).equals(sample)).toBe(true);
  const said: string[] = [];
  const wish = {
    paths: [path.join(folder, "homes")],
    today: dayOf(2026, 6, 15) ?? 0,
    json: true,
    out,
    force: true,
    help: false,
  };
  expect(await check(wish, { out: () => undefined, say: (text) => said.push(text) })).toBe(1);
  expect(said.filter((words) => words.startsWith("Saved "))).toHaveLength(files);
  expect(readdirSync(out).filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(readdirSync(out).flatMap((name) => fault(path.join(out, name)) ?? [])).toEqual([]);
});

/** Kills its own process in the middle of what it is told, on the first file that is being written. */
const killer = `
const files = require("node:fs/promises");
const { open, rename } = files;
const die = () => { process.kill(process.pid, "SIGKILL"); return new Promise(() => {}); };
const at = process.env.KILLED;
files.open = async (file, ...how) => {
  const handle = await open(file, ...how);
  if (!String(file).endsWith(".part")) return handle;
  if (at === "while writing")
    handle.writeFile = async (bytes) => { await handle.write(bytes, 0, bytes.length >> 1); return die(); };
  if (at === "while syncing") handle.sync = die;
  return handle;
};
files.rename = async (from, to) => {
  if (at === "before renaming") return die();
  await rename(from, to);
  if (at === "after renaming") return die();
};
require("node:module").syncBuiltinESMExports();
`;

test.each([
  ["while writing", "earlier", 1],
  ["while syncing", "earlier", 1],
  ["before renaming", "earlier", 1],
  ["after renaming", "whole", 0],
] as const)("killed while %s: the copy is the %s one, and the next run clears up", async (moment, expected, left) => {
  const out = mkdtempSync(path.join(folder, "once-"));
  const [file, target] = [path.join(folder, "homes", "home-1.xlsx"), path.join(out, "home-1.xlsx")];
  writeFileSync(target, "earlier");
  writeFileSync(path.join(folder, "killer.cjs"), killer);
  const command = ["--require", path.join(folder, "killer.cjs"), program, file];
  const run = spawnSync(process.execPath, [...command, "--today", "2026-06-15", "--out", out, "--force"], {
    env: { ...process.env, KILLED: moment },
  });
  expect(run.signal).toBe("SIGKILL");
  expect(readdirSync(out).filter((name) => name.endsWith(".part"))).toHaveLength(left);
  if (expected === "earlier") expect(readFileSync(target, "utf8")).toBe("earlier");
  else expect(fault(target)).toBeUndefined();
  const wish = { paths: [file], today: dayOf(2026, 6, 15) ?? 0, json: true, out, force: true, help: false };
  expect(await check(wish, { out: () => undefined, say: () => undefined })).toBe(1);
  expect(readdirSync(out)).toEqual(["home-1.xlsx"]);
  expect(fault(target)).toBeUndefined();
});
