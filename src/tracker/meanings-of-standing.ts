/** What headings about people, place and standing mean, by their neighbours and contents (SPEC 2.3, second table). */
import { claimOf, setClaim, topClaim, type ColumnCase } from "./column-claims";
import type { FieldKey } from "./fields";
import { first, holder, named, place, says, type Settler } from "./meaning-context";

export const area: Settler = (column, context) => {
  const { profile } = column;
  if (profile.keyQuestions >= 0.5) return says("keyQuestion", 0.95, "Its cells hold the key questions.");
  if (profile.units >= 0.5) return says("unit", 0.92, "Its cells hold units.");
  if (
    column.key === "unit" &&
    first(context, ["baseline", "target", "actual"], column) !== undefined &&
    profile.filled < 2
  )
    return says("unit", 0.85, `${named(column)} stands beside the values of the measure.`);
  if (holder(context, "service", column) !== undefined) {
    if (column.key === "team")
      return says("contributors", 0.66, `${named(column)} stands beside another column for the service.`);
    return says(
      column.key === "unit" ? "unit" : "keyQuestion",
      0.5,
      `${named(column)} stands beside another column for the service.`,
    );
  }
  if (column.key === "area" && profile.filled > 1 && profile.themes >= 0.5) {
    column.claims = [
      { field: "service", confidence: 0.4, reason: "Its cells name themes of an audit, not places." },
      { field: "keyQuestion", confidence: 0.35, reason: "Its cells name themes of an audit." },
    ];
    return undefined;
  }
  return says("service", profile.filled > 1 ? 0.84 : 0.8, `${named(column)} usually means the place.`);
};

export const initials: Settler = (column, context) => {
  const at = place(context, column);
  const near = (position: number): FieldKey | undefined => topClaim(context.columns[position])?.field;
  const beside = [near(at - 1), near(at + 1)];
  if (beside.includes("due") || beside.includes("action"))
    return says("owner", 0.85, `${named(column)} stands beside the due date or the action.`);
  if (beside.includes("concern") || beside.includes("raised"))
    return says("who", 0.82, `${named(column)} stands beside the concern.`);
  return says(
    holder(context, "owner", column) === undefined ? "owner" : "who",
    0.6,
    `${named(column)} has nothing beside it that tells whose they are.`,
  );
};

export const standard: Settler = (column, context) => {
  const { profile } = column;
  if (profile.numbers + profile.percents >= 0.5) return says("target", 0.92, "Its cells hold numbers.");
  if (
    profile.filled < 2 &&
    holder(context, "qs", column) !== undefined &&
    holder(context, "target", column) === undefined
  )
    return says("target", 0.7, `${named(column)} stands beside another column for the quality statement.`);
  return says("qs", profile.statements >= 0.3 ? 0.95 : 0.8, `${named(column)} usually means what is judged against.`);
};

export const assurance: Settler = (column, context) => {
  const { profile } = column;
  const judged = profile.sentences >= 0.4 || profile.risks > 0.4;
  if (holder(context, "oversight", column) !== undefined)
    return says("challenge", 0.82, `${named(column)} stands beside another column for oversight.`);
  if (holder(context, "challenge", column) !== undefined)
    return says("oversight", 0.82, `${named(column)} stands beside another column for challenge.`);
  if (profile.filled > 1 && (judged || profile.assured >= 0.5))
    return says("challenge", 0.8, "Its cells hold sentences or levels of assurance.");
  return says("oversight", profile.people >= 0.3 ? 0.88 : 0.74, `${named(column)} usually names who oversees it.`);
};

export const colour: Settler = (column, context) => {
  const { profile } = column;
  const other = holder(context, "status", column) !== undefined;
  if (profile.filled > 1 && profile.colours < 0.2 && profile.statuses >= 0.5 && !other)
    return says("status", 0.86, "Its cells hold words for open and closed.");
  return says("rag", 0.94, `The heading says ${named(column)}.`);
};

