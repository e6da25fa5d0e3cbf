/**
 * Runs thousands of random sequences against the embedded Excel at its most hostile, half of them in each of two
 * processes: the same ones every time, or with --new ones that chance draws. CLEAR_LINE_SEQUENCES says how many in all;
 * with CLEAR_LINE_SEED (and _PATH) one process runs them again.
 */
import { steadySeed } from "../test/hostile/run-sequences";
import { bundled, run } from "./bundled";

const processes = 2;

async function main(): Promise<void> {
  const bundle = await bundled("hostile/sequences");
  if (process.env["CLEAR_LINE_SEED"] !== undefined) {
    process.exitCode = await run(bundle);
    return;
  }
  const each = Math.ceil(Number(process.env["CLEAR_LINE_SEQUENCES"] ?? 2_000) / processes);
  const first = process.argv.includes("--new") ? Math.floor(Math.random() * 2 ** 31) : steadySeed;
  const codes = await Promise.all(
    Array.from({ length: processes }, (_none, at) =>
      run(bundle, { env: { CLEAR_LINE_SEQUENCES: String(each), CLEAR_LINE_SEED: String(first + at) } }),
    ),
  );
  process.exitCode = Math.max(...codes);
}

void main();
