import {
  trackerOf,
  heads,
  mapped,
  recordLines,
  records,
  trackersOf,
  understood,
  mappingOf,
  rowLine,
} from "./understood";
import { sheetOf } from "./sheet";

const line = (row: number, index: number, extra = ""): string =>
  recordLines(...Array<number>(index).fill(0), row)[index]!.replace(":", `${extra}:`);

test("section rows give their rows a key question", () => {
  const rows = [heads, ["SAFE"], records[0]!, records[1]!, ["WELL-LED"], records[2]!];
  expect(understood({ rows })).toEqual([
    mapped(1),
    line(3, 0, " [Safe] (SAFE)"),
    line(4, 1, " [Safe] (SAFE)"),
    line(6, 2, " [Well-led] (WELL-LED)"),
  ]);
});

test("section rows that name a theme give their rows the theme", () => {
  const rows = [heads, ["Medicines"], records[0]!, ["Staffing and rota"], records[1]!];
  const merges = [1, 3].map((row) => ({ row, column: 0, rows: 1, columns: 6 }));
  expect(understood({ rows, merges }).slice(1)).toEqual([
    line(3, 0, " [Safe] (Medicines)"),
    line(5, 1, " (Staffing and rota)"),
  ]);
});

test("a theme merged down beside the rows gives them the theme, over any section row", () => {
  const banded = [heads, ...records].map((row, index) => [["", "SAFE", null, "WELL LED"][index] ?? null, ...row]);
  const merges = [{ row: 1, column: 0, rows: 2, columns: 1 }];
  expect(
    understood({
      rows: [...banded, [null, ...records[0]!]],
      merges: [...merges, { row: 3, column: 0, rows: 2, columns: 1 }],
    }),
  ).toEqual([
    mapped(1, "B"),
    line(2, 0, " [Safe] (SAFE)"),
    line(3, 1, " [Safe] (SAFE)"),
    line(4, 2, " [Well-led] (WELL LED)"),
    line(5, 0, " [Well-led] (WELL LED)"),
  ]);
});

test("numbered section rows", () => {
  const rows = [heads, [1, "Safe"], records[0]!, [2, "Caring"], records[1]!];
  expect(understood({ rows }).slice(1)).toEqual([line(3, 0, " [Safe] (Safe)"), line(5, 1, " [Caring] (Caring)")]);
});

test("a totals row is no record", () => {
  expect(understood({ rows: [heads, ...records, ["Total", null, null, null, null, 3]] })).toEqual([
    mapped(1),
    ...recordLines(2, 3, 4),
  ]);
});

test("rows that carry only a number are not filled in yet", () => {
  const empty = Array.from({ length: 40 }, (_, index) => [`A${index + 4}`, null, null, null, null, null]);
  expect(understood({ rows: [heads, ...records, ...empty] })).toEqual([mapped(1), ...recordLines(2, 3, 4)]);
});

test("rows with a number, a default status and the zero of a formula are not filled in yet", () => {
  const empty = Array.from({ length: 20 }, (_, index) => [`A${index + 4}`, null, null, null, 0, "Open"]);
  expect(understood({ rows: [heads, ...records, ...empty], formats: { 4: "dd/mm/yyyy" } })).toEqual([
    mapped(1),
    ...recordLines(2, 3, 4),
  ]);
});

test("an example row under the heading is left out and said", () => {
  const rows = [heads, ["Example", "Late reviews", "Add a slot", "RM", "01/06/2026", "Open"], ...records];
  expect(understood({ rows })).toEqual([mapped(1), ...recordLines(3, 4, 5), "note: example rows"]);
});

test("a row that says what to write is left out and said", () => {
  const hints = [
    "Unique number",
    "Describe what is wrong",
    "What will be done?",
    "Who will do this?",
    "dd/mm/yyyy",
    "Open or closed",
  ];
  expect(understood({ rows: [heads, hints, ...records] })).toEqual([
    mapped(1),
    ...recordLines(3, 4, 5),
    "note: example rows",
  ]);
});

test("a row of formats under the heading is left out and said", () => {
  const formats = ["Identifier", "Text", "Text", "Text", "Date", "Yes, No"];
  expect(understood({ rows: [heads, formats, ...records] })).toEqual([
    mapped(1),
    ...recordLines(3, 4, 5),
    "note: example rows",
  ]);
});

test("thousands of formatted but empty rows cost nothing and add nothing", () => {
  const tail = Array.from({ length: 3000 }, () => ["", " ", "", "", "\u00A0", ""]);
  expect(understood({ rows: [heads, ...records, ...tail] })).toEqual([mapped(1), ...recordLines(2, 3, 4)]);
});

test("hidden and filtered rows are read and counted in a note", () => {
  const tracker = trackerOf({ rows: [heads, ...records], hiddenRows: [2, 3], filtered: true });
  expect(tracker.rows.map(rowLine)).toEqual([line(2, 0), line(3, 1, " hidden"), line(4, 2, " hidden")]);
  expect(tracker.notes).toEqual([{ code: "hidden rows", text: "2 hidden rows were checked too.", columns: [] }]);
});

