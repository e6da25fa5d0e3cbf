import { readFileSync } from "node:fs";
import path from "node:path";
import { damageCustomXml, loseCustomXml, reopened } from "../../src/embedded";
import type { WorkbookModel } from "../../src/files/model";
import { changeSetting } from "../../src/taskpane/session/decisions";
import { Session } from "../../src/taskpane/session/session";
import { answer, buildSummary } from "../../src/taskpane/session/summary";
import { settled } from "../embedded/office-runtime";
import { open, pictureOf, put, today, trackerWorkbook, type Opened } from "../excel/workbooks";
import { saidBy } from "./oracle";
import { isOurs } from "./pictures";

/** Each test is named by the fault as the table in the README's "Reliability" names it; another test compares the two. */
interface Pane extends Opened {
  readonly session: Session;
  readonly model: WorkbookModel;
}

type Options = Parameters<typeof open>[1];

async function paneOn(model: WorkbookModel = trackerWorkbook(12), options: Options = {}): Promise<Pane> {
  const opened = open(model, options);
  const session = new Session({ host: opened.host, today: () => today, clock: () => "14:03" });
  await session.start();
  return { ...opened, session, model };
}

async function checkedOn(model?: WorkbookModel, options?: Options): Promise<Pane> {
  const pane = await paneOn(model, options);
  expect(await pane.session.check()).toBe(true);
  return pane;
}

const state = ({ session }: Pane) => session.store.read();
const marksOf = (model: WorkbookModel) =>
  model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.filter(isOurs));
const findings = (pane: Pane) => {
  const { checked } = state(pane);
  return checked ? saidBy(checked.review) : [];
};

async function summarised({ session }: Pane): Promise<boolean> {
  const built = await buildSummary(session);
  return session.store.read().asking ? answer(session, "keep all") : built;
}

async function refused(pane: Pane, work: () => Promise<boolean>, code: string, next: RegExp): Promise<void> {
  expect(await work()).toBe(false);
  expect(state(pane).problem?.code).toBe(code);
  expect(state(pane).problem?.next).toMatch(next);
  expect(state(pane).work).toBeUndefined();
}

/** Something happens between reading and marking, and the pane hears of it too late. */
async function marksNothing(meanwhile: (pane: Pane) => void): Promise<void> {
  const pane = await checkedOn();
  await pane.session.highlight();
  const before = marksOf(pane.model).map(({ id }) => id);
  pane.excel.faults.beforeRequest(2, () => {
    meanwhile(pane);
  });
  await refused(pane, () => pane.session.highlight(), "changed meanwhile", /Check again/);
  expect(marksOf(pane.model).map(({ id }) => id)).toEqual(before);
  await settled();
  expect(state(pane).checked?.stale).toBeDefined();
}

const area = { row: 3, column: 0, rows: 12, columns: 10 };

