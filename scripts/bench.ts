/**
 * Measures the review against the budgets of the design, on code bundled as it is shipped: a loader that compiles file
 * by file slows every closure down. Prints a table and JSON; exits 1 where a budget is broken.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(__dirname, "..");
const bundled = path.join(root, ".cache", "bench", "review.cjs");

async function main(): Promise<number> {
  await build({
    entryPoints: [path.join(root, "scripts", "bench", "review.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    logLevel: "warning",
    outfile: bundled,
  });
  const run = spawnSync(process.execPath, ["--max-old-space-size=6144", bundled, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  return run.status ?? 1;
}

void main().then((status) => {
  process.exitCode = status;
});
