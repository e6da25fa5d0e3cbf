/** What headings about what is wrong, for whom and why mean, by their neighbours and contents (SPEC 2.3, second table). */
import { claimOf, setClaim } from "./column-claims";
import { first, holder, named, place, says, type Settler } from "./meaning-context";
import { recommended } from "./meanings-of-actions";

/** "Found" is a day where days stand below it, and what was found where words do. */
export const whatWasFound: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.dates >= 0.1 || profile.averageWords < 3) return;
  if (holder(context, "concern", column) !== undefined) return;
  return says("concern", 0.74, "Its cells tell what was found.");
};

/** "Fault" is why it happened beside what is wrong, and what is wrong alone. */
export const fault: Settler = (column, context) => {
  if (holder(context, "concern", column, 0.5) !== undefined) return;
  return says("concern", 0.74, `${named(column)} is the only column that says what is wrong.`);
};

export const generic = /^(?:description|detail|title|name|item|subject|topic|summary)$/;

/** Words for anything at all: beside a heading that names the concern they are its longer text or its short name. */
export const anything: Settler = (column, context) => {
  const better = context.columns.find(
    (each) =>
      each !== column && !generic.test(each.key) && !recommended.test(each.key) && claimOf(each, "concern") >= 0.84,
  );
  if (better === undefined) return undefined;
  const { profile } = column;
  // "Description" in sentences beside "Threat" in two words each is the fuller telling of what is wrong.
  if (column.key === "description" && profile.sentences >= 0.5 && better.profile.sentences < 0.3)
    return says("concern", 0.92, `${named(column)} tells more than ${named(better)}.`);
  setClaim(
    column,
    "concern",
    Math.min(claimOf(column, "concern"), 0.5),
    `${named(column)} stands beside another column for the concern.`,
  );
  return undefined;
};

/** "Item" numbers the rows, unless words stand below it: then it is what was talked about. */
export const item: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.ids >= 0.3) return undefined;
  setClaim(column, "ref", 0.4, "Its cells hold words.");
  if (profile.averageWords < 2) return undefined;
  return holder(context, "concern", column, 0.5) === undefined
    ? says("concern", 0.66, `${named(column)} is the only column that says what it is about.`)
    : undefined;
};

export const whoOrVoice: Settler = (column, context) => {
  const plan = first(context, ["action", "owner"], column);
  const late = plan !== undefined && place(context, column) > plan;
  return says(late ? "experience" : "who", 0.8, `${named(column)} stands ${late ? "right of" : "left of"} the action.`);
};

/** Beside what happened, what went wrong is why it did. */
export const wentWrong: Settler = (column, context) => {
  if (holder(context, "concern", column, 0.8) === undefined || holder(context, "cause", column) !== undefined) return;
  return says("cause", 0.64, `${named(column)} stands beside another column for what happened.`);
};

/** Asked beside a cause it is answered with factors; asked alone, and answered in more than a label, with the cause. */
export const whyItHappened: Settler = (column, context) => {
  const { profile } = column;
  if (holder(context, "cause", column) !== undefined || profile.filled === 0 || profile.averageWords < 2.5) return;
  return says("cause", 0.78, `${named(column)} is the only column that says why, and its cells tell of causes.`);
};

/** A cell of this many words tells how it came about; fewer name a factor. */
const tellsInWords = 5;

/** Contributing factors that are told in sentences are the cause where no other column says why. */
export const factorsTold: Settler = (column, context) => {
  const { profile } = column;
  if (holder(context, "cause", column, 0.5) !== undefined || profile.filled < 2) return;
  if (profile.averageWords < tellsInWords) return;
  return says("cause", 0.72, `${named(column)} is the only column that says why, and its cells tell of causes.`);
};
