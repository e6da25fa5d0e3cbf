import { spawnSync } from "node:child_process";
import { statSync, utimesSync } from "node:fs";
import path from "node:path";
import { checkSchema } from "../../src/cli/contract";

const root = path.resolve(__dirname, "../..");
const program = path.join(root, "scripts/check.mjs");
const sample = path.join(root, "assets/samples/recovery-tracker.xlsx");

const started = (...args: readonly string[]) => spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });

describe("npm run check", () => {
  test("prints the contract alone on stdout and ends with 1 where something must be fixed", () => {
    const { status, stdout, stderr } = started(sample, "--today", "2026-06-15", "--json");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(checkSchema.parse(JSON.parse(stdout)).workbooks).toHaveLength(1);
  });

  test("says in one sentence what cannot be read and ends with 2", () => {
    const { status, stdout, stderr } = started(path.join(root, "nowhere.xlsx"));
    expect({ status, stdout, sentences: stderr.trim().split("\n").length }).toEqual({
      status: 2,
      stdout: "",
      sentences: 1,
    });
    expect(stderr).toContain("nowhere.xlsx");
  });

  test("stops without a word where nobody reads on", () => {
    const line = `"${process.execPath}" "${program}" "${sample}" --today 2026-06-15 | head -c 10`;
    const { stdout, stderr } = spawnSync("sh", ["-c", line], { encoding: "utf8" });
    expect({ read: stdout.length, stderr }).toEqual({ read: 10, stderr: "" });
  });

  test("bundles the program again where a source is newer than the bundle", () => {
    started("--help");
    const bundle = path.join(root, ".cache/check.mjs");
    utimesSync(bundle, new Date(2000, 0, 1), new Date(2000, 0, 1));
    const { status, stdout } = started("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("--out");
    expect(statSync(bundle).mtime.getFullYear()).toBeGreaterThan(2000);
  });
});
