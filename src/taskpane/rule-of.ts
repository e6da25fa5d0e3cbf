import { catalogue } from "../rules/catalogue";
import type { Rule, RuleId } from "../rules/define";

const byId = new Map<RuleId, Rule>(catalogue.map((rule) => [rule.id, rule]));

/** The rule of a finding, for its title and examples. */
export function ruleOf(id: RuleId): Rule | undefined {
  return byId.get(id);
}
