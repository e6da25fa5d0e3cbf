/** What headings about evidence and outcomes mean, by their neighbours and contents (SPEC 2.3, second table). */
import { topClaim, type ColumnCase } from "./column-claims";
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
  }
  const at = place(context, column);
  const plan = first(context, ["cause", "action"], column);
  const end = first(context, ["due", "status", "rag", "progress"], column);
  if (holder(context, "evidence", column) !== undefined)
    return says("closure", 0.86, `${named(column)} stands beside another column for the evidence that was reviewed.`);
  if (holder(context, "closure", column) !== undefined)
    return says("evidence", 0.86, `${named(column)} stands beside another column for closure evidence.`);
  if (end !== undefined && at > end)
    return says("closure", 0.86, `${named(column)} stands right of the due date or status.`);
  if (plan !== undefined && at < plan)
    return says("evidence", 0.9, `${named(column)} stands left of the cause or action.`);
  if (plan !== undefined && at > plan) return says("closure", 0.72, `${named(column)} stands right of the action.`);
  return says("evidence", 0.68, `${named(column)} has nothing beside it that tells which evidence it is.`);
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
  const asked = context.columns[place(context, column) - 1];
  if (asked !== undefined && topClaim(asked)?.field === "closure" && /\bwork/.test(asked.key)) {
    asked.claims = [{ field: "closure", confidence: 0.44, reason: `${named(column)} beside it tells more.` }];
    return says("closure", 0.74, `${named(column)} says what shows that it worked.`);
  }
  if (holder(context, "measure", column) !== undefined) return;
  return says("measure", 0.72, `${named(column)} stands right of the action, and no other column says what to reach.`);
};

/** Asked after the action, whether it happened again tells if the action worked. */
export const happenedAgain: Settler = (column, context) => {
  const action = first(context, ["action"], column);
  if (action === undefined || place(context, column) < action || holder(context, "closure", column) !== undefined)
    return;
  if (column.profile.filled > 1 && column.profile.yesNo >= 0.7) return;
  return says("closure", 0.66, `${named(column)} stands right of the action and tells whether it worked.`);
};
