import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import exceljs, { type CellValue } from "exceljs";
import { check } from "../../src/cli/check";
import { checkSchema, type CheckJson } from "../../src/cli/contract";
import { dayOf } from "../../src/tracker/day";
import acceptance from "../fixtures/acceptance-rows.json";

const sample = path.resolve(__dirname, "../../assets/samples/recovery-tracker.xlsx");
const acceptanceDay = dayOf(2026, 6, 15) ?? 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "clear-line-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

async function run(
  paths: readonly string[],
  wish: { json?: boolean; today?: number; out?: string; force?: boolean } = {},
): Promise<Run> {
  const out: string[] = [];
  const said: string[] = [];
  const code = await check(
    {
      paths,
      today: wish.today ?? acceptanceDay,
      json: wish.json ?? false,
      out: wish.out,
      force: wish.force ?? false,
      help: false,
    },
    { out: (text) => out.push(text), say: (text) => said.push(text) },
  );
  return { code, out: out.join("\n"), said: said.join("\n") };
}

async function json(paths: readonly string[], today = acceptanceDay): Promise<CheckJson & { code: number }> {
  const { code, out } = await run(paths, { json: true, today });
  return { ...checkSchema.parse(JSON.parse(out)), code };
}

/** "CR1 Due soon: DAT-02 MEA-05", findings in alphabetical order. */
function lines(result: CheckJson): readonly string[] {
  const rows = result.workbooks[0]?.sheets[0]?.rows ?? [];
  return rows.map(
    ({ ref, state, findings }) =>
      `${ref} ${state}: ${findings
        .map(({ rule }) => rule)
        .sort()
        .join(" ")}`,
  );
}

test("the sample gives the findings and states of the acceptance rows, nothing more and nothing less", async () => {
  const result = await json([sample]);
  expect(lines(result)).toEqual(
    acceptance.rows.map(({ ref, state, expect: expected }) => `${ref} ${state}: ${[...expected].sort().join(" ")}`),
  );
  expect(result.code).toBe(1);
});

test("a day later the three reviews that were due have been missed", async () => {
  const [day, next] = [lines(await json([sample])), lines(await json([sample], acceptanceDay + 1))];
  const gained = next.filter((line, at) => line.includes("REV-01") && !day[at]?.includes("REV-01"));
  expect(gained.map((line) => line.slice(0, 3))).toEqual(["CR6", "MR4", "IL4"]);
});

test("every sheet of the workbook is listed, with where its tracker stands", async () => {
  const { workbooks } = await json([sample]);
  expect(
    workbooks[0]?.sheets.map(({ name, tracker, headerRows, firstRow, lastRow }) => [
      name,
      tracker,
      headerRows,
      firstRow,
      lastRow,
    ]),
  ).toEqual([
    ["Recovery tracker", true, [7], 9, 30],
    ["Lists", false, [], null, null],
  ]);
});

test("the report for people begins with the position and goes worst first", async () => {
  const { out, code } = await run([sample]);
  expect(code).toBe(1);
  expect(out).toContain(
    "Of 15 live actions, 4 are triggered and 2 overdue; 9 rows need something fixed before they can be relied on; 5 of 18 show cause, action, outcome and governance in one clear line.",
  );
  const refs = [...out.matchAll(/^ {2}[A-Z][A-Z ,-]+ {2}(\w+), row/gm)].map((match) => match[1]);
  expect(refs.slice(0, 9)).toEqual(["CR4", "IL4", "CR6", "MR4", "CR5", "IL2", "IL3", "CR2", "MR5"]);
});

/** A workbook of one sheet for each name. */
function workbook(sheets: Readonly<Record<string, readonly (readonly (string | Date)[])[]>>): string {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  const file = path.join(folder, "tracker.xlsx");
  writeFileSync(file, write(book, { type: "buffer" }) as Buffer);
  return file;
}

