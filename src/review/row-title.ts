import type { TrackerRow } from "../tracker/tracker";

/** What a row is about in its own words: its concern, else what is to be done, else its cause; "" where it says none. */
export function rowTitle({ cells: { concern, action, cause } }: Pick<TrackerRow, "cells">): string {
  return concern.text || action.text || cause.text;
}
