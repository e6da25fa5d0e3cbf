import { reviewWorkbook } from "../../src/review/review-workbook";
import type { WorkbookReview } from "../../src/review/review";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { FieldKey } from "../../src/tracker/fields";
import { views } from "../../src/summary/views";
import { acceptanceFields, acceptanceRows, workbookOfRows } from "../tracker/acceptance";
import { tableOf, textsOf } from "./read-plan";
import { summaryOf, today } from "./sample";

function reviewOf(rows: Parameters<typeof workbookOfRows>[0], columns: readonly FieldKey[]): WorkbookReview {
  const reading = readWorkbook(workbookOfRows(rows, columns), { today, choices: [] });
  return reviewWorkbook(reading, { today, settings: defaultSettings });
}

/** What is wrong, what is done about it, who and by when: the plan of an owner who was given no template. */
const shortPlan = reviewOf(
  [
    { ref: "1", concern: "Call bells unanswered at night", action: "Add a night lead", owner: "RM", due: "31/05/2026" },
    { ref: "2", concern: "Meals cold on the top floor", action: "New trolley", owner: "Seniors", due: "31/07/2026" },
  ],
  ["ref", "concern", "action", "owner", "due"],
);

const without = (...fields: readonly FieldKey[]): WorkbookReview =>
  reviewOf(
    acceptanceRows,
    acceptanceFields.filter((field) => !fields.includes(field)),
  );

describe.each(views)("the summary of a tracker with five columns, for the %s", (view) => {
  const texts = textsOf(summaryOf(shortPlan, { view }));

  it("says on page 1 which columns are missing, and counts nothing that cannot be told", () => {
    expect(texts).toContain(
      "The tracker has no column for the cause, the outcome measure or the next review: that is missing on every row.",
    );
    const [labels = [], figures = []] = tableOf(summaryOf(shortPlan, { view }), "Position in numbers");
    expect(figures[labels.indexOf("Reviews missed")]).toBe("No column");
    expect(figures[labels.indexOf("Overdue")]).toBe("● 1");
  });

  it("does not say that no row needs anything fixed", () => {
    expect(texts).toContain(
      "Of 2 live actions, none is triggered and 1 is overdue; 2 rows need something fixed and 3 needed columns are missing; none of 2 shows cause, action, outcome and governance in one clear line.",
    );
  });

  it("claims nothing of a row for which there is no column", () => {
    const claims =
      /Nobody above the owner|No cycle|Neither recorded|Told: nobody|Not recorded|No measure|None recorded$/;
    expect(texts.filter((text) => claims.test(text))).toEqual([]);
  });
});

test("all five key questions are shown also where no row names one, and how many rows that is", () => {
  const [, ...rows] = tableOf(summaryOf(shortPlan), "By key question");
  expect(rows.map(([name, live]) => `${String(name)}: ${String(live)}`)).toEqual([
    ...["Safe: 0", "Effective: 0", "Caring: 0", "Responsive: 0", "Well-led: 0"],
    "Not stated: 2",
  ]);
});

test("the board is asked for the columns that the tracker lacks, and rows with bare numbers are not read as counts", () => {
  const texts = textsOf(summaryOf(shortPlan));
  expect(texts).toContain(
    "Ask for 3 columns that the tracker lacks: cause identified, outcome measure and next review.",
  );
  expect(texts).toContain("Decide on no. 1 (call bells unanswered at night), 15 days overdue.");
  expect(tableOf(summaryOf(shortPlan), "Quality of the plan").map((row) => row.slice(1, 4))).toEqual([
    ["Live rows", "What the plan shows", "Live rows without it"],
    ["0 of 2", "Cause recorded", "All: no column"],
    ["1 of 2", "One accountable owner", "no. 2"],
    ["0 of 2", "Outcome measure recorded", "All: no column"],
    ["0 of 2", "Next review date", "All: no column"],
    ["0 of 2", "Measurable measure", "All: no column"],
    ["0 of 2", "Oversight above the owner", "All: no column"],
    ["0 of 2", "Two or more kinds of evidence", "All: no column"],
    ["0 of 1", "Interim control where overdue", "no. 1"],
  ]);
});

