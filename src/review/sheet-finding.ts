import type { RuleId, Severity, SheetDraft, SheetRule } from "../rules/define";
import type { FieldKey } from "../tracker/fields";
import type { Tracker } from "../tracker/tracker";
import { fingerprint } from "./fingerprint";
import type { Finding } from "./review";

const none: Finding["related"] = [];

/**
 * What a rule found in a sheet as a whole. It may speak of thousands of rows and is found anew at every edit: what
 * follows from the rule and the tracker is worked out when it is asked for.
 */
export class SheetFinding implements Finding {
  readonly rule: RuleId;
  readonly row = undefined;

  constructor(
    private readonly by: SheetRule,
    private readonly draft: SheetDraft,
    private readonly of: Tracker,
    readonly severity: Severity,
  ) {
    this.rule = by.id;
  }

  get name(): string {
    return this.by.name;
  }

  get sheet(): string {
    return this.of.sheet;
  }

  get field(): FieldKey | undefined {
    return this.draft.at;
  }

  get column(): number | undefined {
    return this.of.columns.find(({ field }) => field === this.draft.at)?.column;
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

  get basis(): string {
    return fingerprint([this.rule, this.field ?? "", ...this.related.map(({ ref }) => ref)]);
  }
}
