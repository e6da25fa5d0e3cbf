/** What headings about the concern and the plan mean, by their neighbours and contents (SPEC 2.3, second table). */
import { claimOf, setClaim, topClaim, type ColumnCase } from "./column-claims";
import { headingKey } from "./text";
import { first, holder, named, place, says, type Context, type Meaning, type Settler } from "./meaning-context";

export const evidence: Settler = (column, context) => {
  const same = context.columns.filter(({ key }) => key === column.key);
  if (same.length > 1) {
    const isFirst = same[0] === column;
    return says(
      isFirst ? "evidence" : "closure",
      0.88,
      isFirst
        ? "The first of two evidence columns is what was reviewed."
        : "The second of two evidence columns is what shows that it worked.",
    );
    return;
  }
  const at = place(context, column);
  const plan = first(context, ["cause", "action"], column);
  const end = first(context, ["due", "status", "rag", "progress"], column);
  if (holder(context, "evidence", column) !== undefined)
    return says("closure", 0.86, `${named(column)} stands beside another column for the evidence that was reviewed.`);
  else if (holder(context, "closure", column) !== undefined)
    return says("evidence", 0.86, `${named(column)} stands beside another column for closure evidence.`);
  else if (end !== undefined && at > end)
    return says("closure", 0.86, `${named(column)} stands right of the due date or status.`);
  else if (plan !== undefined && at < plan)
    return says("evidence", 0.9, `${named(column)} stands left of the cause or action.`);
  else if (plan !== undefined && at > plan)
    return says("closure", 0.72, `${named(column)} stands right of the action.`);
  else return says("evidence", 0.68, `${named(column)} has nothing beside it that tells which evidence it is.`);
};

export const outcome: Settler = (column, context) => {
  const { profile } = column;
  if (profile.regulations >= 0.5) return says("regulation", 0.85, "Its cells name regulations.");
  if (profile.statements >= 0.5 || profile.keyQuestions >= 0.5)
    return says("qs", 0.85, "Its cells name quality statements.");
  const status = first(context, ["status", "closedDate"], column);
  const right = status !== undefined && place(context, column) > status;
  const standing = standingIn(column, context);
  if (standing !== undefined) return standing;
  if (holder(context, "measure", column) !== undefined)
    return says(right ? "closure" : "actual", 0.6, `${named(column)} stands beside another column for the measure.`);
  if (profile.filled > 1 && profile.measures < 0.3 && right)
    return says("closure", 0.72, `${named(column)} stands right of the status and tells what happened in the end.`);
  // Sentences without a figure tell what to reach as well as what came of it.
  if (profile.filled >= 4 && profile.sentences >= 0.5 && profile.measures < 0.1 && profile.promises < 0.3)
    return says("measure", 0.64, `${named(column)} may tell what the action should reach or what came of it.`);
  return says("measure", profile.measures >= 0.3 ? 0.92 : 0.8, `${named(column)} tells what the action should reach.`);
};

/** Below "Outcome" some type how the action stands: "Completed 20/5", "on order". */
function standingIn(column: ColumnCase, context: Context): Meaning | undefined {
  const { profile } = column;
  const due = first(context, ["due"], column);
  if (profile.filled < 3 || due === undefined || place(context, column) < due) return undefined;
  if (first(context, ["status", "progress", "closedDate"], column) !== undefined) return undefined;
  if (profile.statuses >= 0.5 && profile.sentences < 0.5)
    return says("status", 0.7, "Its cells hold words for open and done.");
  if (profile.averageWords < 3 && profile.measures + profile.promises < 0.1 && profile.numbers + profile.percents < 0.2)
    return says("progress", 0.66, "Its cells tell in a few words how it goes.");
  return undefined;
}

/** What a person shall have of it is the measure where no other column says what to reach. */
export const outcomeForPeople: Settler = (column, context) => {
  if (holder(context, "measure", column) !== undefined) return;
  return says("measure", 0.64, `${named(column)} is the only column that says what to reach.`);
};

/** Right of the action "How we know" asks what shows that it worked, not what showed the concern. */
export const howWeKnow: Settler = (column, context) => {
  const action = first(context, ["action"], column);
  if (action === undefined || place(context, column) < action) return;
  if (holder(context, "measure", column) !== undefined) return;
  return says("measure", 0.72, `${named(column)} stands right of the action, and no other column says what to reach.`);
};

export const mitigation: Settler = (column, context) => {
  const other = holder(context, "action", column, 0.7);
  if (other !== undefined && /\b(?:strategy|option|type)$/.test(other.key) && !/\bstrategy$/.test(column.key))
    return says("action", 0.92, `${named(column)} says more of what is done than "${other.heading.text}".`);
  if (other !== undefined)
    return says("interim", 0.84, `${named(column)} stands beside another column for the action.`);
  return says("action", 0.78, `${named(column)} is the only column that says what is done.`);
};

/** Beside what happened, what went wrong is why it did. */
export const wentWrong: Settler = (column, context) => {
  if (holder(context, "concern", column, 0.8) === undefined || holder(context, "cause", column) !== undefined) return;
  return says("cause", 0.64, `${named(column)} stands beside another column for what happened.`);
};

/** "Found" is a day where days stand below it, and what was found where words do. */
export const whatWasFound: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.dates >= 0.1 || profile.averageWords < 3) return;
  if (holder(context, "concern", column) !== undefined) return;
  return says("concern", 0.74, "Its cells tell what was found.");
};

/** Right of the action "What happened" tells what came of it, where another column says what is wrong. */
export const whatHappened: Settler = (column, context) => {
  const action = first(context, ["action"], column);
  if (action === undefined || place(context, column) < action) return;
  if (holder(context, "concern", column, 0.6) === undefined) return;
  return says("progress", 0.76, `${named(column)} stands right of the action.`);
};

/** "Fault" is why it happened beside what is wrong, and what is wrong alone. */
export const fault: Settler = (column, context) => {
  if (holder(context, "concern", column, 0.5) !== undefined) return;
  return says("concern", 0.74, `${named(column)} is the only column that says what is wrong.`);
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

/** Asked after the action, whether it happened again tells if the action worked. */
export const happenedAgain: Settler = (column, context) => {
  const action = first(context, ["action"], column);
  if (action === undefined || place(context, column) < action || holder(context, "closure", column) !== undefined)
    return;
  if (column.profile.filled > 1 && column.profile.yesNo >= 0.7) return;
  return says("closure", 0.66, `${named(column)} stands right of the action and tells whether it worked.`);
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

export const taken: Settler = (column, context) => {
  const better = context.columns.find((each) => each !== column && claimOf(each, "action") >= 0.75);
  if (better !== undefined)
    return says(
      "progress",
      holder(context, "progress", column) === undefined ? 0.66 : 0.4,
      `${named(column)} stands beside another column for the action.`,
    );
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

export const correction: Settler = (column, context) => {
  if (holder(context, "action", column, 0.85) === undefined) return undefined;
  return says("interim", 0.66, `${named(column)} stands beside another column for the action.`);
};

/** "Learning / change" says what is done where no other column does. */
export const learned: Settler = (column, context) => {
  if (holder(context, "action", column, 0.5) !== undefined) return;
  return says("action", 0.64, `${named(column)} is the only column that says what is done.`);
};
