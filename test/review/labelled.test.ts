import { readLabelledRows } from "./labelled-rows";
import { scoreLabelled } from "./labelled-score";

const score = scoreLabelled(readLabelledRows());

test("of the must-fix and should-fix findings on rows that the rules' authors did not write, 95% are right", () => {
  expect(score.right).toBeGreaterThan(200);
  expect(score.precision).toBeGreaterThanOrEqual(0.95);
});

test("at least 92% of what the labels ask for is found", () => {
  expect(score.recall).toBeGreaterThanOrEqual(0.92);
});

test("no more than one state in fifty differs from the label", () => {
  expect(score.statesRight).toBeGreaterThanOrEqual(score.rows * 0.98);
});
