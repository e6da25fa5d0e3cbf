import { readLabelledSets } from "./labelled-rows";
import { scoreLabelled } from "./labelled-score";

const sets = readLabelledSets().map((set) => ({
  name: set.name,
  score: scoreLabelled(set),
  // A set that is held out must stay as good as it was at first sight; the others taught the rules something.
  least: {
    right: set.heldOut ? set.rows.length : 151,
    states: set.rows.length * 0.97,
    ...(set.heldOut ? set.firstRun : { precision: 0.95, recall: 0.92 }),
  },
}));

test("several readers labelled rows", () => {
  expect(sets.length).toBeGreaterThanOrEqual(4);
});

describe.each(sets)("of the must-fix and should-fix findings on the $name set of labelled rows", ({ score, least }) => {
  test("at least 95% are right", () => {
    expect(score.right).toBeGreaterThanOrEqual(least.right);
    expect(score.precision).toBeGreaterThanOrEqual(least.precision);
  });

  test("at least 92% of what the labels ask for are found, or as much as at first sight", () => {
    expect(score.recall).toBeGreaterThanOrEqual(least.recall);
  });

  test("no more than three states in a hundred differ from the label, or no more than at first sight", () => {
    expect(score.statesRight).toBeGreaterThanOrEqual(least.states);
  });
});
