import type { FieldKey } from "../tracker/fields";
import type { Day, RowCells, SheetNote, Tracker, TrackerRow } from "../tracker/tracker";
import type { Settings } from "./settings";

/** Must-fix: the row cannot be relied on in a board paper, or someone must act now (SPEC 3.0). */
export type Severity = "must" | "should" | "advice";

export const ruleFamilies = [
  "CMP",
  "CAU",
  "ACT",
  "OWN",
  "GOV",
  "MEA",
  "DAT",
  "REV",
  "EVD",
  "LRN",
  "TRG",
  "PRV",
  "RAG",
  "SHT",
] as const;

export type RuleFamily = (typeof ruleFamilies)[number];

/** The short id of SPEC 3, never reused. */
export type RuleId = `${RuleFamily}-${number}`;

export interface RowRef {
  readonly sheet: string;
  /** Sheet row, from 0. */
  readonly row: number;
  readonly ref: string;
}

/** Another row that this one is tied to by the words of its concern (EVD-06, SHT-02). */
export interface TiedRow extends RowRef {
  readonly other: TrackerRow;
  /** Date on which the earlier row of the pair was closed; undefined for a duplicate. */
  readonly closed: Day | undefined;
  /** True where this row is the one that came later. */
  readonly later: boolean;
}

/** Something worked out from a row that more than one rule needs: a function in `reading/`, called through `about.fact`. */
export type Fact<T> = (row: TrackerRow, about: RowAbout) => T;

/** What a rule may know about a row besides the cells that it declared. */
export interface RowAbout {
  readonly today: Day;
  readonly settings: Settings;
  readonly row: RowRef & Pick<TrackerRow, "service" | "keyQuestion" | "section">;
  /** Not closed; "task done" is live (SPEC 3.16). */
  readonly live: boolean;
  readonly closed: boolean;
  /** Whether the tracker has a column for the field. */
  has(field: FieldKey): boolean;
  /** False where the rule is off, turned down to advice, or set aside for this row: what it finds then triggers nothing. */
  counts(rule: RuleId): boolean;
  /** The fact's value, worked out at most once for the row. */
  fact<T>(fact: Fact<T>): T;
  /** Rows of the workbook with the same concern, one of them closed before the other was raised. */
  readonly repeats: readonly TiedRow[];
  /** Other live rows of the workbook with nearly the same concern. */
  readonly duplicates: readonly TiedRow[];
}

/** What a rule yields. Texts are full sentences; `what` and `fix` together stay within 25 words. */
export interface Draft<F extends FieldKey> {
  readonly at: F;
  /** What was seen, quoting the words or dates that made the rule fire. */
  readonly what: string;
  /** One next step. */
  readonly fix: string;
  /** In place of the rule's own, where it depends on the row. */
  readonly why?: string;
  readonly severity?: Severity;
  readonly related?: readonly RowRef[];
}

/** Cells as a person types them. */
export type TypedRow<F extends FieldKey = FieldKey> = { readonly [K in F]?: string };

export interface RowExample<F extends FieldKey> {
  /** Cells that the rule reads. */
  readonly row: TypedRow<F>;
  /** Cells that it knows of only through `about`, such as the status. */
  readonly also?: TypedRow;
  /** Other rows of the same sheet. */
  readonly others?: readonly TypedRow[];
  /** "2026-06-15" where it is left out. */
  readonly today?: string;
  readonly settings?: Partial<Settings>;
}

export interface FlaggedExample<F extends FieldKey> extends RowExample<F> {
  /** The rule's own where it is left out. */
  readonly severity?: Severity;
  /** Words that the message must quote. */
  readonly says?: string;
}

export interface SilentExample<F extends FieldKey> extends RowExample<F> {
  /** Why it is no finding, for the rule reference: "Names what let it happen." */
  readonly because: string;
}

export interface RowExamples<F extends FieldKey> {
  /** At least two. */
  readonly flagged: readonly FlaggedExample<F>[];
  /** Near misses, at least three. */
  readonly silent: readonly SilentExample<F>[];
  /** What the rule does where every cell that it needs is empty in a row that has a concern. */
  readonly blank: "flagged" | "silent";
}

