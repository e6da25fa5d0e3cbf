import type { PlanRow, SheetPlan } from "../../src/summary/plan";
import { summaryPlan } from "./plans";
import { open, pictureOf, problemOf, trackerWorkbook, valueOf } from "./workbooks";

describe("Writing a summary", () => {
  test("puts values, looks, widths, heights, merges, links, print set-up and chart onto a sheet of its own", async () => {
    const model = trackerWorkbook(3);
    const { host } = open(model);
    expect(valueOf(await host.write(summaryPlan()))).toEqual({ sheet: "Governance summary" });
    const sheet = model.sheets.find(({ name }) => name === "Governance summary")!;
    const at = (row: number, column: number) => sheet.cells.get(row)!.get(column)!;

    expect(at(0, 0)).toMatchObject({ value: "Recovery governance summary", style: { fontSize: 18, bold: true } });
    expect(at(1, 1).style).toMatchObject({ fill: "#0F4F44", fontColor: "#FFFFFF", wrap: true, vertical: "center" });
    expect(at(2, 2)).toMatchObject({ value: 46_188, style: { numberFormat: "d mmm yyyy" } });
    expect(at(4, 2)).toMatchObject({ value: 0.95, style: { numberFormat: "0%", horizontal: "right", italic: true } });
    expect(at(2, 1).style.borders.bottom).toMatchObject({ style: "thin", color: "#D9DFDD" });
    expect(at(3, 1).style.borders.bottom).toMatchObject({ style: "thin", color: "#D9DFDD" });

    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(sheet.columnWidths.get(1)).toBeCloseTo(30.7, 0);
    expect(sheet.hiddenColumns).toEqual(new Set([3]));
    expect(sheet.rowHeights.get(0)).toBe(27);
    expect(sheet.freeze.rows).toBe(2);
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.hyperlinks).toMatchObject([
      { documentReference: "'Bob''s tracker'!C14", screenTip: "Row 14, respite reviews" },
      { documentReference: "'Tracker'!A15", screenTip: "Row 15, medication records" },
    ]);
    expect(sheet.pageLayout).toMatchObject({
      orientation: "landscape",
      paperSize: "A4",
      fit: { wide: 1 },
      titleRows: { first: 0, last: 1 },
      rowBreaks: [4],
      printGridlines: false,
    });
    expect(sheet.pageLayout.margins.left).toBeCloseTo((1.1 / 2.54) * 72, 0);
    expect(sheet.pageLayout.footer.center).toBe("Page &P of &N");
    expect(sheet.charts).toMatchObject([
      {
        name: "ClearLineStates",
        title: "Rows by state",
        valueAxisTitle: "Rows",
        source: { area: { row: 1, column: 1 } },
      },
    ]);
  });

  test("writes text as text, whatever Excel would make of it", async () => {
    const model = trackerWorkbook(3);
    const { host } = open(model);
    valueOf(await host.write(summaryPlan()));
    const sheet = model.sheets.at(-1)!;
    const texts = [
      [2, 1, "=HYPERLINK(evil)"],
      [3, 1, "12/06"],
      [4, 0, "@who"],
      [4, 1, "-5 is not a sum"],
      [4, 3, "TRUE"],
    ] as const;
    for (const [row, column, text] of texts)
      expect(sheet.cells.get(row)!.get(column)).toMatchObject({ value: text, formula: undefined });
    expect([...sheet.cells.values()].flatMap((cells) => [...cells.values()]).filter(({ formula }) => formula)).toEqual(
      [],
    );
  });

  test("takes one round trip to look for ours and one to write", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    valueOf(await host.outline());
    excel.counters.reset();
    expect(valueOf(await host.written("summary"))).toEqual([]);
    expect(excel.counters.roundTrips).toBe(1);
    valueOf(await host.write(summaryPlan()));
    expect(excel.counters.roundTrips).toBe(2);
  });

  test("rebuilds its own sheet in place, also after it was renamed, and reports what stands in it", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    valueOf(await host.write(summaryPlan()));
    excel.renameSheet("Governance summary", "For the board");
    excel.edit("For the board", 2, 1, "typed by hand");
    const [written] = valueOf(await host.written("summary"));
    expect(written).toMatchObject({ name: "For the board", mark: "summary 1 manager", top: 0, left: 0 });
    expect(written?.values[2]?.[1]).toBe("typed by hand");

    const shorter = summaryPlan({
      rows: summaryPlan().rows.slice(0, 3),
      merges: [],
      charts: [],
      links: [],
      frozenRows: 0,
    });
    expect(valueOf(await host.write(shorter))).toEqual({ sheet: "For the board" });
    const sheet = model.sheets.find(({ name }) => name === "For the board")!;
    expect(model.sheets).toHaveLength(3);
    expect(sheet.merges).toEqual([]);
    expect(sheet.charts).toEqual([]);
    expect(sheet.hyperlinks).toEqual([]);
    expect(sheet.freeze.rows).toBe(0);
    expect(
      [...sheet.cells.values()].flatMap((cells) => [...cells.values()]).some(({ value }) => value === "12/06"),
    ).toBe(false);
  });

  test("never takes over a sheet of the same name that is not ours", async () => {
    const model = trackerWorkbook(3, ["Governance summary"]);
    const { host } = open(model);
    expect(valueOf(await host.write(summaryPlan()))).toEqual({ sheet: "Governance summary 2" });
    expect(model.sheets[1]!.cells.size).toBe(0);
  });

  test("keeps the former summary under another name when asked", async () => {
    const model = trackerWorkbook(3);
    const { host } = open(model);
    valueOf(await host.write(summaryPlan()));
    expect(valueOf(await host.write(summaryPlan(), { copyName: "Kept 15 Jun 2026" }))).toEqual({
      sheet: "Governance summary",
    });
    expect(model.sheets.map(({ name }) => name)).toEqual([
      "Tracker",
      "Lists",
      "Kept 15 Jun 2026",
      "Governance summary",
    ]);
    expect(valueOf(await host.written("summary")).map(({ name }) => name)).toEqual(["Governance summary"]);
  });

  test("shows the sheet where that was asked for, and else leaves the person where they are", async () => {
    const { host, excel } = open(trackerWorkbook(3));
    valueOf(await host.write(summaryPlan()));
    expect(excel.activeSheet).toBe("Tracker");
    valueOf(await host.write(summaryPlan(), { activate: true }));
    expect(excel.activeSheet).toBe("Governance summary");
  });

  test("removes the sheet and everything of it", async () => {
    const model = trackerWorkbook(3);
    const before = pictureOf(model);
    const { host } = open(model);
    valueOf(await host.write(summaryPlan()));
    expect(pictureOf(model)).not.toEqual(before);
    expect(valueOf(await host.removeSheet("summary 1 manager"))).toEqual({ removed: 1 });
    expect(pictureOf(model)).toEqual(before);
    expect(valueOf(await host.removeSheet("summary 1 manager"))).toEqual({ removed: 0 });
  });

  test("says that the workbook is protected where no sheet may be added", async () => {
    const model = trackerWorkbook(3);
    model.structureProtected = true;
    const { host } = open(model);
    expect(problemOf(await host.write(summaryPlan())).code).toBe("workbook protected");
    expect(model.sheets).toHaveLength(2);
  });

  test.each([1, 8, 40, 90])(
    "leaves nothing behind where the first build fails for good at action %i",
    async (action) => {
      const model = trackerWorkbook(3);
      const before = pictureOf(model);
      const { host, excel } = open(model);
      valueOf(await host.written("summary"));
      excel.faults.failAt({ request: 1, action, code: "GeneralException" });
      for (let request = 2; request < 9; request++)
        excel.faults.failAt({ request, action: Math.max(action, 8), code: "GeneralException" });
      expect(problemOf(await host.write(summaryPlan())).code).toBe("unexpected");
      expect(pictureOf(model)).toEqual(before);
    },
  );

  test("writes once more where the first attempt stumbles", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    valueOf(await host.written("summary"));
    excel.faults.failAt({ request: 1, action: 30, code: "GeneralException" });
    expect(valueOf(await host.write(summaryPlan()))).toEqual({ sheet: "Governance summary" });
    expect(model.sheets).toHaveLength(3);
  });

  test("writes where a sheet was deleted since the sheets were listed", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    valueOf(await host.outline());
    excel.deleteSheet("Lists", "Remote");
    expect(valueOf(await host.write(summaryPlan()))).toEqual({ sheet: "Governance summary" });
  });

  test("takes a new sheet back once the cell is let go that was typed in when writing failed", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    valueOf(await host.outline());
    const before = pictureOf(model);
    excel.faults.failAt({ request: 2, action: 30, code: "GeneralException" });
    excel.faults.beforeRequest(3, () => {
      excel.faults.startCellEdit(2);
    });
    await host.write(summaryPlan());
    valueOf(await host.removeSheet("summary"));
    expect(pictureOf(model)).toEqual(before);
  });

  test("puts the former summary back, with what people typed, where a rebuild fails half-way", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    valueOf(await host.write(summaryPlan()));
    excel.edit("Governance summary", 2, 1, "typed by hand");
    const before = pictureOf(model);
    excel.faults.failAt({ request: 2, action: 60, code: "GeneralException" });
    expect(problemOf(await host.write(summaryPlan({ widths: [1, 1, 1, 1] }))).code).toBe("unexpected");
    expect(pictureOf(model)).toEqual(before);
  });
});

