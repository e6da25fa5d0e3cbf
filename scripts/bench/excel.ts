/** What the pane asks of Excel on a tracker of 10,000 rows, through the embedded one, and how long it takes. */
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { runtimeOf, startEmbeddedExcel } from "../../src/embedded";
import { createOfficeHost } from "../../src/excel";
import { openWorkbook } from "../../src/files";
import type { WorkbookModel } from "../../src/files/model";
import { Session } from "../../src/taskpane/session/session";
import { answer, buildSummary, recallChallenges } from "../../src/taskpane/session/summary";
import { exportFindings, loadHistory, lookThrough } from "../../src/taskpane/session/workbook";
import { changeSetting, setAside } from "../../src/taskpane/session/decisions";
import { loadOfficeRuntime, openAsGlobalExcel } from "../../test/embedded/office-runtime";
import { severalTrackers, trackerWorkbook } from "../../test/excel/workbooks";
import { atMost, told, type Figure } from "./figure";
import { largeSheet } from "./large-tracker";
import { LongestSlice } from "./slices";

const today = 46_188;
const megabytes = 1e6;

interface Step {
  readonly roundTrips: number;
  readonly largestRequest: number;
  readonly sent: number;
  readonly read: number;
  readonly largestAnswer: number;
  /** Seconds of processor time of this process, Excel's share included. */
  readonly seconds: number;
  /** The longest piece of work, in milliseconds, during which the pane could not answer; Excel's own left out. */
  readonly longestSlice: number;
}

type Name =
  | "start"
  | "check"
  | "highlight"
  | "summary"
  | "setting"
  | "aside"
  | "challenges"
  | "history"
  | "again"
  | "copy"
  | "findings";

function failed(session: Session): never {
  throw new Error(session.store.read().problem?.what ?? "It failed and nothing was said.");
}

async function steps(model: WorkbookModel): Promise<Record<Name, Step>> {
  const runtime = loadOfficeRuntime();
  const watch = new LongestSlice();
  watch.apart(runtime);
  const excel = startEmbeddedExcel({ model, today: () => today, runtime: runtimeOf(runtime) });
  const { Excel, Office, OfficeExtension } = runtime;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  excel.faults.payloadLimit = 5 * 1024 * 1024;
  const session = new Session({ host: createOfficeHost(), today: () => today, clock: () => "14:03" });
  const step = async (work: () => Promise<boolean>): Promise<Step> => {
    excel.counters.reset();
    const before = process.cpuUsage();
    const longestSlice = await watch.of(async () => {
      if (!(await work())) failed(session);
    });
    const { user, system } = process.cpuUsage(before);
    const { roundTrips, largestRequest, requestBytes: sent } = excel.counters;
    const { largestResponse: largestAnswer, responseBytes: read } = excel.counters;
    return { roundTrips, largestRequest, sent, largestAnswer, read, seconds: (user + system) / 1e6, longestSlice };
  };
  const start = await step(() => session.start().then(() => true));
  const check = await step(() => session.check());
  const highlight = await step(() => session.highlight());
  const summary = await step(async () => {
    const built = await buildSummary(session);
    return session.store.read().asking ? answer(session, "keep all") : built;
  });
  const setting = await step(async () => (await changeSetting(session, { dueSoonDays: 21 })) === "kept");
  const aside = await step(() => {
    const [first] = session.store.read().checked?.rows ?? [];
    const finding = first?.findings[0] ?? failed(session);
    return setAside(session, finding, first?.row, { by: "JS", reason: "Covered by the rota" });
  });
  const challenges = await step(() => recallChallenges(session).then(() => true));
  const history = await step(() => loadHistory(session).then(() => true));
  for (const { row } of session.store.read().checked?.rows.slice(0, 50) ?? []) session.draft(row, "Who checks?");
  const again = await step(() => buildSummary(session, { privacy: "keep all" }));
  const copy = await step(() => lookThrough(session));
  const findings = await step(() => exportFindings(session));
  session.end();
  return { start, check, highlight, summary, setting, aside, challenges, history, again, copy, findings };
}

function trackerFile(rows: number): Uint8Array {
  const { values, name } = largeSheet(rows);
  const sheet: WorkSheet = utils.aoa_to_sheet(values.map((line) => [...line]));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: "array", bookSST: true, compression: true }) as ArrayBuffer);
}