export const statusOrColour: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled > 1 && profile.colours >= 0.8 && !profile.blue && holder(context, "rag", column) === undefined)
    return says("rag", 0.85, "Its cells hold colours and nothing else.");
};

/** What a council decided ("Accepted", "Not accepted") tells how things stand where no other column does. */
export const decision: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.statuses < 0.5 || holder(context, "status", column) !== undefined) return undefined;
  return says("status", 0.72, "Its cells tell what was accepted.");
};

/** "Closed" answered with yes and no tells how things stand, not when they ended. */
export const closedOrNot: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.yesNo < 0.6 || holder(context, "status", column) !== undefined) return undefined;
  return says("status", 0.86, "Its cells hold yes and no.");
};

/** Beside a plain status column the current status tells in words where things stand. */
export const currentStatus: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled > 1 && profile.statuses + profile.colours >= 0.5) return undefined;
  const plain = context.columns.some((each) => each !== column && each.key === "status");
  return plain ? says("progress", 0.66, `${named(column)} stands beside another column for the status.`) : undefined;
};

export const rating: Settler = (column) => {
  const { profile } = column;
  if (profile.filled < 2) return says("rag", 0.66, `${named(column)} may be a colour or a risk.`);
  if (profile.colours >= 0.5) return says("rag", 0.94, "Its cells hold colours.");
  if (profile.risks >= 0.5) return says("risk", 0.85, "Its cells hold levels of risk.");
  // "Good" and "RI" rate the service, not how the action stands.
  if (profile.filled >= 3 && profile.colours + profile.risks < 0.2 && profile.numbers < 0.5) column.claims = [];
  return undefined;
};

/** "Grade" beside a column that says risk grades something else. */
export const grade: Settler = (column, context) => {
  if (context.columns.some((each) => each !== column && /\brisk\b/.test(each.key) && claimOf(each, "risk") >= 0.8))
    setClaim(column, "risk", 0.5, `${named(column)} stands beside another column for the risk.`);
  return undefined;
};

export const comments: Settler = (column, context) => {
  const notes = context.columns.filter((each) =>
    /^(?:comment|note|additional comment|additional note|remark|general comment)$/.test(each.key),
  );
  const progress = holder(context, "progress", column, 0.9);
  if (notes.length > 1 && notes[notes.length - 1] === column && notes[0] !== column)
    return says(
      holder(context, "challenge", column) === undefined ? "challenge" : "progress",
      0.6,
      "Of two comment columns the right-hand one is usually the provider's.",
    );
  if (progress !== undefined && !notes.includes(progress))
    setClaim(column, "progress", 0.6, `${named(column)} stands beside another column for progress.`);
};

/** "Latest" and "Now" beside a measure hold its value; in words they tell how it goes. */
export const latest: Settler = (column) => {
  const { profile } = column;
  if (profile.filled < 2) return;
  const at = /^position \w/.test(column.key);
  if (profile.percents + profile.numbers >= 0.6) return says("actual", at ? 0.66 : 0.72, "Its cells hold figures.");
  const before = /\b(?:last|previous)\b/.test(column.key);
  if (profile.averageWords >= 1.5) return says("progress", before ? 0.6 : 0.74, "Its cells tell how it goes.");
};

/** A score in percent left of the action is where things stood when it was written, and right of it where they stand. */
export const score: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.percents < 0.5) return;
  const action = first(context, ["action"], column);
  if (action !== undefined && place(context, column) < action && holder(context, "baseline", column) === undefined)
    return says("baseline", 0.76, "Its cells hold percentages, left of the action.");
  if (holder(context, "actual", column) === undefined) return says("actual", 0.76, "Its cells hold percentages.");
};

const asksIfClosed = /^(?:closed|complete|completed|done)$/;

