import type { RowReview } from "../../review/review";
import { inWords } from "../../tracker/day";
import type { TextCell } from "../../tracker/tracker";
import type { Joint } from "../select/line-parts";
import { listed } from "./count";

const shownText = (cell: TextCell, percent = false): string =>
  percent && typeof cell.raw === "number" ? `${String(Math.round(cell.raw * 1000) / 10)}%` : cell.text;

/** What the tracker says at a joint, with a short note of dates and values beside its name. */
export function jointText(joint: Joint, review: RowReview): { readonly text: string; readonly note: string } {
  const { cells } = review.row;
  switch (joint) {
    case "concern":
      return { text: cells.concern.text, note: "" };
    case "cause":
      return { text: cells.cause.text, note: "" };
    case "action":
      return { text: cells.action.text, note: review.due === undefined ? "" : `due ${inWords(review.due)}` };
    case "outcome": {
      const { baseline, actual, target } = cells;
      const values = [baseline, actual, target].map((cell) => shownText(cell, cell.percent));
      const note = values.every((value) => value === "")
        ? ""
        : values.map((value) => value || "not recorded").join(" → ");
      return { text: cells.measure.text, note };
    }
    case "governance": {
      const { cycle, lastReview, oversight } = cells;
      const last = lastReview.day === undefined ? "" : `last ${inWords(lastReview.day)}`;
      return { text: oversight.text, note: [cycle.text.toLowerCase(), last].filter((part) => part !== "").join(" · ") };
    }
  }
}

/** "Breaks at cause (restates concern) and governance (no escalation)"; empty where the line is clear. */
export function breakLine({ breaks }: RowReview): string {
  const said = [...new Set(breaks.map(({ part, why }) => `${part} (${why})`))];
  return said.length === 0 ? "" : `Breaks at ${listed(said)}`;
}
