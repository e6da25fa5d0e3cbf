/** Trackers of services that are no care homes: hospices, shared lives, campuses, providers with many homes. */
import { trackerOf, understood, type Rows } from "./understood";

const fieldsOf = (rows: Rows): Record<string, string> =>
  Object.fromEntries(trackerOf({ rows }).columns.map(({ header, field }) => [header, field]));

test("a shared-lives scheme names the household, the worry, the worker and when it is chased", () => {
  const rows = [
    [
      "Carer hshld",
      "What is the worry?",
      "Why has it happened",
      "What we are going to do",
      "SL worker",
      "Do by",
      "Chase on",
    ],
    [
      "H14",
      "PIP card used with no receipts",
      "No finance agreement",
      "Finance agreement signed",
      "Bev",
      46_142,
      46_204,
    ],
    ["H14", "Review of the carer is late", "31 households each", "Recruit a worker", "JT", 46_173, 46_187],
    ["H03", "Clinic letters go astray", "Old address", "Tell the GP the address", "Kaz", 46_152, 46_244],
    ["H22", "Son moved in without a DBS", "Handbook of 2017", "Handbook written anew", "Kaz", 46_190, 46_200],
  ];
  expect(fieldsOf(rows)).toEqual({
    "Carer hshld": "service",
    "What is the worry?": "concern",
    "Why has it happened": "cause",
    "What we are going to do": "action",
    "SL worker": "owner",
    "Do by": "due",
    "Chase on": "nextReview",
  });
});

test("a key worker beside an owner helps, and owns nothing", () => {
  const rows = [
    ["Concern", "Action", "Owner", "Support worker"],
    ["Reviews late", "Protected slot", "Deputy Manager", "Jo"],
    ["Gaps in charts", "Moved the round", "Clinical Lead", "Sam"],
  ];
  expect(fieldsOf(rows)).toEqual({ Concern: "concern", Action: "action", Owner: "owner" });
});

test("of five whys in a column each the last that is answered is the cause", () => {
  const rows = [
    ["Ref", "Problem", "Why 1", "Why 2", "Why 3", "Fix", "Owner", "Target"],
    [
      "R1",
      "Wrong tablets given",
      "Photo out of date",
      "Taken at admission only",
      "Nobody owns it",
      "Photos twice a year",
      "DM",
      46_142,
    ],
    ["R2", "Scald from tea", "No lid", "Lids in the dishwasher", "", "30 more lids", "Cook", 46_144],
    ["R3", "Family not rung", "Each thought the other had", "", "", "A box on the form", "Nurse", 46_162],
  ];
  const { columns, rows: read } = trackerOf({ rows });
  expect(columns.filter(({ field }) => field === "cause").map(({ header }) => header)).toEqual([
    "Why 1",
    "Why 2",
    "Why 3",
  ]);
  expect(read.map(({ cells }) => cells.cause.text)).toEqual([
    "Nobody owns it",
    "Lids in the dishwasher",
    "Each thought the other had",
  ]);
});

test("one column of whys is the cause without a series", () => {
  const rows = [
    ["Problem", "Why?", "Action", "Owner"],
    ["Gaps in charts", "Phone rings in the round", "Phone diverted", "Deputy"],
  ];
  expect(fieldsOf(rows)["Why?"]).toBe("cause");
});

test("the day of a verification is the day closed beside whoever verified it", () => {
  const rows = (by: string) => [
    ["Problem", "Action", "Owner", "Target date", by, "Verified date", "Worked? Y/N"],
    ["Wrong tablets", "Photos twice a year", "DM", 46_142, "RM", 46_172, "Y"],
    ["Scald from tea", "30 lids", "Cook", 46_144, "Senior", 46_157, "Y - all used"],
  ];
  expect(fieldsOf(rows("Verified by"))).toMatchObject({ "Verified date": "closedDate", "Worked? Y/N": "closure" });
  expect(fieldsOf(rows("Room"))["Verified date"]).toBeUndefined();
});

test("Date beside the owner is the due date where no other column is", () => {
  const rows = (...dates: readonly number[]) => [
    ["Concern", "Root cause", "Action needed", "Person resp.", "Date", "Where we are"],
    ...dates.map((date, at) => [
      "No debrief",
      "No manager",
      "Any leader may debrief",
      "Team Leader",
      date,
      `${at} of 4`,
    ]),
  ];
  expect(fieldsOf(rows(46_193, 46_173, 46_142, 46_113))["Date"]).toBe("due");
  expect(fieldsOf(rows(46_113, 46_120, 46_142))["Date"]).toBe("due");
});

