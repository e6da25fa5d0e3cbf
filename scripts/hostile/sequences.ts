/** One process of `npm run hostile`: runs sequences and says what did not hold; a rejection that nobody handles fails it. */
import { askedRun, runSequences } from "../../test/hostile/run-sequences";

process.on("unhandledRejection", (reason) => {
  console.error("A rejection was not handled:", reason);
  process.exit(1);
});

async function main(): Promise<void> {
  const run = askedRun(2_000);
  const started = performance.now();
  const found = await runSequences(run);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${String(run.runs)} sequences, seed ${String(run.seed)}, ${seconds} s`);
  if (found === undefined) return;
  console.error(found);
  process.exitCode = 1;
}

void main();
