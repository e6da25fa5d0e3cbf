import { readStatus } from "../../src/tracker/read-status";
import { rereadRows } from "../../src/tracker/reread-rows";
import { trackerOf, type Rows } from "./understood";

function fieldsOf(rows: Rows, formats: Readonly<Record<number, string>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(trackerOf({ rows, formats }).columns.map(({ field, header }) => [header, field]));
}

test("a plan whose headings are whole questions is read from the first to the last", () => {
  const asked: Readonly<Record<string, readonly [field: string, first: string, second: string]>> = {
    "What number is it?": ["ref", "1", "2"],
    "Which house does this apply to?": ["service", "12 Fern St", "7 Hay Ln"],
    "When did we first notice this?": ["raised", "10/03/2026", "01/04/2026"],
    "What is not working well at the moment?": ["concern", "People do not choose meals", "Money checks are missed"],
    "Who does it affect and how?": ["who", "4 people", "T and R"],
    "How do we know this is happening?": ["evidence", "Food diaries", "Finance audit in March"],
    "What is the underlying reason that it keeps happening?": ["cause", "Shopping done online", "Staff lone working"],
    "What are we going to do differently?": ["action", "People plan meals", "Day shift signs second"],
    "What are we doing to keep people safe until then?": ["interim", "Snacks in", "Weekly balance check"],
    "Who will make sure this gets done?": ["owner", "House lead", "Team leader"],
    "When will it be finished?": ["due", "30/06/2026", "31/07/2026"],
    "What will people notice when it has worked?": ["measure", "They choose four dinners", "Every check has two names"],
    "What number did we start from?": ["baseline", "0", "6 of 20"],
    "What number do we want?": ["target", "4", "20 of 20"],
    "What is the number today?": ["actual", "5", "19 of 20"],
    "How often will we check?": ["cycle", "Weekly", "Monthly"],
    "When will we next check?": ["nextReview", "19/06/2026", "30/06/2026"],
    "Who outside the house looks at whether it is working?": ["oversight", "Area manager", "Finance lead"],
    "Is it finished?": ["status", "Yes", "No"],
    "What proof do we have that it worked?": ["closure", "Menus of five weeks", ""],
  };
  const headings = Object.keys(asked);
  const rows = [headings, ...[1, 2].map((at) => headings.map((heading) => asked[heading]?.[at] ?? ""))];
  const expected = Object.fromEntries(headings.map((heading) => [heading, asked[heading]?.[0]]));
  expect(fieldsOf(rows)).toEqual(expected);
});

test("a to-do list of what, why, who and by is a plan, and beside How the what is the concern", () => {
  const todo: Rows = [
    ["What", "Why", "Who", "By", "Done?"],
    ["Sort out fluid charts", "Night staff think days do it", "Jo", "15/05/2026", "half"],
    ["Fire doors on Elm", "Door closers too heavy", "Dave", "01/05/2026", "yes - new closers fitted"],
    ["Label the hoist slings", "Slings are shared", "Ana", "12/06/2026", "no"],
  ];
  const tracker = trackerOf({ rows: todo });
  expect(tracker.columns.map(({ field }) => field)).toEqual(["action", "cause", "owner", "due", "status"]);
  expect(tracker.rows.map(({ cells }) => cells.status.status)).toEqual(["open", "task done", "open"]);
  const planned: Rows = [
    ["What", "How", "Who", "By when", "Done?"],
    ["Fluid charts not totalled", "Totals at four by the senior", "Jo", "15/05/2026", "no"],
    ["Fire doors wedged open", "Fit closers that hold open", "Dave", "01/05/2026", "no"],
  ];
  expect(fieldsOf(planned)).toMatchObject({ What: "concern", How: "action" });
});

test.each([
  ["yes - new closers fitted", "Done?", "task done"],
  ["Yes, closed after the visit", "Closed?", "closed"],
  ["Yes", "Is it finished?", "task done"],
  ["yes but two still to do", "Done?", "open"],
  ["yes - apart from the annexe", "Done?", "open"],
  ["yes - ordered", "Progress", "open"],
  ["Healed", "Status", "closed"],
  ["Not healed", "Status", "open"],
  ["Worse", "Status", "not effective"],
] as const)("'%s' below '%s' is %s", (text, heading, status) => {
  expect(readStatus(text, heading).status).toBe(status);
});

