import { z } from "zod";

/** What a provider can set, kept in the workbook. Defaults are SPEC 0.1. Windows are in days unless named otherwise. */
export const settingsSchema = z.object({
  dueSoonDays: z.int().min(0).max(120).default(14),
  reviewGraceDays: z.int().min(0).max(60).default(0),
  repeatMonths: z.int().min(1).max(60).default(12),
  embeddingWeeks: z.int().min(1).max(52).default(8),
  investigationDays: z.int().min(0).max(90).default(14),
  /** What green means in this provider's trackers; "ask" until somebody said. */
  green: z.enum(["ask", "on time", "task done", "shown to work"]).default("ask"),
  /** Name or role that is the top level of oversight, for single homes run by their owner (GOV-01). */
  topLevel: z.string().max(200).default(""),
  /** Whether any value below target triggers: never, for targets of 100% and zero, or for all (SPEC 0.1). */
  anyShortfall: z.enum(["never", "absolute", "all"]).default("never"),
  /** Ids of rules turned down to advice, and turned off. */
  turnedDown: z.array(z.string()).default([]),
  turnedOff: z.array(z.string()).default([]),
  /** The provider's own words, added to a list by its name. */
  ownWords: z.record(z.string(), z.array(z.string().max(200)).max(200)).default({}),
  framework: z.enum(["saf", "draft"]).default("saf"),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