/** How much of the task is done is no value of its measure; where nothing else tells the status it does. */
export const shareDone: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.numbers + profile.percents < 0.6) return;
  const answered = context.columns.some(({ key, profile: other }) => asksIfClosed.test(key) && other.yesNo >= 0.6);
  if (holder(context, "status", column) === undefined && !answered)
    return says("status", 0.72, "Its cells tell how much of the task is done.");
  setClaim(column, "actual", 0.4, "Its cells tell how much of the task is done.");
  return undefined;
};

/** On a form that goes to the council and back the provider's comments tell how it goes, and the council's challenge it. */
export const ownComments: Settler = (column, context) => {
  const theirs = context.columns.some(({ key }) =>
    /^(?:la|council|commissioner|local authority|icb|cqc|contract|monitoring officer)\b.*\b(?:comment|note|response|feedback)$/.test(
      key,
    ),
  );
  if (!theirs || holder(context, "progress", column) !== undefined) return;
  return says("progress", 0.8, `${named(column)} stands beside the comments of those who asked for the plan.`);
};

/** "Section" and "Theme" say which key question a row belongs to only where their cells name one. */
export const theme: Settler = (column) => {
  const { profile } = column;
  if (profile.filled >= 3 && profile.keyQuestions < 0.2 && profile.statements < 0.3)
    setClaim(column, "keyQuestion", 0.4, "Its cells name no key question.");
  return undefined;
};

/** "Person" left of the concern is whom it is about, where another column says who answers for the action. */
export const person: Settler = (column, context) => {
  const concern = first(context, ["concern", "action"], column);
  if (concern === undefined || place(context, column) > concern) return;
  if (holder(context, "owner", column) === undefined || holder(context, "who", column) !== undefined) return;
  return says("who", 0.74, `${named(column)} stands left of the concern, and another column names the owner.`);
};

/** In a log of incidents "Where" is the room, and a room is no service. */
export const where: Settler = (column) => {
  if (column.profile.filled < 2 || column.profile.links >= 0.2) return;
  column.claims = [{ field: "service", confidence: 0.42, reason: "It may name the place." }];
  return undefined;
};

/** "Actual" beside "Target" is a day where days stand below it. */
export const actual: Settler = ({ profile }) => {
  if (profile.filled < 2 || profile.dates < 0.5) return;
  return says("closedDate", 0.84, "Its cells hold days.");
};

export const progress: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2) return;
  if (profile.percents >= 0.6) return says("actual", 0.62, "Its cells hold percentages.");
  else if (profile.statuses >= 0.7 && profile.averageWords < 3 && holder(context, "status", column) === undefined)
    return says("status", 0.72, "Its cells hold words for open and closed.");
};

/** "Where we are now" beside "Where we were" holds the value of today, unless it is told in sentences. */
export const whereNow: Settler = (column, context) => {
  const { profile } = column;
  if (profile.filled < 2 || profile.averageWords >= 4 || holder(context, "baseline", column, 0.6) === undefined) return;
  if (holder(context, "actual", column, 0.6) !== undefined) return;
  return says("actual", 0.7, `${named(column)} stands beside another column for where it began.`);
};

const before = /\b(?:last|previous|prior)\b/;
const after = /\b(?:this|current|now)\b/;

/** Of "RAG last week" and "RAG this week" the later one tells how things stand. */
export function leaveTheLast(columns: readonly ColumnCase[]): void {
  for (const column of columns) {
    if (!before.test(column.key)) continue;
    const stem = column.key.replace(before, "");
    const now = columns.some(({ key }) => after.test(key) && key.replace(after, "") === stem);
    if (now) column.claims = column.claims.map((claim) => ({ ...claim, confidence: Math.min(claim.confidence, 0.3) }));
  }
}

/** "Site" on a plan for wounds is a place on the body and no home. */
export const site: Settler = (column) => {
  if (column.profile.filled > 1 && column.profile.bodySites >= 0.5) column.claims = [];
  return undefined;
};
