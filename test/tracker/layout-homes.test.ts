import { rereadRows } from "../../src/tracker/reread-rows";
import { trackerOf, type Rows } from "./understood";

/** "A ref, B concern", and "?" behind a field that is asked. */
function fieldsOf(rows: Rows, formats: Readonly<Record<number, string>> = {}): string {
  return trackerOf({ rows, formats })
    .columns.map(({ field, header }) => `${header}: ${field}`)
    .join(", ");
}
function fieldOf(rows: Rows, header: string, formats: Readonly<Record<number, string>> = {}): string {
  return trackerOf({ rows, formats }).columns.find((column) => column.header === header)?.field ?? "open";
}

const falls: Rows = [
  ["Date", "Time", "Res initials", "Where", "What happened", "Why", "Action", "By who", "Reviewed? Outcome"],
  ["02/05/2026", "03:15", "EM", "Bedroom", "Found by the bed", "Mat unplugged", "Lead taped", "NIC", "No falls since"],
  [
    "05/05/2026",
    "18:40",
    "GT",
    "Lounge",
    "Slid from chair",
    "Chair too low",
    "OT referral",
    "HCA",
    "OT seen, new chair",
  ],
  ["09/05/2026", "07:20", "EM", "Bathroom", "Fell in bathroom", "Rushing", "Bell in reach", "NIC", null],
  [
    "21/05/2026",
    "15:00",
    "PB",
    "Garden",
    "Tripped on slab",
    "Slab raised",
    "Slab levelled",
    "Maint",
    "Walk round done",
  ],
];

test("in a log of falls the time is no level of risk, the room no service and the outcome of a review no measure", () => {
  expect(fieldsOf(falls)).toBe(
    "Date: raised, Res initials: who, What happened: concern, Why: cause, Action: action, By who: owner, Reviewed? Outcome: progress",
  );
});

test("the minutes number the decisions of a committee, and what was talked about does not", () => {
  const rows = [
    ["Mtg date", "Minute ref", "Item", "Issue discussed", "Agreed action", "Lead", "Deadline", "Open / Closed"],
    ["12/02/2026", "CG/26/04", "Falls", "Falls above the benchmark", "Huddle at 2pm", "Matron", "30/04/2026", "Open"],
    ["12/02/2026", "CG/26/05", "Pressure ulcers", "Four new ulcers", "Photo on arrival", "NIC", "31/05/2026", "Open"],
    ["12/03/2026", "CG/26/07", "IPC", "Hand hygiene at 78%", "Weekly checks", "IPC lead", "30/04/2026", "Closed"],
  ];
  expect(fieldOf(rows, "Minute ref")).toBe("ref");
  expect(fieldOf(rows, "Item")).toBe("open");
  expect(fieldOf(rows, "Mtg date")).toBe("raised");
});

test("of two columns for the position at a meeting the later one tells how it goes", () => {
  const rows = [
    ["Issue", "Action", "Lead", "Deadline", "Position at last meeting (14 May)", "Position at this meeting (11 June)"],
    ["Falls above the benchmark", "Huddle at 2pm", "Matron", "30/04/2026", "Huddles started", "Low beds delivered"],
    ["Four new ulcers", "Photo on arrival", "NIC", "31/05/2026", "Template live", "14 of 15 photographed"],
  ];
  expect(fieldOf(rows, "Position at this meeting (11 June)")).toBe("progress");
  expect(fieldOf(rows, "Position at last meeting (14 May)")).toBe("open");
});

