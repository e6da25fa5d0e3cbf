import type { RowReview } from "../review/review";
import type { RuleId } from "../rules/define";
import { evidenceClasses, evidenceIn } from "../rules/reading/evidence";
import { readText } from "../rules/reading/read-text";
import { tellsNextReview } from "../rules/reading/needed-columns";
import type { Settings } from "../rules/settings";
import { toTheEnd, type Steps } from "../tracker/steps";

/** What a plan needs before anyone can rely on it: the four essentials first, then what makes it strong (SPEC 4.3, block 9). */
export const qualities = [
  "Cause recorded",
  "One accountable owner",
  "Outcome measure recorded",
  "Next review date",
  "Measurable measure",
  "Oversight above the owner",
  "Two or more kinds of evidence",
  "Interim control where overdue",
] as const;

export type Quality = (typeof qualities)[number];

export const essentials: readonly Quality[] = qualities.slice(0, 4);

/** Rules whose finding says that the quality is missing. A softened one counts too: nothing is recorded yet. */
const missingWhen: Readonly<Record<Quality, readonly RuleId[]>> = {
  "Cause recorded": ["CMP-02"],
  "One accountable owner": ["CMP-04", "OWN-01", "OWN-02"],
  "Outcome measure recorded": ["CMP-05"],
  "Next review date": ["CMP-06"],
  "Measurable measure": ["CMP-05", "MEA-01"],
  "Oversight above the owner": ["GOV-01"],
  "Two or more kinds of evidence": ["EVD-01", "CMP-08"],
  "Interim control where overdue": ["DAT-06"],
};

export interface QualityShare {
  readonly have: number;
  readonly of: number;
  /** Rows that lack it. */
  readonly missing: readonly RowReview[];
}

/** Bit of each quality, so that what a row lacks is one number. */
const lackedBy: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>();
  qualities.forEach((quality, at) => {
    for (const rule of missingWhen[quality]) found.set(rule, (found.get(rule) ?? 0) | (1 << at));
  });
  return found;
})();

/** Each quality over the live rows, or over all; the interim control over the overdue ones. One pass over the rows. */
export function qualityShares(
  reviews: readonly RowReview[],
  which: "live" | "all" = "live",
): Readonly<Record<Quality, QualityShare>> {
  return toTheEnd(qualitySharesInSteps(reviews, which));
}

/** Rows that are looked at in one step. */
const atOnce = 64;

export function* qualitySharesInSteps(
  reviews: readonly RowReview[],
  which: "live" | "all" = "live",
): Steps<Readonly<Record<Quality, QualityShare>>> {
  const counts = Object.fromEntries(qualities.map((quality) => [quality, { of: 0, missing: [] }])) as unknown as Record<
    Quality,
    { of: number; missing: RowReview[] }
  >;
  for (const [at, review] of reviews.entries()) {
    if (at % atOnce === 0) yield at / reviews.length;
    if (which === "live" && !review.live) continue;
    let lacks = 0;
    for (const { rule } of review.findings) lacks |= lackedBy.get(rule) ?? 0;
    for (const { finding } of review.setAside) lacks |= lackedBy.get(finding.rule) ?? 0;
    qualities.forEach((quality, bit) => {
      if (quality === "Interim control where overdue" && !review.overdue) return;
      counts[quality].of += 1;
      if ((lacks & (1 << bit)) !== 0 || lacksColumn(quality, review)) counts[quality].missing.push(review);
    });
  }
  return Object.fromEntries(
    qualities.map((quality) => {
      const { of, missing } = counts[quality];
      return [quality, { have: of - missing.length, of, missing }];
    }),
  ) as unknown as Record<Quality, QualityShare>;
}

/** A column that the tracker does not have is said once for the sheet, so its rows carry no finding. */
export function lacksColumn(quality: Quality, { row }: RowReview): boolean {
  const { cause, owner, measure, target, evidence } = row.cells;
  switch (quality) {
    case "Cause recorded":
      return cause.column < 0;
    case "One accountable owner":
      return owner.column < 0;
    case "Outcome measure recorded":
    case "Measurable measure":
      return measure.column < 0 && target.value === undefined;
    case "Next review date":
      return !tellsNextReview((field) => row.cells[field].column >= 0);
    case "Oversight above the owner":
      return row.cells.oversight.column < 0;
    case "Two or more kinds of evidence":
      return evidence.column < 0;
    case "Interim control where overdue":
      return false;
  }
}

/** How many live rows have each, for the snapshot. */
export function* qualityCounts(reviews: readonly RowReview[]): Steps<Readonly<Record<string, number>>> {
  const shares = yield* qualitySharesInSteps(reviews);
  return Object.fromEntries(qualities.map((quality) => [quality, shares[quality].have]));
}

/** How many rows are backed by one kind of evidence, by two, three and four; rows without any are left out. */
export function* evidenceSpread(reviews: readonly RowReview[], settings: Settings): Steps<readonly number[]> {
  const spread = evidenceClasses.map(() => 0);
  for (const [at, { row }] of reviews.entries()) {
    if (at % atOnce === 0) yield at / reviews.length;
    const kinds = new Set(
      [row.cells.evidence, row.cells.closure].flatMap(({ text, blank, placeholder }) =>
        blank || placeholder ? [] : evidenceIn(readText(text, settings.ownWords)),
      ),
    ).size;
    if (kinds > 0) spread[kinds - 1] = (spread[kinds - 1] ?? 0) + 1;
  }
  return spread;
}
