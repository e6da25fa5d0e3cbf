import { emptyMemory, memoryKey, readMemory } from "../../src/review/memory";
import {
  bringBack,
  changeSetting,
  chooseColumn,
  chooseNotTracker,
  setAside,
} from "../../src/taskpane/session/decisions";
import { answer, buildSummary, recallChallenges } from "../../src/taskpane/session/summary";
import { rowKey } from "../../src/taskpane/session/state";
import {
  addColumn,
  addStarter,
  deleteHistory,
  exportFindings,
  loadHistory,
  lookThrough,
  takeEverythingOut,
} from "../../src/taskpane/session/workbook";
import { acceptanceFields, acceptanceRows, acceptanceWorkbook, workbookOfRows } from "../tracker/acceptance";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { checkedOn, placeOf, rowOf, rulesOf, sessionOn, settled, sheetName } from "./opened";

const busy = { code: "cell being edited", what: "Excel is waiting.", next: "Press Enter first." } as const;

describe("checking", () => {
  it("recognises the tracker before anything is checked", async () => {
    const { session } = sessionOn();
    await session.start();
    const { sheet, checked, reading } = session.store.read();
    expect([sheet, checked, reading?.sheets[0]?.trackers.length]).toEqual([sheetName, undefined, 1]);
  });

  it("says what needs fixing, at which time, aloud", async () => {
    const { session } = await checkedOn();
    const { checked, announcement } = session.store.read();
    expect([checked?.at, checked?.review.figures.rowsWithMustFix]).toEqual(["14:03", 9]);
    expect(announcement.said).toBe("Checked 18 rows. 9 rows need something fixed, 4 triggered, 2 overdue.");
  });

  it("keeps the results that were there when a later check ends in a problem", async () => {
    const { session, host } = await checkedOn();
    const before = session.store.read().checked;
    host.failing.set("read", busy);
    expect(await session.check()).toBe(false);
    expect(session.store.read().problem).toEqual(busy);
    expect(session.store.read().checked).toBe(before);
    await session.retry();
    expect(session.store.read().problem).toBeUndefined();
  });

  it("reads a row again that changed while the pane failed to write to it", async () => {
    const { session, host } = await checkedOn();
    const { row, column } = placeOf(session, "CR4", "owner");
    const go = host.hold("edit");
    const was = host.cell(sheetName, row, column);
    const saving = session.edit({ sheet: sheetName, row, column, value: "Quality Lead", was });
    await settled();
    host.type(sheetName, row, column, "Deputy Manager");
    await settled();
    host.failing.set("edit", busy);
    go();
    expect(await saving).toBe(false);
    await settled();
    expect(rowOf(session, "CR4").row.cells.owner.text).toBe("Deputy Manager");
    expect(session.store.read().problem).toEqual(busy);
  });

  it("does one job at a time", async () => {
    const { session, host } = await checkedOn();
    const open = host.hold("read");
    const first = session.check();
    expect(session.store.read().work?.kind).toBe("checking");
    expect(await session.highlight()).toBe(false);
    open();
    expect(await first).toBe(true);
    expect(session.store.read().work).toBeUndefined();
  });

  it("stops on request and says so without a problem", async () => {
    const { session, host } = await checkedOn();
    const before = session.store.read().checked;
    const open = host.hold("read");
    const check = session.check();
    session.stop();
    open();
    expect(await check).toBe(false);
    const { problem, checked, announcement } = session.store.read();
    expect([problem, checked]).toEqual([undefined, before]);
    expect(announcement.said).toBe("Stopped. Nothing was changed.");
  });

  it("ends an exception of ours as a problem in words", async () => {
    const { session } = await checkedOn();
    const went = await session.run("checking", () => Promise.reject(new Error("boom")));
    expect(went).toBe(false);
    expect(session.store.read().problem).toMatchObject({
      what: "Clear Line could not finish.",
      next: expect.stringMatching(/^Nothing you typed is lost\..* For support: boom\.$/) as unknown,
    });
  });
});

