import type { Host, Outcome } from "./host";
import type { WorkbookReview } from "./review/review";
import type { Settings } from "./rules/settings";
import { buildSummary, summaryMark } from "./summary/build-summary";
import { keyColumn } from "./summary/grid";
import { readHistory, takeSnapshot, withSnapshot, writeHistory } from "./summary/history";
import { matchRows, type RowIdentity } from "./summary/identity";
import type { Privacy } from "./summary/privacy";
import { collectTyped, wasEdited, type TypedWord, type TypedWords } from "./summary/typed";
import type { View } from "./summary/views";
import type { Day } from "./tracker/tracker";

/** Where the history of earlier summaries is kept in the workbook. */
export const historyKey = "clear-line.history";

export interface SummaryRequest {
  readonly review: WorkbookReview;
  readonly view: View;
  readonly runAt: { readonly day: Day; readonly time: string };
  readonly preparedBy: string;
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

/**
 * Builds the governance summary in place of the one before, keeps what people wrote in it, and remembers the figures
 * for the next comparison. The pane and the terminal write it this way.
 */
export async function writeSummary(host: Host, request: SummaryRequest): Promise<Outcome<WrittenSummary>> {
  const [found, recalled] = await Promise.all([host.written(summaryMark), host.recall(historyKey)]);
  if (!found.ok) return found;
  if (!recalled.ok) return recalled;
  const [before] = found.value;
  const { activate, typed, standing = "replace", ...input } = request;
  if (before && standing === "ask" && wasEdited(before, keyColumn))
    return { ok: true, value: { sheet: before.name, written: false } };
  const history = readHistory(recalled.value);
  const kept = before ? collectTyped(before, keyColumn) : [];
  const plan = buildSummary({
    ...input,
    typed: [...notTypedAnew(kept, typed), ...typed.filter(({ value }) => value !== "")],
    history,
    ...(before && typeof standing === "string" ? { sheetName: before.name } : {}),
  });
  const copy = typeof standing === "string" ? {} : { copyName: standing.keepAs };
  const remember = { key: historyKey, text: writeHistory(withSnapshot(history, takeSnapshot(request.review))) };
  const outcome = await host.write(plan, { activate, ...copy, remember });
  return outcome.ok ? { ok: true, value: { sheet: outcome.value.sheet, written: true } } : outcome;
}

/** What stands on the sheet, without the cells that were typed anew elsewhere. */
function notTypedAnew(kept: TypedWords, typed: TypedWords): TypedWords {
  const replaced = new Set<TypedWord>();
  for (const slot of new Set(typed.map((word) => word.slot))) {
    const standing = besideRows(kept, slot);
    const anew = besideRows(typed, slot);
    const matches = matchRows(
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
