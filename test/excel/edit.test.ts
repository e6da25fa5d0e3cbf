import type { HostEvent } from "../../src/host";
import { settled } from "../embedded/office-runtime";
import { summaryPlan } from "./plans";
import { headings, open, problemOf, put, today, trackerWorkbook, valueOf } from "./workbooks";

const cellOf = (model: ReturnType<typeof trackerWorkbook>, row: number, column: number) =>
  model.sheets[0]!.cells.get(row)?.get(column);

describe("Editing a cell", () => {
  test("writes a date as its serial, and gives it a format where the cell has none", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    const wish = { sheet: "Tracker", row: 3, value: today + 7, numberFormat: "d mmm yyyy" };
    valueOf(await host.edit({ ...wish, column: 5, was: today - 40 }));
    expect(cellOf(model, 3, 5)).toMatchObject({ value: today + 7, style: { numberFormat: "dd/mm/yyyy" } });
    expect(excel.counters.roundTrips).toBe(2);
    valueOf(await host.edit({ ...wish, column: 12, was: "" }));
    expect(cellOf(model, 3, 12)).toMatchObject({ value: today + 7, style: { numberFormat: "d mmm yyyy" } });
  });

  test("writes nothing where the cell changed since it was shown", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    excel.edit("Tracker", 3, 4, "Deputy Manager", "Remote");
    const wish = { sheet: "Tracker", row: 3, column: 4, value: "Quality Lead", was: "Registered Manager" };
    expect(problemOf(await host.edit(wish)).code).toBe("changed meanwhile");
    expect(cellOf(model, 3, 4)?.value).toBe("Deputy Manager");
  });

  describe("that somebody moves", () => {
    const model = () => trackerWorkbook(4);
    const wish = {
      sheet: "Tracker",
      row: 4,
      column: 4,
      value: "Quality Lead",
      was: "Registered Manager",
      seen: [
        { row: 2, column: 4, value: "Lead" },
        { row: 4, column: 0, value: "R2" },
      ],
    };
    const before = (action: (opened: ReturnType<typeof open>) => void, request: number) => async () => {
      const opened = open(model());
      opened.excel.faults.beforeRequest(request, () => {
        action(opened);
      });
      expect(problemOf(await opened.host.edit(wish)).code).toBe("changed meanwhile");
      const cells = [...opened.excel.model.sheets[0]!.cells.values()].flatMap((line) => [...line.values()]);
      expect(cells.filter(({ value }) => value === "Quality Lead")).toEqual([]);
      expect(cells.filter(({ value }) => value === "Registered Manager")).toHaveLength(4);
    };

    test(
      "writes nothing where a row goes in above before the request that writes",
      before(({ excel }) => excel.insertRows("Tracker", 3, 1, "Remote"), 2),
    );
    test(
      "writes nothing where the tracker is sorted before the request that writes",
      before(({ excel }) => excel.sort("Tracker", { row: 3, column: 0, rows: 4, columns: 10 }, 0, false, "Remote"), 2),
    );
    test(
      "writes nothing where a row goes in, and the sheet is renamed before the cell is put back",
      before(({ excel }) => {
        excel.insertRows("Tracker", 3, 1, "Remote");
        excel.faults.beforeRequest(3, () => excel.renameSheet("Tracker", "Plan", "Remote"));
      }, 2),
    );
    test("writes nothing where the tracker is sorted, and a cell is being edited when the value is put back", async () => {
      const opened = open(model());
      opened.excel.faults.beforeRequest(2, () => {
        opened.excel.sort("Tracker", { row: 3, column: 0, rows: 4, columns: 10 }, 0, false, "Remote");
      });
      opened.excel.faults.beforeRequest(3, () => {
        opened.excel.faults.startCellEdit(1);
      });
      expect(problemOf(await opened.host.edit(wish)).code).toBe("changed meanwhile");
      const leads = [3, 4, 5, 6].map((row) => cellOf(opened.excel.model, row, 4)?.value);
      expect(leads).toEqual(Array.from({ length: 4 }, () => "Registered Manager"));
    });
    test(
      "writes nothing where a column goes in before it is read",
      before(({ excel }) => excel.insertColumns("Tracker", 0, 1, "Remote"), 1),
    );
  });

  test.each(["=1+1", "+44 20 7946 0000", "-ve result", "@manager", "12/06", "1e5", "TRUE"])(
    "writes the text %s as text",
    async (text) => {
      const model = trackerWorkbook(3);
      const { host } = open(model);
      valueOf(await host.edit({ sheet: "Tracker", row: 3, column: 4, value: text, was: "Registered Manager" }));
      expect(cellOf(model, 3, 4)).toMatchObject({ value: text, formula: undefined });
    },
  );

  test("says that a protected sheet does not take it", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    excel.protect("Tracker");
    const wish = { sheet: "Tracker", row: 3, column: 4, value: "x", was: "Registered Manager" };
    expect(problemOf(await host.edit(wish)).code).toBe("sheet protected");
  });
});

