import { setAside } from "../../src/taskpane/session/decisions";
import { inSlices, pagePace, sliceMilliseconds, type Pace } from "../../src/taskpane/session/slices";
import { buildSummary, recallChallenges } from "../../src/taskpane/session/summary";
import { exportFindings, loadHistory, lookThrough, takeEverythingOut } from "../../src/taskpane/session/workbook";
import type { Steps } from "../../src/tracker/steps";
import { acceptanceRows, acceptanceWorkbook, workbookOfRows } from "../tracker/acceptance";
import { placeOf, rowOf, rulesOf, sessionOn, settled, sheetName } from "./opened";

/** A clock that a look moves on by a millisecond, so that a slice holds as many steps as it has milliseconds. */
class LookPace implements Pace {
  /** Looks at the clock in each slice so far. */
  readonly slices: number[] = [];
  /** Done once, after so many slices more. */
  #then: { after: number; does: () => unknown } | undefined;
  #now = 0;

  after(slices: number, does: () => unknown): void {
    this.#then = { after: this.slices.length + slices, does };
  }

  now = (): number => {
    this.slices.push((this.slices.pop() ?? 0) + 1);
    return this.#now++;
  };

  giveWay = async (): Promise<void> => {
    const { after, does } = this.#then ?? {};
    if (does && this.slices.length === after) {
      this.#then = undefined;
      await does();
    }
    this.slices.push(0);
  };
}

async function checkedWith(pace: LookPace) {
  const opened = sessionOn(acceptanceWorkbook(), pace);
  await opened.session.start();
  await opened.session.check();
  return opened;
}

function* counted(steps: number): Steps<string> {
  for (let step = 1; step <= steps; step++) yield step / steps;
  return "done";
}

describe("work in slices", () => {
  it("does no more steps in a slice than its time allows", async () => {
    const pace = new LookPace();
    const told: number[] = [];
    const result = await inSlices(counted(100), pace, { cancelled: false, report: (done) => told.push(done) });
    expect(result).toEqual({ ok: true, value: "done" });
    expect(pace.slices.filter((looks) => looks > 0)).toHaveLength(Math.ceil(101 / sliceMilliseconds));
    expect(Math.max(...pace.slices)).toBe(sliceMilliseconds + 1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.length).toBeGreaterThan(5);
  });

  it("begins and ends with letting others go first", async () => {
    const pace = new LookPace();
    await inSlices(counted(1), pace, { cancelled: false, report: () => undefined });
    expect([pace.slices[0], pace.slices.at(-1)]).toEqual([2, 0]);
  });

  it("ends where it was stopped, at the next slice", async () => {
    const pace = new LookPace();
    const progress = { cancelled: false, report: () => undefined };
    pace.after(2, () => (progress.cancelled = true));
    expect(await inSlices(counted(1000), pace, progress)).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect(pace.slices).toHaveLength(3);
  });

  it.each(["with messages", "without them"])("lets a timer go in between on a page %s", async (page) => {
    const messages = globalThis.MessageChannel;
    if (page === "without them") Reflect.deleteProperty(globalThis, "MessageChannel");
    const rung: string[] = [];
    setTimeout(() => rung.push("timer"));
    for (let turn = 0; turn < 10_000 && rung.length === 0; turn++) await pagePace.giveWay();
    globalThis.MessageChannel = messages;
    expect(rung).toEqual(["timer"]);
    expect(pagePace.now()).toBeGreaterThan(0);
  });
});

