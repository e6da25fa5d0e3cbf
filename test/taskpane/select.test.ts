import fc from "fast-check";
import { rowStates, type RowReview, type WorkbookReview } from "../../src/review/review";
import { catalogue, ruleOf } from "../../src/rules/catalogue";
import { inOrder as inOrderInSteps, type Ordered } from "../../src/taskpane/select/attention";
import { chooseColumn, type MappingChoice } from "../../src/tracker/choices";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { toTheEnd } from "../../src/tracker/steps";
import { cellEdit, startingText } from "../../src/taskpane/select/editing";
import { worstFirst } from "../../src/review/order";
import { breaksAt, findingsByJoint, firstOfField, joints } from "../../src/taskpane/select/line-parts";
import { countStates, filterRows, groupByKind, groupByOwner, servicesOf } from "../../src/taskpane/select/rows";
import { lackingIn, shownColumns } from "../../src/taskpane/select/columns";
import { announceCheck } from "../../src/taskpane/words/announcements";
import { exampleLines } from "../../src/taskpane/words/examples";
import { coverage, headline } from "../../src/taskpane/words/fix";
import { breakLine } from "../../src/taskpane/words/joint";
import { ownerList } from "../../src/taskpane/words/owner-list";
import { stateInWords } from "../../src/review/state-words";
import { questionOf } from "../../src/taskpane/words/questions";
import { rowName, summaryOf } from "../../src/taskpane/words/row";
import { acceptanceFields, acceptanceRows, workbookOfRows } from "../tracker/acceptance";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { checkedOn, rowOf } from "./opened";

const inOrder = (before: Ordered | undefined, review: WorkbookReview): readonly RowReview[] =>
  toTheEnd(inOrderInSteps(before, review));

const reviewed = async () => {
  const { session } = await checkedOn();
  const review = session.store.read().checked?.review;
  if (!review) throw new Error("nothing was reviewed");
  return { session, review, rows: inOrder(undefined, review) };
};

