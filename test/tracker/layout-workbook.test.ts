import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "./sheet";
import { heads, mappingOf, records, recordLines, rowLine, today, trackerOf, trackersOf, type Rows } from "./understood";

const noChoices = { today, choices: [] };
const columnsOf = (rows: Rows, more = {}): string => mappingOf(trackerOf({ rows, ...more }));

test("trackers, lists, instructions, a dashboard, a change log and an empty sheet are told apart", () => {
  const reading = readWorkbook(
    workbookOf(
      sheetOf({
        name: "Instructions",
        rows: [["How to use this tracker"], ["1. Write the concern."], ["2. Name one owner."]],
      }),
      sheetOf({ name: "Oakfield", rows: [heads, ...records] }),
      sheetOf({ name: "Elm Court", rows: [["Elm Court"], heads, ...records] }),
      sheetOf({
        name: "Lists",
        rows: [
          ["Status", "RAG", "Owner", "Action type"],
          ["Open", "Red", "Registered Manager", "Training"],
          ["Closed", "Green", "Deputy", "Policy"],
        ],
      }),
      sheetOf({
        name: "Dashboard",
        rows: [
          ["Row Labels", "Count of Action", "Overdue"],
          ["Safe", 3, 1],
          ["Caring", 1, 0],
        ],
      }),
      sheetOf({
        name: "Record of changes",
        rows: [
          ["Date", "Description", "Version", "Author"],
          [46_000, "First version", 1, "AG"],
        ],
      }),
      sheetOf({ name: "Sheet3", rows: [] }),
    ),
    noChoices,
  );
  expect(reading.sheets.map(({ name, trackers }) => `${name}: ${trackers.length}`)).toEqual([
    "Instructions: 0",
    "Oakfield: 1",
    "Elm Court: 1",
    "Lists: 0",
    "Dashboard: 0",
    "Record of changes: 0",
    "Sheet3: 0",
  ]);
  for (const { reason } of reading.sheets) expect(reason).toMatch(/^[A-Z].*\.$/);
});

test("our own sheets are no trackers", () => {
  const reading = readWorkbook(workbookOf(sheetOf({ name: "Governance summary", rows: [heads, ...records] })), {
    ...noChoices,
    ignoreSheets: ["Governance summary"],
  });
  expect(reading.sheets[0]).toEqual({
    name: "Governance summary",
    reason: "Clear Line wrote this sheet.",
    trackers: [],
  });
});

test("a hidden tracker sheet is read all the same", () => {
  expect(trackersOf(sheetOf({ visibility: "hidden", rows: [heads, ...records] }))).toHaveLength(1);
});

test("a sheet named after a key question gives it to its rows", () => {
  expect(trackerOf({ name: "Well-led", rows: [heads, ...records] }).rows[0]?.keyQuestion).toBe("Well-led");
});

test("without a service column the sheet is the service", () => {
  expect(trackerOf({ name: "Elm Court", rows: [heads, ...records] }).rows[0]?.service).toBe("Elm Court");
});

test("comments and protection are said once", () => {
  const { notes } = trackerOf({ rows: [heads, ...records], comments: 3, protected: true });
  expect(notes.map(({ code, text }) => `${code}: ${text}`)).toEqual([
    "comments: This sheet has 3 comments; Clear Line does not read comments.",
    "protected: This sheet is protected, so Clear Line cannot highlight cells on it.",
  ]);
});

const long: Rows = [
  ["A1", "Two charts had gaps in the evening round", "Move the round to 18:00 with cover"],
  ["A2", "Reviews are late on the first floor again", "Add a weekly review slot on the rota"],
  ["A3", "Calls are not answered at night by agency", "Divert the phone to the senior on shift"],
];
const withColumns = (names: readonly string[], values: readonly (readonly (string | number | null)[])[]): Rows => [
  ["Ref", "Concern", "Action", ...names],
  ...long.map((row, index) => [...row, ...(values[index] ?? [])]),
];

test("of two evidence columns the first was reviewed and the second closes", () => {
  expect(columnsOf([["Concern", "Evidence", "Action", "Owner", "Due date", "Status", "Evidence"]])).toBe(
    "1 | A concern, B evidence, C action, D owner, E due, F status, G closure",
  );
});