async function openedAndChecked(rows: number): Promise<number> {
  const file = trackerFile(rows);
  const before = process.cpuUsage();
  const opened = openWorkbook(file, "large.xlsx");
  if (!opened.ok) throw new Error(opened.problem.what);
  openAsGlobalExcel({ model: opened.workbook.model, today: () => today });
  const session = new Session({ host: createOfficeHost(), today: () => today, clock: () => "14:03" });
  await session.start();
  if (!(await session.check())) throw new Error(session.store.read().problem?.what);
  const { user, system } = process.cpuUsage(before);
  session.end();
  return (user + system) / 1e6;
}

const operations: Readonly<Record<Name, string>> = {
  start: "reading when the pane opens",
  check: "a check",
  highlight: "highlighting",
  summary: "building the summary",
  setting: "changing a setting",
  aside: "setting a finding aside",
  challenges: "recalling challenges",
  history: "reading earlier figures",
  again: "building the summary again",
  copy: "preparing a copy",
  findings: "listing the findings",
};

function longestSlices(rows: string, taken: Record<Name, Step>): Figure[] {
  return (Object.keys(operations) as Name[]).map((name) =>
    atMost(`longest slice of ${operations[name]}, ${rows}`, taken[name].longestSlice, "ms", 50),
  );
}

function roundTrips(of: string, { check, highlight, summary }: Record<Name, Step>): Figure {
  return atMost(
    `round trips of check, highlight and summary, ${of}`,
    check.roundTrips + highlight.roundTrips + summary.roundTrips,
    "",
    6 + Math.ceil(check.read / (4 * megabytes)),
  );
}

const trackers = 40;

/** Highlights of many sheets are as many requests as their bytes ask for; the rest is as for one sheet. */
function manyTrackers({ check, highlight, summary }: Record<Name, Step>): Figure[] {
  const of = `${String(trackers)} trackers in one workbook`;
  const byBytes = 2 + Math.ceil(highlight.sent / 48_000);
  return [
    atMost(`round trips of check and summary, ${of}`, check.roundTrips + summary.roundTrips, "", 4),
    atMost(`round trips of highlighting, ${of}`, highlight.roundTrips, "", byBytes),
  ];
}

async function main(): Promise<void> {
  // Code is compiled on a small one first.
  await steps(trackerWorkbook(500));
  const small = await steps(trackerWorkbook(1_000));
  const usual = await steps(trackerWorkbook(10_000));
  const { check, highlight } = usual;
  const large = await steps(trackerWorkbook(50_000));
  const names = Array.from({ length: trackers }, (_, at) => `Tracker ${String(at + 1)}`);
  const figures: Figure[] = [
    roundTrips("10,000 rows", usual),
    roundTrips("50,000 rows", large),
    ...manyTrackers(await steps(severalTrackers(30, names))),
    atMost("largest answer, 50,000 rows", large.check.largestAnswer / megabytes, "MB", 5),
    atMost("largest request of highlighting, 10,000 rows", highlight.largestRequest / 1000, "KB", 64),
    atMost("largest request of highlighting, 50,000 rows", large.highlight.largestRequest / 1000, "KB", 64),
    atMost("largest request of the summary, 10,000 rows", usual.summary.largestRequest / megabytes, "MB", 5),
    atMost("largest request of the findings, 10,000 rows", usual.findings.largestRequest / megabytes, "MB", 5),
    told("read by the check, 10,000 rows", check.read / megabytes, "MB"),
    atMost("check of 10,000 rows to check of 1,000", check.seconds / small.check.seconds, "times", 11),
    atMost("check of 50,000 rows to check of 10,000", large.check.seconds / check.seconds, "times", 6),
    told(
      "check, highlight and summary of 50,000 rows, processor time",
      large.check.seconds + large.highlight.seconds + large.summary.seconds,
      "s",
    ),
    ...longestSlices("10,000 rows", usual),
    ...longestSlices("50,000 rows", large),
    atMost("10,000-row .xlsx opened in the embedded Excel and checked", await openedAndChecked(10_000), "s", 2),
  ];
  console.log(JSON.stringify({ figures }));
}

void main();
