import type { Tracker } from "../../tracker/tracker";
import { said } from "../words/announcements";
import type { Session } from "./session";

/** Writes the states beside every tracker, as last checked, and looks again: the new columns are known from then on. */
export async function addStates(session: Session): Promise<void> {
  if (!(await writeStates(session, () => true))) return;
  await session.check();
  session.store.say(said.statesWritten);
}

/** Puts the states of the last check where columns of ours stand. */
export function renewStates(session: Session): Promise<boolean> {
  return writeStates(session, hasStates);
}

/** Writes the states beside the trackers that are wanted, where there are any. True where it went well. */
export async function writeStates(session: Session, wanted: (tracker: Tracker) => boolean): Promise<boolean> {
  const { checked } = session.store.read();
  const { held } = session.checking;
  if (!checked || !held) return false;
  const plans = held.engine.planStateColumns(checked.review, held.snapshot, wanted);
  if (plans.length === 0) return true;
  return session.run("saving", (progress) => session.host.writeStates(plans, progress));
}

export async function removeStates(session: Session): Promise<void> {
  const { checked } = session.store.read();
  const { held } = session.checking;
  if (!checked || !held) return;
  const columns = held.engine.standingColumns(checked.review.trackers.map(({ tracker }) => tracker));
  if (!(await session.run("clearing", () => session.host.clearStates(columns)))) return;
  await session.check();
  session.store.say(said.statesRemoved);
}

export function hasStates({ stateColumn }: Tracker): boolean {
  return stateColumn !== undefined;
}
