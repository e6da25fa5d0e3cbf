import { rowStates, type WorkbookReview } from "../../src/review/review";
import { orderInSteps } from "../../src/review/order";
import { toTheEnd } from "../../src/tracker/steps";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { acceptanceRows, acceptanceToday, acceptanceWorkbook } from "../tracker/acceptance";

function reviewOn(today: number): WorkbookReview {
  const reading = readWorkbook(acceptanceWorkbook(), { today, choices: [] });
  return reviewWorkbook(reading, { today, settings: defaultSettings });
}

const rowsOf = (review: WorkbookReview) => review.trackers.flatMap(({ rows }) => rows);
const rulesOf = (review: WorkbookReview, ref: string) =>
  rowsOf(review)
    .find(({ row }) => row.ref === ref)!
    .findings.map(({ rule }) => rule as string)
    .sort();

describe("The 18 acceptance rows on 15 June 2026", () => {
  const review = reviewOn(acceptanceToday);

  it.each(acceptanceRows.map((row) => [row.ref, row] as const))(
    "%s has exactly its findings and its state",
    (ref, row) => {
      expect(rulesOf(review, ref)).toEqual([...row.expect].sort());
      expect(rowsOf(review).find((each) => each.row.ref === ref)!.state).toBe(row.state);
    },
  );

  it("gives the figures of the specification", () => {
    expect(review.figures).toEqual({
      rows: 18,
      live: 15,
      closed: 3,
      byState: {
        Triggered: 4,
        Overdue: 0,
        "Closed - challenge": 2,
        "Plan incomplete": 3,
        "Task done, not verified": 0,
        "Due soon": 1,
        "In date": 7,
        "Closed - evidenced": 1,
      },
      triggered: 4,
      overdue: 2,
      reviewsMissed: 1,
      planIncomplete: 3,
      repeats: 1,
      closedEvidenced: 1,
      closedChallenge: 2,
      clearLines: 5,
      rowsWithMustFix: 9,
      findings: { must: 24, should: 32, advice: 17 },
      setAsideMust: 0,
    });
  });

  it("names the rows behind the figures", () => {
    const refs = (of: (row: ReturnType<typeof rowsOf>[number]) => boolean) =>
      rowsOf(review)
        .filter(of)
        .map(({ row }) => row.ref);
    expect(refs(({ overdue }) => overdue)).toEqual(["CR4", "IL4"]);
    expect(refs(({ reviewMissed }) => reviewMissed)).toEqual(["CR4"]);
    expect(refs(({ repeat }) => repeat)).toEqual(["CR5", "CR6"]);
    expect(refs(({ cameBack }) => cameBack)).toEqual(["CR6"]);
    expect(refs(({ clear }) => clear)).toEqual(["CR1", "MR1", "MR6", "IL1", "IL6"]);
    expect(refs(({ findings }) => findings.some(({ severity }) => severity === "must"))).toEqual([
      "CR2",
      "CR4",
      "CR5",
      "CR6",
      "MR4",
      "MR5",
      "IL2",
      "IL3",
      "IL4",
    ]);
  });

  it("counts the causes by factor over the live rows", () => {
    const counts: Record<string, number> = {};
    for (const { live, factors } of rowsOf(review))
      if (live) for (const factor of factors) counts[factor] = (counts[factor] ?? 0) + 1;
    expect(counts).toEqual({
      Workflow: 7,
      Staffing: 3,
      "Leadership oversight": 3,
      Communication: 3,
      Training: 2,
      "Recording systems": 1,
    });
  });

  it("puts the exceptions in their order", () => {
    expect(toTheEnd(orderInSteps(rowsOf(review))).map(({ row }) => row.ref)).toEqual(
      "CR4 IL4 CR6 MR4 CR5 IL2 IL3 CR2 MR5 CR1 MR2 MR3 CR3 IL1 IL5 MR1 MR6 IL6".split(" "),
    );
  });

  it("names the break of a line that is not clear", () => {
    const breaks = (ref: string) =>
      rowsOf(review)
        .find(({ row }) => row.ref === ref)!
        .breaks.map(({ part, why }) => `${part} (${why})`);
    expect(breaks("CR3")).toEqual(["action (training alone)"]);
    expect(breaks("IL5")).toEqual(["outcome (task only)", "governance (no oversight)"]);
    expect(breaks("CR6")[0]).toBe("cause (restates concern)");
    expect(breaks("MR4")).toEqual(["outcome (trigger in update)", "governance (no escalation)"]);
    expect(breaks("MR1")).toEqual([]);
  });

  it("says in every message what was seen and what to do, in 25 words or so", () => {
    for (const { findings } of rowsOf(review))
      for (const { what, fix, why } of findings) {
        for (const sentence of [what, fix, why]) expect(sentence).toMatch(/[.?!]$/);
        expect(`${what} ${fix}`.split(/\s+/).length).toBeLessThanOrEqual(32);
      }
  });

  it("knows every state that it can give", () => {
    for (const { state } of rowsOf(review)) expect(rowStates).toContain(state);
  });
});

describe("The day after", () => {
  const [before, after] = [reviewOn(acceptanceToday), reviewOn(acceptanceToday + 1)];

  it("adds a missed review to MR4, CR6 and IL4 and no other must-fix finding", () => {
    const must = (review: WorkbookReview, ref: string) =>
      rowsOf(review)
        .find(({ row }) => row.ref === ref)!
        .findings.filter(({ severity }) => severity === "must")
        .map(({ rule }) => rule as string)
        .sort();
    for (const { ref } of acceptanceRows) {
      const gained = ["MR4", "CR6", "IL4"].includes(ref) ? ["REV-01"] : [];
      expect([ref, ...must(after, ref)]).toEqual([ref, ...[...must(before, ref), ...gained].sort()]);
    }
  });
});