describe("an edit in the pane", () => {
  it("writes that one cell, re-checks the row and leaves the rest as it was", async () => {
    const { session, host } = await checkedOn();
    const { row, column } = placeOf(session, "CR4", "nextReview");
    const before = host.sheets[0]?.values.map((line) => [...line]);
    const was = rowOf(session, "CR4").row.cells.nextReview.raw;
    expect(rulesOf(session, "CR4")).toContain("REV-01");
    expect(await session.edit({ sheet: sheetName, row, column, value: 46_203, was })).toBe(true);
    expect(rulesOf(session, "CR4")).not.toContain("REV-01");
    const changed = host.sheets[0]?.values.flatMap((line, at) =>
      line.flatMap((value, across) => (value === before?.[at]?.[across] ? [] : [[at, across, value]])),
    );
    expect(changed).toEqual([[row, column, 46_203]]);
  });

  it("takes one round trip after the write to have the row reviewed anew", async () => {
    const { session, host } = await checkedOn();
    const { row, column } = placeOf(session, "CR4", "interim");
    host.calls.length = 0;
    await session.edit({ sheet: sheetName, row, column, value: "Daily check by the deputy", was: "" });
    await settled();
    // Excel tells of the write as well, which asks for nothing more.
    expect(host.calls).toEqual(["edit", "readRows"]);
    expect(rulesOf(session, "CR4")).not.toContain("DAT-06");
  });

  it("writes nothing where somebody else changed the cell, and shows what stands there now", async () => {
    const { session, host } = await checkedOn();
    const { row, column } = placeOf(session, "CR4", "owner");
    const was = rowOf(session, "CR4").row.cells.owner.raw;
    host.sheets = host.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line, at) => (at === row ? line.map((v, c) => (c === column ? "Deputy" : v)) : line)),
    }));
    expect(await session.edit({ sheet: sheetName, row, column, value: "Me", was })).toBe(false);
    expect(session.store.read().problem?.code).toBe("changed meanwhile");
    expect(host.cell(sheetName, row, column)).toBe("Deputy");
    expect(rowOf(session, "CR4").row.cells.owner.text).toBe("Deputy");
  });
});