test("what is done straight away is an interim control, and where we were and are now are its values", () => {
  const rows: Rows = [
    [
      "Ref",
      "What happened",
      "Was the client safe? What did we do straight away",
      "Why did it happen?",
      "What we are changing",
      "Lead",
      "Target date",
      "How we will know",
      "Where we were",
      "Where we are now",
    ],
    [
      "1",
      "Carer did not arrive",
      "Neighbour sat with her",
      "Dates kept in a paper diary",
      "Dates moved to the app",
    ].concat(["RM", "30/06/2026", "No gap over 30 minutes", "3 in April", "1 in May"]),
    ["2", "Break cover was late", "Yes", "Sunday trains do not run", "Cover found within 20 miles"].concat([
      "Lois",
      "15/07/2026",
      "On time within 15 minutes",
      "3 of 4 late",
      "0 of 4 late",
    ]),
  ];
  expect(fieldsOf(rows)).toMatchObject({
    "Was the client safe? What did we do straight away": "interim",
    "What we are changing": "action",
    "Where we were": "baseline",
    "Where we are now": "actual",
  });
});

test("of the colour of last week and of this week the later one counts, and what the board's eye answers challenges", () => {
  const rows: Rows = [
    ["Concern", "Action", "Owner", "Due", "Last week", "This week", "NI response", "RAG last week", "RAG this week"],
    ["Falls before eight", "Overlap shift", "RM", "30/06/2026", 6, 3, "Keep it until August", "A", "G"],
    ["Insulin late", "Call agreed with the hub", "Deputy", "08/06/2026", 2, 2, "", "R", "R"],
    ["Agency over 100 hours", "Recruit three", "RM", "31/07/2026", 112, 96, "Approved", "R", "A"],
  ];
  const tracker = trackerOf({ rows });
  expect(fieldsOf(rows)).toMatchObject({ "This week": "actual", "NI response": "challenge", "RAG this week": "rag" });
  expect(fieldsOf(rows)["RAG last week"]).toBeUndefined();
  expect(tracker.rows.map(({ cells }) => cells.rag.colour)).toEqual(["green", "red", "amber"]);
});

test("a photo from before is a file and no starting value", () => {
  const rows: Rows = [
    ["Finding", "Action", "By whom", "By when", "Photo before", "Photo after"],
    ["Clock wrong", "Night senior sets it", "Night senior", "30/06/2026", "IMG_2231.jpg", ""],
    ["Garden locked", "Open from ten to four", "Deputy", "30/06/2026", "IMG_2240.jpg", "IMG_2301.jpg"],
  ];
  expect(fieldsOf(rows)).toMatchObject({ "Photo before": "link" });
});

test("days below NI review are the next one where they are to come and the last one where they are past", () => {
  const rows = (days: readonly string[]): Rows => [
    ["Shortfall", "Root cause", "Response", "Owner", "Due", "RAG", "NI review", "Evidence held"],
    [
      "Alerts sent late",
      "Only the manager could send",
      "Deputies can send",
      "RM",
      "31/07/2026",
      "A",
      days[0] ?? "",
      "Log",
    ],
    ["Charts not totalled", "Totals at midnight", "Totals at four", "Lead", "31/07/2026", "A", days[1] ?? "", "Audit"],
  ];
  expect(fieldsOf(rows(["30/06/2026", "31/07/2026"]))).toMatchObject({
    "NI review": "nextReview",
    "Evidence held": "closure",
  });
  expect(fieldsOf(rows(["30/04/2026", "31/05/2026"]))).toMatchObject({ "NI review": "oversightLast" });
  expect(fieldsOf(rows(["Ms Noor", "Ms Noor"]))).toMatchObject({ "NI review": "oversight" });
});

test("on a plan of wounds the place on a body map is no risk, the nurse owns it and an aim in words is the measure", () => {
  const rows: Rows = [
    [
      "Wound ref",
      "Body map grid",
      "Date found",
      "What went wrong",
      "Plan / action",
      "Nurse",
      "Complete by",
      "Aim",
      "Size now",
    ],
    ["PU-01", "C7", "04/03/2026", "Turned every four hours", "Dynamic mattress", "RN Abeke", "18/06/2026"].concat([
      "Healed, or half the size in eight weeks",
      "1.5 x 1",
    ]),
    [
      "PU-02",
      "D2",
      "10/03/2026",
      "Came from hospital with it",
      "Skin check at the door",
      "RN Abeke",
      "24/06/2026",
    ].concat(["Healed within four weeks", "0"]),
    ["PU-03", "B9", "02/04/2026", "Heels were not floated", "Heel troughs", "RN Costa", "30/06/2026"].concat([
      "No new damage to heels",
      "4 x 3",
    ]),
    ["PU-04", "C7", "28/04/2026", "Nobody checks the cushions", "Weekly hand check", "RN Costa", "15/06/2026"].concat([
      "Healed, and no cushion failed",
      "1 x 1",
    ]),
  ];
  const fields = fieldsOf(rows);
  expect(fields).toMatchObject({ Nurse: "owner", Aim: "measure", "Size now": "actual" });
  expect(fields["Body map grid"]).toBeUndefined();
});

