/** Leeway before "too far away" and "none happened": max(2 days, 20% of the cycle) (SPEC 0.1). */
export function leeway(cycleDays: number): number {
  return Math.max(2, cycleDays * 0.2);
}
