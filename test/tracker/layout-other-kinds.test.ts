/** Lists that care managers keep beside a recovery tracker, or as one: learning logs, visits, self-assessments, notes. */
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf, type SheetParts } from "./sheet";
import { mappingOf, rowLine, today, trackersOf, understood, type Rows } from "./understood";

const columnsOf = (rows: Rows, parts: Omit<SheetParts, "rows"> = {}): string | undefined =>
  understood({ rows, ...parts })[0]?.split(" | ")[1];
const days = "dd/mm/yyyy";

test("in a log of learning the date on which practice changed is no promise that moved", () => {
  const rows = [
    ["Date", "What went wrong", "What we changed", "By", "Date changed", "Has it happened again?", "Next look"],
    [
      46_030,
      "Came home without medicines",
      "A call list stands by the phone",
      "Deputy",
      46_040,
      "No, in 9 discharges",
      46_200,
    ],
    [
      46_050,
      "Diet slip did not reach the kitchen",
      "The slip goes in the hatch book",
      "Head of Care",
      46_060,
      "",
      46_210,
    ],
    [
      46_090,
      "No frame came with her",
      "The frame is asked for on the call",
      "Deputy",
      46_100,
      "Once, on 3 March",
      46_220,
    ],
  ];
  expect(columnsOf(rows, { formats: { 0: days, 4: days, 6: days } })).toBe(
    "A raised, B concern, C action, D owner, F closure, G nextReview",
  );
});

test("beside a due date the date changed is a promise that moved", () => {
  const rows = [["Concern", "Action", "Owner", "Due date", "Date changed", "Status"]];
  expect(columnsOf(rows)).toBe("A concern, B action, C owner, D due, E revised, F status");
});

test("the change that was made is the action where no other column says what is done", () => {
  expect(columnsOf([["Event", "Lesson", "Root cause", "Change made", "Owner", "Status"]])).toBe(
    "A concern, B learning, C cause, D action, E owner, F status",
  );
  expect(columnsOf([["Concern", "Root cause", "Action", "Owner", "Status", "Change made"]])).toBe(
    "A concern, B cause, C action, D owner, E status, F closure",
  );
});

test("what is told below follow up is the action where no other column says what is done", () => {
  const rows = [
    ["Found", "Why had it slipped?", "Follow up", "Who", "By", "Re-check date", "Re-check result"],
    [
      "Charts were signed in advance",
      "One torch for two staff",
      "Dim tablets for the turn charts",
      "Deputy",
      46_170,
      46_180,
      "1 of 6",
    ],
    [
      "The exit was blocked by laundry",
      "The store is full",
      "The skip goes to the sluice",
      "Night Lead",
      46_172,
      46_180,
      "Clear",
    ],
  ];
  expect(columnsOf(rows, { formats: { 4: days, 5: days } })).toBe(
    "A concern, B cause, C action, D owner, E due, F nextReview, G progress",
  );
});

test("a fault is what is wrong where no other column says it", () => {
  expect(columnsOf([["Date reported", "Fault", "Action taken", "Assigned to", "Date completed"]])).toBe(
    "A raised, B concern, C action, D owner, E closedDate",
  );
});

test("the scores of a self-assessment are values of no measure and no levels of risk", () => {
  const rows = [
    [
      "Quality statement",
      "Score (1-4)",
      "Previous score",
      "Gaps",
      "Action",
      "Lead",
      "Target date",
      "Target score",
      "Measure of success",
    ],
    [
      "Learning culture",
      2,
      2,
      "Nights do not hear of learning",
      "A huddle at night",
      "Deputy",
      46_200,
      3,
      "4 of 5 can tell it",
    ],
    [
      "Medicines optimisation",
      2,
      1,
      "Outcomes are not recorded",
      "The eMAR asks for it",
      "Lead",
      46_210,
      3,
      "90% recorded",
    ],
    [
      "Safeguarding",
      3,
      3,
      "Out of hours form is missing",
      "The form is on each tablet",
      "Deputy",
      46_220,
      4,
      "100% same day",
    ],
  ];
  expect(columnsOf(rows, { formats: { 6: days } })).toBe("A qs, D concern, E action, F owner, G due, I measure");
});

