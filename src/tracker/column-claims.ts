import type { ColumnProfile } from "./column-profile";
import type { FieldKey } from "./fields";
import type { Heading } from "./block-heading";

/** One field that one column may hold, and why. */
export interface ColumnClaim {
  readonly field: FieldKey;
  readonly confidence: number;
  readonly reason: string;
}

/** A column on its way to a field: its heading, its contents and what both may mean. */
export interface ColumnCase {
  readonly heading: Heading;
  /** The heading in the form in which headings compare. */
  readonly key: string;
  readonly profile: ColumnProfile;
  /** True where the list of SPEC 2.3 has the heading. */
  readonly listed: boolean;
  claims: ColumnClaim[];
}

export function topClaim(column: ColumnCase | undefined): ColumnClaim | undefined {
  let best: ColumnClaim | undefined;
  for (const claim of column?.claims ?? []) if (best === undefined || claim.confidence > best.confidence) best = claim;
  return best;
}

export function claimOf(column: ColumnCase, field: FieldKey): number {
  return column.claims.find((claim) => claim.field === field)?.confidence ?? 0;
}

/** Puts a claim in place of what the column claimed of that field before. */
export function setClaim(column: ColumnCase, field: FieldKey, confidence: number, reason: string): void {
  column.claims = [...column.claims.filter((claim) => claim.field !== field), { field, confidence, reason }];
}

/** Makes one field the column's answer and keeps the others as candidates below it. */
export function settle(column: ColumnCase, field: FieldKey, confidence: number, reason: string): void {
  column.claims = [
    { field, confidence, reason },
    ...column.claims
      .filter((claim) => claim.field !== field)
      .map((claim) => ({ ...claim, confidence: Math.min(claim.confidence, confidence - 0.3) })),
  ];
}
