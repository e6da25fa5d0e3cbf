import { askedRun, runSequences } from "./run-sequences";

/** A few here, in the order of seconds; `npm run hostile` runs thousands of the same. */
const usual = 40;

test("whatever people, faults and the pane do in whatever order, the workbook stays theirs and the pane true", async () => {
  const run = askedRun(usual);
  console.log(`${String(run.runs)} sequences, seed ${String(run.seed)}`);
  expect(await runSequences(run)).toBeUndefined();
});