test("a concern merged down counts for each of its actions", () => {
  const rows = [
    heads,
    records[0]!,
    ["A1b", null, "Train two deputies", "Registered Manager", 46_205, "Open"],
    records[1]!,
  ];
  const merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];
  expect(understood({ rows, merges }).slice(1)).toEqual([
    line(2, 0),
    "3 A1b: Reviews are late ^ / Train two deputies",
    line(4, 1),
  ]);
});

test("a cause, a measure or a date merged down counts for each of the rows that it covers", () => {
  const rows = [
    ["Concern", "Root cause", "Action", "Owner", "Due date", "Outcome measure"],
    ["Reviews are late", "No time on the rota", "Add a weekly slot", "Deputy", 46_200, "95% in time"],
    [null, null, "Train two deputies", "RM", null, null],
    [null, null, "Tell the families", "RM", 46_210, null],
  ];
  const down = (column: number, count: number) => ({ row: 1, column, rows: count, columns: 1 });
  const { rows: read } = trackerOf({ rows, merges: [down(0, 3), down(1, 3), down(4, 2), down(5, 3)] });
  expect(read.map(({ cells }) => [cells.cause.text, cells.measure.text, cells.due.day])).toEqual([
    ["No time on the rota", "95% in time", 46_200],
    ["No time on the rota", "95% in time", 46_200],
    ["No time on the rota", "95% in time", 46_210],
  ]);
});

test("a day alone is a row where concern and action merged down say what it belongs to, and none where nothing does", () => {
  const rows = [heads, records[0]!, [null, null, null, null, 46_205, null], records[1]!];
  const down = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });
  expect(understood({ rows, merges: [down(1), down(2)] }).slice(1)).toEqual([
    line(2, 0),
    "3 row 3: Reviews are late ^ / Add a weekly slot ^",
    line(4, 1),
  ]);
  expect(understood({ rows }).slice(1)).toEqual([line(2, 0), line(4, 1)]);
});

test("a concern left blank below itself counts for the actions that follow", () => {
  const noRef = [heads, ...records].map((row) => row.slice(1));
  const rows = [
    ...noRef.slice(0, 2),
    [null, "Train two deputies", "Registered Manager", 46_205, "Open"],
    ...noRef.slice(2),
  ];
  expect(understood({ rows }).slice(1, 4)).toEqual([
    "2 row 2: Reviews are late / Add a weekly slot",
    "3 row 3: Reviews are late ^ / Train two deputies",
    "4 row 4: Gaps in charts / Move the round",
  ]);
});

test("the cause goes down with its concern", () => {
  const rows = [
    ["Concern", "Root cause", "Action", "Owner", "Due date"],
    ["Reviews are late", "No time on the rota", "Add a weekly slot", "Deputy", 46_200],
    [null, null, "Train two deputies", "RM", 46_205],
  ];
  const [, second] = trackerOf({ rows }).rows;
  expect([second?.cells.cause.text, second?.cells.cause.inherited, second?.cells.owner.inherited]).toEqual([
    "No time on the rota",
    true,
    false,
  ]);
});

test("a part of a numbered record goes on with its concern", () => {
  const rows = [
    heads,
    ["1", "Reviews are late", "Add a slot", "RM", 46_200, "Open"],
    ["1b", null, "Train deputies", "RM", 46_200, "Open"],
  ];
  expect(understood({ rows })[2]).toBe("3 1b: Reviews are late ^ / Train deputies");
});

test("a record that repeats the number above goes on with its concern", () => {
  const rows = [heads, records[0]!, ["A1", null, "Train two deputies", "RM", 46_205, "Open"], records[1]!];
  expect(understood({ rows })[2]).toBe("3 A1: Reviews are late ^ / Train two deputies");
});

test("rows of dashes are not filled in, a row of placeholders in words is a record", () => {
  const rows = [heads, ...records, ["4", "-", "–", "-", "-", "-"], ["5", "?", "?", "?", "?", "?"]];
  expect(understood({ rows })).toEqual([mapped(1), ...recordLines(2, 3, 4)]);
  expect(understood({ rows: [heads, ["4", "TBC", "TBC", "TBC", "TBC", "TBC"]] })[1]).toBe("2 4: TBC / TBC");
});

test("hints in brackets below the heading are left out and said", () => {
  const hints = ["(automatic)", "(what is wrong)", "(what we will do)", "(one name)", "(dd/mm/yyyy)", "(pick one)"];
  expect(understood({ rows: [heads, hints, ...records] })).toEqual([
    mapped(1),
    ...recordLines(3, 4, 5),
    "note: example rows",
  ]);
});

test("a record with its own number and no concern misses its concern", () => {
  const rows = [heads, records[0]!, ["A2", null, "Move the round", "Medicines Lead", 46_210, "Open"]];
  expect(understood({ rows })[2]).toBe("3 A2:  / Move the round");
});