describe("edits and selections in the grid", () => {
  it("re-check their row", async () => {
    const { session, host } = await checkedOn();
    const { row, column } = placeOf(session, "CR4", "interim");
    host.type(sheetName, row, column, "Daily check by the deputy");
    await settled();
    expect(rulesOf(session, "CR4")).not.toContain("DAT-06");
    expect(session.store.read().checked?.stale).toBeUndefined();
  });

  it("leave the review as it is where nothing changed", async () => {
    const { session, host } = await checkedOn();
    const { row, column } = placeOf(session, "CR4", "interim");
    const before = session.store.read().checked;
    host.type(sheetName, row, column, host.cell(sheetName, row, column));
    await settled();
    expect(session.store.read().checked).toBe(before);
  });

  it("are each taken up where several come at once", async () => {
    const { session, host } = await checkedOn();
    const places = ["CR4", "IL4", "MR4"].map((ref) => placeOf(session, ref, "escalation"));
    for (const { row, column } of places)
      host.type(sheetName, row, column, "Told the board on 12 June 2026, cover added");
    await settled();
    for (const ref of ["CR4", "IL4", "MR4"]) expect(rulesOf(session, ref)).not.toContain("TRG-07");
  });

  it("do not open a row where another person made them", async () => {
    const { session, host } = await checkedOn();
    const { row, column } = placeOf(session, "CR4", "interim");
    session.open(rowOf(session, "CR1").row);
    host.type(sheetName, row, column, "Daily check", false);
    await settled();
    expect(session.store.read().open).toMatchObject({ row: rowOf(session, "CR1").row.row });
    expect(rulesOf(session, "CR4")).not.toContain("DAT-06");
  });

  it("open the selected row without taking the keyboard, and only on the Fix page", async () => {
    const { session, host } = await checkedOn();
    const { row } = placeOf(session, "CR4", "concern");
    session.go("challenge");
    host.selectInGrid(sheetName, row);
    expect(session.store.read().open).toBeUndefined();
    session.go("fix");
    host.selectInGrid(sheetName, row);
    expect(session.store.read().open).toEqual({ sheet: sheetName, row, by: "sheet" });
  });

  it("are not heard twice where the pane itself selected", async () => {
    const { session } = await checkedOn();
    const { row } = rowOf(session, "CR4");
    session.open(row);
    await session.select(row.sheet, row.row, 1);
    expect(session.store.read().open?.by).toBe("pane");
  });

  it.each([
    ["a heading", 3, 1, "The headings may have changed since the check."],
    ["many rows at once", 4, 400, "Many rows changed since the check."],
  ])("say that results may be out of date after a change of %s", async (_, row, rows, why) => {
    const { session, host } = await checkedOn();
    host.tell({ kind: "changed", sheet: sheetName, area: { row, column: 1, rows, columns: 1 }, local: true });
    await settled();
    expect(session.store.read().checked?.stale).toBe(why);
    await session.check();
    expect(session.store.read().checked?.stale).toBeUndefined();
  });

  it("say so after the key of colours changed, and not after a change beside it", async () => {
    const workbook = acceptanceWorkbook();
    const front = sheetOf({ name: "Front sheet", rows: [["How to use"], ["Green = done, red = late"]] });
    const { session, host } = await checkedOn({ ...workbook, sheets: [...workbook.sheets, front] });
    host.type("Front sheet", 0, 3, "Plan");
    await settled();
    expect(session.store.read().checked?.stale).toBeUndefined();
    host.type("Front sheet", 1, 0, "Green = on track, red = late");
    await settled();
    expect(session.store.read().checked?.stale).toBe("The key of colours changed since the check.");
    await session.check();
    expect(session.store.read().checked?.review.reading.greenKey?.meaning).toBe("on time");
  });

  it("say so after rows below the tracker were filled, and after any went in or out", async () => {
    const { session, host } = await checkedOn();
    const last = session.store.read().checked?.review.trackers[0]?.tracker.lastRow ?? 0;
    const why = "Rows were added, moved or emptied since the check.";
    for (const [row, moved] of [
      [last + 3, false],
      [last - 2, true],
    ] as const) {
      await session.check();
      expect(session.store.read().checked?.stale).toBeUndefined();
      const area = { row, column: 1, rows: 1, columns: 1 };
      host.tell({ kind: "changed", sheet: sheetName, area, local: true, ...(moved ? { moved } : {}) });
      await settled();
      expect(session.store.read().checked?.stale).toBe(why);
    }
  });

  it("keep saying so where a row was being read again meanwhile, and read no row by headings that moved", async () => {
    const { session, host } = await checkedOn();
    const { row } = placeOf(session, "CR4", "concern");
    const release = host.hold("readRows");
    host.type(sheetName, row, 1, "Reviews late");
    await settled();
    host.tell({ kind: "changed", sheet: sheetName, area: { row: 3, column: 1, rows: 1, columns: 1 }, local: false });
    release();
    await settled();
    expect(session.store.read().checked?.stale).toBe("The headings may have changed since the check.");
    expect(rowOf(session, "CR4").row.cells.concern.raw).not.toBe("Reviews late");
  });

  it("say so where something moved while the check was reading", async () => {
    const { session, host } = sessionOn();
    await session.start();
    const release = host.hold("read");
    const checking = session.check();
    await settled();
    host.tell({ kind: "changed", sheet: sheetName, area: undefined, local: false });
    release();
    await checking;
    expect(session.store.read().checked?.stale).toBe("Several places in the tracker changed since the check.");
  });

  it("say so where Excel did not answer what was asked of it", async () => {
    const { session, host } = await checkedOn();
    host.failing.set("edit", { code: "no answer", what: "Excel did not answer.", next: "Check again." });
    const { row, column } = placeOf(session, "CR4", "owner");
    await session.edit({ sheet: sheetName, row, column, value: "RM", was: host.cell(sheetName, row, column) });
    expect(session.store.read().checked?.stale).toMatch(/did not answer/);
  });

  it("say so where a cell was saved and its row could not be read again", async () => {
    const { session, host } = await checkedOn();
    host.failing.set("readRows", { code: "unexpected", what: "Excel stumbled.", next: "Check again." });
    const { row, column } = placeOf(session, "CR4", "owner");
    await session.edit({ sheet: sheetName, row, column, value: "RM", was: host.cell(sheetName, row, column) });
    expect(host.cell(sheetName, row, column)).toBe("RM");
    expect(session.store.read().checked?.stale).toBe("A row that was changed could not be read again.");
  });

  it("say so where a row was emptied, and where a sheet was added", async () => {
    const { session, host } = await checkedOn();
    const { row } = placeOf(session, "CR4", "concern");
    const sheet = host.sheets[0];
    if (!sheet) throw new Error("no sheet");
    host.sheets = [{ ...sheet, values: sheet.values.map((line, at) => (at === row ? line.map(() => "") : line)) }];
    host.tell({ kind: "changed", sheet: sheetName, area: { row, column: 0, rows: 1, columns: 9 }, local: true });
    await settled();
    expect(session.store.read().checked?.stale).toBe("Rows were added, moved or emptied since the check.");
    await session.check();
    host.sheets = [...host.sheets, sheetOf({ name: "Other", rows: [["a"]] })];
    host.tell({ kind: "sheets" });
    await settled();
    expect(session.store.read().checked?.stale).toBe("Sheets were added, removed or renamed since the check.");
  });

  it("are forgotten when the pane closes", async () => {
    const { session, host } = await checkedOn();
    session.end();
    const { row } = placeOf(session, "CR4", "concern");
    host.selectInGrid(sheetName, row);
    expect(session.store.read().open).toBeUndefined();
  });
});

