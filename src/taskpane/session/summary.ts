import type { Outcome } from "../../host";
import { inWords } from "../../tracker/day";
import { said } from "../words/announcements";
import type { Session } from "./session";
import { between, toWritten, unsaid } from "./slices";
import { rowKey, type Asking, type PrivacyAnswer } from "./state";

/** What to do with a summary that somebody changed by hand. */
export type Standing = "ask" | "replace" | "keep a copy";

interface Wish {
  /** Undefined asks, where the tracker holds something to ask about. */
  readonly privacy?: PrivacyAnswer;
  readonly standing?: Standing;
}

/**
 * Builds the governance summary, or builds it again in its place; challenges typed in the pane go with it. Asks first
 * where texts may identify a person or where somebody changed the sheet by hand: then `asking` holds the question.
 */
export async function buildSummary(session: Session, wish: Wish = {}): Promise<boolean> {
  const engine = session.checking.held?.engine;
  if (!session.store.read().checked || !engine) return false;
  let mayGoOn = true;
  const ask = (asking: Asking): Outcome<void> => {
    mayGoOn = asking.about !== "privacy";
    session.store.change({ asking });
    session.store.say(said.asked);
    return { ok: true, value: undefined };
  };
  const done = await session.run("building", async (progress) => {
    const { checked, memory, view, drafts } = session.store.read();
    if (!checked) return { ok: true, value: undefined };
    const { review } = checked;
    session.store.change({ asking: undefined });
    if (wish.privacy === undefined) {
      const found = await session.checking.inSlices(engine.checkPrivacy(review), unsaid(progress));
      if (!found.ok) return found;
      const { question } = found.value;
      if (question !== "") return ask({ about: "privacy", question });
    }
    const privacy = wish.privacy ?? "keep all";
    const typed = await session.checking.inSlices(engine.challenges(review, drafts), unsaid(progress));
    if (!typed.ok) return typed;
    const outcome = await engine.writeSummary(
      session.host,
      {
        review,
        view,
        runAt: { day: session.today, time: session.clock },
        settings: (memory ?? engine.emptyMemory).settings,
        privacy: {
          leaveOutFreeText: privacy === "leave out free text",
          leaveOutFlagged: privacy === "leave out flagged",
        },
        typed: typed.value,
        standing: standing(session, wish.standing ?? "ask"),
        activate: true,
      },
      (steps) => session.checking.inSlices(steps, between(progress, 0, toWritten)),
    );
    if (!outcome.ok) return outcome;
    const { sheet, written } = outcome.value;
    if (!written) return ask({ about: "edited summary", sheet, privacy });
    session.store.change({ summary: { sheet, view, at: session.clock }, history: undefined });
    session.store.say(said.built(sheet));
    return outcome;
  });
  return done && mayGoOn;
}

function standing(session: Session, wish: Standing): { readonly keepAs: string } | "ask" | "replace" {
  return wish === "keep a copy" ? { keepAs: `Summary ${inWords(session.today)}` } : wish;
}

/** Answers the question that stands before the summary. */
export async function answer(session: Session, given: PrivacyAnswer | Exclude<Standing, "ask">): Promise<boolean> {
  const { asking } = session.store.read();
  if (!asking) return false;
  switch (given) {
    case "keep all":
    case "leave out flagged":
    case "leave out free text":
      return buildSummary(session, { privacy: given });
    case "replace":
    case "keep a copy":
      return buildSummary(session, {
        privacy: asking.about === "edited summary" ? asking.privacy : "keep all",
        standing: given,
      });
  }
}

export function doNotBuild(session: Session): void {
  session.store.change({ asking: undefined });
}

/** Shows the challenges that stand on the summary sheet, where nothing was typed in the pane yet. */
export async function recallChallenges(session: Session): Promise<void> {
  await session.quietly(async (progress) => {
    const { checked } = session.store.read();
    const engine = session.checking.held?.engine;
    if (!checked || !engine) return { ok: true, value: undefined };
    const written = await session.host.written(engine.summaryMark);
    if (!written.ok) return written;
    const [sheet] = written.value;
    if (!sheet) return { ok: true, value: undefined };
    const rows = checked.review.trackers.flatMap((tracker) => tracker.rows.map(({ row }) => row));
    const found = await session.checking.inSlices(engine.challengesOn(sheet, rows), progress);
    if (!found.ok) return found;
    const { drafts, summary, view } = session.store.read();
    const texts = Object.fromEntries(found.value.map(({ row, text }) => [rowKey(row), text]));
    session.store.change({
      drafts: { ...texts, ...drafts },
      summary: summary ?? { sheet: sheet.name, view, at: "" },
    });
    return found;
  });
}
