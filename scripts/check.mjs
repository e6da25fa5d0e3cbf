/**
 * Starts `npm run check`. The program is bundled first where a source is newer than the bundle: a loader that compiles
 * file by file takes a second to start and slows everything down that it loads.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const root = path.resolve(import.meta.dirname, "..");
const bundle = path.join(root, ".cache", "check.mjs");

/** When the file was last changed, in milliseconds; 0 where there is none. */
function changed(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isCurrent() {
  const made = changed(bundle);
  const sources = readdirSync(path.join(root, "src"), { recursive: true }).map((name) => path.join(root, "src", name));
  const others = ["package-lock.json", "scripts/check.mjs"].map((name) => path.join(root, name));
  return [...sources, ...others].every((file) => changed(file) < made);
}

/** Written beside and renamed, so that two runs at once cannot read half of it. */
async function makeBundle() {
  const { build } = await import("esbuild");
  const made = `${bundle}.${process.pid}`;
  mkdirSync(path.dirname(bundle), { recursive: true });
  try {
    await build({
      entryPoints: [path.join(root, "src/cli/main.ts")],
      outfile: made,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      logLevel: "error",
      // Libraries of the older kind ask for Node's modules by this name.
      banner: {
        js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
      },
    });
    renameSync(made, bundle);
  } finally {
    rmSync(made, { force: true });
  }
}

// V8 lets the heap grow to several times what is in use before it tidies up; half as much again costs little time.
setFlagsFromString("--heap-growing-percent=50");
if (!isCurrent()) await makeBundle();
await import(pathToFileURL(bundle).href);