describe("Reliability", () => {
  test("The sheet is protected", async () => {
    const pane = await paneOn();
    pane.excel.protect("Tracker");
    const before = pictureOf(pane.model);
    expect(await pane.session.check()).toBe(true);
    expect(findings(pane).length).toBeGreaterThan(12);
    await refused(pane, () => pane.session.highlight(), "sheet protected", /protection off under Review/);
    expect(pictureOf(pane.model)).toEqual(before);
  });

  test("The sheet is protected and Format cells is allowed", async () => {
    const pane = await checkedOn();
    pane.excel.protect("Tracker", { allowFormatCells: true });
    expect(await pane.session.highlight()).toBe(true);
    expect(marksOf(pane.model).length).toBeGreaterThan(2);
    expect(await pane.session.clearHighlights()).toBe(true);
    expect(marksOf(pane.model)).toEqual([]);
  });

  test("The structure of the workbook is protected", async () => {
    const pane = await checkedOn();
    pane.model.structureProtected = true;
    expect(await pane.session.highlight()).toBe(true);
    const before = pictureOf(pane.model);
    await refused(pane, () => summarised(pane), "workbook protected", /Protect Workbook/);
    expect(pictureOf(pane.model)).toEqual(before);
  });

  test("A cell stays in edit mode", async () => {
    const pane = await checkedOn();
    pane.excel.faults.startCellEdit();
    const before = pictureOf(pane.model);
    await refused(pane, () => pane.session.highlight(), "cell being edited", /Press Enter in the cell first/);
    expect(pictureOf(pane.model)).toEqual(before);
    pane.excel.endCellEdit();
    await pane.session.retry();
    expect(marksOf(pane.model).length).toBeGreaterThan(2);
  });

  test("A tracker is larger than one answer may be", async () => {
    const pane = await paneOn(trackerWorkbook(400));
    pane.excel.faults.payloadLimit = 60_000;
    expect(await pane.session.check()).toBe(true);
    expect(state(pane).checked?.review.trackers[0]?.rows).toHaveLength(400);
  });

  test("A summary is larger than one request may be", async () => {
    const pane = await checkedOn();
    expect(await summarised(pane)).toBe(true);
    const before = pictureOf(pane.model);
    pane.excel.faults.payloadLimit = 12_000;
    await refused(pane, () => summarised(pane), "too large", /Delete empty rows/);
    pane.excel.faults.clear();
    expect(pictureOf(pane.model)).toEqual(before);
  });

  test("Excel fails in the middle of highlighting", async () => {
    const pane = await checkedOn();
    await pane.session.highlight();
    const before = pictureOf(pane.model);
    pane.excel.faults.failAt({ request: 2, action: 30, code: "GeneralException" });
    await refused(pane, () => pane.session.highlight(), "unexpected", /Try again/);
    expect(pictureOf(pane.model)).toEqual(before);
  });

  test("Excel fails in the middle of building the summary", async () => {
    const pane = await checkedOn();
    const before = pictureOf(pane.model);
    for (let request = 2; request < 9; request++)
      pane.excel.faults.failAt({ request, action: 40, code: "GeneralException" });
    await refused(pane, () => summarised(pane), "unexpected", /Try again/);
    pane.excel.faults.clear();
    await pane.host.recall("anything");
    expect(pictureOf(pane.model)).toEqual(before);
  });

  test("Excel never answers", async () => {
    const pane = await checkedOn();
    const before = findings(pane);
    jest.useFakeTimers();
    try {
      pane.excel.faults.dropAnswers(Number.POSITIVE_INFINITY);
      const checking = pane.session.check();
      await jest.advanceTimersByTimeAsync(61_000);
      expect(await checking).toBe(false);
    } finally {
      jest.useRealTimers();
    }
    expect(state(pane).problem).toMatchObject({
      code: "no answer",
      next: expect.stringMatching(/open this pane/) as string,
    });
    expect(state(pane).checked?.stale).toMatch(/did not answer/);
    expect(findings(pane)).toEqual(before);
  });

  test("The pane is closed before the answer comes", async () => {
    const pane = await checkedOn();
    const before = pictureOf(pane.model);
    pane.excel.faults.answerLate(20);
    const checking = pane.session.check();
    pane.session.end();
    expect(await checking).toBe(false);
    await settled();
    expect(state(pane).problem).toBeUndefined();
    expect(pane.excel.held.handlers).toBe(0);
    expect(pictureOf(pane.model)).toEqual(before);
  });

  test("Events get lost", async () => {
    const pane = await checkedOn();
    pane.excel.faults.eventDelivery = "lost";
    pane.excel.edit("Tracker", 3, 4, "");
    await settled();
    const before = findings(pane);
    // An edit in the pane does not trust what it shows either.
    const wish = { sheet: "Tracker", row: 3, column: 4, value: "Deputy", was: "Registered Manager" };
    expect(await pane.session.edit(wish)).toBe(false);
    expect(state(pane).problem?.code).toBe("changed meanwhile");
    expect(await pane.session.check()).toBe(true);
    expect(findings(pane)).not.toEqual(before);
  });

  test.each(["doubled", "reversed"] as const)("Events come twice or in another order: %s", async (delivery) => {
    const pane = await checkedOn();
    pane.excel.faults.eventDelivery = delivery;
    pane.excel.edit("Tracker", 3, 4, "");
    pane.excel.edit("Tracker", 3, 4, "All staff");
    await settled();
    const shown = findings(pane);
    expect(shown.join()).toMatch(/OWN-01/);
    await pane.session.check();
    expect(findings(pane)).toEqual(shown);
  });

  test("Somebody else edits a marked row between reading and marking", () =>
    marksNothing(({ excel }) => {
      excel.edit("Tracker", 3, 0, "R99", "Remote");
      excel.insertRows("Tracker", 6, 1, "Remote");
    }));

  test("Rows are inserted between reading and marking", () =>
    marksNothing(({ excel }) => {
      excel.insertRows("Tracker", 4, 2, "Remote");
    }));

  test("Rows are deleted between reading and marking", () =>
    marksNothing(({ excel }) => {
      excel.deleteRows("Tracker", 4, 1, "Remote");
    }));

  test("The tracker is sorted between reading and marking", async () => {
    const pane = await checkedOn();
    pane.excel.faults.beforeRequest(2, () => {
      pane.excel.sort("Tracker", area, 0, false, "Remote");
    });
    await refused(pane, () => pane.session.highlight(), "changed meanwhile", /Check again/);
    expect(marksOf(pane.model)).toEqual([]);
  });

  test("The tracker is filtered between reading and marking", async () => {
    const pane = await checkedOn();
    pane.excel.faults.beforeRequest(2, () => {
      pane.excel.filter("Tracker", { ...area, row: 2, rows: 13 }, (row) => row % 2 === 0);
    });
    expect(await pane.session.highlight()).toBe(true);
    const live = marksOf(pane.model).filter(({ formulas: [formula = ""] }) => formula.startsWith("AND("));
    expect(live.map(({ areas: [first] }) => [first?.row, first?.rows])).toEqual(live.map(() => [3, 12]));
  });

  test("The sheet is renamed meanwhile", async () => {
    const pane = await checkedOn();
    pane.excel.faults.beforeRequest(1, () => {
      pane.excel.renameSheet("Tracker", "Plan", "Remote");
    });
    await refused(pane, () => pane.session.highlight(), "sheet gone", /Check the workbook again/);
    await settled();
    expect(state(pane).checked?.stale).toMatch(/renamed/);
    expect(await pane.session.check()).toBe(true);
    expect(await pane.session.highlight()).toBe(true);
  });

  test("The sheet is deleted meanwhile", async () => {
    const pane = await checkedOn();
    pane.excel.faults.beforeRequest(2, () => {
      pane.excel.deleteSheet("Tracker", "Remote");
    });
    await refused(pane, () => pane.session.highlight(), "sheet gone", /Check the workbook again/);
    expect(marksOf(pane.model)).toEqual([]);
  });

  test("Sheets have other ids when the workbook is opened again", async () => {
    const first = await checkedOn();
    await first.session.highlight();
    await changeSetting(first.session, { dueSoonDays: 21 });
    expect(await summarised(first)).toBe(true);
    const again = await checkedOn(reopened(first.model));
    expect(state(again).memory?.settings.dueSoonDays).toBe(21);
    expect(await summarised(again)).toBe(true);
    expect(again.model.sheets).toHaveLength(first.model.sheets.length);
    expect(await again.session.clearHighlights()).toBe(true);
    expect(marksOf(again.model)).toEqual([]);
  });

  test("What was remembered is gone", async () => {
    const first = await checkedOn();
    await changeSetting(first.session, { dueSoonDays: 21 });
    const model = reopened(first.model);
    loseCustomXml(model);
    const again = await checkedOn(model);
    expect(state(again).problem).toBeUndefined();
    expect(state(again).memory?.settings.dueSoonDays).toBe(14);
  });

  test("What was remembered is damaged", async () => {
    const first = await checkedOn();
    await changeSetting(first.session, { dueSoonDays: 21 });
    const model = reopened(first.model);
    damageCustomXml(model);
    const again = await checkedOn(model);
    expect(state(again).notice).toMatch(/could not be read/);
    expect(findings(again)).toEqual(findings(await checkedOn()));
  });

  test.each(["Excel 2019", "Excel 2021", "Excel 2024"] as const)("An older Excel: %s", async (edition) => {
    const pane = await checkedOn(trackerWorkbook(12), { edition });
    const shown = findings(pane);
    expect(await pane.session.highlight()).toBe(true);
    expect(await summarised(pane)).toBe(true);
    expect(await pane.session.clearHighlights()).toBe(true);
    expect(shown).toEqual(findings(await checkedOn()));
  });

  test("Dates are counted from 1904", async () => {
    const model = trackerWorkbook(12);
    model.date1904 = true;
    const [sheet] = model.sheets;
    for (const [row, line] of sheet?.cells ?? [])
      for (const [column, { value, style }] of line)
        if (sheet && typeof value === "number" && value > 20_000) put(sheet, row, column, value - 1_462, style);
    const pane = await checkedOn(model);
    expect(findings(pane)).toEqual(findings(await checkedOn()));
  });

  test("Excel speaks another language and writes dates the other way round", async () => {
    const usual = findings(await checkedOn());
    const pane = await checkedOn(trackerWorkbook(12), { locale: "en-US" });
    expect(findings(pane)).toEqual(usual);
    const was = pane.model.sheets[0]?.cells.get(3)?.get(5)?.value ?? "";
    const wish = { sheet: "Tracker", row: 3, column: 5, was, value: today + 6, numberFormat: "dd/mm/yyyy" };
    expect(await pane.session.edit(wish)).toBe(true);
    expect(pane.model.sheets[0]?.cells.get(3)?.get(5)?.value).toBe(today + 6);
    expect(await pane.session.highlight()).toBe(true);
    expect(marksOf(pane.model).every(({ formulas: [formula = ""] }) => !formula.includes(";"))).toBe(true);
  });
});

test("The table in the README and these tests name the same faults", () => {
  const named = [...readFileSync(__filename, "utf8").matchAll(/^ {2}test(?:\.each\(.*\))?\(\s*"([^"]+?)(?:: %s)?"/gm)];
  const section = readFileSync(path.join(__dirname, "../../README.md"), "utf8").split("\n## Reliability\n")[1] ?? "";
  const rows = [...section.split("\n## ")[0]!.matchAll(/^\| (?!Fault|-)([^|]+?) +\|/gm)];
  expect(rows.map(([, fault]) => fault).sort()).toEqual(named.map(([, fault]) => fault).sort());
  expect(rows.length).toBeGreaterThan(20);
});
