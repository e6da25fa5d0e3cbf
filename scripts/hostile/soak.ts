/**
 * An hour of work in a minute: 5,000 edits by two people and 200 summaries in one pane, with checks, highlights and
 * selections between them. What is held afterwards must be what was held after the first tenth: handlers, objects that
 * office.js holds, and memory. Exits 1 otherwise.
 */
import { createOfficeHost } from "../../src/excel";
import { Session } from "../../src/taskpane/session/session";
import { answer, buildSummary } from "../../src/taskpane/session/summary";
import { openAsGlobalExcel } from "../../test/embedded/office-runtime";
import { quiet } from "../../test/hostile/virtual-clock";
import { trackerWorkbook } from "../../test/excel/workbooks";

const today = 46_188;
const edits = 5_000;
const editsPerSummary = 25;
/** What memory may swing by without growing: a collector never gives back the same twice. */
const mostGrowth = 12;

interface Held {
  readonly handlers: number;
  readonly references: number;
  readonly names: number;
  readonly formats: number;
  readonly megabytes: number;
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await quiet();
}

/** Also what gave way to others on a slow machine has ended, before what is held is counted. */
async function atRest(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}

function collected(): number {
  if (!globalThis.gc) throw new Error("Run with --expose-gc.");
  for (let time = 0; time < 3; time++) globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}

async function main(): Promise<void> {
  const model = trackerWorkbook(30);
  const { excel } = openAsGlobalExcel({ model, today: () => today });
  const session = new Session({ host: createOfficeHost(), today: () => today, clock: () => "14:03" });
  await session.start();
  await session.check();
  const held = (): Held => ({
    ...excel.held,
    names: model.names.length,
    formats: model.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0),
    megabytes: collected(),
  });

  const owners = ["Registered Manager", "Deputy", "All staff", "Quality Lead", ""];
  let begin: Held | undefined;
  let built = 0;
  for (let edit = 1; edit <= edits; edit++) {
    const row = 3 + (edit % 30);
    excel.edit("Tracker", row, 4, owners[edit % owners.length] ?? "", edit % 3 === 0 ? "Remote" : "Local");
    await settled();
    if (edit % 10 === 0) await session.select("Tracker", row, 1);
    if (edit % editsPerSummary === 0) {
      await session.check();
      await session.highlight();
      const done = await buildSummary(session);
      if (done || (await answer(session, session.store.read().asking?.about === "privacy" ? "keep all" : "replace")))
        built++;
      await session.clearHighlights();
      await settled();
    }
    if (edit === edits / 10) {
      await atRest();
      begin = held();
    }
  }
  await atRest();
  const end = held();
  const { problem } = session.store.read();
  session.end();
  await atRest();
  const left = excel.held.handlers;

  console.log(JSON.stringify({ edits, summaries: built, begin, end, handlersAfterClosing: left }));
  const wrong = [
    ...(["handlers", "references", "names", "formats"] as const).filter((key) => begin?.[key] !== end[key]),
    ...(begin && end.megabytes - begin.megabytes > mostGrowth ? ["memory"] : []),
    ...(left > 0 ? ["handlers after closing"] : []),
    ...(built === edits / editsPerSummary ? [] : [`only ${String(built)} summaries`]),
    ...(problem ? [problem.what] : []),
  ];
  if (!begin || wrong.length > 0) {
    console.error(`Not as it began: ${wrong.join(", ")}.`);
    process.exitCode = 1;
  }
}

void main();
