import type { RuleId, SheetRow } from "../rules/define";
import type { Steps } from "../tracker/steps";
import type { Tracker } from "../tracker/tracker";
import type { Finding, RuleNotRun, SetAside, TrackerReview } from "./review";
import type { RowReviewing } from "./review-row";
import { crash } from "./rule-plan";
import { SheetFinding } from "./sheet-finding";

/** Runs the rules about the sheet as a whole, a step for each; `crashes` gains those that threw. */
export function* reviewSheet(
  tracker: Tracker,
  rows: readonly SheetRow[],
  { plan, around, setAside }: RowReviewing,
  crashes: Map<RuleId, RuleNotRun>,
): Steps<Pick<TrackerReview, "findings" | "notes" | "setAside">> {
  const stored = setAside.ofSheet(tracker.sheet);
  const found = { findings: [] as Finding[], notes: [] as Finding[], setAside: [] as SetAside[] };
  const { today, settings, columns } = around;
  for (const rule of plan.sheet) {
    try {
      for (const draft of rule.check({ today, settings, tracker, rows, has: (field) => columns.has(field) })) {
        const severity = settings.turnedDown.includes(rule.id) ? "advice" : (draft.severity ?? rule.severity);
        const finding = new SheetFinding(rule, draft, tracker, severity);
        const entry = stored.find((one) => one.rule === rule.id && one.basis === finding.basis);
        if (entry) found.setAside.push({ finding, by: entry.by, on: entry.on, reason: entry.reason });
        else (rule.note === true ? found.notes : found.findings).push(finding);
      }
    } catch (error) {
      crashes.set(rule.id, crash(rule, error));
    }
    yield 1;
  }
  return found;
}