describe("decisions", () => {
  it("set a finding aside with who and why, kept in the workbook, and bring it back", async () => {
    const { session, host } = await checkedOn();
    const review = rowOf(session, "CR4");
    const finding = review.findings.find(({ rule }) => rule === "DAT-06");
    if (!finding) throw new Error("no finding");
    await setAside(session, finding, review.row, { by: "JS", reason: "Covered by the rota" });
    expect(rulesOf(session, "CR4")).not.toContain("DAT-06");
    expect(rowOf(session, "CR4").setAside).toMatchObject([{ by: "JS", reason: "Covered by the rota", on: 46_188 }]);
    expect(readMemory(host.remembered.get(memoryKey)).memory.setAside).toHaveLength(1);
    await bringBack(session, finding, review.row);
    expect(rulesOf(session, "CR4")).toContain("DAT-06");
  });

  it("are there again in a new pane", async () => {
    const { session, host } = await checkedOn();
    await changeSetting(session, { dueSoonDays: 30, green: "task done" });
    const again = sessionOn();
    again.host.remembered.set(memoryKey, host.remembered.get(memoryKey) ?? "");
    await again.session.start();
    expect(again.session.store.read().memory?.settings).toMatchObject({ dueSoonDays: 30, green: "task done" });
  });

  it("refuse a setting that cannot be", async () => {
    const { session } = await checkedOn();
    expect(await changeSetting(session, { dueSoonDays: -1 })).toBe("impossible");
    expect(session.store.read().memory).toEqual(emptyMemory);
  });

  it("say where what was kept could not be read", async () => {
    const { session, host } = sessionOn();
    host.remembered.set(memoryKey, "{damaged");
    await session.start();
    expect(session.store.read().notice).toMatch(/could not be read/);
    expect(session.store.read().memory).toEqual(emptyMemory);
  });

  it("correct a column, and keep an edit that was made since the check", async () => {
    const { session, host } = await checkedOn();
    const edit = placeOf(session, "CR4", "interim");
    host.type(sheetName, edit.row, edit.column, "Daily check by the deputy");
    await settled();
    const tracker = session.checking.held?.reading.sheets[0]?.trackers[0];
    if (!tracker) throw new Error("no tracker");
    await chooseColumn(session, tracker, placeOf(session, "CR4", "unit").column, "none");
    expect(rowOf(session, "CR4").row.cells.unit.column).toBe(-1);
    expect(rowOf(session, "CR4").row.cells.interim.text).toBe("Daily check by the deputy");
  });

  it("leave a sheet out that is no tracker", async () => {
    const { session } = await checkedOn();
    await chooseNotTracker(session, sheetName);
    expect(session.store.read().checked?.review.trackers).toEqual([]);
  });
});

