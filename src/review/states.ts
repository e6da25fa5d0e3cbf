import type { RuleId } from "../rules/define";
import { essentialRules } from "../rules/rule-levels";
import type { Finding, RowState } from "./review";

const triggering: ReadonlySet<RuleId> = new Set(["TRG-01", "TRG-02", "TRG-04", "TRG-05", "TRG-06", "REV-01", "EVD-06"]);
const challenging: ReadonlySet<RuleId> = new Set(["EVD-02", "EVD-03", "EVD-06"]);
const incomplete: ReadonlySet<RuleId> = new Set<RuleId>([...essentialRules, "OWN-01"]);

/** Rules whose must-fix findings put a row among the exceptions. */
export const exceptionRules: ReadonlySet<RuleId> = new Set([
  ...triggering,
  ...challenging,
  ...incomplete,
  "DAT-01",
  "DAT-03",
]);

/** Whether a finding makes a live row Triggered (SPEC 3.16). Only as must-fix: a softened or turned-down one does not. */
export function triggers(finding: Finding): boolean {
  return finding.severity === "must" && triggering.has(finding.rule);
}

/** The row's state from its findings, in the order of attention of SPEC 3.0. */
export function stateOf(
  findings: readonly Finding[],
  row: { readonly live: boolean; readonly taskDone: boolean },
): RowState {
  const must = findings.filter((finding) => finding.severity === "must");
  if (row.live && must.some(triggers)) return "Triggered";
  if (row.live && must.some(({ rule }) => rule === "DAT-01")) return "Overdue";
  if (!row.live && must.some(({ rule }) => challenging.has(rule))) return "Closed - challenge";
  if (must.some(isIncomplete)) return "Plan incomplete";
  if (!row.live) return "Closed - evidenced";
  if (row.taskDone) return "Task done, not verified";
  return findings.some(({ rule }) => rule === "DAT-02") ? "Due soon" : "In date";
}

/** Whether a finding is one of those that give the row its state, so that it is told first. */
export function givesState(finding: Finding, state: RowState): boolean {
  if (finding.severity !== "must") return false;
  if (state === "Triggered") return triggering.has(finding.rule);
  if (state === "Overdue") return finding.rule === "DAT-01";
  if (state === "Closed - challenge") return challenging.has(finding.rule);
  return state === "Plan incomplete" && isIncomplete(finding);
}

function isIncomplete({ rule, field }: Finding): boolean {
  return incomplete.has(rule) || (rule === "DAT-03" && (field === "due" || field === "nextReview"));
}
