import type { FieldKey } from "../../tracker/fields";
import { fields } from "../../tracker/fields";
import type { Tracker } from "../../tracker/tracker";
import { said } from "../words/announcements";
import { problems } from "../words/problems";
import { starterKind } from "./held";
import type { Session } from "./session";

/** Adds a sheet with the eight columns (S26), for who has no tracker yet. Never touches one that was added before. */
export async function addStarter(session: Session): Promise<void> {
  const added = await session.run("building", async () => {
    const engine = session.held?.engine;
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

/** Adds a heading for a field at the right-hand end of a tracker, then checks again. */
export async function addColumn(session: Session, tracker: Tracker, field: FieldKey): Promise<void> {
  const header = fields[field].label;
  const row = tracker.headerRows.at(-1) ?? 0;
  const added = await session.run("saving", () =>
    session.host.addColumn(
      tracker.sheet,
      row,
      tracker.lastColumn + 1,
      header,
      session.shown(tracker.sheet, row, tracker.lastColumn),
    ),
  );
  if (!added) return;
  await session.check();
  session.store.say(said.columnAdded(header));
}

/** Writes all findings on a sheet of ours, for filtering, sorting and sending. */
export async function exportFindings(session: Session): Promise<boolean> {
  return session.run("building", async () => {
    const { checked } = session.store.read();
    const engine = session.held?.engine;
    if (!checked || !engine) return { ok: true, value: undefined };
    const written = await session.host.write(engine.findingsSheet(checked.review), { activate: true });
    if (written.ok) session.store.say(said.exported(written.value.sheet));
    return written;
  });
}

/** Looks up which figures of earlier summaries the workbook keeps. */
export async function loadHistory(session: Session): Promise<void> {
  const engine = session.held?.engine;
  if (!engine) return;
  const recalled = await session.host.recall(engine.historyKey);
  if (!recalled.ok) {
    session.store.change({ problem: recalled.problem });
    return;
  }
  session.store.change({ history: engine.readHistory(recalled.value) });
}

export async function deleteHistory(session: Session): Promise<boolean> {
  return session.run("saving", async () => {
    const engine = session.held?.engine;
    if (!engine) return { ok: true, value: undefined };
    const forgotten = await session.host.remember(engine.historyKey, undefined);
    if (!forgotten.ok) return forgotten;
    session.store.change({ history: [] });
    session.store.say(said.historyDeleted);
    return forgotten;
  });
}

/** "Prepare copy" (SPEC 6.1): takes highlights, figures, settings, corrections and set-aside notes out of the workbook. */
export async function takeEverythingOut(session: Session): Promise<boolean> {
  return session.run("clearing", async () => {
    const engine = session.held?.engine;
    if (!engine) return { ok: true, value: undefined };
    const cleared = await session.host.clearHighlights();
    if (!cleared.ok) return cleared;
    for (const key of [engine.historyKey, engine.memoryKey]) {
      const forgotten = await session.host.remember(key, undefined);
      if (!forgotten.ok) return forgotten;
    }
    session.store.change({ highlighted: undefined, history: [] });
    session.adopt(engine.emptyMemory);
    session.store.say(said.forgotten);
    return cleared;
  });
}
