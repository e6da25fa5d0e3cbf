/** What headings mean on forms that a council sends and in schemes whose workers answer for the plan. */
import { claimOf } from "./column-claims";
import { first, holder, named, place, says, type Settler } from "./meaning-context";

/** A breach is a regulation where its cells name one, and what was found where they tell it. */
export const breach: Settler = ({ profile }, context) => {
  if (profile.filled < 2 || profile.regulations >= 0.5 || profile.averageWords < 3) return undefined;
  const other = context.columns.some(
    ({ key, claims }) => key !== "breach" && claims[0]?.field === "concern" && claims[0].confidence >= 0.7,
  );
  return other ? undefined : says("concern", 0.8, "Its cells tell what was not met.");
};

/** What the council requires and what the provider does are two columns; the provider's is the plan. */
export const providerAction: Settler = (column, context) => {
  const asked = context.columns.find(
    (each) =>
      each !== column &&
      /\b(?:council|commissioner|la|cqc|icb)\b|^(?:remedy|requirement|required)\b/.test(each.key) &&
      claimOf(each, "action") > 0,
  );
  if (asked === undefined) return says("action", 0.86, `${named(column)} says what the provider does.`);
  asked.claims = asked.claims.filter(({ field }) => field !== "action");
  return says("action", 0.86, `${named(column)} says what the provider does about ${named(asked)}.`);
};

/** "Clause" numbers the rows of a notice that has no other reference. */
export const clause: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.distinct < 0.95 || profile.averageWords > 3) return undefined;
  return holder(context, "ref", column, 0.6) === undefined
    ? says("ref", 0.7, "Each row names a different clause.")
    : undefined;
};

/** Whoever works with a household or a person answers for its plan where no other column names an owner. */
export const worker: Settler = (column, context) => {
  if (holder(context, "owner", column, 0.5) !== undefined) return undefined;
  return says("owner", 0.64, `${named(column)} is the only column that names who does it.`);
};

/** Beside a column for the fix, "What" is what is wrong. */
export const what: Settler = (column, context) => {
  if (holder(context, "action", column, 0.5) === undefined || holder(context, "concern", column, 0.6) !== undefined)
    return undefined;
  return says("concern", 0.7, `${named(column)} stands beside another column for the action.`);
};

/** Beside the provider's own colour a council's is its view, and not how the plan stands. */
export const theirColour: Settler = (column, context) => {
  const own = context.columns.some((each) => each !== column && claimOf(each, "rag") >= 0.6 && !theirs.test(each.key));
  if (own) column.claims = [];
  return undefined;
};

const theirs = /^(?:council|la|local authority|commissioner|icb|cqc|contract)\b/;

/** "What did they say?" is what a visit or an inspection found, where no other column says what is wrong. */
export const theySaid: Settler = (column, context) => {
  const plan = first(context, ["cause", "action"], column);
  if (plan === undefined || place(context, column) > plan || holder(context, "concern", column, 0.5) !== undefined)
    return undefined;
  return says("concern", 0.7, `${named(column)} is the only column left of the plan that says what was found.`);
};