test("the only service is named in the heading and not on every row", () => {
  const alerts = tableOf(summaryOf(shortPlan), "Alerts");
  expect(alerts[0]?.[6]).toBe("Owner");
  expect(alerts.slice(1).map((row) => row[6])).toEqual(["RM", "Seniors"]);
});

test("two kinds of evidence are not counted where no column holds the evidence", () => {
  const quality = tableOf(summaryOf(without("evidence")), "Quality of the plan");
  expect(quality.find((row) => row[2] === "Two or more kinds of evidence")?.[1]).toBe("0 of 15");
  expect(textsOf(summaryOf(without("evidence"))).filter((text) => text.startsWith("Kinds of evidence"))).toEqual([]);
});

test("nobody is said to have signed off where no column says who, and the day stays", () => {
  const decided = tableOf(summaryOf(without("signoff")), "Closures").slice(1);
  expect(decided.length).toBeGreaterThan(0);
  expect(decided.filter((row) => String(row[6]).includes("Nobody"))).toEqual([]);
  expect(decided.every((row) => /\d{4}/.test(String(row[6])))).toBe(true);
});

test("a closure is challenged first for what makes it one", () => {
  const closed = reviewOf(
    [
      {
        ref: "A3",
        concern: "Night checks not recorded for 4 people in the east wing",
        cause: "Night staff forgot",
        action: "Night staff reminded at the team meeting",
        owner: "Deputy",
        status: "Closed",
        closedDate: "03/02/2026",
        closure: "Minutes of the team meeting",
        measure: "95% of checks recorded within 15 minutes",
      },
    ],
    ["ref", "concern", "cause", "action", "owner", "due", "measure", "nextReview", "status", "closure", "closedDate"],
  );
  const [, row] = tableOf(summaryOf(closed), "Alerts");
  expect(row?.[0]).toBe("◆ Challenge closure");
  expect(row?.[3]).toMatch(/^'Minutes of the team meeting' reads as the task, not the result/);
});

test("a measure without figures is written once in its line", () => {
  const lines = tableOf(summaryOf(without("baseline", "actual", "target")), "One clear line").slice(1);
  const outcomes = lines.map((row) => String(row[4])).filter((text) => text.endsWith("no figures recorded"));
  expect(outcomes.length).toBeGreaterThan(0);
  expect(outcomes.filter((text) => text.includes("\n"))).toEqual([]);
});

test("a line does not say that no figures are recorded where the update or the closure has one", () => {
  const row = { concern: "Call bells slow", cause: "One panel for two corridors", action: "Two panels", owner: "RM" };
  const measured = { ...row, measure: "95% in 5 minutes" };
  const told = reviewOf(
    [
      { ...measured, ref: "A1", progress: "8 June: 88% answered in time" },
      { ...measured, ref: "A2", concern: "Meals cold", status: "Closed", closure: "97% hot in May" },
      { ...measured, ref: "A3", concern: "Doors wedged", progress: "Under way" },
    ],
    ["ref", "concern", "cause", "action", "owner", "measure", "status", "progress", "closure"],
  );
  const lines = tableOf(summaryOf(told), "One clear line").slice(1);
  expect(new Map(lines.map((cells) => [cells[1], cells[4]]))).toEqual(
    new Map([
      ["A1", "95% in 5 minutes; figure in the update"],
      ["A2", "95% in 5 minutes; figure in closure or update"],
      ["A3", "95% in 5 minutes; no figures recorded"],
    ]),
  );
});

test("checks that could not be made are listed once for each missing column", () => {
  const [line = ""] = textsOf(summaryOf(shortPlan)).filter((text) => text.startsWith("Not checked on"));
  const reasons = line.split("\n").slice(1);
  expect(reasons.filter((reason) => reason.startsWith("No column for cause identified:"))).toHaveLength(1);
  expect(reasons.every((reason) => /^No column for [^:]+: .+\.$/.test(reason))).toBe(true);
});

