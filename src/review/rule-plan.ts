import type { RowRule, Rule, RuleId, SheetRule } from "../rules/define";
import type { Settings } from "../rules/settings";
import { fieldInWords, type FieldKey } from "../tracker/fields";
import type { Tracker } from "../tracker/tracker";
import { breaksOfColumns } from "./line";
import type { LineBreak, RuleNotRun } from "./review";

/** Which rules run on a tracker, and why the others do not. */
export interface RulePlan {
  readonly columns: ReadonlySet<FieldKey>;
  readonly live: readonly RowRule[];
  readonly closed: readonly RowRule[];
  readonly sheet: readonly SheetRule[];
  readonly notRun: readonly RuleNotRun[];
  /** Breaks that every line of the tracker has. */
  readonly breaks: readonly LineBreak[];
}

export function planRules(tracker: Tracker, rules: readonly Rule[], settings: Settings): RulePlan {
  const columns = new Set(tracker.columns.map(({ field }) => field));
  const off = new Set(settings.turnedOff);
  const plan = { live: [] as RowRule[], closed: [] as RowRule[], sheet: [] as SheetRule[], notRun: [] as RuleNotRun[] };
  for (const rule of rules) {
    const lacking = rule.needs.filter((field) => !columns.has(field));
    if (off.has(rule.id)) plan.notRun.push(notRun(rule, "turned off", []));
    else if (lacking.length > 0) plan.notRun.push(notRun(rule, "no column", lacking));
    else if (rule.scope === "sheet") plan.sheet.push(rule);
    else {
      if (rule.rows !== "closed") plan.live.push(rule);
      if (rule.rows !== "live") plan.closed.push(rule);
    }
  }
  return { columns, breaks: breaksOfColumns(columns), ...plan };
}

/** Rules whose findings trigger nothing: turned off, or turned down to advice. */
export function quietRules(settings: Settings): ReadonlySet<RuleId> {
  return new Set([...settings.turnedOff, ...settings.turnedDown]) as ReadonlySet<string> as ReadonlySet<RuleId>;
}

export function notRun(
  rule: Rule,
  because: RuleNotRun["because"],
  lacking: readonly FieldKey[],
  where = "",
): RuleNotRun {
  const { id, name, title } = rule;
  return { rule: id, name, title, because, fields: lacking, text: sentence(title, because, lacking, where) };
}

function sentence(title: string, because: RuleNotRun["because"], lacking: readonly FieldKey[], where: string): string {
  switch (because) {
    case "no column":
      return `"${title}" was not checked: the tracker has no column for ${inWords(lacking)}.`;
    case "turned off":
      return `"${title}" was not checked: it is turned off in the settings.`;
    case "crashed":
      return `"${title}" stopped with an error${where}; every other check ran.`;
  }
}

function inWords(lacking: readonly FieldKey[]): string {
  const labels = lacking.map(fieldInWords);
  const last = labels.pop() ?? "";
  return labels.length === 0 ? last : `${labels.join(", ")} or ${last}`;
}