test("rows of several trackers are named with their sheet", async () => {
  const rows = (concern: string) => [
    ["Ref", "Issue identified", "Root cause", "Action", "Lead", "Target date"],
    ["1", concern, "No slot on the rota for it", "Weekly slot with cover", "Deputy Manager", "01/05/2026"],
  ];
  const file = workbook({ Oakfield: rows("Care reviews late"), "Elm Court": rows("Fluids not totalled") });
  const { out } = await run([file]);
  expect(out).toContain("1, Oakfield row 2: Care reviews late");
  expect(out).toContain("1, Elm Court row 2: Fluids not totalled");
});

test("without a column for the current value a figure in the latest update makes the line clear", async () => {
  const headings = [
    "Ref",
    "Issue identified",
    "Root cause",
    "Action",
    "Lead",
    "Due",
    "Measure",
    "Next review",
    "Update",
  ];
  const row = (ref: string, update: string) => [
    ...[ref, "Discharge letters not read on the day", "Nobody reads them when the deputy is off"],
    ...["Add them to the handover sheet", "Clinical lead", "30/06/2026", "All read within 24 hours by 30/06/2026"],
    ...["22/06/2026", update],
  ];
  const file = workbook({
    Plan: [headings, row("1", "All 6 letters since May read on the day"), row("2", "Going well")],
  });
  const { workbooks } = await json([file]);
  expect(workbooks[0]?.summary.clearLines).toBe(1);
});

test("a due date that is a formula without a result is worked out, and what cannot be is said", async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("Plan");
  const row = (ref: string, raised: string, due: string): CellValue[] => [
    ...[ref, "Discharge letters not read on the day", "Nobody reads them when the deputy is off"],
    ...["Add them to the handover sheet", "Clinical lead", new Date(raised), { formula: due }],
  ];
  sheet.addRow(["Ref", "Issue identified", "Root cause", "Action", "Lead", "Date raised", "Due"]);
  sheet.addRow(row("1", "2026-04-01", "F2+28"));
  sheet.addRow(row("2", "2026-06-01", "EDATE(F3,1)"));
  sheet.addRow(row("3", "2026-06-01", "CUBEVALUE(F4)"));
  for (const column of ["F", "G"]) sheet.getColumn(column).numFmt = "dd/mm/yyyy";
  const file = path.join(folder, "formulas.xlsx");
  await book.xlsx.writeFile(file);
  const { out, said } = await run([file]);
  expect(out).toMatch(/OVERDUE +No\. 1, row 2/);
  expect(out).not.toMatch(/OVERDUE +No\. 2, row 3/);
  expect(out.match(/There is no due date/g)).toHaveLength(1);
  expect(said).toContain(
    `${file}: 1 cell holds a formula without a result, read as empty. Open the workbook in Excel, save it and check it again.`,
  );
});

test("no line is clear where the tracker has no column for one of its joints", async () => {
  const row = (measure: readonly string[]) => [
    ...["1", "Discharge letters not read on the day", "Nobody reads them when the deputy is off"],
    ...[
      "Add them to the handover sheet",
      "Clinical lead",
      "30/06/2026",
      "22/06/2026",
      "All 6 read on the day",
      ...measure,
    ],
  ];
  const headings = ["Ref", "Issue identified", "Root cause", "Action", "Lead", "Due", "Next review", "Update"];
  const whole = workbook({ Plan: [[...headings, "Measure"], row(["All read within 24 hours by 30/06/2026"])] });
  expect((await json([whole])).workbooks[0]?.summary.clearLines).toBe(1);
  const lacking = workbook({ Plan: [headings, row([])] });
  expect((await json([lacking])).workbooks[0]?.summary.clearLines).toBe(0);
});

test("what the reading noticed and a rule speaks of is told once, with what to do", async () => {
  const due = (day: number) => (day <= 12 ? new Date(Date.UTC(2026, 4, day)) : `${String(day)}/05/2026`);
  const row = (day: number) => [String(day), "Bells unanswered", "No night lead", "Add a night lead", "RM", due(day)];
  const headings = ["Ref", "Issue identified", "Root cause", "Action", "Lead", "Due"];
  const { out } = await run([workbook({ Plan: [headings, ...[2, 14, 5, 21, 9, 28, 11, 30].map(row)] })]);
  expect(out.match(/Excel may have swapped days and months\./g)).toHaveLength(1);
  expect(out).toMatch(/swapped days and months\. Check the dates in this column/);
});