test("a target is met the way that is good, also without a starting value, and not where nothing says which way that is", () => {
  const calls = (measure: string, actual: string, target: string) => ({
    concern: `Concern about ${measure.toLowerCase()}`,
    cause: "Calls are dropped when the rota is published again",
    action: "Alerts on; coordinators check at 7am",
    owner: "Scheduler",
    due: "31/05/2026",
    nextReview: "30/06/2026",
    measure,
    actual,
    target,
  });
  const review = reviewOf(
    [
      { ref: "H1", ...calls("Missed doses per month", "2", "0") },
      { ref: "H2", ...calls("Calls within 30 minutes, % of all", "97%", "95%") },
      { ref: "H3", ...calls("Carers per client each week", "9", "6") },
      { ref: "H4", ...calls("Missed calls per month", "0", "0") },
    ],
    ["ref", "concern", "cause", "action", "owner", "due", "measure", "nextReview", "actual", "target"],
  );
  const outcomes = tableOf(summaryOf(review), "Outcomes: 2 of 4 targets met").slice(1);
  expect(outcomes.map(([standing, ref]) => `${String(ref)}: ${String(standing)}`)).toEqual([
    "H1: Not met, deadline passed",
    "H3: Which way is good is not said",
    "H2: Met",
    "H4: Met",
  ]);
});

test("where no column names the concern, a row is named by its action", () => {
  const todo = reviewOf(
    [
      { action: "Replace the door closers", cause: "Too heavy to open", owner: "Dave", due: "31/05/2026" },
      { action: "Sort the fluid charts", cause: "Totals left to days", owner: "Jo", due: "30/06/2026" },
    ],
    ["action", "cause", "owner", "due"],
  );
  const plan = summaryOf(todo);
  const [, late] = tableOf(plan, "Alerts");
  expect(late?.[2]).toBe("Action: Replace the door closers");
  const asked = textsOf(plan).filter((text) => text.startsWith("Decide on "));
  expect(asked).toEqual([expect.stringContaining("(replace the door closers), 15 days overdue")]);
  const [, hidden] = tableOf(summaryOf(todo, { privacy: { leaveOutFreeText: true, leaveOutFlagged: true } }), "Alerts");
  expect(hidden?.[2]).toBe("Left out for privacy");
});

test("nothing says that a row is in date, nor that it has no target, where its measure or no column at all speaks of it", () => {
  const texts = textsOf(
    summaryOf(
      reviewOf(
        [
          {
            ref: "1",
            concern: "Call bells unanswered at night",
            action: "Add a night lead",
            owner: "RM",
            measure: "95% in 5 minutes",
            actual: "8",
          },
          {
            ref: "2",
            concern: "Meals cold on the top floor",
            action: "New trolley",
            owner: "Chef",
            measure: "Fewer complaints",
            actual: "2",
          },
        ],
        ["ref", "concern", "action", "owner", "measure", "actual"],
      ),
    ),
  );
  expect(texts.filter((text) => text === "– In date")).toHaveLength(1); // the legend
  expect(texts).toContain("– No due date");
  expect(texts.filter((text) => /^(?:In the measure|No target)\n/.test(text))).toEqual([
    "In the measure\nno date",
    "No target\nno date",
  ]);
});

test("a key question that no row names has no share of clear lines", () => {
  const [, ...rows] = tableOf(summaryOf(shortPlan), "By key question");
  expect(rows.map((row) => row.at(-1))).toEqual([...Array.from({ length: 5 }, () => "None"), "0 of 2 rows"]);
});

test("where no column holds the target the figure that the measure names is the target", () => {
  const row = { concern: "Call bells late", action: "Six pagers", owner: "RM", due: "31/05/2026" };
  const review = reviewOf(
    [
      { ...row, ref: "1", measure: "95% in five minutes", baseline: "60%", actual: "71%" },
      { ...row, ref: "2", measure: "No more than 3 falls a month", baseline: "9", actual: "2" },
      { ...row, ref: "3", measure: "Fewer complaints", baseline: "9", actual: "2" },
    ],
    ["ref", "concern", "action", "owner", "due", "measure", "baseline", "actual"],
  );
  const plan = summaryOf(review, { view: "quality lead" });
  const rows = tableOf(plan, "Outcomes: 1 of 3 targets met").slice(1);
  expect(rows.map((cells) => [cells[0], cells.at(-1)])).toEqual([
    ["Not met, deadline passed", "95%\n31 May 2026"],
    ["No target", "No target\n31 May 2026"],
    ["Met", "3\n31 May 2026"],
  ]);
  expect(textsOf(plan).filter((text) => text.includes("60% → 71% → 95% by 31 May"))).not.toEqual([]);
});
