import { worstFirst } from "../../review/order";
import type { LinePart, RowReview, Finding } from "../../review/review";
import type { FieldKey } from "../../tracker/fields";

/** The joints of the line as the pane shows them: the concern, then S86's four. */
export const joints = ["concern", "cause", "action", "outcome", "governance"] as const;

export type Joint = (typeof joints)[number];

const jointOfField: Readonly<Record<FieldKey, Joint>> = {
  ref: "concern",
  service: "concern",
  source: "concern",
  raised: "concern",
  keyQuestion: "concern",
  qs: "concern",
  regulation: "concern",
  concern: "concern",
  who: "concern",
  evidence: "concern",
  pattern: "concern",
  risk: "concern",
  factors: "cause",
  cause: "cause",
  causeConfirmed: "cause",
  action: "action",
  interim: "action",
  owner: "action",
  contributors: "action",
  start: "action",
  due: "action",
  revised: "action",
  measure: "outcome",
  baseline: "outcome",
  target: "outcome",
  actual: "outcome",
  unit: "outcome",
  measureDeadline: "outcome",
  closure: "outcome",
  closedDate: "outcome",
  riskReduced: "outcome",
  experience: "outcome",
  learning: "outcome",
  link: "outcome",
  oversight: "governance",
  challenge: "governance",
  cycle: "governance",
  lastReview: "governance",
  nextReview: "governance",
  oversightLast: "governance",
  status: "governance",
  rag: "governance",
  progress: "governance",
  trigger: "governance",
  escalation: "governance",
  signoff: "governance",
};

/** Where a finding is shown: at the joint that it breaks, as the summary names it, else where its cell belongs. */
function jointOf({ rule, field }: Finding, { breaks }: RowReview): Joint {
  const broken = breaks.find((found) => found.rule === rule);
  if (broken) return broken.part;
  return field === undefined ? "concern" : jointOfField[field];
}

/** The row's findings at each joint, worst first. */
export function findingsByJoint(review: RowReview): Readonly<Record<Joint, readonly Finding[]>> {
  const sorted = worstFirst(review.findings);
  const at = (joint: Joint): readonly Finding[] => sorted.filter((finding) => jointOf(finding, review) === joint);
  return {
    concern: at("concern"),
    cause: at("cause"),
    action: at("action"),
    outcome: at("outcome"),
    governance: at("governance"),
  };
}

/** The findings that get the field to be filled in: the worst one of each cell, so that a cell is asked for once. */
export function firstOfField(review: RowReview): ReadonlySet<Finding> {
  const first = new Map<FieldKey, Finding>();
  for (const finding of worstFirst(review.findings))
    if (finding.field !== undefined && !first.has(finding.field)) first.set(finding.field, finding);
  return new Set(first.values());
}

/** Whether the line breaks at a joint; the concern is where it begins and is broken by must-fix findings alone. */
export function breaksAt(review: RowReview, joint: Joint): boolean {
  if (joint === "concern") return findingsByJoint(review).concern.some(({ severity }) => severity === "must");
  const part: LinePart = joint;
  return review.breaks.some((found) => found.part === part);
}
