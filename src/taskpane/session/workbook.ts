import type { SheetOutline } from "../../host";
import type { FieldKey } from "../../tracker/fields";
import { fields } from "../../tracker/fields";
import type { Tracker } from "../../tracker/tracker";
import { said } from "../words/announcements";
import { problems } from "../words/problems";
import { starterKind, type Engine } from "./held";
import type { Session } from "./session";
import { between, toWritten, unsaid } from "./slices";
import { writeStates } from "./state-column";

/** Adds a sheet with the eight columns (S26), for who has no tracker yet. Never touches one that was added before. */
export async function addStarter(session: Session): Promise<void> {
  const added = await session.run("building", async () => {
    const engine = session.checking.held?.engine;
    const outline = await session.host.outline();
    if (!outline.ok || !engine) return outline;
    const standing = outline.value.sheets.find(({ mark }) => mark?.startsWith(starterKind) === true);
    if (standing) return { ok: false, problem: problems.starterStands(standing.name) };
    const written = await session.host.write(engine.starterSheet(`${starterKind} 1`), { activate: true });
    if (written.ok) session.store.say(said.starter(written.value.sheet));
    return written;
  });
  if (added) await session.check();
}

/** Adds a heading for a field at the right-hand end of a tracker, then checks again. A column of states stays the last. */
export async function addColumn(session: Session, tracker: Tracker, field: FieldKey): Promise<void> {
  const header = fields[field].label;
  const row = tracker.headerRows.at(-1) ?? 0;
  const states = session.checking.held?.engine.standingColumns([tracker]) ?? [];
  const added = await session.run("saving", async () => {
    const cleared = await session.host.clearStates(states);
    if (!cleared.ok) return cleared;
    return session.host.addColumn(
      tracker.sheet,
      row,
      tracker.lastColumn + 1,
      header,
      session.checking.shown(tracker.sheet, row, tracker.lastColumn),
    );
  });
  if (!added) return;
  await session.check();
  const isThis = ({ sheet, headerRows }: Tracker): boolean => sheet === tracker.sheet && headerRows.at(-1) === row;
  if (states.length > 0 && (await writeStates(session, isThis))) await session.check();
  session.store.say(said.columnAdded(header));
}

/** Writes all findings on a sheet of ours, for filtering, sorting and sending. */
export async function exportFindings(session: Session): Promise<boolean> {
  return session.run("building", async (progress) => {
    const { checked } = session.store.read();
    const engine = session.checking.held?.engine;
    if (!checked || !engine) return { ok: true, value: undefined };
    const plan = await session.checking.inSlices(engine.findingsSheet(checked.review), between(progress, 0, toWritten));
    if (!plan.ok) return plan;
    const written = await session.host.write(plan.value, { activate: true, smallRequests: true });
    if (written.ok) session.store.say(said.exported(written.value.sheet));
    return written;
  });
}

/** Looks up which figures of earlier summaries the workbook keeps. */
export async function loadHistory(session: Session): Promise<void> {
  await session.quietly(async (progress) => {
    const engine = session.checking.held?.engine;
    if (!engine) return { ok: true, value: undefined };
    const recalled = await session.host.recall(engine.historyKey);
    if (!recalled.ok) return recalled;
    const history = await session.checking.inSlices(engine.readHistory(recalled.value), progress);
    if (history.ok) session.store.change({ history: history.value });
    return history;
  });
}

export async function deleteHistory(session: Session): Promise<boolean> {
  return session.run("saving", async () => {
    const engine = session.checking.held?.engine;
    if (!engine) return { ok: true, value: undefined };
    const forgotten = await session.host.remember(engine.historyKey, undefined);
    if (!forgotten.ok) return forgotten;
    session.store.change({ history: [] });
    session.store.say(said.historyDeleted);
    return forgotten;
  });
}

