import type { Finding } from "../../review/review";
import type { Settings } from "../../rules/settings";
import type { FieldKey } from "../../tracker/fields";
import type { Tracker, TrackerRow } from "../../tracker/tracker";
import { said } from "../words/announcements";
import type { Session } from "./session";

export interface WhoAndWhy {
  readonly by: string;
  readonly reason: string;
}

/** Sets one finding aside, for its row or for the sheet; kept in the workbook (SPEC 3.0). */
export async function setAside(
  session: Session,
  finding: Finding,
  row: TrackerRow | undefined,
  { by, reason }: WhoAndWhy,
): Promise<boolean> {
  const { memory } = session.store.read();
  const engine = session.held?.engine;
  if (!memory || !engine) return false;
  const how = { by, reason, on: session.today };
  const kept = await session.keep({ setAside: engine.putAside(memory.setAside, finding, row, how) });
  if (kept) session.store.say(said.setAside);
  return kept;
}

export async function bringBack(session: Session, finding: Finding, row: TrackerRow | undefined): Promise<boolean> {
  const { memory } = session.store.read();
  const engine = session.held?.engine;
  if (!memory || !engine) return false;
  const kept = await session.keep({ setAside: engine.takeBack(memory.setAside, finding, row) });
  if (kept) session.store.say(said.broughtBack);
  return kept;
}

export async function chooseColumn(
  session: Session,
  tracker: Tracker,
  column: number,
  field: FieldKey | "none",
): Promise<void> {
  const { memory } = session.store.read();
  const engine = session.held?.engine;
  if (memory && engine) await session.keep({ choices: engine.chooseColumn(memory.choices, tracker, column, field) });
}

/** The person points at the heading row (sheet row from 0); the sheet is a tracker from then on. */
export async function chooseHeaderRow(session: Session, sheet: string, row: number): Promise<void> {
  const { memory } = session.store.read();
  const engine = session.held?.engine;
  if (memory && engine) await session.keep({ choices: engine.chooseHeaderRow(memory.choices, sheet, row) });
}

export async function chooseNotTracker(session: Session, sheet: string): Promise<void> {
  const { memory } = session.store.read();
  const engine = session.held?.engine;
  if (memory && engine) await session.keep({ choices: engine.chooseNotTracker(memory.choices, sheet) });
}

export async function forgetChoices(session: Session, sheet: string): Promise<void> {
  const { memory } = session.store.read();
  const engine = session.held?.engine;
  if (memory && engine) await session.keep({ choices: engine.forgetChoices(memory.choices, sheet) });
}

/** Keeps one setting; false where the value is not a possible one, and nothing is kept then. */
export async function changeSetting(session: Session, part: Partial<Settings>): Promise<boolean> {
  const { memory } = session.store.read();
  const engine = session.held?.engine;
  if (!memory || !engine) return false;
  const read = engine.settingsSchema.safeParse({ ...memory.settings, ...part });
  return read.success && session.keep({ settings: read.data });
}
