import { z } from "zod";
import { canBeTurned } from "./rule-levels";

/** Least, most and default of each setting that is a number (defaults: SPEC 0.1). */
export const settingLimits = {
  dueSoonDays: { least: 0, most: 120, usual: 14 },
  reviewGraceDays: { least: 0, most: 60, usual: 0 },
  repeatMonths: { least: 1, most: 60, usual: 12 },
  embeddingWeeks: { least: 1, most: 52, usual: 8 },
  investigationDays: { least: 0, most: 90, usual: 14 },
} as const;

export type NumberSetting = keyof typeof settingLimits;

/** Characters of one of the provider's own words, and how many of them a list takes. */
export const ownWordLimits = { characters: 200, words: 200 } as const;

const within = (name: NumberSetting) => {
  const { least, most, usual } = settingLimits[name];
  return z.int().min(least).max(most).default(usual);
};

const ruleIds = z
  .array(z.string())
  .transform((ids) => ids.filter(canBeTurned))
  .default([]);

/** What a provider can set, kept in the workbook. Windows are in days unless named otherwise. */
export const settingsSchema = z.object({
  dueSoonDays: within("dueSoonDays"),
  reviewGraceDays: within("reviewGraceDays"),
  repeatMonths: within("repeatMonths"),
  embeddingWeeks: within("embeddingWeeks"),
  investigationDays: within("investigationDays"),
  /** What green means in this provider's trackers; "ask" until somebody said. */
  green: z.enum(["ask", "on time", "task done", "shown to work"]).default("ask"),
  /** Name or role that is the top level of oversight, for single homes run by their owner (GOV-01). */
  topLevel: z.string().max(200).default(""),
  /** Whether any value below target triggers: never, for targets of 100% and zero, or for all (SPEC 0.1). */
  anyShortfall: z.enum(["never", "absolute", "all"]).default("never"),
  /** Ids of rules turned down to advice, and turned off; those that always count are left out. */
  turnedDown: ruleIds,
  turnedOff: ruleIds,
  /** The provider's own words, added to a list by its name. */
  ownWords: z
    .record(z.string(), z.array(z.string().max(ownWordLimits.characters)).max(ownWordLimits.words))
    .default({}),
  framework: z.enum(["saf", "draft"]).default("saf"),
  /** The words of the summary for cause and action: the article's own, or those of PSIRF (SPEC 2.8). */
  wording: z.enum(["recovery", "psirf"]).default("recovery"),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
