import { actionRules } from "./action";
import { causeRules } from "./cause";
import { colourRules } from "./colour";
import { completenessRules } from "./completeness";
import { dateRules } from "./dates";
import type { Rule, RuleId } from "./define";
import { evidenceRules } from "./evidence";
import { governanceRules } from "./governance";
import { learningRules } from "./learning";
import { measureRules } from "./measure";
import { ownerRules } from "./owner";
import { privacyRules } from "./privacy";
import { reviewRules } from "./reviews";
import { sheetRules } from "./sheet";
import { triggerRules } from "./triggers";

/** Every rule, in the order of SPEC 3: the order in which findings of a row are listed. */
export const catalogue: readonly Rule[] = [
  ...completenessRules,
  ...causeRules,
  ...actionRules,
  ...ownerRules,
  ...governanceRules,
  ...measureRules,
  ...dateRules,
  ...reviewRules,
  ...evidenceRules,
  ...learningRules,
  ...triggerRules,
  ...privacyRules,
  ...colourRules,
  ...sheetRules,
];

const byId: ReadonlyMap<string, Rule> = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule of an id, for its title and its examples; undefined where no such rule is known any more. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/**
 * One problem, one finding (SPEC 3.0): where the rule fires on a row, the listed ones are left out for that row.
 * Ids of rules that the catalogue does not have yet do no harm.
 */
export const suppressions: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = {
  "CMP-02": ["CMP-14", "CAU-01", "CAU-02", "CAU-03", "CAU-04", "CAU-05", "CAU-06", "ACT-01", "ACT-02", "ACT-04"],
  "CMP-03": ["ACT-01", "ACT-02", "ACT-03", "ACT-04", "ACT-05", "ACT-06", "ACT-07", "ACT-08"],
  "CMP-04": ["OWN-01", "OWN-02", "OWN-03"],
  "CMP-05": ["CMP-11", "MEA-01", "MEA-02", "MEA-03"],
  "CAU-02": ["CAU-03"],
  "CAU-04": ["CAU-06"],
  "ACT-01": ["ACT-03", "ACT-04"],
  "ACT-02": ["ACT-03", "ACT-04"],
  "ACT-05": ["ACT-02", "ACT-03", "ACT-06"],
  "OWN-01": ["OWN-02"],
  "GOV-01": ["GOV-02", "OWN-03"],
  // A closure that is challenged has nothing to check again: CR5 and IL2 closed eleven weeks ago, without EVD-10 (SPEC 7).
  "EVD-02": ["EVD-10", "REV-05"],
  "EVD-03": ["EVD-10", "REV-05"],
  "EVD-06": ["EVD-10", "REV-05"],
  "TRG-07": ["TRG-08"],
};