describe("highlights", () => {
  it("are put on every tracker, renewed by a check, and taken off", async () => {
    const { session, host } = await checkedOn();
    await session.highlight();
    expect([...host.highlights.keys()]).toEqual([sheetName]);
    const first = host.highlights.get(sheetName);
    await session.check();
    expect(host.highlights.get(sheetName)).not.toBe(first);
    expect(session.store.read().highlighted).toMatchObject({ sheets: [sheetName], current: true });
    await session.clearHighlights();
    expect([host.highlights.size, session.store.read().highlighted]).toEqual([0, undefined]);
  });

  it("agree with the sheet after an edit that the session heard of", async () => {
    const { session, host } = await checkedOn();
    const { row, column } = placeOf(session, "CR2", "concern");
    host.type(sheetName, row, column, "Care reviews overdue on the second floor");
    await settled();
    expect(await session.highlight()).toBe(true);
  });

  it("say from when they are once a row was reviewed anew", async () => {
    const { session, host } = await checkedOn();
    await session.highlight();
    const { row, column } = placeOf(session, "CR4", "interim");
    host.type(sheetName, row, column, "Daily check");
    await settled();
    expect(session.store.read().highlighted).toMatchObject({ current: false, at: "14:03" });
  });
});

describe("the summary", () => {
  it("asks first where a text may identify a person, then builds with the answer", async () => {
    const { session, host } = await checkedOn();
    expect(await buildSummary(session)).toBe(false);
    expect(session.store.read().asking?.about).toBe("privacy");
    expect(host.plans.size).toBe(0);
    expect(await answer(session, "leave out flagged")).toBe(true);
    expect([...host.plans.keys()]).toEqual(["Governance summary"]);
    expect(session.store.read()).toMatchObject({ asking: undefined, summary: { sheet: "Governance summary" } });
    expect(session.store.read().checked?.stale).toBeUndefined();
  });

  it("takes challenges from the pane to the sheet and back, and lets them be deleted", async () => {
    const { session, host } = await checkedOn();
    const { row } = rowOf(session, "CR4");
    session.draft(row, "See the list weekly until July");
    await buildSummary(session, { privacy: "keep all" });
    const values = (): readonly unknown[] =>
      host.sheets.find(({ name }) => name === "Governance summary")?.values.flat() ?? [];
    expect(values()).toContain("See the list weekly until July");
    session.store.change({ drafts: {} });
    await recallChallenges(session);
    expect(session.store.read().drafts[rowKey(row)]).toBe("See the list weekly until July");
    session.draft(row, "Closed by the board");
    await buildSummary(session, { privacy: "keep all" });
    expect(values()).toContain("Closed by the board");
    expect(values().filter((value) => String(value).includes("See the list weekly"))).toEqual([]);
    session.draft(row, "");
    await buildSummary(session, { privacy: "keep all" });
    expect(values().filter((value) => String(value).includes("Closed by the board"))).toEqual([]);
  });

  it("asks before it replaces a summary that somebody changed, and keeps a dated copy", async () => {
    const { session, host } = await checkedOn();
    await buildSummary(session, { privacy: "keep all" });
    const sheet = host.sheets.find(({ name }) => name === "Governance summary");
    if (!sheet) throw new Error("no summary");
    const [row = 0, column = 0] = firstText(sheet.values);
    host.type("Governance summary", row, column, "My own title");
    expect(await buildSummary(session, { privacy: "keep all" })).toBe(true);
    expect(session.store.read().asking).toMatchObject({ about: "edited summary", sheet: "Governance summary" });
    expect(host.cell("Governance summary", row, column)).toBe("My own title");
    await answer(session, "keep a copy");
    expect(host.cell("Summary 15 June 2026", row, column)).toBe("My own title");
    expect(host.cell("Governance summary", row, column)).not.toBe("My own title");
  });

  it("leaves figures for the next comparison, which can be deleted", async () => {
    const { session } = await checkedOn();
    await buildSummary(session, { privacy: "keep all" });
    await loadHistory(session);
    expect(session.store.read().history).toMatchObject([{ day: 46_188, figures: { rows: 18 } }]);
    await deleteHistory(session);
    await loadHistory(session);
    expect(session.store.read().history).toEqual([]);
  });
});