test("one evidence column right of the status closes, left of the action it was reviewed", () => {
  expect(columnsOf([["Concern", "Action", "Owner", "Due date", "Status", "Evidence"]])).toContain("F closure");
  expect(columnsOf([["Concern", "Evidence", "Action", "Owner", "Due date"]])).toContain("B evidence");
});

test("completion date is the due date where open rows have it, the date closed where only completed rows have it", () => {
  const open = withColumns(
    ["Owner", "Completion date", "Status"],
    [
      ["RM", 46_200, "Open"],
      ["RM", 46_100, "Completed"],
      ["RM", 46_210, "Open"],
    ],
  );
  const done = withColumns(
    ["Owner", "Completion date", "Status"],
    [
      ["RM", null, "Open"],
      ["RM", 46_100, "Completed"],
      ["RM", null, "Open"],
    ],
  );
  expect(columnsOf(open)).toContain("E due");
  expect(columnsOf(done)).toContain("E closedDate");
});

test("a review date that is mostly to come is the next one, mostly past the last one", () => {
  const coming = withColumns(
    ["Owner", "Due date", "Review date"],
    [
      ["RM", 46_300, 46_200],
      ["RM", 46_300, 46_201],
      ["RM", 46_300, 46_202],
    ],
  );
  const past = withColumns(
    ["Owner", "Due date", "Review date"],
    [
      ["RM", 46_300, 46_100],
      ["RM", 46_300, 46_101],
      ["RM", 46_300, 46_102],
    ],
  );
  expect(columnsOf(coming)).toContain("F nextReview");
  expect(columnsOf(past)).toContain("F lastReview");
});

test("a frequency that reads as a rhythm is the review cycle, otherwise the pattern", () => {
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Frequency"],
        [
          ["RM", "Weekly"],
          ["RM", "Monthly"],
          ["RM", "Weekly"],
        ],
      ),
    ),
  ).toContain("E cycle");
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Frequency"],
        [
          ["RM", "One-off"],
          ["RM", "Isolated"],
          ["RM", "Nights only"],
        ],
      ),
    ),
  ).toContain("E pattern");
});

test("an area is the key question, the unit of measure or the place, by its contents", () => {
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Area"],
        [
          ["RM", "Safe"],
          ["RM", "Caring"],
          ["RM", "Safe"],
        ],
      ),
    ),
  ).toContain("E keyQuestion");
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Unit"],
        [
          ["RM", "%"],
          ["RM", "days"],
          ["RM", "%"],
        ],
      ),
    ),
  ).toContain("E unit");
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Unit"],
        [
          ["RM", "Beech"],
          ["RM", "Ash"],
          ["RM", "Willow"],
        ],
      ),
    ),
  ).toContain("E service");
});

test("a standard in numbers is the target, in words the quality statement", () => {
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Standard"],
        [
          ["RM", "95%"],
          ["RM", "100%"],
          ["RM", "90%"],
        ],
      ),
    ),
  ).toContain("E target");
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Standard"],
        [
          ["RM", "Safeguarding"],
          ["RM", "Learning culture"],
          ["RM", "Safe environments"],
        ],
      ),
    ),
  ).toContain("E qs");
});

test("initials beside the due date are the owner's, beside the concern those of the person", () => {
  expect(columnsOf([["Ref", "Issue", "Action", "Initials", "By when", "Status"]])).toContain("D owner");
  expect(columnsOf([["Date raised", "Initials", "Issue", "Action", "Lead", "By when"]])).toContain("B who");
});

test("the first date column tells when it was found", () => {
  expect(columnsOf([["Date", "Issue", "Action", "Owner", "Due date", "Status"]])).toContain("A raised");
});

test("a status column of colours alone counts as the colour", () => {
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Status"],
        [
          ["RM", "Red"],
          ["RM", "Amber"],
          ["RM", "Green"],
        ],
      ),
    ),
  ).toContain("E rag");
});

test("a RAG column of words counts as the status", () => {
  expect(
    columnsOf(
      withColumns(
        ["Owner", "RAG"],
        [
          ["RM", "Open"],
          ["RM", "Closed"],
          ["RM", "In progress"],
        ],
      ),
    ),
  ).toContain("E status");
});