test("Checked is the last check where days stand below it, and how often where words do", () => {
  const rows = (...checked: readonly (number | string)[]) => [
    ["Concern", "Action", "Owner", "Due date", "Checked", "Next check"],
    ...checked.map((each) => ["DoLS expired", "Alert eight weeks before", "Deputy", 46_173, each, 46_204]),
  ];
  expect(fieldsOf(rows(46_174, 46_174, 46_174, 46_174))["Checked"]).toBe("lastReview");
  expect(fieldsOf(rows("Weekly", "Monthly", "Weekly", "Daily"))["Checked"]).toBe("cycle");
});

test("on a council's notice the breach is the concern and the provider's action the action", () => {
  const rows = [
    [
      "Clause",
      "Breach",
      "Remedy required by the Council",
      "Remedy date",
      "Provider response – root cause",
      "Provider action",
      "Provider lead",
    ],
    [
      "SS 4.2",
      "71% of calls on time, KPI 95%",
      "Achieve the KPI for four weeks",
      "29/06/2026",
      "Runs planned without travel",
      "Runs rebuilt with travel time",
      "Branch Manager",
    ],
    [
      "SS 6.1",
      "No audits from November to February",
      "Audits reinstated",
      "11/05/2026",
      "Supervisors cover calls",
      "Two supervisors off the rota",
      "Team Lead",
    ],
  ];
  expect(fieldsOf(rows)).toEqual({
    Clause: "ref",
    Breach: "concern",
    "Remedy date": "due",
    "Provider response – root cause": "cause",
    "Provider action": "action",
    "Provider lead": "owner",
  });
});

test("Breach with regulations below it stays the regulation", () => {
  const rows = [
    ["Breach", "Concern", "Action", "Owner"],
    ["Reg 12", "Doors wedged open", "Closers fitted", "Maintenance Manager"],
    ["Reg 17", "Audits not followed up", "Actions on one plan", "Registered Manager"],
  ];
  expect(fieldsOf(rows)["Breach"]).toBe("regulation");
});

test("the visits of a responsible individual are oversight that was held and the next review", () => {
  const rows = [
    [
      "Home",
      "RM",
      "Top concern",
      "Driver",
      "Recovery action",
      "Exec sponsor",
      "Deadline",
      "RI visit last",
      "RI visit next",
    ],
    [
      "Ashgrove",
      "Ann Bell",
      "Weight loss not acted on",
      "No manager since January",
      "Weekly clinical call",
      "COO",
      46_203,
      46_170,
      46_198,
    ],
    [
      "Cedar",
      "Jo Ward",
      "Complaints over 28 days",
      "No deputy",
      "Deputy recruited",
      "Ops Director",
      46_173,
      46_156,
      46_184,
    ],
  ];
  expect(fieldsOf(rows)).toMatchObject({
    RM: "owner",
    "Exec sponsor": "oversight",
    "RI visit last": "oversightLast",
    "RI visit next": "nextReview",
  });
});

test("an app's export names its days by at, and a count of photos is no link", () => {
  const rows = [
    [
      "item_id",
      "issue_description",
      "root_cause",
      "action_text",
      "assigned_to",
      "due_at",
      "photo_count",
      "next_review_at",
    ],
    [
      "a91f",
      "Fridge above 8C on 5 days",
      "No column for action",
      "Sheet with an action box",
      "cook",
      "2026-04-30T17:00:00Z",
      2,
      "2026-07-01T00:00:00Z",
    ],
    [
      "a920",
      "Bells over 10 minutes",
      "Pagers broken",
      "Buy six pagers",
      "j.mills",
      "2026-05-15T17:00:00Z",
      0,
      "2026-06-30T00:00:00Z",
    ],
  ];
  const tracker = trackerOf({ rows });
  const fields = Object.fromEntries(tracker.columns.map(({ header, field }) => [header, field]));
  expect(fields).toMatchObject({ due_at: "due", next_review_at: "nextReview" });
  expect(fields).not.toHaveProperty("photo_count");
  expect(tracker.rows.map(({ cells }) => cells.due.day)).toEqual([46_142, 46_157]);
});

