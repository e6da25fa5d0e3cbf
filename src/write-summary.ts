import type { Host, Outcome, WrittenSheet } from "./host";
import type { WorkbookReview } from "./review/review";
import type { Settings } from "./rules/settings";
import { summaryInSteps, summaryMark } from "./summary/build-summary";
import { keyColumn } from "./summary/grid";
import { readHistory, snapshotInSteps, withSnapshot, writeHistory } from "./summary/history";
import { matchRows, type RowIdentity } from "./summary/identity";
import type { SheetPlan } from "./summary/plan";
import type { Privacy } from "./summary/privacy";
import { collectTyped, findKeys, wasEdited, type TypedWord, type TypedWords } from "./summary/typed";
import type { View } from "./summary/views";
import { stretch, toTheEnd, type Steps } from "./tracker/steps";
import type { Day } from "./tracker/tracker";

/** Where the history of earlier summaries is kept in the workbook. */
export const historyKey = "clear-line.history";

export interface SummaryRequest {
  readonly review: WorkbookReview;
  readonly view: View;
  readonly runAt: { readonly day: Day; readonly time: string };
  readonly settings: Settings;
  readonly privacy: Privacy;
  /** Words typed elsewhere that belong on the sheet; they win over what stands there, and an empty one deletes it. */
  readonly typed: TypedWords;
  /**
   * What becomes of the summary that stands there; "replace" where left out. "ask" writes nothing where somebody changed
   * it by hand (SPEC 4.7).
   */
  readonly standing?: "ask" | "replace" | { readonly keepAs: string };
  readonly activate: boolean;
}

export interface WrittenSummary {
  readonly sheet: string;
  /** False where the summary that stands there was changed by hand and the request says to ask. */
  readonly written: boolean;
}

/** How steps are done: all at once, or with pauses that somebody may use to stop them. */
export type Work = <T>(steps: Steps<T>) => Promise<Outcome<T>>;

const atOnce: Work = (steps) => Promise.resolve({ ok: true, value: toTheEnd(steps) });

/**
 * Builds the governance summary in place of the one before, keeps what people wrote in it, and remembers the figures
 * for the next comparison. The pane and the terminal write it this way.
 */
export async function writeSummary(
  host: Host,
  request: SummaryRequest,
  work: Work = atOnce,
): Promise<Outcome<WrittenSummary>> {
  const [found, recalled] = await Promise.all([host.written(summaryMark), host.recall(historyKey)]);
  if (!found.ok) return found;
  if (!recalled.ok) return recalled;
  const [before] = found.value;
  const planned = await work(plannedWithHistory(request, before, recalled.value));
  if (!planned.ok) return planned;
  if (planned.value === "edited") return { ok: true, value: { sheet: before?.name ?? "", written: false } };
  const { plan, history } = planned.value;
  const { activate, standing = "replace" } = request;
  const copy = typeof standing === "string" ? {} : { copyName: standing.keepAs };
  const outcome = await host.write(plan, { activate, ...copy, remember: { key: historyKey, text: history } });
  return outcome.ok ? { ok: true, value: { sheet: outcome.value.sheet, written: true } } : outcome;
}

interface Planned {
  readonly plan: SheetPlan;
  /** With what the next summary is compared with, as it is remembered. */
  readonly history: string;
}

/** The shares of the work after which it is known what stands there, and after which the sheet is made. */
const looked = 0.2;
const made = 0.8;

/** "edited" where the summary that stands there was changed by hand and the request says to ask. */
function* plannedWithHistory(
  request: SummaryRequest,
  before: WrittenSheet | undefined,
  recalled: string | undefined,
): Steps<Planned | "edited"> {
  const { typed, standing = "replace" } = request;
  const kept = before ? yield* stretch(wordsOn(before, standing === "ask"), 0, looked / 2) : [];
  if (kept === "edited") return kept;
  const history = yield* stretch(readHistory(recalled), looked / 2, looked);
  const stays = yield* stretch(notTypedAnew(kept, typed), looked, looked);
  const plan = yield* stretch(
    summaryInSteps({
      ...request,
      typed: [...stays, ...typed.filter(({ value }) => value !== "")],
      history,
      ...(before && typeof standing === "string" ? { sheetName: before.name } : {}),
    }),
    looked,
    made,
  );
  const figures = yield* stretch(snapshotInSteps(request.review), made, 1);
  return { plan, history: yield* stretch(writeHistory(withSnapshot(history, figures)), 1, 1) };
}

/** What people wrote on the summary that stands there; "edited" where they are to be asked about more than that. */
function* wordsOn(before: WrittenSheet, asks: boolean): Steps<TypedWords | "edited"> {
  const standing = yield* stretch(findKeys(before, keyColumn), 0, 0.4);
  if (asks && (yield* stretch(wasEdited(standing), 0.4, 0.7))) return "edited";
  return yield* stretch(collectTyped(standing), 0.7, 1);
}

/** What stands on the sheet, without the cells that were typed anew elsewhere. */
function* notTypedAnew(kept: TypedWords, typed: TypedWords): Steps<TypedWords> {
  const replaced = new Set<TypedWord>();
  for (const slot of new Set(typed.map((word) => word.slot))) {
    const standing = besideRows(kept, slot);
    const anew = besideRows(typed, slot);
    const matches = yield* matchRows(
      standing.map(({ row }) => row),
      anew.map(({ row }) => row),
    );
    for (const at of matches.keys()) {
      const found = standing[at];
      if (found) replaced.add(found.word);
    }
  }
  return kept.filter((word) => !replaced.has(word));
}

function besideRows(
  words: TypedWords,
  slot: TypedWord["slot"],
): readonly { readonly word: TypedWord; readonly row: RowIdentity }[] {
  return words.flatMap((word) => (word.slot === slot && word.row ? [{ word, row: word.row }] : []));
}
