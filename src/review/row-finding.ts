import type { Draft, RowRule, Severity } from "../rules/define";
import type { FieldKey } from "../tracker/fields";
import type { TrackerRow } from "../tracker/tracker";
import { fingerprint } from "./fingerprint";
import { RuleFinding } from "./rule-finding";

/** What a rule found in a row. */
export class RowFinding extends RuleFinding<Draft<FieldKey>> {
  readonly field: FieldKey;

  constructor(
    by: RowRule,
    draft: Draft<FieldKey>,
    private readonly of: TrackerRow,
    severity: Severity,
  ) {
    super(by, draft, severity);
    this.field = draft.at;
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

  /** Of the cells that the finding stands on: those that its rule needs and the one that it points at. */
  get basis(): string {
    const { cells } = this.of;
    const texts = [this.rule, this.field, cells[this.field].text];
    for (const field of this.by.needs) if (field !== this.field) texts.push(cells[field].text);
    for (const { ref } of this.related) texts.push(ref);
    return fingerprint(texts);
  }
}