test("the score of an audit is the baseline left of the action and the current value right of it", () => {
  const rows = (left: string, right: string) => [
    ["#", "Finding", "Why?", left, "Target", "Action", right, "Resp.", "By"],
    ["1", "Gaps on the lunch round", "Phone rings", 0.82, 0.95, "Phone diverted", 0.9, "Nurse in charge", "12/06/2026"],
    ["2", "No body maps", "Not in the pack", 0.6, 1, "Body map in the pack", 1, "Unit manager", "-"],
    ["3", "Fridge not recorded", "No sheet", 0.7, 1, "Sheet on the door", 0.8, "Unit manager", "ASAP"],
  ];
  const formats = { 3: "0%", 4: "0%", 6: "0%" };
  expect(fieldOf(rows("Score", "Notes"), "Score", formats)).toBe("baseline");
  expect(fieldOf(rows("Notes", "Score"), "Score", formats)).toBe("actual");
  // A dash and "ASAP" are what people type for want of a day.
  expect(fieldOf(rows("Score", "Notes"), "By", formats)).toBe("due");
});

test("sections and areas that name themes are neither key questions nor services", () => {
  const rows = (heading: string) => [
    [heading, "Issue", "Action", "Who", "By when"],
    ["Kitchen", "Food probe not calibrated", "Add to the daily checks", "Cook", "10/04/2026"],
    ["Care plans", "No sign of involvement", "Protected hour for key workers", "DM", "30/04/2026"],
    ["H&S", "Water too hot", "Valves serviced", "Maintenance", "17/04/2026"],
    ["Laundry", "Clothes lost", "Button labels", "Housekeeper", "17/04/2026"],
    ["Falls", "Mats unplugged", "Leads taped", "Nurse", "17/04/2026"],
  ];
  expect(fieldOf(rows("Section"), "Section")).toBe("open");
  expect(fieldOf(rows("Area"), "Area")).toBe("open");
});

test("a person left of the concern is whom it is about, and what that person shall have of it the measure", () => {
  const rows = [
    ["Service", "Person", "Date raised", "Issue", "Why", "Action", "Lead", "Due", "Outcome for person"],
    [
      "12 Elm Rd",
      "DW",
      "02/05/2026",
      "One trip in a month",
      "No driver",
      "Two drivers on lates",
      "RM",
      "30/05/2026",
      "DW swims weekly",
    ],
    [
      "12 Elm Rd",
      "KS",
      "11/05/2026",
      "Money sheet short",
      "Receipts lost",
      "Check at handover",
      "RM",
      "12/05/2026",
      "KS has all his money",
    ],
  ];
  expect(fieldOf(rows, "Person")).toBe("who");
  expect(fieldOf(rows, "Outcome for person")).toBe("measure");
});

test("below Outcome some type how the action stands", () => {
  const rows = (...outcomes: readonly string[]) => [
    ["Issue", "Action", "Who", "By when", "Outcome"],
    ...outcomes.map((outcome, at) => [
      `Issue number ${String(at)} of the audit`,
      "Fit a new one",
      "RM",
      "10/04/2026",
      outcome,
    ]),
  ];
  expect(fieldOf(rows("Completed", "Completed 20/5", "Carry fwd to May"), "Outcome")).toBe("status");
  expect(fieldOf(rows("on order", "Referred 11/6", "1 booked"), "Outcome")).toBe("progress");
  expect(fieldOf(rows("100% of bells answered in 4 minutes", "No more than 1 fall", "95% on time"), "Outcome")).toBe(
    "measure",
  );
});

test("right of the action 'How we know' is the measure, and left of it the evidence", () => {
  const right = [
    ["Ref", "Concern", "Action", "Lead", "Due", "How we know"],
    ["1", "Bathing choice not recorded", "Preference chart", "Senior", "15/05/2026", "8 of 8 in care plans"],
    ["2", "Doors left open at night", "Door card", "DM", "31/05/2026", "Night walk round"],
  ];
  const left = right.map(([ref, concern, action, lead, due, know]) => [ref, concern, know, action, lead, due]);
  expect(fieldOf(right as Rows, "How we know")).toBe("measure");
  expect(fieldOf(left as Rows, "How we know")).toBe("evidence");
});