/** Looks up what "Prepare copy" would take out and what a person has to look at (SPEC 6.1). */
export async function lookThrough(session: Session): Promise<boolean> {
  return session.run("reading", async (progress) => {
    const { checked, highlighted } = session.store.read();
    const held = session.checking.held;
    if (!checked || !held) return { ok: true, value: undefined };
    const { engine, snapshot } = held;
    const [outline, history, memory, summary] = await Promise.all([
      session.host.outline(),
      session.host.recall(engine.historyKey),
      session.host.recall(engine.memoryKey),
      session.host.written(engine.summaryMark),
    ]);
    if (!outline.ok) return outline;
    if (!history.ok) return history;
    if (!memory.ok) return memory;
    if (!summary.ok) return summary;
    const { sheets } = outline.value;
    const typed = await session.checking.inSlices(engine.typedOn(summary.value), between(progress, 0, 0.5));
    if (!typed.ok) return typed;
    const kept = await session.checking.inSlices(engine.readHistory(history.value), between(progress, 0.5, 0.8));
    if (!kept.ok) return kept;
    const preparing = engine.preparationOf({
      snapshot,
      review: checked.review,
      hiddenSheets: sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name),
      highlighted: highlighted !== undefined,
      snapshotsKept: kept.value.length,
      setAsideKept: engine.readMemory(memory.value).memory.setAside.length,
      otherSheets: sheets.filter((sheet) => isToGo(sheet, engine)).map(({ name }) => name),
      typedCells: typed.value,
    });
    const prepared = await session.checking.inSlices(preparing, between(progress, 0.8, 1));
    if (!prepared.ok) return prepared;
    session.store.change({ preparation: prepared.value });
    return { ok: true, value: undefined };
  });
}

/** Sheets of ours, but not the summary that is to be sent and not the starter, which is the person's tracker. */
function isToGo({ mark }: SheetOutline, { summaryMark }: Engine): boolean {
  return mark !== undefined && mark !== summaryMark && !mark.startsWith(starterKind);
}

/** "Prepare copy": takes out of the workbook all that `lookThrough` listed, in one action. */
export async function takeEverythingOut(session: Session): Promise<boolean> {
  let [rows, columns] = [0, 0];
  const done = await session.run("clearing", async (progress) => {
    const { checked } = session.store.read();
    const held = session.checking.held;
    if (!checked || !held) return { ok: true, value: undefined };
    const { engine, snapshot } = held;
    const adopt = await session.checking.reviewWith(engine.emptyMemory, progress);
    if (!adopt.ok) return adopt;
    const outline = await session.host.outline();
    if (!outline.ok) return outline;
    const finding = engine.hiddenRowsWithNames({ review: checked.review, snapshot });
    const named = await session.checking.inSlices(finding, unsaid(progress));
    if (!named.ok) return named;
    const states = engine.standingColumns(checked.review.trackers.map(({ tracker }) => tracker));
    // First what may be refused, so that a refusal leaves everything as it was; columns while their rows still stand there.
    const gone = await session.host.clearStates(states);
    if (!gone.ok) return gone;
    columns = gone.value.removed;
    const removed = await session.host.removeRows(named.value);
    if (!removed.ok) return removed;
    rows = removed.value.removed;
    const cleared = await session.host.clearHighlights();
    if (!cleared.ok) return cleared;
    for (const key of [engine.historyKey, engine.memoryKey]) {
      const forgotten = await session.host.remember(key, undefined);
      if (!forgotten.ok) return forgotten;
    }
    // Last what everybody sees go: a refusal before it leaves every sheet where it was.
    for (const { mark = "" } of outline.value.sheets.filter((sheet) => isToGo(sheet, engine))) {
      const without = await session.host.removeSheet(mark);
      if (!without.ok) return without;
    }
    session.store.change({ highlighted: undefined, history: [], preparation: undefined });
    adopt.value();
    session.store.change({ notice: said.forgotten });
    session.store.say(said.forgotten);
    return cleared;
  });
  // Rows stand elsewhere now, and columns of ours are gone.
  if (done && rows + columns > 0) await session.check();
  return done;
}
