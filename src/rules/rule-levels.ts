import type { RuleId } from "./define";
import type { Settings } from "./settings";

/** How a rule counts: as it was written, never more than advice, or not at all. */
export const ruleLevels = ["as written", "advice", "off"] as const;

export type RuleLevel = (typeof ruleLevels)[number];

/** What makes a plan incomplete where it is missing: concern, cause, action, owner, measure, review and due date. */
export const essentialRules: readonly RuleId[] = ["CMP-01", "CMP-02", "CMP-03", "CMP-04", "CMP-05", "CMP-06", "CMP-07"];

/**
 * Empty cells, dates and figures: no wording gets them wrong, and no setting takes an exception from the first page
 * (SPEC 4.1). One finding can still be set aside, with a reason that the summary counts.
 */
const fixed: ReadonlySet<string> = new Set<RuleId>([
  ...essentialRules,
  "DAT-01",
  "REV-01",
  "EVD-03",
  "TRG-01",
  "TRG-02",
]);

/** False for the rules that count as written whatever the settings say. */
export function canBeTurned(rule: string): boolean {
  return !fixed.has(rule);
}

export function levelOf({ turnedDown, turnedOff }: Settings, rule: string): RuleLevel {
  if (turnedOff.includes(rule)) return "off";
  return turnedDown.includes(rule) ? "advice" : "as written";
}

/** The lists of rules turned down and off once `rule` has that level. */
export function withLevel(
  { turnedDown, turnedOff }: Settings,
  rule: string,
  level: RuleLevel,
): Pick<Settings, "turnedDown" | "turnedOff"> {
  if (!canBeTurned(rule)) return { turnedDown, turnedOff };
  const others = (rules: readonly string[]): string[] => rules.filter((other) => other !== rule);
  return {
    turnedDown: level === "advice" ? [...others(turnedDown), rule] : others(turnedDown),
    turnedOff: level === "off" ? [...others(turnedOff), rule] : others(turnedOff),
  };
}
