import acceptance from "../fixtures/acceptance-rows.json";
import { headerSynonyms } from "../../src/tracker/header-synonyms";
import { fieldKeys, type FieldKey } from "../../src/tracker/fields";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { WorkbookSnapshot } from "../../src/tracker/snapshot";
import type { Tracker } from "../../src/tracker/tracker";
import { sheetOf, workbookOf } from "./sheet";

/** 15 June 2026, the day for which the acceptance rows say what to expect. */
export const acceptanceToday = 46_188;

export interface AcceptanceRow extends Partial<Record<FieldKey, string>> {
  readonly ref: string;
  /** Ids of the rules that fire on the row. */
  readonly expect: readonly string[];
  readonly state: string;
}

export const acceptanceRows: readonly AcceptanceRow[] = acceptance.rows;

/** Headings of the acceptance sheet, as a manager has them. */
const headings: Partial<Record<FieldKey, string>> = {
  ref: "Ref",
  service: "Service",
  source: "Source of concern",
  raised: "Date identified",
  qs: "Quality statement",
  concern: "Issue / concern",
  who: "Who was affected",
  evidence: "Evidence reviewed",
  pattern: "Isolated or pattern?",
  factors: "Contributing factors",
  cause: "Root cause",
  action: "Action required",
  owner: "Lead",
  oversight: "Governance oversight",
  start: "Start date",
  due: "Target date",
  measure: "How will we know? (outcome measure)",
  baseline: "Baseline",
  target: "Target",
  actual: "Current",
  unit: "Unit",
  measureDeadline: "Measure by",
  cycle: "Review frequency",
  lastReview: "Last reviewed",
  nextReview: "Next review",
  status: "Status",
  rag: "RAG",
  progress: "Progress / update",
  learning: "Learning",
  escalation: "Escalation",
  closure: "Evidence of completion",
  closedDate: "Date closed",
  signoff: "Signed off by",
  interim: "Interim control",
};
/** Headings of the fields that the acceptance rows leave out, for rows that a test changes. */
const others: Partial<Record<FieldKey, string>> = {
  keyQuestion: "Key question",
  regulation: "Regulation",
  risk: "Risk level",
  contributors: "Contributors",
  challenge: "Challenge",
  revised: "Revised due date",
  oversightLast: "Last NI review",
  trigger: "Trigger",
  causeConfirmed: "Cause confirmed?",
  riskReduced: "Risk reduced?",
  experience: "People's experience",
  link: "Where recorded",
};

export const acceptanceFields = Object.keys(headings) as readonly FieldKey[];

/** Rows by field as a workbook: a title, a date and a blank row above the heading; column A is left empty. */
export function workbookOfRows(
  rows: readonly Partial<Record<FieldKey, string | number>>[],
  columns: readonly FieldKey[] = acceptanceFields,
): WorkbookSnapshot {
  return workbookOf(
    sheetOf({
      name: "Recovery tracker",
      rows: [
        [null, "Oakfield Care Group: recovery tracker"],
        [null, "Updated 15 June 2026"],
        [],
        [null, ...columns.map((field) => headings[field] ?? others[field] ?? headerSynonyms[field][0] ?? field)],
        ...rows.map((row) => [null, ...columns.map((field) => row[field] ?? null)]),
      ],
    }),
  );
}

/** All 46 fields as columns, for tests that need one which the acceptance rows leave out. */
export const allFields: readonly FieldKey[] = fieldKeys;

/** The one tracker of rows by field, read on the acceptance day unless told otherwise. */
export function trackerOfRows(
  rows: readonly Partial<Record<FieldKey, string | number>>[],
  columns: readonly FieldKey[] = acceptanceFields,
  today = acceptanceToday,
): Tracker {
  const reading = readWorkbook(workbookOfRows(rows, columns), { today, choices: [] });
  const tracker = reading.sheets[0]?.trackers[0];
  if (tracker === undefined) throw new Error(`No tracker was read: ${reading.sheets[0]?.reason ?? "no sheet"}`);
  return tracker;
}

/** The 18 acceptance rows as a workbook under title rows. */
export function acceptanceWorkbook(): WorkbookSnapshot {
  return workbookOfRows(acceptanceRows);
}

export function acceptanceTracker(): Tracker {
  return trackerOfRows(acceptanceRows);
}