test("a target of a figure and its unit stays a target", () => {
  const rows: Rows = [
    ["Concern", "Action", "Owner", "Due", "Target"],
    ["Falls before eight", "Overlap shift", "RM", "30/06/2026", "95%"],
    ["Insulin late", "Call agreed with the hub", "Deputy", "08/06/2026", "0 late"],
    ["Agency over 100 hours", "Recruit three", "RM", "31/07/2026", "40 hours"],
  ];
  expect(fieldsOf(rows)).toMatchObject({ Target: "target" });
});

test("a number below a review frequency in days is how many days lie between reviews", () => {
  const rows: Rows = [
    ["Issue", "Action", "Lead", "Due", "Review freq (days)"],
    ["Charts kept in the office", "Charts in bedrooms", "Deputy", "30/06/2026", 30],
    ["Mats unplugged", "Sockets moved", "RM", "30/06/2026", 14],
  ];
  const { rows: read } = trackerOf({ rows });
  expect(read.map(({ cells }) => cells.cycle.days)).toEqual([30, 14]);
  expect(read.map(({ cells }) => cells.cycle.text)).toEqual(["30 days", "14 days"]);
});

test("an action that was taken counts where none is proposed beside it, and stays where it was typed", () => {
  const rows: Rows = [
    ["Coroner's concern", "Cause", "Action taken", "Action proposed", "Owner", "Completion date", "Status"],
    [
      "Bed rails were not checked",
      "No list",
      "All rails checked",
      "Monthly check by the lead",
      "Lead",
      "30/06/2026",
      "Open",
    ],
    [
      "Falls were not told on",
      "No page for it",
      "Falls page added to the handover",
      "",
      "Lead",
      "30/06/2026",
      "Complete",
    ],
    ["Alarms were off", "Not known", "TBC", "", "Lead", "30/06/2026", "Open"],
  ];
  const before = trackerOf({ rows });
  const actions = before.rows.map(({ cells: { action } }) => `${String(action.column)} ${action.text}`);
  expect(actions).toEqual(["3 Monthly check by the lead", "2 Falls page added to the handover", "3 "]);
  const proposed = rows.map((row, at) => row.map((cell, column) => (at === 2 && column === 3 ? "Audit of it" : cell)));
  const again = rereadRows(before, { row: 2, column: 0, values: [proposed[2]?.map((cell) => cell ?? "") ?? []] });
  expect(again?.tracker.rows).toEqual(trackerOf({ rows: proposed }).rows);
});

test("what is in place already is an interim control beside what else is needed, and the action alone", () => {
  const rows = (more: string): Rows => [
    ["What went wrong?", "Why?", "What have we put in place?", more, "Named person", "To be done by"],
    ["Call seventy minutes late", "Double-ups back to back", "Round split", "Block travel time", "Lois", "30/06/2026"],
    ["Tea call missed", "Package restarted unseen", "List checked at eight", "One inbox", "Lois", "30/06/2026"],
  ];
  expect(fieldsOf(rows("What else do we need to do?"))).toMatchObject({
    "What have we put in place?": "interim",
    "What else do we need to do?": "action",
  });
  expect(fieldsOf(rows("Cost code"))).toMatchObject({ "What have we put in place?": "action" });
});

test("the site of a wound is no home, and a change that was learned is the action where no other column says it", () => {
  const rows = (sites: readonly string[], more: string): Rows => [
    ["Ref", "Site", "What was missed", "Why missed", "Learning / change", "Nurse responsible", "Target date", more],
    [
      "W1",
      sites[0] ?? "",
      "Turn chart gaps",
      "One handheld",
      "Handheld for each floor",
      "RN Abeke",
      "30/06/2026",
      "Shared",
    ],
    [
      "W2",
      sites[1] ?? "",
      "Heels not floated",
      "No heel support",
      "Recliners replaced",
      "RN Costa",
      "30/06/2026",
      "Bought",
    ],
    ["W3", sites[2] ?? "", "Cushion was flat", "On no check", "Weekly hand check", "RN Costa", "30/06/2026", "Begun"],
  ];
  const wounds = fieldsOf(rows(["Sacrum", "L heel", "Right hip"], "Cost code"));
  expect(wounds).toMatchObject({ "What was missed": "concern", "Why missed": "cause", "Learning / change": "action" });
  expect(wounds.Site).toBeUndefined();
  const homes = fieldsOf(rows(["Ashgrove", "Heeley", "Brook"], "Action"));
  expect(homes).toMatchObject({ Site: "service", "Learning / change": "learning", Action: "action" });
});
