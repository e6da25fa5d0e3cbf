import type { WrittenSheet } from "../host";
import type { WorkbookReview } from "../review/review";
import { keyColumn } from "../summary/grid";
import { identityOf, matchRows } from "../summary/identity";
import { collectTyped, type TypedWords } from "../summary/typed";
import type { TrackerRow } from "../tracker/tracker";
import { rowKey } from "./session/state";

/** Challenges and decisions typed in the pane, in the form in which the summary keeps what people write. */
export function challenges(review: WorkbookReview, drafts: Readonly<Record<string, string>>): TypedWords {
  return review.trackers.flatMap(({ rows }) =>
    rows.flatMap(({ row }) => {
      const draft = drafts[rowKey(row)];
      if (draft === undefined) return [];
      return [{ slot: "challenge" as const, row: identityOf(row), value: draft.trim(), beside: row.ref }];
    }),
  );
}

/** Challenges that stand on the summary sheet, with the tracker rows they speak of today. */
export function challengesOn(
  sheet: WrittenSheet,
  rows: readonly TrackerRow[],
): readonly { readonly row: TrackerRow; readonly text: string }[] {
  const words = collectTyped(sheet, keyColumn).flatMap(({ slot, row, value }) =>
    slot === "challenge" && row ? [{ row, text: String(value) }] : [],
  );
  const matches = matchRows(
    words.map(({ row }) => row),
    rows.map(identityOf),
  );
  return words.flatMap(({ text }, at) => {
    const to = matches.get(at);
    const row = to === undefined ? undefined : rows[to];
    return row ? [{ row, text }] : [];
  });
}

/** How many cells people wrote in on a summary. */
export function typedOn(sheet: WrittenSheet): number {
  return collectTyped(sheet, keyColumn).length;
}