interface Meta {
  readonly id: RuleId;
  /** Also the name of its file: what is wrong. */
  readonly name: string;
  /** The heading in the rule reference and in the pane: "Cause missing". */
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters; a full sentence. */
  readonly why: string;
  /** Items of the article (S26), sources (F31) or "P" for a decision of ours. */
  readonly source: readonly string[];
}

interface RowRuleDefinition<N extends FieldKey, U extends FieldKey> extends Meta {
  /** Which rows it judges (SPEC 3.16). */
  readonly rows: "all" | "live" | "closed";
  /** Columns without which it cannot run; their absence is said once for the sheet. */
  readonly needs: readonly N[];
  /** Columns that it reads where the tracker has them; a missing one reads as blank. */
  readonly uses?: readonly U[];
  readonly check: (row: Pick<RowCells, NoInfer<N | U>>, about: RowAbout) => Iterable<Draft<NoInfer<N | U>>>;
  readonly examples: RowExamples<NoInfer<N | U>>;
}

/** A rule about one row, with the types of its columns let go: what the catalogue holds and the review runs. */
export interface RowRule extends Meta {
  readonly scope: "row";
  readonly rows: "all" | "live" | "closed";
  readonly needs: readonly FieldKey[];
  readonly uses: readonly FieldKey[];
  readonly check: (row: RowCells, about: RowAbout) => Iterable<Draft<FieldKey>>;
  readonly examples: RowExamples<FieldKey>;
}

/** A row of a sheet together with what came of it. */
export interface SheetRow {
  readonly row: TrackerRow;
  readonly live: boolean;
  /** Due date in force. */
  readonly due: Day | undefined;
  /** Factors behind the cause. */
  readonly factors: readonly string[];
  /** Other live rows of the workbook with nearly the same concern. */
  readonly duplicates: readonly TiedRow[];
  /** How many of them there are besides those that are named. */
  readonly moreDuplicates: number;
  /** Events that the row tells of and somebody outside may have to know, in its own words. */
  readonly outsideEvents: readonly string[];
  /** Rules that fired on the row, after suppression and without what was set aside. */
  readonly fired: readonly { readonly rule: RuleId; readonly severity: Severity }[];
}

export interface SheetAbout {
  readonly today: Day;
  readonly settings: Settings;
  readonly tracker: Tracker;
  readonly rows: readonly SheetRow[];
  readonly has: (field: FieldKey) => boolean;
}

export interface SheetDraft {
  readonly at?: FieldKey;
  readonly what: string;
  readonly fix: string;
  readonly why?: string;
  readonly severity?: Severity;
  readonly related?: readonly RowRef[];
}

export interface SheetExample {
  readonly rows: readonly TypedRow[];
  /** Columns of the tracker; those of `rows` where it is left out. */
  readonly columns?: readonly FieldKey[];
  /** What the reading of the sheet noticed. */
  readonly notes?: readonly Pick<SheetNote, "code" | "text">[];
  readonly settings?: Partial<Settings>;
}

export interface SheetExamples {
  readonly flagged: readonly (SheetExample & { readonly severity?: Severity; readonly says?: string })[];
  readonly silent: readonly (SheetExample & { readonly because: string })[];
}

interface SheetRuleDefinition extends Meta {
  /** True where it is a note for the reader: shown, and counted nowhere (SPEC 3.12). */
  readonly note?: boolean;
  readonly needs: readonly FieldKey[];
  readonly check: (sheet: SheetAbout) => Iterable<SheetDraft>;
  readonly examples: SheetExamples;
}

export interface SheetRule extends SheetRuleDefinition {
  readonly scope: "sheet";
}

export type Rule = RowRule | SheetRule;

/**
 * A rule about one row. Its logic sees, and its findings point at, only the columns that it declares.
 * It never throws, formats a cell or looks at a clock.
 */
export function defineRule<const N extends FieldKey, const U extends FieldKey = never>(
  rule: RowRuleDefinition<N, U>,
): RowRule {
  return { ...rule, scope: "row", uses: rule.uses ?? [] };
}

/** A rule about a sheet as a whole; it runs after the rules about rows. */
export function defineSheetRule(rule: SheetRuleDefinition): SheetRule {
  return { ...rule, scope: "sheet" };
}