test("of two comment columns the left one is the progress", () => {
  expect(columnsOf([["Issue", "Action", "Owner", "Due date", "Status", "Comments", "Notes"]])).toContain(
    "F progress, G challenge",
  );
});

test("risk in sentences is the concern, in levels the risk", () => {
  const risks: Rows = [
    ["ID", "Risk", "Score", "Mitigation", "Owner"],
    [1, "Two nurses may leave before the summer", 12, "Recruit two bank nurses", "RM"],
    [2, "The lift may fail again in the winter", 6, "Service the lift in October", "RM"],
  ];
  expect(columnsOf(risks)).toBe("1 | A ref, B concern, C risk, D action, E owner");
  expect(
    columnsOf(
      withColumns(
        ["Owner", "Risk"],
        [
          ["RM", "High"],
          ["RM", "Low"],
          ["RM", "Medium"],
        ],
      ),
    ),
  ).toContain("E risk");
});

test("raised by is not the owner", () => {
  const tracker = trackerOf({ rows: [["ID", "Issue", "Raised by", "Action", "Owner", "Due date"]] });
  expect(mappingOf(tracker)).toContain("E owner");
  expect(tracker.columns.find(({ column }) => column === 2)?.confidence ?? 0).toBeLessThan(0.7);
});

test("a column that nothing explains stays open", () => {
  const { unmapped } = trackerOf({ rows: [[...heads, "Zzyzx"], ...records.map((row) => [...row, "qw"])] });
  expect(unmapped).toEqual([{ column: 6, header: "Zzyzx", candidates: [] }]);
});

test("of two columns with one name the second stays open with the field as its candidate", () => {
  const { unmapped } = trackerOf({ rows: [["Ref", "Concern", "Action", "Owner", "Owner", "Due date"]] });
  expect(unmapped.map(({ column, candidates }) => [column, candidates[0]?.field])).toEqual([[4, "owner"]]);
});

test("status shown by a fill alone is read as a colour and said", () => {
  const rows = [["Ref", "Concern", "Action", "Owner", "RAG"], ...long.map((row) => [...row, "RM", null])];
  const fills = { "1,4": "#FF0000", "2,4": "#FFC000", "3,4": "#92D050" };
  const tracker = trackerOf({ rows, fills });
  expect(tracker.rows.map(({ cells }) => cells.rag.colour)).toEqual(["red", "amber", "green"]);
  expect(tracker.rows.every(({ cells }) => cells.rag.byFill)).toBe(true);
  expect(tracker.notes.map(({ code }) => code)).toContain("status by colour");
});

test("a status column of fills alone gives its rows their colour, and one of a single fill does not", () => {
  const rows = [["Ref", "Concern", "Action", "Owner", "Status"], ...long.map((row) => [...row, "RM", null])];
  const read = (...fills: readonly string[]): readonly unknown[] =>
    trackerOf({ rows, fills: Object.fromEntries(fills.map((fill, at) => [`${at + 1},4`, fill])) }).rows.map(
      ({ cells }) => cells.rag.colour,
    );
  expect(read("#FF0000", "#FFC000", "#92D050")).toEqual(["red", "amber", "green"]);
  expect(read("#DDEBF7", "#DDEBF7", "#DDEBF7")).toEqual([undefined, undefined, undefined]);
});

test("real dates that never pass the 12th beside typed ones that do are said", () => {
  const rows = withColumns(
    ["Owner", "Due date"],
    [
      ["RM", 46_145],
      ["RM", 46_176],
      ["RM", "25/06/2026"],
    ],
  );
  expect(trackerOf({ rows, formats: { 4: "dd/mm/yyyy" } }).notes.map(({ code }) => code)).toEqual(["ambiguous dates"]);
});

test("a workbook that counts from 1904 gives the same days", () => {
  const sheet = sheetOf({
    rows: withColumns(["Owner", "Due date"], [["RM", 46_188 - 1462]]),
    formats: { 4: "dd/mm/yyyy" },
  });
  const { sheets } = readWorkbook({ sheets: [sheet], date1904: true }, noChoices);
  expect(sheets[0]?.trackers[0]?.rows[0]?.cells.due.day).toBe(46_188);
});

