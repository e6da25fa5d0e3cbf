/** Lists that care managers keep beside a recovery tracker, or as one: learning logs, visits, self-assessments, notes. */
import { understood, type Rows } from "./understood";
import type { SheetParts } from "./sheet";

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
