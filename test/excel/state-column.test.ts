import { stateInWords } from "../../src/review/state-words";
import type { StateColumnPlan } from "../../src/review/state-column";
import { planStateColumns, standingColumns } from "../../src/review/state-column";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { WorkbookModel } from "../../src/files/model";
import { headings, open, problemOf, today, trackerWorkbook, valueOf } from "./workbooks";

type Opened = ReturnType<typeof open>;

const column = headings.length;

async function reviewed({ host }: Opened, on = today) {
  const snapshot = valueOf(await host.read());
  const reading = readWorkbook(snapshot, { today: on, choices: [] });
  return { snapshot, review: reviewWorkbook(reading, { today: on, settings: defaultSettings }) };
}

async function plans(
  opened: Opened,
  which: "all" | "standing" = "all",
  on = today,
): Promise<readonly StateColumnPlan[]> {
  const { review, snapshot } = await reviewed(opened, on);
  return planStateColumns(review, snapshot, ({ stateColumn }) => which === "all" || stateColumn !== undefined);
}

async function written(opened: Opened): Promise<void> {
  valueOf(await opened.host.writeStates(await plans(opened)));
}

function down(model: WorkbookModel, at = column): readonly unknown[] {
  return [2, 3, 4, 5].map((row) => model.sheets[0]!.cells.get(row)?.get(at)?.value ?? "");
}

function asTable(model: WorkbookModel): WorkbookModel {
  model.sheets[0]!.tables = [
    {
      id: 1,
      name: "Recovery",
      area: { row: 2, column: 0, rows: 4, columns: headings.length },
      headerRow: true,
      totalsRow: false,
      columns: [...headings],
      styleName: undefined,
    },
  ];
  return model;
}

const shapes: [string, () => WorkbookModel][] = [
  ["a range", () => trackerWorkbook(3)],
  ["an Excel table", () => asTable(trackerWorkbook(3))],
];

describe.each(shapes)("The column with each row's state beside %s", (_shape, model) => {
  test("says under its day what the review says, and is not read as part of the tracker", async () => {
    const opened = open(model());
    const before = await reviewed(opened);
    await written(opened);
    const states = before.review.trackers[0]!.rows.map(stateInWords);
    expect(down(opened.excel.model)).toEqual(["Clear Line check, 15 June 2026", ...states]);
    const after = await reviewed(opened);
    const { stateColumn, ...tracker } = after.review.trackers[0]!.tracker;
    expect(stateColumn).toBe(column);
    expect(tracker).toEqual(before.review.trackers[0]!.tracker);
  });

  test("is renewed where it stands, and nothing is written where it is true already", async () => {
    const opened = open(model());
    await written(opened);
    opened.excel.edit("Tracker", 4, column, "Due soon", "Local");
    valueOf(await opened.host.writeStates(await plans(opened, "standing", today + 1)));
    expect(down(opened.excel.model)[0]).toBe("Clear Line check, 16 June 2026");
    expect(down(opened.excel.model)[2]).not.toBe("Due soon");
    const same = await plans(opened, "standing", today + 1);
    opened.excel.counters.reset();
    valueOf(await opened.host.writeStates(same));
    expect(opened.excel.counters.roundTrips).toBe(1);
  });

  test("is taken away without a trace", async () => {
    const opened = open(model());
    const before = structuredClone([...opened.excel.model.sheets[0]!.cells.get(3)!.keys()]);
    await written(opened);
    // Its heading tells another day by then.
    valueOf(await opened.host.writeStates(await plans(opened, "standing", today + 1)));
    const { review } = await reviewed(opened);
    valueOf(await opened.host.clearStates(standingColumns(review.trackers.map(({ tracker }) => tracker))));
    expect(down(opened.excel.model)).toEqual(["", "", "", ""]);
    expect(opened.excel.model.sheets[0]!.columnWidths.has(column)).toBe(false);
    // Nothing of a look stays behind either: a cell with one would still be there.
    expect([...opened.excel.model.sheets[0]!.cells.get(3)!.keys()]).toEqual(before);
    expect((await reviewed(opened)).review.trackers[0]!.tracker.stateColumn).toBeUndefined();
    expect(opened.excel.model.sheets[0]!.tables.flatMap(({ columns }) => columns)).not.toContain("Clear Line check");
  });

  test("keeps what somebody typed in it, when it is renewed and when it is to go", async () => {
    const opened = open(model());
    await written(opened);
    opened.excel.edit("Tracker", 4, column, "Ask Priya", "Local");
    valueOf(await opened.host.writeStates(await plans(opened, "standing")));
    expect(down(opened.excel.model)[2]).toBe("Ask Priya");
    const { review } = await reviewed(opened);
    valueOf(await opened.host.clearStates(standingColumns(review.trackers.map(({ tracker }) => tracker))));
    expect(down(opened.excel.model)).toEqual(["Notes", "", "Ask Priya", ""]);
  });

  test("is not written where rows were sorted since the review", async () => {
    const opened = open(model());
    const planned = await plans(opened);
    opened.excel.sort("Tracker", { row: 3, column: 0, rows: 3, columns: headings.length }, 0, false, "Remote");
    expect(problemOf(await opened.host.writeStates(planned)).code).toBe("changed meanwhile");
    expect(down(opened.excel.model)).toEqual(["", "", "", ""]);
  });
});

test("Rows that a filter hides get their own states, and each is written by itself", async () => {
  const opened = open(trackerWorkbook(3));
  opened.excel.filter("Tracker", { row: 2, column: 0, rows: 4, columns: headings.length }, (row) => row !== 4);
  const planned = await plans(opened);
  expect(planned[0]?.hidden).toEqual([4]);
  valueOf(await opened.host.writeStates(planned));
  expect(down(opened.excel.model).slice(1)).toEqual(planned[0]?.words);
});

test("The column goes nowhere where something stands at the right-hand end", async () => {
  const opened = open(trackerWorkbook(3));
  const planned = await plans(opened);
  opened.excel.edit("Tracker", 5, column, "a note", "Local");
  expect(problemOf(await opened.host.writeStates(planned)).what).toBe(
    "There is something at the right-hand end of Tracker, where the column would go.",
  );
  expect(down(opened.excel.model)).toEqual(["", "", "", "a note"]);
});

test("Words that came between are put back, where a row goes in before the request that writes", async () => {
  const opened = open(trackerWorkbook(3));
  await written(opened);
  const planned = await plans(opened, "standing", today + 1);
  const states = down(opened.excel.model).slice(1);
  opened.excel.faults.beforeRequest(2, () => {
    opened.excel.insertRows("Tracker", 3, 1, "Remote");
  });
  expect(problemOf(await opened.host.writeStates(planned)).code).toBe("changed meanwhile");
  const sheet = opened.excel.model.sheets[0]!;
  expect([4, 5, 6].map((row) => sheet.cells.get(row)?.get(column)?.value)).toEqual(states);
});
