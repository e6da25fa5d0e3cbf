import { heads, mapped, recordLines, records, trackerOf, understood, type Rows } from "./understood";

/** "A ref, B concern": what was read of the columns of a sheet of one tracker. */
const columnsOf = (rows: Rows, formats: Readonly<Record<number, string>> = {}): string | undefined =>
  understood({ rows, formats })[0]?.split(" | ")[1];

const fieldOf = (rows: Rows, header: string, formats: Readonly<Record<number, string>> = {}): string =>
  trackerOf({ rows, formats }).columns.find((column) => column.header === header)?.field ?? "open";

test("headings merged down over two rows make both rows heading, whatever stands under the others", () => {
  const rows = [
    ["Risk ID", "Date identified", "Description of risk", "Initial", null, null, "Owner", "Proximity", "Cost"],
    [null, null, null, "Probability", "Impact", "Risk score", null, "Within a month or later", 0],
    ["R1", 46_100, "Staff leave before cover is found", 3, 4, 12, "Deputy Manager", "Later", 100],
  ];
  const merges = [
    ...[0, 1, 2, 6].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
    { row: 0, column: 3, rows: 1, columns: 3 },
  ];
  expect(understood({ rows, merges }).map((line) => line.split(",")[0])).toEqual([
    "1+2 | A ref",
    "3 R1: Staff leave before cover is found / ",
  ]);
});

test("the first record of an Excel table is no heading, however much it reads as one", () => {
  const rows = [
    ["Control", "Requirement", "Gap identified", "Recommendation", "Owner", "Status"],
    ["Internal audit", "Review of actions", "No review of actions", "Plan of action and review", "Owner", "Status"],
    ["Access", "Owner of access", "No owner of access", "Name an owner of access", "IT lead", "Open"],
  ];
  const tables = [
    { name: "Gaps", area: { row: 0, column: 0, rows: 3, columns: 6 }, headerRow: true, totalsRow: false },
  ];
  expect(understood({ rows, tables })[0]).toMatch(/^1 \|/);
});

test("a row of sentences is no heading", () => {
  const rows = [
    ["Clause", "Area", "Finding", "Recommendation", "Owner"],
    [
      "Clause 9",
      "Internal audit",
      "Lack of regular audits may leave risks and issues unseen by the board.",
      "Set up an audit plan with an owner, due dates and a review of each finding.",
      "Quality lead",
    ],
    [
      "Clause 5",
      "Access",
      "Staff share accounts and passwords on the ward.",
      "Give each person an account.",
      "IT lead",
    ],
  ];
  expect(understood({ rows })[0]).toMatch(/^1 \|/);
});

test("yes and no under Fixed is a status, no colour and no yearly rhythm", () => {
  const rows = [
    ["Issue", "Severity", "Fixed", "Notes"],
    ["The lift stops between two floors", "High", "Y", "Engineer came"],
    ["The call bell in room 4 is silent", "High", "N", null],
    ["The front door does not close alone", "Low", "Y", "New closer"],
    ["The garden path is uneven by the gate", "Low", "N", null],
  ];
  expect(columnsOf(rows)).toBe("A concern, B risk, C status, D progress");
});

test("levels under Impact are the risk where nothing else says how bad it is", () => {
  const rows = [
    ["ID", "Issue description", "Impact (High/Med/Low)", "Status", "Owner"],
    ["I1", "The rota is published late each month", "High", "Open", "Deputy"],
    ["I2", "Two fridges have no log of temperatures", "Low", "Open", "Cook"],
  ];
  expect(fieldOf(rows, "Impact (High/Med/Low)")).toBe("risk");
});

test("how often a risk strikes, in numbers, is neither a review cycle nor a pattern", () => {
  const rows = [
    ["ID", "Risk", "Impact", "Frequency", "Score", "Owner", "Action"],
    ["R1", "Staff are away at short notice", 4, 2, 8, "Manager", "Keep a list of bank staff"],
    ["R2", "The boiler fails in a cold spell", 5, 1, 5, "Manager", "Service it in October"],
  ];
  expect(fieldOf(rows, "Frequency")).toBe("open");
});

