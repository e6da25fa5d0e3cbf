/** What headings about risks and what holds them mean, by their neighbours and contents (SPEC 2.3, second table). */
import { claimOf, setClaim, topClaim } from "./column-claims";
import { first, holder, named, place, says, type Settler } from "./meaning-context";
import { headingKey } from "./text";

export const riskOrConcern: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled > 1) {
    if (profile.sentences >= 0.4 || profile.averageWords >= 3.5)
      return says("concern", 0.86, "Its cells describe risks.");
    if (profile.risks >= 0.5) return says("risk", 0.95, "Its cells hold levels of risk.");
    if (profile.filled >= 3 && profile.numbers < 0.3)
      return says("risk", 0.44, "Its cells hold neither levels nor descriptions.");
  }
  const scored = context.columns.some(
    (each) =>
      each !== column &&
      (topClaim(each)?.field === "risk" || /\b(?:likelihood|probability|score|severity)\b/.test(each.key)),
  );
  if (scored && holder(context, "concern", column, 0.75) === undefined)
    return says("concern", 0.84, `${named(column)} stands beside a column for its level.`);
  const likelihood = context.columns.findIndex(({ key }) => /\b(?:likelihood|probability)\b/.test(key));
  if (profile.filled < 2 && likelihood > place(context, column))
    return says("concern", 0.5, `${named(column)} stands left of its likelihood and beside a description.`);
  // Without any other concern, the leftmost words of a table are what it is about.
  const plan = first(context, ["action", "interim"], column);
  const leads = plan !== undefined && place(context, column) < plan && place(context, column) <= 2;
  if (
    leads &&
    column.profile.filled < 2 &&
    !context.columns.some((each) => each !== column && claimOf(each, "concern") >= 0.5)
  )
    return says("concern", 0.74, `${named(column)} is the only column that says what is wrong.`);
  return undefined;
};

export const impact: Settler = (column, context) => {
  const scored = context.columns.some((each) => /\b(?:likelihood|probability)\b/.test(each.key));
  const levels = column.profile.filled > 1 && (column.profile.numbers >= 0.6 || column.profile.risks >= 0.6);
  if (levels && !scored && column.profile.numbers < 0.6 && holder(context, "risk", column, 0.6) === undefined)
    return says("risk", 0.68, `${named(column)} holds levels, and no other column says how bad it is.`);
  if (levels && column.profile.largest <= 25)
    column.claims = column.claims.map((claim) => ({ ...claim, confidence: 0.3 }));
  else if (scored && column.profile.filled < 2)
    column.claims = column.claims.map((claim) => ({ ...claim, confidence: 0.42 }));
  else if (scored) setClaim(column, "who", 0.62, `${named(column)} describes what the risk would do.`);
  return undefined;
};

/** "Impact rating" beside the likelihood is half of the score. */
export const impactRating: Settler = (column, context) => {
  const scored = context.columns.some(
    (each) => each !== column && /\b(?:likelihood|probability)\b/.test(headingKey(each.heading.own)),
  );
  if (scored) setClaim(column, "risk", 0.4, `${named(column)} is half of the score.`);
  return undefined;
};

/** Beside the likelihood and the risk level the severity is half of the score. */
export const severity: Settler = (column, context) => {
  const others = context.columns.filter((each) => each !== column);
  const likelihood = others.some(({ key }) => /^(?:likelihood|probability|occurrence)\b/.test(key));
  const whole = others.find(({ key }) => /\b(?:risk (?:level|score|rating|priority no)|rpn|criticality)$/.test(key));
  if (likelihood && whole !== undefined)
    setClaim(column, "risk", 0.4, `${named(column)} is a part of ${named(whole)}.`);
  return undefined;
};

export const controls: Settler = (column, context) => {
  const security = context.columns.some((each) => /\b(?:weakness|poam|vulnerability|cve)\b/.test(each.key));
  const clauses = column.profile.ids >= 0.5;
  if (column.profile.filled > 1 && !clauses && column.profile.averageWords >= 2 && column.profile.regulations < 0.3)
    return says("interim", 0.66, `${named(column)} describes what is in place.`);
  if (security || clauses)
    column.claims = [{ field: "regulation", confidence: 0.4, reason: "It may name the control that applies." }];
  return undefined;
};
