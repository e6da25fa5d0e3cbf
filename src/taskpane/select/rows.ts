import { rowStates, type Finding, type RowReview, type RowState, type TrackerReview } from "../../review/review";
import type { RuleId } from "../../rules/define";
import type { Steps } from "../../tracker/steps";
import type { TrackerRow } from "../../tracker/tracker";
import type { Grouping, RowFilter } from "../session/state";

export function filterRows(rows: readonly RowReview[], filter: RowFilter): readonly RowReview[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (review) =>
      (filter.state === undefined || review.state === filter.state) &&
      (filter.service === undefined || review.row.service === filter.service) &&
      (words.length === 0 || holdsAll(review, words)),
  );
}

function holdsAll(review: RowReview, words: readonly string[]): boolean {
  const text = searchedText(review.row);
  return words.every((word) => text.includes(word));
}

/** Rows whose texts are put together in one step. */
const atOnce = 64;

/** Puts together what a search looks at, so that its first key waits for nothing. */
export function* madeSearchable(rows: readonly RowReview[]): Steps<void> {
  for (const [at, { row }] of rows.entries()) {
    if (at % atOnce === 0) yield at / rows.length;
    searchedText(row);
  }
}

/** Put together once for each row, for a search looks at it with every key. */
const searchedTexts = new WeakMap<TrackerRow, string>();

function searchedText(row: TrackerRow): string {
  let text = searchedTexts.get(row);
  if (text === undefined) {
    const { ref, service, cells } = row;
    text = [ref, service, cells.concern.text, cells.cause.text, cells.action.text, cells.owner.text].join("\n");
    searchedTexts.set(row, (text = text.toLowerCase()));
  }
  return text;
}

/** Rows in each state, states in order of attention, empty ones left out. */
export function countStates(
  rows: readonly RowReview[],
): readonly { readonly state: RowState; readonly rows: number }[] {
  const counts = new Map<RowState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return rowStates.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [{ state, rows: count }];
  });
}

export function onSeveralSheets(trackers: readonly TrackerReview[]): boolean {
  return trackers.some(({ tracker }) => tracker.sheet !== trackers[0]?.tracker.sheet);
}

export function servicesOf(rows: readonly RowReview[]): readonly string[] {
  return [...new Set(rows.map(({ row }) => row.service))].sort((one, other) => one.localeCompare(other));
}

/** The order in which Next and Previous go: the one that the list shows. */
export function steppingOrder(rows: readonly RowReview[], grouping: Grouping): readonly RowReview[] {
  return grouping === "owner" ? groupByOwner(rows).flatMap((group) => group.rows) : rows;
}

export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Finding["severity"];
  readonly entries: readonly { readonly review: RowReview; readonly finding: Finding }[];
}

const weight = { must: 0, should: 1, advice: 2 } as const;

/** Findings of one kind together: worst severity first, then the most frequent. */
export function groupByKind(rows: readonly RowReview[]): readonly FindingGroup[] {
  const groups = new Map<RuleId, { review: RowReview; finding: Finding }[]>();
  for (const review of rows) {
    for (const finding of review.findings) {
      const group = groups.get(finding.rule);
      if (group) group.push({ review, finding });
      else groups.set(finding.rule, [{ review, finding }]);
    }
  }
  return [...groups]
    .map(([rule, entries]) => ({ rule, entries, severity: worst(entries.map(({ finding }) => finding.severity)) }))
    .sort((one, other) => weight[one.severity] - weight[other.severity] || other.entries.length - one.entries.length);
}

function worst(severities: readonly Finding["severity"][]): Finding["severity"] {
  if (severities.includes("must")) return "must";
  return severities.includes("should") ? "should" : "advice";
}

/** Rows by owner, those with the most must-fix findings first; rows without an owner under "". */
export function groupByOwner(
  rows: readonly RowReview[],
): readonly { readonly owner: string; readonly rows: readonly RowReview[] }[] {
  const groups = new Map<string, RowReview[]>();
  for (const review of rows) {
    const cell = review.row.cells.owner;
    const owner = cell.placeholder ? "" : cell.text;
    const group = groups.get(owner);
    if (group) group.push(review);
    else groups.set(owner, [review]);
  }
  const mustFix = (group: readonly RowReview[]): number =>
    group.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === "must").length, 0);
  return [...groups]
    .map(([owner, group]) => ({ owner, rows: group }))
    .sort((one, other) => mustFix(other.rows) - mustFix(one.rows) || one.owner.localeCompare(other.owner));
}
