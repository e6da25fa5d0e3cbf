import { sureEnough } from "../../src/tracker/tracker";
import { trackerOf, understood, type Rows } from "./understood";

const columnsOf = (rows: Rows): string | undefined => understood({ rows })[0]?.split(" | ")[1];

test("room for names in brackets below a heading is no heading of its own", () => {
  const rows = [
    ["Category", "What happened", "What we learned", "What will change", "Raised by"],
    ["Falls", "[What happened]", "[What we learned]", "[What to do differently]", "[Name]"],
    ["Medicines", "[What happened]", "[What we learned]", "[What to do differently]", "[Name]"],
    ["Meals", "<What happened>", "<What we learned>", "<What to do differently>", "<Name>"],
  ];
  expect(understood({ rows }).slice(0, 1)).toEqual(["1 | B concern, C learning, D action, E source"]);
});

test("a row of sentences that begin with mention says what to write", () => {
  const rows = [
    ["Date raised", "Event", "Early warning signs", "Action", "Owner", "Status"],
    [
      "Mention the date on which it was raised",
      "Describe the event that was raised",
      "Mention yes or no",
      "Mention what was done about it",
      "Mention the responsible person",
      "Open / closed",
    ],
    [46_100, "A visitor slipped on the wet step", "No", "Lay a mat", "Deputy Manager", "Open"],
  ];
  expect(understood({ rows, formats: { 0: "dd/mm/yyyy" } }).slice(1)).toEqual([
    "3 row 3: A visitor slipped on the wet step / Lay a mat",
    "note: example rows",
  ]);
});

test("letters for the probability of a failure are no colours, and its severity is a part of the risk level", () => {
  const rows = [
    ["Failure mode", "Cause", "Probability", "Severity", "Risk level", "Mitigation"],
    ["The hoist stops half-way", "Its battery is old", "B", 6, "High", "Charge it every night"],
    ["The call bell is silent", "Its cable is loose", "B", 4, "Medium", "Clip the cable to the wall"],
    ["The lift door sticks", "Dust on its rail", "C", 2, "Low", "Clean the rail each month"],
    ["The fridge warms up", "Its seal is torn", "A", 3, "Low", "Fit a new seal"],
  ];
  expect(columnsOf(rows)).toBe("A concern, B cause, E risk, F action");
});

test("a severity with no other column for the risk is the risk level", () => {
  expect(columnsOf([["Ref", "Concern", "Severity", "Likelihood", "Action", "Owner"]])).toBe(
    "A ref, B concern, C risk, E action, F owner",
  );
});

test("what the management answered in a word is not the action beside a recommendation", () => {
  const rows = [
    ["Ref", "Finding", "Severity", "Recommendation", "Management response", "Status"],
    ["F1", "Three carers have no fire training on record", "Medium", "Book the course and check it monthly", "Agreed"],
    ["F2", "No drill was held on nights this year", "High", "Hold a night drill and record it", "Under way"],
  ];
  expect(columnsOf(rows)).toBe("A ref, B concern, C risk, D action, F status");
});

test("what the management will do is the action beside a recommendation", () => {
  const rows = [
    ["Ref", "Finding", "Severity", "Recommendation", "Management response", "Status"],
    ["F1", "Three carers have no fire training", "Medium", "Book it", "All three are booked for the course in July"],
    ["F2", "No drill was held on nights this year", "High", "Hold one", "The deputy runs a night drill each quarter"],
  ];
  expect(columnsOf(rows)).toBe("A ref, B concern, C risk, E action, F status");
});

test("an issue or query is the concern, and a contingency with a mitigation is the action", () => {
  expect(columnsOf([["#", "Date raised", "Issue / query", "Owner", "Status"]])).toBe(
    "A ref, B raised, C concern, D owner, E status",
  );
  expect(columnsOf([["No.", "Risk", "Description", "Contingency and mitigation actions", "Owner"]])).toContain(
    "D action",
  );
  expect(columnsOf([["No.", "Risk description", "Action", "Contingency plan", "Owner"]])).toContain("D escalation");
});

test("things that an action needs are asked, the names of those who help are not", () => {
  const head = ["Action", "Owner", "Deadline", "Resources needed", "Success criteria"];
  const sureOf = (needed: readonly string[]): boolean | undefined => {
    const rows = [head, ...needed.map((each, index) => [`Write part ${index} of the plan`, "RM", 46_200, each, ""])];
    const column = trackerOf({ rows }).columns.find(({ field }) => field === "contributors");
    return column === undefined ? undefined : column.confidence >= sureEnough;
  };
  expect(sureOf(["projector and screen", "printed forms", "review checklist"])).not.toBe(true);
  expect(sureOf(["Anna Green", "Ben Wood", "Senior carer"])).toBe(true);
});