describe("Adding a column", () => {
  test("writes the heading beside the last one, in its look", async () => {
    const model = trackerWorkbook(3);
    const style = { ...cellOf(model, 2, 9)!.style, bold: true, fill: "#0F4F44" };
    put(model.sheets[0]!, 2, 9, "Status", style);
    model.sheets[0]!.columnWidths.set(9, 22);
    const { host } = open(model);
    valueOf(await host.addColumn("Tracker", 2, 10, "Date closed"));
    expect(cellOf(model, 2, 10)).toMatchObject({ value: "Date closed", style: { bold: true, fill: "#0F4F44" } });
    expect(model.sheets[0]!.columnWidths.get(10)).toBeCloseTo(22, 0);
  });

  test("lets an Excel table grow by a column", async () => {
    const model = trackerWorkbook(3);
    const table = {
      id: 1,
      name: "Recovery",
      area: { row: 2, column: 0, rows: 4, columns: 10 },
      headerRow: true,
      totalsRow: false,
      columns: [...headings],
      styleName: undefined,
    };
    model.sheets[0]!.tables = [table];
    const { host } = open(model);
    valueOf(await host.addColumn("Tracker", 2, 10, "Date closed"));
    expect(table).toMatchObject({ area: { columns: 11 }, columns: [...headings, "Date closed"] });
    expect(cellOf(model, 2, 10)?.value).toBe("Date closed");
  });

  test("does not write over the last heading where a column goes in before it meanwhile", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    excel.faults.beforeRequest(2, () => {
      excel.insertColumns("Tracker", 0, 1, "Remote");
    });
    expect(problemOf(await host.addColumn("Tracker", 2, 10, "Date closed", headings[9])).code).toBe(
      "changed meanwhile",
    );
    expect([...model.sheets[0]!.cells.get(2)!.values()].map(({ value }) => value)).toEqual(headings);
  });

  test("does not give the new heading the rules that somebody laid over the one beside it", async () => {
    const model = trackerWorkbook(3);
    const { host } = open(model);
    const rule = {
      id: "theirs",
      type: "expression" as const,
      areas: [{ row: 2, column: 9, rows: 4, columns: 1 }],
      formulas: ['$J3="Closed"'],
      format: { fill: "#00FF00" },
      stopIfTrue: false,
    };
    model.sheets[0]!.conditionalFormats.push(rule as (typeof model.sheets)[0]["conditionalFormats"][number]);
    valueOf(await host.addColumn("Tracker", 2, 10, "Date closed", headings[9]));
    expect(model.sheets[0]!.conditionalFormats.map(({ areas }) => areas)).toEqual([rule.areas]);
  });

  test("does not write over what stands there", async () => {
    const { host } = open(trackerWorkbook(3));
    expect(problemOf(await host.addColumn("Tracker", 2, 9, "Date closed")).code).toBe("changed meanwhile");
  });
});

describe("Selecting", () => {
  test("shows the sheet and the cell", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    valueOf(await host.select("Lists", 4, 2));
    expect(excel.activeSheet).toBe("Lists");
    expect(excel.selection("Lists")).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
  });
});