test("within a row the report names what must be fixed before what should be", async () => {
  const { out } = await run([sample]);
  const [, row = ""] = /TRIGGERED {2}CR4, row \d+:.*\n((?: {4}.*\n)+)/.exec(out) ?? [];
  const words = row
    .trimEnd()
    .split("\n")
    .map((line) => line.trim().slice(0, 4));
  expect(words).toEqual(["must", "must", "must", "must", "must", "shou", "shou"]);
});

test.each([
  ["empty.xlsx", Buffer.alloc(0)],
  ["text.xlsx", Buffer.from("Ref,Concern\n1,Late reviews\n")],
  ["damaged.xlsx", readFileSync(sample).subarray(0, 4000)],
])("%s is refused in one sentence without a stack, and the sample beside it is still checked", async (name, bytes) => {
  const bad = path.join(folder, name);
  writeFileSync(bad, bytes);
  const { code, out, said } = await run([bad, sample], { json: true });
  expect(code).toBe(2);
  expect(said.split("\n")).toHaveLength(1);
  expect(said).toMatch(/\.$/);
  expect(said).not.toMatch(/Error|undefined| at \S+:\d/);
  expect(checkSchema.parse(JSON.parse(out)).workbooks.map(({ file }) => file)).toEqual([sample]);
});

test("a name that is not there is said, and so is a folder without workbooks", async () => {
  const nowhere = path.join(folder, "nowhere.xlsx");
  expect((await run([nowhere])).said).toBe(
    `${nowhere}: there is no such file or folder; check the name and try again.`,
  );
  const { code, said } = await run([folder]);
  expect([code, said]).toEqual([2, `${folder}: there is no workbook in this folder.`]);
});

test("a folder is searched through, and Excel's lock files are left alone", async () => {
  mkdirSync(path.join(folder, "homes"));
  for (const name of ["b.xlsx", "homes/a.xlsx", "homes/~$a.xlsx", "notes.txt"])
    writeFileSync(path.join(folder, name), readFileSync(sample));
  const { workbooks } = await json([folder]);
  expect(workbooks.map(({ file }) => path.relative(folder, file))).toEqual(["b.xlsx", "homes/a.xlsx"]);
  expect(workbooks.map(({ sheets }) => sheets.map(({ rows }) => rows.length))).toEqual([
    [18, 0],
    [18, 0],
  ]);
});

test("the marks of open workbooks are told from workbooks, and an open workbook is still checked", async () => {
  const tracker = path.join(folder, "tracker.xlsx");
  writeFileSync(tracker, readFileSync(sample));
  writeFileSync(path.join(folder, "~$tracker.xlsx"), Buffer.alloc(165, 0x20));
  const { code, said } = await run([path.join(folder, "~$tracker.xlsx"), tracker]);
  expect([code, said.split("\n")]).toEqual([
    2,
    [
      `${folder}/~$tracker.xlsx: this only marks a workbook that is open elsewhere; name the workbook itself.`,
      `${tracker}: it is open elsewhere; what was not saved there yet is not checked.`,
    ],
  ]);
});

test("a workbook that stops a check by a mistake of ours does not cost the others", async () => {
  const [one, two] = [path.join(folder, "one.xlsx"), path.join(folder, "two.xlsx")];
  for (const file of [one, two]) writeFileSync(file, readFileSync(sample));
  const words: string[] = [];
  const wish = { paths: [one, two], today: acceptanceDay, json: false, out: undefined, force: false, help: false };
  let reports = 0;
  const code = await check(wish, {
    out: () => {
      if (++reports === 1) throw new Error("unforeseen");
    },
    say: (text) => words.push(text),
  });
  expect([code, reports]).toEqual([2, 2]);
  expect(words).toEqual([`${one}: it could not be finished (unforeseen). It was not changed; please report this.`]);
});
