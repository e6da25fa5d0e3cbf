import type { Finding, TrackerReview } from "./review";

/** Two findings of the same key say the same of the same sheet: one problem, one finding (SPEC 3.0). */
export function sheetKey({ sheet, rule, what }: Pick<Finding, "sheet" | "rule" | "what">): string {
  return `${sheet}\n${rule}\n${what}`;
}

/**
 * What was found in sheets as a whole, once for each sheet: of tables that stand below each other on one sheet each
 * lacks its column, and the person is told of it once.
 */
export function aboutSheets(trackers: readonly Pick<TrackerReview, "findings">[]): readonly Finding[] {
  const said = new Map<string, Finding>();
  for (const finding of trackers.flatMap(({ findings }) => findings)) {
    const key = sheetKey(finding);
    if (!said.has(key)) said.set(key, finding);
  }
  return [...said.values()];
}