test("how to type a day in a heading of two rows says nothing of what happens on it, and a share is a value", () => {
  const rows = [
    ["", "Concern", "", "Action", "", "", "Outcome", "", "", ""],
    [
      "Ref",
      "What we found",
      "Found on (dd/mm/yy)",
      "What we do",
      "Who",
      "By when (dd/mm/yy)",
      "Measure",
      "Was (%)",
      "Now (%)",
      "Target (%)",
    ],
    ["F1", "Reviews are late", 46_110, "A weekly slot", "Deputy Manager", 46_200, "Reviews on time", 61, 88, 95],
    ["F2", "Calls are not answered", 46_120, "Divert the phone", "Night Lead", 46_210, "Answered in time", 70, 75, 90],
  ];
  const merges = [
    { row: 0, column: 1, rows: 1, columns: 2 },
    { row: 0, column: 3, rows: 1, columns: 3 },
    { row: 0, column: 6, rows: 1, columns: 4 },
  ];
  expect(columnsOf(rows, { merges, formats: { 2: days, 5: days } })).toBe(
    "A ref, B concern, C raised, D action, E owner, F due, G measure, H baseline, I actual, J target",
  );
});

test("recommendations that are numbered R1, R2, R3 are numbers and not the key question Responsive", () => {
  const rows = [
    ["CQC rec.", "Concern raised by CQC", "Action", "Owner", "Due"],
    ["R1", "Reviews are late", "A weekly slot", "Deputy Manager", 46_200],
    ["R2", "Calls are not answered", "Divert the phone", "Night Lead", 46_210],
    ["R3", "Gaps in charts", "Move the round", "Medicines Lead", 46_220],
  ];
  expect(columnsOf(rows, { formats: { 4: days } })).toBe("A ref, B concern, C action, D owner, E due");
});

test("how good an assessor found a standard is no colour of the action", () => {
  const rows = [
    ["Standard", "Rating", "Shortfall", "Action", "Responsible officer", "Timescale"],
    ["Consent", "RI", "No assessment for two people", "Assess both with their family", "Registered Manager", 46_200],
    ["Safety", "Poor", "Calls are cut short", "Travel time is in each run", "Scheduling Lead", 46_210],
    ["Nutrition", "Good", "Snacks were not offered at night", "A tray stands in the lounge", "Night Lead", 46_220],
  ];
  expect(columnsOf(rows, { formats: { 5: days } })).toBe("A qs, C concern, D action, E owner, F due");
});

const recordsOf = (rows: Rows): string[] => trackersOf(sheetOf({ rows })).flatMap((each) => each.rows.map(rowLine));
const reasonOf = (rows: Rows, name = "Sheet1"): string | undefined =>
  readWorkbook(workbookOf(sheetOf({ rows, name })), { today, choices: [] }).sheets[0]?.reason;

const visit: Rows = [
  ["Date", "What we saw", "Root cause", "Action", "Lead", "By when", "Next check"],
  [
    "14/04/2026",
    "Two staff asleep",
    "No break room at night",
    "Break times on the sheet",
    "Deputy",
    "20/04/2026",
    "12/05/2026",
  ],
];

test("a visit that found all well is no row, whoever filled its line with dashes", () => {
  const found = (concern: string): Rows => [...visit, ["12/05/2026", concern, "-", "-", "-", "", ""]];
  const rowsWith = (concern: string): number => recordsOf(found(concern)).length;
  expect(["All fine. Checks were signed on time.", "N/A", "Nil concerns"].map(rowsWith)).toEqual([1, 1, 1]);
  expect(["All fine checks were signed in advance", "Good handover was missed"].map(rowsWith)).toEqual([2, 2]);
});

const assessment: Rows = [
  ["Quality statement", "Evidence we have", "Gaps", "Why", "Action", "Lead", "Target date", "Measure of success"],
  [
    "Learning culture",
    "Incident log",
    "Nights do not hear of it",
    "Meetings are at 2pm",
    "A huddle",
    "Deputy",
    "30/06/2026",
    "4 of 5",
  ],
];

test("a statement of a self-assessment that has no gap is no row, and one with a gap and nothing else is", () => {
  const also = (...row: (string | null)[]): number => recordsOf([...assessment, row]).length;
  expect(also("Safeguarding", "Referrals log", null, null, null, null, null, null)).toBe(1);
  expect(also("Safeguarding", "Referrals log", "None", null, "Maintain", "RM", "Ongoing", null)).toBe(1);
  expect(also("Assessing needs", null, "Oral health", null, null, null, null, null)).toBe(2);
  expect(
    also("Safeguarding", "Referrals log", "None", null, "Maintain the log on the new form", "RM", null, null),
  ).toBe(2);
  expect(also("Safeguarding", "Referrals log", null, null, "Form on each tablet", "RM", null, null)).toBe(2);
});