test("a list of must-dos and should-dos is read with its codes, its executive, the moved date and the board's view", () => {
  const rows = [
    [
      "MD/SD",
      "CQC said",
      "Our analysis of why",
      "SMART Action",
      "Exec",
      "Operational lead",
      "Original date",
      "Current date",
      "Assurance (board use)",
      "Impact seen",
    ],
    [
      "MD1",
      "Diabetes plans lack guidance",
      "The template has no such section",
      "Section added",
      "Director of Care",
      "Clinical Lead",
      "30/04/2026",
      "30/04/2026",
      "Full",
      "8 of 8 staff could say what to do",
    ],
    [
      "MD2",
      "Staff lack supervision",
      "The matrix counts planned ones",
      "Matrix counts signed forms",
      "Director of Ops",
      "RM",
      "30/04/2026",
      "30/06/2026",
      "Partial",
      "61% to 77%",
    ],
    [
      "SD1",
      "The environment confuses people",
      "Nobody leads on dementia",
      "Signs at eye level",
      "Estates",
      "RM",
      "31/07/2026",
      null,
      "None",
      "Two people find the toilet alone",
    ],
    [
      "SD2",
      "Charts are late",
      "Written at the end of the shift",
      "Tablet at the trolley",
      "Director of Care",
      "Deputy",
      "15/05/2026",
      "12/06/2026",
      "Partial",
      "64% to 91%",
    ],
  ];
  expect(fieldsOf(rows)).toBe(
    "MD/SD: ref, CQC said: concern, Our analysis of why: cause, SMART Action: action, Exec: oversight, Operational lead: owner, Original date: due, Current date: revised, Assurance (board use): challenge, Impact seen: closure",
  );
});

test("job titles for a heading say who answers for the action", () => {
  const rows = [
    ["Issue", "Action", "RM / DM", "Timescale"],
    ["List not in the kitchen", "List sent on the day it changes", "RM", "30/04/2026"],
    ["Nobody watches meals", "Watch 5 meals a week", "DM", "31/05/2026"],
  ];
  expect(fieldOf(rows, "RM / DM")).toBe("owner");
});

test.each([
  ["What is causing this?", "cause"],
  ["Revised", "revised"],
  ["Notes / cert ref", "progress"],
])("%s is the %s", (heading, field) => {
  const rows = [
    ["Ref", "Gap", heading, "Action", "Lead", "Due"],
    ["1", "Trends are not looked at", "No access", "Ask for access", "RM", "30/06/2026"],
    ["2", "List is not agreed", "A new surgery", "Ask the pharmacist", "RM", "30/06/2026"],
  ];
  if (field !== "revised") expect(fieldOf(rows, heading)).toBe(field);
  else
    expect(
      fieldOf(
        rows.map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 2 ? "29/05/2026" : cell)))),
        heading,
      ),
    ).toBe(field);
});

test("of columns by week the last that is filled holds the current value, and a dash holds none", () => {
  const rows = [
    ["Ref", "Issue", "Reason", "Action", "Lead", "Weekly progress", null, null, null, "Next steps"],
    [null, null, null, null, null, "Week 1", "Week 2", "Week 3", "Week 4", null],
    ["A1", "Oral care is not recorded", "No prompt", "Task on the tablet", "DM", 0.41, 0.6, 0.72, null, "Spot check"],
    ["A2", "Repositioning is late", "One hoist", "Second hoist", "RM", 0.22, 0.2, "-", null, "Keep"],
    ["A3", "Supper is too early", "Kitchen hours", "Hours moved", "Chef", "No", "No", "Yes", null, "Close"],
  ];
  const merges = [
    { row: 0, column: 5, rows: 1, columns: 4 },
    ...[0, 1, 2, 3, 4, 9].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
  ];
  const formats = { 5: "0%", 6: "0%", 7: "0%", 8: "0%" };
  const tracker = trackerOf({ rows, merges, formats });
  expect(tracker.columns.filter(({ field }) => field === "actual").map(({ column }) => column)).toEqual([5, 6, 7, 8]);
  expect(tracker.rows.map(({ cells: { actual } }) => `${actual.text} in ${String(actual.column)}`)).toEqual([
    "72% in 7",
    "20% in 6",
    "Yes in 7",
  ]);
  const [first] = tracker.rows;
  const emptied = [...(rows[2] ?? [])].map((cell) => cell ?? "");
  emptied[7] = "";
  const again = rereadRows(tracker, { row: 2, column: 0, values: [emptied] });
  expect(first?.cells.actual.value).toBe(72);
  expect(again?.tracker.rows[0]?.cells.actual.value).toBe(60);
  expect(again?.tracker.rows[1]).toEqual(tracker.rows[1]);
});