test("an outcome told in sentences without a figure may be what to reach or what came of it, and is asked", () => {
  const outcome = (texts: readonly string[]): number | undefined => {
    const rows = [
      ["Ref", "Concern", "Action", "Owner", "Outcome"],
      ...texts.map((text, index) => [`A${index}`, `Reviews are late on floor ${index}`, "Add a slot", "RM", text]),
    ];
    return trackerOf({ rows }).columns.find(({ field }) => field === "measure")?.confidence;
  };
  const told = ["ground", "first", "second", "third"].map((floor) => `Families of the ${floor} floor were told of it`);
  expect(outcome(told)).toBeLessThan(sureEnough);
  expect(outcome(told.map((text) => text.replace("were", "will be")))).toBeGreaterThanOrEqual(sureEnough);
  expect(outcome(told.map((text) => `${text} and 95% of reviews are done in time`))).toBeGreaterThanOrEqual(sureEnough);
});

test("initials with full stops are the word that they stand for", () => {
  expect(columnsOf([["S.N.", "Concern", "R.C.A.", "Action", "Owner", "K.P.I.", "R.A.G."]])).toBe(
    "A ref, B concern, C cause, D action, E owner, F measure, G rag",
  );
});

test("of a heading in two languages the half that is understood is read, and asked", () => {
  const rows = [["Cyf / Ref", "Pryder / Concern", "Camau / Action", "Pwy / Who", "Erbyn pryd / By when"]];
  const { columns } = trackerOf({ rows });
  expect(columns.map(({ field }) => field)).toEqual(["ref", "concern", "action", "owner", "due"]);
  expect(columns.find(({ field }) => field === "owner")?.confidence).toBeLessThan(sureEnough);
});

test("an error in place of a heading is none of the fields", () => {
  const { unmapped } = trackerOf({ rows: [["Ref", "Concern", "Action", "Owner", "Due date", "#REF!"]] });
  expect(unmapped).toEqual([{ column: 5, header: "#REF!", candidates: [] }]);
});

test("yes and no under Closed is the status, a date under it the date closed", () => {
  const rows = (values: readonly (string | number)[]): Rows => [
    ["Date", "What happened", "Further action", "By whom", "By when", "Closed"],
    ...values.map((value, index) => [
      46_100,
      `Fell in the lounge at ${index + 2}`,
      "Raise chairs",
      "RM",
      46_200,
      value,
    ]),
  ];
  expect(columnsOf(rows(["Y", "N", "Y"]))).toContain("F status");
  expect(columnsOf(rows([46_190, 46_191, ""]))).toContain("F closedDate");
});

test("causes that begin with a word for a level stay causes", () => {
  const rows: Rows = [
    ["Ref", "Concern", "Root cause", "Action", "Owner"],
    ...["Low chair", "High bed", "Low staffing", "Minor stroke"].map((cause, index) => [
      `A${index}`,
      `Fell in room ${index} again`,
      cause,
      "Change the layout",
      "RM",
    ]),
  ];
  expect(columnsOf(rows)).toBe("A ref, B concern, C cause, D action, E owner");
});

test("dates below By are the due dates", () => {
  const rows: Rows = [
    ["No", "Concern", "Action", "Lead", "By"],
    ...[1, 2, 3].map((no) => [no, `Call bells ring long on floor ${no}`, "Check twice a shift", "Deputy", 46_200 + no]),
  ];
  expect(understood({ rows, formats: { 4: "dd/mm/yyyy" } })[0]).toBe("1 | A ref, B concern, C action, D owner, E due");
});

test("an outcome is the regulation, what the action should reach or what showed that it worked, by its cells", () => {
  const outcome = (place: "before" | "after", texts: readonly string[]): string | undefined => {
    const ends = place === "before" ? ["Outcome", "Status"] : ["Status", "Outcome"];
    const rows: Rows = [
      ["Ref", "Concern", "Action", "Owner", "Due date", ...ends],
      ...texts.map((text, index) => {
        const last = place === "before" ? [text, "Open"] : ["Closed", text];
        return [`A${index}`, `Reviews are late on floor ${index}`, "Add a slot", "RM", 46_200, ...last];
      }),
    ];
    return trackerOf({ rows }).columns.find(({ header }) => header === "Outcome")?.field;
  };
  expect(outcome("before", ["Reg 12", "Reg 17", "Outcome 4"])).toBe("regulation");
  expect(outcome("before", ["95% of reviews are in time", "Zero gaps for four weeks", "At least 9 of 10 calls"])).toBe(
    "measure",
  );
  expect(outcome("after", ["Reviews were done in time", "No gaps were found since May", "Calls were answered"])).toBe(
    "closure",
  );
});