/** A list with a link, a height and a date in each row, larger than one request may be. */
function longList(words = "Key workers had no protected time"): SheetPlan {
  const lines = Array.from({ length: 1_200 }, (_, at): PlanRow => ({
    height: 15 + (at % 5),
    cells: [
      { value: `Row ${String(at)}`, style: "link" },
      { value: `${words}. `.repeat(60), style: "text" },
      { value: 46_188 + (at % 90), style: "date" },
    ],
  }));
  const links = lines.map((_, row) => ({
    row,
    column: 0,
    to: { sheet: "Tracker", row: row + 3, column: 1 },
    tip: "T",
  }));
  return summaryPlan({ rows: lines, links, merges: [], charts: [], frozenRows: 0 });
}

describe("Writing a list that is larger than one request", () => {
  test.each([
    ["2 MB", false, 2_000_000, 0],
    ["0.5 MB where small ones are asked for", true, 500_000, 1],
  ])("takes a request for each %s, and all of it arrives", async (_words, smallRequests, most, moreThanLeast) => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    valueOf(await host.written("summary"));
    excel.counters.reset();
    valueOf(await host.write(longList(), { smallRequests }));
    expect(excel.counters.roundTrips - Math.ceil(excel.counters.requestBytes / most)).toBe(moreThanLeast);
    expect(excel.counters.roundTrips).toBeGreaterThan(1);
    expect(excel.counters.largestRequest).toBeLessThan(most + 50_000);
    const sheet = model.sheets.at(-1)!;
    expect(sheet.cells.size).toBe(1_200);
    expect(sheet.hyperlinks).toHaveLength(1_200);
    for (const row of [0, 249, 250, 999, 1_000, 1_199]) {
      const cells = sheet.cells.get(row)!;
      expect(cells.get(0)).toMatchObject({ value: `Row ${String(row)}`, style: { fontColor: "#0B5394", bold: true } });
      expect(cells.get(2)).toMatchObject({ value: 46_188 + (row % 90), style: { numberFormat: "d mmm yyyy" } });
      expect(sheet.rowHeights.get(row)).toBe(15 + (row % 5));
      expect(sheet.hyperlinks.find(({ area }) => area.row === row)?.documentReference).toBe(
        `'Tracker'!B${String(row + 4)}`,
      );
    }
  });

  test("leaves nothing behind where a later request is refused for good", async () => {
    const model = trackerWorkbook(3);
    const before = pictureOf(model);
    const { host, excel } = open(model);
    valueOf(await host.written("summary"));
    excel.faults.failAt({ request: 2, action: 20, code: "GeneralException" });
    excel.faults.failAt({ request: 6, action: 20, code: "GeneralException" });
    expect(problemOf(await host.write(longList())).code).toBe("unexpected");
    expect(pictureOf(model)).toEqual(before);
  });

  test("puts the list of before back where a later request of the new one is refused", async () => {
    const model = trackerWorkbook(3);
    const { host, excel } = open(model);
    valueOf(await host.write(longList()));
    const before = pictureOf(model);
    // The first looks where the list stands, the second begins to write.
    excel.faults.failAt({ request: 3, action: 20, code: "GeneralException" });
    expect(problemOf(await host.write(longList("Nobody was free to complete any reviews"))).code).toBe("unexpected");
    expect(pictureOf(model)).toEqual(before);
  });
});
