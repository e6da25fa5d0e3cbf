import type { Draft, RowRule, RuleId, Severity } from "../rules/define";
import type { FieldKey } from "../tracker/fields";
import type { TrackerRow } from "../tracker/tracker";
import { fingerprint } from "./fingerprint";
import type { Finding } from "./review";

const none: Finding["related"] = [];

/**
 * What a rule found in a row. There are tens of thousands in a large tracker and a person looks at a few: what follows
 * from the rule and the row is worked out when it is asked for.
 */
export class RowFinding implements Finding {
  readonly rule: RuleId;
  readonly field: FieldKey;

  constructor(
    private readonly by: RowRule,
    private readonly draft: Draft<FieldKey>,
    private readonly of: TrackerRow,
    readonly severity: Severity,
  ) {
    this.rule = by.id;
    this.field = draft.at;
  }

  get name(): string {
    return this.by.name;
  }

  get sheet(): string {
    return this.of.sheet;
  }

  get row(): number {
    return this.of.row;
  }

  get column(): number | undefined {
    const { column } = this.of.cells[this.field];
    return column < 0 ? undefined : column;
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

  /** Of the cells that the finding stands on: those that its rule needs and the one that it points at. */
  get basis(): string {
    const { cells } = this.of;
    const texts = [this.rule, this.field, cells[this.field].text];
    for (const field of this.by.needs) if (field !== this.field) texts.push(cells[field].text);
    for (const { ref } of this.related) texts.push(ref);
    return fingerprint(texts);
  }
}