test("assurance names who oversees, or says how far somebody was assured", () => {
  const assurance = (texts: readonly string[]): string | undefined => {
    const rows: Rows = [
      ["Ref", "Concern", "Action", "Owner", "Due date", "Assurance"],
      ...texts.map((text, index) => [
        `A${index}`,
        `Reviews are late on floor ${index}`,
        "Add a slot",
        "RM",
        46_200,
        text,
      ]),
    ];
    return trackerOf({ rows }).columns.find(({ header }) => header === "Assurance")?.field;
  };
  expect(assurance(["Nominated Individual", "Quality Committee", "Provider Board"])).toBe("oversight");
  expect(
    assurance(["We saw the new rota and are content", "Further proof is asked for by July", "Not yet shown"]),
  ).toBe("challenge");
});

test("review dates on both sides of today are the next review, and asked", () => {
  const rows: Rows = [
    ["Ref", "Concern", "Action", "Owner", "Due date", "Review date"],
    ...[46_180, 46_185, 46_195, 46_199].map((review, index) => [
      `A${index}`,
      `Reviews are late on floor ${index}`,
      "Add a slot",
      "RM",
      46_300,
      review,
    ]),
  ];
  const column = trackerOf({ rows }).columns.find(({ header }) => header === "Review date");
  expect(column?.field).toBe("nextReview");
  expect(column?.confidence).toBeLessThan(sureEnough);
});

test("dates, percentages and names under a heading that says nothing are candidates or asked, never taken silently", () => {
  const head = ["Ref", "Concern", "Action", "Status", "Zorp", "Blip", "Quux"];
  const rows: Rows = [
    head,
    ...["Anna Green", "Ben Wood", "Carol Hill", "Dan Reed"].map((name, index) => [
      `A${index}`,
      `Reviews are late on floor ${index}`,
      "Add a slot",
      "Open",
      name,
      46_200 + index,
      0.5 + index / 10,
    ]),
  ];
  const { columns, unmapped } = trackerOf({ rows, formats: { 5: "dd/mm/yyyy", 6: "0%" } });
  const sure = columns.filter(({ confidence }) => confidence >= sureEnough).map(({ header }) => header);
  expect(sure).toEqual(["Ref", "Concern", "Action", "Status"]);
  const told = [
    ...columns.map(({ header, field }) => `${header} ${field}`),
    ...unmapped.map(({ header, candidates }) => `${header} ${candidates[0]?.field ?? "open"}`),
  ];
  expect(told).toEqual(expect.arrayContaining(["Zorp owner", "Blip due", "Quux actual"]));
});

test("an item is the reference where it numbers, and what was talked about where it tells, which is asked", () => {
  const rows = (items: readonly (string | number)[]): Rows => [
    ["Meeting date", "Item", "Action agreed", "By whom", "By when", "Done?"],
    ...items.map((item, no) => [46_100, item, `Write the new sheet for part ${no}`, "RM", 46_200, "No"]),
  ];
  expect(columnsOf(rows([1, 2, 3]))).toContain("B ref");
  const told = trackerOf({ rows: rows(["Medication audit results", "Night cover in June", "Visits by families"]) });
  expect(told.columns.find(({ header }) => header === "Item")).toMatchObject({ field: "concern" });
  expect(told.columns.find(({ header }) => header === "Item")?.confidence).toBeLessThan(sureEnough);
});

test("the position at a review is the current value, and asked", () => {
  const rows: Rows = [
    ["Ref", "Concern", "Action", "Owner", "Baseline", "Target", "Position at review"],
    ...[1, 2, 3].map((no) => [no, `Letters unread on floor ${no}`, "Name a lead", "RM", "6/10", "10/10", "8 of 10"]),
  ];
  const column = trackerOf({ rows }).columns.find(({ header }) => header === "Position at review");
  expect(column?.field).toBe("actual");
  expect(column?.confidence).toBeLessThan(sureEnough);
});
