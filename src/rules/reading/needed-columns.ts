import type { FieldKey } from "../../tracker/fields";

/** The columns that every row must fill (SPEC 2.1), in the order in which the article names them (S26). */
const always: readonly FieldKey[] = ["concern", "cause", "action", "owner", "due", "measure"];

/** When a row is looked at next stands in a column of its own, or follows from the last review and its cycle. */
export function tellsNextReview(has: (field: FieldKey) => boolean): boolean {
  return has("nextReview") || (has("cycle") && has("lastReview"));
}

/** The needed columns that a tracker lacks: a revised date says when it is due. */
export function lackingColumns(has: (field: FieldKey) => boolean): readonly FieldKey[] {
  const lacking = always.filter((field) => !has(field) && !(field === "due" && has("revised")));
  return tellsNextReview(has) ? lacking : [...lacking, "nextReview"];
}
