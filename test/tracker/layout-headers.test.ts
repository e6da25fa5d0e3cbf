import { heads, mapped, recordLines, records, understood, type Rows } from "./understood";

const plain = [mapped(1), ...recordLines(2, 3, 4)];

test("a heading in the first row with the data right below", () => {
  expect(understood({ rows: [heads, ...records] })).toEqual(plain);
});

test("a heading below a title, a subtitle and a block of metadata", () => {
  const above = [
    ["Oakfield Care Group"],
    ["Service recovery action tracker"],
    [],
    ["Home:", "Oakfield House", null, "Manager:", "J. Smith"],
    ["Updated:", 46_180],
    [],
  ];
  expect(understood({ rows: [...above, heads, ...records] })).toEqual([mapped(7), ...recordLines(8, 9, 10)]);
});

test("a heading below dates of a visit and a table of versions", () => {
  const above = [
    ["Oakfield House – service improvement plan"],
    ["Date of inspection:", 46_085, null, "Report published:", 46_132],
    ["Registered Manager:", "J. Smith", null, "Review date:", "01/06/2026"],
    ["Version", "Date", "Author", "Status"],
    ["1.2", 46_143, "J. Smith", "Draft"],
    [],
  ];
  expect(understood({ rows: [...above, heads, ...records] })).toEqual([mapped(7), ...recordLines(8, 9, 10)]);
});

test("a heading below a scoring key of many rows", () => {
  const key = Array.from({ length: 12 }, (_, score) => [
    null,
    score + 1,
    `Level ${score + 1}: small to severe effect on people`,
  ]);
  const lines = understood({ rows: [["Scoring"], ...key, [], heads, ...records] });
  expect(lines).toEqual([mapped(15), ...recordLines(16, 17, 18)]);
});

test("a table that starts at any column and below blank rows", () => {
  const rows = [[], [], ...[heads, ...records].map((row) => [null, null, null, ...row])];
  expect(understood({ rows })).toEqual([mapped(3, "D"), ...recordLines(4, 5, 6)]);
});

test("a snapshot whose blank margins were cut off keeps the sheet's own rows and columns", () => {
  expect(understood({ top: 9, left: 2, rows: [heads, ...records] })).toEqual([
    mapped(10, "C"),
    ...recordLines(11, 12, 13),
  ]);
});

test("spacer columns between the headings", () => {
  const spaced = [heads, ...records].map((row) => [...row.slice(0, 3), null, ...row.slice(3)]);
  expect(understood({ rows: spaced })).toEqual([
    "1 | A ref, B concern, C action, E owner, F due, G status",
    ...recordLines(2, 3, 4),
  ]);
});

test("a spacer row below the heading and between the records", () => {
  const rows = [heads, [], records[0]!, [], records[1]!, [], [], records[2]!];
  expect(understood({ rows })).toEqual([mapped(1), ...recordLines(3, 5, 8)]);
});

test("line breaks, non-breaking and zero-width spaces in the headings", () => {
  const odd = ["Ref\n ", "\u00A0Concern", "Action\u200B", " Owner ", "Due\ndate", "Status\u00A0"];
  expect(understood({ rows: [odd, ...records] })).toEqual(plain);
});

test("a merged group over two sub-headings", () => {
  const rows = [
    ["Ref", "Concern", "Action", "Owner", "Target", null, "Status"],
    [null, null, null, null, "Date", "%", null],
    ["A1", "Reviews are late", "Add a weekly slot", "Deputy Manager", 46_200, 0.95, "Open"],
  ];
  const merges = [
    { row: 0, column: 4, rows: 1, columns: 2 },
    ...[0, 1, 2, 3, 6].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
  ];
  expect(understood({ rows, merges, formats: { 4: "dd/mm/yyyy", 5: "0%" } })).toEqual([
    "1+2 | A ref, B concern, C action, D owner, E due, F target, G status",
    "3 A1: Reviews are late / Add a weekly slot",
  ]);
});

test("a group over two sub-headings that nobody merged", () => {
  const rows = [
    ["Ref", "Concern", "Action", "Owner", "Target", null, "Status"],
    [null, null, null, null, "Date", "%", null],
    ["A1", "Reviews are late", "Add a weekly slot", "Deputy Manager", 46_200, "95%", "Open"],
  ];
  expect(understood({ rows })[0]).toBe("1+2 | A ref, B concern, C action, D owner, E due, F target, G status");
});

test("group headings above full sub-headings", () => {
  const rows = [
    ["What is wrong", null, null, "What we do about it", null, null],
    ["Ref", "Concern", "Root cause", "Action", "Owner", "Due date"],
    ["A1", "Reviews are late", "No time on the rota", "Add a weekly slot", "Deputy Manager", 46_200],
  ];
  const merges = [
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 0, column: 3, rows: 1, columns: 3 },
  ];
  expect(understood({ rows, merges })).toEqual([
    "1+2 | A ref, B concern, C cause, D action, E owner, F due",
    "3 A1: Reviews are late / Add a weekly slot",
  ]);
});

test("a heading of three rows", () => {
  const rows = [
    ["Recovery", null, null, "Delivery", null, null, null],
    ["Ref", "Concern", "Action", "Owner", "Target", null, "Status"],
    [null, null, null, null, "Date", "%", null],
    ["A1", "Reviews are late", "Add a weekly slot", "Deputy Manager", 46_200, "95%", "Open"],
  ];
  const merges = [
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 0, column: 3, rows: 1, columns: 4 },
    { row: 1, column: 4, rows: 1, columns: 2 },
  ];
  expect(understood({ rows, merges })[0]).toBe(
    "1+2+3 | A ref, B concern, C action, D owner, E due, F target, G status",
  );
});

