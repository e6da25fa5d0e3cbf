import type { RuleFamily, RuleId } from "./define";

/** What each family of rules is about, in words for a reader. */
export const familyNames: Readonly<Record<RuleFamily, string>> = {
  CMP: "What every row must hold",
  CAU: "The cause",
  ACT: "The action",
  OWN: "The owner",
  GOV: "Oversight",
  MEA: "The outcome measure",
  DAT: "Dates",
  REV: "Reviews",
  EVD: "Evidence and closure",
  LRN: "Learning",
  TRG: "Triggers and escalation",
  PRV: "Privacy",
  RAG: "The provider's own colours",
  SHT: "The tracker as a whole",
};

export function familyOf(rule: RuleId): RuleFamily {
  return rule.slice(0, rule.indexOf("-")) as RuleFamily;
}
