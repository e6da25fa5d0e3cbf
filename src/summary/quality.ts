import type { RowReview } from "../review/review";
import type { RuleId } from "../rules/define";
import { evidenceClasses, evidenceIn } from "../rules/reading/evidence";
import { readText } from "../rules/reading/read-text";
import type { Settings } from "../rules/settings";

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

/** Over the live rows, or over all; the interim control over the overdue ones. */
export function qualityOf(
  quality: Quality,
  reviews: readonly RowReview[],
  which: "live" | "all" = "live",
): QualityShare {
  const asked = reviews
    .filter(({ live }) => live || which === "all")
    .filter(({ overdue }) => quality !== "Interim control where overdue" || overdue);
  const rules = missingWhen[quality];
  const missing = asked.filter(
    (review) =>
      review.findings.some(({ rule }) => rules.includes(rule)) ||
      review.setAside.some(({ finding }) => rules.includes(finding.rule)) ||
      isBlank(quality, review),
  );
  return { have: asked.length - missing.length, of: asked.length, missing };
}

/** A column that the tracker does not have is said once for the sheet, so its rows carry no finding. */
function isBlank(quality: Quality, { row }: RowReview): boolean {
  const { cause, owner, measure, target, nextReview, evidence, closure } = row.cells;
  switch (quality) {
    case "Cause recorded":
      return cause.column < 0;
    case "One accountable owner":
      return owner.column < 0;
    case "Outcome measure recorded":
    case "Measurable measure":
      return measure.column < 0 && target.value === undefined;
    case "Next review date":
      return nextReview.column < 0 && row.cells.lastReview.column < 0;
    case "Oversight above the owner":
      return row.cells.oversight.column < 0;
    case "Two or more kinds of evidence":
      return evidence.column < 0 && closure.column < 0;
    case "Interim control where overdue":
      return false;
  }
}

/** How many live rows have each, for the snapshot. */
export function qualityCounts(reviews: readonly RowReview[]): Readonly<Record<string, number>> {
  return Object.fromEntries(qualities.map((quality) => [quality, qualityOf(quality, reviews).have]));
}

/** How many rows are backed by one kind of evidence, by two, three and four; rows without any are left out. */
export function evidenceSpread(reviews: readonly RowReview[], settings: Settings): readonly number[] {
  const spread = evidenceClasses.map(() => 0);
  for (const { row } of reviews) {
    const kinds = new Set(
      [row.cells.evidence, row.cells.closure].flatMap(({ text, blank, placeholder }) =>
        blank || placeholder ? [] : evidenceIn(readText(text, settings.ownWords)),
      ),
    ).size;
    if (kinds > 0) spread[kinds - 1] = (spread[kinds - 1] ?? 0) + 1;
  }
  return spread;
}