test("what went wrong is the cause beside what happened, and the concern where nothing else is", () => {
  const rows = (heading: string) => [
    ["Incident no", heading, "What went wrong", "Lessons learned", "Action", "Owner", "Due"],
    [
      "I-1",
      "Choked on toast",
      "Diet list in the kitchen was out of date",
      "Tell the kitchen",
      "Copy letters",
      "RM",
      "1/7/26",
    ],
    ["I-2", "Fell from bed", "Sensor mat not plugged in", "Check mats", "Check each night", "RM", "1/7/26"],
  ];
  expect(fieldOf(rows("What happened"), "What went wrong")).toBe("cause");
  expect(fieldOf(rows("Unit"), "What went wrong")).toBe("concern");
});

test("the provider's lead answers for the action on a council's form, and stands above an owner", () => {
  const rows = (heading: string) => [
    ["Ref", "Finding", "Provider action", "Provider lead", "Agreed timescale", heading],
    ["1.1", "Two care plans out of date", "Checklist on return from hospital", "Deputy", "22/05/2026", "RM"],
    ["1.2", "Fluid charts not totalled", "Totals on the handover sheet", "RM", "15/05/2026", "RM"],
  ];
  expect(fieldOf(rows("Council officer"), "Provider lead")).toBe("owner");
  expect(fieldOf(rows("Action owner"), "Provider lead")).toBe("oversight");
});

test("From names no start where its cells name people", () => {
  const rows = (first: string, second: string) => [
    ["Complaint no.", "Rec'd", "From", "Complaint", "Action", "Lead", "Response due", "Action due", "Action done"],
    [
      "C1",
      "03/02/2026",
      first,
      "Hearing aids lost",
      "Boxes by the bed",
      "RM",
      "03/03/2026",
      "10/03/2026",
      "06/03/2026",
    ],
    ["C2", "15/03/2026", second, "Food cold", "New trolley", "Chef", "12/04/2026", "20/04/2026", "18/04/2026"],
  ];
  const people = rows("Daughter of EM", "Son of RB");
  expect(fieldOf(people, "From")).toBe("source");
  expect(fieldOf(rows("03/02/2026", "15/03/2026"), "From")).toBe("start");
  expect(["Rec'd", "Response due", "Action due", "Action done"].map((heading) => fieldOf(people, heading))).toEqual([
    "raised",
    "open",
    "due",
    "closedDate",
  ]);
});

test("the target score of a risk is no target of a measure", () => {
  const rows = (heading: string) => [
    ["Risk ref", "Principal risk", heading, "Actions", "Action owner", "Due date", "Target score"],
    [
      "Q1",
      "Failure to learn from medication incidents",
      20,
      "Sample closed incidents",
      "Head of Quality",
      "30/06/2026",
      8,
    ],
    ["Q2", "Too few registered nurses for safe care", 16, "Second recruitment cohort", "Recruitment", "31/08/2026", 6],
  ];
  expect(fieldOf(rows("Residual score"), "Target score")).toBe("open");
  expect(fieldOf(rows("Audit score at start"), "Target score")).toBe("target");
});

test("Actual is the day of closing where days stand below it, and the value where figures do", () => {
  const rows = (first: string, second: string) => [
    ["What needs improving", "Why", "Improvement action", "Responsible", "Target", "Actual"],
    ["Hands not washed between clients", "No gel in the bags", "Gel in all bags", "Field sup", first, first],
    ["Receipts do not match the money", "No safe in the office", "Fit a safe", "Manager", second, second],
  ];
  expect(fieldOf(rows("30/04/2026", "08/05/2026"), "Actual")).toBe("closedDate");
  expect(fieldOf(rows("95%", "100%"), "Actual")).toBe("actual");
  expect(fieldOf(rows("95%", "100%"), "What needs improving")).toBe("concern");
});

test("a column whose meaning another heading names more surely may hold the concern", () => {
  const rows = [
    ["Date", "What needs sorting", "Root cause", "Corrective action", "Lead"],
    ["01/04/2026", "Bells not answered at night on the first floor", "No night lead", "Add a lead", "RM"],
    ["02/04/2026", "Fluid charts blank for six people on Willow", "No chart in rooms", "Move charts", "RM"],
    ["03/04/2026", "Families not told about falls within a day", "Nobody named", "Name the senior", "RM"],
  ];
  expect(fieldOf(rows, "What needs sorting")).toBe("concern");
});