describe("Remembering", () => {
  test("keeps texts in the workbook under keys of its own, and forgets them without a trace", async () => {
    const model = trackerWorkbook(3);
    const { host } = open(model);
    expect(valueOf(await host.recall("columns"))).toBeUndefined();
    valueOf(await host.remember("columns", '{"C":"concern"}'));
    expect(valueOf(await host.recall("columns"))).toBe('{"C":"concern"}');
    expect(valueOf(await open(model).host.recall("columns"))).toBe('{"C":"concern"}');
    valueOf(await host.remember("columns", undefined));
    expect(valueOf(await host.recall("columns"))).toBeUndefined();
    expect(model.customXml).toEqual([]);
  });

  test("costs no round trip after a check, which brings everything along", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    valueOf(await host.read(() => ["Tracker"]));
    excel.counters.reset();
    expect(valueOf(await host.recall("columns"))).toBeUndefined();
    expect(excel.counters.roundTrips).toBe(0);
  });

  test("is found in one round trip when a workbook is opened", async () => {
    const model = trackerWorkbook(3);
    valueOf(await open(model).host.remember("columns", "1"));
    const { host, excel } = open(model);
    expect([valueOf(await host.recall("columns")), valueOf(await host.recall("settings"))]).toEqual(["1", undefined]);
    expect(excel.counters.roundTrips).toBe(1);
  });

  test("takes a damaged entry for nothing remembered", async () => {
    const model = trackerWorkbook(3);
    model.customXml.push({ id: "{1}", part: undefined, xml: '<memory xmlns="urn:clear-line:memory">[1,2]</memory>' });
    const { host } = open(model);
    expect(valueOf(await host.recall("columns"))).toBeUndefined();
    valueOf(await host.remember("columns", "[3]"));
    expect(valueOf(await open(model).host.recall("columns"))).toBe("[3]");
    expect(model.customXml).toHaveLength(1);
  });

  test("costs one round trip, and a second where a colleague wrote in the meantime, whose words stay", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    valueOf(await host.remember("columns", "1"));
    const colleague = open(model);
    valueOf(await colleague.host.remember("settings", "2"));
    colleague.excel.counters.reset();
    valueOf(await colleague.host.remember("settings", "3"));
    expect(colleague.excel.counters.roundTrips).toBe(1);
    const again = open(model);
    valueOf(await again.host.read(() => ["Tracker"]));
    model.customXml = structuredClone(model.customXml).map((part) => ({
      ...part,
      xml: part.xml.replace(">1<", ">9<"),
    }));
    valueOf(await again.host.remember("settings", "4"));
    expect(valueOf(await open(model).host.recall("columns"))).toBe("9");
    expect(valueOf(await open(model).host.recall("settings"))).toBe("4");
    expect([excel.model.customXml.length, model.customXml.length]).toEqual([1, 1]);
  });

  test("puts two parts together that were begun at the same moment", async () => {
    const model = trackerWorkbook(3);
    const [one, other] = [trackerWorkbook(3), trackerWorkbook(3)];
    valueOf(await open(one).host.remember("columns", "1"));
    valueOf(await open(other).host.remember("settings", "2"));
    model.customXml = [...one.customXml, ...other.customXml.map((part) => ({ ...part, id: "{2}" }))];
    const { host } = open(model);
    valueOf(await host.read(() => ["Tracker"]));
    expect([valueOf(await host.recall("columns")), valueOf(await host.recall("settings"))]).toEqual(["1", "2"]);
    valueOf(await host.remember("settings", "3"));
    expect(model.customXml).toHaveLength(1);
    expect(valueOf(await open(model).host.recall("columns"))).toBe("1");
  });
});

