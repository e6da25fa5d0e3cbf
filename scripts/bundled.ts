import { spawn } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(__dirname, "..");

/**
 * Bundles a script as the product is shipped, for a loader that compiles file by file slows every closure down. Gives
 * the path of the bundle.
 */
export async function bundled(script: string): Promise<string> {
  const outfile = path.join(root, ".cache", "bundled", `${script.replaceAll("/", "-")}.cjs`);
  await build({
    entryPoints: [path.join(root, "scripts", `${script}.ts`)],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    logLevel: "error",
    external: ["@microsoft/office-js"],
    outfile,
  });
  return outfile;
}

/** Runs a bundle in a process of its own; its exit code. */
export function run(
  bundle: string,
  {
    flags = [],
    args = [],
    env = {},
  }: { flags?: readonly string[]; args?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, bundle, ...args], {
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.on("exit", (code) => {
      resolve(code ?? 1);
    });
  });
}
