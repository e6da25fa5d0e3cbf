import type { Fact } from "../define";
import { statesFigure } from "./measure";
import { readText } from "./read-text";
import { latestUpdate } from "./updates";

/**
 * Whether the row says where it stands now (SPEC 4.3, block 4). Where the tracker has no column for the current value,
 * a figure in the latest update or in the closure evidence is where people write it.
 */
export const currentValueTold: Fact<boolean> = ({ cells: { actual, progress, closure } }, about) => {
  if (about.has("actual")) return actual.value !== undefined;
  const told = [progress.blank ? "" : about.fact(latestUpdate), closure.text];
  return told.some((text) => statesFigure(readText(text, about.settings.ownWords)));
};
