import type { Severity, SheetDraft, SheetRule } from "../rules/define";
import type { FieldKey } from "../tracker/fields";
import type { Tracker } from "../tracker/tracker";
import { fingerprint } from "./fingerprint";
import { RuleFinding } from "./rule-finding";

/** What a rule found in a sheet as a whole; it may speak of thousands of rows. */
export class SheetFinding extends RuleFinding<SheetDraft> {
  readonly row = undefined;

  constructor(
    by: SheetRule,
    draft: SheetDraft,
    private readonly of: Tracker,
    severity: Severity,
  ) {
    super(by, draft, severity);
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

  get basis(): string {
    return fingerprint([this.rule, this.field ?? "", ...this.related.map(({ ref }) => ref)]);
  }
}