test("Latest holds the value where its cells are figures, and the update where they are sentences", () => {
  const rows = (first: string, second: string) => [
    ["ID", "Issue", "Action", "PIC", "KPI", "Latest"],
    ["1", "Calls late in the north", "More travel time", "Scheduler", "% within 30 minutes", first],
    ["2", "Calls missed at weekends", "Alerts switched on", "Scheduler", "Missed calls a month", second],
  ];
  expect(fieldOf(rows("88%", "0"), "Latest")).toBe("actual");
  expect(fieldOf(rows("88% within 30 minutes in week 23", "None missed since 20/4"), "Latest")).toBe("progress");
});

test("root cause and contributory factors in one column are the cause, unless another column holds it", () => {
  const rows = (heading: string) => [
    ["Area for improvement", heading, "Root cause / contributory factors", "SMART action(s)", "Lead", "Deadline"],
    ["Receipts missing", "Audit", "No safe in the office", "Fit a safe", "Team leader", "30/06/2026"],
    ["Plans out of date", "Audit", "Nobody reviews them after an incident", "Review within 7 days", "RM", "31/07/2026"],
  ];
  expect(fieldOf(rows("Source"), "Root cause / contributory factors")).toBe("cause");
  expect(fieldOf(rows("Cause"), "Root cause / contributory factors")).toBe("factors");
});

test("a heading that nobody knows is the concern where its cells describe one left of the cause and the action", () => {
  const rows = [
    ["No", "Date", "Oakfield 360", "Root cause", "Action", "Lead", "By when"],
    [
      1,
      "01/04/2026",
      "Call bells not answered at night on the first floor",
      "No night lead",
      "Add a lead",
      "RM",
      "1/7/26",
    ],
    [
      2,
      "02/04/2026",
      "Fluid charts blank for six people on Willow",
      "No chart in rooms",
      "Move charts",
      "RM",
      "1/7/26",
    ],
    [3, "03/04/2026", "Families not told about falls within a day", "Nobody named", "Name the senior", "RM", "1/7/26"],
  ];
  const { columns } = trackerOf({ rows });
  expect(columns.find(({ column }) => column === 2)).toMatchObject({ field: "concern", confidence: 0.56 });
});

test("the longest descriptions are the concern where other headings speak of issues", () => {
  const rows = [
    ["Project", "Module", "Issue type", "Query", "Date logged", "Issue status"],
    ["Shop", "Sign in", "Wish", "People who forget the password get no hint what to do", 46_100, "Open"],
    ["Shop", "Basket", "Fault", "The basket loses its contents when the page is opened again", 46_101, "Open"],
    ["Shop", "Basket", "Fault", "The sum of the basket is wrong after a voucher was used", 46_102, "Closed"],
  ];
  expect(fieldOf(rows, "Query", { 4: "dd/mm/yyyy" })).toBe("concern");
});

test("a table of descriptions whose headings speak of nothing that goes wrong is no tracker", () => {
  const rows = [
    ["Date", "Query", "Result"],
    [46_100, "ALTER TABLE accounts CHANGE name TO title", "Done"],
    [46_101, "ALTER TABLE customers CHANGE name TO title", "Done"],
    [46_102, "UPDATE accounts SET balance TO zero WHERE closed", "Done"],
  ];
  expect(understood({ rows, formats: { 0: "dd/mm/yyyy" } })).toEqual([]);
});

test("words for open and done are the status under any heading", () => {
  const rows = [
    ["Concern", "Action", "Owner", "Mode", "Due date"],
    ["Reviews are late", "Add a weekly slot", "Deputy", "To do", 46_200],
    ["Gaps in charts", "Move the round", "Nurse", "Done", 46_200],
    ["Calls not answered", "Divert the phone", "Lead", "To do", 46_200],
    ["Stairs are dark", "Fit new lamps", "Lead", "Done", 46_200],
  ];
  expect(fieldOf(rows, "Mode")).toBe("status");
});

test("a recommendation beside a description is what should be done", () => {
  const rows = [
    ["Incident ID", "Title", "Description", "Severity", "Status", "Recommendation"],
    ["1", "Late tea", "Tea was served at seven on three days", "Low", "Open", "Bring the round forward"],
    ["2", "No pen", "The visitors' book had no pen by it", "Low", "Open", "Tie a pen to the book"],
  ];
  expect(columnsOf(rows)).toBe("A ref, C concern, D risk, E status, F action");
});

