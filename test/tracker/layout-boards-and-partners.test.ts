/** Plans that somebody else shapes: boards of tasks, councils, coroners, staff surveys, and an index of documents. */
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "./sheet";
import { mappingOf, today, trackersOf, understood, type Rows } from "./understood";

const columnsOf = (rows: Rows): string | undefined => understood({ rows })[0]?.split(" | ")[1];
const reasonOf = (rows: Rows): string | undefined =>
  readWorkbook(workbookOf(sheetOf({ rows })), { today, choices: [] }).sheets[0]?.reason;

test("groups of a board of tasks keep the meaning of their repeated heading, and the days that sum up a group are no row", () => {
  const heading = ["Name", "Person", "Status", "Timeline - Start", "Timeline - End", "Root cause", "Next check-in"];
  const item = (name: string, end: string) => [
    name,
    "Deputy",
    "Working on it",
    "2026-05-01",
    end,
    "One reviewer",
    "2026-06-18",
  ];
  const sum = ["", "", "", "2026-05-01", "2026-07-31"];
  const rows = [
    ["Safe care"],
    heading,
    item("Turn charts not complete on nights", "2026-06-30"),
    item("Bath hoist out of service for 6 weeks", "2026-07-05"),
    item("Choking risk not on the kitchen list", "2026-07-08"),
    sum,
    [],
    ["Well led"],
    heading,
    item("Incident reviews late", "2026-07-31"),
    sum,
  ];
  const trackers = trackersOf(sheetOf({ rows }));
  const fields = "A concern, B owner, C status, D start, E due, F cause, G nextReview";
  expect(trackers.map(mappingOf)).toEqual([`2 | ${fields}`, `9 | ${fields}`]);
  expect(trackers.flatMap((each) => each.rows.map(({ row }) => row + 1))).toEqual([3, 4, 5, 10]);
});

test("beside the lead of a council or another partner the provider's lead answers for the action", () => {
  const head = (partner: string): Rows => [["Concern", "Action", "Provider lead", partner, "Due", "Status"]];
  for (const partner of ["Council lead", "ICB lead", "LA lead"])
    expect(columnsOf(head(partner))).toMatch(/^A concern, B action, C owner, (?:D contributors, )?E due/);
  expect(columnsOf(head("Action owner"))).toBe("A concern, B action, C oversight, D owner, E due, F status");
});

test("contributing factors that are told in sentences are the cause where no other column says why", () => {
  const rows = (first: string, second: string): Rows => [
    ["Coroner's concern", "Analysis of contributory factors", "Action", "Director", "Completion date", "Status"],
    ["A mat was unplugged for 9 hours", first, "Wireless mats", "Operations", "31/08/2026", "Open"],
    ["Observations were not continued", second, "A grab sheet", "Nursing", "30/06/2026", "Open"],
  ];
  const told = rows("The socket stands behind the wardrobe", "The agency nurse did not have a log-in");
  expect(columnsOf(told)).toContain("B cause");
  expect(columnsOf(rows("Environment", "Staffing; recording systems"))).toContain("B factors");
});

test("a huddle board that plans, does, studies and acts is read, and what was adopted is done", () => {
  const rows = [
    [
      "Date",
      "Problem we saw",
      "5 whys (last why)",
      "Idea to test (Plan)",
      "Who",
      "Try by (Do)",
      "What happened (Study)",
      "Adopt / adapt / abandon (Act)",
    ],
    [
      "05/05/2026",
      "A wait of 25 minutes before lunch",
      "The round is at noon",
      "Round at 11:15",
      "Senior",
      "19/05/2026",
      "9 minutes",
      "Adopt",
    ],
    [
      "05/05/2026",
      "Hearing aids are left off",
      "No one owns batteries",
      "A battery box",
      "Night Lead",
      "19/05/2026",
      "2 of 6 still off",
      "Adapt",
    ],
    [
      "12/05/2026",
      "The sluice is left unlocked",
      "A new code",
      "The code on a card",
      "Admin",
      "26/05/2026",
      "The card was lost",
      "Abandon",
    ],
  ];
  const [tracker] = trackersOf(sheetOf({ rows }));
  expect(tracker && mappingOf(tracker)).toBe(
    "1 | A raised, B concern, C cause, D action, E owner, F due, G progress, H status",
  );
  expect(tracker?.rows.map(({ cells }) => cells.status.status)).toEqual(["task done", "open", "closed"]);
});

test("what a council accepted is closed, and when it had the evidence is no date of the concern", () => {
  const rows = [
    [
      "Breach ref",
      "Details of breach",
      "Provider response – what caused this",
      "Provider response – what you will do",
      "Named person",
      "Remedy date",
      "Date evidence received",
      "Council decision",
    ],
    ["B1", "Three shifts were short", "Two vacancies", "A second agency", "RM", "30/04/2026", "28/04/2026", "Accepted"],
    [
      "B2",
      "No record for 4 visits",
      "The app did not sync",
      "Offline mode",
      "RM",
      "31/05/2026",
      "02/06/2026",
      "Not accepted - 2 missing",
    ],
    [
      "B3",
      "The certificate expired",
      "An old address",
      "The certificate was sent",
      "RM",
      "15/05/2026",
      "12/05/2026",
      "Accepted",
    ],
  ];
  const [tracker] = trackersOf(sheetOf({ rows }));
  expect(tracker && mappingOf(tracker)).toBe("1 | A ref, B concern, C cause, D action, E owner, F due, H status");
  expect(tracker?.rows.map(({ cells }) => cells.status.status)).toEqual(["closed", "open", "closed"]);
});

test("an index of the evidence folder is a list of documents, although it has a column for gaps", () => {
  const entry = (document: string, gap: string) => [
    "Safe",
    "Learning culture",
    document,
    "SharePoint",
    "RM",
    "01/05/2026",
    "01/07/2026",
    gap,
  ];
  const rows = [
    ["Key question", "Quality statement", "Document", "Where kept", "Owner", "Last updated", "Next update due", "Gap?"],
    ...["Incident log", "Staff survey", "Medicines audit"].map((document) => entry(document, "Needs the June copy")),
  ];
  expect(reasonOf(rows)).toBe("The headings in row 1 read as those of a list of documents, not of a tracker.");
});

test("of actions that stand side by side the first is read, and it is said that the others were not", () => {
  const heading = ["Ref", "Concern", "Action 1", "Lead 1", "Action 2", "Lead 2", "Action 3", "Lead 3", "Due"];
  const rows = [
    heading,
    ["1", "Rounds are late", "Second trolley", "RM", "Split rota", "Deputy", "Observe rounds", "Nurse", "30/06/2026"],
  ];
  expect(columnsOf(rows)).toBe("A ref, B concern, C action, D owner, I due");
  const [tracker] = trackersOf(sheetOf({ rows }));
  expect(tracker?.notes.filter(({ code }) => code === "more actions").map(({ text }) => text)).toEqual([
    'One action of a row is checked; "Action 2", "Action 3" were left out. Give each action its own row.',
  ]);
});