test("updates by month are the update, and months of a plan of work are nothing", () => {
  const rows = (heads: readonly string[], ...cells: readonly (readonly (string | number | null)[])[]) => [
    ["Issue", "Action", "Who", "By when", ...heads],
    ...cells.map((more, at) => [
      `Issue number ${String(at)} of the audit`,
      "Fit a new one",
      "RM",
      "10/07/2026",
      ...more,
    ]),
  ];
  const updates = trackerOf({
    rows: rows(
      ["April update", "May update"],
      ["two booked", "both done"],
      ["advert is out", null],
      ["asked NHS", "letter sent"],
    ),
  });
  expect(updates.rows.map(({ cells }) => cells.progress.text)).toEqual(["both done", "advert is out", "letter sent"]);
  const work = rows(["April", "May", "June"], ["x", "x", null], [null, "x", "x"], ["x", null, null]);
  expect(trackerOf({ rows: work }).columns.map(({ field }) => field)).toEqual(["concern", "action", "owner", "due"]);
  const targets = rows(["Target May", "Target June"], [3, 2], [4, 3], [9, 5]);
  expect(trackerOf({ rows: targets }).columns.map(({ field }) => field)).not.toContain("actual");
});

test("how much of the task is done is no value of its measure", () => {
  const rows = (...heads: readonly string[]) => [
    ["Problem", "Actions", "Owner", "Finish", "% complete", "KPI", "Baseline", "Target", "June", ...heads],
    ["Nine vacancies", "Higher rate", "HL", "30/09/2026", 0.4, "Vacant hours a week", 310, 60, 255, "open"],
    ["Applicants do not come", "Text reminders", "HL", "31/05/2026", 1, "Absent applicants", 40, 15, 18, "open"],
  ];
  const formats = { 4: "0%" };
  expect(fieldOf(rows(), "% complete", formats)).toBe("status");
  expect(fieldOf(rows("Status"), "% complete", formats)).toBe("open");
  expect(trackerOf({ rows: rows(), formats }).rows.map(({ cells }) => cells.status.status)).toEqual([
    "open",
    "task done",
  ]);
});

test("a concern that stands above its numbered actions gives them its cause, measure and reviews, and is no record", () => {
  const rows = [
    ["No.", "Concern", "Why", "Action", "Owner", "Timescale", "Measure", "Target", "Now", "Next review"],
    [
      "1",
      "Choking risk is not controlled",
      "Advice stays in the office",
      null,
      null,
      null,
      "All meals match",
      "100%",
      "95%",
      "22/06/2026",
    ],
    ["1.1", null, null, "List to the kitchen on the day", "RM", "30/06/2026", null, null, null, null],
    ["1.2", null, null, "Watch five meals a week", "DM", "31/07/2026", "Five meals a week", null, null, null],
    [
      "2",
      "Shortfalls are not picked up",
      "Managers score themselves",
      "Peer audits",
      "QA lead",
      "30/06/2026",
      "Within 5 points",
      "5",
      "7",
      "30/06/2026",
    ],
  ];
  const tracker = trackerOf({ rows });
  expect(
    tracker.rows.map(({ ref, cells }) =>
      [ref, cells.concern, cells.cause, cells.measure, cells.target, cells.nextReview]
        .map((cell) => (typeof cell === "string" ? cell : cell.text))
        .join(" | "),
    ),
  ).toEqual([
    "1.1 | Choking risk is not controlled | Advice stays in the office | All meals match | 100% | 22/06/2026",
    // A row with a measure of its own takes no target that belongs to another.
    "1.2 | Choking risk is not controlled | Advice stays in the office | Five meals a week |  | 22/06/2026",
    "2 | Shortfalls are not picked up | Managers score themselves | Within 5 points | 5 | 30/06/2026",
  ]);
  const line = (rows[2] ?? []).map((cell) => cell ?? "");
  expect(rereadRows(tracker, { row: 2, column: 0, values: [line] })).toBeUndefined();
});