test("beside a column for the fix, What is what is wrong; a traffic light heads colours", () => {
  const rows = [
    ["🚦", "What", "Why (cause)", "Fix", "Who", "When"],
    ["🔴", "Agency on 42% of nights", "Two nurses left", "Nights paid £1 more", "Manager", 46_173],
    ["🟢", "Room 6 mouldy", "Extractor broke", "New fan fitted", "Handyman", 46_142],
  ];
  expect(understood({ rows })[0]).toBe("1 | A rag, B concern, C cause, D action, E owner, F due");
});

test("themes below Area are no places", () => {
  const rows = [
    ["Area", "What's not right", "What needs doing", "By whom", "Deadline"],
    ["Care calls", "Calls cut short by 12 minutes", "Three rounds on the rota", "Scheme Manager", 46_157],
    ["Meds", "Level of support wrong for 8 of 24", "Assess all 24 again", "Senior", 46_173],
    ["Out of hours", "42 minutes before anyone came", "Night cover agreed", "Area Manager", 46_203],
  ];
  expect(fieldsOf(rows)).not.toHaveProperty("Area");
});

test("on a report to CQC what the inspector found is the concern, and a board member oversees", () => {
  const rows = [
    [
      "Regulation",
      "Evidence in the report (what the inspector found)",
      "How you assess, monitor & improve (systems)",
      "Why your system did not pick this up",
      "Plans to improve",
      "Person accountable",
      "Board member",
      "Progress at date of return",
    ],
    [
      "12(2)(g)",
      "Time specific medicines given up to 90 minutes late",
      "Monthly medicines audit",
      "The audit looks at signatures, not times",
      "Alert at 15 minutes",
      "Deputy Manager",
      "A Patel, Clinical Director",
      "91% in the week of 1 June",
    ],
    [
      "18(2)(a)",
      "Staff had not had supervision for six months",
      "Supervision matrix",
      "The matrix counted group meetings",
      "One-to-one slots on the rota",
      "Registered Manager",
      "M Ellis, NI",
      "58% of staff had one",
    ],
  ];
  expect(fieldsOf(rows)).toMatchObject({
    "Evidence in the report (what the inspector found)": "concern",
    "Board member": "oversight",
    "Progress at date of return": "progress",
  });
});

test("minutes of a staff meeting say what was said, because of what, what was agreed and whether it helped", () => {
  const rows = [
    ["Mtg date", "What was said", "Because", "Agreed", "Who's doing it", "By", "Done?", "Did it help"],
    [
      46_090,
      "Not enough slide sheets on nights",
      "Laundry sends them elsewhere",
      "Tags for each floor",
      "Jo",
      46_104,
      "Y",
      "8 of 8 rooms had their own",
    ],
    [
      46_090,
      "Not told of new diets in time",
      "Told by word of mouth",
      "Diet sheet by email",
      "Sam",
      46_113,
      "Y",
      "One missed on 12/5",
    ],
  ];
  expect(fieldsOf(rows)).toMatchObject({ Because: "cause", Agreed: "action", "Did it help": "closure" });
});

const valuesOf = (rows: Rows): unknown[] =>
  trackerOf({ rows }).rows.map(({ cells: { baseline, actual } }) => [baseline.value, actual.value]);

test("a share of twelve is no day where the cell beside it or the measure counts in twelves", () => {
  const rows = [
    ["Concern", "Action", "Owner", "Measure", "Baseline", "Now"],
    ["Form not in the house", "Read access", "IT lead", "Right form in the house", "3/12", "9/12"],
    ["Letters late", "Deputy named", "Matron", "Letter in 10 days, 3 of 3", "1/3", ""],
    ["Bells late", "Pagers", "Matron", "95% in time", "7/5", "3/4"],
  ];
  expect(valuesOf(rows)).toEqual([
    [25, 75],
    [expect.closeTo(33.33, 1), undefined],
    [undefined, undefined],
  ]);
});

test("Owner below Who is whoever owns the home, and below Owner the word of a template", () => {
  const rows = (heading: string) => [
    ["Concern", "Action", heading, "Due date"],
    ["Room at 27C", "Air con fitted", "Owner", 46_157],
    ["Sling missing", "A sling each", "Deputy", 46_157],
  ];
  const placeholder = (heading: string) => trackerOf({ rows: rows(heading) }).rows[0]!.cells.owner.placeholder;
  expect([placeholder("By whom"), placeholder("Owner")]).toEqual([false, true]);
});

