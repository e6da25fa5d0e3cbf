/** A key of colours that names none: "Done" in a green cell, or beside one, with another colour near it. */
import { colourOfFill } from "./read-colour";
import type { Colour, GreenKey } from "./tracker";

/** A key names a standing, not a task. */
const longestName = 40;
/** So far apart may two colours of one key stand. */
export const keyReach = 2;

export interface KeyCells {
  /** "" where nothing stands. */
  readonly text: (row: number, column: number) => string;
  /** "#RRGGBB", undefined for no fill. */
  readonly fill: (row: number, column: number) => string | undefined;
}

/** True where the words may be those of green in a key without names of colours. */
export function mayNameGreen(text: string, meaningOf: (said: string) => GreenKey["meaning"] | undefined): boolean {
  return text !== "" && text.length <= longestName && meaningOf(text) !== undefined;
}

/**
 * The cell that is filled green for the words at the position, its own or the empty one to the left; undefined where
 * none is, or where no other colour with words of its own stands near, without which a fill is only a look.
 */
export function greenCellOf({ text, fill }: KeyCells, row: number, column: number): number | undefined {
  const colourAt = (at: number, across: number): Colour | undefined => {
    const found = fill(at, across);
    return found === undefined ? undefined : colourOfFill(found);
  };
  const steps = Array.from({ length: 2 * keyReach + 1 }, (_none, at) => at - keyReach).filter((step) => step !== 0);
  const isOther = (colour: Colour | undefined): boolean => colour !== undefined && colour !== "green";
  if (colourAt(row, column) === "green") {
    const beside = (at: number, across: number): boolean => text(at, across) !== "" && isOther(colourAt(at, across));
    return steps.some((step) => beside(row + step, column) || beside(row, column + step)) ? column : undefined;
  }
  const left = column - 1;
  if (left < 0 || text(row, left) !== "" || colourAt(row, left) !== "green") return undefined;
  const below = (at: number): boolean =>
    text(at, left) === "" && text(at, column) !== "" && isOther(colourAt(at, left));
  return steps.some((step) => below(row + step)) ? left : undefined;
}
