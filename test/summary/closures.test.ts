import { reviewWorkbook } from "../../src/review/review-workbook";
import type { TypedRow } from "../../src/rules/define";
import { defaultSettings } from "../../src/rules/settings";
import { proposedAsks } from "../../src/summary/blocks/purpose";
import { contextOf } from "../../src/summary/context";
import { toTheEnd } from "../../src/tracker/steps";
import { fieldKeys } from "../../src/tracker/fields";
import { exampleTracker, readingOf } from "../rules/example-tracker";
import { tableOf } from "./read-plan";
import { summaryInput, summaryOf, today } from "./sample";

const closed: TypedRow = {
  ref: "A1",
  concern: "Meals cold on the first floor",
  cause: "The lift to the first floor stops between 12 and 1",
  action: "Heated trolley kept on the first floor",
  owner: "Head Cook",
  measure: "Meals at 63 degrees or above when served",
  baseline: "4 of 10",
  target: "10 of 10",
  actual: "10 of 10",
  oversight: "Nominated Individual, monthly",
  status: "Closed",
  closedDate: "01/06/2026",
  closure: "Probe readings of four weeks and feedback of six residents: all meals hot",
  signoff: "J. Marsh",
};

function closuresOf(...rows: readonly TypedRow[]): readonly (readonly (string | number)[])[] {
  const review = reviewWorkbook(readingOf(exampleTracker(rows, fieldKeys)), { today, settings: defaultSettings });
  return tableOf(summaryOf(review, { view: "quality lead" }), "Closures");
}

describe("The closures on the summary", () => {
  it("ask of a row that was opened again whether its cause still holds", () => {
    const table = closuresOf({ ...closed, ref: "A2", status: "Re-opened", closedDate: "", closure: "" }, closed);
    expect(table.slice(1).map((row) => [row[1], row[3], row[4]])).toEqual([
      ["A2", "Re-opened", "Re-opened: does the cause still hold?"],
      ["A1", expect.stringMatching(/^Probe readings/), "Closed 1 June 2026 with no later review planned."],
    ]);
  });

  it("say by whom and when, and what of it is missing", () => {
    const bare = { ...closed, ref: "A2", signoff: "", closedDate: "" };
    expect(
      closuresOf(closed, bare)
        .slice(1)
        .map((row) => row[6]),
    ).toEqual(["J. Marsh\n1 Jun 2026", "Nobody\nNo date"]);
  });

  it("name what to challenge", () => {
    const [, row] = closuresOf({ ...closed, closure: "Training completed" });
    expect(row?.[4]).not.toBe("Nothing to challenge");
  });

  it("are asked about for what they are: good evidence is not called missing where the concern came back", () => {
    const again: TypedRow = { ...closed, ref: "A2", status: "Open", raised: "08/06/2026", closedDate: "", closure: "" };
    const rows = [{ ...closed, closedDate: "31/03/2026" }, again];
    const review = reviewWorkbook(readingOf(exampleTracker(rows, fieldKeys)), { today, settings: defaultSettings });
    expect(review.trackers[0]?.rows[0]?.state).toBe("Closed - challenge");
    expect(proposedAsks(toTheEnd(contextOf(summaryInput(review)))).at(-1)).toBe(
      "Re-open A1 (meals cold on the first floor), closed, and it looks as if the concern came back, or record why it stays closed.",
    );
  });
});
