import { fieldKeys, fields } from "../../src/tracker/fields";
import { matchHeading } from "../../src/tracker/match-heading";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { acceptanceFields, acceptanceRows, acceptanceTracker, allFields, trackerOfRows } from "./acceptance";
import { sheetOf, workbookOf } from "./sheet";

test("the acceptance rows are found below their title rows", () => {
  const tracker = acceptanceTracker();
  expect(tracker.headerRows).toEqual([3]);
  expect(tracker.rows.map(({ ref }) => ref)).toEqual(acceptanceRows.map(({ ref }) => ref));
  expect(tracker.firstColumn).toBe(1);
});

test("every column of the acceptance rows gets its field", () => {
  const tracker = acceptanceTracker();
  expect(tracker.columns.map(({ field }) => field)).toEqual(acceptanceFields);
  expect(tracker.unmapped).toEqual([]);
});

test("the text of every cell is what was typed", () => {
  const tracker = acceptanceTracker();
  tracker.rows.forEach((row, index) => {
    for (const field of acceptanceFields)
      expect([field, row.cells[field].text]).toEqual([field, acceptanceRows[index]?.[field] ?? ""]);
  });
});

test("dates, numbers and cycles of the first row are read", () => {
  const { cells, keyQuestion, service } = acceptanceTracker().rows[0]!;
  expect([cells.raised.day, cells.due.day, cells.nextReview.day]).toEqual([46_132, 46_192, 46_192]);
  expect([cells.baseline.value, cells.target.value, cells.actual.value]).toEqual([63, 95, 91]);
  expect(cells.cycle.days).toBe(7);
  expect(cells.rag.colour).toBe("amber");
  expect(keyQuestion).toBe("Effective");
  expect(service).toBe("Oakfield House");
});

test("a sheet with all 46 fields under their first synonym maps every one", () => {
  const tracker = trackerOfRows([{ concern: "A gap", action: "Close it", owner: "Registered Manager" }], allFields);
  expect(tracker.columns.map(({ field }) => field)).toEqual(fieldKeys);
});

test("every field's own label is read as that field", () => {
  for (const field of fieldKeys) expect(matchHeading(fields[field].label)[0]?.field).toBe(field);
});

test("small numbers of people below a heading that asks for people are no scores", () => {
  const rows = [
    ["Concern", "Who was affected", "Action", "Owner"],
    ...["Meals late", "Calls missed", "Charts unsigned", "Hoist not checked", "Doors blocked"].map((concern, at) => [
      concern,
      `${String(at + 1)} residents`,
      "Rota moved to start at seven",
      "Deputy Manager",
    ]),
  ];
  const reading = readWorkbook(workbookOf(sheetOf({ rows })), { today: 46_188, choices: [] });
  expect(reading.sheets[0]?.trackers[0]?.columns.map(({ field }) => field)).toEqual([
    "concern",
    "who",
    "action",
    "owner",
  ]);
});
