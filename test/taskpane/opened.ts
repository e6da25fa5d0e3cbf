import { loadResults } from "../../src/taskpane/views/results-later";
import type { RowReview } from "../../src/review/review";
import { Session } from "../../src/taskpane/session/session";
import type { Pace } from "../../src/taskpane/session/slices";
import type { FieldKey } from "../../src/tracker/fields";
import type { WorkbookSnapshot } from "../../src/tracker/snapshot";
import { acceptanceToday, acceptanceWorkbook } from "../tracker/acceptance";
import { FakeHost } from "./fake-host";

export const sheetName = "Recovery tracker";

/** Every piece of work is done in one slice, without waiting. */
const unhurried: Pace = { now: () => 0, giveWay: () => Promise.resolve() };

/** A session on a workbook in memory, at 14:03 on 15 June 2026. */
export function sessionOn(
  snapshot: WorkbookSnapshot = acceptanceWorkbook(),
  pace = unhurried,
): {
  readonly host: FakeHost;
  readonly session: Session;
} {
  const host = new FakeHost(snapshot);
  const session = new Session({ host, today: () => acceptanceToday, clock: () => "14:03", pace, views: loadResults });
  return { host, session };
}

/** The same, after the first check. */
export async function checkedOn(snapshot?: WorkbookSnapshot): Promise<{
  readonly host: FakeHost;
  readonly session: Session;
}> {
  const opened = sessionOn(snapshot);
  await opened.session.start();
  await opened.session.check();
  return opened;
}

export function rowOf(session: Session, ref: string): RowReview {
  const rows = session.store.read().checked?.review.trackers.flatMap((tracker) => tracker.rows) ?? [];
  const found = rows.find(({ row }) => row.ref === ref);
  if (!found) throw new Error(`No row ${ref} was reviewed.`);
  return found;
}

export function rulesOf(session: Session, ref: string): readonly string[] {
  return rowOf(session, ref).findings.map(({ rule }) => rule);
}

/** Sheet row and column of a cell. */
export function placeOf(
  session: Session,
  ref: string,
  field: FieldKey,
): { readonly row: number; readonly column: number } {
  const { row } = rowOf(session, ref);
  return { row: row.row, column: row.cells[field].column };
}

/** Lets what the session began come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}
