import type { ConditionalFormatModel } from "../../src/files/model";
import { open, pictureOf, planFor, problemOf, put, trackerWorkbook, valueOf } from "./workbooks";

const ours = (formats: readonly ConditionalFormatModel[]) =>
  formats.filter(({ formulas }) => formulas.some((formula) => formula.includes("clear-line:")));

describe("Highlighting", () => {
  test("lays the plan's marks over the cells, the plan's first on top, in two round trips", async () => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    const plan = planFor("Tracker", 20);
    expect(valueOf(await host.highlight(plan))).toEqual({ marks: 3 });
    expect(excel.counters.roundTrips).toBe(2);
    const formats = [...model.sheets[0]!.conditionalFormats].sort((a, b) => a.priority - b.priority);
    expect(formats.map(({ formulas: [formula], areas }) => [formula, areas.length])).toEqual(
      plan.marks.map(({ formula, areas }) => [formula.slice(1), areas.length]),
    );
    expect(formats[0]).toMatchObject({
      type: "expression",
      areas: [{ row: 3, column: 5, rows: 20, columns: 1 }],
      format: { fill: "#F8D7D5", fontColor: "#5C1111", bold: true },
    });
  });

  test("then clearing leaves the workbook as it was, also the person's own conditional formats", async () => {
    const model = trackerWorkbook(20);
    model.sheets[0]!.conditionalFormats = [
      {
        id: "own",
        areas: [{ row: 3, column: 9, rows: 20, columns: 1 }],
        priority: 1,
        stopIfTrue: false,
        type: "expression",
        formulas: ['$J4="Closed"'],
        operator: undefined,
        text: undefined,
        format: { fill: "#00FF00", fontColor: undefined, bold: undefined, italic: undefined, strikethrough: undefined },
      },
    ];
    const before = pictureOf(model);
    const { host, excel } = open(model);
    valueOf(await host.highlight(planFor("Tracker", 20)));
    expect(pictureOf(model)).not.toEqual(before);
    excel.counters.reset();
    expect(valueOf(await host.clearHighlights(["Tracker"]))).toEqual({ removed: 3 });
    expect(excel.counters.roundTrips).toBe(2);
    expect(pictureOf(model)).toEqual(before);
    expect(valueOf(await host.clearHighlights())).toEqual({ removed: 0 });
  });

  test("again replaces exactly our marks", async () => {
    const model = trackerWorkbook(20);
    const { host } = open(model);
    valueOf(await host.highlight(planFor("Tracker", 20)));
    valueOf(await host.highlight(planFor("Tracker", 20, 5)));
    expect(ours(model.sheets[0]!.conditionalFormats)).toHaveLength(3);
    expect(model.sheets[0]!.conditionalFormats.some(({ areas }) => areas.length === 5)).toBe(true);
  });

  test.each([100, 10_000])("keeps its requests under 64 KB on a tracker of %i rows", async (rows) => {
    const { host, excel } = open(trackerWorkbook(rows));
    valueOf(await host.highlight(planFor("Tracker", rows, 2_000)));
    expect(excel.counters.roundTrips).toBe(2);
    expect(excel.counters.largestRequest).toBeLessThan(64_000);
  });

  test("spreads even 5,000 separate cells over requests of less than 64 KB", async () => {
    const model = trackerWorkbook(10_000);
    const { host, excel } = open(model);
    valueOf(await host.highlight(planFor("Tracker", 10_000, 5_000)));
    expect(excel.counters.largestRequest).toBeLessThan(64_000);
    const cells = ours(model.sheets[0]!.conditionalFormats)
      .flatMap(({ areas }) => areas)
      .filter(({ column }) => column === 1);
    expect(cells).toHaveLength(5_000);
  });

  test("marks nothing where a row moved since it was read", async () => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    const plan = planFor("Tracker", 20);
    excel.insertRows("Tracker", 3, 1, "Remote");
    expect(problemOf(await host.highlight(plan)).code).toBe("changed meanwhile");
    expect(ours(model.sheets[0]!.conditionalFormats)).toHaveLength(0);
  });

  test("takes its marks back where a row moves while they are being laid", async () => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    valueOf(await host.highlight(planFor("Tracker", 20)));
    const before = ours(model.sheets[0]!.conditionalFormats).map(({ id }) => id);
    excel.faults.beforeRequest(2, () => excel.insertRows("Tracker", 3, 1, "Remote"));
    expect(problemOf(await host.highlight(planFor("Tracker", 20, 5))).code).toBe("changed meanwhile");
    expect(ours(model.sheets[0]!.conditionalFormats).map(({ id }) => id)).toEqual(before);
  });

  test.each([0, 5, 12, 20, 30])("leaves the former marks standing where Excel fails at action %i", async (action) => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    valueOf(await host.highlight(planFor("Tracker", 20)));
    const before = pictureOf(model);
    excel.faults.failAt({ request: 2, action, code: "GeneralException" });
    expect(problemOf(await host.highlight(planFor("Tracker", 20, 5))).code).toBe("unexpected");
    expect(pictureOf(model)).toEqual(before);
  });

  test("takes half a set back where a cell is being typed in just then, as soon as Excel takes anything again", async () => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    valueOf(await host.highlight(planFor("Tracker", 20)));
    const before = ours(model.sheets[0]!.conditionalFormats).map(({ id }) => id);
    excel.faults.failAt({ request: 2, action: 20, code: "GeneralException" });
    excel.faults.beforeRequest(3, () => excel.faults.startCellEdit());
    expect(problemOf(await host.highlight(planFor("Tracker", 20, 5))).code).toBe("unexpected");
    excel.endCellEdit();
    valueOf(await host.recall("anything"));
    expect(model.sheets[0]!.conditionalFormats.map(({ id }) => id)).toEqual(before);
  });

  test("takes half a set back that Excel laid after it was given up for silent", async () => {
    const model = trackerWorkbook(20);
    const before = pictureOf(model);
    const { host, excel } = open(model);
    jest.useFakeTimers();
    try {
      excel.faults.beforeRequest(1, () => {
        excel.faults.delayRequests(90_000);
      });
      excel.faults.failAt({ request: 2, action: 20, code: "GeneralException" });
      const highlighting = host.highlight(planFor("Tracker", 20));
      await jest.advanceTimersByTimeAsync(61_000);
      expect(problemOf(await highlighting).code).toBe("no answer");
      await jest.advanceTimersByTimeAsync(40_000);
    } finally {
      jest.useRealTimers();
    }
    expect(pictureOf(model)).toEqual(before);
  });

  test("says that a protected sheet cannot be highlighted, and does not touch it", async () => {
    const model = trackerWorkbook(5);
    const before = pictureOf(model);
    const { host, excel } = open(model);
    excel.protect("Tracker");
    const { code, what } = problemOf(await host.highlight(planFor("Tracker", 5)));
    expect(code).toBe("sheet protected");
    expect(what).toContain("Tracker");
    expect(pictureOf(model)).toEqual(before);
  });

  test("waits for the end of a short cell edit", async () => {
    const { host, excel } = open(trackerWorkbook(5));
    excel.faults.startCellEdit(2);
    expect(await host.highlight(planFor("Tracker", 5))).toMatchObject({ ok: true });
  });

  test("asks to press Enter where a cell stays in edit mode", async () => {
    const { host, excel } = open(trackerWorkbook(5));
    excel.faults.startCellEdit();
    const { code, next } = problemOf(await host.highlight(planFor("Tracker", 5)));
    expect(code).toBe("cell being edited");
    expect(next.toLowerCase()).toContain("press enter in the cell first");
    excel.endCellEdit();
    expect(await host.highlight(planFor("Tracker", 5))).toMatchObject({ ok: true });
  });

  test("says that the sheet is gone where it was renamed", async () => {
    const { host, excel } = open(trackerWorkbook(5));
    excel.renameSheet("Tracker", "Plan");
    expect(problemOf(await host.highlight(planFor("Tracker", 5))).code).toBe("sheet gone");
  });

  test("clears every sheet of a workbook at once", async () => {
    const model = trackerWorkbook(5, ["Second"]);
    for (const [row, cells] of model.sheets[0]!.cells)
      for (const [column, { value }] of cells) put(model.sheets[1]!, row, column, value);
    const before = pictureOf(model);
    const { host } = open(model);
    valueOf(await host.highlight(planFor("Tracker", 5)));
    valueOf(await host.highlight(planFor("Second", 5)));
    expect(valueOf(await host.clearHighlights())).toEqual({ removed: 6 });
    expect(pictureOf(model)).toEqual(before);
  });
});
