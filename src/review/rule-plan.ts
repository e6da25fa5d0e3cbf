import type { RowRule, Rule, RuleId, SheetRule } from "../rules/define";
import type { Settings } from "../rules/settings";
import { fieldInWords, type FieldKey } from "../tracker/fields";
import type { Tracker, TrackerRow } from "../tracker/tracker";
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
    if (off.has(rule.id)) plan.notRun.push(turnedOff(rule));
    else if (lacking.length > 0) plan.notRun.push(withoutColumn(rule, lacking));
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

function turnedOff(rule: Rule): RuleNotRun {
  return notRun(rule, "turned off", "was not checked: it is turned off in the settings");
}

function withoutColumn(rule: Rule, fields: readonly FieldKey[]): RuleNotRun {
  return {
    ...notRun(rule, "no column", `was not checked: the tracker has no column for ${inWords(fields)}`),
    fields,
  };
}

/** A rule that threw at a row, or about the sheet; it may have looked at other rows before. */
export function crash(rule: Rule, thrown: unknown, row?: TrackerRow): RuleNotRun {
  const where = row === undefined ? "" : ` at ${row.ref}`;
  return { ...notRun(rule, "crashed", `stopped with an error${where}; every other check ran`), thrown };
}

function notRun({ id, name, title }: Rule, because: RuleNotRun["because"], what: string): RuleNotRun {
  return { rule: id, name, title, because, fields: [], text: `"${title}" ${what}.` };
}

function inWords(lacking: readonly FieldKey[]): string {
  const labels = lacking.map(fieldInWords);
  const last = labels.pop() ?? "";
  return labels.length === 0 ? last : `${labels.join(", ")} or ${last}`;
}
