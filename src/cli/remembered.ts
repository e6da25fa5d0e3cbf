import type { WorkbookModel } from "../files/model";
import { memoryKey, readMemory, type ReadMemory } from "../review/memory";

/** What the pane kept in a workbook, read from the file without an Excel: a setting is JSON, ours holds a text. */
export function rememberedIn(model: WorkbookModel): ReadMemory {
  const stored = model.settings.get(`clear-line.${memoryKey}`);
  if (stored === undefined) return readMemory(undefined);
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    // Damaged by another program: reading it as text says so to the person.
    value = stored;
  }
  return readMemory(typeof value === "string" ? value : stored);
}
