import type { ConditionalFormatModel, WorkbookModel } from "../../src/files/model";
import { mark, open, pictureOf, planFor, problemOf, severalTrackers, trackerWorkbook, valueOf } from "./workbooks";

const ours = (formats: readonly ConditionalFormatModel[]) =>
  formats.filter(({ formulas }) => formulas.some((formula) => formula.includes("clear-line:")));

describe("Highlighting", () => {
  test("lays the plan's marks over the cells, the plan's first on top, in two round trips", async () => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    const plan = planFor("Tracker", 20);
    valueOf(await mark(host, plan));
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
    valueOf(await mark(host, planFor("Tracker", 20)));
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
    valueOf(await mark(host, planFor("Tracker", 20)));
    valueOf(await mark(host, planFor("Tracker", 20, 5)));
    expect(ours(model.sheets[0]!.conditionalFormats)).toHaveLength(3);
    expect(model.sheets[0]!.conditionalFormats.some(({ areas }) => areas.length === 5)).toBe(true);
  });

  test.each([100, 10_000])("keeps its requests under 64 KB on a tracker of %i rows", async (rows) => {
    const { host, excel } = open(trackerWorkbook(rows));
    valueOf(await mark(host, planFor("Tracker", rows, 2_000)));
    expect(excel.counters.roundTrips).toBe(2);
    expect(excel.counters.largestRequest).toBeLessThan(64_000);
  });

  test("spreads even 5,000 separate cells over requests of less than 64 KB", async () => {
    const model = trackerWorkbook(10_000);
    const { host, excel } = open(model);
    valueOf(await mark(host, planFor("Tracker", 10_000, 5_000)));
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
    expect(problemOf(await mark(host, plan)).code).toBe("changed meanwhile");
    expect(ours(model.sheets[0]!.conditionalFormats)).toHaveLength(0);
  });

  test("takes its marks back where a row moves while they are being laid", async () => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    valueOf(await mark(host, planFor("Tracker", 20)));
    const before = ours(model.sheets[0]!.conditionalFormats).map(({ id }) => id);
    excel.faults.beforeRequest(2, () => excel.insertRows("Tracker", 3, 1, "Remote"));
    expect(problemOf(await mark(host, planFor("Tracker", 20, 5))).code).toBe("changed meanwhile");
    expect(ours(model.sheets[0]!.conditionalFormats).map(({ id }) => id)).toEqual(before);
  });

  test.each([0, 5, 12, 20, 30])("leaves the former marks standing where Excel fails at action %i", async (action) => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    valueOf(await mark(host, planFor("Tracker", 20)));
    const before = pictureOf(model);
    excel.faults.failAt({ request: 2, action, code: "GeneralException" });
    expect(problemOf(await mark(host, planFor("Tracker", 20, 5))).code).toBe("unexpected");
    expect(pictureOf(model)).toEqual(before);
  });

  test("takes half a set back also from a sheet that is renamed before it can be", async () => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    valueOf(await mark(host, planFor("Tracker", 20)));
    const before = ours(model.sheets[0]!.conditionalFormats).map(({ id }) => id);
    excel.faults.failAt({ request: 2, action: 20, code: "GeneralException" });
    excel.faults.beforeRequest(3, () => excel.renameSheet("Tracker", "Plan", "Remote"));
    expect(problemOf(await mark(host, planFor("Tracker", 20, 5))).code).toBe("unexpected");
    expect(ours(model.sheets[0]!.conditionalFormats).map(({ id }) => id)).toEqual(before);
  });

  test("takes half a set back where a cell is being typed in just then, as soon as Excel takes anything again", async () => {
    const model = trackerWorkbook(20);
    const { host, excel } = open(model);
    valueOf(await mark(host, planFor("Tracker", 20)));
    const before = ours(model.sheets[0]!.conditionalFormats).map(({ id }) => id);
    excel.faults.failAt({ request: 2, action: 20, code: "GeneralException" });
    excel.faults.beforeRequest(3, () => excel.faults.startCellEdit());
    expect(problemOf(await mark(host, planFor("Tracker", 20, 5))).code).toBe("unexpected");
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
      const highlighting = mark(host, planFor("Tracker", 20));
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
    const { code, what } = problemOf(await mark(host, planFor("Tracker", 5)));
    expect(code).toBe("sheet protected");
    expect(what).toContain("Tracker");
    expect(pictureOf(model)).toEqual(before);
  });

  test("waits for the end of a short cell edit", async () => {
    const { host, excel } = open(trackerWorkbook(5));
    excel.faults.startCellEdit(2);
    expect(await mark(host, planFor("Tracker", 5))).toMatchObject({ ok: true });
  });

  test("asks to press Enter where a cell stays in edit mode", async () => {
    const { host, excel } = open(trackerWorkbook(5));
    excel.faults.startCellEdit();
    const { code, next } = problemOf(await mark(host, planFor("Tracker", 5)));
    expect(code).toBe("cell being edited");
    expect(next.toLowerCase()).toContain("press enter in the cell first");
    excel.endCellEdit();
    expect(await mark(host, planFor("Tracker", 5))).toMatchObject({ ok: true });
  });

  test("says that the sheet is gone where it was renamed", async () => {
    const { host, excel } = open(trackerWorkbook(5));
    excel.renameSheet("Tracker", "Plan");
    expect(problemOf(await mark(host, planFor("Tracker", 5))).code).toBe("sheet gone");
  });

  describe("of several sheets", () => {
    const names = ["Tracker", "Second", "Third"];
    const plans = names.map((name) => planFor(name, 20));
    const trackers = () => severalTrackers(20, names);
    const counts = (model: WorkbookModel) => model.sheets.map((sheet) => ours(sheet.conditionalFormats).length);

    test("takes as many round trips as that of one", async () => {
      const model = trackers();
      const { host, excel } = open(model);
      expect(valueOf(await host.highlight(plans))).toEqual(names.map((sheet) => ({ sheet, problem: undefined })));
      expect([excel.counters.roundTrips, counts(model)]).toEqual([2, [3, 3, 3]]);
      valueOf(await host.highlight(plans));
      expect([excel.counters.roundTrips, counts(model)]).toEqual([5, [3, 3, 3]]);
    });

    test("leaves out the one that is protected, gone or changed, and says so", async () => {
      const model = trackers();
      const { host, excel } = open(model);
      const codes = async () => valueOf(await host.highlight(plans)).map(({ problem }) => problem?.code);
      excel.protect("Second");
      expect([await codes(), counts(model)]).toEqual([
        [undefined, "sheet protected", undefined],
        [3, 0, 3],
      ]);
      excel.insertRows("Third", 3, 1, "Remote");
      expect([await codes(), counts(model)]).toEqual([
        [undefined, "sheet protected", "changed meanwhile"],
        [3, 0, 3],
      ]);
      excel.renameSheet("Tracker", "Plan");
      expect(await codes()).toEqual(["sheet gone", "sheet protected", "changed meanwhile"]);
      expect(counts(model)).toEqual([3, 0, 3]);
    });

    test("keeps the former marks of one on which a row moves while all are being marked", async () => {
      const model = trackers();
      const { host, excel } = open(model);
      valueOf(await host.highlight(plans));
      const before = model.sheets.map((sheet) => ours(sheet.conditionalFormats).map(({ id }) => id));
      excel.faults.beforeRequest(2, () => excel.insertRows("Second", 3, 1, "Remote"));
      const marked = valueOf(await host.highlight(plans));
      expect(marked.map(({ problem }) => problem?.code)).toEqual([undefined, "changed meanwhile", undefined]);
      const now = model.sheets.map((sheet) => ours(sheet.conditionalFormats).map(({ id }) => id));
      expect(now[1]).toEqual(before[1]);
      expect(counts(model)).toEqual([3, 3, 3]);
      expect([now[0], now[2]].flat().some((id) => id === undefined || before.flat().includes(id))).toBe(false);
    });

    test.each([3, 40, 80, 110])("leaves all former marks standing where Excel fails at action %i", async (action) => {
      const model = trackers();
      const { host, excel } = open(model);
      valueOf(await host.highlight(plans));
      const before = pictureOf(model);
      excel.faults.failAt({ request: 2, action, code: "GeneralException" });
      expect(problemOf(await host.highlight(plans)).code).toBe("unexpected");
      expect(pictureOf(model)).toEqual(before);
    });

    test("takes the old marks of all away where Excel fails while the first are going", async () => {
      const model = trackers();
      const { host, excel } = open(model);
      valueOf(await host.highlight(plans));
      const before = model.sheets.flatMap((sheet) => ours(sheet.conditionalFormats).map(({ id }) => id));
      excel.faults.failAt({ request: 3, action: 14, code: "GeneralException" });
      valueOf(await host.highlight(plans));
      const now = model.sheets.flatMap((sheet) => ours(sheet.conditionalFormats).map(({ id }) => id));
      expect([counts(model), now.filter((id) => before.includes(id))]).toEqual([[3, 3, 3], []]);
    });

    test("takes back what stands on the others where one is deleted while all are being marked", async () => {
      const model = trackers();
      const { host, excel } = open(model);
      excel.faults.beforeRequest(2, () => excel.deleteSheet("Second"));
      expect(problemOf(await host.highlight(plans)).code).toBe("sheet gone");
      expect(counts(model)).toEqual([0, 0]);
    });
  });

  test("asks what was seen in small requests and answers, however far apart its cells are", async () => {
    const rows = 50_000;
    const model = trackerWorkbook(rows);
    const { host, excel } = open(model);
    const plan = planFor("Tracker", rows);
    const value = (row: number, column: number) => model.sheets[0]!.cells.get(row)!.get(column)!.value;
    const seen = Array.from({ length: rows / 210 }, (_, at) => 3 + at * 210).flatMap((row) =>
      [0, 1, 2, 3, 4, 6].map((column) => ({ row, column, value: value(row, column) })),
    );
    excel.counters.reset();
    valueOf(await mark(host, { ...plan, seen }));
    expect(excel.counters.roundTrips).toBe(2);
    expect(excel.counters.largestRequest).toBeLessThan(64_000);
    const dense = Array.from({ length: rows / 20 }, (_, at) => 3 + at * 20).flatMap((row) =>
      [0, 1, 2, 3, 4, 6].map((column) => ({ row, column, value: value(row, column) })),
    );
    valueOf(await mark(host, { ...plan, seen: dense }));
    expect(excel.counters.largestRequest).toBeLessThan(64_000);
    expect(excel.counters.largestResponse).toBeLessThan(5_000_000);
  });

  test("clears every sheet of a workbook at once", async () => {
    const model = severalTrackers(5, ["Tracker", "Second"]);
    const before = pictureOf(model);
    const { host } = open(model);
    valueOf(await mark(host, planFor("Tracker", 5)));
    valueOf(await mark(host, planFor("Second", 5)));
    expect(valueOf(await host.clearHighlights())).toEqual({ removed: 6 });
    expect(pictureOf(model)).toEqual(before);
  });
});