test("the chosen way of answering a risk is not what is done about it", () => {
  const rows = [
    ["Risk ID", "Risk description", "Response", "Control measures", "Owner", "Status"],
    ["R1", "Staff leave before cover is found", "Mitigate", "Keep a list of bank staff", "Manager", "Open"],
    ["R2", "The supplier goes out of business", "Transfer", "Insure the stock", "Manager", "Open"],
    ["R3", "A flood closes the ground floor", "Accept", "Move the records upstairs", "Deputy", "Open"],
  ];
  expect(fieldOf(rows, "Response")).toBe("open");
  expect(
    fieldOf([["Risk description", "Response strategy", "Mitigation plan", "Owner", "Status"]], "Mitigation plan"),
  ).toBe("action");
});

test("codes in the first column number the rows under a heading that does not say so", () => {
  const rows = [
    ["Key", "Summary", "Owner", "Status", "Severity", "Raised"],
    ["QA-1", "Menus are not in large print", "Cook", "Open", "Low", 46_100],
    ["QA-2", "The hearing loop is off", "Manager", "Open", "High", 46_101],
  ];
  expect(fieldOf(rows, "Key")).toBe("ref");
});

test("the leftmost of several number columns is the reference", () => {
  const rows = [
    ["Internal CAR #", "Problem description", "Champion", "Final response due date", "Closed date", "RMA #"],
    ["25-01", "The frame lacks a latch", "Ann", 46_200, null, "77"],
    ["25-02", "The bolt is off its place", "Ben", 46_201, null, "78"],
  ];
  expect(fieldOf(rows, "Internal CAR #")).toBe("ref");
});

test("on a tracker that was left alone a review after all that happened is the next one, and is asked", () => {
  const rows = [
    ["Risk ID", "Risk description", "Mitigation plan", "Owner", "Date raised", "Review date", "Status"],
    ["R1", "Testers are away in March", "Book two more", "Lead", 45_000, 45_030, "Open"],
    ["R2", "Old records are incomplete", "Trial the move twice", "Analyst", 45_001, 45_040, "Open"],
    ["R3", "The office needs its own log-in", "Ask for it early", "Lead", 45_002, 45_040, "Open"],
  ];
  const { columns } = trackerOf({ rows, formats: { 4: "dd/mm/yyyy", 5: "dd/mm/yyyy" } });
  expect(columns.find(({ header }) => header === "Review date")).toMatchObject({
    field: "nextReview",
    confidence: expect.closeTo(0.66) as number,
  });
});

test("a key to the scores below the rows and a labelled total are no records", () => {
  const register: Rows = [
    ["#", "Cause", "Event", "Probability rating", "Impact rating", "Risk owner", "Risk score", "Response"],
    ["1", "No spare parts", "The hoist is out of use", 3, 5, "Manager", 15, "Keep a set of parts"],
    ["2", "Only one trainer", "New staff wait for training", 2, 3, "Deputy", 6, "Train a second trainer"],
    ["Total risk score", null, null, null, null, "Exposure", 21, null],
    [],
    [null, null, "Probability rating", null, "Impact rating"],
    [null, null, "5: High", null, "5: High"],
    [null, null, "1: Low", null, "1: Low"],
  ];
  expect(understood({ rows: register }).slice(1, 3)).toEqual([
    "2 1: The hoist is out of use / Keep a set of parts",
    "3 2: New staff wait for training / Train a second trainer",
  ]);
  expect(trackerOf({ rows: register }).lastRow).toBe(2);
});

test("comments that begin with a date are comments", () => {
  const rows = [...Array(3).keys()].map((index) => [
    ...records[index]!,
    `9 Dec 25 decided to make a sheet number ${index} for the trolley`,
  ]);
  expect(fieldOf([[...heads, "Comments"], ...rows], "Comments")).toBe("progress");
});

test("values that are allowed, a day and a second line behind a heading do not hide it", () => {
  const rows = [
    ["Sr. No.", "Issue", "Severity Level\nCritical /High/Moderate/Low", "Owner", "Next steps as on 7 July 2026"],
    ["1", "The kitchen has no hot water", "High", "Manager", "Call the plumber again"],
    ["2", "The sluice door is broken", "High", "Manager", "Order a new handle"],
  ];
  expect(columnsOf(rows)).toBe("A ref, B concern, C risk, D owner, E action");
});

