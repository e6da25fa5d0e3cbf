import { mappingOf, trackerOf, type Rows } from "./understood";

/** A list of SharePoint as it comes into Excel: a title, the columns people made, and what the list keeps by itself. */
const sharePoint: Rows = [
  [
    ...["Title", "Issue description", "Root Cause", "Agreed action", "Responsible Person", "Due Date", "Status"],
    ...["Modified", "Modified By", "Item Type"],
  ],
  [
    ...["CQC-01", "Mattresses on the wrong setting for 4 people", "Settings are not on the handover sheet"],
    ...["Add setting and weight to the handover sheet", "Clinical Lead", "05/06/2026", "In Progress"],
    ...["01/06/2026", "K. Shah", "Item"],
  ],
  [
    ...["CQC-02", "DoLS expired for 2 people", "Renewal dates are in one person's diary"],
    ...["Tracker with an alert eight weeks before", "RM", "01/05/2026", "Completed"],
    ...["02/05/2026", "K. Shah", "Item"],
  ],
];

test("a title that numbers the rows is their reference, and when a list last kept a row is no review", () => {
  const tracker = trackerOf({ rows: sharePoint });
  expect(mappingOf(tracker)).toBe("1 | A ref, B concern, C cause, D action, E owner, F due, G status");
  expect(tracker.rows.map(({ ref }) => ref)).toEqual(["CQC-01", "CQC-02"]);
});

test("a title in words beside a description of the concern is no reference", () => {
  const rows = sharePoint.map((row, at) => (at === 0 ? row : ["Mattress settings", ...row.slice(1)]));
  expect(trackerOf({ rows }).columns.map(({ field }) => field)).not.toContain("ref");
});

test("'Modified' without the name of who did is the last review", () => {
  const rows = sharePoint.map((row) => row.slice(0, 8));
  expect(trackerOf({ rows }).columns.find(({ header }) => header === "Modified")?.field).toBe("lastReview");
});

test("'Checked?' answered with yes and no asks whether, not how often", () => {
  const rows = (first: string | boolean, second: string | boolean): Rows => [
    ["No", "What's wrong?", "Why?", "What will we do?", "Who?", "By when?", "Checked?"],
    [1, "Weekly weights missed for 3 people", "No spare scales", "Buy spare scales", "Nurse lead", 46_180, first],
    [2, "Hoist slings shared", "Six slings for nine people", "Order five slings", "Manager", 46_190, second],
  ];
  const fieldOf = (...answers: [string | boolean, string | boolean]) =>
    trackerOf({ rows: rows(...answers) }).columns.find(({ header }) => header === "Checked?")?.field;
  expect([fieldOf(true, false), fieldOf("Yes", "No"), fieldOf("Weekly", "Monthly")]).toEqual([
    undefined,
    undefined,
    "cycle",
  ]);
});

test("'What's wrong?' and 'What has gone wrong?' ask for the concern", () => {
  for (const heading of ["What's wrong?", "What has gone wrong?"]) {
    const rows = [
      ["No", heading, "Why?", "What will we do?", "Who?", "By when?"],
      [1, "Weekly weights missed for 3 people", "No spare scales", "Buy spare scales", "Nurse lead", 46_180],
      [2, "Hoist slings shared", "Six slings for nine people", "Order five slings", "Manager", 46_190],
    ];
    expect(trackerOf({ rows }).columns[1]).toMatchObject({ field: "concern" });
    expect(trackerOf({ rows }).columns[1]?.confidence).toBeGreaterThan(0.7);
  }
});
