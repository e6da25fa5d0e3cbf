/** What headings about what is done, and who leads it, mean by their neighbours and contents (SPEC 2.3, second table). */
import { claimOf, setClaim } from "./column-claims";
import { first, holder, named, place, says, type Settler } from "./meaning-context";

export const mitigation: Settler = (column, context) => {
  const other = holder(context, "action", column, 0.7);
  if (other !== undefined && /\b(?:strategy|option|type)$/.test(other.key) && !/\bstrategy$/.test(column.key))
    return says("action", 0.92, `${named(column)} says more of what is done than "${other.heading.text}".`);
  if (other !== undefined)
    return says("interim", 0.84, `${named(column)} stands beside another column for the action.`);
  return says("action", 0.78, `${named(column)} is the only column that says what is done.`);
};

/** "Change made" is what was done where no other column says it, and beside an action what came of it. */
export const changeMade: Settler = (column, context) => {
  if (holder(context, "action", column, 0.5) !== undefined) return;
  return says("action", 0.74, `${named(column)} is the only column that says what is done.`);
};

/** "Follow up" is a day where days stand below it, and the action where nothing else says what is done. */
export const followUp: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.dates >= 0.3 || profile.averageWords < 2) return;
  const other = holder(context, "action", column, 0.6);
  return other === undefined
    ? says("action", 0.66, `${named(column)} is the only column that says what is done.`)
    : says("progress", 0.6, `${named(column)} stands beside another column for the action.`);
};

/** "Risk response" beside the plan is the way that was chosen, such as to accept the risk. */
export const response: Settler = (column, context) => {
  const plan = context.columns.find(
    (each) =>
      each !== column && /\b(?:plan|action|mitigation|step|task)\b/.test(each.key) && claimOf(each, "action") >= 0.75,
  );
  if (plan !== undefined) setClaim(column, "action", 0.4, `${named(column)} stands beside "${plan.heading.text}".`);
  return undefined;
};

export const recommended = /^(?:recommendation|suggestion|recommended improvement)$/;

export const recommendation: Settler = (column, context) => {
  if (holder(context, "concern", column, 0.5) === undefined) return;
  const plan = holder(context, "action", column, 0.6);
  // "Agreed" as the management's response answers a recommendation; it does not say what is done.
  const answered = plan !== undefined && /\bresponse$/.test(plan.key) && plan.profile.averageWords < 4;
  if (answered && plan.profile.filled > 1 && column.profile.filled > 1) {
    setClaim(plan, "action", 0.4, `${named(plan)} answers ${named(column)}.`);
    return says("action", 0.8, `${named(column)} says what should change, and ${named(plan)} answers it.`);
  }
  if (plan === undefined)
    return says("action", 0.72, `${named(column)} is the only column that says what should change.`);
  setClaim(column, "concern", 0.3, `${named(column)} stands beside another column for the concern.`);
};

export const taken: Settler = (column, context) => {
  const better = context.columns.find((each) => each !== column && claimOf(each, "action") >= 0.75);
  if (better !== undefined)
    return says(
      "progress",
      holder(context, "progress", column) === undefined ? 0.66 : 0.4,
      `${named(column)} stands beside another column for the action.`,
    );
};

/** Right of the action "What happened" tells what came of it, where another column says what is wrong. */
export const whatHappened: Settler = (column, context) => {
  const action = first(context, ["action"], column);
  if (action === undefined || place(context, column) < action) return;
  if (holder(context, "concern", column, 0.6) === undefined) return;
  return says("progress", 0.76, `${named(column)} stands right of the action.`);
};

export const correction: Settler = (column, context) => {
  if (holder(context, "action", column, 0.85) === undefined) return undefined;
  return says("interim", 0.66, `${named(column)} stands beside another column for the action.`);
};

/** "Learning / change" says what is done where no other column does. */
export const learned: Settler = (column, context) => {
  if (holder(context, "action", column, 0.5) !== undefined) return;
  return says("action", 0.64, `${named(column)} is the only column that says what is done.`);
};

const partner =
  /^(?:council|la|local authority|commissioner|ccg|icb|nhs|health|partner|agency|police|adult social care)\b/;

/** On a council's form the lead of the provider answers for the action; beside an owner it is who stands above. */
export const leadHere: Settler = (column, context) => {
  const other = holder(context, "owner", column);
  if (other !== undefined && partner.test(other.key)) {
    other.claims = [{ field: "contributors", confidence: 0.6, reason: `${named(other)} works with those who lead.` }];
    return says("owner", 0.84, `${named(column)} answers for the action, and ${named(other)} works with them.`);
  }
  if (other !== undefined) return;
  return says("owner", 0.84, `${named(column)} is the only column that says who leads.`);
};