test("headings that go on in the next row for want of room", () => {
  const rows = [
    ["Action", "Area of", "Action", "Person", "Target", "Date of", "RAG", "Evidence of"],
    ["No", "concern", "required", "responsible", "date", "completion", "status", "completion"],
    [1, "Reviews are late", "Add a weekly slot", "Deputy", 46_200, null, "Amber", null],
    [2, "Gaps in charts", "Move the round", "Nurse", 46_210, 46_180, "Green", "Audit of 9 June"],
  ];
  expect(understood({ rows, formats: { 4: "dd/mm/yyyy", 5: "dd/mm/yyyy" } })).toEqual([
    "1+2 | A ref, B concern, C action, D owner, E due, F closedDate, G rag, H closure",
    "3 1: Reviews are late / Add a weekly slot",
    "4 2: Gaps in charts / Move the round",
  ]);
});

test("a first record of short words is no second line of the heading", () => {
  const first = ["A1", "Complaint", "Response", "Lead", "ASAP", "Open"];
  expect(understood({ rows: [heads, first, ...records] })[0]).toBe(mapped(1));
});

test("every heading and value merged over three grid columns", () => {
  const wide = [heads, ...records].map((row) => row.flatMap((cell) => [cell, null, null]));
  const merges = wide.flatMap((_, index) =>
    heads.map((_head, column) => ({ row: index, column: column * 3, rows: 1, columns: 3 })),
  );
  expect(understood({ rows: wide, merges })).toEqual([
    "1 | A ref, D concern, G action, J owner, M due, P status",
    ...recordLines(2, 3, 4),
  ]);
});

test("a title merged over the whole table is no heading", () => {
  const rows = [["Action plan and status"], heads, ...records];
  const merges = [{ row: 0, column: 0, rows: 1, columns: 6 }];
  expect(understood({ rows, merges })).toEqual([mapped(2), ...recordLines(3, 4, 5)]);
});

test("an Excel table beside other cells ends where it ends", () => {
  const rows = [heads, ...records].map((row, index) => [...row, index === 0 ? "Note to self" : "call the pharmacy"]);
  const tables = [
    { name: "Actions", area: { row: 0, column: 0, rows: 4, columns: 6 }, headerRow: true, totalsRow: false },
  ];
  expect(understood({ rows, tables })).toEqual([mapped(1), ...recordLines(2, 3, 4), "note: second table"]);
});

const besideOf = (other: readonly (readonly (string | number)[])[]): Rows =>
  [heads, ...records].map((row, index) => [...row, null, ...(other[index] ?? [])]);
const tableAt = (column: number, columns: number) => [
  { name: "T", area: { row: 0, column, rows: 4, columns }, headerRow: true, totalsRow: false },
];
const first = [mapped(1), ...recordLines(2, 3, 4), "note: second table"];

test("of two trackers side by side the one whose headings say more is read, the other is left alone and said", () => {
  const complaints = [
    ["No", "Complaint", "What we did", "Lead", "Closed"],
    ...[1, 2, 3].map((no) => [no, `Tea was cold on floor ${no}`, "New urn", "Cook", "N"]),
  ];
  const rows = besideOf(complaints);
  expect(understood({ rows })).toEqual(first);
  expect(understood({ rows, tables: tableAt(0, 6) })).toEqual(first);
  expect(understood({ rows, tables: tableAt(7, 5) })).toEqual(first);
  expect(understood({ rows, tables: [...tableAt(7, 5), ...tableAt(0, 6)] })).toEqual(first);
});

test("a key in an Excel table beside a tracker that is none does not hide the tracker", () => {
  const key = [
    ["RAG", "Meaning"],
    ["Red", "Overdue"],
    ["Amber", "At risk"],
    ["Green", "On track"],
  ];
  expect(understood({ rows: besideOf(key), tables: tableAt(7, 2) })).toEqual(first);
});

test("an Excel table made over a heading is named Column1, Column2 above it", () => {
  const made = heads.map((_, index) => `Column${index + 1}`);
  const tables = [
    { name: "Table1", area: { row: 0, column: 0, rows: 5, columns: 6 }, headerRow: true, totalsRow: false },
  ];
  expect(understood({ rows: [made, heads, ...records], tables })).toEqual([mapped(2), ...recordLines(3, 4, 5)]);
});

test("headings of unknown trades by their words", () => {
  const rows = [
    [
      "NCR #",
      "Detected on",
      "Nature of non-conformance",
      "Remediation plan",
      "POC",
      "Scheduled completion",
      "Verified by",
    ],
    ["N1", 46_100, "Two labels were missing from the trolley", "Print new labels", "Ann Green", 46_200, null],
  ];
  expect(understood({ rows })[0]).toBe("1 | A ref, B raised, C concern, D action, E owner, F due, G signoff");
});

test("a column whose heading says nothing is known by its contents", () => {
  const rows = [
    ["Ref", "Pillar", "Concern", "Action", "Owner", "Due date", "Rhythm"],
    ["A1", "Safe", "Reviews are late", "Add a slot", "Deputy", 46_200, "Weekly"],
    ["A2", "Well-led", "Gaps in charts", "Move the round", "Lead", 46_210, "Monthly"],
    ["A3", "Caring", "Calls not answered", "Divert the phone", "Lead", 46_220, "every 2 weeks"],
    ["A4", "Safe", "Stairs are dark", "Fit new lamps", "Lead", 46_230, "Quarterly"],
  ];
  expect(understood({ rows }).slice(0, 2)).toEqual([
    "1 | A ref, B keyQuestion, C concern, D action, E owner, F due, G cycle",
    "2 A1 [Safe]: Reviews are late / Add a slot",
  ]);
});
