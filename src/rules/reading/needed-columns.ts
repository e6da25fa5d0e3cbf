import type { FieldKey } from "../../tracker/fields";

/** The columns that every row must fill (SPEC 2.1), in the order in which the article names them (S26). */
const always: readonly FieldKey[] = ["concern", "cause", "action", "owner", "due", "measure"];

/** The needed columns that a tracker lacks: a revised date says when, and the last review with its cycle when next. */
export function lackingColumns(has: (field: FieldKey) => boolean): readonly FieldKey[] {
  const lacking = always.filter((field) => !has(field) && !(field === "due" && has("revised")));
  return has("nextReview") || (has("cycle") && has("lastReview")) ? lacking : [...lacking, "nextReview"];
}
