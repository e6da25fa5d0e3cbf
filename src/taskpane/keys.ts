import type { KeyboardEvent } from "react";

/** Which way Alt and an arrow key go; undefined where the control under them has its own use for the keys. */
export function findingStep(event: KeyboardEvent): 1 | -1 | undefined {
  if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return undefined;
  const { target } = event;
  // Both open their list or calendar with Alt and an arrow.
  if (target instanceof HTMLSelectElement) return undefined;
  if (target instanceof HTMLInputElement && target.type === "date") return undefined;
  return event.key === "ArrowDown" ? 1 : -1;
}
