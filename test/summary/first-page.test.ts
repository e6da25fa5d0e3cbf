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
  expect(now).toEqual([15, "▲ 4", "● 2", 1, "■ 3", 1, "1 / ◆ 2", "5 of 18"]);
  expect(before).toBeUndefined();
});

test("one clear line shows every row, and which are clear", () => {
  const lines = tableOf(plan, "One clear line").slice(1);
  expect(lines).toHaveLength(18);
  const clear = lines.filter((line) => line[7] === "✓ Clear").map((line) => line[1]);
  expect([...clear].sort()).toEqual(["CR1", "IL1", "IL6", "MR1", "MR6"]);
});

test("every ref of the alerts links to its row in the tracker", () => {
  const links = plan.links.filter(({ row }) => plan.rows[row]?.cells[1]?.value === "CR4");
  expect(links[0]).toMatchObject({ column: 1, to: { sheet: "Recovery tracker", row: 7 } });
  expect(links[0]?.tip).toBe("Row 8, reviews overdue for people on respite stays");
});

describe("page 1 of the acceptance rows stands alone", () => {
  const [firstBreak = 0] = plan.print.breaksBefore;
  const pageOne = plan.rows.slice(0, firstBreak).map(({ cells }) => cells.map((cell) => cell?.value ?? ""));

  test("with all nine alerts, each with its cause and what it waits for", () => {
    const refs = pageOne.map(([, ref]) => ref).filter((ref) => /^[A-Z]{2}\d$/.test(String(ref)));
    expect(refs).toEqual(["CR4", "IL4", "CR6", "MR4", "CR5", "IL2", "IL3", "CR2", "MR5"]);
  });

  test("with what is in place where only the update says it, and who was told", () => {
    const inPlace = pageOne.filter(([, ref]) => ["CR4", "IL4", "CR5"].includes(String(ref))).map((cells) => cells[5]);
    expect(inPlace).toEqual(["Neither recorded", "See the update\nTold: nobody", "–"]);
  });

  test("with what the board is asked, before the alerts", () => {
    const labels = pageOne.map(([label]) => label);
    expect(labels.indexOf("The board is asked to")).toBeLessThan(labels.indexOf("Alerts, worst first (9)"));
  });

  test("with the clear lines and the escalations in a line each", () => {
    expect(pageOne.slice(-2).map((cells) => [cells[0], cells[2]])).toEqual([
      [
        "One clear line",
        "5 of 18 rows show it: CR1, IL1, MR1, MR6 and IL6. " +
          "It breaks at the cause in 6, the action in 5, the outcome in 11 and governance in 7.",
      ],
      ["Escalations", "None recorded for 4 of 4 triggered rows: CR4, IL4, CR6 and MR4."],
    ]);
  });
});