test("As MV-01 points at another row and says nothing here", () => {
  const rows = [
    ["Ref", "Concern", "Root cause", "Action", "Owner"],
    ["MV-01", "Slings shared", "Four slings for nine people", "A sling each", "Deputy"],
    ["MV-02", "Wrong sling used", "As MV-01", "Labels", "Deputy"],
    ["MV-03", "Sling worn", "as per 1", "Replaced", "Deputy"],
    ["MV-04", "Hoist flat", "As 3 chargers are broken", "Chargers", "Deputy"],
  ];
  expect(trackerOf({ rows }).rows.map(({ cells }) => cells.cause.placeholder)).toEqual([false, true, true, false]);
});

test("headings as they are spelt by ear are understood", () => {
  const rows = [
    [
      "no",
      "wot did they say",
      "Reson",
      "Wot we doing",
      "Whos leading",
      "Date by",
      "Mesure",
      "Wear are we now",
      "Nxt chek",
    ],
    [
      1,
      "4 plans not updated after discharge",
      "Info goes to the office email",
      "On call reads email",
      "Jen",
      "31.5.26",
      "100% of discharges",
      "7 of 8 in May",
      "22.6.26",
    ],
    [
      2,
      "Carers not staying full time",
      "Runs too tight",
      "Add travel time",
      "Jen",
      "30.4.26",
      "95% of call length",
      "was 73 now 88",
      "15.6.26",
    ],
  ];
  expect(understood({ rows })[0]).toBe(
    "1 | A ref, B concern, C cause, D action, E owner, F due, G measure, H progress, I nextReview",
  );
});

test("a position by date is an update, and Closed with yes and no the status beside a share that is done", () => {
  const rows = [
    ["ID", "What we found", "What needs to happen", "Who", "Target", "Revised", "Position 4 June", "% done", "Closed?"],
    [
      "1",
      "Calls cut short by a lone carer",
      "Rota built anew",
      "Registered Manager",
      46_164,
      46_185,
      "Live since 8/6, none since",
      80,
      "No",
    ],
    [
      "2",
      "Door entry broken for weeks",
      "Replace it",
      "Scheme Manager",
      46_142,
      46_234,
      "Order raised, key safe fitted",
      40,
      "No",
    ],
    [
      "3",
      "PEEPs missing for 9 of 62",
      "Added to the review form",
      "Scheme Manager",
      46_173,
      "",
      "62 of 62 on 29/5",
      100,
      "Yes 4/6",
    ],
  ];
  const tracker = trackerOf({ rows });
  const fields = Object.fromEntries(tracker.columns.map(({ header, field }) => [header, field]));
  expect(fields).toMatchObject({ "Position 4 June": "progress", "Closed?": "status" });
  expect(tracker.rows.map(({ cells }) => cells.status.status)).toEqual(["open", "open", "closed"]);
});

test("a board's columns for its committee are oversight held and the next review, and Base is the baseline", () => {
  const rows = [
    [
      "Region / home",
      "Concern",
      "What we know",
      "Root cause",
      "Action",
      "KPI",
      "Base",
      "Target",
      "Latest",
      "Last seen by QSC",
      "Next to QSC",
    ],
    [
      "North / Dene",
      "Agency 41% of nights",
      "HR figures",
      "Rota pattern not wanted",
      "Six hour shifts",
      "agency %",
      41,
      15,
      44,
      46_170,
      46_198,
    ],
    [
      "South / Fern",
      "Complaints over 40 days",
      "Complaints system",
      "One director signs all",
      "Sign off delegated",
      "% in 28 days",
      35,
      90,
      62,
      46_142,
      46_170,
    ],
  ];
  expect(fieldsOf(rows)).toMatchObject({
    "Region / home": "service",
    "What we know": "evidence",
    Base: "baseline",
    "Last seen by QSC": "oversightLast",
    "Next to QSC": "nextReview",
  });
});

