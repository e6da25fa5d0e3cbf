import type { FieldKey } from "../tracker/fields";
import type { Day, Tracker, TrackerRow, WorkbookReading } from "../tracker/tracker";
import type { RuleId, Severity } from "../rules/define";
import type { Direction, Values } from "../rules/reading/measured-values";

/** What is happening with a row, in order of attention (SPEC 3.0). There is deliberately no "On track". */
export const rowStates = [
  "Triggered",
  "Overdue",
  "Closed - challenge",
  "Plan incomplete",
  "Task done, not verified",
  "Due soon",
  "In date",
  "Closed - evidenced",
] as const;

export type RowState = (typeof rowStates)[number];

/** What is wrong with the plan of a row, or with a sheet as a whole. */
export interface Finding {
  readonly rule: RuleId;
  /** The rule's name, which is also its file: "cause-missing". */
  readonly name: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** Sheet row from 0; undefined for a finding about the sheet. */
  readonly row: number | undefined;
  readonly field: FieldKey | undefined;
  /** Sheet column from 0; undefined where the field has no column. */
  readonly column: number | undefined;
  /** What was seen, with the words or dates that made it fire; a full sentence. */
  readonly what: string;
  /** Why it matters; a full sentence. */
  readonly why: string;
  /** One next step; a full sentence. */
  readonly fix: string;
  /** Other rows that the finding speaks of (a repeat, a duplicate). */
  readonly related: readonly { readonly sheet: string; readonly row: number; readonly ref: string }[];
  /** Fingerprint of the text it fired on: a set-aside finding comes back when this changes. */
  readonly basis: string;
}

/** `what` and `fix` as one message of at most 25 words or so: what the check prints and lists show. */
export function messageOf(finding: Finding): string {
  return finding.fix === "" ? finding.what : `${finding.what} ${finding.fix}`;
}

/** A finding that a person set aside for its row (SPEC 3.0, "Dismiss with a reason"). */
export interface SetAside {
  readonly finding: Finding;
  readonly by: string;
  readonly on: Day;
  readonly reason: string;
}

/** The four joints of one clear line (S86). */
export type LinePart = "cause" | "action" | "outcome" | "governance";

export interface LineBreak {
  readonly part: LinePart;
  /** "restates concern", "training alone": what stands in brackets after "Break: cause". */
  readonly why: string;
  readonly rule: RuleId | undefined;
}

export interface RowReview {
  readonly row: TrackerRow;
  readonly state: RowState;
  /** Catalogue order; without the suppressed and the set-aside ones. */
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
  /** Not closed; a task that is done but not verified is live (SPEC 3.16). */
  readonly live: boolean;
  readonly overdue: boolean;
  readonly reviewMissed: boolean;
  /** Repeat after closure (EVD-06), on either side of the pair. */
  readonly repeat: boolean;
  /** The later row of such a pair: the concern that came back. */
  readonly cameBack: boolean;
  /** Due date in force: the latest revision, else the first; undefined where blank or unreadable. */
  readonly due: Day | undefined;
  /** Next review, given or worked out from last review and cycle. */
  readonly nextReview: Day | undefined;
  /** Whole days past the due date; 0 where not overdue. */
  readonly daysLate: number;
  /** Why the row is triggered, in plain words, worst first; empty where it is not. */
  readonly triggers: readonly string[];
  /** Factors that the cause names, or the factors column where it names none (SPEC 2.2, 7.3). */
  readonly factors: readonly string[];
  /** The row says where its outcome stands now: in its own column, or without one in the latest update or the closure. */
  readonly currentValueTold: boolean;
  /** Which way is good for the measure; undefined where nothing tells, or where there is no value to judge by it. */
  readonly goodWay: Direction | undefined;
  /** Start and target as the rules take them: the row's own figures, else those that its measure names. */
  readonly ends: Pick<Values, "baseline" | "target" | "percent">;
  /** Empty where the line is clear (SPEC 4.3, block 4). */
  readonly breaks: readonly LineBreak[];
  readonly clear: boolean;
}

/** A rule that could not look at a sheet, said once (DESIGN 2). */
export interface RuleNotRun {
  readonly rule: RuleId;
  readonly name: string;
  readonly title: string;
  readonly because: "no column" | "crashed" | "turned off";
  readonly fields: readonly FieldKey[];
  /** A full sentence for the person. */
  readonly text: string;
  /** What a crashed rule threw, for whoever mends it. */
  readonly thrown?: unknown;
}

export interface TrackerReview {
  readonly tracker: Tracker;
  /** About the sheet as a whole. */
  readonly findings: readonly Finding[];
  /** About the sheet, for the summary and the reader only: they are counted nowhere (SPEC 3.12, "note"). */
  readonly notes: readonly Finding[];
  /** Findings about the sheet that a person set aside. */
  readonly setAside: readonly SetAside[];
  readonly rows: readonly RowReview[];
  readonly notRun: readonly RuleNotRun[];
}

/** The figures of SPEC 7.3, over all trackers of a workbook. Counts of rows unless named otherwise. */
export interface Figures {
  readonly rows: number;
  readonly live: number;
  readonly closed: number;
  readonly byState: Readonly<Record<RowState, number>>;
  readonly triggered: number;
  readonly overdue: number;
  readonly reviewsMissed: number;
  readonly planIncomplete: number;
  /** Concerns that came back: later rows of a pair, so CR5 and CR6 are one repeat. */
  readonly repeats: number;
  readonly closedEvidenced: number;
  readonly closedChallenge: number;
  readonly clearLines: number;
  readonly rowsWithMustFix: number;
  readonly findings: { readonly must: number; readonly should: number; readonly advice: number };
  readonly setAsideMust: number;
}

export interface WorkbookReview {
  readonly today: Day;
  readonly reading: WorkbookReading;
  readonly trackers: readonly TrackerReview[];
  readonly figures: Figures;
}
