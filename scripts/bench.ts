/**
 * Measures every budget of the design: prints a table and JSON, exits 1 where one is broken. A new figure needs one line
 * in `parts`: a script that prints its figures, or a function that gives them.
 */
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { bundled } from "./bundled";
import { table, type Figure } from "./bench/figure";
import { fileFigures } from "./bench/files";
import { paneFigures } from "./bench/pane";

const root = path.resolve(__dirname, "..");

/** What a bundled script printed as its last line; what it says before goes to stderr, so that stdout is ours. */
async function figuresOf(script: string): Promise<readonly Figure[]> {
  const bundle = await bundled(script);
  const args = ["--max-old-space-size=6144", bundle, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (piece: Buffer) => (text += piece.toString("utf8")));
  await ended(child, script);
  const lines = text.trim().split("\n");
  const last = lines.pop() ?? "";
  for (const line of lines) process.stderr.write(`${line}\n`);
  const { figures } = JSON.parse(last) as { readonly figures: readonly Figure[] };
  return figures;
}

/** Throws where the process did not end well: figures of a part that broke off, or of an older build, are none. */
async function ended(child: ChildProcess, what: string): Promise<void> {
  const code = await new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  if (code !== 0)
    throw new Error(`${what} ended with ${code === null ? "a signal" : String(code)}; nothing is measured.`);
}

/** Built anew: what was built before may be of other sources. */
async function built(): Promise<void> {
  const child = spawn("npx", ["webpack", "--config-name", "taskpane", "--mode", "production"], {
    cwd: root,
    // Errors go to stderr with what the other parts say, so that stdout is ours.
    stdio: ["ignore", 2, 2],
  });
  await ended(child, "The build of the pane");
}

const parts: readonly (() => Promise<readonly Figure[]> | readonly Figure[])[] = [
  () => figuresOf("bench/reading"),
  () => figuresOf("bench/review"),
  () => figuresOf("bench/excel"),
  async () => {
    await built();
    return paneFigures();
  },
  fileFigures,
];

async function main(): Promise<void> {
  const figures: Figure[] = [];
  for (const part of parts) figures.push(...(await part()));
  console.log(table(figures));
  console.log(JSON.stringify({ figures }));
  process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
}

void main();