test("an owner column under a group of names stays one column for the owner", () => {
  const rows = [
    ["No", "Action", "Responsible person", null, null, "Due date", "Status"],
    [null, null, "Ann", "Ben", "Carl", null, null],
    [1, "Service the lift", "x", null, "x", 46_200, "Done"],
    [2, "Check the call bells", null, "x", null, 46_201, "Open"],
  ];
  const merges = [
    { row: 0, column: 2, rows: 1, columns: 3 },
    ...[0, 1, 5, 6].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
  ];
  expect(understood({ rows, merges })[0]).toMatch(/^1\+2 \| A ref, B action, C owner, F due, G status/);
});

test("groups merged over their columns stand beside headings that are merged over nothing", () => {
  const rows = [
    ["Risk ID", "Date added", "Asset", null, "Threat", null, "Residual risk", null],
    [null, null, "Name", "Owner", "Description", "Scale", "Impact", "Risk"],
    ["R1", 46_100, "Staff records", "Manager", "Someone reads them over a shoulder", 3, 2, "Low"],
  ];
  const merges = [2, 4, 6].map((column) => ({ row: 0, column, rows: 1, columns: 2 }));
  expect(understood({ rows, merges, formats: { 1: "dd/mm/yyyy" } })[0]).toBe(
    "1+2 | A ref, B raised, D owner, E concern, H riskReduced",
  );
});

test("ticks in narrow columns under merged groups have a heading of two rows", () => {
  const rows = [
    ["Risk", "Description", "Probability", null, null, "Consequences", null, null, "Treatment", null, "Risk"],
    ["Risk", null, "L", "M", "H", "L", "M", "H", "Type", "Measure(s)", "Owner"],
    [
      "Risk",
      "The kitchen floods when it rains hard",
      "x",
      null,
      null,
      null,
      "x",
      null,
      "Prevent",
      "Clear the gully",
      "Cook",
    ],
    [
      "Risk",
      "The lift stops with someone in it",
      null,
      "x",
      null,
      null,
      null,
      "x",
      "Prevent",
      "Fit a phone",
      "Manager",
    ],
    ["Risk", "The bank closes the account early", null, null, "x", null, null, "x", "Watch", "Ask each month", "Clerk"],
  ];
  const merges = [
    { row: 0, column: 2, rows: 1, columns: 3 },
    { row: 0, column: 5, rows: 1, columns: 3 },
    { row: 0, column: 8, rows: 1, columns: 2 },
  ];
  const tracker = trackerOf({ rows, merges });
  expect(tracker.headerRows).toEqual([0, 1]);
  expect(tracker.columns.map(({ header, field }) => `${header}: ${field}`)).toEqual(
    expect.arrayContaining(["Description: concern", "Treatment Measure(s): action", "Risk Owner: owner"]),
  );
});

test("a group that titles a part of the table says nothing of its columns", () => {
  const rows = [
    ["Summary", null, "Description", null, null, "Prevention", null],
    ["ID", "Raised by", "Description of risk", "Likelihood rating", "Priority rating", "Actions", "Action resource"],
  ];
  const merges = [
    { row: 0, column: 0, rows: 1, columns: 2 },
    { row: 0, column: 2, rows: 1, columns: 3 },
    { row: 0, column: 5, rows: 1, columns: 2 },
  ];
  expect(understood({ rows, merges })[0]).toBe("1+2 | A ref, B source, C concern, E risk, F action, G owner");
});

test("a heading broken over lines to fit its column is one heading", () => {
  const rows = [
    ["Risk ID", "What is the risk?", "Owner", "Current\nImpact\n(1 low - 5 high)", "Target\nLikelihood", "Status"],
    ["R1", "The rota has gaps at night", "Manager", 3, 2, "Open"],
  ];
  expect(columnsOf(rows)).toBe("A ref, B concern, C owner, F status");
});

test("of a risk now and a risk to come the first is how bad it is and the second what is left", () => {
  const head = (...scores: readonly string[]): Rows => [["Risk ID", "Risk description", "Owner", ...scores, "Status"]];
  const read = (...scores: readonly string[]): string => columnsOf(head(...scores)) ?? "";
  expect(read("Current risk level", "Target risk level")).toBe(
    "A ref, B concern, C owner, D risk, E riskReduced, F status",
  );
  expect(read("Inherent risk", "Current risk")).toBe("A ref, B concern, C owner, D risk, E riskReduced, F status");
  expect(read("Pre-mitigation score", "Current score", "Post-mitigation score")).toBe(
    "A ref, B concern, C owner, D risk, F riskReduced, G status",
  );
  expect(read("Likelihood rating", "Impact rating", "Priority rating")).toBe(
    "A ref, B concern, C owner, F risk, G status",
  );
});

