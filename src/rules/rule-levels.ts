import type { Settings } from "./settings";

/** How a rule counts: as it was written, never more than advice, or not at all. */
export const ruleLevels = ["as written", "advice", "off"] as const;

export type RuleLevel = (typeof ruleLevels)[number];

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
  const others = (rules: readonly string[]): string[] => rules.filter((other) => other !== rule);
  return {
    turnedDown: level === "advice" ? [...others(turnedDown), rule] : others(turnedDown),
    turnedOff: level === "off" ? [...others(turnedOff), rule] : others(turnedOff),
  };
}