test("a round of spot checks, an action plan to the council and 'you said, we did' are read", () => {
  const spot = [
    ["Spot check date", "SU", "What (issue)", "Why", "Now what (action)", "Named person", "Follow-up spot check date"],
    ["04/05/2026", "P14", "No gloves for personal care", "Box was empty", "Stock sheet", "Sarah (FS)", "25/05/2026"],
    [
      "06/05/2026",
      "P02",
      "Call was 12 minutes short",
      "No travel time",
      "Travel time on rota",
      "Mina (FS)",
      "01/07/2026",
    ],
  ];
  expect(fieldsOf(spot)).toBe(
    "Spot check date: raised, SU: who, What (issue): concern, Why: cause, Now what (action): action, Named person: owner, Follow-up spot check date: nextReview",
  );
  const council = [
    [
      "How the regulation was not being met",
      "Action to achieve compliance",
      "Name & role",
      "Target completion",
      "Provider comments",
      "LA comments",
    ],
    [
      "Audits did not find gaps",
      "Audit tool asks for the record seen",
      "J Marsh, RM",
      "29/05/2026",
      "May audit found 6 of 7",
      "Visit in July",
    ],
    [
      "Two people had no plan",
      "Plans written with the nurse",
      "Dep Mgr",
      "15/05/2026",
      "Done, seen by the nurse",
      "Seen 20/5",
    ],
  ];
  expect(fieldsOf(council)).toBe(
    "How the regulation was not being met: concern, Action to achieve compliance: action, Name & role: owner, Target completion: due, Provider comments: progress, LA comments: challenge",
  );
  const said = [
    ["Date of meeting", "You said", "We did", "Who", "By", "Has it made a difference?"],
    ["28/03/2026", "Tea is always cold upstairs", "Insulated jugs", "Chef", "10/04/2026", "Yes, in May all said hot"],
    ["28/03/2026", "We do not know our key worker", "Photo board by each room", "DM", "30/04/2026", null],
  ];
  expect(fieldOf(said, "Has it made a difference?")).toBe("closure");
});

test("where nothing was found and nothing is to be done there is no record", () => {
  const rows = [
    ["#", "Finding", "Why?", "Action", "Resp.", "By"],
    ["1", "Nil concerns", "-", "-", "-", "-"],
    ["2", "Is legionella flushing recorded weekly?", null, null, null, null],
    ["3", "No gaps on the fridge chart", "Nobody is told", "Sheet on the door", "Senior", "11/07/2026"],
    ["4", "No concerns found", null, "Check again in a month", null, null],
    ["5", "No care plan", null, null, null, null],
    ["6", "None of note", "-", "BAU", "Ops Manager", "-"],
    ["7", "–", "-", "-", "NI", "each Monday"],
    ["8", "n/a", null, null, "Registered Manager", null],
  ];
  const tracker = trackerOf({ rows });
  expect(tracker.rows.map(({ ref }) => ref)).toEqual(["3", "4", "5"]);
  // Emptied or filled, the row may become a record or stop being one: the sheet is read afresh.
  expect(
    rereadRows(tracker, { row: 4, column: 0, values: [["4", "No concerns found", "", "", "", ""]] }),
  ).toBeUndefined();
});