test("beside a status the current status tells where things stand in words", () => {
  expect(columnsOf([["Ref", "Concern", "Owner", "Status (open, closed)", "Current status", "Due date"]])).toBe(
    "A ref, B concern, C owner, D status, E progress, F due",
  );
});

test("the hint behind a heading does not outweigh the heading", () => {
  expect(
    columnsOf([["Risk ID (in priority order)", "Risk name / impact description", "Responsible for action", "Status"]]),
  ).toBe("A ref, B concern, C owner, D status");
});

test("an action told as a guide would tell it is a record and no guidance", () => {
  const rows = [
    ["Column", "Issue", "Resolution", "Status"],
    ["Date", "Dates were typed as words", "Identify and remove them", "Solved"],
    ["Score", "Scores are missing in March", "List the forms and ask again", "Open"],
  ];
  expect(trackerOf({ rows }).rows).toHaveLength(2);
});

test("things are no owners, however much their names look like those of people", () => {
  const rows = [
    ["Asset", "Vulnerability", "Severity", "Recommended fix", "Status"],
    ["Staff Laptop", "The disk is not encrypted", "High", "Encrypt the disk", "Open"],
    ["Front Door", "The closer is broken", "Low", "Fit a new closer", "Open"],
    ["Care Records", "Everyone can read them", "High", "Set who may read them", "Open"],
  ];
  expect(columnsOf(rows)).toBe("B concern, C risk, D action, E status");
});

test("a description in sentences tells more than the name of a threat", () => {
  const rows = [
    ["Risk ID", "Description", "Threat", "Control", "Risk owner", "Mitigation plan", "Status"],
    [
      "R1",
      "Unpatched servers can be taken over from outside",
      "Remote exploit",
      "Monthly patching",
      "IT lead",
      "Patch",
      "Open",
    ],
    [
      "R2",
      "Staff keep files in places that nobody watches",
      "Data loss",
      "Yearly training",
      "Manager",
      "Block them",
      "Open",
    ],
  ];
  expect(columnsOf(rows)).toBe("A ref, B concern, D interim, E owner, F action, G status");
});

test("a sheet called report that follows concerns through to their end is a tracker", () => {
  const rows = [
    [
      "S.N",
      "Observation details",
      "Current status",
      "Responsible for action",
      "Action",
      "Date of issue",
      "Date closed",
    ],
    ["1", "Materials stand on the fire route", "Open", "Site lead", "Move them behind the fence", 46_100, null],
  ];
  expect(understood({ name: "Observation report", rows, formats: { 5: "dd/mm/yyyy", 6: "dd/mm/yyyy" } })[0]).toBe(
    "1 | A ref, B concern, C status, D owner, E action, F raised, G closedDate",
  );
});

test("a row whose words stand again in their columns is a record, however much it reads as a heading", () => {
  const rows: Rows = [
    ["Part", "Matter", "Kept by", "Place", "Until"],
    ...["North", "South", "East", "West"].map((part) => [
      part,
      "Complaint",
      "Action owner",
      `${part} wing`,
      "Due date",
    ]),
  ];
  expect(understood({ rows })).toEqual([]);
});

test("lists of people, controls, assets and suppliers are no trackers", () => {
  const people: Rows = [
    [
      "ID",
      "Stakeholder name",
      "Level of influence",
      "How will we meet their needs?",
      "Contact details",
      "Due date",
      "Status",
    ],
  ];
  const controls: Rows = [
    [
      "Control ID",
      "Control name",
      "Control description",
      "Related risk ID",
      "Main risk category",
      "Control owner",
      "Frequency",
      "Evidence",
    ],
    ...[1, 2, 3, 4].map((number) => [
      `C${number}`,
      "Access",
      `Who may read the records of house ${number} is looked at again`,
      `R${number}`,
      "Compliance",
      "IT lead",
      "Monthly",
      "Records of the look",
    ]),
  ];
  expect(understood({ rows: people })).toEqual([]);
  expect(understood({ rows: controls })).toEqual([]);
});