test("in a log of learning what was found is the cause and how it is known the evidence", () => {
  const rows = [
    [
      "What happened",
      "What did we find when we looked into it?",
      "What have we changed?",
      "Who made it happen",
      "Has it worked?",
      "How do we know",
      "Revisit",
    ],
    [
      "Hearing aids lost again",
      "No place for them at night",
      "Named box at the bedside",
      "Deputy",
      "Yes",
      "None lost in five months",
      46_176,
    ],
    [
      "Fall from bed",
      "Bed left at working height",
      "Height label on each bed",
      "Clinical lead",
      "Not yet",
      "Two beds found high on 5/6",
      46_192,
    ],
  ];
  expect(fieldsOf(rows)).toMatchObject({
    "What did we find when we looked into it?": "cause",
    "How do we know": "closure",
    Revisit: "nextReview",
  });
});

test("beside the provider's own colour a council's is left out, and alone it counts", () => {
  const rows = (...heads: readonly string[]) => [
    ["Concern", "Action", "Owner", "Due date", ...heads],
    ["Reviews late", "Protected slot", "Deputy", 46_200, ...heads.map((_head, at) => ["Green", "Red"][at] ?? "")],
    ["Bells late", "Pagers", "Deputy", 46_210, ...heads.map((_head, at) => ["Amber", "Red"][at] ?? "")],
  ];
  expect(fieldsOf(rows("Provider RAG", "LA RAG"))).toMatchObject({ "Provider RAG": "rag" });
  expect(fieldsOf(rows("LA RAG", "Provider RAG"))).toMatchObject({ "Provider RAG": "rag" });
  expect(fieldsOf(rows("LA RAG"))).toMatchObject({ "LA RAG": "rag" });
});

test("the hospital ward somebody went to is no service", () => {
  const rows = [
    ["Hosp / ward", "What happened", "Action", "Owner"],
    ["LGI / J27", "Readmitted within two days", "Call on the first day", "Deputy"],
    ["SJUH / ED", "Discharged without tablets", "Checklist at the door", "Deputy"],
  ];
  expect(fieldsOf(rows)).not.toHaveProperty("Hosp / ward");
});

test("signs before the words of a heading change nothing, and Check with days is the next review", () => {
  const rows = [
    ["#️⃣", "❗ Issue", "🤔 Why", "🔧 Fix", "👤 Who", "📅 By", "🎯 Goal", "📈 Now", "🗓️ Check"],
    [
      1,
      "Tea time medicines late",
      "One nurse for 34 people",
      "Round moved to four",
      "Nurse Lead",
      46_157,
      "All within 30 minutes",
      "34",
      "12/06/2026",
    ],
    [
      2,
      "Bins overflowing",
      "Collected fortnightly",
      "Weekly again",
      "Handyman",
      46_174,
      "None overflow",
      "1",
      "22/06/2026",
    ],
    [
      3,
      "Phones on the floor",
      "No lockers",
      "Twelve lockers",
      "Manager",
      46_172,
      "None seen on walk rounds",
      "3",
      "24/06/2026",
    ],
  ];
  expect(understood({ rows })[0]).toBe(
    "1 | A ref, B concern, C cause, D action, E owner, F due, G measure, H actual, I nextReview",
  );
});

test("Update / date in words is the update, and with days alone the last review", () => {
  const rows = (...cells: readonly (string | number)[]) => [
    ["What inspectors said", "SMART Action", "Lead", "Complete By", "Update / date", "BRAG"],
    ...cells.map((cell) => ["Audits missed shortfalls", "New audit tool", "Ops Manager", 46_173, cell, "Amber"]),
  ];
  expect(fieldsOf(rows("All 19 done 28/4, 10 of 10 right", "Two peer audits held in May"))).toMatchObject({
    "Update / date": "progress",
  });
  expect(fieldsOf(rows(46_170, 46_175, 46_180))).toMatchObject({ "Update / date": "lastReview" });
});

test("of actions side by side the first has its own owner and due date", () => {
  const rows = [
    [
      "Concern",
      "Root cause",
      "Action 1",
      "Action 1 owner",
      "Action 1 due",
      "Action 2",
      "Action 2 owner",
      "Action 2 due",
    ],
    ["Out alone at night", "Door alarm off", "Door alarm on", "TL", 46_084, "Night review", "Service Manager", 46_172],
    ["Money missing", "Two staff had the PIN", "PIN changed", "Manager", 46_101, "Weekly count", "TL", 46_111],
  ];
  expect(fieldsOf(rows)).toMatchObject({ "Action 1": "action", "Action 1 owner": "owner", "Action 1 due": "due" });
});
