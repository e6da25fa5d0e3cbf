import type { RiskCell } from "../tracker/tracker";
import { rowStates, type RowReview } from "./review";

/**
 * Order of the exceptions (SPEC 4.3, block 3): state, high risk first, number of must-fix findings, days late,
 * earliest due, reference. Rows without a due date come after those that have one.
 */
export function byAttention(one: RowReview, other: RowReview): number {
  return (
    rowStates.indexOf(one.state) - rowStates.indexOf(other.state) ||
    riskOf(other) - riskOf(one) ||
    mustFixes(other) - mustFixes(one) ||
    other.daysLate - one.daysLate ||
    byDueDate(one, other) ||
    one.row.ref.localeCompare(other.row.ref, "en-GB", { numeric: true }) ||
    one.row.row - other.row.row
  );
}

export function inOrderOfAttention(rows: readonly RowReview[]): readonly RowReview[] {
  return [...rows].sort(byAttention);
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
