import type { WrittenSheet } from "../host";
import type { WorkbookReview } from "../review/review";
import { keyColumn } from "../summary/grid";
import { identityOf, matchRows, type RowIdentity } from "../summary/identity";
import { collectTyped, findKeys, type TypedWord, type TypedWords } from "../summary/typed";
import { stretch, type Steps } from "../tracker/steps";
import type { TrackerRow } from "../tracker/tracker";
import { rowKey } from "./session/state";

/** Rows that are looked at in one step. */
const atOnce = 64;

/** Challenges and decisions typed in the pane, in the form in which the summary keeps what people write. */
export function* challenges(review: WorkbookReview, drafts: Readonly<Record<string, string>>): Steps<TypedWords> {
  const words: TypedWord[] = [];
  for (const { rows } of review.trackers)
    for (const [at, { row }] of rows.entries()) {
      if (at % atOnce === 0) yield at / rows.length;
      const draft = drafts[rowKey(row)];
      if (draft !== undefined)
        words.push({ slot: "challenge", row: identityOf(row), value: draft.trim(), beside: row.ref });
    }
  return words;
}

/** Challenges that stand on the summary sheet, with the tracker rows they speak of today. */
export function* challengesOn(
  sheet: WrittenSheet,
  rows: readonly TrackerRow[],
): Steps<readonly { readonly row: TrackerRow; readonly text: string }[]> {
  const typed = yield* stretch(wordsOn(sheet), 0, 0.4);
  const words = typed.flatMap(({ slot, row, value }) =>
    slot === "challenge" && row ? [{ row, text: String(value) }] : [],
  );
  if (words.length === 0) return [];
  const identities: RowIdentity[] = [];
  for (const [at, row] of rows.entries()) {
    identities.push(identityOf(row));
    if (at % atOnce === 0) yield 0.4 + (0.4 * at) / rows.length;
  }
  const matching = matchRows(
    words.map(({ row }) => row),
    identities,
  );
  const matches = yield* stretch(matching, 0.8, 1);
  return words.flatMap(({ text }, at) => {
    const to = matches.get(at);
    const row = to === undefined ? undefined : rows[to];
    return row ? [{ row, text }] : [];
  });
}

function* wordsOn(sheet: WrittenSheet): Steps<TypedWords> {
  const standing = yield* stretch(findKeys(sheet, keyColumn), 0, 0.7);
  return yield* stretch(collectTyped(standing), 0.7, 1);
}

/** How many cells people wrote in on these summaries. */
export function* typedOn(sheets: readonly WrittenSheet[]): Steps<number> {
  let cells = 0;
  for (const [at, sheet] of sheets.entries())
    cells += (yield* stretch(wordsOn(sheet), at / sheets.length, (at + 1) / sheets.length)).length;
  return cells;
}
