import { readArguments, usage } from "./arguments";
import { check } from "./check";
import { systemCode } from "./system-code";

/** Whoever reads our lines may stop reading, as `head` does: the rest is then not wanted, and nothing is wrong. */
process.stdout.on("error", (error) => {
  if (systemCode(error) !== "EPIPE") throw error;
  process.exit();
});

async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2), new Date());
  if (!read.ok) {
    console.error(read.sentence);
    return 2;
  }
  if (read.value.help) {
    console.log(usage);
    return 0;
  }
  return check(read.value, {
    out: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
  });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    console.error(`Clear Line could not finish (${detail}). No workbook was changed; please report this.`);
    process.exitCode = 2;
  },
);
