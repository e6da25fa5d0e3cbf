import type { LinePart, RowReview } from "../../review/review";
import { inWords } from "../../tracker/day";
import { fieldInWords, type FieldKey } from "../../tracker/fields";
import type { TextCell } from "../../tracker/tracker";
import type { Joint } from "../select/line-parts";
import { listed } from "./count";
import { lineWords } from "./line";

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
      const { live, nextReview } = review;
      const note = [
        aloneInWords(cycle.text),
        lastReview.day === undefined ? "" : `last ${inWords(lastReview.day)}`,
        live && nextReview !== undefined ? `next ${inWords(nextReview)}` : "",
      ];
      return { text: oversight.text, note: note.filter((part) => part !== "").join(" · ") };
    }
  }
}

/** "Monthly" as it stands after a title; what is more than one word keeps its capitals. */
function aloneInWords(text: string): string {
  return /^[A-Z][a-z-]+$/.test(text) ? text.toLowerCase() : text;
}

const fieldOf: Readonly<Record<Joint, FieldKey>> = {
  concern: "concern",
  cause: "cause",
  action: "action",
  outcome: "measure",
  governance: "oversight",
};

/** What stands at a joint where the tracker says nothing: an empty cell, or no column for it. */
export function nothingAt(joint: Joint, { row }: RowReview): string {
  const field = fieldOf[joint];
  return row.cells[field].column < 0 ? lineWords.noColumnFor(fieldInWords(field)) : lineWords.nothingRecorded;
}

const neededAt: Readonly<Record<LinePart, FieldKey>> = { ...fieldOf, governance: "nextReview" };

/** Columns whose lack breaks the line at a joint without a finding of the row: those of the sheet say it once. */
export function lackingAt(joint: Joint, { breaks, row }: RowReview): readonly FieldKey[] {
  const lacking = breaks.flatMap(({ part, rule, why }) =>
    part !== joint || rule !== undefined ? [] : [why === "no column" ? neededAt[part] : "actual"],
  );
  return lacking.filter((field) => row.cells[field].column < 0);
}

/** Whether one of those columns is the joint's own, so that saying so tells all that there is to tell. */
export function lacksOwnColumn(joint: Joint, lacking: readonly FieldKey[]): boolean {
  return lacking.includes(fieldOf[joint]);
}

/** "Breaks at cause (restates concern) and governance (no escalation)"; empty where the line is clear. */
export function breakLine({ breaks }: RowReview): string {
  const reasons = new Map<LinePart, Set<string>>();
  for (const { part, why } of breaks) reasons.set(part, (reasons.get(part) ?? new Set()).add(why));
  const said = [...reasons].map(([part, why]) => `${part} (${[...why].join(", ")})`);
  return said.length === 0 ? "" : `Breaks at ${listed(said)}`;
}
