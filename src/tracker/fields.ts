/** What a column of a recovery tracker can hold: the 46 fields of SPEC 2.3, in the order of a tracker that has them all. */

/** How a cell of the field is read (SPEC 2.4). */
export type FieldKind = "text" | "date" | "number" | "cycle" | "status" | "rag" | "keyQuestion" | "risk";

/** What an empty cell means (SPEC 2.1). */
export type Requirement = "must" | "should" | "must when closed" | "should when closed" | "adds" | "optional";

export interface Field {
  /** The words the product uses for the field, as in the article. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: Requirement;
  readonly meaning: string;
}

export const fields = {
  ref: {
    label: "Ref",
    kind: "text",
    required: "adds",
    meaning: "Row reference; used for links and repeat matching",
  },
  service: {
    label: "Service / location",
    kind: "text",
    required: "adds",
    meaning: "Needed when one workbook covers several homes; part of repeat matching",
  },
  source: {
    label: "Source of concern",
    kind: "text",
    required: "adds",
    meaning: "Inspection, warning notice, audit, complaint, safeguarding, commissioner visit, mock inspection",
  },
  raised: {
    label: "Date identified",
    kind: "date",
    required: "adds",
    meaning: "Date the concern was raised; needed to spot a repeat after closure",
  },
  keyQuestion: {
    label: "Key question",
    kind: "keyQuestion",
    required: "adds",
    meaning: "Safe, Effective, Caring, Responsive, Well-led",
  },
  qs: {
    label: "Quality statement / KLOE",
    kind: "text",
    required: "adds",
    meaning: "SAF quality statement or draft-2026 KLOE; lists in 2.5",
  },
  regulation: {
    label: "Regulation",
    kind: "text",
    required: "optional",
    meaning: "Regulation breached (for example Reg 12, 17, 18)",
  },
  concern: {
    label: "Concern",
    kind: "text",
    required: "must",
    meaning: "What happened / what is wrong",
  },
  who: {
    label: "Who was affected",
    kind: "text",
    required: "should",
    meaning: "People affected, as a count, initials or a list reference",
  },
  evidence: {
    label: "Evidence reviewed",
    kind: "text",
    required: "should",
    meaning: "What confirms the concern",
  },
  pattern: {
    label: "Isolated or pattern",
    kind: "text",
    required: "adds",
    meaning: "Isolated, pattern, repeat, not yet known",
  },
  risk: {
    label: "Risk level",
    kind: "risk",
    required: "adds",
    meaning: "High / medium / low or a 5×5 score",
  },
  factors: {
    label: "Contributing factors",
    kind: "text",
    required: "should",
    meaning: "Which of the ten (plus workflow, culture) were tested",
  },
  cause: {
    label: "Cause identified",
    kind: "text",
    required: "must",
    meaning: "The cause the action is meant to remove",
  },
  action: {
    label: "Corrective action",
    kind: "text",
    required: "must",
    meaning: "What will change",
  },
  interim: {
    label: "Interim control",
    kind: "text",
    required: "adds",
    meaning: "What keeps people safe until the action is finished",
  },
  owner: {
    label: "Owner",
    kind: "text",
    required: "must",
    meaning: "One accountable named person or singular role",
  },
  contributors: {
    label: "Contributors",
    kind: "text",
    required: "optional",
    meaning: "Other people doing part of the work (for example named key workers)",
  },
  oversight: {
    label: "Governance oversight",
    kind: "text",
    required: "should",
    meaning: "Who above the owner reviews it, and where it is minuted",
  },
  challenge: {
    label: "Challenge or assurance",
    kind: "text",
    required: "adds",
    meaning: "Assured / further action / challenged, with the note",
  },
  start: {
    label: "Start date",
    kind: "date",
    required: "adds",
    meaning: "Needed for 'within eight weeks' and pace checks",
  },
  due: {
    label: "Timescale / due date",
    kind: "date",
    required: "must",
    meaning: "When the action will be finished",
  },
  revised: {
    label: "Revised due date",
    kind: "date",
    required: "adds",
    meaning: "Later promise; the original is kept",
  },
  measure: {
    label: "Outcome measure",
    kind: "text",
    required: "must",
    meaning: "How we will know it worked",
  },
  baseline: {
    label: "Baseline",
    kind: "number",
    required: "should",
    meaning: "Starting value",
  },
  target: {
    label: "Target",
    kind: "number",
    required: "should",
    meaning: "Value to reach",
  },
  actual: {
    label: "Current value",
    kind: "number",
    required: "should",
    meaning: "Latest measured value",
  },
  unit: {
    label: "Unit",
    kind: "text",
    required: "optional",
    meaning: "%, people, days, hours, number",
  },
  measureDeadline: {
    label: "Measure by",
    kind: "date",
    required: "adds",
    meaning: "Date the target should be reached; the due date if absent",
  },
  cycle: {
    label: "Review cycle",
    kind: "cycle",
    required: "must",
    meaning: "How often progress is checked",
  },
  lastReview: {
    label: "Last review",
    kind: "date",
    required: "should",
    meaning: "Date of the last check",
  },
  nextReview: {
    label: "Next review",
    kind: "date",
    required: "must",
    meaning: "Date of the next check",
  },
  oversightLast: {
    label: "Last oversight review",
    kind: "date",
    required: "adds",
    meaning: "Second-tier review date",
  },
  status: {
    label: "Status",
    kind: "status",
    required: "should",
    meaning: "Open, in progress, task done, closed, re-opened, not effective",
  },
  rag: {
    label: "RAG / BRAG",
    kind: "rag",
    required: "adds",
    meaning: "Provider's own colour",
  },
  progress: {
    label: "Progress / update",
    kind: "text",
    required: "adds",
    meaning: "Latest narrative; scanned for triggers",
  },
  trigger: {
    label: "Trigger",
    kind: "text",
    required: "adds",
    meaning: "What will cause extra action",
  },
  escalation: {
    label: "Escalation",
    kind: "text",
    required: "adds",
    meaning: "What was done when it was triggered, by whom, when",
  },
  learning: {
    label: "Learning",
    kind: "text",
    required: "adds",
    meaning: "What staff now do differently",
  },
  closure: {
    label: "Closure evidence",
    kind: "text",
    required: "must when closed",
    meaning: "What shows it worked",
  },
  closedDate: {
    label: "Date closed",
    kind: "date",
    required: "should when closed",
    meaning: "",
  },
  signoff: {
    label: "Signed off by",
    kind: "text",
    required: "should when closed",
    meaning: "Someone other than the owner",
  },
  causeConfirmed: {
    label: "Cause confirmed?",
    kind: "text",
    required: "adds",
    meaning: "Was the cause right? yes / no / not yet (S90)",
  },
  riskReduced: {
    label: "Risk reduced?",
    kind: "text",
    required: "adds",
    meaning: "Has risk in practice gone down? (S90)",
  },
  experience: {
    label: "People's experience",
    kind: "text",
    required: "adds",
    meaning: "What people say has changed (S78)",
  },
  link: {
    label: "Where recorded / link",
    kind: "text",
    required: "optional",
    meaning: "File, minute or system reference",
  },
} as const satisfies Record<string, Field>;

export type FieldKey = keyof typeof fields;

export const fieldKeys = Object.keys(fields) as readonly FieldKey[];

/** The label in the middle of a sentence: "quality statement / KLOE". */
export function fieldInWords(field: FieldKey): string {
  return fields[field].label.replace(/[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
}

/** The fields of one kind of reading. */
export type FieldOfKind<K extends FieldKind> = {
  [F in FieldKey]: (typeof fields)[F]["kind"] extends K ? F : never;
}[FieldKey];