describe("sheets of ours", () => {
  it("hold the findings on request, and are no trackers afterwards", async () => {
    const { session, host } = await checkedOn();
    await exportFindings(session);
    expect([...host.plans.keys()]).toEqual(["Clear Line findings"]);
    await session.check();
    expect(session.store.read().reading?.sheets.map(({ name }) => name)).toEqual([sheetName]);
  });

  it("begin with a starter for who has no tracker, which is recognised and never written over", async () => {
    const { session, host } = await checkedOn(workbookOf(sheetOf({ name: "Sheet1", rows: [[]] })));
    expect(session.store.read().reading?.sheets).toEqual([]);
    await addStarter(session);
    expect(session.store.read().checked?.review.trackers.map(({ tracker }) => tracker.sheet)).toEqual([
      "Recovery tracker",
    ]);
    const tracker = session.store.read().checked?.review.trackers[0]?.tracker;
    expect(tracker?.columns.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        "concern",
        "evidence",
        "cause",
        "action",
        "owner",
        "due",
        "measure",
        "cycle",
        "nextReview",
      ]),
    );
    host.type("Recovery tracker", 3, 1, "Reviews overdue");
    await addStarter(session);
    expect(host.cell("Recovery tracker", 3, 1)).toBe("Reviews overdue");
    expect(session.store.read().problem?.what).toMatch(/already in this workbook/);
  });

  it("gain a column at the right-hand end where a tracker lacks one", async () => {
    const columns = acceptanceFields.filter((field) => field !== "nextReview");
    const { session } = await checkedOn(workbookOfRows(acceptanceRows, columns));
    const tracker = session.store.read().checked?.review.trackers[0]?.tracker;
    if (!tracker) throw new Error("no tracker");
    await addColumn(session, tracker, "nextReview");
    const now = session.store.read().checked?.review.trackers[0]?.tracker;
    expect(now?.columns.find(({ field }) => field === "nextReview")?.column).toBe(tracker.lastColumn + 1);
  });

  it("list what must not travel, then take it out as one action", async () => {
    const workbook = acceptanceWorkbook();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const { session, host } = await checkedOn({ ...workbook, sheets: [{ ...sheet, hiddenRows: [18] }] });
    await session.highlight();
    await changeSetting(session, { green: "on time" });
    await buildSummary(session, { privacy: "keep all" });
    await exportFindings(session);
    await lookThrough(session);
    expect(
      session.store
        .read()
        .preparation?.filter(({ taken }) => taken)
        .map(({ text }) => text),
    ).toEqual([
      "1 earlier summary kept for comparison.",
      "Settings and corrected columns, where there are any.",
      "The sheet “Clear Line findings” of Clear Line.",
      "The highlights.",
      "1 hidden row on “Recovery tracker” that may name somebody (19).",
    ]);
    expect(host.remembered.size).toBe(2);
    await takeEverythingOut(session);
    expect([host.remembered.size, host.highlights.size]).toEqual([0, 0]);
    expect(host.sheets.map(({ name }) => name)).toEqual(["Recovery tracker", "Governance summary"]);
    expect(JSON.stringify(host.sheets[0]?.values)).not.toContain("Hughes");
    expect(session.store.read().checked?.review.figures.rows).toBe(17);
  });

  it("show a finding again that was set aside, once everything of ours is out", async () => {
    const { session } = await checkedOn();
    const before = rulesOf(session, "CR4");
    const { row, findings } = rowOf(session, "CR4");
    await setAside(session, findings[0]!, row, { by: "MB", reason: "Agreed." });
    expect(rulesOf(session, "CR4")).not.toEqual(before);
    await takeEverythingOut(session);
    expect(rulesOf(session, "CR4")).toEqual(before);
  });

  it("know of the highlights that stand where another sheet refuses", async () => {
    const snapshot = workbookOfRows(acceptanceRows);
    const second = snapshot.sheets.map((sheet) => ({ ...sheet, name: "Second" }));
    const { session, host } = await checkedOn({ ...snapshot, sheets: [...snapshot.sheets, ...second] });
    // Nobody told the pane of it.
    host.sheets = host.sheets.map((sheet) =>
      sheet.name === sheetName ? sheet : { ...sheet, values: sheet.values.map((line) => line.map(() => "Another")) },
    );
    expect(await session.highlight()).toBe(false);
    expect(session.store.read().highlighted?.sheets).toEqual([sheetName]);
  });
});

function firstText(values: readonly (readonly unknown[])[]): readonly [number, number] | [] {
  for (const [row, line] of values.entries()) {
    const column = line.findIndex((value) => typeof value === "string" && value !== "" && !value.startsWith("{"));
    if (column >= 0) return [row, column];
  }
  return [];
}
