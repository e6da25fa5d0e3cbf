import type { Finding, WorkbookReview } from "../../review/review";
import type { Rule } from "../../rules/define";
import type { RuleLevel } from "../../rules/rule-levels";
import type { Settings } from "../../rules/settings";

export interface ChangedRule {
  readonly id: string;
  readonly title: string;
  readonly level: Exclude<RuleLevel, "as written">;
}

/** Rules that do not count as they were written, turned off ones first; an id that is no rule's is left out. */
export function changedRules({ turnedDown, turnedOff }: Settings, catalogue: readonly Rule[]): readonly ChangedRule[] {
  const of = (ids: readonly string[], level: ChangedRule["level"]): readonly ChangedRule[] =>
    catalogue.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title, level }));
  return [...of(turnedOff, "off"), ...of(turnedDown, "advice")];
}

/** Rules whose title, reason or id holds all the words. */
export function rulesWith(catalogue: readonly Rule[], search: string): readonly Rule[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return catalogue.filter(({ id, title, why }) => {
    const text = `${id} ${title} ${why}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How often a rule was set aside, and how often it was found in all. */
export function timesSetAside(
  { trackers }: WorkbookReview,
  rule: string,
): { readonly aside: number; readonly of: number } {
  let aside = 0;
  let kept = 0;
  const count = (findings: readonly Finding[]): number => findings.filter((finding) => finding.rule === rule).length;
  const countAside = (entries: readonly { readonly finding: Finding }[]): number =>
    entries.filter(({ finding }) => finding.rule === rule).length;
  for (const tracker of trackers) {
    kept += count(tracker.findings);
    aside += countAside(tracker.setAside);
    for (const row of tracker.rows) {
      kept += count(row.findings);
      aside += countAside(row.setAside);
    }
  }
  return { aside, of: aside + kept };
}

/** A rule set aside more than one time in four says too much here (SPEC 3.0, "Noise limit"). */
export function isNoisy({ aside, of }: { readonly aside: number; readonly of: number }): boolean {
  return aside > 1 && aside * 4 > of;
}
