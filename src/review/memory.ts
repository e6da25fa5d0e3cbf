import { z } from "zod";
import { defaultSettings, settingsSchema, type Settings } from "../rules/settings";
import { mappingChoiceSchema, type MappingChoice } from "../tracker/choices";
import { storedSetAsideSchema, type StoredSetAside } from "./set-aside";

/** Where the workbook keeps what people decided in the pane. */
export const memoryKey = "memory";

/** What Clear Line remembers in the workbook. Of the tracker it holds headings and fingerprints, never a cell's text. */
export interface Memory {
  readonly settings: Settings;
  /** Corrections of what a column or a sheet was read as. */
  readonly choices: readonly MappingChoice[];
  readonly setAside: readonly StoredSetAside[];
}

export const emptyMemory: Memory = { settings: defaultSettings, choices: [], setAside: [] };

export interface ReadMemory {
  readonly memory: Memory;
  /** A sentence for the person where something kept could not be read; undefined where all of it was. */
  readonly notice: string | undefined;
}

const lost = {
  all: "What was kept in this workbook could not be read. Settings, corrections and set-aside findings start anew.",
  some: "Part of what was kept in this workbook could not be read. The rest is in use; please look at the settings.",
};

const shape = z.object({
  settings: z.unknown().optional(),
  choices: z.array(z.unknown()).default([]),
  setAside: z.array(z.unknown()).default([]),
});

/**
 * Reads what the workbook keeps; undefined or "" is nothing yet. Each damaged part falls back on its own, so that a
 * wrong setting does not cost the set-aside findings. Never throws.
 */
export function readMemory(text: string | undefined): ReadMemory {
  if (text === undefined || text === "") return { memory: emptyMemory, notice: undefined };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Cut off or changed by another program: there is nothing in it that could be trusted.
    return { memory: emptyMemory, notice: lost.all };
  }
  const kept = shape.safeParse(json);
  if (!kept.success) return { memory: emptyMemory, notice: lost.all };
  const settings = settingsSchema.safeParse(kept.data.settings ?? {});
  const choices = readable(mappingChoiceSchema, kept.data.choices);
  const setAside = readable(storedSetAsideSchema, kept.data.setAside);
  const whole =
    settings.success && choices.length === kept.data.choices.length && setAside.length === kept.data.setAside.length;
  return {
    memory: { settings: settings.success ? settings.data : defaultSettings, choices, setAside },
    notice: whole ? undefined : lost.some,
  };
}

function readable<T>(schema: z.ZodType<T>, entries: readonly unknown[]): readonly T[] {
  return entries.flatMap((entry) => {
    const read = schema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}

export function writeMemory({ settings, choices, setAside }: Memory): string {
  return JSON.stringify({ settings, choices, setAside });
}