describe("a check in slices", () => {
  it("holds each slice to its time", async () => {
    const pace = new LookPace();
    await checkedWith(pace);
    expect(Math.max(...pace.slices)).toBe(sliceMilliseconds + 1);
    // Each of the 18 rows is a step of its own, more than once.
    expect(pace.slices.length).toBeGreaterThan(4);
  });

  it("tells how far it is", async () => {
    const pace = new LookPace();
    const { session } = await checkedWith(pace);
    const told: number[] = [];
    session.store.follow(() => {
      const done = session.store.read().work?.done;
      if (done !== undefined && done !== told.at(-1)) told.push(done);
    });
    await session.check();
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it.each([1, 2, 3, 4])("leaves everything as it was when it is stopped after slice %d", async (slices) => {
    const pace = new LookPace();
    const { session, host } = await checkedWith(pace);
    const { checked, reading, outline } = session.store.read();
    const held = session.checking.held;
    host.type(sheetName, 0, 40, "A heading that was not there");
    await settled();
    pace.after(slices, () => session.stop());
    expect(await session.check()).toBe(false);
    const after = session.store.read();
    expect([after.reading, after.outline, session.checking.held]).toEqual([reading, outline, held]);
    expect(after.checked?.review).toBe(checked?.review);
    expect(after.checked?.rows).toBe(checked?.rows);
    expect([after.problem, after.work]).toEqual([undefined, undefined]);
    expect(after.announcement.said).toBe("Stopped. Nothing was changed.");
  });

  it("shows nothing of a first check that was stopped", async () => {
    const pace = new LookPace();
    const { session } = sessionOn(acceptanceWorkbook(), pace);
    await session.start();
    pace.after(3, () => session.stop());
    expect(await session.check()).toBe(false);
    expect(session.store.read().checked).toBeUndefined();
  });

  it("takes in what somebody types in the middle of it", async () => {
    const pace = new LookPace();
    const { session, host } = await checkedWith(pace);
    expect(rulesOf(session, "CR4")).toContain("DAT-06");
    const { row, column } = placeOf(session, "CR4", "interim");
    pace.after(3, () => host.type(sheetName, row, column, "Daily check by the deputy"));
    await session.check();
    await settled();
    expect(rowOf(session, "CR4").row.cells.interim.text).toBe("Daily check by the deputy");
    expect(session.store.read().checked?.stale).toBeUndefined();
  });

  it("says that it may be out of date where rows moved in the middle of it", async () => {
    const pace = new LookPace();
    const { session, host } = await checkedWith(pace);
    const area = { row: placeOf(session, "CR4", "ref").row, column: 0, rows: 1, columns: 30 };
    pace.after(3, () => host.tell({ kind: "changed", sheet: sheetName, area, local: true, moved: true }));
    await session.check();
    expect(session.store.read().checked?.stale).toBe("Rows were added, moved or emptied since the check.");
  });

  it("still reads no row by its old place after a check that was stopped", async () => {
    const pace = new LookPace();
    const { session, host } = await checkedWith(pace);
    const { row, column } = placeOf(session, "CR4", "interim");
    host.tell({
      kind: "changed",
      sheet: sheetName,
      area: { row, column, rows: 1, columns: 1 },
      local: true,
      moved: true,
    });
    pace.after(3, () => session.stop());
    await session.check();
    host.type(sheetName, row, column, "Typed into what is another row by now");
    await settled();
    expect(rowOf(session, "CR4").row.cells.interim.text).not.toBe("Typed into what is another row by now");
  });
});

describe("a decision in slices", () => {
  async function aside() {
    const pace = new LookPace();
    const opened = await checkedWith(pace);
    const { row, findings } = rowOf(opened.session, "CR4");
    const finding = findings.find(({ rule }) => rule === "DAT-06");
    if (!finding) throw new Error("no finding");
    const set = () => setAside(opened.session, finding, row, { by: "JS", reason: "Covered by the rota" });
    return { ...opened, pace, set };
  }

  it("is neither kept in the workbook nor shown where it was stopped", async () => {
    const { session, host, pace, set } = await aside();
    const { memory, checked } = session.store.read();
    pace.after(2, () => session.stop());
    expect(await set()).toBe(false);
    expect([session.store.read().memory, session.store.read().checked]).toEqual([memory, checked]);
    expect(host.remembered.size).toBe(0);
  });

  it("does not show results as current that became old in the middle of it", async () => {
    const { session, host, pace, set } = await aside();
    const area = { row: placeOf(session, "CR4", "ref").row, column: 0, rows: 1, columns: 30 };
    pace.after(2, () => host.tell({ kind: "changed", sheet: sheetName, area, local: true, moved: true }));
    expect(await set()).toBe(true);
    expect(rulesOf(session, "CR4")).not.toContain("DAT-06");
    expect(session.store.read().checked?.stale).toBe("Rows were added, moved or emptied since the check.");
  });

  it("lets an edit of the same moment count with it", async () => {
    const { session, host, pace, set } = await aside();
    const { row, column } = placeOf(session, "CR6", "owner");
    pace.after(2, () => host.type(sheetName, row, column, "Deputy manager"));
    await set();
    await settled();
    expect(rowOf(session, "CR6").row.cells.owner.text).toBe("Deputy manager");
    expect(rulesOf(session, "CR4")).not.toContain("DAT-06");
  });
});

describe("a summary in slices", () => {
  it("is not written where it was stopped while it was planned", async () => {
    const pace = new LookPace();
    const { session, host } = await checkedWith(pace);
    pace.after(3, () => session.stop());
    expect(await buildSummary(session, { privacy: "keep all" })).toBe(false);
    expect([host.plans.size, host.remembered.size, session.store.read().summary]).toEqual([0, 0, undefined]);
    expect(session.store.read().announcement.said).toBe("Stopped. Nothing was changed.");
  });

  it("is what it is without slices", async () => {
    const pace = new LookPace();
    const { session, host } = await checkedWith(pace);
    await buildSummary(session, { privacy: "keep all" });
    const whole = sessionOn();
    await whole.session.start();
    await whole.session.check();
    await buildSummary(whole.session, { privacy: "keep all" });
    expect([...host.plans]).toEqual([...whole.host.plans]);
    expect(Math.max(...pace.slices)).toBe(sliceMilliseconds + 1);
  });
});

describe("highlights in slices", () => {
  it("stay as they were where they were stopped while they were planned", async () => {
    const pace = new LookPace();
    const { session, host } = await checkedWith(pace);
    pace.after(1, () => session.stop());
    expect(await session.highlight()).toBe(false);
    expect([host.highlights.size, session.store.read().highlighted]).toEqual([0, undefined]);
  });
});

/** 450 rows, so that what goes through all of them in one step is told from what goes bit by bit. */
const manyRows = Array.from({ length: 25 }, (_, copy) =>
  acceptanceRows.map((row) => (copy === 0 ? row : { ...row, ref: `${row.ref}.${String(copy)}` })),
).flat();

async function manyRowsWith(pace: LookPace) {
  const opened = sessionOn(workbookOfRows(manyRows), pace);
  await opened.session.start();
  await opened.session.check();
  await buildSummary(opened.session, { privacy: "keep all" });
  return opened;
}

/** How many steps the clock saw, at least, while this was done: it does not see work that is done in one go. */
async function stepsOf(pace: LookPace, work: () => Promise<unknown>): Promise<number> {
  const before = pace.slices.length;
  await work();
  const slices = pace.slices.slice(before);
  expect(Math.max(...slices)).toBeLessThanOrEqual(sliceMilliseconds + 1);
  return slices.reduce((sum, looks) => sum + looks, 0);
}

describe("the list of findings in slices", () => {
  it("is made bit by bit, and is what it is without slices", async () => {
    const pace = new LookPace();
    const { session, host } = await manyRowsWith(pace);
    expect(await stepsOf(pace, () => exportFindings(session))).toBeGreaterThan(150);
    const plan = host.plans.get("Clear Line findings");
    expect(plan?.rows.length).toBeGreaterThan(900);
    const whole = sessionOn(workbookOfRows(manyRows));
    await whole.session.start();
    await whole.session.check();
    await exportFindings(whole.session);
    expect(whole.host.plans.get("Clear Line findings")).toEqual(plan);
  });

  it.each([1, 3, 9])("is not written where it was stopped after slice %d", async (slices) => {
    const pace = new LookPace();
    const { session, host } = await manyRowsWith(pace);
    pace.after(slices, () => session.stop());
    expect(await exportFindings(session)).toBe(false);
    expect([...host.plans.keys()]).toEqual(["Governance summary"]);
    expect(session.store.read().announcement.said).toBe("Stopped. Nothing was changed.");
  });
});

describe("preparing a copy in slices", () => {
  it("looks through rows, history and summary bit by bit", async () => {
    const pace = new LookPace();
    const { session } = await manyRowsWith(pace);
    expect(await stepsOf(pace, () => lookThrough(session))).toBeGreaterThan(30);
    expect(session.store.read().preparation?.map(({ text }) => text)).toContain(
      "1 earlier summary kept for comparison.",
    );
  });

  it("lists nothing where it was stopped, and takes nothing out", async () => {
    const pace = new LookPace();
    const { session, host } = await manyRowsWith(pace);
    pace.after(2, () => session.stop());
    expect(await lookThrough(session)).toBe(false);
    expect(session.store.read().preparation).toBeUndefined();
    const remembered = [...host.remembered];
    pace.after(2, () => session.stop());
    expect(await takeEverythingOut(session)).toBe(false);
    expect([...host.remembered]).toEqual(remembered);
  });
});

describe("what stands in the workbook, recalled in slices", () => {
  it("brings back challenges from the summary bit by bit", async () => {
    const pace = new LookPace();
    const { session } = await manyRowsWith(pace);
    const { row } = rowOf(session, "CR4");
    session.draft(row, "Who checks on admission?");
    await buildSummary(session, { privacy: "keep all" });
    session.store.change({ drafts: {} });
    expect(await stepsOf(pace, () => recallChallenges(session))).toBeGreaterThan(30);
    expect(Object.values(session.store.read().drafts)).toEqual(["Who checks on admission?"]);
  });

  it("waits for a check that runs, so that challenges find the rows of today", async () => {
    const pace = new LookPace();
    const { session, host } = await manyRowsWith(pace);
    const { row } = rowOf(session, "CR4");
    session.draft(row, "Who checks on admission?");
    await buildSummary(session, { privacy: "keep all" });
    session.store.change({ drafts: {} });
    const sheet = host.sheets.find(({ name }) => name === sheetName);
    if (!sheet) throw new Error("no tracker");
    const blank = sheet.values[0]?.map(() => "") ?? [];
    host.sheets = host.sheets.map((one) => (one === sheet ? { ...one, values: [blank, ...one.values] } : one));
    await Promise.all([session.check(), recallChallenges(session)]);
    expect(session.store.read().drafts).toEqual({
      [`${sheetName}!${String(row.row + 1)}`]: "Who checks on admission?",
    });
  });

  it("reads earlier figures bit by bit", async () => {
    const pace = new LookPace();
    const { session } = await manyRowsWith(pace);
    expect(await stepsOf(pace, () => loadHistory(session))).toBeGreaterThan(25);
    expect(session.store.read().history).toHaveLength(1);
  });

  it("looks for words that may name somebody before a summary bit by bit, and asks where it found some", async () => {
    const pace = new LookPace();
    const { session } = await manyRowsWith(pace);
    pace.after(1, () => session.stop());
    expect(await buildSummary(session)).toBe(false);
    expect(session.store.read().asking).toBeUndefined();
    expect(await buildSummary(session)).toBe(false);
    expect(session.store.read().asking).toMatchObject({ about: "privacy" });
  });
});
