import { openWorkbook, saveCopy } from "../../src/files";
import type { CellModel, WorkbookModel } from "../../src/files/model";
import { toTheEnd } from "../../src/tracker/steps";
import { readHistory } from "../../src/summary/history";
import { readMemory, writeMemory, emptyMemory } from "../../src/review/memory";
import { Session } from "../../src/taskpane/session/session";
import { answer, buildSummary } from "../../src/taskpane/session/summary";
import { exportFindings } from "../../src/taskpane/session/workbook";
import { ownerList } from "../../src/taskpane/words/owner-list";
import { newWorkbook } from "../../src/embedded";
import fc from "fast-check";
import { open, put, today } from "../excel/workbooks";
import { isOurSheet } from "./pictures";
import { trackerFile, openedAgain } from "./tracker-file";

const headings = [
  "Ref",
  "Issue identified",
  "Root cause",
  "Corrective action",
  "Lead",
  "Target date",
  "Measure",
  "Next review",
  "Status",
  "Progress",
];

/** What somebody would write into a cell to make a spreadsheet or a page do something. */
const hostile = [
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  '=HYPERLINK("http://evil.example","click")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r\n=1+1",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "\\\\server\\share\\file.xlsx",
  `long ${"x".repeat(30_000)}`,
  "\u202Eevil txt.exe\u202C and \u200Bzero\u200Dwidth\uFEFF",
  "bell \u0007 null \u0000 escape \u001B[31m end",
  "half a pair \uD800 alone",
  "{{constructor}} ${process.exit()} %s %n __proto__",
  "]]>&lt;!--",
  "constructor",
];

function hostileModel(): WorkbookModel {
  const model = newWorkbook(["=cmd'|x <b>"]);
  const [sheet] = model.sheets;
  if (!sheet) return model;
  for (const [column, heading] of headings.entries()) put(sheet, 0, column, heading);
  for (const [at, text] of hostile.entries())
    for (const column of headings.keys()) {
      // A date that has passed brings the row into every list of the summary.
      if (column === 5) put(sheet, at + 1, column, today - 10);
      else if (column !== 8) put(sheet, at + 1, column, text);
    }
  return model;
}

async function worked(model: WorkbookModel) {
  const { host, excel } = open(model);
  const session = new Session({ host, today: () => today, clock: () => "14:03" });
  await session.start();
  if (!(await session.check())) throw new Error(JSON.stringify(session.store.read().problem));
  expect(await session.highlight()).toBe(true);
  for (const view of ["nominated individual", "quality lead", "commissioner"] as const) {
    session.store.change({ view });
    let built = await buildSummary(session);
    if (session.store.read().asking?.about === "privacy") built = await answer(session, "keep all");
    if (!built) throw new Error(JSON.stringify([session.store.read().problem, session.store.read().asking]));
  }
  expect(await exportFindings(session)).toBe(true);
  expect(session.store.read().problem).toBeUndefined();
  return { session, excel };
}

const cellsOf = (sheet: WorkbookModel["sheets"][number]): CellModel[] =>
  [...sheet.cells.values()].flatMap((line) => [...line.values()]);

describe("Hostile text in every field", () => {
  test("stays text on the summary and on the findings sheet, and links lead to places of this workbook only", async () => {
    const model = hostileModel();
    const before = JSON.stringify(cellsOf(model.sheets[0]!).map(({ value, formula }) => [value, formula]));
    const { excel } = await worked(model);
    expect(JSON.stringify(cellsOf(model.sheets[0]!).map(({ value, formula }) => [value, formula]))).toBe(before);
    const ours = excel.model.sheets.filter((sheet) => isOurSheet(excel.model, sheet));
    expect(ours).toHaveLength(2);
    for (const sheet of ours) {
      expect(cellsOf(sheet).filter(({ formula, error }) => formula !== undefined || error)).toEqual([]);
      expect(sheet.hyperlinks.length).toBeGreaterThan(0);
      for (const { address, documentReference } of sheet.hyperlinks) {
        expect(address).toBeUndefined();
        expect(documentReference).toMatch(/^'=cmd''\|x <b>'![A-Z]+\d+$/);
      }
      expect(cellsOf(sheet).some(({ value }) => typeof value === "string" && value.includes("<script>"))).toBe(true);
    }
  });

  test("begins no line of the list that is copied for an email", async () => {
    const { session } = await worked(hostileModel());
    const rows = session.store.read().checked?.review.trackers.flatMap((one) => one.rows) ?? [];
    const lines = ownerList("=cmd", rows, true).split("\n");
    expect(lines.length).toBeGreaterThan(rows.length);
    expect(lines.filter((line) => /^[=+\-@\t]/.test(line))).toEqual([]);
  });

  test("becomes no formula in any highlight", async () => {
    const { excel } = await worked(hostileModel());
    const formulas = excel.model.sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.flatMap((one) => one.formulas),
    );
    expect(formulas.length).toBeGreaterThan(2);
    for (const formula of formulas) expect(formula).not.toMatch(/cmd|HYPERLINK|script|evil/i);
  });

  test("is still text after the workbook was saved and opened again", () => {
    const opened = openedAgain(trackerFile());
    const [sheet] = opened.model.sheets;
    if (!sheet) throw new Error("no sheet");
    for (const [at, text] of hostile.entries()) put(sheet, 20 + at, 1, text);
    const saved = saveCopy(opened, opened.model);
    if (!saved.ok) throw new Error(saved.problem.what);
    const again = openWorkbook(saved.bytes, "again.xlsx");
    if (!again.ok) throw new Error(again.problem.what);
    for (const [at, text] of hostile.entries()) {
      const cell = again.workbook.model.sheets[0]?.cells.get(20 + at)?.get(1);
      expect([cell?.value, cell?.formula]).toEqual([text, undefined]);
    }
  });
});

describe("What somebody tampered with", () => {
  const texts = [
    "",
    "{",
    "null",
    "[]",
    '{"settings":{"dueSoonDays":"=1+1"},"choices":[{"__proto__":{}}],"setAside":[{}]}',
    `{"settings":{"dueSoonDays":1e999,"ownWords":"${"x".repeat(1e5)}"}}`,
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    "[".repeat(20_000),
  ];

  test.each(texts.map((text) => [text.slice(0, 40), text]))("is refused politely: %s", (_, text) => {
    const { memory, notice } = readMemory(text);
    expect(memory.settings.dueSoonDays).toBe(emptyMemory.settings.dueSoonDays);
    expect(notice === undefined || /could not be read/.test(notice)).toBe(true);
    expect(toTheEnd(readHistory(text))).toEqual([]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("never breaks the reading of what is remembered, wherever it was cut or changed", () => {
    const whole = writeMemory(emptyMemory);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 8 }), (from, length, put) => {
        const text = whole.slice(0, from) + put + whole.slice(from + length);
        const { memory } = readMemory(text);
        expect(writeMemory(memory).length).toBeGreaterThan(10);
        expect(Array.isArray(toTheEnd(readHistory(text)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
