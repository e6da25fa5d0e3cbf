import { positionSentence } from "../../src/summary/blocks/position";
import { exceptionRefs, textsOf, tableOf } from "./read-plan";
import { sampleReview, summaryOf } from "./sample";

const review = sampleReview();
const plan = summaryOf(review);

test("the position sentence of the acceptance rows is to the letter", () => {
  const sentence =
    "Of 15 live actions, 4 are triggered and 2 overdue; 9 rows need something fixed before they can be relied on; " +
    "5 of 18 show cause, action, outcome and governance in one clear line.";
  expect(positionSentence(review.figures)).toBe(sentence);
  expect(textsOf(plan)).toContain(sentence);
});

test("the exceptions stand in the order of attention", () => {
  expect(exceptionRefs(plan)).toEqual(["CR4", "IL4", "CR6", "MR4", "CR5", "IL2", "IL3", "CR2", "MR5"]);
});

test("the numbers are those of the acceptance rows", () => {
  const [, now, before] = tableOf(plan, "Position in numbers");
  expect(now).toEqual(["Today", 15, "▲ 4", "● 2", 1, "■ 3", 1, 1, "◆ 2", 18, "5 of 18"]);
  expect(before).toBeUndefined();
});

test("one clear line shows every row, and which are clear", () => {
  const lines = tableOf(plan, "One clear line").slice(1);
  expect(lines).toHaveLength(18);
  const clear = lines.filter((line) => line[10] === "✓ Clear").map((line) => line[1]);
  expect([...clear].sort()).toEqual(["CR1", "IL1", "IL6", "MR1", "MR6"]);
});

test("every ref of the alerts links to its row in the tracker", () => {
  const links = plan.links.filter(({ row }) => plan.rows[row]?.cells[1]?.value === "CR4");
  expect(links[0]).toMatchObject({ column: 1, to: { sheet: "Recovery tracker", row: 7 } });
  expect(links[0]?.tip).toBe("Row 8, reviews overdue for people on respite stays");
});
