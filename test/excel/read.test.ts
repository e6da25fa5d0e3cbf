import { newWorkbook } from "../../src/embedded";
import { looksThatTell } from "../../src/tracker/looks-that-tell";
import { toTheEnd } from "../../src/tracker/steps";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { Area, SheetSnapshot } from "../../src/tracker/snapshot";
import { open, put, today, trackerWorkbook, valueOf } from "./workbooks";

describe("The outline", () => {
  test("names every sheet with the extent of what it holds", async () => {
    const model = trackerWorkbook(3, ["Lists", "Old"]);
    model.sheets[2]!.visibility = "hidden";
    const { host } = open(model);
    expect(valueOf(await host.outline())).toEqual({
      activeSheet: "Tracker",
      sheets: [
        {
          name: "Tracker",
          visibility: "visible",
          content: { row: 0, column: 0, rows: 6, columns: 10 },
          mark: undefined,
        },
        { name: "Lists", visibility: "visible", content: undefined, mark: undefined },
        { name: "Old", visibility: "hidden", content: undefined, mark: undefined },
      ],
    });
  });

  test("takes two round trips the first time and one after that", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    valueOf(await host.outline());
    expect(excel.counters.roundTrips).toBe(2);
    excel.counters.reset();
    valueOf(await host.outline());
    expect(excel.counters.roundTrips).toBe(1);
    expect(excel.counters.cleanUps).toBe(0);
  });
});

