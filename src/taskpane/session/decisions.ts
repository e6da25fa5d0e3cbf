import type { Finding } from "../../review/review";
import type { RuleLevel } from "../../rules/rule-levels";
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
  const engine = session.checking.held?.engine;
  if (!memory || !engine) return false;
  const how = { by, reason, on: session.today };
  const kept = await session.keep({ setAside: engine.putAside(memory.setAside, finding, row, how) });
  if (kept) session.store.say(said.setAside);
  return kept;
}

export async function bringBack(session: Session, finding: Finding, row: TrackerRow | undefined): Promise<boolean> {
  const { memory } = session.store.read();
  const engine = session.checking.held?.engine;
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
  const engine = session.checking.held?.engine;
  if (memory && engine) await session.keep({ choices: engine.chooseColumn(memory.choices, tracker, column, field) });
}

/** The person points at the heading row (sheet row from 0); the sheet is a tracker from then on. */
export async function chooseHeaderRow(session: Session, sheet: string, row: number): Promise<void> {
  const { memory } = session.store.read();
  const engine = session.checking.held?.engine;
  if (memory && engine) await session.keep({ choices: engine.chooseHeaderRow(memory.choices, sheet, row) });
}

export async function chooseNotTracker(session: Session, sheet: string): Promise<void> {
  const { memory } = session.store.read();
  const engine = session.checking.held?.engine;
  if (memory && engine) await session.keep({ choices: engine.chooseNotTracker(memory.choices, sheet) });
}

export async function forgetChoices(session: Session, sheet: string): Promise<void> {
  const { memory } = session.store.read();
  const engine = session.checking.held?.engine;
  if (memory && engine) await session.keep({ choices: engine.forgetChoices(memory.choices, sheet) });
}

/**
 * Keeps settings and reviews with them. "impossible" where a value is not a possible one; "not kept" where something
 * else runs or the workbook refused, which is said as a problem.
 */
export async function changeSetting(
  session: Session,
  part: Partial<Settings>,
): Promise<"kept" | "impossible" | "not kept"> {
  const { memory } = session.store.read();
  const engine = session.checking.held?.engine;
  if (!memory || !engine) return "not kept";
  const read = engine.settingsSchema.safeParse({ ...memory.settings, ...part });
  if (!read.success) return "impossible";
  // What was read of the texts is kept by the object of own words: it stays the same until they change.
  const ownWords = part.ownWords === undefined ? memory.settings.ownWords : read.data.ownWords;
  if (!(await session.keep({ settings: { ...read.data, ownWords } }))) return "not kept";
  session.store.say(said.settingKept(session.store.read().checked?.review.figures.rowsWithMustFix ?? 0));
  return "kept";
}

/** Turns a rule down to advice, off, or back to how it was written, for the whole workbook. */
export async function setLevel(session: Session, rule: string, level: RuleLevel): Promise<boolean> {
  const { memory } = session.store.read();
  const engine = session.checking.held?.engine;
  if (!memory || !engine) return false;
  return (await changeSetting(session, engine.withLevel(memory.settings, rule, level))) === "kept";
}

/** The provider's own words of one list; a list without any is left out. */
export async function setOwnWords(session: Session, list: string, own: readonly string[]): Promise<boolean> {
  const { memory } = session.store.read();
  if (!memory) return false;
  const others = Object.entries(memory.settings.ownWords).filter(([name]) => name !== list);
  const ownWords = Object.fromEntries(own.length === 0 ? others : [...others, [list, [...own]]]);
  return (await changeSetting(session, { ownWords })) === "kept";
}

/** All settings as they were before anybody changed one. */
export async function resetSettings(session: Session): Promise<boolean> {
  const engine = session.checking.held?.engine;
  return engine !== undefined && (await changeSetting(session, engine.defaultSettings)) === "kept";
}