test("records below an Excel table that was never stretched beyond its heading are read", () => {
  const tables = [
    { name: "Risks", area: { row: 0, column: 0, rows: 1, columns: 6 }, headerRow: true, totalsRow: false },
  ];
  expect(understood({ rows: [heads, ...records], tables })).toEqual([mapped(1), ...recordLines(2, 3, 4)]);
});

test("the status of an escalation is not that of the row, and what is already done is the interim control", () => {
  const heads4 = ["Risk ID", "Risk description", "What are we already doing about it?", "Target fix"];
  expect(columnsOf([[...heads4, "Escalation status", "Risk status"]])).toBe(
    "A ref, B concern, C interim, D due, E escalation, F status",
  );
});

test("a past review date beside no date that is still to come is asked", () => {
  const rows = [
    ["Ref", "Concern", "Owner", "Review date", "Status"],
    ["A1", "Reviews are late each month", "Deputy", 46_070, "Open"],
    ["A2", "Charts have gaps at night", "Nurse", 46_075, "Open"],
    ["A3", "Calls are not answered", "Lead", 46_080, "Open"],
  ];
  const review = trackerOf({ rows, formats: { 3: "dd/mm/yyyy" } }).columns.find(
    ({ header }) => header === "Review date",
  );
  expect(review?.confidence).toBeLessThan(0.7);
});

test("a plain sheet is read as before", () => {
  expect(understood({ rows: [heads, ...records] })).toEqual([mapped(1), ...recordLines(2, 3, 4)]);
});

describe('"Why did it happen?"', () => {
  const line = ["O1", "Care reviews late", "No protected time on the rota", "Weekly slot with cover", "Deputy Manager"];
  const headings = ["Ref", "Issue identified", "Why did it happen?", "Action", "Lead"];

  test("is the cause where no other column is, and people answered with causes", () => {
    const rows = [
      headings,
      line,
      ["O2", "Fluids not totalled", "The sheet has no place for a total", "New sheet", "RM"],
    ];
    expect(fieldOf(rows, "Why did it happen?")).toBe("cause");
  });

  test("names factors where it is answered with their names", () => {
    const rows = [
      headings,
      line.with(2, "Staffing"),
      ["O2", "Fluids not totalled", "Recording systems", "New sheet", "RM"],
    ];
    expect(fieldOf(rows, "Why did it happen?")).toBe("factors");
  });

  test("names factors beside a column for the cause", () => {
    const rows = [
      [...headings, "Root cause"],
      [...line, "Nobody checked the schedule after the deputy left"],
    ];
    expect(fieldOf(rows, "Why did it happen?")).toBe("factors");
  });
});

test("values that carry their day are values, and stay in the column of the start, of now or of the aim", () => {
  const rows = [
    ["Ref", "Concern", "Action", "Owner", "Due", "Measure", "Baseline", "Current"],
    [
      "W1",
      "Plans late",
      "Late shift updates them",
      "KL",
      "31/07/2026",
      "95% in 24 hours",
      "56% (10 March 2026)",
      "88% (8 June 2026)",
    ],
    [
      "W2",
      "Supervision late",
      "Slots at 8 pm",
      "MN",
      "30/06/2026",
      "95% in date",
      "12 of 20, 2 April 2026",
      "18 of 20, 8 June 2026",
    ],
  ];
  expect([fieldOf(rows, "Baseline"), fieldOf(rows, "Current")]).toEqual(["baseline", "actual"]);
  const values = trackerOf({ rows }).rows.map(({ cells }) => [cells.baseline.value, cells.actual.value]);
  expect(values).toEqual([
    [56, 88],
    [60, 90],
  ]);
});

test("NK under Owner is somebody's initials, and N/K is nobody", () => {
  const rows = [
    ["Ref", "Concern", "Cause", "Action", "Owner"],
    ["L1", "Weight loss missed", "NK", "Weigh weekly", "NK"],
    ["L2", "Checks missed", "Two units for one person", "Second member of staff", "N/K"],
  ];
  const read = trackerOf({ rows }).rows.map(({ cells }) => [cells.owner.placeholder, cells.cause.placeholder]);
  expect(read).toEqual([
    [false, true],
    [true, false],
  ]);
});