test("nothing is inherited over an empty row or a section row", () => {
  const noRef = [heads, ...records].map((row) => row.slice(1));
  const rows = [...noRef.slice(0, 2), [], [null, "Train two deputies", "RM", 46_205, "Open"]];
  expect(understood({ rows })[2]).toBe("4 row 4:  / Train two deputies");
});

test("several actions in one cell stay together", () => {
  const actions = "1) Add a weekly slot\n2) Train two deputies";
  const rows = [heads, ["A1", "Reviews are late", actions, "RM", 46_200, "Open"]];
  expect(trackerOf({ rows }).rows[0]?.cells.action.text).toBe(actions);
});

test("a key beside the table is left alone and said", () => {
  const key = [
    ["RAG", "Meaning"],
    ["Red", "Overdue"],
    ["Amber", "At risk"],
    ["Green", "On track"],
  ];
  const rows = [heads, ...records].map((row, index) => [...row, null, null, ...(key[index] ?? [])]);
  expect(understood({ rows: rows.map((row) => row.map((cell) => cell ?? null)) })).toEqual([
    mapped(1),
    ...recordLines(2, 3, 4),
    "note: second table",
  ]);
});

test("a list left of the table is left alone", () => {
  const list = [
    ["Status", "Meaning"],
    ["Open", "Not done"],
    ["Closed", "Done"],
    [null, null],
  ];
  const rows = [heads, ...records].map((row, index) => [...(list[index] ?? []), null, null, ...row]);
  expect(understood({ rows })).toEqual([mapped(1, "E"), ...recordLines(2, 3, 4), "note: second table"]);
});

test("another table below is left alone and said", () => {
  const rows = [heads, ...records, [], ["Attendance"], ["Name", "Role", "Present"], ["Ann Green", "Nurse", "Yes"]];
  expect(understood({ rows })).toEqual([mapped(1), ...recordLines(2, 3, 4), "note: second table"]);
  expect(trackerOf({ rows }).notes[0]?.text).toBe("The table below the tracker, in row 7, was left alone.");
});

test.each([
  ["a training matrix", ["Name", "Role", "Fire", "Moving", "Date"], ["Ann Green", "Carer", "Yes", "No", 46_000]],
  ["a meeting's attendance", ["Name", "Job title", "Attended"], ["Ann Green", "Nurse", "Yes"]],
  ["a list of contacts", ["Organisation", "Contact", "Telephone"], ["Council", "Duty desk", "01234 567890"]],
])("%s below a gap is no part of the tracker", (_what, head, line) => {
  const numbered = [heads, ...records, [], head, line, line];
  expect(understood({ rows: numbered })).toEqual([mapped(1), ...recordLines(2, 3, 4), "note: second table"]);
});

test("another table below is told apart where neither has references", () => {
  const plain = [heads, ...records].map((row) => row.slice(1));
  const matrix = [
    ["Training"],
    ["Name", "Role", "Fire", "Moving", "Date"],
    ["Ann Green", "Carer", "Yes", "No", 46_000],
  ];
  expect(understood({ rows: [...plain, [], ...matrix, matrix[2]!] }).slice(4)).toEqual(["note: second table"]);
});

test.each([
  ["without a date", ["A4", "Lounge too cold", "Service the boiler", "Handyperson", null, "Open"]],
  ["with a word for a date", ["A4", "Lounge too cold", "Service the boiler", "Handyperson", "ASAP", "Open"]],
  ["of short words", ["four", "Risk assessment", "Training", "Manager", "Ongoing", "Closed"]],
  ["of a concern alone", ["new", "Lounge too cold", "Service the boiler", null, null, null]],
])("a record below a gap stays a record %s", (_how, record) => {
  const rows = [heads, ...records, [], record, record];
  expect(trackerOf({ rows }).rows.map(({ row }) => row)).toEqual([1, 2, 3, 5, 6]);
});

test("titled blocks that repeat the heading are trackers of their own", () => {
  const rows = [["SAFE"], heads, records[0]!, records[1]!, [], ["CARING"], heads, records[2]!];
  const trackers = trackersOf(sheetOf({ rows }));
  expect(trackers.map(mappingOf)).toEqual([mapped(2), mapped(7)]);
  expect(trackers.flatMap(({ rows: read }) => read.map(rowLine))).toEqual([
    line(3, 0, " [Safe] (SAFE)"),
    line(4, 1, " [Safe] (SAFE)"),
    line(8, 2, " [Caring] (CARING)"),
  ]);
});

test("a note below the table is no record", () => {
  const rows = [heads, ...records, [], ["Completed by: J. Smith, 12 June 2026"], ["Key: RM is the registered manager"]];
  expect(understood({ rows })).toEqual([mapped(1), ...recordLines(2, 3, 4)]);
});

test("a record of which only the concern was logged is a record", () => {
  const rows = [heads, ...records, ["A4", "The lift is out of order since Monday", null, null, null, null]];
  expect(understood({ rows })[4]).toBe("5 A4: The lift is out of order since Monday / ");
});
