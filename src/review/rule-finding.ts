import type { Draft, RowRule, RuleId, Severity, SheetDraft, SheetRule } from "../rules/define";
import type { FieldKey } from "../tracker/fields";
import type { Finding } from "./review";

const none: Finding["related"] = [];

/**
 * What a rule found. There are tens of thousands in a large tracker, they are found anew at every edit, and a person looks
 * at a few: what follows from the rule, and from the row or the tracker, is worked out when it is asked for.
 */
export abstract class RuleFinding<D extends Draft<FieldKey> | SheetDraft> implements Finding {
  readonly rule: RuleId;

  constructor(
    protected readonly by: RowRule | SheetRule,
    protected readonly draft: D,
    readonly severity: Severity,
  ) {
    this.rule = by.id;
  }

  abstract readonly sheet: string;
  abstract readonly row: number | undefined;
  abstract readonly field: FieldKey | undefined;
  abstract readonly column: number | undefined;
  abstract readonly basis: string;

  get name(): string {
    return this.by.name;
  }

  get what(): string {
    return this.draft.what;
  }

  get why(): string {
    return this.draft.why ?? this.by.why;
  }

  get fix(): string {
    return this.draft.fix;
  }

  get related(): Finding["related"] {
    return this.draft.related ?? none;
  }
}