describe("Reading", () => {
  test("brings the values of a small sheet in one round trip and its telling formats in a second", async () => {
    const { host, excel } = open(trackerWorkbook(4));
    valueOf(await host.outline());
    excel.counters.reset();
    const { sheets, date1904 } = valueOf(await host.read(() => ["Tracker"]));
    expect(excel.counters.roundTrips).toBe(2);
    expect(date1904).toBe(false);
    const [sheet] = sheets;
    expect(sheet?.values).toHaveLength(7);
    expect(sheet?.values[0]?.[0]).toBe("Oakfield House recovery tracker");
    expect(sheet?.values[3]?.slice(4, 6)).toEqual(["Registered Manager", today - 40]);
    expect(sheet?.numberFormats).toEqual({
      5: ["General", "General", "General", ...Array<string>(4).fill("dd/mm/yyyy")],
      7: ["General", "General", "General", ...Array<string>(4).fill("0%")],
      8: ["General", "General", "General", ...Array<string>(4).fill("dd/mm/yyyy")],
    });
  });

  test("tells the 1904 date system, which office.js does not name", async () => {
    const model = trackerWorkbook(1);
    model.date1904 = true;
    expect(valueOf(await open(model).host.read(() => ["Tracker"])).date1904).toBe(true);
  });

  test("reads an empty sheet as one without values", async () => {
    const { sheets } = valueOf(await open(newWorkbook(["Empty"])).host.read());
    expect(sheets[0]).toMatchObject({ name: "Empty", values: [], merges: [], tables: [], hiddenRows: [] });
  });

  test("tells merged areas, tables, hidden rows and columns, filters and protection", async () => {
    const model = trackerWorkbook(6);
    const [sheet] = model.sheets;
    sheet!.merges = [{ row: 0, column: 0, rows: 1, columns: 4 }];
    sheet!.hiddenRows = new Set([4, 5]);
    sheet!.hiddenColumns = new Set([2]);
    sheet!.autoFilter = { row: 2, column: 0, rows: 7, columns: 10 };
    sheet!.protection = { ...sheet!.protection, on: true, allowFormatCells: true };
    sheet!.tables = [
      {
        id: 1,
        name: "Recovery",
        area: { row: 2, column: 0, rows: 7, columns: 10 },
        headerRow: true,
        totalsRow: false,
        columns: [],
        styleName: undefined,
      },
    ];
    const [read] = valueOf(await open(model).host.read(() => ["Tracker"])).sheets;
    expect(read).toMatchObject({
      merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
      tables: [
        { name: "Recovery", area: { row: 2, column: 0, rows: 7, columns: 10 }, headerRow: true, totalsRow: false },
      ],
      hiddenRows: [4, 5],
      hiddenColumns: [2],
      protection: { on: true, formatCells: true },
    });
  });

  test("costs only the content of a sheet with a million formatted empty cells", async () => {
    const model = trackerWorkbook(5);
    const [sheet] = model.sheets;
    const { style } = sheet!.cells.get(0)!.get(0)!;
    for (let row = 100; row < 40_100; row++)
      for (let column = 0; column < 25; column++) put(sheet!, row, column, "", style);
    const { host, excel } = open(model);
    valueOf(await host.outline());
    excel.counters.reset();
    const [read] = valueOf(await host.read(() => ["Tracker"])).sheets;
    expect(read?.values).toHaveLength(8);
    expect(excel.counters.roundTrips).toBe(2);
    expect(excel.counters.responseBytes).toBeLessThan(10_000);
  });

  test("reads a wide and long sheet in row blocks of less than 5 MB and puts them together again", async () => {
    const model = newWorkbook(["Long"]);
    const [sheet] = model.sheets;
    for (let row = 0; row < 9_000; row++)
      for (let column = 0; column < 10; column++)
        put(sheet!, row, column, `${String(row)}/${String(column)} ${"x".repeat(row < 300 ? 10 : 120)}`);
    const { host, excel } = open(model);
    const steps: number[] = [];
    const progress = { cancelled: false, report: (done: number) => steps.push(done) };
    const [read] = valueOf(await host.read(() => ["Long"], progress)).sheets;
    expect(read?.values).toHaveLength(9_000);
    expect(
      read?.values.every((row, at) =>
        row.every((value, column) => String(value).startsWith(`${String(at)}/${String(column)} `)),
      ),
    ).toBe(true);
    expect(excel.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test("stops where the person cancels", async () => {
    const { host, excel } = open(trackerWorkbook(2_000));
    const outcome = await host.read(() => ["Tracker"], { cancelled: true, report: () => undefined });
    expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect(excel.counters.roundTrips).toBe(0);
  });

  test("reads one row again in one round trip", async () => {
    const { host, excel } = open(trackerWorkbook(20));
    const rows = valueOf(await host.readRows("Tracker", { row: 4, column: 0, rows: 1, columns: 2 }));
    expect(rows).toEqual([["R2", "Care reviews overdue for 1 people with changing needs on unit 1"]]);
    expect(excel.counters.roundTrips).toBe(1);
  });

  test("says that a sheet is gone", async () => {
    const { host, excel } = open(trackerWorkbook(2));
    const deletedMeanwhile = (): string[] => {
      excel.deleteSheet("Tracker");
      return ["Tracker"];
    };
    expect(await host.read(deletedMeanwhile)).toMatchObject({ ok: false, problem: { code: "sheet gone" } });
  });

  test("learns which sheets there are in the request that brings their cells", async () => {
    const { host, excel } = open(trackerWorkbook(4));
    valueOf(await host.read(() => ["Tracker"]));
    excel.counters.reset();
    const { outline, sheets } = valueOf(await host.read(({ sheets: [first] }) => [first?.name ?? ""]));
    expect(excel.counters.roundTrips).toBe(2);
    expect(sheets.map(({ name }) => name)).toEqual(["Tracker"]);
    expect(outline).toEqual(valueOf(await host.outline()));
  });

  test("asks nothing but its extent of a sheet that was left out, and reads it in one more trip once it is wanted", async () => {
    const model = trackerWorkbook(20, ["Long"]);
    for (let row = 0; row < 60; row++) put(model.sheets[1]!, row, 0, `A line of ${"x".repeat(200)}`);
    const { host, excel } = open(model);
    valueOf(await host.read(() => ["Tracker"]));
    excel.counters.reset();
    valueOf(await host.read(() => ["Tracker"]));
    expect(excel.counters.responseBytes).toBeLessThan(14_000);
    excel.counters.reset();
    const { sheets } = valueOf(await host.read(() => ["Tracker", "Long"]));
    expect(sheets.map(({ values }) => values.length)).toEqual([23, 60]);
    expect(excel.counters.roundTrips).toBe(3);
  });

  test("finds the formats of a column whose first date stands far below, in one round trip more", async () => {
    const model = trackerWorkbook(2_000);
    for (let row = 3; row < 1_500; row++) put(model.sheets[0]!, row, 5, "");
    const { host, excel } = open(model);
    valueOf(await host.outline());
    excel.counters.reset();
    const [read] = valueOf(await host.read(() => ["Tracker"])).sheets;
    expect(excel.counters.roundTrips).toBe(3);
    expect(read?.numberFormats[5]?.slice(1_498, 1_502)).toEqual(["General", "General", "dd/mm/yyyy", "dd/mm/yyyy"]);
    expect(read?.numberFormats[8]?.slice(0, 4)).toEqual(["General", "General", "General", "dd/mm/yyyy"]);
  });

  test("brings tables and hidden rows also where the first answer was too large", async () => {
    const model = trackerWorkbook(3_000);
    const [sheet] = model.sheets;
    for (let row = 1_000; row < 3_003; row++) put(sheet!, row, 3, "y".repeat(1_500));
    sheet!.hiddenRows = new Set([40]);
    sheet!.tables = [
      {
        id: 1,
        name: "Recovery",
        area: { row: 2, column: 0, rows: 3_001, columns: 10 },
        headerRow: true,
        totalsRow: false,
        columns: [],
        styleName: undefined,
      },
    ];
    const { host, excel } = open(model);
    excel.faults.payloadLimit = 2_500_000;
    const [read] = valueOf(await host.read(() => ["Tracker"])).sheets;
    expect([read?.values.length, read?.hiddenRows, read?.tables.map(({ area }) => area.rows)]).toEqual([
      3_003,
      [40],
      [3_001],
    ]);
    expect(read?.values.every((row, at) => at < 3 || row[0] === `R${String(at - 2)}`)).toBe(true);
  });
});

describe("Fills", () => {
  /** Rows 4 onwards of the tracker; the status stands in column J. */
  function coloured(rows: number): ReturnType<typeof trackerWorkbook> {
    const model = trackerWorkbook(rows);
    const [sheet] = model.sheets;
    for (let row = 3; row < 3 + rows; row++) {
      const cell = sheet!.cells.get(row)?.get(9);
      put(sheet!, row, 9, "", {
        ...cell!.style,
        fill: row % 2 === 0 ? "#FF0000" : row % 5 === 0 ? "#92D050" : undefined,
      });
    }
    return model;
  }
  const asked = (sheet: SheetSnapshot): Promise<readonly Area[]> =>
    Promise.resolve(toTheEnd(looksThatTell(sheet, { today, choices: [], date1904: false })));

  test("are read where a status column is empty, along with the formats and in no round trip of their own", async () => {
    const { host, excel } = open(coloured(4));
    valueOf(await host.outline());
    excel.counters.reset();
    const { sheets } = valueOf(await host.read(() => ["Tracker"], undefined, asked));
    expect(excel.counters.roundTrips).toBe(2);
    expect(sheets[0]?.fills).toEqual({ "4,9": "#FF0000", "5,9": "#92D050", "6,9": "#FF0000" });
  });

  test("are read as the colour of the row, and no fill, which Excel calls white, as none", async () => {
    const { host } = open(coloured(4));
    const snapshot = valueOf(await host.read(() => ["Tracker"], undefined, asked));
    const [tracker] = readWorkbook(snapshot, { today, choices: [] }).sheets[0]!.trackers;
    expect(tracker?.rows.map(({ cells }) => cells.rag.colour)).toEqual([undefined, "red", "green", "red"]);
    expect(tracker?.notes.map(({ code }) => code)).toContain("status by colour");
  });

  test("are read with the texts that are struck through, of the action's column, and in no round trip of their own", async () => {
    const model = trackerWorkbook(4);
    const [sheet] = model.sheets;
    const tracker = valueOf(await open(trackerWorkbook(4)).host.read(() => ["Tracker"]));
    const column = readWorkbook(tracker, { today, choices: [] }).sheets[0]?.trackers[0]?.columns.find(
      ({ field }) => field === "action",
    )?.column;
    const cell = sheet!.cells.get(4)?.get(column ?? -1);
    put(sheet!, 4, column ?? -1, cell!.value, { ...cell!.style, strikethrough: true });
    const { host, excel } = open(model);
    valueOf(await host.outline());
    excel.counters.reset();
    const { sheets } = valueOf(await host.read(() => ["Tracker"], undefined, asked));
    expect(excel.counters.roundTrips).toBe(2);
    expect(sheets[0]?.struck).toEqual({ [`4,${String(column)}`]: true });
    const plain = valueOf(await open(trackerWorkbook(4)).host.read(() => ["Tracker"], undefined, asked));
    expect(plain.sheets[0]?.struck).toEqual({});
  });

  test("are not asked where every record has a word for its status", async () => {
    const { host } = open(trackerWorkbook(4));
    const areas: Area[] = [];
    await host.read(
      () => ["Tracker"],
      undefined,
      async (sheet) => {
        areas.push(...(await asked(sheet)));
        return areas;
      },
    );
    expect(areas).toEqual([]);
  });

  test("are asked of no sheet that is no tracker", async () => {
    const { host } = open(coloured(4));
    const { sheets } = valueOf(await host.read(() => ["Lists"], undefined, asked));
    expect(sheets[0]?.fills).toEqual({});
  });

  test("of 10,000 rows, which only their values tell to ask for, cost one round trip", async () => {
    const trips = async (fills: typeof asked | undefined): Promise<number> => {
      const { host, excel } = open(coloured(10_000));
      valueOf(await host.outline());
      excel.counters.reset();
      const { sheets } = valueOf(await host.read(() => ["Tracker"], undefined, fills));
      expect(Object.keys(sheets[0]?.fills ?? {})).toHaveLength(fills === undefined ? 0 : 6_000);
      return excel.counters.roundTrips;
    };
    expect([await trips(undefined), await trips(asked)]).toEqual([3, 4]);
  });
});
