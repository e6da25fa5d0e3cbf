import type { Figures } from "../../review/review";
import { count, number } from "./count";
import { missingColumns } from "./fix";

export const readyWords = {
  essentials: "The four essentials, live rows",
  share: (has: number, of: number) => `${number(has)} of ${number(of)}`,
  clearLines: "One clear line, all rows",
  setAsideMust: "Must-fix findings set aside",
  byTracker: "By tracker",
  trackerLine: (rows: number, mustFix: number) => `${count(rows, "row")}, ${number(mustFix)} to fix`,
  challenge: "Closures to challenge",
  cameBack: "Concerns that came back",
  broken: "Broken lines",
  aside: "Set aside",
  quieter: "Rules turned down or off",
  changeRules: "Change in Settings",
  exportFindings: "Write the findings on a sheet",
  exportSays: "All findings as a table, for filtering, printing and sending.",
} as const;

/** Whether somebody can put their name to it. */
export function verdict({ rows, rowsWithMustFix, clearLines }: Figures, missing: number): string {
  if (rows === 0) return "There are no rows to put a name to yet.";
  const toFix = [
    ...(rowsWithMustFix > 0 ? [`${count(rowsWithMustFix, "row has", "rows have")} something that must be fixed`] : []),
    ...(missing > 0 ? [missingColumns(missing)] : []),
  ];
  if (toFix.length > 0) return `Not yet: ${toFix.join(", and ")}.`;
  return `Nothing must be fixed; ${number(clearLines)} of ${number(rows)} rows show one clear line.`;
}
