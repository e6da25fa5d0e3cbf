import type { FieldKey } from "../tracker/fields";

/** Must-fix: the row cannot be relied on in a board paper, or someone must act now (SPEC 3.0). */
export type Severity = "must" | "should" | "advice";

export type RuleFamily =
  "SHT" | "CMP" | "CAU" | "ACT" | "OWN" | "GOV" | "MEA" | "DAT" | "REV" | "EVD" | "LRN" | "TRG" | "PRV" | "RAG";

/** The short id of SPEC 3, never reused. */
export type RuleId = `${RuleFamily}-${number}`;

/** Placeholder until the rules' own file is written: what a finding may point at. */
export type FindingField = FieldKey;