test("lines to sign on below the table are no rows", () => {
  const signed: Rows = [
    ...visit,
    [],
    ["Signed (quality lead):", "M. Achebe", null, "Date:", 46_160],
    ["Signed (manager):", null, null, "Date:"],
  ];
  expect(recordsOf(signed)).toEqual(["2 row 2: Two staff asleep / Break times on the sheet"]);
});

test("a register of equipment is no tracker, although it has columns for defects and for what was done", () => {
  const item = (no: number, defect = ""): (string | null)[] => [
    ...[`EQ${no}`, "Hoist", "Rose", "12/11/2025", defect, defect === "" ? "" : "Taken out of use"],
    ...["Maintenance", "", "In service"],
  ];
  const heading = [
    "Asset no",
    "Equipment",
    "Location",
    "Last service",
    "Defects found",
    "Action taken",
    "Responsible",
    "Date completed",
    "Status",
  ];
  const register = [heading, ...[1, 2, 3, 4, 5, 6, 7].map((no) => item(no)), item(8, "Worn strap")];
  expect(reasonOf(register)).toBe(
    "A concern or an action stands in only 1 of the 8 rows of the table in row 1, so it reads as a list of other things.",
  );
  expect(reasonOf([heading, ...[1, 2, 3, 4, 5].map((no) => item(no, "Worn strap"))])).toMatch(/^The headings in row 1/);
});

test("a list of calls that were late says what happened and not what is done about it", () => {
  const call = ["08/06/2026", "C1310", "08:45", "09:20", "35", "Late call", "Traffic"];
  const rows = [
    ["Date", "Customer ID", "Planned start", "Actual start", "Late (mins)", "Exception", "Comment"],
    call,
    call,
    call,
  ];
  expect(reasonOf(rows)).toBe(
    "The headings in row 1 say what happened, but not what is done about it, by whom or by when.",
  );
});

const asked = [
  "What was found",
  "Please describe clearly the action you are going to take to meet the regulation and what you intend to achieve",
  "How are you going to ensure that the improvements have been made and are sustainable? What measures will you put in place to check this?",
  "Who is responsible for the action?",
  "What resources (if any) are needed to implement the change(s) and are these resources available?",
  "Date actions will be completed",
];
const breach = (regulation: string, concern: string, action: string): Rows => [
  ["Regulated activity", "Regulation"],
  ["Accommodation for persons who require nursing or personal care", regulation],
  ["How the regulation was not being met:"],
  ["Systems to monitor quality were not effective."],
  [],
  asked,
  [concern, action, "Zero in the weekly sample by 31 July 2026", "Deputy Manager", "None", "31 July 2026"],
  [],
];

test("a report on actions to the regulator is read with a table for each regulation, in the form's own long questions", () => {
  const rows = [
    ["Report on actions you plan to take"],
    [],
    ...breach("Regulation 12", "Protocols are missing", "Protocols stand in front of each chart"),
    ...breach("Regulation 18", "Two staff for 14 at lunch", "Lunch in two sittings"),
    ["Completed by (please print name(s) in full)", "J. Okafor"],
    ["Position(s)", "Registered Manager"],
    ["Date", "18 May 2026"],
  ];
  const trackers = trackersOf(sheetOf({ rows, name: "Report on actions" }));
  expect(trackers.map(mappingOf)).toEqual([
    "8 | A concern, B action, C measure, D owner, E contributors, F due",
    "16 | A concern, B action, C measure, D owner, E contributors, F due",
  ]);
  expect(trackers.flatMap((each) => each.rows.map(rowLine))).toEqual([
    "9 row 9: Protocols are missing / Protocols stand in front of each chart",
    "17 row 17: Two staff for 14 at lunch / Lunch in two sittings",
  ]);
});

test("a plan that is turned on its side is told how to be turned back", () => {
  const fields = ["Ref", "Concern", "Root cause", "Actions", "Lead", "Due date", "How we will measure", "Status"];
  const one = [
    "1",
    "Fridge not read at night",
    "The room is locked",
    "Move the probe",
    "Night nurse",
    "29/05/2026",
    "No gaps",
    "Open",
  ];
  const other = [
    "2",
    "Supervision at 54%",
    "No time off the floor",
    "Two hours a month",
    "Deputy",
    "30/06/2026",
    "90%",
    "Open",
  ];
  const rows = [
    ["Action plan, one column for each concern"],
    [],
    ...fields.map((field, at) => [field, one[at]!, other[at]!]),
  ];
  expect(reasonOf(rows)).toBe(
    "It is turned on its side: the headings stand down column A, and each concern has a column. Copy it and paste it with Transpose, so that each concern has a row.",
  );
  expect(reasonOf(rows.map((row) => row.slice(0, 2)))).toMatch(/^It is filled in like a form/);
});
