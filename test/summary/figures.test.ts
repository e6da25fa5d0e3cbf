import { orderInSteps } from "../../src/review/order";
import { defaultSettings } from "../../src/rules/settings";
import { proposedAsks } from "../../src/summary/blocks/purpose";
import { contextOf } from "../../src/summary/context";
import { toTheEnd } from "../../src/tracker/steps";
import { tableOf, textsOf } from "./read-plan";
import { sampleReview, summaryInput, summaryOf } from "./sample";

const review = sampleReview();
const plan = summaryOf(review);
const column = (caption: string, at: number): (string | number)[] =>
  tableOf(plan, caption)
    .slice(1)
    .map((row) => row[at] ?? "");

test("under the draft framework each statement stands with the line of enquiry that we suggest", () => {
  const statements = (framework: "saf" | "draft") =>
    tableOf(summaryOf(review, { settings: { ...defaultSettings, framework } }), "By key question")
      .slice(1, 3)
      .map((row) => row[2]);
  expect(statements("saf")).toEqual(["Learning culture and Medicines optimisation", "Assessing needs"]);
  expect(statements("draft")).toEqual([
    "Learning culture (draft, suggested: Safety culture or Improvement, innovation and learning) and Medicines optimisation (draft, suggested: Safe medicines and treatments)",
    "Assessing needs",
  ]);
});

test("the exceptions come first, in this order, then the others", () => {
  const rows = review.trackers.flatMap((tracker) => tracker.rows);
  const order = "CR4 IL4 CR6 MR4 CR5 IL2 IL3 CR2 MR5 CR1 MR2 MR3 CR3 IL1 IL5 MR1 MR6 IL6";
  expect(toTheEnd(orderInSteps(rows)).map(({ row }) => row.ref)).toEqual(order.split(" "));
});

test("the eighteen clear-line cells name their breaks", () => {
  const lines: Record<string, string | number | undefined> = Object.fromEntries(
    tableOf(plan, "One clear line")
      .slice(1)
      .map((row): [string, string | number | undefined] => [String(row[1]), row[7]]),
  );
  expect(lines).toEqual({
    CR1: "✓ Clear",
    CR2: "Break: cause (blames a person); action (no single owner); outcome (cannot be measured); governance (no review date)",
    CR3: "Break: action (training alone)",
    CR4: "Break: cause (not revisited); outcome (overdue); governance (review missed)",
    CR5: "Break: cause (came back); outcome (no outcome evidence)",
    CR6: "Break: cause (restates concern); outcome (no current value); governance (no escalation)",
    MR1: "✓ Clear",
    MR2: "Break: action (training alone); outcome (task only)",
    MR3: "Break: action (policy alone)",
    MR4: "Break: outcome (trigger in update); governance (no escalation)",
    MR5: "Break: outcome (due date unreadable)",
    MR6: "✓ Clear",
    IL1: "✓ Clear",
    IL2: "Break: outcome (no outcome evidence)",
    IL3: "Break: cause (missing); action (too vague); outcome (no measure); governance (no oversight)",
    IL4: "Break: cause (not revisited); outcome (overdue); governance (no escalation)",
    IL5: "Break: outcome (task only); governance (no oversight)",
    IL6: "✓ Clear",
  });
});

test("the clear lines count themselves, one as one", () => {
  const captions = (clearLines: number) =>
    summaryOf({ ...review, figures: { ...review.figures, clearLines } }).tables?.map(({ caption }) => caption);
  expect(captions(1)).toContain("One clear line: 1 of 18 rows shows it");
  expect(captions(2)).toContain("One clear line: 2 of 18 rows show it");
});

test("exceptions open the clear lines, then live rows by key question, closed rows close them", () => {
  expect(column("One clear line", 1).join(" ")).toBe(
    "CR4 IL4 CR6 MR4 CR5 IL2 IL3 CR2 MR5 MR2 MR3 IL1 IL5 MR1 MR6 CR1 CR3 IL6",
  );
});

test("all four triggered rows stand among the escalations as not recorded", () => {
  expect(
    tableOf(plan, "Escalations: 4 of 4 not recorded")
      .slice(1)
      .map((row) => [row[1], row[4]]),
  ).toEqual([
    ["CR4", "None recorded"],
    ["IL4", "None recorded"],
    ["CR6", "None recorded"],
    ["MR4", "None recorded"],
  ]);
});

test("the quality of the plan is counted over live rows and over all", () => {
  const rows = tableOf(plan, "Quality of the plan").slice(1);
  expect(rows.map((row) => [row[2], row[1], row[5]])).toEqual([
    ["Cause recorded", "14 of 15", "17 of 18"],
    ["One accountable owner", "12 of 15", "15 of 18"],
    ["Outcome measure recorded", "14 of 15", "17 of 18"],
    ["Next review date", "14 of 15", "17 of 18"],
    ["Measurable measure", "13 of 15", "16 of 18"],
    ["Oversight above the owner", "12 of 15", "15 of 18"],
    ["Two or more kinds of evidence", "13 of 15", "14 of 18"],
    ["Interim control where overdue", "1 of 2", "1 of 2"],
  ]);
  expect(textsOf(plan)).toContain(
    "Kinds of evidence per row (records, audits, feedback, practice): one kind 4 rows · two 7 · three 2 · four 5.",
  );
});

test("the five key questions are always there, with rows, live, triggered, overdue and clear lines", () => {
  const rows = tableOf(plan, "By key question").slice(1);
  expect(rows.map((row) => [row[0], row[1], row[5], row[6], row[7]])).toEqual([
    ["Safe", 10, 2, 1, "4 of 12 rows"],
    ["Effective", 5, 2, 1, "1 of 6 rows"],
    ["Caring", 0, 0, 0, "None"],
    ["Responsive", 0, 0, 0, "None"],
    ["Well-led", 0, 0, 0, "None"],
  ]);
});

test("causes are counted by factor over live rows, and drawn with the same numbers", () => {
  const rows = tableOf(plan, "Causes and patterns").slice(1);
  expect(rows.map((row) => `${String(row[0])} ${String(row[1])}`)).toEqual([
    "Workflow 7",
    "Communication 3",
    "Leadership oversight 3",
    "Staffing 3",
    "Training 2",
    "Recording systems 1",
  ]);
  const chart = plan.charts.find(({ kind }) => kind === "bar");
  expect(chart?.data).toMatchObject({ rows: rows.length + 1, columns: 2 });
});

test("the board is asked to note, to decide and to re-open", () => {
  expect(proposedAsks(toTheEnd(contextOf(summaryInput(review))))).toEqual([
    "Note 4 triggered actions, none with an escalation recorded.",
    "Decide on CR4 (reviews overdue for people on respite stays), 17 days overdue with no escalation recorded.",
    "Re-open CR5 (care reviews overdue on Willow unit), closed at 82% against 95%, or record why it stays closed. The same question for IL2.",
  ]);
});

test("the manager's fix list has every must-fix and should-fix finding", () => {
  const manager = summaryOf(review, { view: "registered manager" });
  expect(tableOf(manager, "Fix list: 24 must-fix findings, 32 should-fix")).toHaveLength(1 + 24 + 32);
});
