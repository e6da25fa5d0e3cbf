import { inWords } from "../../tracker/day";
import { said } from "../words/announcements";
import type { Session } from "./session";
import { between } from "./slices";
import { rowKey, type PrivacyAnswer } from "./state";

/** What to do with a summary that somebody changed by hand. */
export type Standing = "ask" | "replace" | "keep a copy";

interface Wish {
  /** Undefined asks, where the tracker holds something to ask about. */
  readonly privacy?: PrivacyAnswer;
  readonly standing?: Standing;
}

/** The share of building after which only Excel has something to do. */
const toWritten = 0.8;

/**
 * Builds the governance summary, or builds it again in its place; challenges typed in the pane go with it. Asks first
 * where texts may identify a person or where somebody changed the sheet by hand: then `asking` holds the question.
 */
export async function buildSummary(session: Session, wish: Wish = {}): Promise<boolean> {
  const { checked } = session.store.read();
  const engine = session.held?.engine;
  if (!checked || !engine) return false;
  const { question } = engine.checkPrivacy(checked.review);
  if (wish.privacy === undefined && question !== "") {
    session.store.change({ asking: { about: "privacy", question } });
    session.store.say(said.asked);
    return false;
  }
  const privacy = wish.privacy ?? "keep all";
  session.store.change({ asking: undefined });
  return session.run("building", async (progress) => {
    const { memory, view, drafts } = session.store.read();
    const now = session.store.read().checked ?? checked;
    const outcome = await engine.writeSummary(
      session.host,
      {
        review: now.review,
        view,
        runAt: { day: session.today, time: session.clock },
        preparedBy: "",
        settings: (memory ?? engine.emptyMemory).settings,
        privacy: {
          leaveOutFreeText: privacy === "leave out free text",
          leaveOutFlagged: privacy === "leave out flagged",
        },
        typed: engine.challenges(now.review, drafts),
        standing: standing(session, wish.standing ?? "ask"),
        activate: true,
      },
      (steps) => session.inSlices(steps, between(progress, 0, toWritten)),
    );
    if (!outcome.ok) return outcome;
    const { sheet, written } = outcome.value;
    if (!written) {
      session.store.change({ asking: { about: "edited summary", sheet, privacy } });
      session.store.say(said.asked);
      return outcome;
    }
    session.store.change({ summary: { sheet, view, at: session.clock }, history: undefined });
    session.store.say(said.built(sheet));
    return outcome;
  });
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
  const { checked } = session.store.read();
  const engine = session.held?.engine;
  if (!checked || !engine) return;
  const written = await session.host.written(engine.summaryMark);
  if (!written.ok) {
    session.store.change({ problem: written.problem });
    return;
  }
  const [sheet] = written.value;
  if (!sheet) return;
  const rows = checked.review.trackers.flatMap((tracker) => tracker.rows.map(({ row }) => row));
  const found = engine.challengesOn(sheet, rows);
  const { drafts, summary, view } = session.store.read();
  const recalled = Object.fromEntries(found.map(({ row, text }) => [rowKey(row), text]));
  session.store.change({
    drafts: { ...recalled, ...drafts },
    summary: summary ?? { sheet: sheet.name, view, at: "" },
  });
}
