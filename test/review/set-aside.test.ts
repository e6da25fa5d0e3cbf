import { reviewWorkbook } from "../../src/review/review-workbook";
import type { RowReview } from "../../src/review/review";
import { stateInWords } from "../../src/review/state-words";
import { putAside, takeBack, type StoredSetAside } from "../../src/review/set-aside";
import type { RuleId, TypedRow } from "../../src/rules/define";
import { defaultSettings } from "../../src/rules/settings";
import { fieldKeys } from "../../src/tracker/fields";
import { exampleTracker, readingOf } from "../rules/example-tracker";

const today = 46_188;
const how = { by: "JS", on: today, reason: "Agreed with the quality lead." };

const reviewOf = (rows: readonly TypedRow[], setAside: readonly StoredSetAside[] = [], on = today) =>
  reviewWorkbook(readingOf(exampleTracker(rows, fieldKeys)), { today: on, settings: defaultSettings, setAside });
const first = (workbook: ReturnType<typeof reviewOf>) => workbook.trackers[0]!.rows[0]!;
const find = ({ findings }: RowReview, rule: RuleId) => findings.find((finding) => finding.rule === rule)!;

const row: TypedRow = {
  ref: "A1",
  concern: "Meals cold",
  owner: "All staff",
  nextReview: "25/05/2026",
  escalation: "",
};

/** Nothing is wrong with it but its date. */
const lateRow: TypedRow = {
  ...row,
  cause: "The trolley has no lid",
  action: "A trolley with a lid",
  owner: "RM",
  due: "14/06/2026",
  measure: "95% of meals over 63 degrees by 30 June 2026",
  actual: "96%",
  nextReview: "22/06/2026",
  oversight: "Nominated individual",
};

function aside(rule: RuleId, from: TypedRow = row): readonly StoredSetAside[] {
  const review = first(reviewOf([from]));
  return putAside([], find(review, rule), review.row, how);
}

describe("A finding that was set aside", () => {
  it("leaves the findings and stands beside them, with who, when and why", () => {
    const review = first(reviewOf([row], aside("OWN-01")));
    expect(review.findings.map(({ rule }) => rule)).not.toContain("OWN-01");
    expect(review.setAside.map(({ finding, by, on, reason }) => [finding.rule, by, on, reason])).toEqual([
      ["OWN-01", "JS", today, how.reason],
    ]);
  });

  it("does not make a late row read as in date", () => {
    const plain = first(reviewOf([lateRow]));
    expect([plain.state, stateInWords(plain)]).toEqual(["Overdue", "Overdue"]);
    const review = first(reviewOf([lateRow], aside("DAT-01", lateRow)));
    expect([review.state, stateInWords(review)]).toEqual(["In date", "Late, set aside"]);
  });

  it("is counted as must-fix that was set aside", () => {
    expect(reviewOf([row], aside("OWN-01")).figures.setAsideMust).toBe(1);
    expect(reviewOf([row]).figures.setAsideMust).toBe(0);
  });

  it("comes back when the text that it fired on changes", () => {
    const review = first(reviewOf([{ ...row, owner: "The whole team" }], aside("OWN-01")));
    expect(review.findings.map(({ rule }) => rule)).toContain("OWN-01");
    expect(review.setAside).toEqual([]);
  });

  it("stays set aside when the days go by or another cell changes", () => {
    const later = first(reviewOf([{ ...row, progress: "Heated trolley ordered." }], aside("REV-01"), today + 3));
    expect(later.setAside.map(({ finding }) => finding.rule)).toEqual(["REV-01"]);
  });

  it("stays with its row when rows are sorted", () => {
    const workbook = reviewOf([{ ref: "B1", concern: "Bells unanswered", owner: "All staff" }, row], aside("OWN-01"));
    const has = workbook.trackers[0]!.rows.map(({ findings }) => findings.some(({ rule }) => rule === "OWN-01"));
    expect(has).toEqual([true, false]);
  });

  it("is known again by its concern where rows have no reference", () => {
    const bare: TypedRow = { ...row, ref: "" };
    expect(first(reviewOf([bare], aside("OWN-01", bare))).setAside).toHaveLength(1);
    expect(first(reviewOf([{ ...bare, concern: "Meals late" }], aside("OWN-01", bare))).setAside).toEqual([]);
  });

  it("no longer triggers the row, and nobody asks for its escalation", () => {
    const review = first(reviewOf([row], aside("REV-01")));
    expect(review.state).not.toBe("Triggered");
    expect(review.reviewMissed).toBe(false);
    expect(review.findings.map(({ rule }) => rule)).not.toContain("TRG-07");
  });

  it("can be taken back", () => {
    const stored = aside("OWN-01");
    const review = first(reviewOf([row], stored));
    expect(takeBack(stored, review.setAside[0]!.finding, review.row)).toEqual([]);
  });

  it("is another than the same finding of a row with the same reference on another sheet", () => {
    const ofOakfield: TypedRow = { ...row, service: "Oakfield House" };
    const sheets = ["Recovery tracker", "Archive"].map((sheet) => exampleTracker([ofOakfield], fieldKeys, sheet));
    const { trackers } = reviewWorkbook(readingOf(...sheets), { today, settings: defaultSettings });
    const [here, elsewhere] = trackers.map(({ rows }) => rows[0]!);
    const stored = putAside([], find(here!, "OWN-01"), here!.row, how);
    const both = putAside(stored, find(elsewhere!, "OWN-01"), elsewhere!.row, how);
    expect(both).toHaveLength(2);
    expect(takeBack(both, find(here!, "OWN-01"), here!.row).map(({ sheet }) => sheet)).toEqual(["Archive"]);
  });
});

describe("A repeat that a person says is none", () => {
  const rows: readonly TypedRow[] = [
    {
      ref: "B",
      concern: "Fire door wedged open again",
      raised: "01/06/2026",
      status: "Open",
      nextReview: "19/06/2026",
    },
    { ref: "A", concern: "Fire doors wedged open", raised: "05/01/2026", status: "Closed", closedDate: "31/03/2026" },
  ];

  it("leaves the row untriggered", () => {
    const before = first(reviewOf(rows));
    expect([before.state, before.repeat]).toEqual(["Triggered", true]);
    const after = first(reviewOf(rows, putAside([], find(before, "EVD-06"), before.row, how)));
    expect(after.state).not.toBe("Triggered");
    expect(after.repeat).toBe(false);
    expect(after.findings.map(({ rule }) => rule)).not.toContain("TRG-06");
  });
});

describe("What the workbook keeps", () => {
  it("holds no words of the tracker", () => {
    expect(JSON.stringify(aside("OWN-01"))).not.toContain("All staff");
  });
});