describe("Listening", () => {
  test("asks once which sheet it is, however many changes of a new one are told", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    valueOf(await host.outline());
    let heard = 0;
    valueOf(await host.listen(() => (heard += 1)));
    excel.addSheet("New");
    for (let row = 0; row < 50; row++) excel.edit("New", row, 0, "x");
    excel.counters.reset();
    await settled();
    expect(heard).toBe(51);
    expect(excel.counters.roundTrips).toBe(1);
  });

  test("names every sheet that was added while an earlier one was being asked for", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    valueOf(await host.outline());
    const heard: HostEvent[] = [];
    valueOf(await host.listen((event) => heard.push(event)));
    excel.faults.delay = 5;
    for (const name of ["One", "Two", "Three"]) {
      excel.addSheet(name);
      excel.edit(name, 0, 0, "x");
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await settled();
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(heard.filter(({ kind }) => kind === "changed")).toEqual(
      ["One", "Two", "Three"].map((sheet) => ({ kind: "changed", sheet, area, local: true })),
    );
  });

  test("asks Excel nothing about the summary that Clear Line itself writes, and tells nothing of its sheet", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    valueOf(await host.outline());
    const heard: HostEvent[] = [];
    valueOf(await host.listen((event) => heard.push(event)));
    valueOf(await host.written("summary"));
    excel.counters.reset();
    valueOf(await host.write(summaryPlan(), { activate: true }));
    await settled();
    expect(excel.counters.roundTrips).toBe(1);
    expect([...new Set(heard.map(({ kind }) => kind))].sort()).toEqual(["changed", "selected"]);
    excel.addSheet("New");
    await settled();
    expect(heard.at(-1)).toEqual({ kind: "sheets" });
  });

  test("tells what changed, where, and whether a person at this machine did it", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    const heard: HostEvent[] = [];
    const stop = valueOf(await host.listen((event) => heard.push(event)));
    excel.edit("Tracker", 3, 4, "Deputy");
    excel.edit("Tracker", 4, 4, "Deputy", "Remote");
    excel.select("Tracker", { row: 5, column: 1, rows: 2, columns: 2 });
    await settled();
    expect(heard).toEqual([
      { kind: "changed", sheet: "Tracker", area: { row: 3, column: 4, rows: 1, columns: 1 }, local: true },
      { kind: "changed", sheet: "Tracker", area: { row: 4, column: 4, rows: 1, columns: 1 }, local: false },
      { kind: "selected", sheet: "Tracker", area: { row: 5, column: 1, rows: 2, columns: 2 } },
    ]);
    stop();
    await settled();
    excel.edit("Tracker", 3, 4, "Nurse");
    await settled();
    expect(heard).toHaveLength(3);
    expect(excel.held.handlers).toBe(0);
  });

  test("tells that sheets were added, renamed or deleted", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    const heard: HostEvent[] = [];
    valueOf(await host.listen((event) => heard.push(event)));
    excel.addSheet("New");
    excel.renameSheet("New", "Newer");
    excel.deleteSheet("Newer");
    await settled();
    expect(heard).toEqual([{ kind: "sheets" }, { kind: "sheets" }, { kind: "sheets" }]);
  });

  test("holds no handler and no object after a hundred starts and stops", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    for (let round = 0; round < 100; round++) valueOf(await host.listen(() => undefined))();
    await settled();
    valueOf(await host.outline());
    expect(excel.held).toEqual({ handlers: 0, references: 0 });
  });
});

describe("One run at a time", () => {
  test("a batch starts when the one before it has ended, and all of them end", async () => {
    const { host, excel } = open(trackerWorkbook(30));
    excel.faults.delay = 5;
    const outcomes = await Promise.all([
      host.read(() => ["Tracker"]),
      host.readRows("Tracker", { row: 3, column: 0, rows: 1, columns: 3 }),
      host.select("Nowhere", 0, 0),
      host.outline(),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false, true]);
  });

  test("an answer that never comes ends as a problem, and the next call works", async () => {
    jest.useFakeTimers();
    try {
      const { host, excel } = open(trackerWorkbook(3));
      excel.faults.dropAnswers(1);
      const waiting = host.outline();
      await jest.advanceTimersByTimeAsync(61_000);
      expect(problemOf(await waiting).code).toBe("no answer");
      expect((await host.outline()).ok).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});
