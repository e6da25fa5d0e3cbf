import type { RuleId } from "../rules/define";
import { lackingColumns } from "../rules/reading/needed-columns";
import type { FieldKey } from "../tracker/fields";
import type { Finding, LineBreak, LinePart } from "./review";

/**
 * What breaks the line at each of its joints, with the words in brackets (SPEC 4.3, block 4). The first group breaks it
 * at any severity, the second only as must-fix; a must-fix finding of any other rule breaks it too.
 */
const always: Readonly<Partial<Record<RuleId, readonly [LinePart, string]>>> = {
  "CMP-02": ["cause", "missing"],
  "CAU-01": ["cause", "restates concern"],
  "CAU-02": ["cause", "blames a person"],
  "CAU-03": ["cause", "'not followed'"],
  "CMP-03": ["action", "missing"],
  "ACT-01": ["action", "training alone"],
  "ACT-02": ["action", "policy alone"],
  "ACT-05": ["action", "too vague"],
  "CMP-05": ["outcome", "no measure"],
  "MEA-01": ["outcome", "cannot be measured"],
  "MEA-02": ["outcome", "task only"],
  "EVD-02": ["outcome", "no outcome evidence"],
  "EVD-03": ["outcome", "closed below target"],
  "GOV-01": ["governance", "no oversight"],
  "REV-01": ["governance", "review missed"],
  "TRG-07": ["governance", "no escalation"],
  "CMP-06": ["governance", "no review date"],
};
const asMustFix: Readonly<Partial<Record<RuleId, readonly [LinePart, string]>>> = {
  "CMP-01": ["cause", "no concern"],
  "EVD-06": ["cause", "came back"],
  "TRG-06": ["cause", "not revisited"],
  "CMP-04": ["action", "no owner"],
  "OWN-01": ["action", "no single owner"],
  "CMP-07": ["outcome", "no due date"],
  "DAT-01": ["outcome", "overdue"],
  "DAT-09": ["outcome", "regulatory date"],
  "MEA-04": ["outcome", "no current value"],
  "TRG-01": ["outcome", "deadline passed"],
  "TRG-02": ["outcome", "worse than start"],
  "TRG-04": ["outcome", "trigger in update"],
  "TRG-05": ["outcome", "own trigger met"],
  "PRV-02": ["governance", "names a person"],
};
const parts: readonly LinePart[] = ["cause", "action", "outcome", "governance"];

/** The part of the line that a needed column holds: without it the line shows nothing there. */
const partOf: Readonly<Partial<Record<FieldKey, LinePart>>> = {
  cause: "cause",
  action: "action",
  measure: "outcome",
  nextReview: "governance",
};

/** Breaks that every line of a tracker has, because one of its joints has no column. */
export function breaksOfColumns(columns: ReadonlySet<FieldKey>): readonly LineBreak[] {
  return lackingColumns((field) => columns.has(field)).flatMap((field): readonly LineBreak[] => {
    const part = partOf[field];
    return part === undefined ? [] : [{ part, why: "no column", rule: undefined }];
  });
}

/** The breaks of a row's line, in the order of its joints; empty where it is clear. */
export function breaksOf(
  findings: readonly Finding[],
  currentValueTold: boolean,
  ofColumns: readonly LineBreak[],
): readonly LineBreak[] {
  const breaks: LineBreak[] = [...ofColumns];
  for (const { rule, severity, field } of findings) {
    const known = always[rule] ?? (severity === "must" ? (asMustFix[rule] ?? unlisted(rule, field)) : undefined);
    if (known) breaks.push({ part: known[0], why: known[1], rule });
  }
  const saidOfOutcome = breaks.some(
    ({ rule, part, why }) => rule === "MEA-04" || rule === "CMP-05" || (part === "outcome" && why === "no column"),
  );
  if (!currentValueTold && !saidOfOutcome) breaks.push({ part: "outcome", why: "no current value", rule: undefined });
  if (breaks.length < 2) return breaks;
  return breaks.sort((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part));
}

function unlisted(rule: RuleId, field: Finding["field"]): readonly [LinePart, string] {
  if (rule === "DAT-03")
    return field === "nextReview" ? ["governance", "review date unreadable"] : ["outcome", "due date unreadable"];
  return ["governance", "must be fixed"];
}
