import type { Steps } from "../tracker/steps";
import type { RiskCell } from "../tracker/tracker";
import { rowStates, type Finding, type RowReview, type RowState } from "./review";

/** Rows that are sorted in one step; longer lists are put together from pieces of this length. */
const atOnce = 2_000;

/**
 * Order of the exceptions (SPEC 4.3, block 3): state, high risk first, number of must-fix findings, days late, last
 * closed, earliest due, reference. Rows without a due date come after those that have one.
 */
export function* orderInSteps(rows: readonly RowReview[]): Steps<readonly RowReview[]> {
  let pieces: Ranked[][] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    pieces.push(
      rows
        .slice(from, from + atOnce)
        .map(rank)
        .sort(byRank),
    );
    yield from / rows.length / 2;
  }
  while (pieces.length > 1) {
    const longer: Ranked[][] = [];
    for (let at = 0; at < pieces.length; at += 2) longer.push(yield* merged(pieces[at] ?? [], pieces[at + 1] ?? []));
    pieces = longer;
  }
  return (pieces[0] ?? []).map(({ review }) => review);
}

function* merged(one: Ranked[], other: readonly Ranked[]): Steps<Ranked[]> {
  if (other.length === 0) return one;
  const all: Ranked[] = [];
  const at = { one: 0, other: 0 };
  while (mergeSome(one, other, at, all)) yield 0.5;
  return all.concat(one.slice(at.one), other.slice(at.other));
}

/** False where one of the two has come to its end. Not within the generator, whose loops engines hardly speed up. */
function mergeSome(
  one: readonly Ranked[],
  other: readonly Ranked[],
  at: { one: number; other: number },
  all: Ranked[],
): boolean {
  for (let count = 0; count < atOnce; count++) {
    const [first, second] = [one[at.one], other[at.other]];
    if (first === undefined || second === undefined) return false;
    if (byRank(first, second) <= 0) {
      all.push(first);
      at.one++;
    } else {
      all.push(second);
      at.other++;
    }
  }
  return true;
}

/** The same order for a sort of one's own; of many rows `orderInSteps` ranks each only once. */
export function byAttention(one: RowReview, other: RowReview): number {
  return byRank(rank(one), rank(other));
}

interface Ranked {
  readonly review: RowReview;
  readonly state: number;
  readonly risk: number;
  readonly mustFixes: number;
}

function rank(review: RowReview): Ranked {
  return {
    review,
    state: rowStates.indexOf(review.state),
    risk: riskOf(review),
    mustFixes: mustFixes(review),
  };
}

const refOrder = new Intl.Collator("en-GB", { numeric: true });

function byRank(one: Ranked, other: Ranked): number {
  return (
    one.state - other.state ||
    other.risk - one.risk ||
    other.mustFixes - one.mustFixes ||
    other.review.daysLate - one.review.daysLate ||
    latestClosed(one.review, other.review) ||
    byDueDate(one.review, other.review) ||
    refOrder.compare(one.review.row.ref, other.review.row.ref) ||
    one.review.row.row - other.review.row.row
  );
}

/** States that only closed rows have. */
const endedStates: ReadonlySet<RowState> = new Set(["Closed - challenge", "Closed - evidenced"]);

/** Of closed rows the one that was closed last is the likeliest to be re-opened; one without a day comes after. */
function latestClosed(one: RowReview, other: RowReview): number {
  if (one.state !== other.state || !endedStates.has(one.state)) return 0;
  const [first, second] = [one.row.cells.closedDate.day, other.row.cells.closedDate.day];
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  return second - first;
}

function byDueDate({ due: one }: RowReview, { due: other }: RowReview): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return one - other;
}

/** Only a high risk moves a row up. */
function riskOf({ row }: RowReview): number {
  const high: RiskCell["level"] = 3;
  return row.cells.risk.level === high ? 1 : 0;
}

export function mustFixes({ findings }: RowReview): number {
  return findings.filter(({ severity }) => severity === "must").length;
}

const weight = { must: 0, should: 1, advice: 2 } as const;

/** What must be fixed, then what should be, then advice; each as the catalogue has them. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => weight[one.severity] - weight[other.severity]);
}