describe("rows of the list", () => {
  it("come worst first and are counted by state", async () => {
    const { rows } = await reviewed();
    expect(rows.slice(0, 2).map(({ row }) => row.ref)).toEqual(["CR4", "IL4"]);
    expect(countStates(rows).map(({ state, rows: count }) => `${state} ${String(count)}`)).toEqual([
      "Triggered 4",
      "Closed - challenge 2",
      "Plan incomplete 3",
      "Due soon 1",
      "In date 7",
      "Closed - evidenced 1",
    ]);
  });

  it("are narrowed by state, service and all words of a search together", async () => {
    const { rows } = await reviewed();
    const [service = ""] = servicesOf(rows);
    const found = filterRows(rows, { state: "Triggered", service, search: "" });
    expect(found.every(({ state, row }) => state === "Triggered" && row.service === service)).toBe(true);
    const searched = filterRows(rows, { state: undefined, service: undefined, search: "RESPITE overdue" });
    expect(searched.map(({ row }) => row.ref)).toEqual(["CR4"]);
  });

  it("are gathered by owner, the one with most to fix first, none under no name", async () => {
    const { rows } = await reviewed();
    const groups = groupByOwner(rows);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(18);
    expect(groups[0]?.owner).toBe("Registered Manager");
  });

  it("are gathered by kind, must-fix before advice", async () => {
    const { rows } = await reviewed();
    const severities = groupByKind(rows).map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});

const order = ["must", "should", "advice"];

describe("one clear line", () => {
  it("shows each finding once, and breaks exactly where the summary breaks it", async () => {
    const { rows } = await reviewed();
    for (const review of rows) {
      const shown = Object.values(findingsByJoint(review)).flat();
      expect(shown).toHaveLength(review.findings.length);
      const broken = joints.filter((joint) => joint !== "concern" && breaksAt(review, joint));
      expect(new Set(broken)).toEqual(new Set(review.breaks.map(({ part }) => part)));
    }
  });

  it("asks for each cell once", async () => {
    const { rows } = await reviewed();
    for (const review of rows) {
      const fields = [...firstOfField(review)].map(({ field }) => field);
      expect(new Set(fields).size).toBe(fields.length);
    }
  });
});

describe("the columns of a tracker", () => {
  const snapshot = workbookOf(
    sheetOf({
      rows: [
        ["Ref", "Concern", "Action", "Owner", "Due date", "Pillar", "R"],
        ["A1", "Reviews are late", "Add a slot", "RM", 46_200, null, "High"],
        ["A2", "Gaps in charts", "Move the round", "Nurse", null, "qw", "Low"],
        ["A3", "Stairs are dark", "Fit lamps", "RM", 46_210, "er", "High"],
        ["A4", "Calls ring long", "Divert them", "RM", 46_220, "ty", "Medium"],
        ["A5", "Doors are wedged", "Fit magnets", "RM", 46_230, "ui", "High"],
      ],
    }),
  );
  const shown = (choices: readonly MappingChoice[] = []) => {
    const [tracker] = readWorkbook(snapshot, { today: 46_188, choices }).sheets[0]!.trackers;
    return shownColumns(tracker!, snapshot.sheets[0]);
  };

  it("are shown in the sheet's order, each with the first three values that stand in it", () => {
    expect(shown().map(({ header, values }) => `${header}: ${values.join(", ")}`)).toEqual([
      "Ref: A1, A2, A3",
      "Concern: Reviews are late, Gaps in charts, Stairs are dark",
      "Action: Add a slot, Move the round, Fit lamps",
      "Owner: RM, Nurse, RM",
      "Due date: 27/06/2026, 07/07/2026, 17/07/2026",
      "Pillar: qw, er, ty",
      "R: High, Low, High",
    ]);
  });

  it("are said to be uncertain where only their contents tell, until a person chose", () => {
    const [unsure] = shown().filter(({ header }) => header === "R");
    expect(unsure).toMatchObject({ field: "risk", reason: "Its cells hold levels such as high and low." });
    expect(
      shown()
        .filter((column) => column.unsure)
        .map(({ header }) => header),
    ).toEqual(["R"]);
    const [tracker] = readWorkbook(snapshot, { today: 46_188, choices: [] }).sheets[0]!.trackers;
    const choices = chooseColumn([], tracker!, 6, "risk");
    expect(shown(choices).find(({ header }) => header === "R")).toMatchObject({
      unsure: false,
      reason: "You chose it.",
    });
  });
});

describe("a cell filled in from the pane", () => {
  it("starts from its own words, and from nothing where they are a placeholder", async () => {
    const { session } = await checkedOn(workbookOfRows([{ ...acceptanceRows[0], ref: "A1", cause: "TBC" }]));
    const { row } = rowOf(session, "A1");
    expect([startingText(row, "cause"), startingText(row, "due")]).toEqual(["", "2026-06-19"]);
  });

  it("is not written where nothing was typed: a half-typed date is empty, and a placeholder is no worse than a blank", async () => {
    const { session } = await checkedOn(
      workbookOfRows([{ ...acceptanceRows[0], ref: "A1", cause: "TBC", due: "ASAP" }]),
    );
    const { row } = rowOf(session, "A1");
    expect([cellEdit(row, "due", "", false), cellEdit(row, "nextReview", "", false)]).toEqual([undefined, undefined]);
    expect(cellEdit(row, "cause", "  ", false)).toBeUndefined();
    expect(cellEdit(row, "action", "", false)).toMatchObject({ value: "" });
  });

  it("is written as text, or as a date in the workbook's own date system", async () => {
    const { session } = await reviewed();
    const { row } = rowOf(session, "CR4");
    expect(cellEdit(row, "interim", " Daily check ", false)).toMatchObject({ value: "Daily check", was: "" });
    expect(cellEdit(row, "nextReview", "2026-07-01", false)).toMatchObject({
      value: 46_204,
      numberFormat: "dd/mm/yyyy",
    });
    expect(cellEdit(row, "nextReview", "2026-07-01", true)).toMatchObject({ value: 44_742 });
    expect(cellEdit(row, "nextReview", "soon", false)).toBeUndefined();
  });
});

describe("what the pane says", () => {
  it.each([
    [[0, 0, 0, 0, 3], "No rows yet."],
    [[18, 9, 12, 4, 0], "9 rows need something fixed before they can be relied on."],
    [[18, 1, 0, 0, 0], "1 row needs something fixed before it can be relied on."],
    [[18, 0, 0, 1, 0], "Nothing must be fixed; 1 row is triggered."],
    [[18, 0, 2, 0, 0], "Nothing must be fixed. 2 rows would be challenged as they are written."],
    [[18, 0, 0, 0, 0], "All in order."],
    [[18, 1, 0, 0, 2], "1 row needs something fixed, and 2 needed columns are missing."],
    [[18, 0, 2, 0, 1], "No row needs anything fixed, but 1 needed column is missing."],
  ] as const)("of %j is %s", ([rows, mustFix, shouldFix, triggered, missing], said) => {
    expect(headline({ rows, mustFix, shouldFix, triggered, missing })).toBe(said);
  });

  it("names the columns that kept checks from running", async () => {
    const { session } = await checkedOn(
      workbookOfRows(
        acceptanceRows,
        acceptanceFields.filter((field) => field !== "cause"),
      ),
    );
    const review = session.store.read().checked?.review;
    const tracker = review?.trackers[0]?.tracker;
    expect(coverage(review?.trackers ?? [], 89)).toMatch(
      /^\d+ rules looked at 18 rows; \d+ could not run: no column for .*cause identified/,
    );
    expect(tracker && lackingIn(tracker)).toEqual(["cause"]);
  });

  it("tells of a row first what gives it its state, and what breaks its line joint by joint", async () => {
    const { session } = await checkedOn();
    const triggered = rowOf(session, "CR4");
    expect(summaryOf(triggered, worstFirst(triggered.findings)).first).toBe("Review was due 25 May 2026, 21 days ago.");
    expect(breakLine(triggered)).toBe(
      "Breaks at cause (not revisited), outcome (overdue, deadline passed) and governance (review missed, no escalation)",
    );
  });

  it("names a row with a bare number so that it is not read as a count", () => {
    expect([
      rowName({ ref: "4", row: 9 }),
      rowName({ ref: "1.2", row: 5 }),
      rowName({ ref: "CR4", row: 7 }),
      rowName({ ref: "row 12", row: 11 }),
    ]).toEqual(["No. 4 · row 10", "No. 1.2 · row 6", "CR4 · row 8", "Row 12"]);
  });

  it("asks about each exception in one question of its own", async () => {
    const { rows } = await reviewed();
    const asked = rows.filter(({ state }) => state === "Triggered").map(questionOf);
    expect(asked.every((question) => question?.endsWith("?"))).toBe(true);
    expect(asked[0]).toBe(
      'The update says "Checklist drafted, waiting for printing". It is 17 days late. What is keeping people safe today?',
    );
  });

  it("lists an owner's rows for an email, each with what to fix", async () => {
    const { rows } = await reviewed();
    const text = ownerList(
      "Night Lead",
      rows.filter(({ row }) => row.cells.owner.text === "Night Lead"),
      false,
    );
    expect(text).toMatch(
      /^Recovery tracker: actions of Night Lead\n\n• IL4 · row 20: .*\(Triggered, due 29 May 2026\)\n {2}◦ /,
    );
  });

  it("lists rows that nobody owns by what is to be done, and names the sheet where there are several", async () => {
    const { session } = await checkedOn(workbookOfRows([{ ...acceptanceRows[0], ref: "4", concern: "", owner: "" }]));
    const text = ownerList("", [rowOf(session, "4")], true);
    const [title, , first] = text.split("\n");
    expect(title).toBe("Recovery tracker: actions without an owner");
    expect(first).toMatch(/^• No\. 4 · row \d+ · \S[^:]*: \S/);
    expect(first).not.toMatch(/: \(/);
  });

  it("asks for the day where there is none, and which day is meant where another date cannot be read", async () => {
    const dates = [
      { ...acceptanceRows[0], ref: "A1", due: "" },
      { ...acceptanceRows[0], ref: "A2", due: "ASAP" },
      { ...acceptanceRows[0], ref: "A3", nextReview: "soonish" },
    ];
    const { session } = await checkedOn(workbookOfRows(dates));
    expect(["A1", "A2", "A3"].map((ref) => questionOf(rowOf(session, ref)))).toEqual([
      "By which day will this be done?",
      "By which day will this be done?",
      "'soonish' is not a date (next review). Which day is meant?",
    ]);
  });

  it("claims no date for a row that has none", () => {
    expect([
      stateInWords({ state: "In date", due: undefined, setAside: [] }),
      stateInWords({ state: "In date", due: 46_200, setAside: [] }),
      stateInWords({ state: "Plan incomplete", due: undefined, setAside: [] }),
    ]).toEqual(["No due date", "In date", "Plan incomplete"]);
  });

  it("says aloud when no tracker was found", () => {
    expect(announceCheck(89, undefined)).toBe("Checked. No recovery tracker was found.");
  });
});

describe("the order of attention", () => {
  const stateOf = (review: WorkbookReview, changes: ReadonlyMap<number, Partial<RowReview>>): WorkbookReview => ({
    ...review,
    trackers: review.trackers.map((tracker) => ({
      ...tracker,
      rows: tracker.rows.map((row, at) => {
        const change = changes.get(at);
        return change ? { ...row, ...change } : row;
      }),
    })),
  });

  it("is the same whether sorted as a whole or taken over from the review before", async () => {
    const { review } = await reviewed();
    const count = review.trackers[0]?.rows.length ?? 0;
    const change = fc.record({ state: fc.constantFrom(...rowStates), daysLate: fc.nat(40) });
    fc.assert(
      fc.property(fc.dictionary(fc.nat(count - 1).map(String), change), (changes) => {
        const now = stateOf(review, new Map(Object.entries(changes).map(([at, part]) => [Number(at), part])));
        const before = { review, rows: inOrder(undefined, review) };
        expect(inOrder(before, now).map(({ row }) => row.ref)).toEqual(
          inOrder(undefined, now).map(({ row }) => row.ref),
        );
      }),
    );
  });

  it("is sorted anew where rows came or went", async () => {
    const { review } = await reviewed();
    const before = { review, rows: inOrder(undefined, review) };
    const fewer = {
      ...review,
      trackers: review.trackers.map((tracker) => ({ ...tracker, rows: tracker.rows.slice(2) })),
    };
    expect(inOrder(before, fewer)).toEqual(inOrder(undefined, fewer));
    expect(inOrder(before, review)).toBe(before.rows);
  });
});

describe("examples of a rule", () => {
  const linesOf = (id: string, kind: "flagged" | "silent") => exampleLines(ruleOf(id)?.examples[kind] ?? []);

  it("show the rows beside them, where the rule compares rows", () => {
    expect(linesOf("EVD-06", "flagged")[0]).toMatch(/^.*Concern ".*; beside .*Date closed/);
    expect(linesOf("SHT-08", "flagged")[0]).toBe(
      'Concern "Bells", Owner "RM"; Concern "Meals", Owner "RM"; and 3 more rows',
    );
  });

  it("say why a near miss is left alone, and what an empty tracker is", () => {
    expect(linesOf("SHT-05", "silent")).toEqual([
      'Concern "Bells": Nothing of the kind was noticed.',
      'Concern "Bells"; 4 comments were not read. Another thing was noticed.',
      "An empty tracker: There are no rows.",
    ]);
  });

  it("are at most three of a kind, and never without words", () => {
    for (const { examples } of catalogue)
      for (const kind of ["flagged", "silent"] as const) {
        const lines = exampleLines(examples[kind]);
        expect(lines.length).toBe(Math.min(3, examples[kind].length));
        expect(lines.filter((line) => /^[;:, ]|^$/.test(line))).toEqual([]);
      }
  });
});