test("an error cell is reported as one, an emoji and smart quotes are words", () => {
  const rows = withColumns(
    ["Owner", "Due date", "Status"],
    [
      ["#REF!", 46_200, "✅ Done"],
      ["“Sam’s” team", 46_200, "🔴"],
    ],
  );
  const [first, second] = trackerOf({ rows }).rows;
  expect([
    first?.cells.owner.error,
    first?.cells.status.status,
    second?.cells.owner.text,
    second?.cells.status.colourOnly,
  ]).toEqual([true, "task done", '"Sam\'s" team', true]);
});

test("cells with an error are named once, say as little as a placeholder, and are no values", () => {
  const rows = withColumns(
    ["Owner", "Due date", "Status"],
    [
      ["#REF!", 46_200, "Open"],
      ["RM", "#VALUE!", "Open"],
      ["RM", 46_210, "Open"],
    ],
  );
  const { rows: read, notes } = trackerOf({ rows });
  expect(notes).toEqual([
    {
      code: "error cells",
      text: "Excel shows an error instead of a value in D2, E3; repair the formula or type the value.",
      columns: [3, 4],
    },
  ]);
  expect([read[0]?.cells.owner.placeholder, read[1]?.cells.due.reading]).toEqual([true, "unreadable"]);
  const many = Array.from({ length: 8 }, (_, row) => [
    `B${row}`,
    `Reviews are late on floor ${row}`,
    "Add a slot",
    "#N/A",
  ]);
  expect(trackerOf({ rows: [["Ref", "Concern", "Action", "Owner"], ...many] }).notes[0]?.text).toContain(
    "in D2, D3, D4, D5, D6 and 3 more;",
  );
});

test("a fraction beside percentages is a percentage that lost its format", () => {
  const rows = withColumns(["Owner", "Baseline", "Target", "Current"], [["RM", "63%", 0.95, "19 of 20"]]);
  const cells = trackerOf({ rows }).rows[0]?.cells;
  expect([cells?.baseline.value, cells?.target.value, cells?.actual.value]).toEqual([63, 95, 95]);
});

test.each([
  ["95% of reviews on time", 63, 95, 0.91, 91],
  ["Reviews on time", 63, 95, 0.91, 91],
  ["Reviews on time", "63%", "95%", "0.91", 91],
  ["Falls each week", 5, 2, 0.5, 0.5],
  ["Fewer than 2% of doses late", 6, 2, 1, 1],
])("of '%s' from %s to %s the value %s is %d", (measure, baseline, target, current, value) => {
  const headings = ["Owner", "Outcome measure", "Baseline", "Target", "Current"];
  const rows = withColumns(headings, [["RM", measure, baseline, target, current]]);
  expect(trackerOf({ rows }).rows[0]?.cells.actual.value).toBe(value);
});

test("a period counts from the start date", () => {
  const rows = withColumns(
    ["Owner", "Start date", "Timescale"],
    [
      ["RM", 46_132, "within eight weeks"],
      ["RM", null, "6 weeks"],
    ],
  );
  const due = trackerOf({ rows }).rows.map(({ cells }) => [cells.due.reading, cells.due.day]);
  expect(due.slice(0, 2)).toEqual([
    ["relative", 46_188],
    ["unreadable", undefined],
  ]);
});

test("the records of a page are the same when it is read again", () => {
  const tracker = trackerOf({ rows: [heads, ...records] });
  expect(tracker.rows.map(rowLine)).toEqual(recordLines(2, 3, 4));
});

test("a sheet that is filled in like a form is left alone, and what to do is said", () => {
  const form = [
    ["ACTION PLAN FORM"],
    ["Service", "Holly Bank"],
    ["Date", "04/05/2026"],
    ["Concern", "Three sore areas were not told to the nurse"],
    ["Root cause", "Carers write on paper, the nurse looks at the tablet"],
    ["Action to be taken", "Skin check on the tablet"],
    ["Person responsible", "Clinical lead"],
    ["Target date", "22/05/2026"],
    ["Status", "Open"],
  ];
  const [reading] = readWorkbook(workbookOf(sheetOf({ rows: form })), { today, choices: [] }).sheets;
  expect(reading?.trackers).toEqual([]);
  expect(reading?.reason).toBe(
    "It is filled in like a form, one concern on a sheet. Clear Line reads tables: copy the forms into one, a row for each concern.",
  );
});
