import { readLabelledSets } from "./labelled-rows";
import { scoreLabelled } from "./labelled-score";

const sets = readLabelledSets().map((set) => ({ name: set.name, score: scoreLabelled(set) }));

test("several readers labelled rows", () => {
  expect(sets.length).toBeGreaterThanOrEqual(4);
});

describe.each(sets)("of the must-fix and should-fix findings on the $name set of labelled rows", ({ score }) => {
  test("95% are right", () => {
    expect(score.right).toBeGreaterThan(150);
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
  });

  test("at least 92% of what the labels ask for are found", () => {
    expect(score.recall).toBeGreaterThanOrEqual(0.92);
  });

  test("no more than three states in a hundred differ from the label", () => {
    expect(score.statesRight).toBeGreaterThanOrEqual(score.rows * 0.97);
  });
});
